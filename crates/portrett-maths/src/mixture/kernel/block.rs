//! Blocks of columns with a covariance of their own in every component: their densities, their sums by pattern of
//! missing cells, and the parameters that these make likeliest.
//!
//! A pass sums products of the cells that are there, by pattern; what EM fills in for those that are not is a linear
//! function of these sums and is added once a pattern, not once a person.

use super::add;
use super::standard::StandardColumn;
use crate::mixture::block::{corner, covariance, factors, pairs_below, part, place, whitener};
use crate::mixture::design::NumberColumn;
use crate::mixture::emission::LEAST_PERSONS;
use crate::mixture::layout::BlockColumns;
use crate::mixture::params::MixtureParams;
use crate::special::{ln, power};

/// Degrees of freedom of the prior beyond the number of columns (Fraley & Raftery 2007, section 3).
const PRIOR_DEGREES: f64 = 2.0;

/// The parameters of a block, by component, on the standardised scale.
#[derive(Debug, Clone)]
pub(in crate::mixture) struct BlockState<const K: usize> {
    pub(in crate::mixture) mean: Vec<[f64; K]>,
    /// `L` below the diagonal, row after row.
    pub(in crate::mixture) lower: Vec<[f64; K]>,
    /// `D`.
    pub(in crate::mixture) pivot: Vec<[f64; K]>,
}

/// The prior of a block's covariances, an inverse Wishart distribution: `Λ` is everybody's variances, as if they were
/// independent, over the components' number to the power 2/d, and the degrees of freedom are d + 2 (Fraley &
/// Raftery 2007, who take everybody's covariance). To the power `smoothing`.
#[derive(Debug, Clone, Copy)]
pub(in crate::mixture) struct BlockPrior {
    /// What is added to the diagonal of a component's scatter.
    scatter: f64,
    /// What is added to its persons.
    persons: f64,
}

impl BlockPrior {
    pub(in crate::mixture) fn new(columns: usize, params: &MixtureParams) -> Self {
        let (d, smoothing) = (columns as f64, params.smoothing);
        let share = power(params.components as f64, -2.0 / d);
        Self { scatter: smoothing * share, persons: smoothing * (d + PRIOR_DEGREES + d + 1.0) }
    }
}

impl<const K: usize> BlockState<K> {
    /// Everybody as if the columns were independent.
    pub(in crate::mixture) fn neutral(columns: usize) -> Self {
        let mean = vec![[0.0; K]; columns];
        Self { lower: vec![[0.0; K]; pairs_below(columns)], pivot: vec![[1.0; K]; columns], mean }
    }

    fn lane(of: &[[f64; K]], k: usize) -> Vec<f64> {
        of.iter().map(|lanes| lanes[k]).collect()
    }

    /// The covariance of a component, row after row.
    pub(in crate::mixture) fn covariance(&self, k: usize) -> Vec<f64> {
        covariance(&Self::lane(&self.lower, k), &Self::lane(&self.pivot, k))
    }

    /// Sets the covariance of a component by its factors.
    pub(in crate::mixture) fn set(&mut self, k: usize, (lower, pivots): &(Vec<f64>, Vec<f64>)) {
        self.lower.iter_mut().zip(lower).for_each(|(lanes, value)| lanes[k] = *value);
        self.pivot.iter_mut().zip(pivots).for_each(|(lanes, value)| lanes[k] = *value);
    }

    /// The logarithm of the prior's density of the first `components` lanes, but for a constant.
    pub(in crate::mixture) fn log_prior(&self, prior: BlockPrior, components: usize) -> f64 {
        let of = |k: usize| {
            let (lower, pivots) = (Self::lane(&self.lower, k), Self::lane(&self.pivot, k));
            let determinant: f64 = pivots.iter().map(|&pivot| ln(pivot)).sum();
            let trace: f64 = whitener(&lower, &pivots).iter().map(|entry| entry * entry).sum();
            -0.5 * (prior.persons * determinant + prior.scatter * trace)
        };
        (0..components).map(of).sum()
    }
}

/// Of one pattern: the log density of the cells that are there is `level − ½ |W x − shift|²`.
struct Pattern<const K: usize> {
    level: [f64; K],
    shift: Vec<[f64; K]>,
    /// On and below the diagonal, row after row; zero in the rows and columns of cells that are not there.
    whitener: Vec<[f64; K]>,
}

