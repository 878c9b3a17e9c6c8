//! How long customers with a contract stay: the share that stays, period by period, and why others left.

use maud::{Markup, html};
use portrett_terms::Unit;
use portrett_terms::value::{ContractFacts, ContractPeriod, Reason};

use super::super::interval::at;
use super::super::{fold, heads, table, text};
use super::frame::{BELOW, HEIGHT, LEFT, TOP, WIDTH, view_box};
use crate::Language;
use crate::locale::clean;
use crate::value::contract_sentences;

pub(in super::super) fn section(facts: &ContractFacts, language: &Language) -> Markup {
    html! {
        section.quality id="contracts" {
            h2 { (language.message("section-contracts")) }
            @for sentence in contract_sentences(facts, language) { p { (sentence) } }
            @if !facts.periods.is_empty() {
                figure {
                    (picture(facts, language))
                    figcaption {
                        span.key.line-0-key { (language.message("contracts-stayed")) }
                        @if facts.model.is_some() { " " span.key.line-1-key { (language.message("contracts-by-model")) } }
                    }
                }
                (fold(&language.message("as-table"), &periods(facts, language)))
            }
            @if !facts.reasons.is_empty() {
                h3 { (language.message("section-reasons")) }
                (reasons(facts, language))
            }
        }
    }
}

/// A step down at the end of each period at which somebody left.
fn picture(facts: &ContractFacts, language: &Language) -> Markup {
    let last = facts.periods.last().map_or(1, |own| own.period).max(1);
    let x = |period: f64| LEFT + (WIDTH - LEFT) * period / f64::from(last);
    let y = |share: f64| TOP + HEIGHT * (1.0 - share.clamp(0.0, 1.0));
    let mut steps = format!("{},{}", at(x(0.0)), at(y(1.0)));
    let mut before = 1.0;
    for own in &facts.periods {
        let end = f64::from(own.period);
        steps.push_str(&format!(" {},{} {},{}", at(x(end)), at(y(before)), at(x(end)), at(y(own.staying))));
        before = own.staying;
    }
    let foretold = facts.periods.iter().filter_map(|own| Some((own.period, own.expected?)));
    let model: Vec<String> = std::iter::once((0, 1.0))
        .chain(foretold)
        .map(|(period, share)| format!("{},{}", at(x(f64::from(period))), at(y(share))))
        .collect();
    html! {
        svg.tracking viewBox=(view_box()) role="img" {
            title { (language.message("contracts-title")) }
            desc { (contract_sentences(facts, language).join(" ")) }
            @for share in [0.0, 0.5, 1.0] {
                line.axis x1=(at(LEFT)) x2=(at(WIDTH)) y1=(at(y(share))) y2=(at(y(share))) {}
                text x="0" y=(at(y(share) + 4.0)) { (language.figure(share, Unit::Share)) }
            }
            polyline.foretold.line-0 points=(steps) {}
            @if facts.model.is_some() { polyline.foretold.line-1 points=(model.join(" ")) {} }
            text x=(at(WIDTH)) y=(at(BELOW)) text-anchor="end" {
                (language.message_with("contracts-period", &[("period", &last.to_string())]))
            }
        }
    }
}

fn periods(facts: &ContractFacts, language: &Language) -> Markup {
    let share = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| language.figure(value, Unit::Share));
    let row = |own: &ContractPeriod| {
        let interval = own.low.zip(own.high).map(|(low, high)| portrett_terms::Interval::new(low, high));
        vec![
            text(own.period.to_string()),
            text(language.count(own.at_risk)),
            text(language.count(own.left)),
            text(share(Some(own.staying))),
            text(interval.map_or_else(|| "–".to_owned(), |own| language.interval(own, Unit::Share))),
            text(share(own.expected)),
        ]
    };
    let heads = heads(
        &["table-period", "table-people", "table-left", "contracts-stayed", "table-interval", "contracts-by-model"],
        language,
    );
    table(&heads, &facts.periods.iter().map(row).collect::<Vec<_>>())
}

fn reasons(facts: &ContractFacts, language: &Language) -> Markup {
    let row = |own: &Reason| {
        let name = own.reason.as_deref().map_or_else(|| language.message("reason-unknown"), clean);
        let share = own.customers as f64 / facts.left.max(1) as f64;
        vec![text(name), text(language.count(own.customers)), text(language.figure(share, Unit::Share))]
    };
    let heads = heads(&["table-why-left", "table-people", "table-share-of-left"], language);
    table(&heads, &facts.reasons.iter().map(row).collect::<Vec<_>>())
}
