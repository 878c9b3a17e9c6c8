//! Small symmetric matrices: Cholesky's factor, solutions and inverses.
//!
//! Takes square rows of numbers, gives nothing where the matrix is not positive definite: unlike the factor of
//! `regression`, which a ridge makes so, this one has to tell.

/// A factor is refused where a pivot falls under this part of its diagonal cell.
const SINGULAR: f64 = 1e-13;

/// A symmetric matrix, row after row.
#[derive(Debug, Clone, PartialEq)]
pub struct Symmetric {
    width: usize,
    cells: Vec<f64>,
}

impl Symmetric {
    /// Zero everywhere.
    pub(super) fn zero(width: usize) -> Self {
        Self { width, cells: vec![0.0; width * width] }
    }

    /// The symmetric part of a square.
    pub(super) fn from_rows(rows: &[Vec<f64>]) -> Self {
        let width = rows.len();
        let cells = (0..width).flat_map(|i| (0..width).map(move |j| 0.5 * (rows[i][j] + rows[j][i])));
        Self { width, cells: cells.collect() }
    }

    /// Rows and columns.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The cell of row `i` and column `j`, both below the width.
    pub fn at(&self, i: usize, j: usize) -> f64 {
        self.cells[i * self.width + j]
    }

    pub(super) fn set(&mut self, i: usize, j: usize, value: f64) {
        self.cells[i * self.width + j] = value;
        self.cells[j * self.width + i] = value;
    }

    pub(super) fn scaled(mut self, factor: f64) -> Self {
        self.cells.iter_mut().for_each(|cell| *cell *= factor);
        self
    }

    pub(super) fn times(&self, vector: &[f64]) -> Vec<f64> {
        self.cells.chunks_exact(self.width).map(|row| dot(row, vector)).collect()
    }

    /// `vectorᵀ · self · vector`.
    pub(super) fn quadratic(&self, vector: &[f64]) -> f64 {
        dot(vector, &self.times(vector))
    }

    /// The lower factor L of `self = L Lᵀ` (Cholesky), or nothing.
    pub(super) fn cholesky(&self) -> Option<Lower> {
        let width = self.width;
        let mut lower = Lower { width, cells: vec![0.0; width * width] };
        for i in 0..width {
            for j in 0..=i {
                let known: f64 = (0..j).map(|k| lower.at(i, k) * lower.at(j, k)).sum();
                let rest = self.at(i, j) - known;
                lower.cells[i * width + j] = match i == j {
                    true if rest > SINGULAR * self.at(i, i).abs() => rest.sqrt(),
                    true => return None,
                    false => rest / lower.at(j, j),
                };
            }
        }
        Some(lower)
    }

    /// The inverse of a positive definite matrix, or nothing.
    pub(super) fn inverse(&self) -> Option<Self> {
        let factor = self.cholesky()?;
        let mut inverse = Self::zero(self.width);
        for column in 0..self.width {
            let mut unit = vec![0.0; self.width];
            unit[column] = 1.0;
            for (row, value) in factor.solve(&unit).into_iter().enumerate().skip(column) {
                inverse.set(row, column, value);
            }
        }
        Some(inverse)
    }
}

/// Cholesky's lower factor, row after row.
pub(super) struct Lower {
    width: usize,
    cells: Vec<f64>,
}

impl Lower {
    fn at(&self, i: usize, j: usize) -> f64 {
        self.cells[i * self.width + j]
    }

    /// Solves `L Lᵀ x = right`.
    fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut x = right.to_vec();
        for i in 0..self.width {
            let known: f64 = (0..i).map(|k| self.at(i, k) * x[k]).sum();
            x[i] = (x[i] - known) / self.at(i, i);
        }
        for i in (0..self.width).rev() {
            let known: f64 = (i + 1..self.width).map(|k| self.at(k, i) * x[k]).sum();
            x[i] = (x[i] - known) / self.at(i, i);
        }
        x
    }
}

/// Sum of products.
pub(super) fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
