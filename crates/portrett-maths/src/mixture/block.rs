//! Blocks of numbers that share a full covariance matrix within a component, while all other columns are independent
//! given it. Missing cells of a block are left out of the likelihood: a person's density is that of the cells that are
//! there, and EM fills in conditional moments (Little & Rubin 2019, section 11.2).
//!
//! A covariance is held as `L D Lᵀ` with ones on the diagonal of `L`: row i of `L` says how column i hangs on the
//! columns before it, and `D` what varies of it beyond that, which has the floor that a variance has elsewhere.

use super::column_model::ColumnModel;
use super::table::Column;

/// The most columns of a block: as many as make at most 1,024 patterns of missing cells.
pub const MAX_BLOCK: usize = 10;

/// The covariances of a block of columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Numbers of its columns, from 0.
    pub columns: Vec<usize>,
    /// By component the covariance matrix, row after row; of log-normal columns that of the natural logarithms. The
    /// diagonal is the variances of the columns' own distributions.
    pub covariances: Vec<Vec<f64>>,
}

impl Block {
    /// Number of free parameters of `k` components beside the means and variances of the columns.
    pub(super) fn parameters(&self, k: usize) -> usize {
        k * pairs_below(self.columns.len())
    }

    pub(super) fn reordered(&self, order: &[usize]) -> Self {
        let covariances = order.iter().map(|&k| self.covariances[k].clone()).collect();
        Self { columns: self.columns.clone(), covariances }
    }

    /// The same block of columns with other numbers; nothing where one of them has none.
    pub(super) fn renumbered(&self, number: impl Fn(usize) -> Option<usize>) -> Option<Self> {
        let columns = self.columns.iter().map(|&column| number(column)).collect::<Option<Vec<usize>>>()?;
        Some(Self { columns, covariances: self.covariances.clone() })
    }

    /// Whether there is a proper covariance a component, with the variances of its columns' distributions.
    pub(super) fn is_valid(&self, columns: &[ColumnModel], components: usize) -> bool {
        let d = self.columns.len();
        let has_variance = |k: usize, at: usize| {
            let variance = self.covariances[k][at * d + at];
            match columns.get(self.columns[at]) {
                Some(ColumnModel::Number { variances, .. } | ColumnModel::LogNormal { variances, .. }) => {
                    (variances[k] - variance).abs() <= 1e-9 * variance
                }
                _ => false,
            }
        };
        let is_symmetric = |matrix: &[f64]| (0..d).all(|i| (0..i).all(|j| matrix[i * d + j] == matrix[j * d + i]));
        let is_proper = |matrix: &[f64]| factors(matrix, d, &[]).1.iter().all(|&pivot| pivot > 0.0);
        is_block(&self.columns)
            && self.covariances.len() == components
            && self.covariances.iter().all(|matrix| matrix.len() == d * d && is_symmetric(matrix) && is_proper(matrix))
            && (0..components).all(|k| (0..d).all(|at| has_variance(k, at)))
    }
}

/// Whether the numbers of columns are those of a block: from 2 to [`MAX_BLOCK`], all different.
pub(super) fn is_block(columns: &[usize]) -> bool {
    let differ = |(at, column): (usize, &usize)| !columns[..at].contains(column);
    (2..=MAX_BLOCK).contains(&columns.len()) && columns.iter().enumerate().all(differ)
}

/// Whether a column may be in a block.
pub(super) fn may_join(column: Option<&Column>) -> bool {
    matches!(column, Some(Column::Number(_) | Column::LogNormal(_)))
}

/// Entries below the diagonal of a matrix of `d` columns.
pub(super) fn pairs_below(d: usize) -> usize {
    d * d.saturating_sub(1) / 2
}

/// The factors of a covariance of `d` columns: the entries of `L` below the diagonal, row after row, and `D`. An entry
/// of `D` under that of `floors` is raised to it; where there are none they must be above zero.
///
/// Of all covariances with entries of `D` no less than the floors it is the likeliest for persons of this covariance:
/// the likelihood is a product of regressions of each column on those before it.
pub(super) fn factors(covariance: &[f64], d: usize, floors: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let (mut lower, mut pivots) = (vec![0.0; pairs_below(d)], vec![0.0; d]);
    // Floors change no regression: the true pivots are what is divided by.
    let mut own = vec![0.0; d];
    for i in 0..d {
        for j in 0..i {
            let before: f64 = (0..j).map(|l| lower[place(i, l)] * lower[place(j, l)] * own[l]).sum();
            let rest = covariance[i * d + j] - before;
            lower[place(i, j)] = if own[j] > LEAST_PIVOT * covariance[j * d + j] { rest / own[j] } else { 0.0 };
        }
        let before: f64 = (0..i).map(|l| lower[place(i, l)] * lower[place(i, l)] * own[l]).sum();
        own[i] = (covariance[i * d + i] - before).max(0.0);
        pivots[i] = floors.get(i).map_or(own[i], |&floor| own[i].max(floor));
    }
    (lower, pivots)
}

/// The share of its variance beyond which a column is no multiple of those before it.
const LEAST_PIVOT: f64 = 1e-12;

/// Where the entry of row `i` and column `j < i` lies among those below the diagonal.
pub(super) fn place(i: usize, j: usize) -> usize {
    pairs_below(i) + j
}

/// Where the entry of row `i` and column `j ≤ i` lies among those on and below the diagonal.
pub(super) fn corner(i: usize, j: usize) -> usize {
    i * (i + 1) / 2 + j
}

/// The covariance of these factors, row after row.
pub(super) fn covariance(lower: &[f64], pivots: &[f64]) -> Vec<f64> {
    let d = pivots.len();
    let factor = |i: usize, j: usize| if i == j { 1.0 } else { lower[place(i, j)] };
    let mut matrix = vec![0.0; d * d];
    for i in 0..d {
        for j in 0..=i {
            let entry = (0..=j).map(|l| factor(i, l) * factor(j, l) * pivots[l]).sum();
            (matrix[i * d + j], matrix[j * d + i]) = (entry, entry);
        }
    }
    matrix
}

/// The inverse of `D^½ Lᵀ`, transposed: `W` below and on the diagonal, row after row, so that `W (x − mean)` are
/// independent and of variance 1.
pub(super) fn whitener(lower: &[f64], pivots: &[f64]) -> Vec<f64> {
    let d = pivots.len();
    let mut inverse = vec![0.0; corner(d, 0)];
    for i in 0..d {
        for j in 0..i {
            let entry: f64 = (j..i).map(|l| lower[place(i, l)] * inverse[corner(l, j)]).sum();
            inverse[corner(i, j)] = -entry;
        }
        inverse[corner(i, i)] = 1.0;
    }
    for i in 0..d {
        let root = pivots[i].sqrt();
        (0..=i).for_each(|j| inverse[corner(i, j)] /= root);
    }
    inverse
}

/// The rows and columns `of` a matrix of `d` columns.
pub(super) fn part(matrix: &[f64], d: usize, of: &[usize]) -> Vec<f64> {
    of.iter().flat_map(|&i| of.iter().map(move |&j| matrix[i * d + j])).collect()
}
