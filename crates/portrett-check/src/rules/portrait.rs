//! Rules about one portrait: whether it says something, and of whom.

use std::collections::BTreeSet;

use portrett_terms::{Aspect, BeliefVerdict, Claim, Formation, PersonaCard, Phrase, Status, Unit};

use super::{all_claims, supported};
use crate::checked::{Checked, Hit};

/// A supported claim is small below this effect (evidence.md: under 0.2 is small).
const SMALL_EFFECT: f64 = 0.2;

/// No supported claim of a clear effect, or none that one and the same other card does not make as well.
pub(crate) fn too_general(checked: &Checked<'_>) -> Vec<Hit> {
    let least = checked.settings.least_effect;
    let is_clear = |card: &PersonaCard| supported(card).any(|claim| claim.evidence().effect.abs() >= least);
    let message = |card: &PersonaCard| {
        if !is_clear(card) {
            return Some(Phrase::new("rule-too-general").figure("least", least, Unit::Plain));
        }
        let mut others = checked.measured().filter(|other| other.id != card.id);
        let same = others.find(|other| supported(card).all(|claim| says(other, claim)))?;
        Some(Phrase::new("rule-too-general-shared").text("name", same.name.clone()))
    };
    checked.measured().filter_map(|card| Some(Hit::of(card, message(card)?))).collect()
}

/// Whether a card has the same supported statement, its direction and its words included.
fn says(card: &PersonaCard, claim: &Claim) -> bool {
    supported(card).any(|own| own.statement() == claim.statement())
}

/// Nothing on the face but age, household and place.
pub(crate) fn demographics_only(checked: &Checked<'_>) -> Vec<Hit> {
    let is_only = |card: &&PersonaCard| {
        !card.claims.is_empty() && card.claims.iter().all(|claim| claim.evidence().aspect == Aspect::Demographics)
    };
    checked.measured().filter(is_only).map(|card| Hit::of(card, Phrase::new("rule-demographics-only"))).collect()
}

/// No claim about values and interests: of no persona, or of some.
pub(crate) fn no_psychographics(checked: &Checked<'_>) -> Vec<Hit> {
    let lacks = |card: &&PersonaCard| !all_claims(card).any(|own| own.evidence().aspect == Aspect::Psychographics);
    lacking(checked, lacks, "rule-no-psychographics", "rule-no-psychographics-persona")
}

/// No quotes where customers' words are there: of no persona, or of some.
pub(crate) fn no_quotes(checked: &Checked<'_>) -> Vec<Hit> {
    if checked.report.voice.as_ref().is_none_or(|voice| voice.people == 0) {
        return Vec::new();
    }
    lacking(checked, |card| card.quotes.is_empty(), "rule-no-quotes", "rule-no-quotes-persona")
}

/// One finding where all personas lack something, else one for each that does.
fn lacking(checked: &Checked<'_>, lacks: impl Fn(&&PersonaCard) -> bool, all: &str, one: &str) -> Vec<Hit> {
    let cards = checked.measured().count();
    let lacking: Vec<&PersonaCard> = checked.measured().filter(lacks).collect();
    match lacking.len() {
        0 => Vec::new(),
        some if some == cards => vec![Hit::all(Phrase::new(all))],
        _ => lacking.into_iter().map(|card| Hit::of(card, Phrase::new(one))).collect(),
    }
}

/// Demographics on the face that are not shown to tell the persona from the rest, and beliefs about demographics that
/// the data was asked about and does not bear out.
pub(crate) fn generic_demographics(checked: &Checked<'_>) -> Vec<Hit> {
    let is_demographic = |claim: &&Claim| claim.evidence().aspect == Aspect::Demographics;
    let mut hits = Vec::new();
    for card in checked.measured() {
        let shown = card.claims.iter().filter(is_demographic).filter(|claim| !is_borne(claim)).count();
        if shown > 0 {
            hits.push(Hit::of(card, Phrase::new("rule-generic-demographics").count("count", shown)));
        }
    }
    let claims = checked.measured().flat_map(all_claims).filter(is_demographic);
    let columns: BTreeSet<&str> = claims.map(Claim::feature).collect();
    for (card, belief) in checked.all_beliefs() {
        let asks = belief.test.as_deref().is_some_and(|test| words(test).any(|word| columns.contains(word)));
        let is_borne = matches!(belief.verdict, BeliefVerdict::Supported | BeliefVerdict::Assumption);
        if asks && !is_borne {
            let phrase = Phrase::new("rule-generic-demographics-belief").text("statement", belief.statement.clone());
            hits.push(Hit { persona: card.map(|card| card.id.clone()), message: phrase });
        }
    }
    hits
}

fn is_borne(claim: &Claim) -> bool {
    claim.evidence().status == Status::Supported && claim.evidence().effect.abs() >= SMALL_EFFECT
}

/// The names in a test: letters, digits and `_`.
fn words(test: &str) -> impl Iterator<Item = &str> {
    test.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// More statements than anybody keeps in mind.
pub(crate) fn card_too_long(checked: &Checked<'_>) -> Vec<Hit> {
    let most = checked.settings.most_statements;
    let length = |card: &PersonaCard| card.claims.len() + card.beliefs.len();
    let message = |card| Phrase::new("rule-card-too-long").count("count", length(card)).count("most", most);
    checked.report.personas.iter().filter(|card| length(card) > most).map(|card| Hit::of(card, message(card))).collect()
}

/// Segments that fall apart when the customers are drawn again. One that somebody drew by rules, or took from a column,
/// does not: it was not found in the data.
pub(crate) fn unstable_segment(checked: &Checked<'_>) -> Vec<Hit> {
    if matches!(checked.report.segmentation.formation, Formation::Rules | Formation::Column) {
        return Vec::new();
    }
    let least = checked.settings.least_stability;
    let message = |card: &PersonaCard| {
        let phrase = Phrase::new("rule-unstable-segment").figure("found", card.stability, Unit::Plain);
        phrase.figure("least", least, Unit::Plain)
    };
    let unstable = checked.measured().filter(|card| card.stability < least);
    unstable.map(|card| Hit::of(card, message(card))).collect()
}
