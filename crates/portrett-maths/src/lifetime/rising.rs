//! Differences of the logarithm of the gamma function and of its derivative.
//!
//! Takes a start above zero and a distance of zero or more, gives `ln Γ(a + n) − ln Γ(a)` and its derivative
//! by `a`. Likelihoods hold such differences only, and subtracting two values of `ln Γ` would lose digits
//! where `a` is large.

use crate::special::{ln, ln_1p};

/// A whole distance up to this is multiplied out.
const FACTORS: f64 = 16.0;

/// Above this start a product of [`FACTORS`] numbers could overflow.
const LARGE: f64 = 1e15;

/// From here on Stirling's series has an error under 3 · 10⁻¹⁵.
const STIRLING_FROM: f64 = 12.0;

/// `ln Γ(a + n) − ln Γ(a)`, the logarithm of the rising factorial, for `a` above zero and any `n` of zero or
/// more (Abramowitz and Stegun 1964, 6.1.22 and 6.1.40).
pub fn ln_rising(a: f64, n: f64) -> f64 {
    if n <= FACTORS && n.trunc() == n && a < LARGE {
        return ln((0..n as u32).fold(1.0, |product, i| product * (a + f64::from(i))));
    }
    let steps = steps_to_stirling(a);
    let ratio = (0..steps).fold(1.0, |ratio, i| ratio * ((a + f64::from(i)) / (a + n + f64::from(i))));
    let a = a + f64::from(steps);
    let main = (a - 0.5) * ln_1p(n / a) + n * (ln(a + n) - 1.0);
    main + (stirling(a + n) - stirling(a)) + ln(ratio)
}

/// `ψ(a + n) − ψ(a)`, the derivative of [`ln_rising`] by `a`, for `a` above zero and any `n` of zero or more
/// (Abramowitz and Stegun 1964, 6.3.6 and 6.3.18).
pub fn digamma_rising(a: f64, n: f64) -> f64 {
    if n <= FACTORS && n.trunc() == n {
        return (0..n as u32).map(|i| 1.0 / (a + f64::from(i))).sum();
    }
    let steps = steps_to_stirling(a);
    let shifted: f64 = (0..steps).map(|i| 1.0 / (a + f64::from(i)) - 1.0 / (a + n + f64::from(i))).sum();
    let a = a + f64::from(steps);
    shifted + ln_1p(n / a) + (digamma_rest(a) - digamma_rest(a + n))
}

/// `ψ(a)`, the derivative of `ln Γ`, for `a` above zero.
pub fn digamma(a: f64) -> f64 {
    let steps = steps_to_stirling(a);
    let shifted: f64 = (0..steps).map(|i| 1.0 / (a + f64::from(i))).sum();
    let a = a + f64::from(steps);
    ln(a) - digamma_rest(a) - shifted
}

fn steps_to_stirling(a: f64) -> u32 {
    if a < STIRLING_FROM { (STIRLING_FROM - a).ceil() as u32 } else { 0 }
}

/// What Stirling's formula leaves of `ln Γ(y)`.
fn stirling(y: f64) -> f64 {
    let inverse = 1.0 / y;
    let square = inverse * inverse;
    let terms = [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0];
    inverse * polynomial(&terms, square)
}

/// `ln y − ψ(y)`.
fn digamma_rest(y: f64) -> f64 {
    let inverse = 1.0 / y;
    let square = inverse * inverse;
    let terms = [1.0 / 12.0, -1.0 / 120.0, 1.0 / 252.0, -1.0 / 240.0, 1.0 / 132.0];
    0.5 * inverse + square * polynomial(&terms, square)
}

fn polynomial(terms: &[f64], x: f64) -> f64 {
    terms.iter().rev().fold(0.0, |sum, term| sum * x + term)
}
