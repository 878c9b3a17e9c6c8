//! A share among a group's members beside the share among everybody else.
//!
//! Takes four counts, gives the figure with its intervals ([`describe_share`]), or the p-value and
//! size of the difference ([`test_share`]).

use crate::effect;
use crate::interval::{Interval, newcombe, wilson};
use crate::special::normal_two_sided;

/// From this many expected persons in every cell the score test replaces Fisher's (Cochran 1954).
const EXPECTED_FOR_SCORE: f64 = 5.0;

/// Relative slack in "no more likely than what was seen", as in R's `fisher.test`: tables of equal
/// probability must count as equal although rounding tells them apart.
const SAME_PROBABILITY: f64 = 1e-7;

/// A share and its comparison, with 95 % intervals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareDescription {
    /// Share among the members, from 0 to 1.
    pub value: f64,
    /// Share among everybody else, from 0 to 1.
    pub base: f64,
    /// Interval of `value` (Wilson 1927).
    pub interval: Interval,
    /// Interval of `base` (Wilson 1927).
    pub base_interval: Interval,
    /// Interval of `value` minus `base` (Newcombe 1998, method 10).
    pub difference_interval: Interval,
}

/// What a test of "no difference" gives.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tested {
    /// Two-sided p-value, from 0 to 1.
    pub p: f64,
    /// Size of the difference on the scale of Cohen's d, finite; positive where the members' is higher.
    pub effect: f64,
}

/// The share `yes` of `n` members beside `yes_base` of `n_base` others. Nothing where a group is
/// empty, or holds fewer persons than its yeses.
pub fn describe_share(yes: u64, n: u64, yes_base: u64, n_base: u64) -> Option<ShareDescription> {
    are_counts(yes, n, yes_base, n_base).then(|| ShareDescription {
        value: yes as f64 / n as f64,
        base: yes_base as f64 / n_base as f64,
        interval: wilson(yes, n),
        base_interval: wilson(yes_base, n_base),
        difference_interval: newcombe(yes, n, yes_base, n_base),
    })
}

/// Tests that the share `yes` of `n` members equals that of `yes_base` of `n_base` others: by the
/// score test where all expected counts are 5 or more, else by Fisher's exact test. The effect is that
/// of [`effect::of_shares`]. Nothing where [`describe_share`] gives nothing.
pub fn test_share(yes: u64, n: u64, yes_base: u64, n_base: u64) -> Option<Tested> {
    if !are_counts(yes, n, yes_base, n_base) {
        return None;
    }
    let p = if fewest_expected(yes + yes_base, n, n_base) >= EXPECTED_FOR_SCORE {
        score_test(yes, n, yes_base, n_base)
    } else {
        fisher_test(yes, n, yes_base, n_base)
    };
    Some(Tested { p, effect: effect::of_shares(yes, n, yes_base, n_base) })
}

fn are_counts(yes: u64, n: u64, yes_base: u64, n_base: u64) -> bool {
    n > 0 && n_base > 0 && yes <= n && yes_base <= n_base
}

/// The smallest of the four expected counts: the rarer answer in the smaller group.
fn fewest_expected(all_yes: u64, n: u64, n_base: u64) -> f64 {
    let all = n + n_base;
    all_yes.min(all - all_yes) as f64 * n.min(n_base) as f64 / all as f64
}

/// Two-sided p of the score test for two shares: z with the variance of the pooled share (Pearson 1900,
/// χ² without correction). Needs yeses and noes among the persons.
fn score_test(yes: u64, n: u64, yes_base: u64, n_base: u64) -> f64 {
    let (m, k) = (n as f64, n_base as f64);
    let pooled = (yes + yes_base) as f64 / (m + k);
    let error = (pooled * (1.0 - pooled) * (1.0 / m + 1.0 / k)).sqrt();
    normal_two_sided((yes as f64 / m - yes_base as f64 / k) / error)
}

/// Two-sided p of Fisher's exact test (1934): the probability, given the margins, of all tables that
/// are no more likely than the one seen.
///
/// Probabilities are relative to that table and follow from one another by ratios, so nothing is lost
/// to logarithms of factorials. Time grows with the smaller margin, which is under `√(5 · persons)`
/// where [`test_share`] calls it.
fn fisher_test(yes: u64, n: u64, yes_base: u64, n_base: u64) -> f64 {
    let all_yes = yes + yes_base;
    let lowest = all_yes.saturating_sub(n_base);
    let highest = all_yes.min(n);
    // Weight of the table with k + 1 yeses among the members over that with k.
    let ratio = |k: u64| ((all_yes - k) as f64 * (n - k) as f64) / ((k + 1) as f64 * (n_base + k + 1 - all_yes) as f64);
    let (mut as_unlikely, mut total) = (1.0, 1.0);
    let mut count = |weight: f64| {
        total += weight;
        if weight <= 1.0 + SAME_PROBABILITY {
            as_unlikely += weight;
        }
    };
    let mut weight = 1.0;
    for k in yes..highest {
        weight *= ratio(k);
        count(weight);
    }
    weight = 1.0;
    for k in (lowest..yes).rev() {
        weight /= ratio(k);
        count(weight);
    }
    as_unlikely / total
}
