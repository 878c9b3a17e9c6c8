//! What customers say: the themes with how many speak of each, and members' own words on a card.

use maud::{Markup, html};
use portrett_terms::{PersonaCard, Quote, ThemeFacts, Unit, VoiceFacts};

use super::{table, text};
use crate::locale::clean;
use crate::{Language, voice};

pub(super) fn section(facts: &VoiceFacts, language: &Language) -> Markup {
    html! {
        section.quality id="voice" {
            h2 { (language.message("section-voice")) }
            @for sentence in voice::sentences(facts, language) { p { (sentence) } }
            @if !facts.themes.is_empty() {
                (themes(&facts.themes, language))
                p.quiet { (language.message("voice-how-to-read")) }
            }
        }
    }
}

/// Persons by theme and kind of statement.
fn themes(all: &[ThemeFacts], language: &Language) -> Markup {
    let mut head = vec![language.message("table-theme"), language.message("table-share-of-writers")];
    head.extend(voice::KINDS.iter().map(|kind| voice::kind(kind, language)));
    let row =
        |theme: &ThemeFacts| {
            let name = voice::name(&theme.name, language);
            let interval = language.interval(theme.interval, Unit::Share);
            let mut cells = vec![
                html! {
                    (name)
                    @if theme.discovered { " " span.tag { (language.message("voice-discovered")) } }
                    @if theme.rising { " " span.tag { (language.message("voice-rising")) } }
                },
                text(format!("{} ({interval})", language.figure(theme.share.value(), Unit::Share))),
            ];
            cells.extend(voice::KINDS.iter().map(|kind| {
                text(theme.kinds.get(*kind).map_or_else(|| "–".to_owned(), |people| language.count(*people)))
            }));
            cells
        };
    table(&head, &all.iter().map(row).collect::<Vec<_>>())
}

/// Members' own words.
pub(super) fn quotes(card: &PersonaCard, language: &Language) -> Markup {
    html! {
        section.box.quotes {
            h3 { (language.message("section-quotes")) }
            @for quote in &card.quotes { (quoted(quote, language)) }
            p.quiet { (language.message("quotes-redacted")) }
        }
    }
}

fn quoted(quote: &Quote, language: &Language) -> Markup {
    let mut from =
        vec![voice::name(&quote.theme, language), voice::kind(quote.kind.name(), language), clean(&quote.source)];
    if !quote.month.is_empty() {
        from.push(quote.month.clone());
    }
    html! {
        figure {
            blockquote lang=(quote.language) { p { (clean(&quote.text)) } }
            figcaption { (from.join(" · ")) }
        }
    }
}
