//! What is told of segments, in words: for the page and for the terminal.

use portrett_terms::{
    ConditionFacts, DifferenceFacts, FallFacts, OutsideFacts, PairFacts, PersonaCard, Phrase, RecognitionFacts, Report,
    SegmentGrowth, SegmentationFacts, Unit,
};

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
    let mut lines = vec![language.message(words::verdict(facts).1)];
    lines.push(language.message(words::formation(facts.formation)));
    lines.extend(tried(facts, &language));
    lines.extend(sentences(report, &language).into_iter().map(|sentence| format!("\n{sentence}")));
    if !facts.recognition.is_empty() {
        lines.push(format!("\n{}", language.message("segments-recognised")));
        lines.extend(facts.recognition.iter().map(|own| format!("  {}", recognised(report, own, &language))));
    }
    for pair in &facts.differences {
        lines.push(format!("\n{}", pair_name(report, pair, &language)));
        lines.extend(pair.features.iter().map(|own| format!("  {}", difference(own, &language))));
    }
    if let Some(growth) = &facts.growth {
        lines.push(format!("\n{}", language.message("segments-growth")));
        lines.extend(growth.segments.iter().map(|own| format!("  {}", changed(report, own, &language))));
    }
    Ok(lines.join("\n"))
}

/// The numbers that were tried, with what speaks for each; nothing where none was.
fn tried(facts: &SegmentationFacts, language: &Language) -> Vec<String> {
    let mark = |number: u8| {
        let mark = if number == facts.chosen { "*" } else { "" };
        format!("{}{mark}", language.count(u64::from(number)))
    };
    let mut lines = Vec::new();
    if !facts.bic.is_empty() {
        let [segments, bic, icl] = ["table-segments", "table-bic", "table-icl"].map(|head| language.message(head));
        lines.push(format!("\n{segments:>10}  {bic:>26}  {icl:>26}"));
    }
    for (number, bic) in &facts.bic {
        let icl = facts.icl.get(number).map_or(String::new(), |icl| language.fixed(*icl, 0));
        lines.push(format!("{:>10}  {:>26}  {icl:>26}", mark(*number), language.fixed(*bic, 0)));
    }
    if !facts.explained.is_empty() {
        let [segments, explained] = ["table-segments", "table-explained"].map(|head| language.message(head));
        lines.push(format!("\n{segments:>10}  {explained:>26}"));
    }
    for (number, part) in &facts.explained {
        lines.push(format!("{:>10}  {:>26}", mark(*number), language.figure(*part, Unit::Share)));
    }
    lines
}

/// What is said of all segments together.
pub(crate) fn sentences(report: &Report, language: &Language) -> Vec<String> {
    let facts = &report.segmentation;
    let mut sentences: Vec<String> = certainty(report, language).into_iter().collect();
    if let Some(ratio) = &facts.ratio {
        let id = if ratio.p <= 0.05 { "segments-ratio-needed" } else { "segments-ratio-not-needed" };
        let (copies, p) = (language.count(ratio.copies), language.fixed(ratio.p, 2));
        sentences.push(language.message_with(id, &[("copies", &copies), ("p", &p)]));
    }
    sentences.extend(facts.falls.iter().map(|own| fall(report, own, language)));
    sentences.extend(facts.outside.as_ref().map(|own| outside(own, language)));
    sentences
}

fn fall(report: &Report, own: &FallFacts, language: &Language) -> String {
    let (name, into) = (name(report, own.segment, language), name(report, own.into, language));
    let share = language.figure(own.share, Unit::Share);
    language.message_with("segments-fall", &[("name", &name), ("into", &into), ("share", &share)])
}

fn outside(own: &OutsideFacts, language: &Language) -> String {
    let phrase = Phrase::new(words::outside(own.why)).count("people", own.people as usize);
    let said = language.say(&phrase.figure("share", own.share_of_customers.value(), Unit::Share));
    match own.share_of_value {
        Some(value) => {
            let value = Phrase::new("outside-value").figure("share", value.value(), Unit::Share);
            format!("{said} {}", language.say(&value))
        }
        None => said,
    }
}

fn changed(report: &Report, own: &SegmentGrowth, language: &Language) -> String {
    let count = |count: u64| language.count(count);
    let name = name(report, own.segment, language);
    let id = if own.continued { "growth-line" } else { "growth-line-new" };
    let joined = count(own.joined_anew + own.joined_from_others);
    let left = count(own.left_altogether + own.left_to_others);
    let values = [
        ("name", &*name),
        ("before", &*count(own.people_before)),
        ("now", &*count(own.people)),
        ("joined", &*joined),
        ("left", &*left),
    ];
    language.message_with(id, &values)
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
    if segment == report.segmentation.chosen && report.segmentation.outside.is_some() {
        return language.message("segments-none");
    }
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
    named(&own.feature, own.level.as_ref(), language)
}

/// A feature's name, with the level that a figure is of.
pub(crate) fn named(feature: &Phrase, level: Option<&Phrase>, language: &Language) -> String {
    let name = language.say(feature);
    level.map_or_else(|| name.clone(), |level| format!("{name}: {}", language.say(level)))
}

fn difference(own: &DifferenceFacts, language: &Language) -> String {
    let [first, second] = own.figures.map(|figure| language.figure(figure, own.unit));
    format!("{}: {first} – {second}", feature(own, language))
}
