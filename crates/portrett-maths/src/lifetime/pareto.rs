//! Customers who may leave at any time: Pareto/NBD (Schmittlein, Morrison and Colombo 1987).
//!
//! Takes the parameters r, α (of the gamma distribution of rates of purchase), s, β (of that of rates of
//! leaving) and grouped histories; gives log-likelihoods with their gradient, the probability of being alive
//! and what to expect.
//!
//! The likelihood holds ∫ (α+τ)^−(r+x) (β+τ)^−(s+1) dτ from the last purchase to the end of the observation.
//! Fader and Hardie (2005, "A note on deriving the Pareto/NBD model") write it as a difference of two
//! hypergeometric functions, which cancel where the two times are close. Here Gauss and Legendre's rule sums
//! the positive integrand, and its derivatives with it, on the scale of `ln(c + τ)` with c the smaller of α
//! and β: there the nearest singularity is at a distance of π, and few nodes give all digits.

#![allow(clippy::inline_always, clippy::needless_range_loop)]

use super::history::{Groups, History};
use super::quadrature::{Rule, integrate_falling};
use super::rising::{digamma_rising, ln_rising};
use crate::special::{exp, exp_lanes, exp_m1, ln, ln_1p, ln_lanes, softplus};

/// The integrand falls by this much (in logarithms) within one panel at most, and a panel is no longer than this (in
/// logarithms of time), for [`FEW`], [`SOME`], [`MANY`] and [`MOST`] nodes.
const FALL: [f64; 4] = [4.0, 10.0, 20.0, 36.0];
const LENGTH: [f64; 4] = [2.0, 3.0, 5.0, 5.0];
const FEW: usize = 8;
const SOME: usize = 12;
const MANY: usize = 16;
const MOST: usize = 24;

/// Customers side by side.
const CUSTOMERS: usize = 8;

/// Sums over nodes run in this many lanes.
const LANES: usize = 4;

/// The integrand's fall (in logarithms) from its largest after which there is nothing to add.
const NOTHING: f64 = 35.0;

/// Least argument of an exponential in lanes.
const LEAST: f64 = -700.0;

/// A discount factor under this is as good as none, as a logarithm.
const FORGOTTEN: f64 = 40.0;

/// Times longer than this many times the shorter memory are as good as endless.
const ENDLESS: f64 = 1e12;

/// The parameters r, α, s, β.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pareto {
    pub(super) r: f64,
    pub(super) alpha: f64,
    pub(super) s: f64,
    pub(super) beta: f64,
}

/// The integral over the times at which somebody may have left, relative to the integrand at the last purchase,
/// and the same with factors.
#[derive(Clone, Copy, Default)]
struct Departed {
    sum: f64,
    /// Of `ln(α + τ)` and `ln(β + τ)`, less their values at the last purchase.
    ln_alpha: f64,
    ln_beta: f64,
    /// Of `1 / (α + τ)` and `1 / (β + τ)`.
    inverse_alpha: f64,
    inverse_beta: f64,
}

/// The integrand in y = ln((c + τ) / (c + t_x)).
struct Integrand {
    shape: f64,
    leaving: f64,
    /// `c + t_x`, `α − c`, `β − c`.
    base: f64,
    alpha_rest: f64,
    beta_rest: f64,
    ln_alpha: f64,
    ln_beta: f64,
}

