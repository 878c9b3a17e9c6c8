//! Medians by order statistics, and their differences by a bootstrap that never resamples a person.

use super::{Groups, Intervals};
use crate::interval::{Interval, REPLICATES, TAIL, percentile};
use crate::seed::{Stream, stream};
use crate::special::{exp, ln_choose};

/// At most this many persons of a group stand behind the interval of a difference.
const PERSONS: usize = 5_000;

/// Both medians and the intervals; nothing where a group has under six values, because then even the
/// range covers the median with less than 95 %.
pub(super) fn describe(groups: &Groups, seed: u64) -> Option<(f64, f64, Intervals)> {
    let intervals = Intervals {
        own: order_interval(&groups.members)?,
        base: order_interval(&groups.others)?,
        difference: difference_interval(&groups.members, &groups.others, seed),
    };
    Some((median(&groups.members), median(&groups.others), intervals))
}

/// The median of `ascending` values, of which there is at least one.
fn median(ascending: &[f64]) -> f64 {
    let n = ascending.len();
    midpoint(ascending[(n - 1) / 2], ascending[n / 2])
}

fn midpoint(a: f64, b: f64) -> f64 {
    a / 2.0 + b / 2.0
}

/// The narrowest pair of order statistics, as far from either end, between which the median lies with
/// 95 % or more whatever the distribution (Thompson 1936).
fn order_interval(ascending: &[f64]) -> Option<Interval> {
    let n = ascending.len();
    let rank = lower_rank(n as u64)? as usize;
    Some(Interval { low: ascending[rank - 1], high: ascending[n - rank] })
}

/// The largest rank r, from 1, with P(X < r) of at most 2.5 % for X binomial over `n` at one half.
///
/// Walks down from the centre, where the distribution function is known exactly: about `√n` steps.
fn lower_rank(n: u64) -> Option<u64> {
    let mut k = n / 2;
    let mut probability = exp(ln_choose(n, k) - n as f64 * std::f64::consts::LN_2);
    let mut at_most_k = if n.is_multiple_of(2) { 0.5 + probability / 2.0 } else { 0.5 };
    while at_most_k > TAIL {
        if k == 0 {
            return None;
        }
        at_most_k -= probability;
        probability *= k as f64 / (n - k + 1) as f64;
        k -= 1;
    }
    Some(k + 1)
}

/// Percentile-bootstrap interval of the first median minus the second.
///
/// A resample is never drawn. The r-th smallest of n uniform deviates is Beta(r, n − r + 1), so the
/// r-th smallest of n draws from the sample is the value at place ⌈n · Beta⌉ of it: each replicate
/// takes constant time and has exactly the distribution that resampling has.
fn difference_interval(members: &[f64], others: &[f64], seed: u64) -> Interval {
    let mut random = stream(seed, "bootstrap medians", 0);
    let (members, others) = (Spaced::new(members), Spaced::new(others));
    let difference = |_| members.resampled_median(&mut random) - others.resampled_median(&mut random);
    percentile((0..REPLICATES).map(difference).collect())
}

/// At most [`PERSONS`] of a group, evenly spaced in the order of their values: the shape stays, and the
/// interval is as wide as for that many.
struct Spaced<'a> {
    ascending: &'a [f64],
    count: usize,
}

impl<'a> Spaced<'a> {
    fn new(ascending: &'a [f64]) -> Self {
        Self { ascending, count: ascending.len().min(PERSONS) }
    }

    /// The value below which the part `quantile` of the chosen persons lies.
    fn at(&self, quantile: f64) -> f64 {
        let place = ((quantile * self.count as f64) as usize).min(self.count - 1);
        self.ascending[(2 * place + 1) * self.ascending.len() / (2 * self.count)]
    }

    /// The median of as many draws with replacement as there are persons. For an even count the two
    /// middle order statistics are drawn jointly: the spacings of uniform deviates are gamma deviates
    /// over their sum (Devroye 1986, section V.2).
    fn resampled_median(&self, random: &mut Stream) -> f64 {
        let half = (self.count / 2) as f64;
        if self.count % 2 == 1 {
            return self.at(random.beta(half + 1.0, half + 1.0));
        }
        let (below, between, above) = (random.gamma(half), random.exponential(), random.gamma(half));
        let total = below + between + above;
        midpoint(self.at(below / total), self.at((below + between) / total))
    }
}
