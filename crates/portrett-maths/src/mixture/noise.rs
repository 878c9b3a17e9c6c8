//! Persons who belong to no component: a component of constant density over the range of the data (Banfield &
//! Raftery 1993), so that five wholesale buyers do not become a component's mean, nor widen its variance.
//!
//! Numbers, logarithms and counts are uniform between the least and the largest; categories and answers have
//! everybody's shares, because nobody is an outlier by a category.

use super::column_model::ColumnModel as Model;
use super::design::{CodedFamily, Design};
use super::emission::LEAST_PROBABILITY;
use super::layout::BlockColumns;
use super::margin::{Margin, logarithms};
use super::table::{Column, MISSING_COUNT, Table};
use crate::special::ln;

/// Share of the persons that a fresh start counts as noise: the most outlying ones.
const START_SHARE: f64 = 0.02;

/// A column's distribution among the persons of no component.
#[derive(Debug, Clone, PartialEq)]
pub enum NoiseColumn {
    /// Uniform between two numbers, or two natural logarithms of a log-normal column.
    Uniform {
        /// The least.
        low: f64,
        /// The largest.
        high: f64,
    },
    /// Zero with some probability, else the logarithm is uniform.
    Amount {
        /// Probability of zero.
        zero_share: f64,
        /// The least logarithm of an amount above zero.
        low: f64,
        /// The largest.
        high: f64,
    },
    /// Every count from 0 to this alike.
    Count {
        /// The largest.
        largest: u32,
    },
    /// A probability a level.
    Levels(Vec<f64>),
}

/// The component of persons who belong to no other.
#[derive(Debug, Clone, PartialEq)]
pub struct Noise {
    /// Its weight; the components' weights and it sum to 1.
    pub weight: f64,
    /// Its distributions by column.
    pub columns: Vec<NoiseColumn>,
}

/// The log densities of the noise for a laid-out table.
#[derive(Debug, Clone)]
pub(super) struct NoiseLane {
    /// The distributions by column of the table.
    pub(super) columns: Vec<NoiseColumn>,
    /// Of a present cell, by column of numbers, on the table's own scale.
    pub(super) numbers: Vec<f64>,
    /// By column of codes and code.
    pub(super) coded: Vec<Vec<f64>>,
    /// Of a present cell, by block and column.
    pub(super) blocks: Vec<Vec<f64>>,
}

impl NoiseColumn {
    /// The distributions of all columns of a table with these margins.
    pub(super) fn learn(table: &Table, margins: &[Margin]) -> Vec<Self> {
        table.columns().iter().zip(margins).map(|(column, margin)| Self::of(column, margin)).collect()
    }

    fn of(column: &Column, margin: &Margin) -> Self {
        match (column, margin) {
            (Column::Number(values), _) => {
                let (low, high) = range(values.iter().copied());
                Self::Uniform { low, high }
            }
            (Column::LogNormal(values), _) => {
                let (low, high) = range(logarithms(values));
                Self::Uniform { low, high }
            }
            (Column::Amount(values), margin) => {
                let (low, high) = range(logarithms(values));
                let zero_share = if let Margin::Amount(_, shares) = margin { shares[0] } else { 0.5 };
                Self::Amount { zero_share, low, high }
            }
            (Column::Count { counts, .. }, _) => {
                let present = counts.iter().copied().filter(|&count| count != MISSING_COUNT);
                Self::Count { largest: present.max().unwrap_or(0) }
            }
            (_, Margin::Category(shares) | Margin::Ordinal(shares)) => Self::Levels(shares.clone()),
            (Column::Category { levels, .. } | Column::Ordinal { levels, .. }, _) => {
                Self::Levels(vec![1.0 / f64::from((*levels).max(1)); usize::from(*levels)])
            }
        }
    }

    fn ln_number(&self) -> f64 {
        match self {
            Self::Uniform { low, high } | Self::Amount { low, high, .. } => -ln(high - low),
            Self::Count { .. } | Self::Levels(_) => 0.0,
        }
    }

    /// The log density of each of so many codes.
    fn ln_codes(&self, codes: usize) -> Vec<f64> {
        let ln = |probability: f64| ln(probability.max(LEAST_PROBABILITY));
        match self {
            Self::Uniform { .. } => vec![0.0; codes],
            Self::Amount { zero_share, .. } => vec![ln(*zero_share), ln(1.0 - zero_share)],
            Self::Count { largest } => vec![-ln(f64::from(*largest) + 1.0); codes],
            Self::Levels(shares) => shares.iter().map(|&share| ln(share)).collect(),
        }
    }

    /// Whether its numbers are in their ranges, and it is of this kind of column.
    pub(super) fn is_of(&self, column: &Model) -> bool {
        match (self, column) {
            (Self::Uniform { low, high }, Model::Number { .. } | Model::LogNormal { .. }) => is_range(*low, *high),
            (Self::Amount { zero_share, low, high }, Model::Amount { .. }) => {
                is_range(*low, *high) && (0.0..=1.0).contains(zero_share)
            }
            (Self::Count { .. }, Model::Poisson { .. } | Model::NegativeBinomial { .. }) => true,
            (Self::Levels(shares), Model::Category { probabilities } | Model::Ordinal { probabilities }) => {
                probabilities.iter().all(|of| of.len() == shares.len())
            }
            _ => false,
        }
    }
}

fn is_range(low: f64, high: f64) -> bool {
    low.is_finite() && high.is_finite() && low < high
}

/// The least and the largest number present, some way apart.
fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let present = values.filter(|value| !value.is_nan());
    let (low, high) = present.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| (low.min(x), high.max(x)));
    match (low.is_finite(), low < high) {
        (false, _) => (0.0, 1.0),
        (true, false) => (low - 0.5, low + 0.5),
        (true, true) => (low, high),
    }
}

impl Design<'_> {
    /// Adds the noise.
    pub(super) fn with_noise(mut self, columns: Vec<NoiseColumn>) -> Self {
        let numbers = self.numbers.iter().map(|column| columns[column.source].ln_number()).collect();
        let coded = self.coded.iter().map(|column| columns[column.source].ln_codes(column.shares.len())).collect();
        let of_block =
            |block: &BlockColumns| block.columns.iter().map(|column| columns[column.source].ln_number()).collect();
        let blocks = self.blocks.iter().map(of_block).collect();
        self.noise = Some(NoiseLane { columns, numbers, coded, blocks });
        self
    }

    /// How far each person lies from everybody's centre, in scales of the column where that is furthest.
    fn outlyingness(&self) -> Vec<f64> {
        let mut furthest = vec![0.0_f64; self.rows];
        for column in self.all_numbers() {
            furthest.iter_mut().zip(column.standardised()).for_each(|(far, value)| *far = far.max(value.abs()));
        }
        for column in self.coded.iter().filter(|column| matches!(column.family, CodedFamily::Count(_))) {
            let places = column.root_places();
            for (far, &code) in furthest.iter_mut().zip(&column.codes) {
                *far = far.max(places.get(usize::from(code)).map_or(0.0, |place| place.abs()));
            }
        }
        furthest
    }

    /// The most outlying persons, at least one: noise to begin with.
    pub(super) fn outliers(&self) -> Vec<u32> {
        let far = self.outlyingness();
        let mut rows: Vec<u32> = (0..self.rows as u32).collect();
        rows.sort_by(|&a, &b| far[b as usize].total_cmp(&far[a as usize]).then(a.cmp(&b)));
        rows.truncate(((self.rows as f64 * START_SHARE) as usize).max(1));
        rows
    }
}
