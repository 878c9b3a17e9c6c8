//! What a search found, in words.

use std::ops::Range;

use portrett_terms::{Argument, Phrase, Report};
use serde_json::json;

use crate::locale::clean;
use crate::{Language, Locale, ReportError, voice};

/// Sentences that were looked for, and how many persons said them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FoundStatements {
    /// Sentences.
    pub total: u64,
    /// Persons.
    pub people: u64,
    /// Persons of each persona, in the order of the cards.
    pub by_persona: Vec<u64>,
    /// The best of them.
    pub statements: Vec<FoundStatement>,
    /// Whether no words may be shown.
    pub hidden: bool,
    /// Whether words were left out of the query because it had too many.
    pub is_cut: bool,
}

/// A sentence that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundStatement {
    /// What it says, blacked out.
    pub text: String,
    /// ISO 639-1.
    pub language: String,
    /// Microseconds since 1970.
    pub moment: Option<i64>,
    /// The id of its theme.
    pub topic: Option<String>,
    /// Its kind.
    pub kind: String,
    /// Its source.
    pub source: String,
    /// Where the words are, in bytes.
    pub spans: Vec<Range<usize>>,
}

/// What was found, for the terminal. Personas of whom fewer than may be shown say it are told as too few.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_found(report: &Report, found: &FoundStatements, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let total = Phrase::new("found-total").count("statements", found.total as usize);
    let mut lines = match found.total == 0 && !found.statements.is_empty() {
        true => vec![language.message("found-near")],
        false => vec![language.say(&total.count("people", found.people as usize))],
    };
    for (card, people) in report.personas.iter().zip(&found.by_persona) {
        let people = match shown(*people, report) {
            Some(people) => language.count(people),
            None => language.message_with("found-few", &[("least", &language.count(report.build.min_group))]),
        };
        lines.push(format!("  {} ({}): {people}", language.say(&card.title), clean(&card.name)));
    }
    if found.is_cut {
        lines.push(language.message("found-cut"));
    }
    if found.hidden {
        lines.push(language.message("found-hidden"));
    }
    lines.extend(found.statements.iter().map(|own| statement(own, report, &language)));
    Ok(lines.join("\n"))
}

fn shown(people: u64, report: &Report) -> Option<u64> {
    (people == 0 || people >= report.build.min_group).then_some(people)
}

fn statement(own: &FoundStatement, report: &Report, language: &Language) -> String {
    let mut from = Vec::new();
    from.extend(own.topic.as_deref().map(|topic| theme(topic, report, language)));
    from.push(voice::kind(&own.kind, language));
    from.push(clean(&own.source));
    from.extend(month(own.moment));
    format!("\n«{}»\n  {}", clean(&own.text), from.join(" · "))
}

/// What a theme is called; its id where the build did not tell of it.
fn theme(topic: &str, report: &Report, language: &Language) -> String {
    let themes = report.voice.iter().flat_map(|facts| &facts.themes);
    let name = themes.into_iter().find(|theme| theme.id == topic).map(|theme| theme.name.clone());
    voice::name(&name.unwrap_or_else(|| Argument::Text(topic.to_owned())), language)
}

/// `YYYY-MM` of a moment.
fn month(moment: Option<i64>) -> Option<String> {
    let stamp = jiff::Timestamp::from_microsecond(moment?).ok()?;
    Some(stamp.strftime("%Y-%m").to_string())
}

/// The same as JSON.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn found_json(report: &Report, found: &FoundStatements) -> Result<String, ReportError> {
    let personas: Vec<_> = (report.personas.iter().zip(&found.by_persona))
        .map(|(card, people)| json!({ "persona": card.id, "people": shown(*people, report) }))
        .collect();
    let statements: Vec<_> = (found.statements.iter())
        .map(|own| {
            let spans: Vec<_> = own.spans.iter().map(|span| [span.start, span.end]).collect();
            json!({
                "text": own.text, "language": own.language, "month": month(own.moment), "topic": own.topic,
                "kind": own.kind, "source": own.source, "spans": spans,
            })
        })
        .collect();
    let told = json!({
        "statements": found.total, "people": found.people, "personas": personas, "found": statements,
        "hidden": found.hidden, "cut": found.is_cut,
    });
    Ok(serde_json::to_string_pretty(&told)? + "\n")
}
