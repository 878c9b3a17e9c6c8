//! Standardised columns, their products, and Cholesky's factor.

use super::Matrix;

/// Rows multiplied at a time, so that a block of all columns stays in the processor's cache.
const BLOCK: usize = 512;

/// Sums run in this many lanes, which the compiler turns into vector instructions. The order is fixed.
const LANES: usize = 8;

/// A column whose spread is under this part of its size is constant but for rounding.
const CONSTANT: f64 = 1e-10;

/// Some rows of a matrix with columns of mean 0 and variance 1; constant columns are all 0.
pub(super) struct Standardised {
    rows: usize,
    values: Vec<f64>,
    means: Vec<f64>,
    /// One over the standard deviation; 0 for a constant column.
    scales: Vec<f64>,
}

impl Standardised {
    pub(super) fn new(matrix: &Matrix, rows: &[usize]) -> Self {
        let mut result = Self { rows: rows.len(), values: Vec::new(), means: Vec::new(), scales: Vec::new() };
        result.values.reserve_exact(rows.len() * matrix.columns().len());
        for column in matrix.columns() {
            let start = result.values.len();
            result.values.extend(rows.iter().map(|&row| column[row]));
            let (mean, scale) = standardise(&mut result.values[start..]);
            result.means.push(mean);
            result.scales.push(scale);
        }
        result
    }

    pub(super) fn width(&self) -> usize {
        self.means.len()
    }

    fn columns(&self) -> std::slice::ChunksExact<'_, f64> {
        self.values.chunks_exact(self.rows)
    }

    /// `intercept + X · coefficients`, a number a row.
    pub(super) fn predictor(&self, intercept: f64, coefficients: &[f64]) -> Vec<f64> {
        let mut sums = vec![intercept; self.rows];
        for (column, &coefficient) in self.columns().zip(coefficients) {
            sums.iter_mut().zip(column).for_each(|(sum, value)| *sum += coefficient * value);
        }
        sums
    }

    /// `Xᵀ · of_rows / rows`, a number a column.
    pub(super) fn mean_products(&self, of_rows: &[f64]) -> Vec<f64> {
        self.columns().map(|column| dot(column, of_rows) / self.rows as f64).collect()
    }

    /// `Xᵀ X / rows`, the lower triangle; the rest is zero.
    pub(super) fn gram(&self) -> Square {
        let width = self.width();
        let mut gram = Square::zero(width);
        for start in (0..self.rows).step_by(BLOCK) {
            let end = (start + BLOCK).min(self.rows);
            for (i, first) in self.columns().enumerate() {
                for (j, second) in self.columns().enumerate().take(i + 1) {
                    gram.cells[i * width + j] += dot(&first[start..end], &second[start..end]);
                }
            }
        }
        gram.cells.iter_mut().for_each(|cell| *cell /= self.rows as f64);
        gram
    }

    /// Intercept and coefficients for the columns as they were.
    pub(super) fn to_original_units(&self, intercept: f64, coefficients: &[f64]) -> (f64, Vec<f64>) {
        let original: Vec<f64> = coefficients.iter().zip(&self.scales).map(|(c, scale)| c * scale).collect();
        (intercept - dot(&original, &self.means), original)
    }
}

/// Centres and scales `column`; gives the mean and one over the standard deviation.
fn standardise(column: &mut [f64]) -> (f64, f64) {
    let n = column.len() as f64;
    let mean = column.iter().sum::<f64>() / n;
    column.iter_mut().for_each(|value| *value -= mean);
    let deviation = (dot(column, column) / n).sqrt();
    let scale = if deviation > CONSTANT * mean.abs() { 1.0 / deviation } else { 0.0 };
    column.iter_mut().for_each(|value| *value *= scale);
    (mean, scale)
}

/// Sum of products.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut lanes = [0.0; LANES];
    let (a_blocks, b_blocks) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest: f64 = a_blocks.remainder().iter().zip(b_blocks.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in a_blocks.zip(b_blocks) {
        for lane in 0..LANES {
            lanes[lane] += x[lane] * y[lane];
        }
    }
    lanes.iter().sum::<f64>() + rest
}

/// A square matrix, row after row.
pub(super) struct Square {
    width: usize,
    cells: Vec<f64>,
}

impl Square {
    fn zero(width: usize) -> Self {
        Self { width, cells: vec![0.0; width * width] }
    }

    /// The lower factor L of `weight · self + ridge · I = L Lᵀ` (Cholesky). `self` must be positive
    /// semidefinite and `ridge` above zero.
    pub(super) fn cholesky(&self, weight: f64, ridge: f64) -> Factor {
        let width = self.width;
        let mut lower = Self::zero(width);
        for i in 0..width {
            for j in 0..=i {
                let (row_i, row_j) = (&lower.cells[i * width..i * width + j], &lower.cells[j * width..j * width + j]);
                let rest = weight * self.cells[i * width + j] - dot(row_i, row_j);
                lower.cells[i * width + j] = if i == j {
                    // Rounding can take a nearly dependent column below the ridge, never the true value.
                    (rest + ridge).max(ridge).sqrt()
                } else {
                    rest / lower.cells[j * width + j]
                };
            }
        }
        Factor(lower)
    }
}

/// Cholesky's lower factor.
pub(super) struct Factor(Square);

impl Factor {
    /// Solves `L Lᵀ x = right`.
    pub(super) fn solve(&self, right: &[f64]) -> Vec<f64> {
        let Square { width, cells } = &self.0;
        let mut x = right.to_vec();
        for i in 0..*width {
            let row = &cells[i * width..=i * width + i];
            x[i] = (x[i] - dot(&row[..i], &x[..i])) / row[i];
        }
        for i in (0..*width).rev() {
            x[i] /= cells[i * width + i];
            let (before, after) = x.split_at_mut(i);
            let row = &cells[i * width..i * width + i];
            before.iter_mut().zip(row).for_each(|(value, cell)| *value -= cell * after[0]);
        }
        x
    }
}
