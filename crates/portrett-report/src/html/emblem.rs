//! The abstract emblem: petals around, a ring of arcs within.

use maud::{Markup, html};
use portrett_terms::{Emblem, PersonaCard, Unit};

use super::{heads, table, text};
use crate::Language;
use crate::drawing::{arcs, petals};

pub(super) fn emblem(card: &PersonaCard, language: &Language) -> Markup {
    let title = language.say(&card.title);
    html! {
        svg.emblem viewBox="0 0 112 112" role="img" {
            title { (language.message_with("emblem-title", &[("title", &title)])) }
            desc { (language.say(&card.emblem.description)) }
            @for petal in petals(&card.emblem) { path.petal d=(petal.commands) opacity=(opacity(petal.opacity)) {} }
            circle.core cx="56" cy="56" r="11" {}
            @for arc in arcs(&card.emblem) { path.arc d=(arc.commands) opacity=(opacity(arc.opacity)) {} }
        }
    }
}

fn opacity(opacity: f64) -> String {
    format!("{opacity:.2}")
}

/// The emblem's figures as a table, with what they mean.
pub(super) fn figures(emblem: &Emblem, language: &Language) -> Markup {
    let row = |name: &str, position: usize, part: f64| {
        vec![text(format!("{} {}", language.message(name), position + 1)), text(language.figure(part, Unit::Share))]
    };
    let petals = emblem.petals.iter().enumerate().map(|(position, part)| row("table-petal", position, *part));
    let arcs = emblem.arcs.iter().enumerate().map(|(position, part)| row("table-arc", position, *part));
    let mut heads = heads(&["table-length"], language);
    heads.insert(0, String::new());
    html! {
        p { (language.say(&emblem.description)) }
        (table(&heads, &petals.chain(arcs).collect::<Vec<_>>()))
    }
}
