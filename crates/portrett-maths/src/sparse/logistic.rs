//! Logistic regression with a ridge on a sparse matrix, by cyclic coordinate descent with a trust region (Genkin, Lewis
//! and Madigan 2007, algorithm CLG with a Gaussian prior).

use super::Sparse;
use crate::special::exp;

/// How wide the trust region of a coefficient is at first.
const TRUST: f64 = 1.0;

/// How a regression is done.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ridge {
    /// The precision of the normal prior of each coefficient, above 0; the intercept has none.
    pub precision: f64,
    /// The most sweeps over the columns.
    pub sweeps: usize,
    /// It ends when no linear predictor changed by more than this in a sweep, relative to 1 and its size, on average.
    pub tolerance: f64,
}

/// What was fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The intercept, on the scale of the logit.
    pub intercept: f64,
    /// A coefficient for each column.
    pub coefficients: Vec<f64>,
    /// Sweeps that were made.
    pub sweeps: usize,
}

/// Fits the chance that `outcome` holds to the rows of `matrix`, each row counted `weights` times. Slices are as long as
/// there are rows.
pub fn fit(matrix: &Sparse, outcome: &[bool], weights: &[f64], ridge: Ridge) -> Fit {
    let columns = matrix.transposed();
    let mut state = State { outcome, weights, margins: vec![0.0; matrix.rows()] };
    let mut fit = Fit { intercept: 0.0, coefficients: vec![0.0; matrix.columns()], sweeps: 0 };
    let mut trust = vec![TRUST; matrix.columns() + 1];
    let total: f64 = (0..matrix.rows()).map(|_| 1.0).sum();
    while fit.sweeps < ridge.sweeps {
        fit.sweeps += 1;
        let all = || (0..outcome.len()).map(|row| (row, 1.0));
        let mut moved = state.step(all, &mut fit.intercept, 0.0, &mut trust[matrix.columns()]);
        for (column, coefficient) in fit.coefficients.iter_mut().enumerate() {
            moved += state.step(|| columns.row(column), coefficient, ridge.precision, &mut trust[column]);
        }
        let size: f64 = state.margins.iter().map(|margin| margin.abs()).sum();
        if moved <= ridge.tolerance * (total + size) {
            break;
        }
    }
    fit
}

struct State<'a> {
    outcome: &'a [bool],
    weights: &'a [f64],
    /// The linear predictor of each row, positive where it agrees with the outcome.
    margins: Vec<f64>,
}

impl State<'_> {
    /// A Newton step of one coefficient within its trust region; how much the margins moved, summed.
    fn step<C: Iterator<Item = (usize, f32)>>(
        &mut self,
        cells: impl Fn() -> C,
        coefficient: &mut f64,
        precision: f64,
        trust: &mut f64,
    ) -> f64 {
        let (mut slope, mut curvature) = (-precision * *coefficient, precision);
        for (row, value) in cells() {
            let wrong = 1.0 / (1.0 + exp(self.margins[row]));
            let value = f64::from(value);
            slope += self.weights[row] * wrong * self.signed(row, value);
            curvature += self.weights[row] * wrong * (1.0 - wrong) * value * value;
        }
        if curvature <= f64::MIN_POSITIVE {
            return 0.0;
        }
        let change = (slope / curvature).clamp(-*trust, *trust);
        *trust = (2.0 * change.abs()).max(*trust / 2.0);
        *coefficient += change;
        let mut moved = 0.0;
        for (row, value) in cells() {
            let by = self.signed(row, f64::from(value)) * change;
            self.margins[row] += by;
            moved += by.abs();
        }
        moved
    }

    fn signed(&self, row: usize, value: f64) -> f64 {
        if self.outcome[row] { value } else { -value }
    }
}
