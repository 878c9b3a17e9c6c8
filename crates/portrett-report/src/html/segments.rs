//! How each segment can be recognised, what tells each two apart, and how far apart they lie.

use maud::{Markup, html};
use portrett_terms::{
    ContributionFacts, CovariateFacts, DifferenceFacts, GrowthFacts, PairFacts, Phrase, RecognitionFacts, Report,
    SegmentGrowth, SegmentUnit, SegmentationFacts, SeparationFacts, Unit,
};

use super::{heads, table, text};
use crate::{Language, segments, view};

pub(super) fn segments(report: &Report, language: &Language) -> Markup {
    let facts = &report.segmentation;
    html! {
        @for sentence in segments::sentences(report, language) { p { (sentence) } }
        @if let Some(separation) = &facts.separation { (overlap(report, separation, language)) }
        @if !facts.recognition.is_empty() { (recognised(report, &facts.recognition, language)) }
        @for pair in &facts.differences { (apart(report, pair, language)) }
        @if !facts.contributions.is_empty() { (contributions(&facts.contributions, language)) }
        @if !facts.covariates.is_empty() { (covariates(report, &facts.covariates, language)) }
        @if let Some(growth) = &facts.growth { (changed(report, growth, language)) }
    }
}

/// The sentence that says what falls into segments, where that is not persons.
pub(super) fn unit(facts: &SegmentationFacts, language: &Language) -> String {
    match facts.unit {
        SegmentUnit::Person => String::new(),
        SegmentUnit::Account => language.message("segments-of-accounts"),
    }
}

fn contributions(all: &[ContributionFacts], language: &Language) -> Markup {
    let row = |own: &ContributionFacts| vec![text(language.say(&own.feature)), text(language.fixed(own.gain, 0))];
    html! {
        h3 { (language.message("segments-contributions")) }
        (table(&heads(&["table-feature", "table-contribution"], language), &all.iter().map(row).collect::<Vec<_>>()))
    }
}

/// Figures adjusted for unsure memberships, with those of the persons assigned in brackets.
fn covariates(report: &Report, all: &[CovariateFacts], language: &Language) -> Markup {
    let cell = |own: &CovariateFacts, segment: usize| match (own.adjusted[segment], own.assigned[segment]) {
        (Some(adjusted), Some(assigned)) => {
            format!("{} ({})", language.figure(adjusted, own.unit), language.figure(assigned, own.unit))
        }
        _ => "–".to_owned(),
    };
    let row = |own: &CovariateFacts| {
        let name = segments::named(&own.feature, own.level.as_ref(), language);
        let cells = (0..own.adjusted.len()).map(|segment| text(cell(own, segment)));
        std::iter::once(text(name)).chain(cells).collect::<Vec<_>>()
    };
    let mut head = vec![language.message("table-feature")];
    let count = all.iter().map(|own| own.adjusted.len()).max().unwrap_or(0);
    head.extend((0..count).map(|segment| segments::name(report, segment as u8, language)));
    html! {
        h3 { (language.message("segments-covariates")) }
        (table(&head, &all.iter().map(row).collect::<Vec<_>>()))
        p.quiet { (language.message("segments-covariates-how")) }
    }
}

fn changed(report: &Report, growth: &GrowthFacts, language: &Language) -> Markup {
    let row = |own: &SegmentGrowth| {
        let before = if own.continued { language.count(own.people_before) } else { language.message("growth-new") };
        let mut row = vec![text(segments::name(report, own.segment, language)), text(before)];
        let counts = [own.people, own.joined_anew, own.joined_from_others, own.left_to_others, own.left_altogether];
        row.extend(counts.map(|count| text(language.count(count))));
        row
    };
    let head = heads(
        &[
            "table-persona",
            "table-people-before",
            "table-people-now",
            "table-joined-anew",
            "table-joined-others",
            "table-left-others",
            "table-left-altogether",
        ],
        language,
    );
    html! {
        h3 { (language.message("segments-growth")) }
        (table(&head, &growth.segments.iter().map(row).collect::<Vec<_>>()))
        @if growth.ended > 0 { p { (language.say(&Phrase::new("growth-ended").count("count", growth.ended as usize))) } }
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
