//! Counts: Poisson and negative binomial, from a histogram of the different counts.

use crate::lifetime::rising::{digamma_rising, ln_rising};
use crate::mixture::design::CodedColumn;
use crate::mixture::emission::LEAST_PROBABILITY;
use crate::special::{exp, ln, ln_1p};

/// The least size of a negative binomial: a variance of 100 times the squared mean.
const LEAST_SIZE: f64 = 0.01;
/// A size so many times the mean is as good as infinite: the likelihood differs in the twelfth digit.
const LARGEST_SIZE: f64 = 1e6;
/// Halvings of the interval in which the size's logarithm lies, at most.
const STEPS: usize = 100;

/// The mean count.
pub(super) fn mean(histogram: &[f64], column: &CodedColumn) -> f64 {
    let persons: f64 = histogram.iter().sum();
    let total: f64 = histogram.iter().zip(&column.values).map(|(n, value)| n * value).sum();
    if persons > 0.0 { total / persons } else { 0.0 }
}

/// The log probability of each count by a negative binomial of this mean and size, or by Poisson for an infinite
/// size: `ln Γ(v+r)/Γ(r) − ln v! + r ln(r/(r+μ)) + v ln(μ/(r+μ))`.
pub(super) fn log_probabilities(mean: f64, size: f64, column: &CodedColumn) -> Vec<f64> {
    let terms = column.values.iter().zip(&column.ln_factorials);
    if size.is_infinite() {
        let ln_mean = ln(mean.max(LEAST_PROBABILITY));
        return terms.map(|(value, ln_factorial)| value * ln_mean - mean - ln_factorial).collect();
    }
    let none = -size * ln_1p(mean / size);
    let more = ln((mean / (size + mean)).max(LEAST_PROBABILITY));
    terms.map(|(&value, ln_factorial)| ln_rising(size, value) - ln_factorial + none + value * more).collect()
}

/// The size of the largest likelihood given the mean, which is the maximum of both: infinite where the counts vary
/// no more than Poisson's do, else the only root of the derivative (Levin & Reeds 1977), found by Illinois' method
/// on the logarithm.
pub(super) fn size(histogram: &[f64], column: &CodedColumn, mean: f64) -> f64 {
    let persons: f64 = histogram.iter().sum();
    let excess = histogram.iter().zip(&column.values).map(|(n, v)| n * ((v - mean) * (v - mean) - v)).sum::<f64>();
    if persons <= 0.0 || mean <= 0.0 || excess <= 0.0 {
        return f64::INFINITY;
    }
    let slope = |ln_size: f64| {
        let size = exp(ln_size);
        let terms = histogram.iter().zip(&column.values).filter(|(n, _)| **n > 0.0);
        terms.map(|(n, &value)| n * digamma_rising(size, value)).sum::<f64>() / persons - ln_1p(mean / size)
    };
    let (low, high) = (ln(LEAST_SIZE), ln(LARGEST_SIZE * mean.max(1.0)));
    if slope(high) >= 0.0 {
        return f64::INFINITY;
    }
    if slope(low) <= 0.0 { LEAST_SIZE } else { exp(root(slope, low, high)) }
}

/// The root of a function that is positive at `low` and negative at `high`.
fn root(function: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let (mut at_low, mut at_high) = (function(low), function(high));
    let mut middle = low;
    for step in 0..STEPS {
        // The chord is slow where the function is much larger at one end: every third step halves.
        let chord = (low * at_high - high * at_low) / (at_high - at_low);
        middle = if step % 3 == 2 { f64::midpoint(low, high) } else { chord };
        let value = function(middle);
        if value > 0.0 {
            (low, at_low) = (middle, value);
            at_high /= 2.0;
        } else {
            (high, at_high) = (middle, value);
            at_low /= 2.0;
        }
        if value == 0.0 || high - low < 1e-12 {
            break;
        }
    }
    middle
}
