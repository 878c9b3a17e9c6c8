//! What the pictures of a card show, as numbers and words: the emblem, the bars, the rhythm.

use portrett_terms::{Rhythm, ShareBar, ShareGroup, Unit};
use serde::Serialize;

use super::Paths;
use crate::locale::clean;
use crate::words::DAYS;
use crate::{Language, view};

/// An emblem, to be drawn in a square of [`EMBLEM_SIDE`](crate::EMBLEM_SIDE) in the persona's colour.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mark {
    /// Whose it is.
    pub title: String,
    /// What it shows, for those who cannot see it.
    pub description: String,
    /// The lengths of the petals, from 0 to 1.
    pub lengths: Vec<f64>,
    /// The parts of the ring, from 0 to 1.
    pub parts: Vec<f64>,
    /// The petals, filled.
    pub petals: Paths,
    /// The arcs within, drawn as lines.
    pub arcs: Paths,
}

/// Shares of the members beside everybody else's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bars {
    /// What it shows, for those who cannot see it.
    pub description: String,
    /// One each, in the order of the data.
    pub bars: Vec<Bar>,
}

/// One share.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// The channel or category, as the data names it.
    pub label: String,
    /// The members' share.
    pub value: String,
    /// Everybody else's.
    pub base: String,
    /// The difference in points, with its sign.
    pub difference: String,
    /// The difference beside the largest of the group, from -1 to 1.
    pub length: f64,
}

/// When the members order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RhythmPicture {
    /// What it shows, for those who cannot see it.
    pub description: String,
    /// The days' short names, from Monday.
    pub days: Vec<String>,
    /// `cells[day][hour]` beside the fullest cell, from 0 to 1; nothing where too few persons are behind it.
    pub cells: Vec<Vec<Option<f64>>>,
}

pub(super) fn bars(group: &ShareGroup, language: &Language) -> Bars {
    let most = group.bars.iter().map(|bar| view::share_difference(bar).abs()).fold(0.0, f64::max);
    let bars: Vec<Bar> = group.bars.iter().map(|own| bar(own, most, language)).collect();
    let said = bars.iter().map(|bar| format!("{}: {} ({})", bar.label, bar.value, bar.difference));
    Bars { description: format!("{}. {}", language.say(&group.title), said.collect::<Vec<_>>().join("; ")), bars }
}

fn bar(own: &ShareBar, most: f64, language: &Language) -> Bar {
    let difference = view::share_difference(own);
    Bar {
        label: clean(&own.label),
        value: language.figure(own.value.value(), Unit::Share),
        base: language.figure(own.base.value(), Unit::Share),
        difference: view::points(difference, language),
        length: if most > 0.0 { difference / most } else { 0.0 },
    }
}

pub(super) fn rhythm(rhythm: &Rhythm, language: &Language) -> RhythmPicture {
    let most = rhythm.cells.iter().flatten().flatten().copied().fold(0.0, f64::max);
    let depth = |share: f64| if most > 0.0 { (share / most).clamp(0.0, 1.0) } else { 0.0 };
    RhythmPicture {
        description: view::rhythm_description(rhythm, language),
        days: DAYS.iter().map(|(_, short)| language.message(short)).collect(),
        cells: rhythm.cells.iter().map(|day| day.iter().map(|share| share.map(depth)).collect()).collect(),
    }
}
