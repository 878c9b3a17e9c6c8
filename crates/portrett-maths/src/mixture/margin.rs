//! What is known of a column over everybody before any mixture: its scale, the least variance of a component, the
//! shares of its levels. Fits on resamples share the margins of the table that they were drawn from.

use super::table::{Column, CountFamily, MISSING_CODE, MISSING_COUNT, Table, distinct};
use crate::special::ln;

/// The bulk of a column lies within so many standard deviations of the median.
const BULK: f64 = 6.0;
/// The distance of a normal distribution's quartiles, in standard deviations.
const QUARTILES: f64 = 1.349;

/// The scale of numbers or of logarithms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    /// Subtracted from every value.
    pub(super) centre: f64,
    /// Divided by.
    pub(super) scale: f64,
    /// The least variance of a component, in units of `scale²`.
    pub(super) floor: f64,
}

/// How margins are learnt.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Learning {
    /// The least variance of a component as a share of the column's.
    pub(super) variance_floor: f64,
    /// Whether the scale is that of the bulk, because some persons may be noise.
    pub(super) bulk: bool,
}

/// The margin of a column.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Margin {
    /// Of numbers.
    Number(Scale),
    /// Of the logarithms of positive numbers.
    LogNormal(Scale),
    /// Of the logarithms of amounts above zero, and the shares of zero and of the others.
    Amount(Scale, [f64; 2]),
    /// The share of each level among those present.
    Category(Vec<f64>),
    /// The share of each answer among those present.
    Ordinal(Vec<f64>),
    /// The different counts, ascending, and the share of each among those present.
    Count(CountFamily, Vec<u32>, Vec<f64>),
}

impl Margin {
    /// The margins of every column, each person counting as often as `weights` says.
    pub(crate) fn learn(table: &Table, weights: &[f64], learning: Learning) -> Vec<Self> {
        table.columns().iter().map(|column| Self::of(column, weights, learning)).collect()
    }

    /// The margins where everybody counts once.
    pub(crate) fn unweighted(table: &Table, learning: Learning) -> Vec<Self> {
        Self::learn(table, &vec![1.0; table.rows()], learning)
    }

    fn of(column: &Column, weights: &[f64], learning: Learning) -> Self {
        match column {
            Column::Number(values) => Self::Number(scale(values.iter().copied(), weights, learning)),
            Column::LogNormal(values) => Self::LogNormal(scale(logarithms(values), weights, learning)),
            Column::Amount(values) => {
                let codes = values.iter().map(|&value| zero_code(value));
                let shares = shares(codes, weights, 2);
                Self::Amount(scale(logarithms(values), weights, learning), [shares[0], shares[1]])
            }
            Column::Category { codes, levels } => {
                Self::Category(shares(codes.iter().copied(), weights, usize::from(*levels)))
            }
            Column::Ordinal { codes, levels } => {
                Self::Ordinal(shares(codes.iter().copied(), weights, usize::from(*levels)))
            }
            Column::Count { counts, family } => {
                let values = distinct(counts);
                let shares = shares(count_codes(counts, &values).into_iter(), weights, values.len());
                Self::Count(*family, values, shares)
            }
        }
    }
}

/// Logarithms of what is above zero; the others are missing.
pub(super) fn logarithms(values: &[f64]) -> impl Iterator<Item = f64> {
    values.iter().map(|&value| if value > 0.0 { ln(value) } else { f64::NAN })
}

/// 0 for zero, 1 for more.
pub(super) fn zero_code(value: f64) -> u16 {
    if value.is_nan() { MISSING_CODE } else { u16::from(value > 0.0) }
}

