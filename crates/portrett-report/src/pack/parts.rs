//! What changed, what was answered, and how it went.

use portrett_terms::{
    Argument, Belief, ChangeFacts, Claim, Fate, PersonaCard, PersonaChange, Phrase, PredictionFacts, Report, Status,
};

use super::{Meeting, PackPart};
use crate::document::{Body, Section, believed, prediction, statement, without_code_marks};
use crate::money::rows;
use crate::parts::known::feature;
use crate::{Language, campaigns as campaign, changes};

/// Figures of a persona that a meeting is shown: those on the face of its card come first.
const FIGURES: usize = 4;
/// Statements on campaigns of a persona.
const CAMPAIGNS: usize = 3;

fn part(heading: &str, lead: String, sections: Vec<Section>, language: &Language) -> PackPart {
    PackPart { heading: language.message(heading), lead, sections }
}

/// What became of the personas, who moved, and which figures moved by more than chance.
pub(super) fn changed(report: &Report, language: &Language) -> PackPart {
    let Some(facts) = &report.changes else {
        return part("pack-changed", language.message("changes-first"), Vec::new(), language);
    };
    let overtook = changes::overtook(facts, language).map(|sentence| format!(" {sentence}")).unwrap_or_default();
    let lead = format!("{}{overtook}", changes::since(facts, language));
    let mut sections = fates(facts, language);
    sections.extend(facts.personas.iter().filter_map(|change| of_persona(change, report, language)));
    part("pack-changed", lead, sections, language)
}

/// What became of the personas, those that did not simply live on first; who moved.
fn fates(facts: &ChangeFacts, language: &Language) -> Vec<Section> {
    let mut told: Vec<_> = facts.fates.iter().collect();
    told.sort_by_key(|own| own.fate == Fate::Kept);
    let fates = told.into_iter().map(|own| changes::fate(own, language)).collect();
    let moves = facts.moves.iter().map(|own| changes::moved(own, language)).collect();
    let sections = [
        Section::lines("fates", language.message("changes-fates"), fates),
        Section::lines("moves", language.message("changes-moves"), moves),
    ];
    sections.into_iter().flatten().collect()
}

fn of_persona(change: &PersonaChange, report: &Report, language: &Language) -> Option<Section> {
    let mut lines = vec![changes::standing(change, language)];
    lines.extend(change.moved.iter().take(FIGURES).map(|own| changes::figure(own, language)));
    if change.moved.is_empty() {
        lines.push(changes::nothing(change, language));
    }
    if change.moved.len() > FIGURES {
        lines.push(language.say(&Phrase::new("changes-more").count("count", change.moved.len() - FIGURES)));
    }
    Section::lines("persona", changes::heading(change, report, language), lines)
}

/// What the data says of the beliefs that have a test, and whether the personas foretell more than simple rules.
pub(super) fn answers(report: &Report, language: &Language) -> PackPart {
    let lead = validation(report.prediction.as_ref(), language);
    let mut sections: Vec<Section> = prediction(report, language).into_iter().collect();
    sections.extend(beliefs(&report.beliefs, language.message("section-beliefs"), language));
    for card in &report.personas {
        sections.extend(beliefs(&card.beliefs, language.say(&card.title), language));
    }
    if !sections.iter().any(|section| matches!(section.body, Body::Beliefs(_))) {
        let lines = vec![without_code_marks(&language.message("pack-no-tests"))];
        sections.extend(Section::lines("beliefs", language.message("section-believed"), lines));
    }
    part("pack-answers", lead, sections, language)
}

fn beliefs(all: &[Belief], heading: String, language: &Language) -> Option<Section> {
    let tested: Vec<_> = all.iter().filter(|own| own.test.is_some()).map(|own| believed(own, language)).collect();
    let body = Body::Beliefs(tested);
    (!body.is_empty()).then(|| Section { id: "beliefs".to_owned(), heading, caption: String::new(), body })
}

/// Predictors that personas must beat: who somebody is, and how lately, how often and for how much they bought.
const TO_BEAT: [&str; 2] = ["demographics", "rfm"];

