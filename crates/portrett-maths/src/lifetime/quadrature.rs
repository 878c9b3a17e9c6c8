//! Integrals by Gauss and Legendre's rule.
//!
//! Takes a number of nodes, gives them with their weights on the interval from 0 to 1.

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
    pub(super) fn integrate(&self, start: f64, length: f64, f: impl Fn(f64) -> f64) -> f64 {
        let parts = self.nodes.iter().zip(&self.weights).map(|(node, weight)| weight * f(start + length * node));
        length * parts.sum::<f64>()
    }
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
