//! What is told of segments, in words: for the page and for the terminal.

use portrett_terms::{ConditionFacts, DifferenceFacts, PairFacts, PersonaCard, RecognitionFacts, Report, Unit};

use crate::locale::clean;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, words};

/// How the segments came to be and what they are made of, for the terminal.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_segments(report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let report = &withhold(report);
    let facts = &report.segmentation;
    let mut lines = vec![language.message(words::verdict(facts.verdict).1)];
    lines.push(String::new());
    lines.push(format!(
        "{:>10}  {:>26}  {:>26}",
        language.message("table-segments"),
        language.message("table-bic"),
        language.message("table-icl")
    ));
    for (number, bic) in &facts.bic {
        let mark = if *number == facts.chosen { "*" } else { "" };
        let icl = facts.icl.get(number).map_or(String::new(), |icl| language.fixed(*icl, 0));
        let number = format!("{}{mark}", language.count(u64::from(*number)));
        lines.push(format!("{number:>10}  {:>26}  {icl:>26}", language.fixed(*bic, 0)));
    }
    lines.extend(certainty(report, &language).map(|sentence| format!("\n{sentence}")));
    if !facts.recognition.is_empty() {
        lines.push(format!("\n{}", language.message("segments-recognised")));
        lines.extend(facts.recognition.iter().map(|own| format!("  {}", recognised(report, own, &language))));
    }
    for pair in &facts.differences {
        lines.push(format!("\n{}", pair_name(report, pair, &language)));
        lines.extend(pair.features.iter().map(|own| format!("  {}", difference(own, &language))));
    }
    Ok(lines.join("\n"))
}

/// How sure memberships are; nothing where there are no segments.
pub(crate) fn certainty(report: &Report, language: &Language) -> Option<String> {
    let separation = report.segmentation.separation.as_ref()?;
    let certainty = language.figure(separation.certainty, Unit::Share);
    let between = language.figure(separation.between, Unit::Share);
    Some(language.message_with("segments-certainty", &[("certainty", &certainty), ("between", &between)]))
}

/// The name of a segment: its persona's.
pub(crate) fn name(report: &Report, segment: u8, language: &Language) -> String {
    let persona = report.personas.iter().find(|persona: &&PersonaCard| persona.segment.0 == segment);
    persona.map_or_else(|| language.count(u64::from(segment) + 1), |persona| clean(&persona.name))
}

/// The conditions by which a segment is recognised.
pub(crate) fn conditions(own: &RecognitionFacts, language: &Language) -> Vec<String> {
    let said = |one: &ConditionFacts| format!("{}: {}", language.say(&one.feature), language.say(&one.test));
    own.conditions.iter().map(said).collect()
}

fn recognised(report: &Report, own: &RecognitionFacts, language: &Language) -> String {
    let name = name(report, own.segment, language);
    let conditions = conditions(own, language).join("; ");
    let (precision, recall) = (language.figure(own.precision, Unit::Share), language.figure(own.recall, Unit::Share));
    let (right, found) = (language.message("table-precision"), language.message("table-recall"));
    format!("{name}: {conditions} ({right} {precision}, {found} {recall})")
}

pub(crate) fn pair_name(report: &Report, pair: &PairFacts, language: &Language) -> String {
    let (first, second) = (name(report, pair.first, language), name(report, pair.second, language));
    language.message_with("segments-pair", &[("first", &first), ("second", &second)])
}

/// What a feature is called, with its level where it is a category.
pub(crate) fn feature(own: &DifferenceFacts, language: &Language) -> String {
    let name = language.say(&own.feature);
    own.level.as_ref().map_or_else(|| name.clone(), |level| format!("{name}: {}", language.say(level)))
}

fn difference(own: &DifferenceFacts, language: &Language) -> String {
    let [first, second] = own.figures.map(|figure| language.figure(figure, own.unit));
    format!("{}: {first} – {second}", feature(own, language))
}
