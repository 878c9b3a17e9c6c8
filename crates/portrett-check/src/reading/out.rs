//! A reading for the terminal and as JSON.

use std::collections::BTreeMap;

use portrett_report::{Language, Locale, ReportError, clean, in_words, put_words_in_schema, wrapped};
use portrett_terms::{Phrase, Report};
use serde_json::Value;

use super::{Answer, Concern, PersonaReading, Reading, Tone};

const INDENT: &str = "  ";
const DEEP: &str = "    ";
/// Sentences that are shown for a concern.
const SHOWN: usize = 2;

/// The reading as text of at most 100 columns: what was read, then for each persona each concern with the draft's
/// sentence and the claim's figure.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_reading(reading: &Reading, report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let mut lines = head(reading, &language);
    for persona in &reading.personas {
        lines.push(String::new());
        lines.extend(of_persona(persona, &language));
    }
    Ok(lines.join("\n") + "\n")
}

fn head(reading: &Reading, language: &Language) -> Vec<String> {
    let of = |message: &str, languages: &BTreeMap<String, usize>| {
        let count: usize = languages.values().sum();
        let named: Vec<String> = languages.keys().map(|code| named(code, language)).collect();
        let phrase = Phrase::new(message).count("count", count).text("text", named.join(", "));
        (count > 0).then(|| language.say(&phrase))
    };
    let cut = (reading.cut_bytes > 0).then(|| language.message("reading-cut"));
    let none = (reading.sentences == 0).then(|| language.message("reading-empty"));
    let all = [of("reading-read", &reading.read), of("reading-unread", &reading.unread), cut, none];
    all.into_iter().flatten().flat_map(|said| wrapped(&said, "")).collect()
}

/// A language as the reader calls it; its code where no message names it.
fn named(code: &str, language: &Language) -> String {
    // `und` is what a language is called of which only that it is none of ours is known.
    let message = format!("language-{}", if code == "und" { "other" } else { code });
    if language.knows(&message) { language.message(&message) } else { code.to_owned() }
}

fn of_persona(persona: &PersonaReading, language: &Language) -> Vec<String> {
    let mut lines = vec![format!("{}: {}", clean(&persona.name), counts(persona, language))];
    for concern in &persona.concerns {
        lines.extend(of_concern(concern, language));
    }
    lines
}

/// How many concerns got which answer.
fn counts(persona: &PersonaReading, language: &Language) -> String {
    if persona.concerns.is_empty() {
        return language.message("reading-no-concerns");
    }
    let of = |answer: Answer| persona.concerns.iter().filter(|own| own.answer == answer).count();
    let say = |answer: Answer| {
        language.say(&Phrase::new(format!("reading-count-{}", answer.name())).count("count", of(answer)))
    };
    Answer::ALL.into_iter().filter(|answer| of(*answer) > 0).map(say).collect::<Vec<_>>().join(", ")
}

fn of_concern(concern: &Concern, language: &Language) -> Vec<String> {
    let statement = begun_large(&language.say(&concern.statement));
    let figures = language.message_with(
        "reading-figures",
        &[
            ("value", &language.figure(concern.value, concern.unit)),
            ("base", &language.figure(concern.base, concern.unit)),
            ("people", &language.count(concern.n)),
        ],
    );
    let message = match concern.kind {
        // `reading-unread` says how many sentences were not read.
        Some(_) if concern.answer == Answer::Unread => "reading-untold".to_owned(),
        Some(_) => format!("reading-{}", concern.answer.name()),
        None => "reading-pushed".to_owned(),
    };
    let mut lines = wrapped(&format!("{} · {statement} ({figures})", language.message(&message)), INDENT);
    for sentence in concern.sentences.iter().take(SHOWN) {
        let said = format!("{} {}. “{}”", sign(sentence.tone), sentence.number, clean(&sentence.text));
        lines.extend(wrapped(&said, DEEP));
    }
    lines
}

/// Whether a sentence speaks for or against, in a sign that every language knows.
fn sign(tone: Tone) -> &'static str {
    match tone {
        Tone::Promise | Tone::Good => "+",
        Tone::Demand | Tone::Bad => "−",
        Tone::Question | Tone::Plain => "·",
    }
}

fn begun_large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The reading as pretty JSON, every phrase with its words in each language under `in_words`.
///
/// # Errors
/// When the language's messages or forms are missing from the program, or a number cannot be written.
pub fn reading_json(reading: &Reading, report: &Report) -> Result<String, ReportError> {
    in_words(serde_json::to_value(reading)?, report.project.currency.as_deref())
}

/// The JSON Schema (draft 2020-12) of what [`reading_json`] writes.
pub fn reading_schema() -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Reading>().to_value();
    put_words_in_schema(&mut schema);
    schema
}
