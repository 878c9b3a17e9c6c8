//! Where the data came from, how the segments came to be, and how to get the same again.

use maud::{Markup, html};
use portrett_terms::{Report, SegmentationFacts, SourceFacts, Unit};

use super::links::Links;
use super::{fold, heads, segments, table, text};
use crate::Language;
use crate::locale::clean;
use crate::quality::score;
use crate::words;

pub(super) fn sources(report: &Report, links: &Links, language: &Language) -> Markup {
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
            p.quiet {
                (language.message("rows-add-up")) " "
                a href=(links.quality()) { (language.message("to-quality")) ": " (score(report.quality.score, language)) }
            }
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

/// How the segments came to be, folded.
pub(super) fn segmentation(report: &Report, language: &Language) -> Markup {
    fold(&language.message("section-segments"), &segmentation_body(report, language))
}

/// The same as the page of a site.
pub(super) fn segments_page(report: &Report, language: &Language) -> Markup {
    html! {
        section.quality {
            h2 { (language.message("section-segments")) }
            (segmentation_body(report, language))
        }
    }
}

fn segmentation_body(report: &Report, language: &Language) -> Markup {
    let facts = &report.segmentation;
    let (people, floor) = (language.count(facts.people_chosen_on), language.count(facts.floor));
    let used: Vec<String> = match facts.used_said.is_empty() {
        true => facts.used.iter().map(|label| clean(label)).collect(),
        false => facts.used_said.iter().map(|phrase| language.say(phrase)).collect(),
    };
    html! {
        p { (language.message(words::formation(facts.formation))) " " (segments::unit(facts, language)) }
        @if facts.people_chosen_on > 0 {
            p { (language.message_with("segments-chosen", &[("people", &people), ("floor", &floor)])) }
        }
        (tried(facts, language))
        (segments::segments(report, language))
        @if !used.is_empty() { h3 { (language.message("columns-used")) } p { (used.join("; ")) } }
        @if !facts.excluded.is_empty() { (left_out(facts, language)) }
    }
}

fn tried(facts: &SegmentationFacts, language: &Language) -> Markup {
    let row = |(number, bic): (&u8, &f64)| {
        let mark = if *number == facts.chosen { " ✓" } else { "" };
        let icl = facts.icl.get(number).map_or(String::new(), |icl| language.fixed(*icl, 0));
        vec![text(format!("{}{mark}", language.count(u64::from(*number)))), text(language.fixed(*bic, 0)), text(icl)]
    };
    let rows: Vec<_> = facts.bic.iter().map(row).collect();
    let explained = |(number, part): (&u8, &f64)| {
        let mark = if *number == facts.chosen { " ✓" } else { "" };
        let part = language.figure(*part, Unit::Share);
        vec![text(format!("{}{mark}", language.count(u64::from(*number)))), text(part)]
    };
    let parts: Vec<_> = facts.explained.iter().map(explained).collect();
    html! {
        @if !rows.is_empty() { (table(&heads(&["table-segments", "table-bic", "table-icl"], language), &rows)) }
        @if !parts.is_empty() { (table(&heads(&["table-segments", "table-explained"], language), &parts)) }
    }
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
