//! Brunner and Munzel's rank test, exact in its sums, asymptotic or by permutation.
//!
//! All counts are kept for the smaller group and for the runs of equal values that it has a person in;
//! between two such runs the larger group's placements are constant. So a permutation of a group of
//! 20 among 300,000 costs as much as one among 100.

use super::Sorted;
use crate::seed::stream;
use crate::special::{exp, ln_choose, student_two_sided};

/// Under this many persons in a group the asymptotic distribution is not trusted.
const ASYMPTOTIC_FROM: usize = 30;

/// The most permutations drawn.
const PERMUTATIONS: u64 = 9_999;

/// Drawing stops at this many permutations as extreme as the data: the p-value is then known well
/// enough, and stays valid (Besag and Clifford 1991).
const ENOUGH_EXTREME: u64 = 200;

/// Relative slack in "as extreme as": rounding must not tell equal statistics apart.
const SAME_STATISTIC: f64 = 1e-9;

/// What the ranks of two groups say.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comparison {
    /// Persons in the smaller group and in the larger.
    few: usize,
    many: usize,
    /// Whether the members are the smaller group.
    members_are_few: bool,
    /// Probability that one of the few exceeds one of the many, ties counting half.
    superiority: f64,
    /// Brunner and Munzel's statistic; infinite where the groups are apart.
    statistic: f64,
    degrees: f64,
}

/// Some persons of the smaller group within one run of equal values.
#[derive(Clone, Copy)]
struct Tied {
    run: u32,
    few: u64,
}

/// Count, sum and sum of squares of doubled placements, which are whole numbers.
#[derive(Default)]
struct Placements {
    count: u128,
    sum: u128,
    squares: u128,
}

impl Placements {
    fn add(&mut self, persons: u64, doubled: u64) {
        let (persons, doubled) = (u128::from(persons), u128::from(doubled));
        self.count += persons;
        self.sum += persons * doubled;
        self.squares += persons * doubled * doubled;
    }

    /// Sample variance of the placements; zero for one person.
    fn variance(&self) -> f64 {
        let numerator = self.count * self.squares - self.sum * self.sum;
        numerator as f64 / (4 * self.count * (self.count - 1).max(1)) as f64
    }
}

impl Comparison {
    /// Cliff's δ of a member against another: from −1, always below, to 1, always above.
    pub(super) fn cliffs_delta(&self) -> f64 {
        let of_few = 2.0 * self.superiority - 1.0;
        if self.members_are_few { of_few } else { -of_few }
    }

    /// How many pairs of a member and another there are.
    pub(super) fn pairs(&self) -> f64 {
        self.few as f64 * self.many as f64
    }
}

/// Compares the members with the others; nothing where a group has no value.
pub(super) fn compare(feature: &Sorted, member: &[bool]) -> Option<Comparison> {
    let members = feature.person.iter().filter(|&&person| member[person as usize]).count();
    let others = feature.len() - members;
    if members == 0 || others == 0 {
        return None;
    }
    let members_are_few = members <= others;
    let runs = feature.run.iter().zip(&feature.person);
    let few_runs = runs.filter(|(_, person)| member[**person as usize] == members_are_few).map(|(&run, _)| run);
    let comparison = from_tied(feature, &tied(few_runs), members.min(others));
    Some(Comparison { members_are_few, ..comparison })
}

/// Counts equal neighbours in ascending `runs`.
fn tied(runs: impl Iterator<Item = u32>) -> Vec<Tied> {
    let mut tied: Vec<Tied> = Vec::new();
    for run in runs {
        match tied.last_mut() {
            Some(last) if last.run == run => last.few += 1,
            _ => tied.push(Tied { run, few: 1 }),
        }
    }
    tied
}

/// The comparison when the `few` persons of the smaller group lie in the runs `tied`.
fn from_tied(feature: &Sorted, tied: &[Tied], few: usize) -> Comparison {
    let (mut of_few, mut of_many) = (Placements::default(), Placements::default());
    let (mut few_below, mut place) = (0_u64, 0_u64);
    for &Tied { run, few } in tied {
        let start = u64::from(feature.starts[run as usize]);
        let end = u64::from(feature.starts[run as usize + 1]);
        let many = end - start - few;
        of_many.add(start - place, 2 * few_below);
        of_many.add(many, 2 * few_below + few);
        of_few.add(few, 2 * (start - few_below) + many);
        few_below += few;
        place = end;
    }
    of_many.add(feature.len() as u64 - place, 2 * few_below);
    studentise(few, feature.len() - few, &of_few, &of_many)
}

/// Brunner and Munzel (2000): the deviation of the superiority from one half over its standard error,
/// with Satterthwaite's degrees of freedom.
fn studentise(few: usize, many: usize, of_few: &Placements, of_many: &Placements) -> Comparison {
    let (m, n) = (few as f64, many as f64);
    let superiority = of_few.sum as f64 / (2.0 * m * n);
    let (a, b) = (m * of_few.variance(), n * of_many.variance());
    // Twice the deviation is a whole number of pairs, so that none is told from some without rounding.
    let deviation = (of_few.sum as f64 - m * n) / 2.0;
    let statistic = if deviation == 0.0 { 0.0 } else { deviation / (a + b).sqrt() };
    let degrees = (a + b).powi(2) / (a * a / (m - 1.0).max(1.0) + b * b / (n - 1.0).max(1.0));
    Comparison { few, many, members_are_few: true, superiority, statistic, degrees }
}

/// Two-sided p-value. Where the groups are apart it is the chance of that, either way round, when
/// persons are exchangeable.
pub(super) fn p_value(feature: &Sorted, seen: &Comparison, seed: u64) -> f64 {
    if seen.statistic.is_infinite() {
        return (2.0 * exp(-ln_choose(feature.len() as u64, seen.few as u64))).min(1.0);
    }
    if seen.statistic == 0.0 {
        return 1.0;
    }
    if seen.few < ASYMPTOTIC_FROM {
        permuted(feature, seen, seed)
    } else {
        student_two_sided(seen.statistic, seen.degrees)
    }
}

/// The part of random memberships whose statistic is as extreme as the one seen.
fn permuted(feature: &Sorted, seen: &Comparison, seed: u64) -> f64 {
    let mut random = stream(seed, "permute membership", 0);
    let limit = seen.statistic.abs() * (1.0 - SAME_STATISTIC);
    let mut places = Vec::with_capacity(seen.few);
    let mut extreme = 0;
    for drawn in 1..=PERMUTATIONS {
        random.choose_few(feature.len(), seen.few, &mut places);
        let runs = places.iter().map(|&place| feature.run[place]);
        if from_tied(feature, &tied(runs), seen.few).statistic.abs() >= limit {
            extreme += 1;
        }
        if extreme == ENOUGH_EXTREME {
            return extreme as f64 / drawn as f64;
        }
    }
    (extreme + 1) as f64 / (PERMUTATIONS + 1) as f64
}
