//! How campaigns went with each persona.

use maud::{Markup, html};
use portrett_terms::{CampaignFacts, CampaignResult, PersonaAnswer, Report, Unit};

use super::interval::{Figure, picture};
use super::{fold, heads, table, text};
use crate::{Language, campaigns, view};

/// Campaigns that are shown before the rest is folded away.
const SHOWN: usize = 4;

pub(super) fn section(facts: &CampaignFacts, report: &Report, language: &Language) -> Markup {
    let (shown, rest) = facts.campaigns.split_at(facts.campaigns.len().min(SHOWN));
    html! {
        @if !shown.is_empty() {
            section.campaigns id="campaigns" {
                h2 { (language.message("section-campaigns")) }
                p.quiet {
                    (language.message("campaigns-how-to-read"))
                    @if let Some(own) = shown.iter().find(|own| own.foretold_by.is_none()) {
                        " " (campaigns::counted(own, language))
                    }
                }
                div.boxes { @for own in shown { (campaign(own, report, language)) } }
                @if !rest.is_empty() {
                    @let more = html! { div.boxes { @for own in rest { (campaign(own, report, language)) } } };
                    (fold(&language.message("campaigns-more"), &more))
                }
                @if facts.others > 0 { p.quiet { (campaigns::others(facts.others, language)) } }
            }
        }
    }
}

fn campaign(own: &CampaignResult, report: &Report, language: &Language) -> Markup {
    let heads = heads(
        &["table-persona", "table-share", "picture-interval-legend", "row-others", "table-people", "campaigns-chance"],
        language,
    );
    let rows: Vec<Vec<Markup>> = own.personas.iter().map(|answer| row(answer, own, report, language)).collect();
    html! {
        section.box {
            h3 { (campaigns::heading(own, language)) }
            p { (campaigns::whole(own, language)) }
            @if own.foretold_by.is_some() { p.quiet { (campaigns::counted(own, language)) } }
            (table(&heads, &rows))
            @if let Some(query) = &own.query {
                (fold(&language.message("evidence-query"), &html! { pre { code { (view::query(query)) } } }))
            }
        }
    }
}

fn row(own: &PersonaAnswer, campaign: &CampaignResult, report: &Report, language: &Language) -> Vec<Markup> {
    let (value, base) = (campaigns::share(own), campaigns::others_share(own, campaign));
    let interval = language.interval(own.interval, Unit::Share);
    let (said, rest) = (language.figure(value, Unit::Share), language.figure(base, Unit::Share));
    let title =
        language.message_with("picture-interval", &[("value", &said), ("interval", &interval), ("base", &rest)]);
    let drawn = Figure { value, interval: own.interval, base, base_interval: None, unit: Unit::Share };
    vec![
        text(campaigns::called(own, report, language)),
        html! { b { (said) } },
        picture(&drawn, &title, language),
        text(rest),
        text(language.count(own.people)),
        text(format!("q {}", view::q_value(own.q, language))),
    ]
}
