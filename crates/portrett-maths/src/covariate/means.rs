//! Means by inverse rates.

use super::{CovariateError, ThreeStep};
use crate::interval::{Interval, TAIL};
use crate::special::normal_quantile;

/// A segment's mean of an outside variable.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AdjustedMean {
    /// The mean, in the variable's unit. NaN where no weight is left for the segment.
    pub value: f64,
    /// Its standard error, by linearisation over persons.
    pub standard_error: f64,
    /// 95 % interval, normal.
    pub interval: Interval,
    /// Persons that the segment would have if nobody were put into a wrong one, of those whose value is known.
    pub persons: f64,
    /// The mean of those who were put into the segment: what it would be without adjustment.
    pub naive: f64,
}

impl ThreeStep {
    /// The mean of an outside variable (NaN where it is not known) in each segment: everybody counts in every segment,
    /// with a weight from the inverse of the rates, which may be negative (Bolck, Croon and Hagenaars 2004; for means
    /// Vermunt 2010, section 3.2). For a share, give 1 and 0.
    ///
    /// # Errors
    /// [`CovariateError::Length`].
    pub fn means(&self, values: &[f64]) -> Result<Vec<AdjustedMean>, CovariateError> {
        self.check_length(values.len())?;
        let known: Vec<(usize, f64)> =
            self.labels.iter().zip(values).filter(|(_, v)| v.is_finite()).map(|(&l, &v)| (usize::from(l), v)).collect();
        Ok((0..self.segments()).map(|segment| self.mean(segment, &known)).collect())
    }

    fn mean(&self, segment: usize, known: &[(usize, f64)]) -> AdjustedMean {
        let weight = |label: usize| self.inverse[label][segment];
        let persons: f64 = known.iter().map(|(label, _)| weight(*label)).sum();
        let value = known.iter().map(|(label, value)| weight(*label) * value).sum::<f64>() / persons;
        let squares: f64 = known.iter().map(|(label, own)| (weight(*label) * (own - value)).powi(2)).sum();
        let standard_error = squares.sqrt() / persons.abs();
        let assigned = || known.iter().filter(|(label, _)| *label == segment).map(|(_, value)| *value);
        AdjustedMean {
            value,
            standard_error,
            interval: Interval::around(value, normal_quantile(1.0 - TAIL) * standard_error),
            persons,
            naive: assigned().sum::<f64>() / assigned().count() as f64,
        }
    }
}
