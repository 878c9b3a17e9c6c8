//! Whether a figure of a group moved between two builds, where the same persons may be in both.
//!
//! Takes the members of the group with their values in each build, and weights that are drawn once for all figures of
//! the group; gives the difference with its interval and p-value. Persons are resampled whole, with what both builds
//! say of them (Efron and Tibshirani 1993, chapter 8), so that who is in both is not counted as two.

use crate::interval::Interval;
use crate::seed;
use crate::special::normal_two_sided;

/// Bootstrap replicates: enough for a standard error to within 4 % (Efron and Tibshirani 1993, chapter 6).
pub const REPLICATES: usize = 400;

/// Standard errors on either side of a 95 % interval.
const HALF_WIDTH: f64 = 1.959_963_984_540_054;

/// How a figure sums up its persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Summary {
    /// The mean; of yes and no as 1 and 0, the share.
    Mean,
    /// The median: half-way between the two middle values of an even number.
    Median,
}

/// How often each person is drawn in each replicate. Each count is Poisson with mean 1, which is what draws with return
/// come to where persons are many (Hanley and MacGibbon 2006), and needs no order of the persons.
#[derive(Debug, Clone)]
pub struct Weights {
    persons: usize,
    counts: Vec<u8>,
}

impl Weights {
    /// Weights of `persons` in [`REPLICATES`] replicates.
    pub fn draw(persons: usize, seed: u64) -> Self {
        let mut stream = seed::stream(seed, "persons of two builds", 0);
        let counts = (0..persons * REPLICATES).map(|_| u8::try_from(stream.poisson(1.0)).unwrap_or(u8::MAX));
        Self { persons, counts: counts.collect() }
    }

    fn replicate(&self, number: usize) -> &[u8] {
        &self.counts[number * self.persons..(number + 1) * self.persons]
    }
}

/// A figure in two builds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Earlier.
    pub before: f64,
    /// Now.
    pub now: f64,
    /// Persons behind `before`.
    pub n_before: u64,
    /// Persons behind `now`.
    pub n_now: u64,
    /// 95 % interval of `now` minus `before`.
    pub interval: Interval,
    /// Two-sided p-value of no difference, by the bootstrap's standard error; 1 where nothing varies and nothing moved.
    pub p: f64,
}

/// What a group's figure came to in two builds. `before` and `now` have a value for each person of the group in either
/// build, in one order; not a number where the person was no member, or has no value. Nothing where either build has
/// fewer than two persons with a value.
///
/// # Panics
/// Where `before`, `now` and `weights` are not of as many persons.
pub fn change(before: &[f64], now: &[f64], summary: Summary, weights: &Weights) -> Option<Change> {
    assert!(before.len() == weights.persons && now.len() == weights.persons, "one value and one weight a person");
    let (before, now) = (Column::new(before), Column::new(now));
    if before.order.len() < 2 || now.order.len() < 2 {
        return None;
    }
    let once = vec![1; weights.persons];
    let (value_before, value_now) = (before.figure(&once, summary)?, now.figure(&once, summary)?);
    let replicates: Vec<f64> = (0..REPLICATES)
        .filter_map(|number| {
            let weights = weights.replicate(number);
            Some(now.figure(weights, summary)? - before.figure(weights, summary)?)
        })
        .collect();
    let difference = value_now - value_before;
    let error = standard_deviation(&replicates);
    let p = match (error > 0.0, difference == 0.0) {
        (true, _) => normal_two_sided(difference / error),
        (false, true) => 1.0,
        // Nothing varies inside either build: as rare as the rarest that so many draws can tell.
        (false, false) => 1.0 / (REPLICATES + 1) as f64,
    };
    Some(Change {
        before: value_before,
        now: value_now,
        n_before: before.order.len() as u64,
        n_now: now.order.len() as u64,
        interval: Interval { low: difference - HALF_WIDTH * error, high: difference + HALF_WIDTH * error },
        p,
    })
}

/// The known values of a column, ascending, with the person of each.
struct Column {
    order: Vec<(f64, usize)>,
}

impl Column {
    fn new(values: &[f64]) -> Self {
        let known = values.iter().enumerate().filter(|(_, value)| value.is_finite());
        let mut order: Vec<(f64, usize)> = known.map(|(person, value)| (*value, person)).collect();
        order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        Self { order }
    }

    /// The figure where each person counts `weights` times; nothing where nobody counts.
    fn figure(&self, weights: &[u8], summary: Summary) -> Option<f64> {
        let all: u64 = self.order.iter().map(|(_, person)| u64::from(weights[*person])).sum();
        match (all, summary) {
            (0, _) => None,
            (all, Summary::Mean) => {
                let sum: f64 = self.order.iter().map(|(value, person)| value * f64::from(weights[*person])).sum();
                Some(sum / all as f64)
            }
            (all, Summary::Median) => {
                Some(f64::midpoint(self.at_weight(weights, (all - 1) / 2), self.at_weight(weights, all / 2)))
            }
        }
    }

    /// The value of the person at `place`, from 0, where each stands there as often as they count.
    fn at_weight(&self, weights: &[u8], place: u64) -> f64 {
        let mut passed = 0;
        for (value, person) in &self.order {
            passed += u64::from(weights[*person]);
            if passed > place {
                return *value;
            }
        }
        f64::NAN
    }
}

fn standard_deviation(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    if n < 2.0 {
        return 0.0;
    }
    let mean = values.iter().sum::<f64>() / n;
    (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (n - 1.0)).sqrt()
}

/// Population stability index of a distribution over the same bins in two builds, with half a person added to each bin
/// so that an empty one does not make it infinite: Σ (pᵢ − qᵢ) ln(pᵢ / qᵢ), the symmetric divergence of Jeffreys (1946),
/// as scorecards are watched by (Siddiqi 2006: under 0.1 little, over 0.25 much). Nothing where either build is empty.
pub fn population_stability_index(before: &[u64], now: &[u64]) -> Option<f64> {
    let total = |counts: &[u64]| counts.iter().sum::<u64>();
    if before.len() != now.len() || total(before) == 0 || total(now) == 0 {
        return None;
    }
    let share = |count: u64, of: u64| (count as f64 + 0.5) / (of as f64 + 0.5 * before.len() as f64);
    let part = |(b, n): (&u64, &u64)| {
        let (p, q) = (share(*n, total(now)), share(*b, total(before)));
        (p - q) * crate::special::ln(p / q)
    };
    Some(before.iter().zip(now).map(part).sum())
}
