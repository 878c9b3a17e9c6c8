//! Rules about what the statements rest on.

use std::collections::BTreeSet;

use jiff::civil::Date;
use portrett_terms::review::day;
use portrett_terms::{Argument, PersonaCard, Phrase, SourceId, Status, Unit};

use super::all_claims;
use crate::checked::{Checked, Hit};

/// What stands where a claim should and is none, and what a card names and does not hold.
pub(crate) fn claim_without_evidence(checked: &Checked<'_>) -> Vec<Hit> {
    let refused = checked.refused.iter().map(|own| Hit {
        persona: Some(own.persona.clone()),
        message: Phrase::new("rule-claim-without-evidence").text("label", own.id.clone()).text("text", own.why.clone()),
    });
    let named = checked.report.personas.iter().flat_map(|card| missing(card).map(move |id| (card, id)));
    let named = named
        .map(|(card, id)| Hit::of(card, Phrase::new("rule-claim-without-evidence-missing").text("label", id.as_str())));
    refused.chain(named).collect()
}

/// Ids in the summary and at the head of the card that none of its claims bears.
fn missing(card: &PersonaCard) -> impl Iterator<Item = &String> {
    let named: BTreeSet<&String> = card.summary.iter().chain(&card.key_figures).collect();
    named.into_iter().filter(|id| !all_claims(card).any(|claim| claim.id() == id.as_str()))
}

/// Beliefs without a test that are old, or of which nobody knows how old they are.
pub(crate) fn untested_assumption(checked: &Checked<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (card, belief) in checked.all_beliefs().into_iter().filter(|(_, belief)| belief.test.is_none()) {
        let written = day(&belief.written);
        let age = written.map(|written| days_between(written, checked.today));
        if age.is_some_and(|age| age <= checked.settings.assumption_days) {
            continue;
        }
        let date = Argument::Date(belief.written.clone());
        let phrase = Phrase::new("rule-untested-assumption").text("statement", belief.statement.clone());
        let message = phrase.text("author", belief.author.clone()).with("date", date);
        hits.push(Hit { persona: card.map(|card| card.id.clone()), message });
    }
    hits
}

/// Data that ends too long ago or nobody knows when, and claims that were stale when they were read.
pub(crate) fn stale_evidence(checked: &Checked<'_>) -> Vec<Hit> {
    let has_cards = checked.measured().next().is_some();
    let old = has_cards.then(|| old_data(checked)).flatten().map(Hit::all);
    let claims = checked.measured().filter_map(|card| {
        let stale = card.claims.iter().filter(|claim| claim.evidence().status == Status::Stale).count();
        (stale > 0).then(|| Hit::of(card, Phrase::new("rule-stale-evidence-claims").count("count", stale)))
    });
    old.into_iter().chain(claims).collect()
}

fn old_data(checked: &Checked<'_>) -> Option<Phrase> {
    let as_of = &checked.report.build.as_of;
    let Some(last) = day(as_of) else { return Some(Phrase::new("rule-stale-evidence-unknown")) };
    let age = days_between(last, checked.today);
    let phrase = Phrase::new("rule-stale-evidence").with("date", Argument::Date(as_of.clone()));
    (age > checked.settings.stale_days).then(|| phrase.figure("days", age as f64, Unit::Days))
}

/// Too few customers in all, or behind the claims of a persona.
pub(crate) fn sample_too_small(checked: &Checked<'_>) -> Vec<Hit> {
    let settings = checked.settings;
    let people = checked.report.build.people;
    let limits = |phrase: Phrase, people: u64, least: u64| {
        phrase.count("people", people as usize).count("least", least as usize)
    };
    let all = (people < settings.least_people && checked.measured().next().is_some())
        .then(|| Hit::all(limits(Phrase::new("rule-sample-too-small"), people, settings.least_people)));
    let few = checked.measured().filter(|card| card.people_hold < settings.least_measured).map(|card| {
        let phrase = Phrase::new("rule-sample-too-small-persona");
        Hit::of(card, limits(phrase, card.people_hold, settings.least_measured))
    });
    all.into_iter().chain(few).collect()
}

/// All claims of all cards come from one and the same source.
pub(crate) fn one_source(checked: &Checked<'_>) -> Vec<Hit> {
    let claims = checked.measured().flat_map(all_claims);
    let sources: BTreeSet<&SourceId> = claims.flat_map(|claim| &claim.evidence().sources).collect();
    let mut sources = sources.into_iter();
    match (sources.next(), sources.next()) {
        (Some(only), None) => vec![Hit::all(Phrase::new("rule-one-source").text("source", only.as_str()))],
        _ => Vec::new(),
    }
}

/// Days from one day to another; below zero where the other comes first.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}