/// A block's parameters in the form that densities are computed from.
pub(super) struct BlockTerms<const K: usize>(Vec<Pattern<K>>);

impl<const K: usize> BlockTerms<K> {
    pub(super) fn new(state: &BlockState<K>, block: &BlockColumns) -> Self {
        let matrices: Vec<Vec<f64>> = (0..K).map(|k| state.covariance(k)).collect();
        Self(block.patterns.iter().map(|&pattern| Pattern::new(state, &matrices, block, pattern)).collect())
    }

    /// The noise has a constant density of each cell.
    pub(super) fn set_noise(&mut self, lane: usize, levels: &[f64], block: &BlockColumns) {
        for (terms, &pattern) in self.0.iter_mut().zip(&block.patterns) {
            terms.level[lane] = block.split(pattern).0.iter().map(|&column| levels[column]).sum();
            terms.shift.iter_mut().chain(&mut terms.whitener).for_each(|lanes| lanes[lane] = 0.0);
        }
    }

    /// Adds the log densities of persons of these patterns.
    #[inline(always)]
    pub(super) fn add(&self, columns: &[StandardColumn], codes: &[u16], out: &mut [[f64; K]]) {
        for ((row, lanes), &code) in out.iter_mut().enumerate().zip(codes) {
            let terms = &self.0[usize::from(code)];
            let mut square = [0.0; K];
            let mut entries = terms.whitener.iter();
            for (i, shift) in terms.shift.iter().enumerate() {
                let mut sum = shift.map(|shift| -shift);
                for (column, entry) in columns[..=i].iter().zip(&mut entries) {
                    let x = column.values[row];
                    for k in 0..K {
                        sum[k] += entry[k] * x;
                    }
                }
                for k in 0..K {
                    square[k] += sum[k] * sum[k];
                }
            }
            for k in 0..K {
                lanes[k] += terms.level[k] - 0.5 * square[k];
            }
        }
    }
}

impl<const K: usize> Pattern<K> {
    fn new(state: &BlockState<K>, matrices: &[Vec<f64>], block: &BlockColumns, pattern: u16) -> Self {
        let d = block.columns.len();
        let (there, _) = block.split(pattern);
        let mut terms = Self { level: [0.0; K], shift: vec![[0.0; K]; d], whitener: vec![[0.0; K]; corner(d, 0)] };
        let scales: f64 = there.iter().map(|&column| ln(block.columns[column].scale.scale)).sum();
        for (k, matrix) in matrices.iter().enumerate() {
            let (lower, pivots) = factors(&part(matrix, d, &there), there.len(), &[]);
            let whitener = whitener(&lower, &pivots);
            let logs: f64 = pivots.iter().map(|&pivot| ln(std::f64::consts::TAU * pivot)).sum();
            terms.level[k] = -0.5 * logs - scales;
            for (i, &row) in there.iter().enumerate() {
                for (j, &column) in there[..=i].iter().enumerate() {
                    let entry = whitener[corner(i, j)];
                    terms.whitener[corner(row, column)][k] = entry;
                    terms.shift[row][k] += entry * state.mean[column][k];
                }
            }
        }
        terms
    }
}

/// Responsibilities, of each pattern with the sums of cells and of their products (on and below the diagonal).
#[derive(Clone)]
pub(super) struct BlockSums<const K: usize> {
    patterns: Vec<PatternSums<K>>,
    /// With what is filled in for missing cells.
    whole: PatternSums<K>,
}

#[derive(Clone)]
struct PatternSums<const K: usize> {
    persons: [f64; K],
    first: Vec<[f64; K]>,
    second: Vec<[f64; K]>,
}

impl<const K: usize> PatternSums<K> {
    fn new(d: usize) -> Self {
        Self { persons: [0.0; K], first: vec![[0.0; K]; d], second: vec![[0.0; K]; corner(d, 0)] }
    }

    fn all(&self) -> impl Iterator<Item = &[f64; K]> {
        std::iter::once(&self.persons).chain(&self.first).chain(&self.second)
    }

