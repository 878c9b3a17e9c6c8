//! What customers spend on a purchase: the gamma-gamma model (Fader and Hardie 2013, "The Gamma-Gamma model of
//! monetary value"; Colombo and Jiang 1999).
//!
//! Takes each customer's number of purchases and their mean value; gives the fitted model, what to expect of a
//! customer, and whether spend and frequency are independent, without which the product of the two is wrong.

// Lane loops are written with an index over several arrays at once: that is the form that becomes vector
// instructions. A function that is not inlined into the dispatched task would be compiled for the least processor.
#![allow(clippy::needless_range_loop, clippy::inline_always)]

use pulp::{Arch, Simd, WithSimd};

use super::correlation::{Correlation, pearson, spearman};
use super::estimate::{Estimate, check_positive, climb_from};
use super::matrix::Symmetric;
use super::optimise::{Evaluation, Top, maximise};
use super::refusal::Refusal;
use super::rising::{digamma, digamma_rising, ln_rising};
use crate::interval::Interval;
use crate::special::{exp, ln, ln_gamma, ln_lanes};
use crate::workers::{Sequential, Workers};

const LANES: usize = 8;

/// Customers of one task.
const CUSTOMERS_OF_TASK: usize = 16_384;

/// Customers that starts are tried on.
const TRIAL_CUSTOMERS: usize = 4_096;

/// p and q.
const STARTS: [[f64; 2]; 2] = [[6.0, 4.0], [1.0, 3.0]];

/// Names of the parameters in the papers (the third is γ in the later ones).
const NAMES: [&str; 3] = ["p", "q", "v"];

/// A customer's purchases and their mean value, in any unit of money. The papers leave the first purchase out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spend {
    /// Purchases that the mean is of.
    pub purchases: u32,
    /// Mean value of a purchase.
    pub mean: f64,
}

/// The gamma-gamma model: a purchase's value is gamma distributed with shape `p` and a rate that is itself gamma
/// distributed over customers with shape `q` and rate `v`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GammaGamma {
    p: f64,
    q: f64,
    v: f64,
}

impl GammaGamma {
    /// A model with these parameters; `v` is in the unit of money. Errors: one that is not positive and finite.
    pub fn new(p: f64, q: f64, v: f64) -> Result<Self, Refusal> {
        check_positive(&NAMES, &[p, q, v])?;
        Ok(Self { p, q, v })
    }

    /// p, q and v.
    pub fn parameters(&self) -> [f64; 3] {
        [self.p, self.q, self.v]
    }

    /// The mean over customers of the mean value of a purchase; nothing where `q` is at most 1, and it is infinite.
    pub fn population_mean(&self) -> Option<f64> {
        (self.q > 1.0).then(|| self.p * self.v / (self.q - 1.0))
    }

    /// The expected value of a purchase of somebody with this spend (Fader and Hardie 2013, equation 5): between
    /// hers so far and the population's. Nothing where it is infinite.
    pub fn expected(&self, spend: &Spend) -> Option<f64> {
        let x = f64::from(spend.purchases);
        let shape = self.p * x + self.q;
        (shape > 1.0).then(|| self.p * (self.v + x * spend.mean) / (shape - 1.0))
    }

    /// Shape and rate of the gamma distribution of a customer's own rate, given her spend.
    pub(super) fn posterior(&self, spend: &Spend) -> (f64, f64) {
        let x = f64::from(spend.purchases);
        (self.p * x + self.q, self.v + x * spend.mean)
    }

    pub(super) fn p(&self) -> f64 {
        self.p
    }
}

/// Whether how often somebody buys says something about how much she spends. The model takes them as independent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Independence {
    /// Pearson's correlation of purchases and mean value, which is what papers give.
    pub pearson: Correlation,
    /// Spearman's, which a few large customers do not sway.
    pub spearman: Correlation,
}

