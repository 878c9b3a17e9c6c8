//! Integrals by Gauss and Legendre's rule.
//!
//! Takes a number of nodes, gives them with their weights on the interval from 0 to 1.

use crate::special::exp;

/// The longest piece of a quadrature over logarithms of time, where singularities are at a distance of π.
const PANEL: f64 = 1.0;

/// What 16 nodes follow of a rise or fall within one piece, in logarithms.
const FALL: f64 = 12.0;

/// A height so far under the largest, in logarithms, adds nothing any more.
const NOTHING: f64 = -42.0;

/// More steps than Newton's method needs for the roots of any polynomial used here.
const NEWTON_STEPS: usize = 12;

/// Nodes and weights on the interval from 0 to 1; exact for polynomials of degree `2 N − 1`.
#[derive(Debug, Clone)]
pub(super) struct Rule<const N: usize> {
    pub(super) nodes: [f64; N],
    pub(super) weights: [f64; N],
}

impl<const N: usize> Rule<N> {
    /// The roots of Legendre's polynomial by Newton's method (Abramowitz and Stegun 1964, 25.4.29 and 22.16.6),
    /// found by the compiler.
    pub(super) const NEW: Self = {
        let (mut nodes, mut weights) = ([0.0; N], [0.0; N]);
        let mut i = 0;
        while i < N {
            let mut x = cosine(std::f64::consts::PI * (i as f64 + 0.75) / (N as f64 + 0.5));
            let mut step = 0;
            while step < NEWTON_STEPS {
                let (value, slope) = legendre(N, x);
                x -= value / slope;
                step += 1;
            }
            let slope = legendre(N, x).1;
            nodes[i] = 0.5 * (1.0 - x);
            weights[i] = 1.0 / ((1.0 - x * x) * slope * slope);
            i += 1;
        }
        Self { nodes, weights }
    };

    /// The integral of `f` from `start` on over `length`.
    fn integrate(&self, start: f64, length: f64, f: &dyn Fn(f64) -> f64) -> f64 {
        let parts = self.nodes.iter().zip(&self.weights).map(|(node, weight)| weight * f(start + length * node));
        length * parts.sum::<f64>()
    }
}

/// The integral of `exp(ln_height(y))` over y from 0 to `whole`, for a height that in the end falls, and is smooth
/// on the scale of [`PANEL`] but for its falling.
pub(super) fn integrate_falling(ln_height: &dyn Fn(f64) -> f64, whole: f64) -> f64 {
    let height = |y: f64| exp(ln_height(y));
    let (mut start, mut length, mut at_start) = (0.0, PANEL, ln_height(0.0));
    let (mut sum, mut largest) = (0.0, at_start);
    while start < whole {
        length = length.min(whole - start);
        let mut at_end = ln_height(start + length);
        while (at_end - at_start).abs() > FALL {
            length /= 2.0;
            at_end = ln_height(start + length);
        }
        sum += Rule::<16>::NEW.integrate(start, length, &height);
        start += length;
        largest = at_end.max(largest);
        if at_end - largest < NOTHING {
            break;
        }
        at_start = at_end;
        length = PANEL.min(2.0 * length);
    }
    sum
}

/// Value and slope of Legendre's polynomial of degree `n` at `x` inside −1 and 1.
const fn legendre(n: usize, x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    let mut k = 2;
    while k <= n {
        let degree = k as f64;
        (before, value) = (value, ((2.0 * degree - 1.0) * x * value - (degree - 1.0) * before) / degree);
        k += 1;
    }
    (value, n as f64 * (x * value - before) / (x * x - 1.0))
}

/// A first guess by Taylor's series, near enough for Newton's method.
const fn cosine(x: f64) -> f64 {
    let (mut term, mut sum, mut k) = (1.0, 1.0, 1);
    while k < 24 {
        term *= -x * x / ((2 * k - 1) as f64 * (2 * k) as f64);
        sum += term;
        k += 1;
    }
    sum
}
