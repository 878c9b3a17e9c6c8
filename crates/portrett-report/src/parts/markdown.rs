//! The composed parts as Markdown: prose as a paragraph, all else as lists.

use portrett_terms::{Claim, PersonaCard, Report};

use super::{Part, PartId, Team, composed, for_team};
use crate::markdown::{escaped, table};
use crate::{Language, Sureness, view, words};

/// Parts that are read as prose.
pub(crate) fn is_prose(id: PartId) -> bool {
    matches!(id, PartId::Description | PartId::Day)
}

/// The parts of a card in Markdown, by where they stand.
pub(crate) struct Around {
    /// Who they are.
    pub before: Vec<String>,
    /// What follows the statements.
    pub after: Vec<String>,
    /// What would fill the gaps.
    pub gaps: Vec<String>,
}

/// The composed parts of a card around its statements.
pub(crate) fn around(card: &PersonaCard, report: &Report, language: &Language) -> Around {
    let mut around = Around { before: Vec::new(), after: Vec::new(), gaps: Vec::new() };
    let teams = Team::ALL.map(|team| for_team(card, report, team));
    let pages = teams.into_iter().filter(|page| !page.lines.is_empty());
    for part in composed(card, report).into_iter().chain(pages) {
        let place = match part.id {
            PartId::Description => &mut around.before,
            PartId::Gaps => &mut around.gaps,
            _ => &mut around.after,
        };
        place.push(headed(&part, language));
    }
    around
}

fn headed(part: &Part, language: &Language) -> String {
    format!("### {}\n\n{}", escaped(&language.say(&part.heading)), lines(part, language))
}

/// The lines of a part without its heading.
pub(crate) fn lines(part: &Part, language: &Language) -> String {
    // What fills a gap holds names of roles between backticks, and no word of the user's.
    let mark = |text: String| if part.id == PartId::Gaps { text } else { escaped(&text) };
    let said = part.lines.iter().map(|line| mark(line.say(language)));
    if is_prose(part.id) {
        return said.collect::<Vec<_>>().join(" ") + "\n";
    }
    said.map(|line| format!("- {line}\n")).collect()
}

/// The data-only description of a persona's group: everything that was measured, by aspect.
pub(crate) fn segment_profile(card: &PersonaCard, language: &Language) -> String {
    let rows = view::by_aspect(card).into_iter().map(|claim| row(claim, language));
    let heads = view::PROFILE_HEADS.map(|head| language.message(head));
    let summary = language.message("segment-profile");
    format!("<details><summary>{summary}</summary>\n\n{}\n</details>\n", table(&heads, rows))
}

fn row(claim: &Claim, language: &Language) -> Vec<String> {
    let evidence = claim.evidence();
    vec![
        escaped(&view::figure_name(claim, language)),
        language.message(words::aspect(evidence.aspect)),
        language.figure(evidence.value, evidence.unit),
        language.figure(evidence.base, evidence.unit),
        language.interval(evidence.interval, evidence.unit),
        language.count(evidence.n),
        language.fixed(evidence.effect, 2),
        language.message(words::sureness(Sureness::of(evidence)).0),
    ]
}
