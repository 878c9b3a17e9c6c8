//! The one place that keeps figures of small groups out of everything that is shown.
//!
//! Takes a report, gives it back without any figure that rests on fewer persons than
//! `build.min_group`. What was taken out is said on the card.

use portrett_terms::{Claim, Note, PersonaCard, Phrase, Report};

/// `report` without figures of fewer than `build.min_group` persons.
pub(crate) fn withhold(report: &Report) -> Report {
    let least = report.build.min_group;
    let mut shown = report.clone();
    for card in &mut shown.personas {
        *card = withhold_card(card, least);
    }
    withhold_prediction(&mut shown, least);
    withhold_value(&mut shown, least);
    withhold_contracts(&mut shown, least);
    withhold_segments(&mut shown, least);
    withhold_sample(&mut shown, least);
    withhold_campaigns(&mut shown, least);
    shown
}

/// `card` without figures of fewer than `least` persons.
pub(crate) fn withhold_card(card: &PersonaCard, least: u64) -> PersonaCard {
    let mut card = card.clone();
    let before = figures(&card);
    let rests_on_enough = |claim: &Claim| claim.evidence().n >= least && claim.evidence().n_base >= least;
    card.claims.retain(rests_on_enough);
    card.further_claims.retain(rests_on_enough);
    card.roles.retain(|role| role.people >= least);
    card.roles.iter_mut().for_each(|role| role.claims.retain(rests_on_enough));
    if card.rhythm.as_ref().is_some_and(|rhythm| rhythm.people < least) {
        card.rhythm = None;
    }
    if card.people < least {
        card.shares.clear();
        card.emblem.petals.clear();
        card.emblem.arcs.clear();
        card.share_of_value = None;
    }
    let taken_out = before - figures(&card);
    if taken_out > 0 {
        let said = Phrase::new("unknown-small-group").count("count", taken_out).count("least", least as usize);
        card.unknown.push(said);
    }
    card
}

fn figures(card: &PersonaCard) -> usize {
    card.claims.len() + card.further_claims.len() + card.shares.len() + usize::from(card.rhythm.is_some())
}

/// What is told of a segment rests on its people of the part that it was learnt or measured on. A wish may have made
/// a segment of very few.
fn withhold_segments(report: &mut Report, least: u64) {
    let people: Vec<(u8, u64, u64)> = report
        .personas
        .iter()
        .map(|card| (card.segment.0, card.people.saturating_sub(card.people_hold), card.people_hold))
        .collect();
    let fit = |segment: u8| people.iter().any(|(own, fit, _)| *own == segment && *fit >= least);
    let hold = |segment: u8| people.iter().any(|(own, _, hold)| *own == segment && *hold >= least);
    let facts = &mut report.segmentation;
    facts.recognition.retain(|rule| fit(rule.segment) && hold(rule.segment));
    facts.differences.retain(|pair| fit(pair.first) && fit(pair.second));
    for (segment, row) in facts.separation.iter_mut().flat_map(|separation| (0_u8..).zip(&mut separation.overlap)) {
        if !hold(segment) {
            row.clear();
        }
    }
    for covariate in &mut facts.covariates {
        for (segment, figure) in (0_u8..).zip(&mut covariate.adjusted).chain((0_u8..).zip(&mut covariate.assigned)) {
            *figure = figure.filter(|_| hold(segment));
        }
    }
    if let Some(outside) = facts.outside.as_mut().filter(|outside| outside.people < least) {
        outside.share_of_value = None;
    }
}

/// Reasons of too few customers are left out.
fn withhold_contracts(report: &mut Report, least: u64) {
    if report.contracts.as_ref().is_some_and(|contracts| contracts.customers < least) {
        report.contracts = None;
    }
    if let Some(contracts) = &mut report.contracts {
        contracts.reasons.retain(|reason| reason.customers >= least);
    }
}

/// Cohorts and groups of like frequency with too few customers are left out.
fn withhold_value(report: &mut Report, least: u64) {
    let Some(value) = &mut report.value else { return };
    value.cohorts.retain(|cohort| cohort.customers >= least);
    for forecaster in value.hold_out.iter_mut().flat_map(|hold_out| &mut hold_out.forecasters) {
        forecaster.calibration.retain(|bin| bin.customers >= least);
    }
}

/// Answers of too few.
fn withhold_campaigns(report: &mut Report, least: u64) {
    for own in report.campaigns.iter_mut().flat_map(|facts| &mut facts.campaigns) {
        own.personas.retain(|answer| answer.people >= least);
    }
}

/// Parts in buying that too few play, and a count of too few who were heard, are left out.
fn withhold_sample(report: &mut Report, least: u64) {
    let Some(sample) = &mut report.sample else { return };
    sample.roles.retain(|_, people| *people >= least);
    sample.roles_heard.retain(|_, people| *people >= least);
    sample.personas.iter_mut().for_each(|parts| parts.roles.retain(|_, people| *people >= least));
    sample.heard = sample.heard.filter(|heard| heard.people >= least);
}

/// A count of so few must not be shown, and so few cannot tell one predictor from another.
fn withhold_prediction(report: &mut Report, least: u64) {
    let Some(prediction) = &mut report.prediction else { return };
    if prediction.positives.is_some_and(|positives| positives < least) {
        report.prediction = None;
        report.notes.push(Note { warning: true, phrase: Phrase::new("note-outcome-too-few") });
        return;
    }
    prediction.calibration.retain(|row| row.n >= least);
}
