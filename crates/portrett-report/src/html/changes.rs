//! What changed since an earlier build: one page.

use maud::{Markup, html};
use portrett_terms::{ChangeFacts, FigureChange, PersonaChange, Report};

use super::{fold, heads, table, text};
use crate::{Language, changes};

/// Figures of a persona that are shown before the rest is folded away.
const SHOWN: usize = 6;

pub(super) fn section(facts: &ChangeFacts, report: &Report, language: &Language) -> Markup {
    html! {
        section.changes id="changes" {
            h2 { (language.message("section-changes")) }
            p.quiet { (changes::since(facts, language)) " " (language.message("changes-how-to-read")) }
            @if let Some(overtook) = changes::overtook(facts, language) { p.verdict { (overtook) } }
            div.boxes {
                section.box {
                    h3 { (language.message("changes-fates")) }
                    ul { @for own in &facts.fates { li { (changes::fate(own, language)) } } }
                    @if !facts.moves.is_empty() {
                        h3 { (language.message("changes-moves")) }
                        ul {
                            @for own in &facts.moves {
                                li { (changes::moved(own, language)) }
                            }
                        }
                    }
                }
                @for change in &facts.personas { (persona(change, report, language)) }
                @if !facts.drift.is_empty() { (drift(facts, language)) }
            }
        }
    }
}

fn persona(change: &PersonaChange, report: &Report, language: &Language) -> Markup {
    let hue = report.personas.iter().find(|card| card.id == change.persona).map(|card| super::hue(card.emblem.hue));
    let (shown, rest) = change.moved.split_at(change.moved.len().min(SHOWN));
    html! {
        section.box.(hue.unwrap_or_default()) {
            h3 { (changes::heading(change, report, language)) }
            p.quiet { (changes::standing(change, language)) }
            @if shown.is_empty() { p { (changes::nothing(change, language)) } }
            @else { (figures(shown, language)) }
            @if !rest.is_empty() {
                @let count = portrett_terms::Phrase::new("changes-more").count("count", rest.len());
                (fold(&language.say(&count), &figures(rest, language)))
            }
        }
    }
}

fn figures(moved: &[FigureChange], language: &Language) -> Markup {
    let row = |own: &FigureChange| {
        vec![
            text(language.say(&own.label)),
            text(language.figure(own.before, own.unit)),
            html! { b { (language.figure(own.now, own.unit)) } },
            text(changes::difference(own, language)),
        ]
    };
    let heads = heads(&["table-figure", "table-before", "table-now", "table-difference"], language);
    table(&heads, &moved.iter().map(row).collect::<Vec<_>>())
}

fn drift(facts: &ChangeFacts, language: &Language) -> Markup {
    html! {
        section.box {
            h3 { (language.message("changes-drift")) }
            p.quiet { (language.message("changes-drift-why")) }
            ul { @for own in &facts.drift { li { (language.say(&own.label)) ": " (language.fixed(own.index, 2)) } } }
        }
    }
}
