//! The abstract emblem: petals around, a ring of arcs within.

use std::f64::consts::TAU;

use maud::{Markup, html};
use portrett_terms::{Emblem, PersonaCard, Unit};

use super::interval::at;
use super::{heads, table, text};
use crate::Language;

const CENTRE: f64 = 56.0;
const PETAL_FOOT: f64 = 28.0;
const PETAL_REACH: f64 = 25.0;
const RING: f64 = 18.0;
/// Gap between two neighbours, in radians.
const GAP: f64 = 0.09;

pub(super) fn emblem(card: &PersonaCard, language: &Language) -> Markup {
    let title = language.say(&card.title);
    html! {
        svg.emblem viewBox="0 0 112 112" role="img" {
            title { (language.message_with("emblem-title", &[("title", &title)])) }
            desc { (language.say(&card.emblem.description)) }
            (petals(&card.emblem))
            circle.core cx="56" cy="56" r="11" {}
            (ring(&card.emblem))
        }
    }
}

fn petals(emblem: &Emblem) -> Markup {
    let count = emblem.petals.len() as f64;
    html! {
        @for (position, length) in emblem.petals.iter().map(|length| length.clamp(0.0, 1.0)).enumerate() {
            path.petal d=(petal(position as f64 / count, 1.0 / count, length)) opacity=(format!("{:.2}", 0.45 + 0.55 * length)) {}
        }
    }
}

/// A petal from the ring outwards, around the direction `turn` (0 is up), `width` of a whole turn wide.
fn petal(turn: f64, width: f64, length: f64) -> String {
    let half = width * TAU / 2.0;
    let middle = turn * TAU;
    let tip = PETAL_FOOT + 3.0 + (PETAL_REACH - 3.0) * length;
    let [foot_from, foot_to] = [-1.0, 1.0].map(|side| point(middle + side * (half - GAP), PETAL_FOOT));
    let [tip_from, tip_to] = [-1.0, 1.0].map(|side| point(middle + side * (half - GAP * 0.7), tip));
    let (outer, inner) = (at(tip), at(PETAL_FOOT));
    format!("M{foot_from}L{tip_from}A{outer} {outer} 0 0 1 {tip_to}L{foot_to}A{inner} {inner} 0 0 0 {foot_from}Z")
}

fn ring(emblem: &Emblem) -> Markup {
    let arcs = emblem.arcs.iter().scan(0.0, |end, part| {
        let start = *end;
        *end += part.clamp(0.0, 1.0);
        Some(arc(start, *end))
    });
    html! {
        @for (position, path) in arcs.enumerate().filter_map(|(position, path)| Some((position, path?))) {
            path.arc d=(path) opacity=(format!("{:.2}", (1.0 - 0.22 * position as f64).max(0.25))) {}
        }
    }
}

/// A part of the ring; nothing where the part is narrower than the gap.
fn arc(start: f64, end: f64) -> Option<String> {
    let (from, to) = (start * TAU + GAP, (end * TAU - GAP).min(TAU - 1.5 * GAP + start * TAU));
    let large = u8::from(to - from > TAU / 2.0);
    let radius = at(RING);
    (to > from).then(|| format!("M{}A{radius} {radius} 0 {large} 1 {}", point(from, RING), point(to, RING)))
}

/// The point in direction `angle` (0 is up, clockwise) at `radius` from the centre.
fn point(angle: f64, radius: f64) -> String {
    format!("{} {}", at(CENTRE + radius * angle.sin()), at(CENTRE - radius * angle.cos()))
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