    fn all_mut(&mut self) -> impl Iterator<Item = &mut [f64; K]> {
        std::iter::once(&mut self.persons).chain(&mut self.first).chain(&mut self.second)
    }
}

impl<const K: usize> BlockSums<K> {
    pub(super) fn new(block: &BlockColumns) -> Self {
        let d = block.columns.len();
        Self { patterns: vec![PatternSums::new(d); block.patterns.len()], whole: PatternSums::new(d) }
    }

    /// Adds persons of these patterns, whose responsibilities (times their weights) are `block`.
    #[inline(always)]
    pub(super) fn add(&mut self, columns: &[StandardColumn], codes: &[u16], block: &[[f64; K]]) {
        for ((row, lanes), &code) in block.iter().enumerate().zip(codes) {
            let sums = &mut self.patterns[usize::from(code)];
            add(&mut sums.persons, lanes);
            let mut entries = sums.second.iter_mut();
            for (i, first) in sums.first.iter_mut().enumerate() {
                let product = lanes.map(|lane| lane * columns[i].values[row]);
                add(first, &product);
                for (column, entry) in columns[..=i].iter().zip(&mut entries) {
                    let x = column.values[row];
                    for k in 0..K {
                        entry[k] += product[k] * x;
                    }
                }
            }
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (sums, other) in self.patterns.iter_mut().zip(&other.patterns) {
            sums.all_mut().zip(other.all()).for_each(|(sum, other)| add(sum, other));
        }
    }

    /// The same sums made by `change` from all lanes of each.
    pub(super) fn map(&self, change: impl Fn(&[f64; K]) -> [f64; K]) -> Self {
        let mut changed = self.clone();
        changed.patterns.iter_mut().flat_map(PatternSums::all_mut).for_each(|lanes| *lanes = change(lanes));
        changed
    }

    /// Fills in for missing cells what is expected of them by the parameters `state` and the cells that are there.
    pub(super) fn complete(&mut self, state: &BlockState<K>, block: &BlockColumns) {
        let d = block.columns.len();
        let mut whole = PatternSums::new(d);
        for k in 0..K {
            let matrix = state.covariance(k);
            let mean = BlockState::lane(&state.mean, k);
            for (sums, &pattern) in self.patterns.iter().zip(&block.patterns) {
                let filling = Filling::new(&matrix, &mean, block, pattern);
                filling.add(sums, k, &mut whole);
            }
        }
        self.whole = whole;
    }

    /// The parameters that the completed sums make likeliest with the prior, under the floors of the columns.
    pub(super) fn maximise(&self, columns: &[NumberColumn], prior: BlockPrior) -> BlockState<K> {
        let d = columns.len();
        let floors: Vec<f64> = columns.iter().map(|column| column.scale.floor).collect();
        let mut state = BlockState::neutral(d);
        for k in (0..K).filter(|&k| self.whole.persons[k] > LEAST_PERSONS) {
            let n = self.whole.persons[k];
            let mean: Vec<f64> = self.whole.first.iter().map(|first| first[k] / n).collect();
            let mut matrix = vec![0.0; d * d];
            for i in 0..d {
                for j in 0..=i {
                    let own = if i == j { prior.scatter } else { 0.0 };
                    let scatter = self.whole.second[corner(i, j)][k] - n * mean[i] * mean[j];
                    let entry = (scatter + own) / (n + prior.persons);
                    (matrix[i * d + j], matrix[j * d + i]) = (entry, entry);
                }
            }
            state.set(k, &factors(&matrix, d, &floors));
            state.mean.iter_mut().zip(&mean).for_each(|(lanes, mean)| lanes[k] = *mean);
        }
        state
    }

    /// The log-likelihood of the cells that are there where memberships are as they were when these sums were made.
    pub(super) fn log_likelihood(&self, state: &BlockState<K>, block: &BlockColumns, components: usize) -> f64 {
        let terms = BlockTerms::new(state, block);
        let of = |(sums, terms): (&PatternSums<K>, &Pattern<K>)| -> f64 {
            (0..components).map(|k| terms.level[k] * sums.persons[k] - 0.5 * terms.squares(sums, k)).sum()
        };
        self.patterns.iter().zip(&terms.0).map(of).sum()
    }
}

impl<const K: usize> Pattern<K> {
    /// The sum over persons of `|W x − shift|²`.
    fn squares(&self, sums: &PatternSums<K>, k: usize) -> f64 {
        let entry = |i: usize, j: usize| sums.second[corner(i.max(j), i.min(j))][k];
        let row = |(i, shift): (usize, &[f64; K])| {
            let weights = |j: usize| self.whitener[corner(i, j)][k];
            let second: f64 =
                (0..=i).map(|j| (0..=i).map(|l| weights(j) * weights(l) * entry(j, l)).sum::<f64>()).sum();
            let first: f64 = (0..=i).map(|j| weights(j) * sums.first[j][k]).sum();
            second - 2.0 * shift[k] * first + shift[k] * shift[k] * sums.persons[k]
        };
        self.shift.iter().enumerate().map(row).sum()
    }
}

/// What is expected of the cells of one pattern in one component: `start + slope x`, `x` the cells that are there, and
/// what still varies.
struct Filling {
    d: usize,
    start: Vec<f64>,
    slope: Vec<f64>,
    rest: Vec<f64>,
}

impl Filling {
    fn new(matrix: &[f64], mean: &[f64], block: &BlockColumns, pattern: u16) -> Self {
        let d = mean.len();
        let (there, missing) = block.split(pattern);
        let mut filling = Self { d, start: vec![0.0; d], slope: vec![0.0; d * d], rest: vec![0.0; d * d] };
        there.iter().for_each(|&at| filling.slope[at * d + at] = 1.0);
        if missing.is_empty() {
            return filling;
        }
        let (lower, pivots) = factors(&part(matrix, d, &there), there.len(), &[]);
        for &at in &missing {
            let covariances: Vec<f64> = there.iter().map(|&other| matrix[at * d + other]).collect();
            let slopes = solve(&lower, &pivots, covariances);
            filling.start[at] =
                mean[at] - there.iter().zip(&slopes).map(|(&other, slope)| slope * mean[other]).sum::<f64>();
            there.iter().zip(&slopes).for_each(|(&other, slope)| filling.slope[at * d + other] = *slope);
        }
        for &at in &missing {
            for &other in &missing {
                let explained: f64 = there.iter().map(|&l| filling.slope[at * d + l] * matrix[l * d + other]).sum();
                filling.rest[at * d + other] = matrix[at * d + other] - explained;
            }
        }
        filling
    }

