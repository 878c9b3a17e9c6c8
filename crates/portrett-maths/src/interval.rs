//! Intervals for shares, and the type that every interval of this crate has.

use crate::special::normal_quantile;

/// The coverage of every interval in this crate.
pub const COVERAGE: f64 = 0.95;

/// The probability left out on each side.
pub(crate) const TAIL: f64 = (1.0 - COVERAGE) / 2.0;

/// Replicates of a percentile bootstrap: the 2.5 % ranks of 1,999 are whole numbers (Davison and Hinkley
/// 1997, section 2.4).
pub(crate) const REPLICATES: usize = 1_999;

/// A closed interval; `low` does not exceed `high`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// `centre` give or take `half_width`, which must not be negative.
    pub(crate) fn around(centre: f64, half_width: f64) -> Self {
        Self { low: centre - half_width, high: centre + half_width }
    }

    /// Whether `x` lies within, ends included.
    pub fn contains(&self, x: f64) -> bool {
        self.low <= x && x <= self.high
    }
}

/// The 95 % score interval of Wilson (1927) for the share `yes` of `n`; `n` must be above zero.
pub fn wilson(yes: u64, n: u64) -> Interval {
    let z = normal_quantile(1.0 - TAIL);
    let (yes, n) = (yes as f64, n as f64);
    let total = n + z * z;
    let half_width = z * (yes * (n - yes) / n + z * z / 4.0).sqrt() / total;
    let interval = Interval::around((yes + z * z / 2.0) / total, half_width);
    // At no and at all the ends are 0 and 1 exactly; rounding would leave them a hair off.
    Interval { low: if yes == 0.0 { 0.0 } else { interval.low }, high: if yes == n { 1.0 } else { interval.high } }
}

/// The 95 % hybrid score interval of Newcombe (1998, method 10) for the share `yes` of `n` minus the
/// share `yes_base` of `n_base`; both `n` must be above zero.
pub fn newcombe(yes: u64, n: u64, yes_base: u64, n_base: u64) -> Interval {
    let (share, base) = (yes as f64 / n as f64, yes_base as f64 / n_base as f64);
    let (own, other) = (wilson(yes, n), wilson(yes_base, n_base));
    let difference = share - base;
    Interval {
        low: difference - (share - own.low).hypot(other.high - base),
        high: difference + (own.high - share).hypot(base - other.low),
    }
}

/// The 95 % percentile interval (Efron 1979) of bootstrap `replicates`, of which there is at least one.
pub(crate) fn percentile(mut replicates: Vec<f64>) -> Interval {
    replicates.sort_unstable_by(f64::total_cmp);
    let last = replicates.len() - 1;
    let rank = (TAIL * replicates.len() as f64) as usize;
    Interval { low: replicates[rank], high: replicates[last - rank] }
}