/// The place of each count among `values`, which are ascending and hold it.
pub(super) fn count_codes(counts: &[u32], values: &[u32]) -> Vec<u16> {
    /// Up to this count places are looked up, beyond it searched for.
    const LOOKED_UP: usize = 4_096;
    let known = values.partition_point(|&value| (value as usize) < LOOKED_UP);
    let mut places = vec![MISSING_CODE; LOOKED_UP];
    values[..known].iter().enumerate().for_each(|(place, &value)| places[value as usize] = place as u16);
    let code = |&count: &u32| match places.get(count as usize) {
        Some(&place) => place,
        None if count == MISSING_COUNT => MISSING_CODE,
        None => values.binary_search(&count).map_or(MISSING_CODE, |place| place as u16),
    };
    counts.iter().map(code).collect()
}

/// The floor is the larger of the share of the variance and what the column can resolve: a component may not be
/// so narrow that its density over the width of one distinct value exceeds 1. Without that, components lock on to
/// single values of coarse numbers (counts, scores) and gain likelihood that is none (compare the correction for
/// grouping of Sheppard 1898, h²/12).
fn scale(values: impl Iterator<Item = f64>, weights: &[f64], learning: Learning) -> Scale {
    let mut present: Vec<(f64, f64)> =
        values.zip(weights.iter().copied()).filter(|(value, _)| !value.is_nan()).collect();
    if learning.bulk {
        keep_bulk(&mut present);
    }
    let persons: f64 = present.iter().map(|(_, weight)| weight).sum();
    let n = if persons > 0.0 { persons } else { 1.0 };
    let centre = present.iter().map(|(value, weight)| weight * value).sum::<f64>() / n;
    let variance = present.iter().map(|(value, weight)| weight * (value - centre) * (value - centre)).sum::<f64>() / n;
    if variance <= 0.0 {
        return Scale { centre, scale: 1.0, floor: 1.0 };
    }
    present.sort_by(|a, b| a.0.total_cmp(&b.0));
    let width = resolution(&present) / n;
    let floor = (width * width / (std::f64::consts::TAU * variance)).clamp(learning.variance_floor, 1.0);
    Scale { centre, scale: variance.sqrt(), floor }
}

/// Keeps the values within [`BULK`] standard deviations of the median, where the standard deviation is that of a
/// normal distribution with the same quartiles. Where the quartiles are one value all stay.
fn keep_bulk(values: &mut Vec<(f64, f64)>) {
    let mut sorted: Vec<f64> = values.iter().map(|(value, _)| *value).collect();
    sorted.sort_by(f64::total_cmp);
    let quarter = |quarters: usize| sorted.get(sorted.len() * quarters / 4).copied().unwrap_or(0.0);
    let (low, median, high) = (quarter(1), quarter(2), quarter(3));
    let furthest = BULK * (high - low) / QUARTILES;
    if furthest > 0.0 {
        values.retain(|(value, _)| (value - median).abs() <= furthest);
    }
}

/// The sum over persons of the width of the cell of their value, half way to its neighbours on both sides. Takes
/// sorted values, of which at least two differ, with weights.
fn resolution(sorted: &[(f64, f64)]) -> f64 {
    let group = |group: &[(f64, f64)]| (group[0].0, group.iter().map(|(_, weight)| weight).sum::<f64>());
    let groups: Vec<(f64, f64)> = sorted.chunk_by(|a, b| a.0 == b.0).map(group).collect();
    let gap = |left: usize| groups[left + 1].0 - groups[left].0;
    let last = groups.len() - 1;
    let width = |at: usize| match at {
        0 => gap(0),
        at if at == last => gap(last - 1),
        at => f64::midpoint(gap(at - 1), gap(at)),
    };
    groups.iter().enumerate().map(|(at, &(_, weight))| width(at) * weight).sum()
}

fn shares(codes: impl Iterator<Item = u16>, weights: &[f64], levels: usize) -> Vec<f64> {
    let mut counts = vec![0.0_f64; levels];
    for (code, weight) in codes.zip(weights).filter(|(code, _)| *code != MISSING_CODE) {
        counts[usize::from(code)] += weight;
    }
    let total = counts.iter().sum::<f64>();
    let total = if total > 0.0 { total } else { 1.0 };
    counts.into_iter().map(|count| count / total).collect()
}