    /// Adds a component's sums of a pattern to those over all patterns.
    fn add<const K: usize>(&self, sums: &PatternSums<K>, k: usize, whole: &mut PatternSums<K>) {
        let (d, n) = (self.d, sums.persons[k]);
        let slope = |i: usize, l: usize| self.slope[i * d + l];
        let second = |i: usize, j: usize| sums.second[corner(i.max(j), i.min(j))][k];
        let filled: Vec<f64> = (0..d).map(|i| (0..d).map(|l| slope(i, l) * sums.first[l][k]).sum()).collect();
        // Products of what is filled in with the cells that are there.
        let half: Vec<f64> = (0..d * d).map(|at| (0..d).map(|l| slope(at / d, l) * second(l, at % d)).sum()).collect();
        whole.persons[k] += n;
        for i in 0..d {
            whole.first[i][k] += n * self.start[i] + filled[i];
            for j in 0..=i {
                let product: f64 = (0..d).map(|l| half[i * d + l] * slope(j, l)).sum();
                let (a, b) = (self.start[i], self.start[j]);
                let constant = n * (a * b + self.rest[i * d + j]);
                whole.second[corner(i, j)][k] += product + a * filled[j] + b * filled[i] + constant;
            }
        }
    }
}

/// Solves `L D Lᵀ x = right`.
fn solve(lower: &[f64], pivots: &[f64], mut right: Vec<f64>) -> Vec<f64> {
    let d = pivots.len();
    for i in 0..d {
        right[i] -= (0..i).map(|j| lower[place(i, j)] * right[j]).sum::<f64>();
    }
    right.iter_mut().zip(pivots).for_each(|(x, pivot)| *x /= pivot);
    for i in (0..d).rev() {
        right[i] -= (i + 1..d).map(|j| lower[place(j, i)] * right[j]).sum::<f64>();
    }
    right
}
