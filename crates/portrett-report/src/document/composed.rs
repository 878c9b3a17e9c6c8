//! The composed parts of a card as sections: prose, what to do by purpose and by team, what would fill the gaps, and
//! everything that was measured of its people.

use portrett_terms::{Claim, PersonaCard, Report};

use super::{Body, Section, Statement, statement, without_code_marks};
use crate::parts::markdown::is_prose;
use crate::parts::{Part, PartId, Team, composed, for_team};
use crate::{Language, view};

/// What to do, by what it is for.
const PURPOSES: [PartId; 4] = [PartId::Attract, PartId::Convince, PartId::Keep, PartId::Avoid];

/// The section in which each purpose has its strongest advice, for pages that have no room for all of it.
pub(crate) const IN_SHORT: &str = "do";

/// The composed parts of a card by where they stand among its other sections.
pub(crate) struct Composed {
    /// Who they are.
    pub before: Vec<Section>,
    /// A purchase in their life, how they decide, whom they trust, strong and weak points, what to do.
    pub after: Vec<Section>,
    /// What would fill the gaps, what each team should know and do, everything that was measured.
    pub behind: Vec<Section>,
}

/// The composed parts of a card whose small groups were already taken out.
pub(crate) fn sections(card: &PersonaCard, report: &Report, language: &Language) -> Composed {
    let parts = composed(card, report);
    let of = |wanted: &dyn Fn(PartId) -> bool| {
        let own = parts.iter().filter(|part| wanted(part.id));
        own.filter_map(|part| section(part, language)).collect::<Vec<_>>()
    };
    let mut after = of(&|id| !matches!(id, PartId::Description | PartId::Gaps));
    after.extend(in_short(&parts, language));
    let mut behind = of(&|id| id == PartId::Gaps);
    let pages = Team::ALL.map(|team| for_team(card, report, team));
    behind.extend(pages.iter().filter_map(|page| section(page, language)));
    behind.extend(profile(card, language));
    Composed { before: of(&|id| id == PartId::Description), after, behind }
}

/// A part as a section; nothing where it has no line.
fn section(part: &Part, language: &Language) -> Option<Section> {
    // Only what would fill a gap has marks of ours; all else may hold the user's own.
    let said = |text: String| if part.id == PartId::Gaps { without_code_marks(&text) } else { text };
    let lines = part.lines.iter().map(|line| said(line.say(language))).collect();
    let body = if is_prose(part.id) { Body::Prose(lines) } else { Body::Lines(lines) };
    let (id, heading) = (part.id.name().to_owned(), language.say(&part.heading));
    (!body.is_empty()).then(|| Section { id, heading, caption: String::new(), body })
}

/// The strongest advice of each purpose.
fn in_short(parts: &[Part], language: &Language) -> Option<Section> {
    let of = |id: &PartId| parts.iter().find(|part| part.id == *id).and_then(|part| part.lines.first());
    let lines = PURPOSES.iter().filter_map(of).map(|line| line.say(language)).collect();
    Section::lines(IN_SHORT, language.message("part-to-do"), lines)
}

/// The data-only description of the persona's group: every figure under its name, by aspect.
fn profile(own: &PersonaCard, language: &Language) -> Option<Section> {
    let row = |claim: &Claim| Statement { sentence: view::figure_name(claim, language), ..statement(claim, language) };
    let body = Body::Statements(view::by_aspect(own).into_iter().map(row).collect());
    let heading = language.message("segment-profile");
    (!body.is_empty()).then(|| Section { id: "profile".to_owned(), heading, caption: String::new(), body })
}