/// A fitted gamma-gamma model.
#[derive(Debug, Clone, PartialEq)]
pub struct SpendFit {
    /// The model.
    pub model: GammaGamma,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Customers that it was fitted on.
    pub customers: usize,
    /// Customers without purchases, or with a mean of zero, about whom it can say nothing.
    pub left_out: usize,
    /// Evaluations of the likelihood of all customers.
    pub evaluations: usize,
    /// Names of parameters that ran towards zero or infinity.
    pub limits: Vec<&'static str>,
    /// The check of independence; nothing for fewer than four customers, or where all have as many purchases.
    pub independence: Option<Independence>,
    estimate: Estimate,
}

impl SpendFit {
    /// 95 % intervals of p, q and v (Wald, in their logarithms); nothing where the likelihood is flat.
    pub fn intervals(&self) -> Option<[Interval; 3]> {
        self.estimate.intervals()
    }

    /// The covariance of the estimates of the logarithms of p, q and v; nothing where the likelihood is flat.
    pub fn covariance(&self) -> Option<&Symmetric> {
        self.estimate.covariance.as_ref()
    }

    pub(super) fn point(&self) -> &[f64] {
        &self.estimate.point
    }
}

/// The model at a point of logarithms.
pub(super) fn model_at(point: &[f64]) -> GammaGamma {
    GammaGamma { p: exp(point[0]), q: exp(point[1]), v: exp(point[2]) }
}

/// Fits the gamma-gamma model to everybody who has purchases and a mean above zero.
///
/// Errors: a mean that is negative or not finite; nobody who spent; everybody spends the same; no end to the climb.
pub fn fit_spend<W: Workers>(spends: &[Spend], workers: &W) -> Result<SpendFit, Refusal> {
    for (customer, spend) in spends.iter().enumerate() {
        if !(spend.mean.is_finite() && spend.mean >= 0.0) {
            return Err(Refusal::OutOfRange { customer, what: "the mean spend", value: spend.mean });
        }
    }
    let table = Table::new(spends.iter().filter(|spend| spend.purchases > 0 && spend.mean > 0.0));
    if table.totals.is_empty() {
        return Err(Refusal::NoSpend);
    }
    let mean = |i: usize| table.totals[i] / table.purchases[i];
    if (1..table.totals.len()).all(|i| (mean(i) - mean(0)).abs() <= 1e-12 * mean(0)) {
        return Err(Refusal::SameSpend);
    }
    let estimate = Estimate::of(climb(&table, spends, workers))?;
    Ok(SpendFit {
        model: model_at(&estimate.point),
        log_likelihood: estimate.log_likelihood,
        customers: table.totals.len(),
        left_out: spends.len() - table.totals.len(),
        evaluations: estimate.evaluations,
        limits: estimate.limits(&NAMES),
        independence: table.independence(),
        estimate,
    })
}

fn climb<W: Workers>(table: &Table, spends: &[Spend], workers: &W) -> Top {
    let stride = table.totals.len().div_ceil(TRIAL_CUSTOMERS);
    let used = spends.iter().filter(|spend| spend.purchases > 0 && spend.mean > 0.0);
    let trial = Table::new(used.step_by(stride));
    let function = |point: &[f64]| trial.evaluate(point, &Sequential);
    let mean = trial.totals.iter().sum::<f64>() / trial.purchases.iter().sum::<f64>();
    let start = |[p, q]: [f64; 2]| [p, q, mean * (q - 1.0) / p].map(ln).to_vec();
    let best = climb_from(&function, STARTS.map(start));
    if stride == 1 {
        return best;
    }
    let share = trial.totals.len() as f64 / table.totals.len() as f64;
    let inverse = best.covariance.filter(|_| !best.limits.contains(&true)).map(|inverse| inverse.scaled(share));
    maximise(&|point: &[f64]| table.evaluate(point, workers), &best.point, inverse)
}

/// The customers, and the sums over them that do not depend on the parameters.
struct Table {
    purchases: Vec<f64>,
    totals: Vec<f64>,
    /// Numbers of purchases and how many customers have them, ascending.
    counts: Vec<(f64, f64)>,
    /// The sum of `x ln(x z)`, and that of `ln z`.
    weighted_logarithms: f64,
    logarithms: f64,
}

