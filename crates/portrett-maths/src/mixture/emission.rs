//! The distributions of coded columns within components: categories, answers in order, counts. Takes a histogram a
//! component, gives the parameters that make it likeliest and the log density of every code.
//!
//! All share one prior: `smoothing` persons, spread as among everybody, are added to every component's histogram,
//! which keeps every parameter finite and is a conjugate prior of each family (Dirichlet for categories). With
//! none the estimates are of maximum likelihood.

mod count;
mod ordinal;

use super::design::{CodedColumn, CodedFamily};
use super::table::CountFamily;
use crate::special::{exp, ln};

/// The least probability that a logarithm is taken of, so that an impossible cell costs much but stays finite.
pub(super) const LEAST_PROBABILITY: f64 = 1e-300;
/// A component with fewer persons than this has no parameters of its own.
pub(super) const LEAST_PERSONS: f64 = 1e-6;

/// The parameters of a coded column, by component.
#[derive(Debug, Clone)]
pub(super) enum Coded<const K: usize> {
    /// Probabilities by code.
    Free(Vec<[f64; K]>),
    /// Everybody's shares times `exp(slope·x + curve·x²)`, as shares again, `x` the place of the answer.
    Ordinal { slope: [f64; K], curve: [f64; K] },
    /// Negative binomial of this mean and size; Poisson where the size is infinite.
    Count { mean: [f64; K], size: [f64; K] },
}

impl<const K: usize> Coded<K> {
    /// The parameters that the sums of responsibilities by code make likeliest (the M step).
    pub(super) fn maximise(sums: &[[f64; K]], column: &CodedColumn, smoothing: f64) -> Self {
        match column.family {
            CodedFamily::Category | CodedFamily::Zero => Self::Free(probabilities(sums, column, smoothing)),
            CodedFamily::Ordinal => {
                let (mut slope, mut curve) = ([0.0; K], [0.0; K]);
                for k in 0..K {
                    (slope[k], curve[k]) = ordinal::maximise(&histogram(sums, column, smoothing, k), column);
                }
                Self::Ordinal { slope, curve }
            }
            CodedFamily::Count(family) => {
                let (mut mean, mut size) = ([0.0; K], [f64::INFINITY; K]);
                for k in 0..K {
                    let histogram = histogram(sums, column, smoothing, k);
                    mean[k] = count::mean(&histogram, column);
                    if family == CountFamily::NegativeBinomial {
                        size[k] = count::size(&histogram, column, mean[k]);
                    }
                }
                Self::Count { mean, size }
            }
        }
    }

    /// The log density of every code, and zero for missing.
    pub(super) fn log_table(&self, column: &CodedColumn) -> Vec<[f64; K]> {
        let mut table = match self {
            Self::Free(levels) => levels.iter().map(|level| level.map(|p| ln(p.max(LEAST_PROBABILITY)))).collect(),
            Self::Ordinal { slope, curve } => {
                by_code(column, |k| ordinal::log_probabilities(slope[k], curve[k], column))
            }
            Self::Count { mean, size } => by_code(column, |k| count::log_probabilities(mean[k], size[k], column)),
        };
        table.push([0.0; K]);
        table
    }

    /// The mean log density of a person spread as everybody, summed over the first `components` lanes.
    pub(super) fn log_prior(&self, column: &CodedColumn, components: usize) -> f64 {
        let table = self.log_table(column);
        let rows = table.iter().zip(&column.shares).filter(|(_, share)| **share > 0.0);
        rows.map(|(row, share)| share * row[..components].iter().sum::<f64>()).sum()
    }

    /// The probability of every code.
    pub(super) fn probabilities(&self, column: &CodedColumn) -> Vec<[f64; K]> {
        if let Self::Free(levels) = self {
            return levels.clone();
        }
        let mut table = self.log_table(column);
        table.truncate(column.shares.len());
        table.iter().map(|level| level.map(exp)).collect()
    }
}

/// Turns the codes' log densities, a component at a time, into a row a code.
fn by_code<const K: usize>(column: &CodedColumn, of: impl Fn(usize) -> Vec<f64>) -> Vec<[f64; K]> {
    let mut table = vec![[0.0; K]; column.shares.len()];
    for k in 0..K {
        table.iter_mut().zip(of(k)).for_each(|(row, value)| row[k] = value);
    }
    table
}

/// Persons by code in component `k`, with those of the prior; everybody's shares for an empty component.
fn histogram<const K: usize>(sums: &[[f64; K]], column: &CodedColumn, smoothing: f64, k: usize) -> Vec<f64> {
    let cells: Vec<f64> = column.shares.iter().zip(sums).map(|(share, sums)| sums[k] + smoothing * share).collect();
    if cells.iter().sum::<f64>() > LEAST_PERSONS { cells } else { column.shares.clone() }
}

fn probabilities<const K: usize>(sums: &[[f64; K]], column: &CodedColumn, smoothing: f64) -> Vec<[f64; K]> {
    let mut total = [smoothing; K];
    let sums = &sums[..column.shares.len()];
    for level in sums {
        (0..K).for_each(|k| total[k] += level[k]);
    }
    let level = |(sums, &share): (&[f64; K], &f64)| {
        let mut level = [share; K];
        for k in (0..K).filter(|&k| total[k] > LEAST_PERSONS) {
            level[k] = (sums[k] + smoothing * share) / total[k];
        }
        level
    };
    sums.iter().zip(&column.shares).map(level).collect()
}
