//! Rules about the customers' own words.

use portrett_terms::{Argument, PersonaCard, Phrase, StatementKind, ThemeFacts, Unit};

use crate::checked::{Checked, Hit};
use crate::reading::concern::{Voiced, voiced};

/// Nobody's words are in the data.
pub(crate) fn no_voice(checked: &Checked<'_>) -> Vec<Hit> {
    let is_silent = checked.report.voice.as_ref().is_none_or(|voice| voice.people == 0);
    let any = checked.measured().next().is_some();
    (any && is_silent).then(|| Hit::all(Phrase::new("rule-no-voice"))).into_iter().collect()
}

/// Complaints of many that no card's face, and no quote on one, repeats.
pub(crate) fn complaint_unreflected(checked: &Checked<'_>) -> Vec<Hit> {
    let has_cards = !checked.report.personas.is_empty();
    let Some(voice) = checked.report.voice.as_ref().filter(|voice| has_cards && voice.people > 0) else {
        return Vec::new();
    };
    let share = |theme: &ThemeFacts| {
        let people = theme.kinds.get(StatementKind::Frustration.name()).copied().unwrap_or(0);
        people as f64 / voice.people as f64
    };
    let is_frequent = |theme: &&ThemeFacts| share(theme) >= checked.settings.frequent_complaint;
    let is_said = |theme: &ThemeFacts| checked.report.personas.iter().any(|card| says(card, theme, &voice.themes));
    let message = |theme: &ThemeFacts| {
        let phrase = Phrase::new("rule-complaint-unreflected").with("name", name(theme));
        phrase.figure("share", share(theme), Unit::Share)
    };
    let missing = voice.themes.iter().filter(is_frequent).filter(|theme| !is_said(theme));
    missing.map(|theme| Hit::all(message(theme))).collect()
}

fn name(theme: &ThemeFacts) -> Argument {
    theme.name.clone()
}

/// Whether the face of a card says that more of its people complain of the theme, or quotes one who does.
fn says(card: &PersonaCard, theme: &ThemeFacts, themes: &[ThemeFacts]) -> bool {
    let is_it = |own: &Voiced<'_>| own.kind == StatementKind::Frustration && own.topic == theme.id && own.is_more();
    let claimed = card.claims.iter().filter_map(|claim| voiced(claim, themes)).any(|own| is_it(&own));
    let quoted = card.quotes.iter().any(|own| own.kind == StatementKind::Frustration && own.theme == theme.name);
    claimed || quoted
}
