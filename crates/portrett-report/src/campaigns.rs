//! How campaigns went with each persona, in words: for the page, the terminal and JSON.

use portrett_terms::{CampaignResult, PersonaAnswer, PersonaCard, Phrase, Report, Share, Unit};

use crate::locale::clean;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, view};

/// How campaigns went, for the terminal.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_campaigns(report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = &withhold(report);
    let told = report.campaigns.as_ref().filter(|facts| !facts.campaigns.is_empty());
    let Some(facts) = told else { return Ok(language.message("campaigns-none")) };
    let mut lines = vec![language.message("campaigns-how-to-read")];
    for own in &facts.campaigns {
        lines.push(format!("\n{}", heading(own, &language)));
        lines.push(format!("  {}", whole(own, &language)));
        lines.push(format!("  {}", counted(own, &language)));
        lines.extend(own.personas.iter().map(|answer| format!("  {}", line(answer, report, &language))));
    }
    if facts.others > 0 {
        lines.push(format!("\n{}", others(facts.others, &language)));
    }
    Ok(lines.join("\n"))
}

/// The campaign's name and the day on which it was first sent.
pub(crate) fn heading(own: &CampaignResult, language: &Language) -> String {
    let name = clean(&own.name);
    own.first_day.as_ref().map_or_else(|| name.clone(), |day| format!("{name} ({})", language.date(day)))
}

/// How many answered of all to whom it was sent, and in which way.
pub(crate) fn whole(own: &CampaignResult, language: &Language) -> String {
    let share = Share::of(own.answered as f64, own.people as f64).value();
    let phrase = Phrase::new(format!("answer-{}", own.answer.name())).count("people", own.people as usize);
    language.say(&phrase.figure("share", share, Unit::Share))
}

/// Whom the counts are of: people who were in their personas before, or whom no fit saw.
pub(crate) fn counted(own: &CampaignResult, language: &Language) -> String {
    match &own.foretold_by {
        Some(day) => language.message_with("campaigns-foretold", &[("date", &language.date(day))]),
        None => language.message("campaigns-after"),
    }
}

/// That so many campaigns are not told.
pub(crate) fn others(count: u64, language: &Language) -> String {
    language.say(&Phrase::new("campaigns-others").count("count", count as usize))
}

/// The share of a persona's people who answered.
pub(crate) fn share(own: &PersonaAnswer) -> f64 {
    Share::of(own.answered as f64, own.people as f64).value()
}

/// The share of all others who answered.
pub(crate) fn others_share(own: &PersonaAnswer, campaign: &CampaignResult) -> f64 {
    Share::of((campaign.answered - own.answered) as f64, (campaign.people - own.people) as f64).value()
}

/// The card of the persona that answered.
pub(crate) fn card<'a>(own: &PersonaAnswer, report: &'a Report) -> Option<&'a PersonaCard> {
    report.personas.iter().find(|card| card.id == own.persona)
}

/// What the persona is called; its id where it is no more.
pub(crate) fn called(own: &PersonaAnswer, report: &Report, language: &Language) -> String {
    card(own, report).map_or_else(|| clean(&own.persona.0), |card| language.say(&card.title))
}

/// "The big spender: 11 % (5 to 21 %; 65 persons; q 0.64)".
pub(crate) fn line(own: &PersonaAnswer, report: &Report, language: &Language) -> String {
    format!(
        "{}: {} ({}; {}; q {})",
        called(own, report, language),
        language.figure(share(own), Unit::Share),
        language.interval(own.interval, Unit::Share),
        view::persons(own.people, language),
        view::q_value(own.q, language)
    )
}
