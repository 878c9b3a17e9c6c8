//! The report as JSON, and the JSON Schema of it.
//!
//! What is written is the [`Report`] itself, with two things added: every phrase also says itself in
//! words, in each language, so that another program need not know our message files, and every card has its composed
//! parts.

use portrett_terms::quality::Quality;
use portrett_terms::{Phrase, Report};
use serde_json::{Map, Value, json};

use crate::parts::{Part, composed};
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError};

const IN_WORDS: &str = "in_words";
/// The key of a card's composed parts.
const PARTS: &str = "parts";

/// The report as pretty JSON: `personas` at the top, keys in a fixed order, every phrase with its
/// words in each language under `in_words`. Figures of small groups are left out.
///
/// # Errors
/// When the language's messages or forms are missing from the program, or a number cannot be written.
pub fn cards_json(report: &Report) -> Result<String, ReportError> {
    let report = withhold(report);
    let mut value = serde_json::to_value(&report)?;
    let cards = value["personas"].as_array_mut().into_iter().flatten();
    for (written, card) in cards.zip(&report.personas) {
        written[PARTS] = serde_json::to_value(composed(card, &report))?;
    }
    in_words(value, report.project.currency.as_deref())
}

/// The quality of the sources as pretty JSON, every phrase with its words in each language.
///
/// # Errors
/// When the language's messages or forms are missing from the program, or a number cannot be written.
pub fn quality_json(quality: &Quality) -> Result<String, ReportError> {
    in_words(serde_json::to_value(quality)?, quality.currency.as_deref())
}

/// `value` as pretty JSON, with its words in each language beside every phrase within it; amounts are in `currency`.
///
/// # Errors
/// When the language's messages or forms are missing from the program, or a number cannot be written.
pub fn in_words(mut value: Value, currency: Option<&str>) -> Result<String, ReportError> {
    let languages: Vec<Language> =
        Locale::ALL.iter().map(|locale| Language::new(*locale, currency)).collect::<Result<_, _>>()?;
    put_in_words(&mut value, &languages)?;
    Ok(serde_json::to_string_pretty(&value)? + "\n")
}

/// Adds its words to every phrase within `value`. Of arguments only lists of phrases are searched: one that names a
/// message looks like a phrase and is none.
fn put_in_words(value: &mut Value, languages: &[Language]) -> Result<(), ReportError> {
    match value {
        Value::Array(items) => items.iter_mut().try_for_each(|item| put_in_words(item, languages)),
        Value::Object(fields) if is_phrase(fields) => {
            let phrase: Phrase = serde_json::from_value(Value::Object(fields.clone()))?;
            let said =
                languages.iter().map(|language| (language.locale().tag().to_owned(), language.say(&phrase).into()));
            fields.insert(IN_WORDS.to_owned(), Value::Object(said.collect()));
            let arguments = fields.get_mut("arguments").and_then(Value::as_object_mut).into_iter().flatten();
            let mut lists = arguments.filter_map(|(_, argument)| argument.get_mut("list"));
            lists.try_for_each(|list| put_in_words(list, languages))
        }
        Value::Object(fields) => fields.values_mut().try_for_each(|field| put_in_words(field, languages)),
        _ => Ok(()),
    }
}

fn is_phrase(fields: &Map<String, Value>) -> bool {
    fields.contains_key("message") && fields.keys().all(|key| key == "message" || key == "arguments")
}

/// How the segments came to be and what is told of them, every phrase with its words in each language. Figures of small
/// groups are left out.
///
/// # Errors
/// When the language's messages or forms are missing from the program, or a number cannot be written.
pub fn segments_json(report: &Report) -> Result<String, ReportError> {
    let told = json!({ "segmentation": withhold(report).segmentation });
    in_words(told, report.project.currency.as_deref())
}

/// What changed since an earlier build, every phrase with its words in each language; nothing for the first build.
///
/// # Errors
/// When the language's messages or forms are missing from the program, or a number cannot be written.
pub fn changes_json(report: &Report) -> Result<String, ReportError> {
    in_words(json!({ "changes": withhold(report).changes }), report.project.currency.as_deref())
}

/// How campaigns went with each persona, as JSON.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn campaigns_json(report: &Report) -> Result<String, ReportError> {
    Ok(serde_json::to_string_pretty(&json!({ "campaigns": withhold(report).campaigns }))? + "\n")
}

/// What customers say, with the words that each card quotes, as JSON.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn voice_json(report: &Report) -> Result<String, ReportError> {
    let report = withhold(report);
    let quotes: Vec<_> =
        report.personas.iter().map(|card| json!({ "persona": card.id, "quotes": card.quotes })).collect();
    Ok(serde_json::to_string_pretty(&json!({ "voice": report.voice, "quotes": quotes }))? + "\n")
}

/// What customers will do and how long those with a contract stay, as JSON.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn value_json(report: &Report) -> Result<String, ReportError> {
    let told = json!({ "value": report.value, "contracts": report.contracts });
    Ok(serde_json::to_string_pretty(&told)? + "\n")
}

/// The JSON Schema (draft 2020-12) of what [`cards_json`] writes.
pub fn cards_schema() -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let parts = generator.subschema_for::<Vec<Part>>().to_value();
    let mut schema = generator.into_root_schema_for::<Report>().to_value();
    if let Some(card) = schema.pointer_mut("/$defs/PersonaCard") {
        card["properties"][PARTS] = parts;
    }
    put_words_in_schema(&mut schema);
    schema
}

/// Adds to a schema what [`in_words`] adds to a phrase.
pub fn put_words_in_schema(schema: &mut Value) {
    if let Some(phrase) = schema.pointer_mut("/$defs/Phrase") {
        phrase["properties"][IN_WORDS] = words_schema();
        if let Some(required) = phrase["required"].as_array_mut() {
            required.push(IN_WORDS.into());
        }
    }
}

fn words_schema() -> Value {
    let tags: Vec<&str> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
    let languages: Map<String, Value> = tags.iter().map(|tag| ((*tag).to_owned(), json!({"type": "string"}))).collect();
    json!({
        "description": "The phrase in each language, by BCP 47 tag.",
        "type": "object",
        "properties": languages,
        "required": tags,
    })
}
