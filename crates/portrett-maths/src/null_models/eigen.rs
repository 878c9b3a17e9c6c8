//! Eigenvalues of small symmetric matrices, and square roots of matrices that should be correlation matrices.

/// Rounds over all pairs after which the rotations have long become negligible.
const MOST_SWEEPS: usize = 30;
/// Squared size of the off-diagonal, relative to the whole, below which the matrix counts as diagonal.
const NEGLIGIBLE: f64 = 1e-22;
/// What an eigenvalue of zero or less is raised to.
const LEAST_EIGENVALUE: f64 = 1e-9;

/// A square matrix, row by row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Square {
    pub(super) size: usize,
    pub(super) cells: Vec<f64>,
}

impl Square {
    pub(super) fn identity(size: usize) -> Self {
        let mut square = Self { size, cells: vec![0.0; size * size] };
        (0..size).for_each(|i| square.set(i, i, 1.0));
        square
    }

    pub(super) fn get(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.size + column]
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: f64) {
        self.cells[row * self.size + column] = value;
    }

    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.size..][..self.size]
    }

    fn off_diagonal(&self) -> f64 {
        let square = |row: usize| (0..self.size).filter(move |&c| c != row).map(move |c| self.get(row, c).powi(2));
        (0..self.size).flat_map(square).sum()
    }

    /// Turns rows and columns `p` and `q` so that their cell becomes zero.
    fn rotate(&mut self, vectors: &mut Self, p: usize, q: usize) {
        let apq = self.get(p, q);
        if apq == 0.0 {
            return;
        }
        let theta = (self.get(q, q) - self.get(p, p)) / (2.0 * apq);
        let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
        let cosine = 1.0 / (t * t + 1.0).sqrt();
        let sine = t * cosine;
        for i in 0..self.size {
            self.turn((i, p), (i, q), cosine, sine);
            vectors.turn((i, p), (i, q), cosine, sine);
        }
        for i in 0..self.size {
            self.turn((p, i), (q, i), cosine, sine);
        }
    }

    fn turn(&mut self, first: (usize, usize), second: (usize, usize), cosine: f64, sine: f64) {
        let (a, b) = (self.get(first.0, first.1), self.get(second.0, second.1));
        self.set(first.0, first.1, cosine * a - sine * b);
        self.set(second.0, second.1, sine * a + cosine * b);
    }
}

/// Eigenvalues and, in the columns of the matrix, eigenvectors of a symmetric matrix, by cyclic Jacobi rotations
/// (Jacobi 1846; Golub & Van Loan, Matrix Computations, section 8.5).
pub(super) fn eigen(symmetric: &Square) -> (Vec<f64>, Square) {
    let (mut a, mut vectors) = (symmetric.clone(), Square::identity(symmetric.size));
    let limit = NEGLIGIBLE * a.cells.iter().map(|cell| cell * cell).sum::<f64>();
    for _ in 0..MOST_SWEEPS {
        if a.off_diagonal() <= limit {
            break;
        }
        for p in 0..a.size {
            for q in p + 1..a.size {
                a.rotate(&mut vectors, p, q);
            }
        }
    }
    ((0..a.size).map(|i| a.get(i, i)).collect(), vectors)
}

/// A matrix F of rows of length 1 so that F·Fᵀ is the correlation matrix nearest in spirit to `symmetric`, which
/// has ones on its diagonal but may not be positive definite: negative eigenvalues are raised to almost zero and
/// the rows brought back to length 1 (Rebonato & Jäckel 1999, spectral decomposition).
pub(super) fn correlation_root(symmetric: &Square) -> Square {
    let (values, mut root) = eigen(symmetric);
    let roots: Vec<f64> = values.iter().map(|value| value.max(LEAST_EIGENVALUE).sqrt()).collect();
    for row in root.cells.chunks_exact_mut(symmetric.size.max(1)) {
        row.iter_mut().zip(&roots).for_each(|(cell, root)| *cell *= root);
        let length = row.iter().map(|cell| cell * cell).sum::<f64>().sqrt();
        row.iter_mut().for_each(|cell| *cell /= length);
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(size: usize, cells: &[f64]) -> Square {
        Square { size, cells: cells.to_vec() }
    }

    #[test]
    fn eigenvalues_of_a_known_matrix() {
        let (mut values, _) = eigen(&square(3, &[2.0, -1.0, 0.0, -1.0, 2.0, -1.0, 0.0, -1.0, 2.0]));
        values.sort_by(f64::total_cmp);
        let root = std::f64::consts::SQRT_2;
        for (value, expected) in values.iter().zip([2.0 - root, 2.0, 2.0 + root]) {
            assert!((value - expected).abs() < 1e-12, "{value} for {expected}");
        }
    }

    #[test]
    fn the_root_of_a_correlation_matrix_gives_it_again() {
        let matrix = square(3, &[1.0, 0.5, 0.2, 0.5, 1.0, -0.3, 0.2, -0.3, 1.0]);
        let root = correlation_root(&matrix);
        for i in 0..3 {
            for j in 0..3 {
                let product: f64 = root.row(i).iter().zip(root.row(j)).map(|(a, b)| a * b).sum();
                assert!((product - matrix.get(i, j)).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn an_impossible_correlation_matrix_is_made_possible() {
        let root = correlation_root(&square(3, &[1.0, 0.9, -0.9, 0.9, 1.0, 0.9, -0.9, 0.9, 1.0]));
        for row in 0..3 {
            assert!((root.row(row).iter().map(|cell| cell * cell).sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
