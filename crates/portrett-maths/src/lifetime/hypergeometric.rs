//! Gauss's hypergeometric function ₂F₁ in log space, for the arguments that models of purchases ask for.
//!
//! Takes positive `a`, `b`, `c` and an argument `z` from 0 up to 1, given as its odds `z / (1 − z)` so that no
//! digit of `1 − z` is lost; gives the logarithm, which is never negative. Three ways, each a sum of positive
//! terms or watched for lost digits:
//! - the power series, or that of Euler's transformation `(1 − z)^(c−a−b) ₂F₁(c−a, c−b; c; z)` (Abramowitz and
//!   Stegun 1964, 15.1.1 and 15.3.3), whichever starts smaller;
//! - where `z` is so close to 1 that they take too long, Taylor's series of the hypergeometric equation (15.5.1)
//!   from point to point, each half as far from 1 as the last. Unlike the connection formulas 15.3.6 to 15.3.12
//!   it has no exception where `c − a − b` is near a whole number. All derivatives of the function are positive,
//!   so nothing cancels in its sums.

use crate::special::{ln, ln_1p};

/// Terms of a power series after which another way is cheaper.
const MOST_TERMS: u32 = 3_000;

/// Terms of a power series that nothing replaces.
const PATIENCE: u32 = 20_000_000;

/// A part of the sum that does not change it.
const NEGLIGIBLE: f64 = 1e-17;

/// A sum may be this much smaller than its terms before it is taken as inaccurate.
const CANCELLATION: f64 = 100.0;

/// Sums are scaled down at this size.
const HUGE: f64 = 1e250;

/// The walk towards 1 starts no nearer to 0 than here.
const WALK_FROM: f64 = 0.9;

/// The logarithm of ₂F₁(a, b; c; z) where `odds` is `z / (1 − z)`; `a`, `b`, `c` above zero, `odds` zero or more.
///
/// ```
/// # use portrett_maths::lifetime::hypergeometric::ln_gauss;
/// // ₂F₁(1, 1; 2; z) is −ln(1 − z) / z.
/// assert!((ln_gauss(1.0, 1.0, 2.0, 1.0) - 0.326_634_259_978_281).abs() < 1e-14);
/// ```
pub fn ln_gauss(a: f64, b: f64, c: f64, odds: f64) -> f64 {
    let point = Point::new(odds);
    let (c_a, c_b) = (c - a, c - b);
    if (c_a * c_b).abs() < a * b
        && let Some(sum) = series(c_a, c_b, c, &point, MOST_TERMS)
    {
        return sum.logarithm() + (c - a - b) * point.ln_rest;
    }
    match series(a, b, c, &point, MOST_TERMS) {
        Some(sum) => sum.logarithm(),
        None if point.z <= WALK_FROM => series(a, b, c, &point, PATIENCE).map_or(f64::INFINITY, |sum| sum.logarithm()),
        None if c > a + b => walk(c_a, c_b, c, &point) + (c - a - b) * point.ln_rest,
        None => walk(a, b, c, &point),
    }
}

/// An argument and its distance from 1.
struct Point {
    z: f64,
    rest: f64,
    ln_rest: f64,
}

impl Point {
    fn new(odds: f64) -> Self {
        Self { z: odds / (1.0 + odds), rest: 1.0 / (1.0 + odds), ln_rest: -ln_1p(odds) }
    }
}

/// A positive sum as `value · exp(scale)`, and its derivative by `z` on the same scale.
struct Sum {
    value: f64,
    slope: f64,
    scale: f64,
}

impl Sum {
    fn logarithm(&self) -> f64 {
        ln(self.value) + self.scale
    }
}

/// The power series; nothing if it takes more than `most` terms or loses digits.
fn series(a: f64, b: f64, c: f64, point: &Point, most: u32) -> Option<Sum> {
    let z = point.z;
    let (mut term, mut value, mut slope, mut size, mut scale) = (1.0, 1.0, 0.0, 1.0, 0.0);
    for n in 0..most {
        let n = f64::from(n);
        let ratio = (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
        term *= ratio;
        value += term;
        slope += (n + 1.0) * term;
        size += term.abs();
        if size > HUGE {
            (term, value, slope, size) = (term / HUGE, value / HUGE, slope / HUGE, size / HUGE);
            scale += ln(HUGE);
        }
        let bound = ratio.abs().max(z);
        if term.abs() * bound <= NEGLIGIBLE * size * (1.0 - bound) {
            let slope = if z > 0.0 { slope / z } else { a * b / c };
            return (size < CANCELLATION * value).then_some(Sum { value, slope, scale });
        }
    }
    None
}

/// To `point` in steps that halve the distance from 1; `a + b` is at least `c`. From where it starts, the
/// recurrence of the steps has positive terms only: `(a + b + 1) z` is at least `c`.
fn walk(a: f64, b: f64, c: f64, point: &Point) -> f64 {
    let mut rest = ((a + b + 1.0 - c) / (a + b + 1.0)).min(1.0 - WALK_FROM).max(point.rest);
    let start = Point { z: 1.0 - rest, rest, ln_rest: 0.0 };
    let Some(mut sum) = series(a, b, c, &start, PATIENCE) else { return f64::INFINITY };
    while rest > point.rest {
        let next = (rest / 2.0).max(point.rest);
        sum = step(a, b, c, rest, rest - next, &sum);
        rest = next;
    }
    sum.logarithm()
}

/// Taylor's series from `1 − rest` on over `distance`, which is at most half of `rest`.
fn step(a: f64, b: f64, c: f64, rest: f64, distance: f64, from: &Sum) -> Sum {
    let z = 1.0 - rest;
    let h = distance;
    // Terms already hold their powers of h: u[n] hⁿ.
    let (mut before, mut term) = (1.0, from.slope / from.value * h);
    let (mut value, mut slope, mut scale) = (1.0 + term, term, from.scale + ln(from.value));
    for n in 0..PATIENCE {
        let n = f64::from(n);
        let linear = (a + b + 1.0) * z - c - n * (1.0 - 2.0 * z);
        let next =
            ((n + a) * (n + b) * before * h * h + (n + 1.0) * linear * term * h) / (z * rest * (n + 1.0) * (n + 2.0));
        (before, term) = (term, next);
        value += term;
        slope += (n + 2.0) * term;
        if value > HUGE {
            (before, term, value, slope) = (before / HUGE, term / HUGE, value / HUGE, slope / HUGE);
            scale += ln(HUGE);
        }
        if term <= NEGLIGIBLE * value && term * 4.0 <= before * 3.0 {
            break;
        }
    }
    Sum { value, slope: slope / h, scale }
}
