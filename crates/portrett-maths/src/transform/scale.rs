//! The robust scale of a column of numbers.

use crate::special::ln_1p;

/// Quantile skewness from which the logarithm is tried.
const SKEWED: f64 = 0.25;
/// Quartile ranges beyond the quartiles from which on a value is pulled in: Tukey's outer fences (1977).
const OUTER_FENCE: f64 = 3.0;
/// The share of persons pulled in on each side where half of all have the same value and there are no fences.
const TAIL: f64 = 0.005;

/// How a raw number becomes one of mean 0 and variance 1 among the persons it was learnt on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Where amounts are skewed, the unit u of the symmetric logarithm sign(x)·ln(1 + |x|/u).
    pub logarithm: Option<f64>,
    /// The least value after the logarithm; what is below is pulled up to it.
    pub lower: f64,
    /// The largest value after the logarithm; what is above is pulled down to it.
    pub upper: f64,
    /// Mean of what then results.
    pub centre: f64,
    /// Its standard deviation.
    pub spread: f64,
}

impl Scale {
    /// Learns the scale of sorted, finite values; nothing where they have no spread.
    pub(super) fn learn(sorted: &[f64]) -> Option<Self> {
        let logarithm = logarithm(sorted);
        let mut values: Vec<f64> = sorted.iter().map(|&value| symmetric_logarithm(value, logarithm)).collect();
        let (lower, upper) = limits(&values);
        values.iter_mut().for_each(|value| *value = value.clamp(lower, upper));
        let n = values.len() as f64;
        let centre = values.iter().sum::<f64>() / n;
        let spread = (values.iter().map(|value| (value - centre) * (value - centre)).sum::<f64>() / n).sqrt();
        (spread > 0.0).then_some(Self { logarithm, lower, upper, centre, spread })
    }

    /// The scaled value; NaN for one that is missing or infinite.
    pub fn apply(&self, value: f64) -> f64 {
        if value.is_finite() {
            let value = symmetric_logarithm(value, self.logarithm).clamp(self.lower, self.upper);
            (value - self.centre) / self.spread
        } else {
            f64::NAN
        }
    }
}

/// Keeps the sign and the order; linear below the unit, logarithmic above it.
fn symmetric_logarithm(value: f64, unit: Option<f64>) -> f64 {
    unit.map_or(value, |unit| ln_1p(value.abs() / unit).copysign(value))
}

/// The unit of the logarithm, where values are skewed and the logarithm makes them less so. The unit is the tenth
/// percentile of the sizes that are not zero, so that the result does not depend on the currency.
fn logarithm(sorted: &[f64]) -> Option<f64> {
    let before = skewness(sorted).abs();
    let mut sizes: Vec<f64> = sorted.iter().map(|value| value.abs()).filter(|&size| size > 0.0).collect();
    if before < SKEWED || sizes.is_empty() {
        return None;
    }
    sizes.sort_by(f64::total_cmp);
    let unit = quantile(&sizes, 0.1);
    let after: Vec<f64> = sorted.iter().map(|&value| symmetric_logarithm(value, Some(unit))).collect();
    (skewness(&after).abs() < before).then_some(unit)
}

/// How far the median lies from the middle of the central 90 %, from −1 to 1 (Bowley's measure, generalised by
/// Hinkley 1975); 0 where these have no width.
fn skewness(sorted: &[f64]) -> f64 {
    let (low, middle, high) = (quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95));
    if high > low { (high + low - 2.0 * middle) / (high - low) } else { 0.0 }
}

fn limits(sorted: &[f64]) -> (f64, f64) {
    let (first, third) = (quantile(sorted, 0.25), quantile(sorted, 0.75));
    if third > first {
        let reach = OUTER_FENCE * (third - first);
        (first - reach, third + reach)
    } else {
        (quantile(sorted, TAIL), quantile(sorted, 1.0 - TAIL))
    }
}

/// The quantile by linear interpolation between order statistics (type 7 of Hyndman & Fan 1996).
fn quantile(sorted: &[f64], p: f64) -> f64 {
    let at = p * (sorted.len() - 1) as f64;
    let (low, high) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
    low + (at - at.floor()) * (high - low)
}
