//! Which groups of a build continue which of the build before: by who is in them and by what they are like.

use crate::agreement::cheapest_assignment;

/// Groups that are less alike than this do not continue each other.
pub const LEAST_LIKENESS: f64 = 0.3;

/// The part of a group that must come from, or go to, another group to be called its split or its merger.
const MOST_OF: f64 = 0.5;

/// What two builds' groups have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// Persons in both builds, by the earlier group (rows) and the later one.
    pub flows: Vec<Vec<u64>>,
    /// Likeness of profiles, from -1 to 1, by the earlier group (rows) and the later one; not a number where nothing
    /// can be compared.
    pub profiles: Vec<Vec<f64>>,
}

/// Where a later group comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Origin {
    /// It continues this earlier group.
    Continues {
        /// The earlier group.
        group: usize,
        /// How alike they are, from 0 to 1.
        likeness: f64,
    },
    /// Most of its known members were in this earlier group, which another continues.
    SplitFrom(usize),
    /// It is new.
    Born,
}

/// Where an earlier group went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// This later group continues it.
    Continued(usize),
    /// Most of its known members are in this later group, which continues another.
    MergedInto(usize),
    /// It is no more.
    Retired,
}

/// What became of all groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Continuity {
    /// Of the later groups.
    pub origins: Vec<Origin>,
    /// Of the earlier groups.
    pub fates: Vec<Fate>,
}

/// Matches groups so that the sum of their likeness is the largest (Hungarian method). The likeness of two groups is
/// the mean of the Jaccard overlap of their members, among persons that are in both builds, and of their profiles'
/// likeness, counted from 0; one of the two alone where the other cannot be told. A pair under [`LEAST_LIKENESS`] is taken apart.
pub fn continuity(common: &Common, earlier: usize, later: usize) -> Continuity {
    let size = earlier.max(later);
    let cost = |row: usize, column: usize| match row < earlier && column < later {
        true => -common.likeness(row, column),
        false => 0.0,
    };
    let costs: Vec<Vec<f64>> = (0..size).map(|row| (0..size).map(|column| cost(row, column)).collect()).collect();
    let mut partner = vec![None; later];
    for (row, column) in cheapest_assignment(&costs).into_iter().enumerate() {
        if row < earlier && column < later && common.likeness(row, column) >= LEAST_LIKENESS {
            partner[column] = Some(row);
        }
    }
    let origins = (0..later).map(|column| match partner[column] {
        Some(group) => Origin::Continues { group, likeness: common.likeness(group, column) },
        None => common.main_source(column).map_or(Origin::Born, Origin::SplitFrom),
    });
    let fates = (0..earlier).map(|row| match partner.iter().position(|own| *own == Some(row)) {
        Some(column) => Fate::Continued(column),
        None => common.main_target(row).map_or(Fate::Retired, Fate::MergedInto),
    });
    Continuity { origins: origins.collect(), fates: fates.collect() }
}

impl Common {
    /// From 0 to 1.
    fn likeness(&self, row: usize, column: usize) -> f64 {
        let parts = [self.overlap(row, column), Some(self.profiles[row][column]).filter(|own| !own.is_nan())];
        let known: Vec<f64> = parts.into_iter().flatten().map(|part| part.max(0.0)).collect();
        if known.is_empty() { 0.0 } else { known.iter().sum::<f64>() / known.len() as f64 }
    }

    /// Jaccard overlap among persons of both builds; nothing where neither group has such persons.
    fn overlap(&self, row: usize, column: usize) -> Option<f64> {
        let both = self.flows[row][column];
        let either = self.row(row) + self.column(column) - both;
        (either > 0).then(|| both as f64 / either as f64)
    }

    fn row(&self, row: usize) -> u64 {
        self.flows[row].iter().sum()
    }

    fn column(&self, column: usize) -> u64 {
        self.flows.iter().map(|flow| flow[column]).sum()
    }

    /// The earlier group that most of a later group's known members were in.
    fn main_source(&self, column: usize) -> Option<usize> {
        let all = self.column(column) as f64;
        (0..self.flows.len()).find(|row| self.flows[*row][column] as f64 > MOST_OF * all)
    }

    /// The later group that most of an earlier group's known members are in.
    fn main_target(&self, row: usize) -> Option<usize> {
        let all = self.row(row) as f64;
        (0..self.flows[row].len()).find(|column| self.flows[row][*column] as f64 > MOST_OF * all)
    }
}

/// Pearson correlation of two profiles over the places where both have a number; not a number where fewer than three
/// have, or where one does not vary.
pub fn profile_likeness(first: &[f64], second: &[f64]) -> f64 {
    let both: Vec<(f64, f64)> =
        first.iter().zip(second).filter(|(a, b)| a.is_finite() && b.is_finite()).map(|(a, b)| (*a, *b)).collect();
    if both.len() < 3 {
        return f64::NAN;
    }
    let n = both.len() as f64;
    let (mean_a, mean_b) =
        (both.iter().map(|own| own.0).sum::<f64>() / n, both.iter().map(|own| own.1).sum::<f64>() / n);
    let sum = |of: &dyn Fn(f64, f64) -> f64| both.iter().map(|(a, b)| of(a - mean_a, b - mean_b)).sum::<f64>();
    let scale = (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    if scale > 0.0 { sum(&|a, b| a * b) / scale } else { f64::NAN }
}
