//! Correlations with their intervals.
//!
//! Takes pairs, gives Pearson's coefficient or Spearman's, the same on ranks.

use super::matrix::dot;
use crate::interval::{Interval, TAIL};
use crate::null_models::scores::middle_ranks;
use crate::special::{exp, ln_1p, normal_quantile};

/// A correlation with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Correlation {
    /// From −1 to 1.
    pub value: f64,
    /// The interval by Fisher's transformation (1921); for ranks with the variance of Bonett and Wright (2000).
    pub interval: Interval,
}

/// Pearson's correlation of two equally long lists; nothing for fewer than four pairs or a constant list.
pub(super) fn pearson(a: &[f64], b: &[f64]) -> Option<Correlation> {
    let value = coefficient(a, b)?;
    Some(with_interval(value, 1.0 / (a.len() as f64 - 3.0)))
}

/// Spearman's rank correlation of two equally long lists, equal values at their mean rank; nothing for fewer
/// than four pairs or a constant list.
pub(super) fn spearman(a: &[f64], b: &[f64]) -> Option<Correlation> {
    let value = coefficient(&middle_ranks(a), &middle_ranks(b))?;
    Some(with_interval(value, (1.0 + value * value / 2.0) / (a.len() as f64 - 3.0)))
}

fn coefficient(a: &[f64], b: &[f64]) -> Option<f64> {
    let (a, b) = (standardised(a)?, standardised(b)?);
    (a.len() > 3).then(|| (dot(&a, &b) / a.len() as f64).clamp(-1.0, 1.0))
}

/// Of mean 0 and variance 1; nothing for a constant list.
fn standardised(values: &[f64]) -> Option<Vec<f64>> {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let deviation = (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n).sqrt();
    let varies = values.iter().any(|value| *value != values[0]) && deviation > 0.0;
    varies.then(|| values.iter().map(|value| (value - mean) / deviation).collect())
}

fn with_interval(value: f64, variance: f64) -> Correlation {
    let reach = normal_quantile(1.0 - TAIL) * variance.sqrt();
    if value.abs() == 1.0 {
        return Correlation { value, interval: Interval { low: value, high: value } };
    }
    let centre = 0.5 * (ln_1p(value) - ln_1p(-value));
    let back = |x: f64| 1.0 - 2.0 / (exp(2.0 * x) + 1.0);
    Correlation { value, interval: Interval { low: back(centre - reach), high: back(centre + reach) } }
}
