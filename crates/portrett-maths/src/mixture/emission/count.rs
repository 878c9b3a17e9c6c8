//! Counts: Poisson and negative binomial, from a histogram of the different counts.

use crate::lifetime::rising::{digamma_rising, ln_rising};
use crate::mixture::design::CodedColumn;
use crate::mixture::emission::LEAST_PROBABILITY;
use crate::special::{exp, ln, ln_1p};

/// The least size of a negative binomial: a variance of 100 times the squared mean.
const LEAST_SIZE: f64 = 0.01;
/// A size so many times the mean is as good as infinite: the likelihood differs in the twelfth digit.
const LARGEST_SIZE: f64 = 1e6;
/// How far from the moments' estimate of its logarithm the size is first looked for.
const FIRST_STEP: f64 = 0.25;
/// The size's logarithm is known to this: the likelihood is flat there, and known to the square of it.
const CLOSE: f64 = 1e-9;
/// Steps to the root at most.
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
        digamma_rises(histogram, column, size) / persons - ln_1p(mean / size)
    };
    let (least, largest) = (ln(LEAST_SIZE), ln(LARGEST_SIZE * mean.max(1.0)));
    // By the method of moments it would be here.
    let guess = ln(mean * mean * persons / excess).clamp(least, largest);
    let (low, high) = (bracket(&slope, guess, -1.0, least), bracket(&slope, guess, 1.0, largest));
    match (low, high) {
        (_, None) => f64::INFINITY,
        (None, _) => LEAST_SIZE,
        (Some(low), Some(high)) => exp(root(slope, low, high)),
    }
}

/// The sum over persons of `ψ(count + size) − ψ(size)`: from each count to the next.
fn digamma_rises(histogram: &[f64], column: &CodedColumn, size: f64) -> f64 {
    let (mut sum, mut rise, mut at) = (0.0, 0.0, 0.0);
    for (persons, &value) in histogram.iter().zip(&column.values) {
        rise += digamma_rising(size + at, value - at);
        at = value;
        sum += persons * rise;
    }
    sum
}

/// A place from `guess` on in the `direction` (1 or −1), not beyond `end`, where the function has the other sign than
/// the direction, with its value: steps that double. Nothing where there is none.
fn bracket(function: &impl Fn(f64) -> f64, guess: f64, direction: f64, end: f64) -> Option<(f64, f64)> {
    let mut step = FIRST_STEP;
    let mut at = guess;
    loop {
        let value = function(at);
        if value * direction < 0.0 {
            return Some((at, value));
        }
        if at == end {
            return None;
        }
        at = if direction > 0.0 { (at + step).min(end) } else { (at - step).max(end) };
        step *= 2.0;
    }
}

/// The root of a function between two places, positive at the first and negative at the second, by Illinois' method
/// (Dowell & Jarratt 1971): the chord, with the value at an end that stays halved.
fn root(function: impl Fn(f64) -> f64, low: (f64, f64), high: (f64, f64)) -> f64 {
    let ((mut low, mut at_low), (mut high, mut at_high)) = (low, high);
    let mut last = 0.0;
    for _ in 0..STEPS {
        let middle = ((low * at_high - high * at_low) / (at_high - at_low)).clamp(low, high);
        let value = function(middle);
        if value == 0.0 || high - low < CLOSE {
            return middle;
        }
        if value > 0.0 {
            at_high *= if last > 0.0 { 0.5 } else { 1.0 };
            (low, at_low) = (middle, value);
        } else {
            at_low *= if last < 0.0 { 0.5 } else { 1.0 };
            (high, at_high) = (middle, value);
        }
        last = value;
    }
    f64::midpoint(low, high)
}
