//! Several runs from fresh seeds on a sample, the best of them finished on everybody.

use super::bounds::{Run, run};
use super::centres::{Centres, Nearest, Points, nearest_of_all};
use super::layout::Layout;
use super::metric::{ColumnMetric, Metric};
use super::params::{ClusterParams, ValidClusterParams};
use super::starts::far_persons;
use super::{Method, PartitionError};
use crate::mixture::Table;
use crate::seed::stream;
use crate::workers::Workers;

/// Groups by distance, and how they were reached.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterFit {
    /// The centres, that of the largest group first.
    pub centres: Centres,
    /// The group of each person.
    pub labels: Vec<u8>,
    /// Persons in each group.
    pub sizes: Vec<u64>,
    /// Sum of the squared distances of all persons from their centres, over known cells.
    pub within: f64,
    /// The same sum with one group.
    pub total: f64,
    /// Rounds of the run that was finished on everybody.
    pub iterations: usize,
    /// Whether the last of them changed no label.
    pub converged: bool,
    /// Persons with some cells missing, who are placed by the others.
    pub partly_known: u64,
    /// Persons without any known cell, who are in the first group because they must be somewhere.
    pub unknown: u64,
}

impl ClusterFit {
    /// The part of the squared distances that the groups explain, from 0 to 1; 0 where all persons are alike.
    pub fn explained(&self) -> f64 {
        if self.total > 0.0 { 1.0 - self.within / self.total } else { 0.0 }
    }
}

/// How centres are made of counts, and what a difference counts.
pub(super) struct Rule {
    /// Whether a category's centre is its most common level.
    most_common: bool,
    pub(super) mismatch: f64,
    /// Everybody's centre of the categories.
    pub(super) everybody: Vec<f64>,
}

impl Rule {
    fn new(method: Method, metric: &Metric, layout: &Layout) -> Self {
        let shares = metric.columns.iter().flat_map(|column| match column {
            ColumnMetric::Category { shares } => shares.as_slice(),
            ColumnMetric::Number { .. } => &[],
        });
        let most_common = method == Method::KPrototypes;
        let mut rule = Self { most_common, mismatch: metric.mismatch, everybody: vec![0.0; layout.all_levels()] };
        let shares: Vec<f64> = shares.copied().collect();
        rule.everybody = rule.profile(layout, &shares);
        rule
    }

    /// The centre of the categories of persons with these counts of levels: shares, or 1 for the most common level
    /// (of equal ones the first). A category that nobody has is as among everybody.
    pub(super) fn profile(&self, layout: &Layout, counts: &[f64]) -> Vec<f64> {
        let mut profile = self.everybody.clone();
        for (&start, &end) in layout.offsets.iter().zip(layout.offsets.iter().skip(1)) {
            let counts = &counts[start..end];
            let total: f64 = counts.iter().sum();
            if total <= 0.0 {
                continue;
            }
            if self.most_common {
                let best = (1..counts.len()).fold(0, |best, at| if counts[at] > counts[best] { at } else { best });
                profile[start..end].fill(0.0);
                profile[start + best] = 1.0;
            } else {
                profile[start..end].iter_mut().zip(counts).for_each(|(share, count)| *share = count / total);
            }
        }
        profile
    }
}

/// Groups by k-means, or by k-prototypes for that `method`. The same table, settings and seed give the same bits,
/// whatever the workers: each start has its own stream, and of equally good ones the first is kept.
///
/// # Errors
/// [`PartitionError::Empty`] for a table without rows or columns, [`PartitionError::TooAlike`] where fewer persons
/// differ than there are groups.
pub fn fit<W: Workers>(
    table: &Table,
    method: Method,
    params: &ValidClusterParams,
    seed: u64,
    workers: &W,
) -> Result<ClusterFit, PartitionError> {
    let (rows, columns) = (table.rows(), table.columns().len());
    if rows == 0 || columns == 0 {
        return Err(PartitionError::Empty { rows, columns });
    }
    let params = params.get();
    let metric = Metric::learn(table, params);
    let layout = Layout::new(table, &metric, 0..rows, &[]);
    let rule = Rule::new(method, &metric, &layout);
    let run = best_run(&layout, &rule, params, seed, workers);
    let total = nearest_of_all(&middle(&layout, &rule), &layout, rule.mismatch).iter().map(|own| own.squared).sum();
    finish(run, metric, &layout, total)
}

/// One centre: 0 is the mean of every scaled number.
fn middle(layout: &Layout, rule: &Rule) -> Points {
    Points { numbers: vec![vec![0.0; layout.numbers]], levels: vec![rule.everybody.clone()] }
}

fn best_run<W: Workers>(layout: &Layout, rule: &Rule, params: &ClusterParams, seed: u64, workers: &W) -> Run {
    let sample = (layout.rows > params.start_rows).then(|| {
        let rows = stream(seed, "cluster sample", 0).choose(layout.rows, params.start_rows);
        layout.select(&rows)
    });
    let seen = sample.as_ref().unwrap_or(layout);
    let from_seeds = |start: usize| {
        let mut stream = stream(seed, "cluster start", start as u64);
        let run = run(seen, rule, far_persons(seen, rule, params.groups, &mut stream), params.iterations);
        let within: f64 = nearest_of_all(&run.points, seen, rule.mismatch).iter().map(|own| own.squared).sum();
        (run, within)
    };
    let runs = workers.map(params.starts, &from_seeds);
    let best = runs.into_iter().reduce(|best, next| if next.1 < best.1 { next } else { best });
    match (best, sample.is_some()) {
        (Some((best, _)), false) => best,
        (Some((best, _)), true) => run(layout, rule, best.points, params.iterations),
        // No settings without a start pass their check.
        (None, _) => run(layout, rule, middle(layout, rule), params.iterations),
    }
}

/// Measures the run on everybody and puts the largest group first.
fn finish(run: Run, metric: Metric, layout: &Layout, total: f64) -> Result<ClusterFit, PartitionError> {
    let found: Vec<Nearest> = nearest_of_all(&run.points, layout, metric.mismatch);
    let groups = run.points.groups();
    let unknown = (0..layout.rows).filter(|&row| layout.known(row) == 0).count() as u64;
    let mut sizes = vec![0_u64; groups];
    let known = |row: &usize| layout.known(*row) > 0;
    (0..layout.rows).filter(known).for_each(|row| sizes[usize::from(found[row].group)] += 1);
    let taken = sizes.iter().filter(|&&size| size > 0).count();
    if taken < groups {
        return Err(PartitionError::TooAlike { found: taken, groups });
    }
    let mut order: Vec<usize> = (0..groups).collect();
    order.sort_by_key(|&group| std::cmp::Reverse(sizes[group]));
    let mut place = vec![0_u8; groups];
    order.iter().zip(0..).for_each(|(&group, at)| place[group] = at);
    let label = |row: usize| if layout.known(row) > 0 { place[usize::from(found[row].group)] } else { 0 };
    let mut sizes: Vec<u64> = order.iter().map(|&group| sizes[group]).collect();
    sizes[0] += unknown;
    Ok(ClusterFit {
        centres: Centres::new(metric, run.points).reordered(&order),
        labels: (0..layout.rows).map(label).collect(),
        sizes,
        within: found.iter().map(|own| own.squared).sum(),
        total,
        iterations: run.iterations,
        converged: run.converged,
        partly_known: (0..layout.rows).filter(|&row| layout.known(row) > 0 && !layout.is_complete(row)).count() as u64,
        unknown,
    })
}
