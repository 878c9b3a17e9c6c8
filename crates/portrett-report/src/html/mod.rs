//! The report as one HTML file: an overview, then a card for each persona.
//!
//! Takes a report, gives a page that needs no network, no script and no other file. Every word of
//! the user's data passes through [`clean`](crate::locale::clean) and is escaped.

mod bars;
mod campaigns;
mod card;
mod changes;
mod claim;
mod columns;
mod emblem;
mod facts;
mod interval;
mod links;
mod matrix;
mod money;
mod outer;
mod overview;
mod parts;
mod prediction;
mod provisional;
mod quality;
mod rhythm;
mod segments;
mod site;
mod value;
mod voice;
mod workshop;

use maud::{Markup, html};
use portrett_terms::{BuildNumber, Report};

use crate::locale::clean;
use crate::money::revenue_in_all;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError};

use links::Links;
pub(crate) use outer::POLICY;
pub use site::render_site;
pub use workshop::render_workshop;

/// What is only known when a report is displayed, so that a build's cards stay the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Displayed {
    /// The build's number in its project.
    pub build_number: BuildNumber,
    /// The day it was built.
    pub built_at: jiff::civil::Date,
}

/// Text whose parts between backticks are what somebody types.
fn with_code(text: &str) -> Markup {
    let parts: Vec<&str> = text.split('`').collect();
    // One backtick alone is a sign like any other.
    let is_paired = parts.len() % 2 == 1;
    html! {
        @if is_paired {
            @for (place, part) in parts.iter().enumerate() {
                @if place % 2 == 1 { code { (part) } } @else { (part) }
            }
        } @else { (text) }
    }
}

/// The report as one self-contained HTML file.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_html(report: &Report, locale: Locale, displayed: Displayed) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    // What all customers brought is asked of the whole report: months of few customers are part of the sum.
    let total = report.value.as_ref().and_then(revenue_in_all);
    Ok(page(&withhold(report), total, &language, displayed).into_string())
}

fn page(report: &Report, total: Option<f64>, language: &Language, displayed: Displayed) -> Markup {
    let title = language.message_with("page-title", &[("project", &clean(&report.project.name))]);
    let links = &Links::OnePage;
    let body = html! {
        a.skip href="#personas" { (language.message("skip-to-personas")) }
        (outer::top(report, language, displayed))
        main {
            (overview::overview(report, links, language))
            @if let Some(facts) = &report.changes { (changes::section(facts, report, language)) }
            @for (position, persona) in report.personas.iter().enumerate() {
                (card::card(persona, position, report, links, language))
            }
            @if !report.personas.is_empty() {
                (matrix::section(report, language))
                (money::section(report, total, language))
            }
            @if let Some(facts) = &report.campaigns { (campaigns::section(facts, report, language)) }
            @if let Some(facts) = &report.voice { (voice::section(facts, report, language)) }
            @if let Some(facts) = &report.value { (value::section(facts, language)) }
            @if let Some(facts) = &report.contracts { (value::contracts::section(facts, language)) }
            (quality::quality(&report.quality, language))
        }
    };
    outer::page(&title, outer::Style::Within, &body, language)
}

/// The anchor of the persona at `position`.
fn anchor(position: usize) -> String {
    format!("persona-{}", position + 1)
}

/// The class that gives a persona its colour.
fn hue(hue: u8) -> String {
    format!("hue-{}", hue % HUES)
}

/// Colours in the style sheet's palette.
const HUES: u8 = 8;

/// A table that scrolls on its own when it is wider than the screen.
fn table(heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.scroll {
            table {
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The heads of a table, by their messages.
fn heads(messages: &[&str], language: &Language) -> Vec<String> {
    messages.iter().map(|message| language.message(message)).collect()
}

/// Text as markup, escaped.
fn text(text: impl AsRef<str>) -> Markup {
    html! { (text.as_ref()) }
}

/// Something that opens on request.
fn fold(summary: &str, body: &Markup) -> Markup {
    html! { details.fold { summary { (summary) } div { (body) } } }
}
