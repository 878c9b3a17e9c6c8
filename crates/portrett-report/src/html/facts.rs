//! Where the data came from, how the segments came to be, and how to get the same again.

use std::collections::BTreeMap;

use maud::{Markup, html};
use portrett_terms::{Report, SegmentationFacts, SourceFacts};

use super::{fold, heads, table, text};
use crate::Language;
use crate::locale::clean;

pub(super) fn sources(report: &Report, language: &Language) -> Markup {
    let heads =
        heads(&["table-source", "table-kind", "table-rows-in", "table-rows-kept", "table-rows-aside"], language);
    let row = |source: &SourceFacts| {
        let mut row = vec![text(source.id.as_str()), text(kind(source, language))];
        row.extend([source.rows, source.kept, source.set_aside].map(|rows| text(language.count(rows))));
        row
    };
    html! {
        section {
            h2 { (language.message("section-sources")) }
            div.named { (table(&heads, &report.sources.iter().map(row).collect::<Vec<_>>())) }
            p.quiet { (language.message("rows-add-up")) }
            @for source in &report.sources { (problems(source, language)) }
        }
    }
}

fn kind(source: &SourceFacts, language: &Language) -> String {
    known_or_raw(&format!("source-{}", source.kind), &source.kind, language)
}

/// The message where there is one, else the user's own word.
fn known_or_raw(message: &str, raw: &str, language: &Language) -> String {
    if language.knows(message) { language.message(message) } else { clean(raw) }
}

fn problems(source: &SourceFacts, language: &Language) -> Markup {
    if source.row_problems.is_empty() && source.cell_problems.is_empty() {
        return html! {};
    }
    let whole = language.message("table-row-as-a-whole");
    let rows = source.row_problems.iter().map(|(name, count)| (whole.clone(), reason(name, language), *count));
    let cells = source.cell_problems.iter().map(|(key, count)| {
        let (column, name) = key.rsplit_once(": ").unwrap_or(("", key));
        (clean(column), reason(name, language), *count)
    });
    let rows: Vec<_> = rows
        .chain(cells)
        .map(|(column, why, count)| vec![text(column), text(why), text(language.count(count))])
        .collect();
    let heads = heads(&["table-column", "table-reason", "table-count"], language);
    let title = language.message_with("problems-in", &[("source", source.id.as_str())]);
    fold(&title, &html! { div.named { (table(&heads, &rows)) } })
}

fn reason(name: &str, language: &Language) -> String {
    known_or_raw(&format!("problem-{}", name.replace('_', "-")), name, language)
}

pub(super) fn segmentation(report: &Report, language: &Language) -> Markup {
    let facts = &report.segmentation;
    let (people, floor) = (language.count(facts.people_chosen_on), language.count(facts.floor));
    let used: Vec<String> = facts.used.iter().map(|label| clean(label)).collect();
    let body = html! {
        p { (language.message_with("segments-chosen", &[("people", &people), ("floor", &floor)])) }
        (tried(&facts.bic, facts.chosen, language))
        @if !used.is_empty() { h3 { (language.message("columns-used")) } p { (used.join(", ")) } }
        @if !facts.excluded.is_empty() { (left_out(facts, language)) }
    };
    fold(&language.message("section-segments"), &body)
}

fn tried(bic: &BTreeMap<u8, f64>, chosen: u8, language: &Language) -> Markup {
    let row = |(number, bic): (&u8, &f64)| {
        let mark = if *number == chosen { " ✓" } else { "" };
        vec![text(format!("{}{mark}", language.count(u64::from(*number)))), text(language.fixed(*bic, 0))]
    };
    let rows: Vec<_> = bic.iter().map(row).collect();
    html! { @if !rows.is_empty() { (table(&heads(&["table-segments", "table-bic"], language), &rows)) } }
}

fn left_out(facts: &SegmentationFacts, language: &Language) -> Markup {
    let row = |label: &str, why: String| vec![text(clean(label)), text(why)];
    let rows: Vec<_> = facts.excluded.iter().map(|column| row(&column.label, language.say(&column.reason))).collect();
    html! {
        h3 { (language.message("columns-left-out")) }
        div.named { (table(&heads(&["table-column", "table-reason"], language), &rows)) }
    }
}

pub(super) fn reproduce(report: &Report, language: &Language) -> Markup {
    let build = &report.build;
    let facts = [
        ("fact-seed", build.seed.to_string()),
        ("fact-program-version", clean(&build.program_version)),
        ("fact-fingerprint", clean(&build.fingerprint)),
        ("fact-candidate-claims", language.count(build.candidate_claims)),
        ("fact-min-group", language.count(build.min_group)),
    ];
    let body = html! {
        dl.facts { @for (name, fact) in facts { div { dt { (language.message(name)) } dd { (fact) } } } }
    };
    fold(&language.message("section-reproduce"), &body)
}
