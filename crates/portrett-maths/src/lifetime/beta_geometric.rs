//! Customers who may leave after each purchase: BG/NBD (Fader, Hardie and Lee 2005) and MBG/NBD (Batislam,
//! Denizel and Filiztekin 2007; Hoppe and Wagner 2007), where they may leave after the first one too.
//!
//! Takes the parameters r, α (of the gamma distribution of rates), a, b (of the beta distribution of the
//! probability to leave) and grouped histories; gives log-likelihoods with their gradient, the probability of
//! being alive and what to expect of somebody alive. The two models differ in the number of occasions on which
//! somebody may have left: x or x + 1.

// Lane loops are written with an index over several arrays at once: that is the form that becomes vector
// instructions. A function that is not inlined into the dispatched task would be compiled for the least processor.
#![allow(clippy::needless_range_loop, clippy::inline_always)]

use super::history::{Groups, History};
use super::hypergeometric::ln_gauss;
use super::quadrature::integrate_falling;
use super::rising::{digamma_rising, ln_rising};
use crate::special::{exp, exp_lanes, exp_m1, ln, ln_1p, ln_lanes, logistic};

/// Customers side by side.
const LANES: usize = 8;

/// The logarithm of odds that are as good as none.
const NEVER: f64 = -700.0;

/// Nearer to 1 than this, `a` is at the removable pole of the closed form, which loses digits.
const NEAR_POLE: f64 = 1e-4;

/// Under this the closed form's `1 − F` loses digits.
const SMALL: f64 = 1e-4;

/// A discount factor under this is as good as none, as a logarithm.
const FORGOTTEN: f64 = 40.0;

/// The parameters r, α, a, b.
#[derive(Debug, Clone, Copy)]
pub(super) struct BetaGeometric {
    pub(super) r: f64,
    pub(super) alpha: f64,
    pub(super) a: f64,
    pub(super) b: f64,
    /// Whether somebody may leave after the first purchase.
    pub(super) leaves_at_once: bool,
}

impl BetaGeometric {
    /// Occasions on which somebody with this frequency may have left, the last purchase included.
    fn occasions(&self, frequency: u32) -> f64 {
        f64::from(frequency) + if self.leaves_at_once { 1.0 } else { 0.0 }
    }

    /// The logarithm of `a / (b + occasions − 1)`.
    fn ln_leaving(&self, occasions: f64) -> f64 {
        if occasions > 0.0 { ln(self.a / (self.b + (occasions - 1.0))) } else { f64::NEG_INFINITY }
    }

    /// The probability of being alive at the end of the observation.
    pub(super) fn alive(&self, history: &History) -> f64 {
        let occasions = self.occasions(history.frequency);
        let shape = self.r + f64::from(history.frequency);
        let silent = ln_1p((history.age - history.recency) / (self.alpha + history.recency));
        logistic(-(shape * silent + self.ln_leaving(occasions)))
    }

    /// The rates and the chances to leave of those who are alive, given their history.
    pub(super) fn posterior(&self, history: &History) -> Living {
        Living {
            shape: self.r + f64::from(history.frequency),
            scale: self.alpha + history.age,
            a: self.a,
            b: self.b + self.occasions(history.frequency),
        }
    }

    /// Those who have just bought for the first time, and the probability that they have not left at once.
    pub(super) fn newcomers(&self) -> (Living, f64) {
        let living = self.posterior(&History::NEW);
        (living, if self.leaves_at_once { self.b / (self.a + self.b) } else { 1.0 })
    }

    /// Adds the log-likelihood of a run of customers and its derivatives by r, α, a, b to `sums`.
    #[inline(always)]
    pub(super) fn add_run(&self, frequency: u32, groups: Groups<'_>, sums: &mut [f64; 5]) {
        let occasions = self.occasions(frequency);
        let x = f64::from(frequency);
        let shape = self.r + x;
        let totals = Totals::of(groups, self.alpha, shape, self.ln_leaving(occasions).max(2.0 * NEVER));
        let (n, left) = (totals.customers, totals.left);
        let (ab, ln_alpha) = (self.a + self.b, ln(self.alpha));
        let same = ln_rising(self.r, x) + self.r * ln_alpha + ln_rising(self.b, occasions) - ln_rising(ab, occasions);
        let fall = digamma_rising(ab, occasions);
        sums[0] += n * same - shape * totals.ln_age + totals.softplus;
        sums[1] += n * (digamma_rising(self.r, x) + ln_alpha) - totals.ln_age + totals.silence;
        sums[2] += n * (self.r / self.alpha) - shape * totals.inverse_age + shape * totals.inverse_silence;
        sums[3] += left / self.a - n * fall;
        sums[4] += n * (digamma_rising(self.b, occasions) - fall);
        if occasions > 0.0 {
            sums[4] -= left / (self.b + (occasions - 1.0));
        }
    }
}

/// Sums over the customers of a run, each with its weight.
#[derive(Default)]
struct Totals {
    customers: f64,
    ln_age: f64,
    inverse_age: f64,
    softplus: f64,
    /// Probabilities to have left, and what they are multiplied with.
    left: f64,
    silence: f64,
    inverse_silence: f64,
}

