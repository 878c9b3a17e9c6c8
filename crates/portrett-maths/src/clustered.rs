//! Persons who are not strangers to one another: colleagues of one company, people of one household. They tell less
//! than as many strangers would, and how much less is the *design effect* (Kish 1965): the variance of a figure when
//! companies are drawn whole, over its variance when persons are drawn one by one.
//!
//! Takes a value of each person, who is a member, and whose company each is of; gives the effects ([`Effects::of`]),
//! by which intervals are widened ([`widened`]) and p-values raised ([`raised`]). Bootstrap samples hold whole
//! companies ([`Companies`]).

use std::collections::BTreeMap;

use crate::interval::Interval;
use crate::seed::Stream;
use crate::special::{normal_quantile, student_two_sided};

/// Beyond this a p-value is nought in the numbers at hand, and stays so.
const FARTHEST: f64 = 37.0;

/// How many times as large variances are where companies are drawn whole; each is 1 or more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effects {
    /// Of the members' mean.
    pub own: f64,
    /// Of everybody else's.
    pub base: f64,
    /// Of the difference of the two.
    pub difference: f64,
    /// Companies among the members or among everybody else, whichever has fewer.
    pub companies: usize,
}

/// Number, sum and squares of the values of a group.
#[derive(Default, Clone, Copy)]
struct Moments {
    n: f64,
    sum: f64,
    squares: f64,
}

impl Moments {
    fn add(&mut self, value: f64) {
        self.n += 1.0;
        self.sum += value;
        self.squares += value * value;
    }

    fn mean(self) -> f64 {
        self.sum / self.n.max(1.0)
    }

    /// The variance of the mean of persons who are drawn one by one.
    fn variance_of_mean(self) -> f64 {
        let n = self.n.max(1.0);
        (self.squares / n - self.mean().powi(2)).max(0.0) / (n - 1.0).max(1.0)
    }
}

impl Effects {
    /// The effects for the mean of `values` (not a number: not known) among those of whom `member` is true and among
    /// the others. `company` numbers the company of each person from 0; who belongs to none has a number alone.
    ///
    /// The variance with whole companies is the linearised one of a ratio (Taylor series, as for clusters drawn with
    /// replacement: Cochran 1977, section 11.9; Korn and Graubard 1999): with `z` the sum over a company of the
    /// persons' deviations over the group's size, it is `C / (C − 1) · Σ z²` over the `C` companies. Members and
    /// others of one company are summed up together in the difference, as they were drawn together.
    ///
    /// An effect under 1 counts as 1: that colleagues differ more than strangers is chance in few companies.
    pub fn of(values: &[f64], member: &[bool], company: &[u32]) -> Self {
        let mut groups = [Moments::default(); 2];
        for (&value, &is_member) in values.iter().zip(member).filter(|(value, _)| value.is_finite()) {
            groups[usize::from(!is_member)].add(value);
        }
        let companies = company.iter().max().map_or(0, |most| *most as usize + 1);
        let mut sums = vec![[0.0_f64; 2]; companies];
        let mut present = vec![[false; 2]; companies];
        for ((&value, &is_member), &company) in values.iter().zip(member).zip(company) {
            if value.is_finite() {
                let (group, company) = (usize::from(!is_member), company as usize);
                sums[company][group] += (value - groups[group].mean()) / groups[group].n;
                present[company][group] = true;
            }
        }
        let count = |is: &dyn Fn(&[bool; 2]) -> bool| present.iter().filter(|own| is(own)).count();
        let counts = [count(&|own| own[0]), count(&|own| own[1]), count(&|own| own[0] || own[1])];
        let squares = |z: &dyn Fn(&[f64; 2]) -> f64| sums.iter().map(|own| z(own).powi(2)).sum::<f64>();
        let alone = groups.map(Moments::variance_of_mean);
        Self {
            own: ratio(squares(&|z| z[0]), counts[0], alone[0]),
            base: ratio(squares(&|z| z[1]), counts[1], alone[1]),
            difference: ratio(squares(&|z| z[0] - z[1]), counts[2], alone[0] + alone[1]),
            companies: counts[0].min(counts[1]),
        }
    }
}

/// The variance of `companies` whose deviations have those squares, over `alone`; at least 1.
fn ratio(squares: f64, companies: usize, alone: f64) -> f64 {
    let companies = companies as f64;
    if alone <= 0.0 || companies < 2.0 {
        return 1.0;
    }
    (companies / (companies - 1.0) * squares / alone).max(1.0)
}

/// `interval` of `value`, as wide as where the variance is `effect` times as large: each end moves away from the value
/// by the square root of it.
pub fn widened(interval: Interval, value: f64, effect: f64) -> Interval {
    let factor = effect.max(1.0).sqrt();
    Interval { low: value - (value - interval.low) * factor, high: value + (interval.high - value) * factor }
}

/// The two-sided `p` where the variance of what was tested is that of `effects`: its normal deviate over the square
/// root of the effect, by Student's distribution with one degree less than there are companies in the smaller group.
pub fn raised(p: f64, effects: &Effects) -> f64 {
    if effects.difference <= 1.0 || p >= 1.0 || effects.companies < 2 {
        return p;
    }
    let deviate = if p > 0.0 { -normal_quantile(p / 2.0) } else { FARTHEST };
    let own = student_two_sided(deviate / effects.difference.sqrt(), effects.companies as f64 - 1.0);
    own.max(p)
}

/// Persons by company.
#[derive(Debug, Clone)]
pub struct Companies(Vec<Vec<u32>>);

impl Companies {
    /// Those of persons whose companies have these numbers.
    pub fn new(company: &[u32]) -> Self {
        let mut rows: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (row, &company) in (0_u32..).zip(company) {
            rows.entry(company).or_default().push(row);
        }
        Self(rows.into_values().collect())
    }

    /// Draws companies with replacement and hands each of their persons to `take`, which says how many persons that
    /// was, until there are `wanted` (Davison and Hinkley 1997, section 3.8).
    pub fn draw(&self, stream: &mut Stream, wanted: usize, mut take: impl FnMut(u32) -> usize) {
        let mut drawn = 0;
        while drawn < wanted && !self.0.is_empty() {
            drawn += self.0[stream.below(self.0.len())].iter().map(|&row| take(row)).sum::<usize>();
        }
    }
}
