//! A sparse matrix as the product of two thin ones without negative cells (Lee and Seung 1999), by hierarchical
//! alternating least squares (Cichocki and Phan 2009), which is the coordinate descent of scikit-learn's `NMF`.

use super::Sparse;

/// Two thin matrices, each by rows of `parts` cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Factors {
    /// How many parts there are.
    pub parts: usize,
    /// For each row of the matrix, how much of each part is in it.
    pub rows: Vec<f64>,
    /// For each column of the matrix, how much of it is in each part.
    pub columns: Vec<f64>,
}

/// Improves `factors` of `matrix` in place, `sweeps` times the rows and then the columns. Both must be of the matrix's
/// size; nothing is done where they are not.
pub fn improve(matrix: &Sparse, factors: &mut Factors, sweeps: usize) {
    let parts = factors.parts;
    if factors.rows.len() != matrix.rows() * parts || factors.columns.len() != matrix.columns() * parts {
        return;
    }
    let transposed = matrix.transposed();
    for _ in 0..sweeps {
        side(matrix, &factors.columns, &mut factors.rows, parts);
        side(&transposed, &factors.rows, &mut factors.columns, parts);
    }
}

/// How much of each part is in each row of `matrix`, where the columns' parts are known; from 0, `sweeps` times.
pub fn project(matrix: &Sparse, columns: &[f64], parts: usize, sweeps: usize) -> Vec<f64> {
    let mut rows = vec![0.0; matrix.rows() * parts];
    for _ in 0..sweeps {
        side(matrix, columns, &mut rows, parts);
    }
    rows
}

/// The sum of squares of what the factors leave unexplained.
pub fn loss(matrix: &Sparse, factors: &Factors) -> f64 {
    let parts = factors.parts;
    let own = gram(&factors.rows, parts);
    let other = gram(&factors.columns, parts);
    let modelled: f64 = own.iter().zip(&other).map(|(a, b)| a * b).sum();
    let mut rest = modelled;
    for row in 0..matrix.rows() {
        let of_row = &factors.rows[row * parts..(row + 1) * parts];
        for (column, value) in matrix.row(row) {
            let value = f64::from(value);
            rest += value * (value - 2.0 * product(of_row, &factors.columns[column * parts..(column + 1) * parts]));
        }
    }
    rest
}

/// One sweep over the cells of `thin`, the factor of the matrix's rows, part by part.
fn side(matrix: &Sparse, fixed: &[f64], thin: &mut [f64], parts: usize) {
    let gram = gram(fixed, parts);
    let mut target = vec![0.0; parts];
    for row in 0..matrix.rows() {
        target.fill(0.0);
        for (column, value) in matrix.row(row) {
            let of_column = &fixed[column * parts..(column + 1) * parts];
            let value = f64::from(value);
            target.iter_mut().zip(of_column).for_each(|(sum, cell)| *sum += value * cell);
        }
        let cells = &mut thin[row * parts..(row + 1) * parts];
        for part in 0..parts {
            let curvature = gram[part * parts + part];
            if curvature > 0.0 {
                let slope = product(&gram[part * parts..(part + 1) * parts], cells) - target[part];
                cells[part] = (cells[part] - slope / curvature).max(0.0);
            }
        }
    }
}

/// The products of the columns of a thin matrix with each other.
fn gram(thin: &[f64], parts: usize) -> Vec<f64> {
    let mut gram = vec![0.0; parts * parts];
    for row in thin.chunks_exact(parts) {
        for (part, value) in row.iter().enumerate().filter(|(_, value)| **value != 0.0) {
            let sums = &mut gram[part * parts..(part + 1) * parts];
            sums.iter_mut().zip(row).for_each(|(sum, other)| *sum += value * other);
        }
    }
    gram
}

fn product(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}
