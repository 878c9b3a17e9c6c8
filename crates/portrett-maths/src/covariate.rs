//! Variables from outside related to segments without moving them: the three-step method with its bias adjusted.
//!
//! Who is put into the likeliest segment is put into a wrong one now and then, which shrinks every difference
//! between segments. How often is known from the posteriors ([`ThreeStep::rates`]), and can be undone:
//!
//! - means and shares by weights from the inverse of these rates (Bolck, Croon and Hagenaars 2004; Vermunt 2010):
//!   [`ThreeStep::means`];
//! - shares by maximum likelihood with the rates fixed, which stay from 0 to 1 (Vermunt 2010): [`ThreeStep::shares`];
//! - membership foretold by covariates, by maximum likelihood with the rates fixed (Vermunt 2010):
//!   [`ThreeStep::membership`].
//!
//! All of them suppose that the outside variable says nothing of the segmenting columns beyond the segment. The rates
//! count as known, so that intervals are a little narrow (Bakk, Oberski and Vermunt 2014).

mod means;
mod membership;
mod shares;

pub use means::AdjustedMean;
pub use membership::Membership;

use crate::linear::inverse;

/// How far a person's probabilities may be from 1 in sum.
const SUM_SLACK: f64 = 1e-6;

/// The first two steps: a segment for everybody, and how often it is a wrong one.
#[derive(Debug, Clone, PartialEq)]
pub struct ThreeStep {
    labels: Vec<u8>,
    rates: Vec<Vec<f64>>,
    inverse: Vec<Vec<f64>>,
}

/// Why an outside variable cannot be related to segments.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CovariateError {
    /// The posteriors are not rows of probabilities.
    #[error("the posteriors of person {person} are not {segments} probabilities that sum to 1")]
    Posteriors {
        /// The first person of whom it is so, from 0.
        person: usize,
        /// Segments.
        segments: usize,
    },
    /// There is nobody, or more than 255 segments, or none.
    #[error("{persons} persons in {segments} segments cannot be related to anything")]
    Empty {
        /// Persons.
        persons: usize,
        /// Segments.
        segments: usize,
    },
    /// Segments overlap so much that who belongs to which cannot be told: one is nobody's likeliest, for instance.
    #[error("the segments overlap too much to adjust for it")]
    Overlap,
    /// The outside variable has not one value for each person.
    #[error("the outside variable has {values} values for {persons} persons")]
    Length {
        /// Its values.
        values: usize,
        /// Persons.
        persons: usize,
    },
    /// A code lies beyond the levels.
    #[error("code {code} is given, but there are {levels} levels")]
    Code {
        /// The code.
        code: u16,
        /// The levels.
        levels: u16,
    },
    /// A covariate is infinite.
    #[error("covariate {covariate} holds an infinite number")]
    Infinite {
        /// Number of the covariate, from 0.
        covariate: usize,
    },
    /// A covariate is the same for everybody who has all of them, or is given by the others.
    #[error("the covariates cannot be told apart: one is constant, or given by the others")]
    Collinear,
    /// The outside variable is known of too few.
    #[error("the outside variable is known of {known} persons; {needed} are needed")]
    TooFew {
        /// Persons of whom it is known.
        known: usize,
        /// How many are needed.
        needed: usize,
    },
}

impl ThreeStep {
    /// Puts everybody into the segment of highest probability (of equal ones the first). `posteriors` are membership
    /// probabilities person after person, `segments` of each.
    ///
    /// # Errors
    /// [`CovariateError::Posteriors`], [`CovariateError::Empty`], and [`CovariateError::Overlap`] where the rates
    /// have no inverse.
    pub fn new(posteriors: &[f64], segments: usize) -> Result<Self, CovariateError> {
        if posteriors.is_empty() || segments == 0 || segments > usize::from(u8::MAX) {
            let persons = posteriors.len().checked_div(segments).unwrap_or(0);
            return Err(CovariateError::Empty { persons, segments });
        }
        let rows: Vec<&[f64]> = posteriors.chunks(segments).collect();
        if let Some(person) = rows.iter().position(|row| !are_probabilities(row, segments)) {
            return Err(CovariateError::Posteriors { person, segments });
        }
        let labels: Vec<u8> = rows.iter().map(|row| largest(row)).collect();
        let rates = rates(&rows, &labels, segments).ok_or(CovariateError::Overlap)?;
        let inverse = inverse(&rates).ok_or(CovariateError::Overlap)?;
        Ok(Self { labels, rates, inverse })
    }

    /// The segment of each person.
    pub fn labels(&self) -> &[u8] {
        &self.labels
    }

    /// For each true segment (rows) the probability of being put into each segment; rows sum to 1. The expected value
    /// given the posteriors (Vermunt 2010, equation 6).
    pub fn rates(&self) -> &[Vec<f64>] {
        &self.rates
    }

    fn segments(&self) -> usize {
        self.rates.len()
    }

    fn check_length(&self, values: usize) -> Result<(), CovariateError> {
        let persons = self.labels.len();
        if values == persons { Ok(()) } else { Err(CovariateError::Length { values, persons }) }
    }
}

fn are_probabilities(row: &[f64], segments: usize) -> bool {
    let sum: f64 = row.iter().sum();
    row.len() == segments && row.iter().all(|p| (0.0..=1.0).contains(p)) && (sum - 1.0).abs() < SUM_SLACK
}

fn largest(row: &[f64]) -> u8 {
    (1..row.len()).fold(0, |best, at| if row[at] > row[best] { at } else { best }) as u8
}

/// Σ p_it w_is / Σ p_it; nothing where a segment has no probability at all.
fn rates(rows: &[&[f64]], labels: &[u8], segments: usize) -> Option<Vec<Vec<f64>>> {
    let mut rates = vec![vec![0.0; segments]; segments];
    for (row, &label) in rows.iter().zip(labels) {
        rates.iter_mut().zip(*row).for_each(|(rate, p)| rate[usize::from(label)] += p);
    }
    for rate in &mut rates {
        let total: f64 = rate.iter().sum();
        if total <= 0.0 {
            return None;
        }
        rate.iter_mut().for_each(|cell| *cell /= total);
    }
    Some(rates)
}