impl Integrand {
    #[inline(always)]
    fn add_panel<const N: usize>(&self, rule: &Rule<N>, start: f64, length: f64, sums: &mut Departed) {
        // Loops over several arrays at once become vector instructions; closures over arrays of this size do not.
        let mut y = [0.0; N];
        for k in 0..N {
            y[k] = start + length * rule.nodes[k];
        }
        let growth = exp_lanes(y);
        let (mut to_alpha, mut to_beta) = ([0.0; N], [0.0; N]);
        for k in 0..N {
            let time = self.base * growth[k];
            to_alpha[k] = time + self.alpha_rest;
            to_beta[k] = time + self.beta_rest;
        }
        // Of α and β, the smaller is c, and its logarithm is y.
        let alpha_is_c = self.alpha_rest == 0.0;
        let mut other = ln_lanes(if alpha_is_c { to_beta } else { to_alpha });
        let at_last = if alpha_is_c { self.ln_beta } else { self.ln_alpha };
        for k in 0..N {
            other[k] -= at_last;
        }
        let (ln_alpha, ln_beta) = if alpha_is_c { (y, other) } else { (other, y) };
        let mut heights = [0.0; N];
        for k in 0..N {
            heights[k] = (y[k] - self.shape * ln_alpha[k] - self.leaving * ln_beta[k]).max(LEAST);
        }
        let heights = exp_lanes(heights);
        let mut lanes = [[0.0; LANES]; 5];
        for k in (0..N).step_by(LANES) {
            for lane in 0..LANES {
                let part = heights[k + lane] * rule.weights[k + lane];
                lanes[0][lane] += part;
                lanes[1][lane] += part * ln_alpha[k + lane];
                lanes[2][lane] += part * ln_beta[k + lane];
                lanes[3][lane] += part / to_alpha[k + lane];
                lanes[4][lane] += part / to_beta[k + lane];
            }
        }
        let [sum, ln_alpha, ln_beta, inverse_alpha, inverse_beta] = lanes.map(|lane| length * lane.iter().sum::<f64>());
        sums.sum += sum;
        sums.ln_alpha += ln_alpha;
        sums.ln_beta += ln_beta;
        sums.inverse_alpha += inverse_alpha;
        sums.inverse_beta += inverse_beta;
    }

    /// The logarithm of the integrand at `y`.
    fn ln_height(&self, y: f64) -> f64 {
        let time = self.base * exp(y);
        y - self.shape * (ln(time + self.alpha_rest) - self.ln_alpha)
            - self.leaving * (ln(time + self.beta_rest) - self.ln_beta)
    }

    /// How fast the integrand falls at `c + τ` = `time`, plus one; it falls ever faster.
    #[inline(always)]
    fn steepness(&self, time: f64) -> f64 {
        self.shape * time / (time + self.alpha_rest) + self.leaving * time / (time + self.beta_rest)
    }

    /// A length from `start` on within which the integrand falls no more than [`MANY`] nodes follow.
    fn panel(&self, start: f64, rest: f64) -> f64 {
        let steepness = |y: f64| self.steepness(self.base * exp(y));
        let mut length = rest.min(LENGTH[2]).min(FALL[2] / steepness(start));
        while length * steepness(start + length) > FALL[2] {
            length /= 2.0;
        }
        length
    }

    /// Over y from 0 to `whole`, where `c + τ` is `end`.
    #[inline(always)]
    fn integrate(&self, whole: f64, end: f64) -> Departed {
        let mut sums = Departed::default();
        let (mut whole, mut end) = (whole, end);
        // The integrand falls at least as fast as at the start.
        let least = self.steepness(self.base) - 1.0;
        if whole * least > NOTHING {
            whole = NOTHING / least;
            end = self.base * exp_lanes([whole])[0];
        }
        let fall = whole * self.steepness(end);
        let fits = |rule: usize| whole <= LENGTH[rule] && fall <= FALL[rule];
        if fits(0) {
            self.add_panel(&Rule::<FEW>::NEW, 0.0, whole, &mut sums);
        } else if fits(1) {
            self.add_panel(&Rule::<SOME>::NEW, 0.0, whole, &mut sums);
        } else if fits(2) {
            self.add_panel(&Rule::<MANY>::NEW, 0.0, whole, &mut sums);
        } else if fits(3) {
            self.add_panel(&Rule::<MOST>::NEW, 0.0, whole, &mut sums);
        } else {
            self.add_panels(whole, &mut sums);
        }
        sums
    }

    /// Panel after panel, until there is nothing to add.
    fn add_panels(&self, whole: f64, sums: &mut Departed) {
        let (mut start, mut largest) = (0.0, 0.0_f64);
        while start < whole {
            let length = self.panel(start, whole - start);
            self.add_panel(&Rule::<MANY>::NEW, start, length, sums);
            start += length;
            let height = self.ln_height(start);
            if largest - height > NOTHING {
                break;
            }
            largest = largest.max(height);
        }
    }
}

/// Likelihoods of some customers of one frequency, side by side, without what depends on the frequency alone, each in
/// its two parts. Logarithms are taken of all at once: one after the other they would take longer than the integrals.
struct Parts<const K: usize> {
    /// The logarithm of `(α + T)^−(r+x) · (β + T)^−s`.
    ln_alive: [f64; K],
    /// The logarithm of `s` times the integral; far below the other where there is no time to leave in.
    ln_departed: [f64; K],
    integral: [Departed; K],
    ln_alpha_last: [f64; K],
    ln_beta_last: [f64; K],
    ln_alpha_end: [f64; K],
    ln_beta_end: [f64; K],
}