impl Totals {
    #[inline(always)]
    fn of(groups: Groups<'_>, alpha: f64, shape: f64, ln_leaving: f64) -> Self {
        let mut lanes = [[0.0; LANES]; 7];
        let mut start = 0;
        while start < groups.weight.len() {
            let end = (start + LANES).min(groups.weight.len());
            let block = start..end;
            let (mut recency, mut age, mut weight) = ([0.0; LANES], [0.0; LANES], [0.0; LANES]);
            recency[..end - start].copy_from_slice(&groups.recency[block.clone()]);
            age[..end - start].copy_from_slice(&groups.age[block.clone()]);
            weight[..end - start].copy_from_slice(&groups.weight[block]);
            add_block(&recency, &age, &weight, alpha, shape, ln_leaving, &mut lanes);
            start = end;
        }
        let [customers, ln_age, inverse_age, softplus, left, silence, inverse_silence] =
            lanes.map(|lane| lane.iter().sum());
        Self { customers, ln_age, inverse_age, softplus, left, silence, inverse_silence }
    }
}

#[inline(always)]
fn add_block(
    recency: &[f64; LANES],
    age: &[f64; LANES],
    weight: &[f64; LANES],
    alpha: f64,
    shape: f64,
    ln_leaving: f64,
    sums: &mut [[f64; LANES]; 7],
) {
    let (to_end, to_last) = (age.map(|age| alpha + age), recency.map(|recency| alpha + recency));
    let (ln_end, ln_last) = (ln_lanes(to_end), ln_lanes(to_last));
    let mut odds = [0.0; LANES];
    for k in 0..LANES {
        odds[k] = shape * (ln_end[k] - ln_last[k]) + ln_leaving;
    }
    let small = exp_lanes(odds.map(|odds| (-odds.abs()).max(NEVER)));
    let rest = ln_lanes(small.map(|small| 1.0 + small));
    for k in 0..LANES {
        let share = weight[k] / (1.0 + small[k]);
        let left = if odds[k] > 0.0 { share } else { small[k] * share };
        let (inverse_end, inverse_last) = (1.0 / to_end[k], 1.0 / to_last[k]);
        sums[0][k] += weight[k];
        sums[1][k] += weight[k] * ln_end[k];
        sums[2][k] += weight[k] * inverse_end;
        sums[3][k] += weight[k] * (odds[k].max(0.0) + rest[k]);
        sums[4][k] += left;
        sums[5][k] += left * (ln_end[k] - ln_last[k]);
        sums[6][k] += left * (inverse_end - inverse_last);
    }
}

/// Somebody alive: a rate from a gamma distribution, a chance to leave after each purchase from a beta.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Living {
    pub(super) shape: f64,
    /// The inverse of the scale of the rate, a time.
    pub(super) scale: f64,
    pub(super) a: f64,
    pub(super) b: f64,
}

impl Living {
    /// Expected purchases within `time` (Fader, Hardie and Lee 2005, equation 10, for somebody alive).
    pub(super) fn expected(&self, time: f64) -> f64 {
        let odds = time / self.scale;
        let c = self.a + self.b - 1.0;
        if time.is_infinite() {
            return if self.a > 1.0 { c / (self.a - 1.0) } else { f64::INFINITY };
        }
        if (self.a - 1.0).abs() < NEAR_POLE || c < 0.01 {
            return self.discounted(0.0, time);
        }
        let ln_rest = ln_gauss(self.shape, self.b, c, odds) - self.shape * ln_1p(odds);
        if ln_rest.abs() < SMALL {
            return self.discounted(0.0, time);
        }
        c / (self.a - 1.0) * -exp_m1(ln_rest)
    }

    /// The probability of buying at least once within `time`.
    pub(super) fn buys(&self, time: f64) -> f64 {
        -exp_m1(-self.shape * ln_1p(time / self.scale))
    }

    /// The time within which somebody buys at least once with this probability, which is under 1.
    pub(super) fn wait(&self, probability: f64) -> f64 {
        self.scale * exp_m1(-ln_1p(-probability) / self.shape)
    }

    /// The probability of not leaving within `time`: `E exp(−λ p t)`.
    pub(super) fn survival(&self, time: f64) -> f64 {
        let odds = time / self.scale;
        exp(ln_gauss(self.shape, self.b, self.a + self.b, odds) - self.shape * ln_1p(odds))
    }

    /// Expected purchases within `time`, which may be infinite where `rate` is not zero, each times
    /// `exp(−rate · its time)`: the integral of the rate of purchases over time, by quadrature.
    pub(super) fn discounted(&self, rate: f64, time: f64) -> f64 {
        let time = if rate > 0.0 { time.min(FORGOTTEN / rate) } else { time };
        if time.is_infinite() {
            return self.expected(time);
        }
        let c = self.a + self.b;
        let ln_density = |y: f64| {
            let odds = exp_m1(y);
            ln_gauss(self.shape + 1.0, self.b, c, odds) - self.shape * y - rate * self.scale * odds
        };
        self.shape * integrate_falling(&ln_density, ln_1p(time / self.scale))
    }
}
