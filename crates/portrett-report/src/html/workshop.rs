//! The sheets of a workshop, to be printed: what each team believes before it sees the data, and belief beside finding.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use portrett_terms::{Belief, Report};

use crate::locale::clean;
use crate::privacy::withhold;
use crate::{Language, Locale, ReportError, view, words};

/// Questions of the first sheet.
const QUESTIONS: usize = 6;
/// Lines to write on under each.
const LINES: usize = 3;
/// Who gathers beliefs.
const TEAMS: usize = 3;

/// Both sheets as one HTML file: an empty one for each of three teams and, where there is a report, its beliefs beside
/// what the data says of them.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_workshop(report: Option<&Report>, locale: Locale) -> Result<String, ReportError> {
    let currency = report.and_then(|report| report.project.currency.clone());
    let language = Language::new(locale, currency.as_deref())?;
    let shown = report.map(withhold);
    let page = html! {
        (DOCTYPE)
        html lang=(language.locale().tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(super::POLICY);
                title { (language.message("workshop-title")) }
                style { (PreEscaped(include_str!("style.css"))) (PreEscaped(STYLE)) }
            }
            body {
                main {
                    @for _ in 0..TEAMS { (empty_sheet(&language)) }
                    @if let Some(report) = &shown { (answered_sheet(report, &language)) }
                }
            }
        }
    };
    Ok(page.into_string())
}

/// Each sheet on a page of its own.
const STYLE: &str = ".sheet { break-after: page; margin-bottom: 64px } .sheet:last-child { break-after: auto } \
    .sheet td { height: 34px } .sheet .team { border-bottom: 1px solid var(--line); max-width: 420px }";

fn empty_sheet(language: &Language) -> Markup {
    let heads = ["workshop-belief", "workshop-test", "workshop-who"];
    html! {
        section.sheet {
            p.quiet { (language.message("workshop-before")) }
            h1 { (language.message("workshop-title")) }
            p { (super::with_code(&language.message("workshop-how"))) }
            p.team { (language.message("workshop-team")) ": " }
            @for question in 1..=QUESTIONS {
                h2 { (language.message(&format!("workshop-question-{question}"))) }
                table {
                    thead { tr { @for head in heads { th scope="col" { (language.message(head)) } } } }
                    tbody { @for _ in 0..LINES { tr { @for _ in heads { td {} } } } }
                }
            }
        }
    }
}

fn answered_sheet(report: &Report, language: &Language) -> Markup {
    let of_cards = report.personas.iter().flat_map(|card| card.beliefs.iter().map(move |own| (Some(card), own)));
    let mut all: Vec<_> = of_cards.chain(report.beliefs.iter().map(|own| (None, own))).collect();
    // What the data contradicts is what there is to talk about.
    all.sort_by_key(|(_, belief)| belief.verdict != portrett_terms::BeliefVerdict::Contradicted);
    let row = |(card, belief): (Option<&portrett_terms::PersonaCard>, &Belief)| {
        let verdict = words::belief_verdict(belief.verdict);
        html! {
            tr {
                th scope="row" {
                    q { (clean(&belief.statement)) } br;
                    span.quiet {
                        @if let Some(card) = card { (clean(&card.name)) " · " }
                        (clean(&belief.author))
                    }
                }
                td { span.tag.(verdict) { (language.message(verdict)) } " " (view::belief_finding(belief, language).unwrap_or_default()) }
            }
        }
    };
    html! {
        section.sheet {
            h1 { (language.message("workshop-after")) }
            @if all.is_empty() { p { (language.message("workshop-none")) } } @else {
                p { (language.message("workshop-after-how")) }
                table {
                    thead { tr { th scope="col" { (language.message("workshop-belief")) } th scope="col" { (language.message("workshop-finding")) } } }
                    tbody { @for own in all { (row(own)) } }
                }
            }
        }
    }
}