impl Pareto {
    #[inline(always)]
    fn parts<const K: usize>(&self, frequency: u32, recency: &[f64; K], age: &[f64; K]) -> Parts<K> {
        let shape = self.r + f64::from(frequency);
        let [mut alpha_last, mut beta_last, mut alpha_end, mut beta_end] = [[0.0; K]; 4];
        for k in 0..K {
            (alpha_last[k], beta_last[k]) = (self.alpha + recency[k], self.beta + recency[k]);
            (alpha_end[k], beta_end[k]) = (self.alpha + age[k], self.beta + age[k]);
        }
        let (ln_alpha_last, ln_beta_last) = (ln_lanes(alpha_last), ln_lanes(beta_last));
        let (ln_alpha_end, ln_beta_end) = (ln_lanes(alpha_end), ln_lanes(beta_end));
        let c = self.alpha.min(self.beta);
        let (ln_base, ln_end) =
            if self.alpha < self.beta { (&ln_alpha_last, &ln_alpha_end) } else { (&ln_beta_last, &ln_beta_end) };
        let mut integral: [Departed; K] = [Departed::default(); K];
        let (mut sums, mut ln_alive, mut outside) = ([0.0; K], [0.0; K], [0.0; K]);
        for k in 0..K {
            let integrand = Integrand {
                shape,
                leaving: self.s + 1.0,
                base: c + recency[k],
                alpha_rest: self.alpha - c,
                beta_rest: self.beta - c,
                ln_alpha: ln_alpha_last[k],
                ln_beta: ln_beta_last[k],
            };
            let whole = ln_end[k] - ln_base[k];
            if whole > 0.0 {
                integral[k] = integrand.integrate(whole, c + age[k]);
            }
            sums[k] = (self.s * integral[k].sum).max(f64::MIN_POSITIVE);
            ln_alive[k] = -shape * ln_alpha_end[k] - self.s * ln_beta_end[k];
            outside[k] = ln_base[k] - shape * ln_alpha_last[k] - (self.s + 1.0) * ln_beta_last[k];
        }
        let mut ln_departed = ln_lanes(sums);
        for k in 0..K {
            ln_departed[k] += outside[k];
        }
        Parts { ln_alive, ln_departed, integral, ln_alpha_last, ln_beta_last, ln_alpha_end, ln_beta_end }
    }

    /// The probability of being alive at the end of the observation.
    pub(super) fn alive(&self, history: &History) -> f64 {
        let parts = self.parts(history.frequency, &[history.recency], &[history.age]);
        exp(-softplus(parts.ln_departed[0] - parts.ln_alive[0]))
    }

    /// Adds the log-likelihood of a run of customers and its derivatives by r, α, s, β to `sums`.
    #[inline(always)]
    pub(super) fn add_run(&self, frequency: u32, groups: Groups<'_>, sums: &mut [f64; 5]) {
        let x = f64::from(frequency);
        let (ln_alpha, ln_beta) = (ln(self.alpha), ln(self.beta));
        let same = [
            ln_rising(self.r, x) + self.r * ln_alpha + self.s * ln_beta,
            digamma_rising(self.r, x) + ln_alpha,
            self.r / self.alpha,
            ln_beta,
            self.s / self.beta,
        ];
        let mut start = 0;
        while start < groups.weight.len() {
            let end = (start + CUSTOMERS).min(groups.weight.len());
            let block = start..end;
            let (mut recency, mut age, mut weight) = ([0.0; CUSTOMERS], [0.0; CUSTOMERS], [0.0; CUSTOMERS]);
            recency[..end - start].copy_from_slice(&groups.recency[block.clone()]);
            age[..end - start].copy_from_slice(&groups.age[block.clone()]);
            weight[..end - start].copy_from_slice(&groups.weight[block]);
            self.add_block(frequency, &recency, &age, &weight, &same, sums);
            start = end;
        }
    }