impl Table {
    fn new<'a>(spends: impl Iterator<Item = &'a Spend>) -> Self {
        let (purchases, totals): (Vec<f64>, Vec<f64>) =
            spends.map(|spend| (f64::from(spend.purchases), f64::from(spend.purchases) * spend.mean)).unzip();
        let mut sorted = purchases.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let counts = sorted.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as f64)).collect();
        let (mut weighted_logarithms, mut logarithms) = (0.0, 0.0);
        for (x, total) in purchases.iter().zip(&totals) {
            weighted_logarithms += x * ln(*total);
            logarithms += ln(total / x);
        }
        Self { purchases, totals, counts, weighted_logarithms, logarithms }
    }

    /// The log-likelihood at the logarithms of p, q and v, and its gradient by them.
    fn evaluate<W: Workers>(&self, point: &[f64], workers: &W) -> Evaluation {
        let GammaGamma { p, q, v } = model_at(point);
        let tasks = self.totals.len().div_ceil(CUSTOMERS_OF_TASK);
        let task = |task: usize| {
            let range = task * CUSTOMERS_OF_TASK..self.totals.len().min((task + 1) * CUSTOMERS_OF_TASK);
            Arch::new().dispatch(Sums { purchases: &self.purchases[range.clone()], totals: &self.totals[range], v })
        };
        let mut sums = [0.0; 4];
        for part in workers.map(tasks, &task) {
            sums.iter_mut().zip(part).for_each(|(sum, part)| *sum += part);
        }
        let [ln_all, x_ln_all, inverse, x_inverse] = sums;
        let n = self.totals.len() as f64;
        let mut value = n * (q * ln(v) - ln_gamma(q)) + p * self.weighted_logarithms - self.logarithms;
        value -= p * x_ln_all + q * ln_all;
        let mut by_p = self.weighted_logarithms - x_ln_all;
        let mut by_q = n * (ln(v) - digamma(q)) - ln_all;
        for (x, customers) in &self.counts {
            value += customers * ln_rising(p * x, q);
            by_p += customers * x * digamma_rising(p * x, q);
            by_q += customers * digamma(p * x + q);
        }
        let by_v = n * q / v - p * x_inverse - q * inverse;
        Evaluation { value, gradient: vec![p * by_p, q * by_q, v * by_v] }
    }

    fn independence(&self) -> Option<Independence> {
        let means: Vec<f64> = self.totals.iter().zip(&self.purchases).map(|(total, x)| total / x).collect();
        let pearson = pearson(&self.purchases, &means)?;
        Some(Independence { pearson, spearman: spearman(&self.purchases, &means)? })
    }
}

/// Sums over some customers of `ln(v + x z)` and `1 / (v + x z)`, plain and times x.
struct Sums<'a> {
    purchases: &'a [f64],
    totals: &'a [f64],
    v: f64,
}

impl WithSimd for Sums<'_> {
    type Output = [f64; 4];

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> [f64; 4] {
        let mut sums = [[0.0; LANES]; 4];
        let mut start = 0;
        while start < self.totals.len() {
            let end = (start + LANES).min(self.totals.len());
            // Empty lanes have no purchases and no weight.
            let (mut x, mut all, mut weight) = ([0.0; LANES], [1.0; LANES], [0.0; LANES]);
            for k in 0..end - start {
                (x[k], all[k], weight[k]) = (self.purchases[start + k], self.v + self.totals[start + k], 1.0);
            }
            let logarithms = ln_lanes(all);
            for k in 0..LANES {
                let inverse = weight[k] / all[k];
                sums[0][k] += logarithms[k];
                sums[1][k] += x[k] * logarithms[k];
                sums[2][k] += inverse;
                sums[3][k] += x[k] * inverse;
            }
            start = end;
        }
        sums.map(|lane| lane.iter().sum())
    }
}
