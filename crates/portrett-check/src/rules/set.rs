//! Rules about the personas as a set: how many, of which kinds, what they cover, and whether they foretell anything.

use portrett_terms::{Basis, PersonaCard, PersonaKind, Phrase, Report, Unit};

use super::all_claims;
use crate::checked::{Checked, Hit};

/// More primary personas than a firm can work for.
pub(crate) fn too_many_primary(checked: &Checked<'_>) -> Vec<Hit> {
    let primary = checked.report.personas.iter().filter(|card| card.kind == PersonaKind::Primary).count();
    let most = checked.settings.most_primary;
    let message = || Phrase::new("rule-too-many-primary").count("count", primary).count("most", most);
    (primary > most).then(|| Hit::all(message())).into_iter().collect()
}

/// One persona alone, or one that holds nearly all customers.
pub(crate) fn one_for_everybody(checked: &Checked<'_>) -> Vec<Hit> {
    let cards: Vec<&PersonaCard> = checked.measured().collect();
    if let [only] = cards.as_slice() {
        return vec![Hit::of(only, Phrase::new("rule-one-for-everybody"))];
    }
    let is_large = |card: &&&PersonaCard| card.share_of_customers.value() > checked.settings.largest_share;
    let message = |card: &PersonaCard| {
        Phrase::new("rule-one-for-everybody-share").figure("share", card.share_of_customers.value(), Unit::Share)
    };
    cards.iter().filter(is_large).map(|card| Hit::of(card, message(card))).collect()
}

/// No negative persona, and nothing that says that one was looked for: where a card gives the reasons for its kind, all
/// kinds were weighed.
pub(crate) fn no_negative(checked: &Checked<'_>) -> Vec<Hit> {
    let mut cards = checked.measured().peekable();
    if cards.peek().is_none() {
        return Vec::new();
    }
    let considered = cards.any(|card| card.kind == PersonaKind::Negative || !card.kind_reasons.is_empty());
    (!considered).then(|| Hit::all(Phrase::new("rule-no-negative"))).into_iter().collect()
}

/// Personas that leave most of the revenue uncovered. Negative ones cover none.
pub(crate) fn revenue_uncovered(checked: &Checked<'_>) -> Vec<Hit> {
    let shares: Vec<f64> = checked
        .measured()
        .filter(|card| card.kind != PersonaKind::Negative)
        .filter_map(|card| card.share_of_value.map(|share| share.value()))
        .collect();
    let covered: f64 = shares.iter().sum();
    if shares.is_empty() || covered >= checked.settings.least_revenue {
        return Vec::new();
    }
    vec![Hit::all(Phrase::new("rule-revenue-uncovered").figure("share", covered, Unit::Share))]
}

/// A persona that brings more than the one that brought most in the build before.
pub(crate) fn primary_overtaken(checked: &Checked<'_>) -> Vec<Hit> {
    let Some(before) = checked.previous.and_then(first) else { return Vec::new() };
    let Some(now) = first(checked.report) else { return Vec::new() };
    let same = checked.report.personas.iter().find(|card| card.id == before.id);
    let Some(same) = same.filter(|_| now.id != before.id) else { return Vec::new() };
    let share = |card: &PersonaCard| card.share_of_value.map_or(0.0, |share| share.value());
    let phrase = Phrase::new("rule-primary-overtaken").text("name", same.name.clone());
    let phrase = phrase.figure("share", share(now), Unit::Share).figure("rest-share", share(same), Unit::Share);
    vec![Hit::of(now, phrase)]
}

/// The measured persona of the largest share of revenue that is not negative; of equals the first.
fn first(report: &Report) -> Option<&PersonaCard> {
    let counts = |card: &&PersonaCard| !matches!(card.kind, PersonaKind::Negative | PersonaKind::Provisional);
    let worth = |card: &PersonaCard| card.share_of_value.map(|share| share.value());
    let known = report.personas.iter().filter(counts).filter(|card| worth(card).is_some());
    known.reduce(|best, card| if worth(card) > worth(best) { card } else { best })
}

/// Personas of which nobody has seen whether they foretell what people do.
pub(crate) fn never_validated(checked: &Checked<'_>) -> Vec<Hit> {
    let foretells = |card: &PersonaCard| all_claims(card).any(|claim| claim.evidence().basis == Basis::Predicted);
    let is_tested = checked.report.prediction.is_some() || checked.measured().any(foretells);
    let any = checked.measured().next().is_some();
    (any && !is_tested).then(|| Hit::all(Phrase::new("rule-never-validated"))).into_iter().collect()
}