    /// Adds some customers; `same` is what is the same for all of this frequency.
    #[inline(always)]
    fn add_block(
        &self,
        frequency: u32,
        recency: &[f64; CUSTOMERS],
        age: &[f64; CUSTOMERS],
        weight: &[f64; CUSTOMERS],
        same: &[f64; 5],
        sums: &mut [f64; 5],
    ) {
        let shape = self.r + f64::from(frequency);
        let parts = self.parts(frequency, recency, age);
        let mut apart = [0.0; CUSTOMERS];
        for k in 0..CUSTOMERS {
            apart[k] = (-(parts.ln_departed[k] - parts.ln_alive[k]).abs()).max(LEAST);
        }
        let ratio = exp_lanes(apart);
        let mut both = [0.0; CUSTOMERS];
        for k in 0..CUSTOMERS {
            both[k] = 1.0 + ratio[k];
        }
        let ln_both = ln_lanes(both);
        for k in 0..CUSTOMERS {
            let (small, large) = (ratio[k] / both[k], 1.0 / both[k]);
            let has_left = parts.ln_departed[k] > parts.ln_alive[k];
            let (departed, alive) = if has_left { (large, small) } else { (small, large) };
            let integral = &parts.integral[k];
            let part = if integral.sum > 0.0 { departed / integral.sum } else { 0.0 };
            let ln_alpha = alive * parts.ln_alpha_end[k] + departed * parts.ln_alpha_last[k] + part * integral.ln_alpha;
            let ln_beta = alive * parts.ln_beta_end[k] + departed * parts.ln_beta_last[k] + part * integral.ln_beta;
            let inverse_alpha = alive / (self.alpha + age[k]) + part * integral.inverse_alpha;
            let inverse_beta = alive * self.s / (self.beta + age[k]) + (self.s + 1.0) * part * integral.inverse_beta;
            let value = parts.ln_alive[k].max(parts.ln_departed[k]) + ln_both[k];
            sums[0] += weight[k] * (same[0] + value);
            sums[1] += weight[k] * (same[1] - ln_alpha);
            sums[2] += weight[k] * (same[2] - shape * inverse_alpha);
            sums[3] += weight[k] * (same[3] + departed / self.s - ln_beta);
            sums[4] += weight[k] * (same[4] - inverse_beta);
        }
    }

    /// Expected purchases within `time` of somebody alive (Schmittlein, Morrison and Colombo 1987, equation 22).
    pub(super) fn expected_if_alive(&self, history: &History, time: f64) -> f64 {
        let scale = self.beta + history.age;
        self.rate(history) * scale * mean_power(self.s - 1.0, ln_1p(time / scale))
    }

    /// The probability of somebody alive to buy at least once within `time`: the integral of the density of the
    /// first purchase, which has the same form as that of leaving.
    pub(super) fn buys_if_alive(&self, history: &History, time: f64) -> f64 {
        let (alpha, beta) = (self.alpha + history.age, self.beta + history.age);
        let c = alpha.min(beta);
        let integrand = Integrand {
            shape: self.r + f64::from(history.frequency) + 1.0,
            leaving: self.s,
            base: c,
            alpha_rest: alpha - c,
            beta_rest: beta - c,
            ln_alpha: ln(alpha),
            ln_beta: ln(beta),
        };
        let time = time.min(c * ENDLESS);
        self.rate(history) * c * integrand.integrate(ln_1p(time / c), c + time).sum
    }

    /// The expected rate of purchases of somebody alive.
    pub(super) fn rate(&self, history: &History) -> f64 {
        (self.r + f64::from(history.frequency)) / (self.alpha + history.age)
    }

    /// The probability that somebody alive does not leave within `time`.
    pub(super) fn survival(&self, history: &History, time: f64) -> f64 {
        exp(-self.s * ln_1p(time / (self.beta + history.age)))
    }

    /// Expected purchases of somebody alive within `time`, which may be infinite where `rate` is not zero, each
    /// times `exp(−rate · its time)`; over infinite time this is the DERT of Fader, Hardie and Lee (2005,
    /// "RFM and CLV", equation 4) given alive.
    pub(super) fn discounted_if_alive(&self, history: &History, rate: f64, time: f64) -> f64 {
        if rate == 0.0 {
            return self.expected_if_alive(history, time);
        }
        let time = time.min(FORGOTTEN / rate);
        let scale = self.beta + history.age;
        let ln_density = |y: f64| (1.0 - self.s) * y - rate * scale * exp_m1(y);
        self.rate(history) * scale * integrate_falling(&ln_density, ln_1p(time / scale))
    }
}

/// `(1 − exp(−k y)) / k`, which is `y` at `k` = 0.
fn mean_power(k: f64, y: f64) -> f64 {
    if (k * y).abs() < 1e-12 { y } else { -exp_m1(-k * y) / k }
}
