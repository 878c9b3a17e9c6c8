//! What customers say: the themes with how many speak of each, and members' own words on a card.

use maud::{Markup, html};
use portrett_terms::{BesideFacts, LinkFacts, PersonaCard, Quote, Report, ThemeFacts, Unit, VoiceFacts};

use super::interval::at;
use super::{fold, table, text};
use crate::locale::clean;
use crate::voice::ByPersona;
use crate::{Language, voice};

/// Width of a month's bar with its gap, and height of the picture.
const MONTH: f64 = 7.0;
const HEIGHT: f64 = 20.0;

pub(super) fn section(facts: &VoiceFacts, report: &Report, language: &Language) -> Markup {
    let months = voice::months(&report.build.as_of);
    html! {
        section.quality id="voice" {
            h2 { (language.message("section-voice")) }
            @for sentence in voice::sentences(facts, language) { p { (sentence) } }
            @if !facts.themes.is_empty() {
                (themes(&facts.themes, &months, language))
                p.quiet { (language.message("voice-how-to-read")) }
                (fold(&language.message("voice-months"), &by_month(&facts.themes, &months, language)))
                (by_persona(&report.personas, language))
                (links(&facts.links, language))
            }
        }
    }
}

/// Persons by theme and kind of statement.
fn themes(all: &[ThemeFacts], months: &[String], language: &Language) -> Markup {
    let mut head = vec![language.message("table-theme"), language.message("table-share-of-writers")];
    head.extend(voice::KINDS.iter().map(|kind| voice::kind(kind, language)));
    head.push(language.message("table-months"));
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
            cells.push(trend(theme, months, language));
            cells
        };
    table(&head, &all.iter().map(row).collect::<Vec<_>>())
}

/// A bar for each month: persons who speak of a theme. A month of too few has none.
fn trend(theme: &ThemeFacts, months: &[String], language: &Language) -> Markup {
    let most = theme.months.values().copied().max().unwrap_or(0) as f64;
    let bar = |(place, people): (usize, u64)| {
        let height = (people as f64 / most * HEIGHT).max(1.0);
        html! {
            rect.above x=(at(place as f64 * MONTH)) y=(at(HEIGHT - height)) width=(at(MONTH - 2.0)) height=(at(height)) {}
        }
    };
    let told = months.iter().enumerate().filter_map(|(place, month)| Some((place, *theme.months.get(month)?)));
    let bars: Vec<Markup> = told.map(bar).collect();
    html! {
        @if bars.is_empty() { "–" }
        @else {
            svg.months viewBox=(format!("0 0 {:.0} {HEIGHT:.0}", months.len() as f64 * MONTH)) role="img" {
                title { (language.message("table-months")) }
                desc { (voice::trend(theme, months, language)) }
                @for bar in &bars { (bar) }
            }
        }
    }
}

/// The same as a table.
fn by_month(all: &[ThemeFacts], months: &[String], language: &Language) -> Markup {
    let mut head = vec![language.message("table-theme")];
    head.extend(months.iter().cloned());
    let row = |theme: &ThemeFacts| {
        let mut cells = vec![text(voice::name(&theme.name, language))];
        let count = |month: &String| theme.months.get(month).map_or_else(|| "–".to_owned(), |own| language.count(*own));
        cells.extend(months.iter().map(|month| text(count(month))));
        cells
    };
    table(&head, &all.iter().map(row).collect::<Vec<_>>())
}

/// How many members of each persona say what; first what tells some persona from the others, the rest behind a fold.
fn by_persona(cards: &[PersonaCard], language: &Language) -> Markup {
    let (telling, others): (Vec<ByPersona>, Vec<ByPersona>) =
        voice::by_persona(cards).into_iter().partition(ByPersona::tells);
    let mut head = vec![language.message("table-theme"), language.message("table-statement")];
    head.extend(cards.iter().map(|card| language.say(&card.title)));
    let row = |own: &ByPersona| {
        let mut cells = vec![text(voice::name(&own.theme, language)), text(voice::kind(&own.kind, language))];
        cells.extend(own.claims.iter().map(|claim| match claim {
            None => text("–"),
            Some(claim) => {
                let share = language.figure(claim.value, Unit::Share);
                let told = format!("{share} ({})", language.interval(claim.interval, Unit::Share));
                html! { @if claim.tells() { b { (told) } } @else { (told) } }
            }
        }));
        cells
    };
    let rows = |all: &[ByPersona]| table(&head, &all.iter().map(row).collect::<Vec<_>>());
    html! {
        @if !(telling.is_empty() && others.is_empty()) {
            h3 { (language.message("voice-by-persona")) }
            p.quiet { (language.message("voice-by-persona-how")) }
            @if !telling.is_empty() { (rows(&telling)) }
            @if !others.is_empty() { (fold(&language.message("voice-by-persona-others"), &rows(&others))) }
        }
    }
}

/// What goes with saying something.
fn links(all: &[LinkFacts], language: &Language) -> Markup {
    let head = ["table-theme", "table-statement", "table-people", "link-worth", "link-leaving"];
    let beside = |own: Option<BesideFacts>, unit: Unit| {
        text(own.map_or_else(|| "–".to_owned(), |own| voice::beside(&own, unit, language)))
    };
    let row = |link: &LinkFacts| {
        vec![
            text(voice::name(&link.theme, language)),
            text(voice::kind(link.kind.name(), language)),
            text(language.count(link.people)),
            beside(link.worth, Unit::Money),
            beside(link.leaving, Unit::Share),
        ]
    };
    html! {
        @if !all.is_empty() {
            h3 { (language.message("voice-links")) }
            (table(&head.map(|head| language.message(head)), &all.iter().map(row).collect::<Vec<_>>()))
            p.quiet { (language.message("voice-links-how")) }
        }
    }
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
