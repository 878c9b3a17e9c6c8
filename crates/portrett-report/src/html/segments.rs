//! How each segment can be recognised, what tells each two apart, and how far apart they lie.

use maud::{Markup, html};
use portrett_terms::{DifferenceFacts, PairFacts, RecognitionFacts, Report, SeparationFacts, Unit};

use super::{heads, table, text};
use crate::{Language, segments, view};

pub(super) fn segments(report: &Report, language: &Language) -> Markup {
    let facts = &report.segmentation;
    html! {
        @if let Some(sentence) = segments::certainty(report, language) { p { (sentence) } }
        @if let Some(separation) = &facts.separation { (overlap(report, separation, language)) }
        @if !facts.recognition.is_empty() { (recognised(report, &facts.recognition, language)) }
        @for pair in &facts.differences { (apart(report, pair, language)) }
    }
}

/// Rows are whose persons they are, columns to whom they might belong as well.
fn overlap(report: &Report, separation: &SeparationFacts, language: &Language) -> Markup {
    let name = |segment: usize| segments::name(report, segment as u8, language);
    let mut head = vec![language.message("table-persona")];
    head.extend((0..separation.overlap.len()).map(name));
    let told = separation.overlap.iter().enumerate().filter(|(_, shares)| !shares.is_empty());
    let row = |(segment, shares): (usize, &Vec<f64>)| {
        let cells = shares.iter().map(|share| text(language.figure(*share, Unit::Share)));
        std::iter::once(text(name(segment))).chain(cells).collect::<Vec<_>>()
    };
    let rows: Vec<_> = told.map(row).collect();
    html! { h3 { (language.message("segments-overlap")) } (table(&head, &rows)) }
}

fn recognised(report: &Report, rules: &[RecognitionFacts], language: &Language) -> Markup {
    let row = |own: &RecognitionFacts| {
        let conditions = segments::conditions(own, language);
        vec![
            text(segments::name(report, own.segment, language)),
            html! { @for condition in &conditions { div { (condition) } } },
            text(language.figure(own.precision, Unit::Share)),
            text(language.figure(own.recall, Unit::Share)),
        ]
    };
    let head = heads(&["table-persona", "table-condition", "table-precision", "table-recall"], language);
    html! {
        h3 { (language.message("segments-recognised")) }
        div.named { (table(&head, &rules.iter().map(row).collect::<Vec<_>>())) }
        p.quiet { (language.message("segments-recognised-how")) }
    }
}

fn apart(report: &Report, pair: &PairFacts, language: &Language) -> Markup {
    let row = |own: &DifferenceFacts| {
        let [first, second] = own.figures.map(|figure| text(language.figure(figure, own.unit)));
        vec![text(segments::feature(own, language)), first, second, text(view::effect(own.effect, language))]
    };
    let mut head = vec![language.message("table-feature")];
    head.extend([pair.first, pair.second].map(|segment| segments::name(report, segment, language)));
    head.push(language.message("table-effect"));
    html! {
        h3 { (segments::pair_name(report, pair, language)) }
        (table(&head, &pair.features.iter().map(row).collect::<Vec<_>>()))
    }
}
