//! Means and their differences: Student and Welch for large groups, bootstrap-t for small ones.

use super::{Groups, Intervals};
use crate::interval::{Interval, TAIL, percentile};
use crate::seed::{Stream, stream};
use crate::special::student_quantile;

/// From this many persons a mean is taken as normal.
const LARGE: usize = 200;

/// Bootstrap replicates: with 999 the 2.5 % ranks are whole numbers (Davison and Hinkley 1997).
const REPLICATES: usize = 999;

/// At most this many persons are drawn of a group in a replicate; the deviations of a larger group are
/// scaled back to its size. Such a group is compared with one under [`LARGE`], which decides the width.
const DRAWS: usize = 1_000;

/// A replicate's standard error is taken as at least this part of the sample's. A replicate of (nearly)
/// equal values has none, and would make the interval endless.
const LEAST_ERROR: f64 = 0.2;

/// Size, mean and standard error of the mean of a group of at least two.
struct Moments {
    n: usize,
    mean: f64,
    error: f64,
}

/// How a replicate's mean deviates from the sample's, and its own standard error.
struct Replicate {
    shift: f64,
    error: f64,
}

/// Both means and the intervals; nothing where [`Moments::of`] a group gives nothing.
pub(super) fn describe(groups: &Groups, seed: u64) -> Option<(f64, f64, Intervals)> {
    let (own, base) = (Moments::of(&groups.members)?, Moments::of(&groups.others)?);
    let intervals = if own.n >= LARGE && base.n >= LARGE {
        Intervals { own: own.student(), base: base.student(), difference: welch(&own, &base) }
    } else {
        resampled(groups, &own, &base, seed)
    };
    Some((own.mean, base.mean, intervals))
}

impl Moments {
    /// Nothing under two values, or where squares of their deviations are beyond what a number holds.
    fn of(values: &[f64]) -> Option<Self> {
        let n = values.len();
        if n < 2 {
            return None;
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        squares.is_finite().then(|| Self { n, mean, error: (squares / (n - 1) as f64 / n as f64).sqrt() })
    }

    fn student(&self) -> Interval {
        Interval::around(self.mean, student_quantile(1.0 - TAIL, (self.n - 1) as f64) * self.error)
    }
}

/// Welch's interval (1947) for a difference of means.
fn welch(own: &Moments, base: &Moments) -> Interval {
    let (a, b) = (own.error.powi(2), base.error.powi(2));
    let difference = own.mean - base.mean;
    if a + b == 0.0 {
        return Interval::around(difference, 0.0);
    }
    let degrees = (a + b).powi(2) / (a * a / (own.n - 1) as f64 + b * b / (base.n - 1) as f64);
    Interval::around(difference, student_quantile(1.0 - TAIL, degrees) * (a + b).sqrt())
}

/// The intervals where a group is small: bootstrap-t (Efron 1981) for it and for the difference.
fn resampled(groups: &Groups, own: &Moments, base: &Moments, seed: u64) -> Intervals {
    let of_own = replicates(&groups.members, own, &mut stream(seed, "bootstrap-t members", 0));
    let of_base = replicates(&groups.others, base, &mut stream(seed, "bootstrap-t others", 0));
    let of_difference: Vec<Replicate> = of_own
        .iter()
        .zip(&of_base)
        .map(|(a, b)| Replicate { shift: a.shift - b.shift, error: a.error.hypot(b.error) })
        .collect();
    let alone = |moments: &Moments, replicates: &[Replicate]| {
        if moments.n >= LARGE { moments.student() } else { bootstrap_t(moments.mean, moments.error, replicates) }
    };
    Intervals {
        own: alone(own, &of_own),
        base: alone(base, &of_base),
        difference: bootstrap_t(own.mean - base.mean, own.error.hypot(base.error), &of_difference),
    }
}

/// Resamples a group's persons with replacement.
fn replicates(values: &[f64], moments: &Moments, random: &mut Stream) -> Vec<Replicate> {
    let draws = values.len().min(DRAWS);
    let to_full_size = (draws as f64 / values.len() as f64).sqrt();
    (0..REPLICATES)
        .map(|_| {
            let (mut sum, mut squares) = (0.0, 0.0);
            for _ in 0..draws {
                let deviation = values[random.below(values.len())] - moments.mean;
                sum += deviation;
                squares += deviation * deviation;
            }
            let shift = sum / draws as f64;
            let variance = (squares - sum * shift).max(0.0) / (draws - 1) as f64;
            Replicate { shift: shift * to_full_size, error: (variance / values.len() as f64).sqrt() }
        })
        .collect()
}

/// The interval whose ends are `error` times the quantiles of the studentised deviations away.
fn bootstrap_t(centre: f64, error: f64, replicates: &[Replicate]) -> Interval {
    if error == 0.0 {
        return Interval::around(centre, 0.0);
    }
    let studentised = |replicate: &Replicate| replicate.shift / replicate.error.max(LEAST_ERROR * error);
    let deviations = percentile(replicates.iter().map(studentised).collect());
    Interval { low: centre - error * deviations.high, high: centre - error * deviations.low }
}