/// Whether the personas foretell the outcome better than each simple rule that was tried; nothing where none was.
pub(super) fn is_valid(facts: &PredictionFacts) -> Option<bool> {
    let rivals = facts.predictors.iter().filter(|own| TO_BEAT.contains(&own.name.as_str()));
    let better: Vec<bool> =
        rivals.filter_map(|own| own.loss_minus_personas).map(|difference| difference.low > 0.0).collect();
    (!better.is_empty()).then(|| better.into_iter().all(|is_better| is_better))
}

fn validation(facts: Option<&PredictionFacts>, language: &Language) -> String {
    match facts.map(is_valid) {
        None => without_code_marks(&language.message("outcome-none")),
        Some(Some(true)) => language.message("pack-valid"),
        Some(Some(false)) => language.message("pack-not-valid"),
        Some(None) => language.message("pack-no-rivals"),
    }
}

/// Launches since the last build, how each persona answered campaigns, and where it could grow.
pub(super) fn results(report: &Report, total: Option<f64>, meeting: Meeting<'_>, language: &Language) -> PackPart {
    let mut sections: Vec<Section> = Vec::new();
    sections.extend(Section::lines("launches", language.message("pack-launches"), launches(report, meeting, language)));
    sections.extend(newest(report, language));
    let campaigns: Vec<Section> = report.personas.iter().filter_map(|card| campaigns(card, language)).collect();
    if campaigns.is_empty() && report.campaigns.as_ref().is_none_or(|facts| facts.campaigns.is_empty()) {
        let lines = vec![language.message("pack-no-campaigns")];
        sections.extend(Section::lines("campaigns", language.message("pack-campaigns"), lines));
    }
    sections.extend(campaigns);
    for row in rows(report, total) {
        let lines = row.grow.iter().map(|line| language.say(&line.phrase)).collect();
        sections.extend(Section::lines("grow", titled("pack-grow", row.card, language), lines));
    }
    part("pack-results", String::new(), sections, language)
}

/// How the newest campaign went with each persona.
fn newest(report: &Report, language: &Language) -> Option<Section> {
    let own = report.campaigns.as_ref()?.campaigns.first()?;
    let answers = own.personas.iter().map(|answer| campaign::line(answer, report, language));
    let lines = [campaign::whole(own, language), campaign::counted(own, language)].into_iter().chain(answers);
    Section::lines("campaigns", campaign::heading(own, language), lines.collect())
}

/// A heading about one persona.
fn titled(message: &str, card: &PersonaCard, language: &Language) -> String {
    language.say(&Phrase::new(message).phrase("title", card.title.clone()))
}

/// What was launched since the build before, or ever where there was none.
fn launches(report: &Report, meeting: Meeting<'_>, language: &Language) -> Vec<String> {
    let since = report.changes.as_ref().map(|facts| facts.since.as_str()).unwrap_or_default();
    let mut told: Vec<_> = meeting.launches.iter().filter(|own| own.day.as_str() >= since).collect();
    told.sort_by(|a, b| (&a.day, &a.what).cmp(&(&b.day, &b.what)));
    let said = told.into_iter().map(|own| {
        let phrase = Phrase::new("pack-launched").text("what", &own.what);
        language.say(&phrase.with("date", Argument::Date(own.day.clone())))
    });
    let lines: Vec<String> = said.collect();
    if lines.is_empty() { vec![without_code_marks(&language.message("pack-no-launches"))] } else { lines }
}

/// The supported statements on how a persona answers what is sent, strongest first.
fn campaigns(card: &PersonaCard, language: &Language) -> Option<Section> {
    let is_told = |claim: &&Claim| {
        let name = feature(claim);
        let is_about = name.starts_with("touch-") || name.starts_with("campaign-");
        is_about && claim.evidence().status == Status::Supported
    };
    let mut claims: Vec<&Claim> = card.claims.iter().chain(&card.further_claims).filter(is_told).collect();
    claims.sort_by(|a, b| b.evidence().effect.abs().total_cmp(&a.evidence().effect.abs()));
    let statements = claims.into_iter().take(CAMPAIGNS).map(|claim| statement(claim, language)).collect();
    let body = Body::Statements(statements);
    let heading = titled("pack-campaigns-of", card, language);
    (!body.is_empty()).then(|| Section { id: "campaigns".to_owned(), heading, caption: String::new(), body })
}
