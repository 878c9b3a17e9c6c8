//! What the pictures of a card are made of, whatever draws them: the emblem's paths, and where a figure lies on
//! the scale of its small picture.

use std::f64::consts::TAU;

use portrett_terms::{Emblem, Evidence, Interval, Unit};

use crate::Language;

/// Side of the square that an emblem is drawn in.
pub const EMBLEM_SIDE: f64 = 112.0;
/// Radius of the disc in the middle of an emblem.
pub const EMBLEM_CORE: f64 = 11.0;
/// Width of the line of an emblem's arcs.
pub const EMBLEM_STROKE: f64 = 5.5;

const CENTRE: f64 = EMBLEM_SIDE / 2.0;
const PETAL_FOOT: f64 = 28.0;
const PETAL_REACH: f64 = 25.0;
const RING: f64 = 18.0;
/// Gap between two neighbours, in radians.
const GAP: f64 = 0.09;

/// A path of an emblem, in a square of [`EMBLEM_SIDE`].
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct EmblemPath {
    /// The commands of an SVG path.
    pub commands: String,
    /// From 0 to 1.
    pub opacity: f64,
}

/// A coordinate, short.
pub(crate) fn at(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}

/// The petals, to be filled.
pub(crate) fn petals(emblem: &Emblem) -> Vec<EmblemPath> {
    let count = emblem.petals.len() as f64;
    let path = |(position, length): (usize, f64)| EmblemPath {
        commands: petal(position as f64 / count, 1.0 / count, length),
        opacity: 0.45 + 0.55 * length,
    };
    emblem.petals.iter().map(|length| length.clamp(0.0, 1.0)).enumerate().map(path).collect()
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

/// The arcs of the ring within, to be drawn as lines of [`EMBLEM_STROKE`].
pub(crate) fn arcs(emblem: &Emblem) -> Vec<EmblemPath> {
    let arcs = emblem.arcs.iter().scan(0.0, |end, part| {
        let start = *end;
        *end += part.clamp(0.0, 1.0);
        Some(arc(start, *end))
    });
    let path = |(position, commands): (usize, Option<String>)| {
        Some(EmblemPath { commands: commands?, opacity: (1.0 - 0.22 * position as f64).max(0.25) })
    };
    arcs.enumerate().filter_map(path).collect()
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

/// What a small picture of a figure shows: a dot with its interval, and a tick for the comparison.
pub(crate) struct Figure {
    pub value: f64,
    pub interval: Interval,
    pub base: f64,
    pub base_interval: Option<Interval>,
    pub unit: Unit,
}

impl From<&Evidence> for Figure {
    fn from(evidence: &Evidence) -> Self {
        Self {
            value: evidence.value,
            interval: evidence.interval,
            base: evidence.base,
            base_interval: Some(evidence.base_interval),
            unit: evidence.unit,
        }
    }
}

/// What the two ends of a figure's picture stand for.
pub(crate) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// From zero to a round number where that is sensible, else just around the figures: a year of
    /// birth has no zero.
    pub fn of(figure: &Figure) -> Self {
        let ends = [figure.value, figure.base, figure.interval.low, figure.interval.high];
        let base = figure.base_interval.map_or([figure.base; 2], Into::into);
        let all = || ends.iter().chain(&base).copied();
        let (least, most) = (all().fold(f64::INFINITY, f64::min), all().fold(f64::NEG_INFINITY, f64::max));
        if least >= 0.0 && figure.unit != Unit::CalendarYear {
            let most = if figure.unit == Unit::Share { round_up(most).min(1.0) } else { round_up(most) };
            return Self { low: 0.0, high: most };
        }
        let room = ((most - least) * 0.25).max(f64::EPSILON);
        Self { low: least - room, high: most + room }
    }

    /// Where `value` lies, from 0 to 1.
    pub fn part(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    pub fn words(&self, unit: Unit, language: &Language) -> String {
        let (low, high) = (language.figure(self.low, unit), language.figure(self.high, unit));
        language.message_with("picture-interval-scale", &[("low", &low), ("high", &high)])
    }
}

/// The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `value`; 1 for zero.
pub(crate) fn round_up(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    [1.0, 2.0, 2.5, 5.0]
        .iter()
        .map(|step| step * power)
        .find(|round| *round >= value * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

/// Where to cut a row of blocks into three so that the tallest column is as low as can be; the first
/// such cuts, so that later columns take the slack.
pub fn cuts_in_three(heights: &[f64]) -> (usize, usize) {
    let tallest = |(first, second): &(usize, usize)| {
        let columns = [&heights[..*first], &heights[*first..*second], &heights[*second..]];
        columns.iter().map(|column| column.iter().sum::<f64>()).fold(0.0, f64::max)
    };
    let all = (0..=heights.len()).flat_map(|first| (first..=heights.len()).map(move |second| (first, second)));
    all.min_by(|a, b| tallest(a).total_cmp(&tallest(b))).unwrap_or((0, 0))
}

#[cfg(test)]
mod tests {
    use super::cuts_in_three;

    #[test]
    fn columns_keep_their_order_and_are_of_like_height() {
        assert_eq!(cuts_in_three(&[4.0, 4.0, 4.0]), (1, 2));
        assert_eq!(cuts_in_three(&[1.0, 1.0, 1.0, 3.0, 3.0]), (3, 4));
        assert_eq!(cuts_in_three(&[]), (0, 0));
    }
}
