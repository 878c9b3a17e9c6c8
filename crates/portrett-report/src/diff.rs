//! Two builds side by side: the statements of the cards that differ. Nothing is tested here: that a figure differs is
//! not that it changed.

use portrett_terms::{Claim, PersonaCard, Phrase, Report};
use serde_json::json;

use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, edits, view};

/// A statement that differs; nothing where a build does not have it on the card's face.
struct Differing<'a> {
    before: Option<&'a Claim>,
    after: Option<&'a Claim>,
}

/// What differs, for the terminal: a persona a paragraph.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_diff(before: &Report, after: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, after.project.currency.as_deref())?;
    let (before, after) = (withhold(before), withhold(after));
    let mut lines = Vec::new();
    for (old, new) in pairs(&before, &after) {
        let Some(card) = new.or(old) else { continue };
        let mark = match (old, new) {
            (None, _) => "+ ",
            (_, None) => "- ",
            _ => "  ",
        };
        lines.push(format!("{mark}{}: {}", crate::locale::clean(&card.name), language.say(&card.title)));
        lines.extend(differing(old, new).iter().map(|own| format!("    {}", line(own, &language))));
    }
    if lines.is_empty() {
        lines.push(language.message("diff-nothing"));
    }
    Ok(lines.join("\n"))
}

/// What differs, as JSON.
///
/// # Errors
/// When it cannot be written.
pub fn diff_json(before: &Report, after: &Report) -> Result<String, ReportError> {
    let (before, after) = (withhold(before), withhold(after));
    let personas: Vec<_> = pairs(&before, &after)
        .into_iter()
        .map(|(old, new)| {
            let statements: Vec<_> =
                differing(old, new).iter().map(|own| json!({ "before": own.before, "after": own.after })).collect();
            let id = new.or(old).map(|card| &card.id);
            json!({ "persona": id, "in_before": old.is_some(), "in_after": new.is_some(), "statements": statements })
        })
        .collect();
    Ok(serde_json::to_string_pretty(&json!({ "personas": personas }))? + "\n")
}

/// The cards by persona: those of the later build, then those that it has not.
fn pairs<'a>(before: &'a Report, after: &'a Report) -> Vec<(Option<&'a PersonaCard>, Option<&'a PersonaCard>)> {
    let of = |report: &'a Report, card: &PersonaCard| report.personas.iter().find(|own| own.id == card.id);
    let now = after.personas.iter().map(|card| (of(before, card), Some(card)));
    let gone = before.personas.iter().filter(|card| of(after, card).is_none()).map(|card| (Some(card), None));
    now.chain(gone).collect()
}

fn same(first: &Claim, second: &Claim) -> bool {
    let (first, second) = (edits::as_computed(first), edits::as_computed(second));
    first.feature() == second.feature() && first.statement().says_the_same(second.statement())
}

/// Statements of the faces that are in one build alone, or whose figures differ.
fn differing<'a>(old: Option<&'a PersonaCard>, new: Option<&'a PersonaCard>) -> Vec<Differing<'a>> {
    let claims = |card: Option<&'a PersonaCard>| card.map_or(&[][..], |card| &card.claims[..]);
    let (old, new) = (claims(old), claims(new));
    let now = new.iter().map(|after| Differing { before: old.iter().find(|own| same(own, after)), after: Some(after) });
    let gone = old.iter().filter(|own| !new.iter().any(|after| same(own, after)));
    let gone = gone.map(|before| Differing { before: Some(before), after: None });
    let differs = |own: &Differing<'_>| {
        let value = |claim: Option<&Claim>| claim.map(|claim| claim.evidence().value);
        value(own.before) != value(own.after)
    };
    now.chain(gone).filter(differs).collect()
}

fn line(own: &Differing<'_>, language: &Language) -> String {
    let value = |claim: &Claim| view::face(claim, language).value;
    let statement = |claim: &Claim| language.say(claim.statement());
    match (own.before, own.after) {
        (Some(before), Some(after)) => format!("{}: {} → {}", statement(after), value(before), value(after)),
        (None, Some(after)) => format!("+ {}: {}", statement(after), value(after)),
        (Some(before), None) => format!("- {}: {}", statement(before), value(before)),
        (None, None) => language.say(&Phrase::new("diff-nothing")),
    }
}
