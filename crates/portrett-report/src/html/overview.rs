//! The first page: the headline, the personas side by side, and how far to trust them.

use maud::{Markup, html};
use portrett_terms::{Note, PersonaCard, Phrase, Report};

use super::interval::{at, round_up};
use super::links::Links;
use super::{claim, emblem, facts, fold, heads, hue, prediction, provisional, table, text, with_code};
use crate::{Language, view, words};

pub(super) fn overview(report: &Report, links: &Links, language: &Language) -> Markup {
    html! {
        section.overview id="overview" {
            (headline(report, language))
            @if !report.personas.is_empty() { (personas(report, links, language)) }
            @if let Some(portrait) = &report.provisional { (provisional::section(portrait, language)) }
            div.boxes {
                (prediction::prediction(report, language))
                (notes(&report.notes, language))
                @if !report.beliefs.is_empty() { (beliefs(report, language)) }
            }
            (facts::sources(report, links, language))
            div.background { (facts::segmentation(report, language)) (facts::reproduce(report, language)) }
        }
    }
}

/// The first page of a site: what the overview has of the personas, without what other pages have.
pub(super) fn front(report: &Report, links: &Links, language: &Language) -> Markup {
    html! {
        section.overview {
            (headline(report, language))
            @if !report.personas.is_empty() { (personas(report, links, language)) }
            @if let Some(portrait) = &report.provisional { (provisional::section(portrait, language)) }
            div.boxes {
                (prediction::prediction(report, language))
                @if !report.beliefs.is_empty() { (beliefs(report, language)) }
            }
        }
    }
}

/// The page of a site that says what the build could not say, what it rests on, and how to get it again.
pub(super) fn notes_page(report: &Report, links: &Links, language: &Language) -> Markup {
    html! {
        section.overview {
            div.boxes { (notes(&report.notes, language)) }
            (facts::sources(report, links, language))
            div.background { (facts::reproduce(report, language)) }
        }
    }
}

fn beliefs(report: &Report, language: &Language) -> Markup {
    html! {
        section.box {
            h2 { (language.message("section-beliefs")) }
            ul.beliefs { @for belief in &report.beliefs { (claim::belief(belief, language)) } }
        }
    }
}

fn headline(report: &Report, language: &Language) -> Markup {
    let (headline, verdict) = words::verdict(&report.segmentation);
    if report.provisional.is_some() {
        return html! {
            h1 { (language.message("headline-provisional")) }
            p.verdict { (language.message("verdict-provisional")) }
        };
    }
    html! {
        h1 { (language.say(&Phrase::new(headline).count("count", report.personas.len()))) }
        p.verdict { (language.message(verdict)) }
        p.quiet {
            (view::measured_on(report, language)) " "
            (language.message("names-are-fictional"))
        }
    }
}

fn personas(report: &Report, links: &Links, language: &Language) -> Markup {
    let shares = report.personas.iter().flat_map(|card| [Some(card.share_of_customers), card.share_of_value]);
    let scale = round_up(shares.flatten().map(|share| share.value()).fold(0.0, f64::max)).min(1.0);
    html! {
        section id="personas" {
            h2.visually-hidden { (language.message("section-personas")) }
            ol.personas {
                @for (position, card) in report.personas.iter().enumerate() { (row(card, &links.persona(position), scale, language)) }
            }
            (fold(&language.message("as-table"), &share_table(report, language)))
        }
    }
}

fn row(card: &PersonaCard, link: &str, scale: f64, language: &Language) -> Markup {
    html! {
        li.(hue(card.emblem.hue)) {
            (emblem::emblem(card, language))
            div {
                h3 { a href=(link) { (language.say(&card.title)) } }
                p.one-line { (view::one_line(card, language)) }
                p.quiet { (language.message(words::persona_kind(card.kind))) " · " (view::persons(card.people, language)) }
            }
            (share_bars(card, scale, language))
        }
    }
}

fn share_bars(card: &PersonaCard, scale: f64, language: &Language) -> Markup {
    let shares = [(Some(card.share_of_customers), "of-customers", "all"), (card.share_of_value, "of-revenue", "worth")];
    let shares: Vec<_> = shares.into_iter().filter_map(|(share, label, class)| Some((share?, label, class))).collect();
    let title = language.message_with("picture-shares", &[("title", &language.say(&card.title))]);
    let said = |label: &str, share| format!("{} {}", view::share(share, language), language.message(label));
    let description = shares.iter().map(|(share, label, _)| said(label, *share)).collect::<Vec<_>>().join(", ");
    html! {
        div.shares {
            svg viewBox=(format!("0 0 200 {}", shares.len() * 24)) preserveAspectRatio="none" role="img" {
                title { (title) }
                desc { (description) }
                @for (position, (share, _, class)) in shares.iter().enumerate() {
                    rect.track x="0" y=(position * 24 + 7) width="200" height="10" {}
                    rect.(class) x="0" y=(position * 24 + 7) width=(at(share.value() / scale * 200.0)) height="10" {}
                }
            }
            div.labels { @for (share, label, _) in &shares { span { b { (view::share(*share, language)) } " " (language.message(label)) } } }
        }
    }
}

fn share_table(report: &Report, language: &Language) -> Markup {
    let row = |card: &PersonaCard| {
        let revenue = card
            .share_of_value
            .map_or_else(|| language.message("figure-missing"), |share| view::share(share, language));
        vec![
            text(language.say(&card.title)),
            text(language.count(card.people)),
            text(view::share(card.share_of_customers, language)),
            text(revenue),
        ]
    };
    let heads = heads(&["table-persona", "table-people", "table-customers", "table-revenue"], language);
    table(&heads, &report.personas.iter().map(row).collect::<Vec<_>>())
}

fn notes(notes: &[Note], language: &Language) -> Markup {
    html! {
        section.box {
            h2 { (language.message("section-notes")) }
            @if notes.is_empty() { p.quiet { (language.message("no-notes")) } }
            ul.notes {
                @for note in notes.iter().filter(|note| note.warning).chain(notes.iter().filter(|note| !note.warning)) {
                    li {
                        span.tag.caution[note.warning] { (language.message(if note.warning { "note-level-warning" } else { "note-level-plain" })) }
                        " " (with_code(&language.say(&note.phrase)))
                    }
                }
            }
        }
    }
}
