//! One persona's card.

use maud::{Markup, html};
use portrett_terms::{PersonaCard, Report, RoleFacts};

use super::links::Links;
use super::{anchor, claim, columns, emblem, fold, hue, parts, voice};
use crate::parts::{Part, composed};
use crate::{Language, view, words};

pub(super) fn card(card: &PersonaCard, position: usize, report: &Report, links: &Links, language: &Language) -> Markup {
    let composed = composed(card, report);
    html! {
        article.persona.(hue(card.emblem.hue)) id=(anchor(position)) {
            (head(card, language))
            (parts::description(&composed, card, language))
            (body(card, language))
            @if !card.further_claims.is_empty() { (further(card, language)) }
            div.composed { (parts::composed(&composed, card, report, language)) }
            @if !card.roles.is_empty() { (roles(card, language)) }
            div.boxes {
                @if !card.quotes.is_empty() { (voice::quotes(card, language)) }
                (believed(card, language)) (unknown(card, &composed, language))
            }
            (parts::segment_profile(card, language))
            (foot(card, report, links, language))
        }
    }
}

fn head(card: &PersonaCard, language: &Language) -> Markup {
    let name = view::fictional_name(card, language);
    let key_figures = view::key_figures(card, language);
    html! {
        header.head {
            (emblem::emblem(card, language))
            div {
                p.standing {
                    span.pill { (language.message(words::persona_kind(card.kind))) } " "
                    (view::standing(card, language).join(" · "))
                }
                h2 { (language.say(&card.title)) }
                p.quiet {
                    (name)
                    @if !card.since.is_empty() {
                        " · " (language.message_with("persona-since", &[("date", &language.date(&card.since))]))
                    }
                }
                p.one-line { (view::one_line(card, language)) }
            }
            @if !key_figures.is_empty() {
                dl.key-figures {
                    @for (label, claim) in key_figures {
                        @let face = view::face(claim, language);
                        div { dt { (label) } dd { (face.value) } dd.quiet { (face.others) } }
                    }
                }
            }
        }
    }
}

fn body(card: &PersonaCard, language: &Language) -> Markup {
    html! {
        @if card.claims.is_empty() { p.empty { (language.message("nothing-supported")) } }
        @else { (legend(language)) }
        (columns::columns(card, language))
    }
}

fn legend(language: &Language) -> Markup {
    html! {
        p.legend {
            span.dot {} (language.message("legend-value")) " "
            span.tick {} (language.message("legend-base"))
        }
    }
}

fn further(card: &PersonaCard, language: &Language) -> Markup {
    let phrase = portrett_terms::Phrase::new("further-claims").count("count", card.further_claims.len());
    let claims = html! { div.columns.even { @for one in &card.further_claims { (claim::claim(one, language)) } } };
    fold(&language.say(&phrase), &claims)
}

/// Who is who inside the companies: how many play each part, and what tells them from the others.
fn roles(card: &PersonaCard, language: &Language) -> Markup {
    let part = |role: &RoleFacts| {
        html! {
            div {
                h4 { (view::role(role, language)) }
                p.quiet { (view::role_size(role, language)) }
                @if role.claims.is_empty() { p.quiet { (language.message("role-nothing")) } }
                @for one in &role.claims { (claim::claim(one, language)) }
            }
        }
    };
    html! {
        section.box.roles {
            h3 { (language.message("section-roles")) }
            p.quiet { (language.message("roles-how-to-read")) }
            div.columns.even { @for role in &card.roles { (part(role)) } }
        }
    }
}

fn believed(card: &PersonaCard, language: &Language) -> Markup {
    html! {
        section.box {
            h3 { (language.message("section-believed")) }
            @if card.beliefs.is_empty() { p.quiet { (language.message("no-beliefs")) } }
            @else { ul.beliefs { @for belief in &card.beliefs { (claim::belief(belief, language)) } } }
        }
    }
}

fn unknown(card: &PersonaCard, composed: &[Part], language: &Language) -> Markup {
    html! {
        section.box {
            h3 { (language.message("section-unknown")) }
            @if card.unknown.is_empty() { p.quiet { (language.message("nothing-unknown")) } }
            @else { ul { @for phrase in &card.unknown { li { (language.say(phrase)) } } } }
            (parts::gaps(composed, language))
        }
    }
}

fn foot(card: &PersonaCard, report: &Report, links: &Links, language: &Language) -> Markup {
    html! {
        footer {
            p {
                (view::rests_on(card, &report.build.as_of, language)) " "
                a href=(links.overview()) { (language.message("back-to-overview")) }
            }
            @if !card.kind_reasons.is_empty() { (fold(&language.message("why-this-kind"), &reasons(card, language))) }
            (fold(&language.message("emblem-figures"), &emblem::figures(&card.emblem, language)))
        }
    }
}

fn reasons(card: &PersonaCard, language: &Language) -> Markup {
    html! { ul { @for reason in &card.kind_reasons { li { (language.say(reason)) } } } }
}
