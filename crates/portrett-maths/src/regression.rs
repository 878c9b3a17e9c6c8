//! Ridge regression, logistic and linear, with the penalty chosen by cross-validation.
//!
//! Takes a dense [`Matrix`] of predictors and an outcome a row; gives a [`Model`] that foretells the
//! outcome of other rows. Columns are standardised inside and the intercept is not penalised, so the
//! units of the predictors do not matter. Constant and collinear columns, more columns than rows, and
//! perfectly separated outcomes are all right: the penalty is never zero.
//!
//! Cost: `rows · columns²` once, then a few passes over the matrix. The penalty is chosen on at most
//! 10,000 rows; the model is fitted on all rows given, so the caller decides how many that are.

mod algebra;
mod choose;
mod newton;

use algebra::Standardised;
use newton::{Family, Fit};

use crate::special::logistic;

/// A dense matrix of finite numbers, one row a person, stored column after column.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    rows: usize,
    values: Vec<f64>,
}

/// Why a regression cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegressionError {
    /// The values do not fill whole columns.
    #[error("{values} values do not fill columns of {rows} rows")]
    Shape {
        /// Values given.
        values: usize,
        /// Rows a column.
        rows: usize,
    },
    /// A predictor or an outcome is missing or infinite.
    #[error("row {row} holds a number that is missing or infinite")]
    NotFinite {
        /// Which row, from 0.
        row: usize,
    },
    /// There is not one outcome for each row.
    #[error("{outcomes} outcomes for {rows} rows")]
    Outcomes {
        /// Outcomes given.
        outcomes: usize,
        /// Rows of the matrix.
        rows: usize,
    },
    /// Too few persons, or too few with the rarer of two outcomes.
    #[error("{found} persons to learn from, and {needed} are needed")]
    TooFew {
        /// Persons, or persons with the rarer outcome.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
}

/// A fitted regression.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    family: Family,
    /// The linear predictor where all predictors are zero.
    pub intercept: f64,
    /// Change of the linear predictor by one unit of each predictor: log odds, or the outcome's unit.
    pub coefficients: Vec<f64>,
    /// The penalty chosen: λ in `mean loss + λ/2 · Σ coefficient²`, coefficients of standardised columns.
    pub penalty: f64,
}

impl Matrix {
    /// A matrix of `rows` rows from its columns, one after another. No columns are allowed.
    ///
    /// # Errors
    /// [`RegressionError::Shape`] and [`RegressionError::NotFinite`].
    pub fn new(rows: usize, values: Vec<f64>) -> Result<Self, RegressionError> {
        if (rows == 0 && !values.is_empty()) || (rows > 0 && !values.len().is_multiple_of(rows)) {
            return Err(RegressionError::Shape { values: values.len(), rows });
        }
        match values.iter().position(|value| !value.is_finite()) {
            Some(place) => Err(RegressionError::NotFinite { row: place % rows }),
            None => Ok(Self { rows, values }),
        }
    }

    /// Number of rows.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The columns, in order.
    fn columns(&self) -> std::slice::ChunksExact<'_, f64> {
        self.values.chunks_exact(self.rows.max(1))
    }
}

impl Model {
    /// What is foretold for each row of `predictors`: a probability, or the outcome itself. The columns
    /// must be those that the model was fitted on, in the same order.
    pub fn predict(&self, predictors: &Matrix) -> Vec<f64> {
        let mut foretold = vec![self.intercept; predictors.rows];
        for (column, coefficient) in predictors.columns().zip(&self.coefficients) {
            foretold.iter_mut().zip(column).for_each(|(sum, value)| *sum += coefficient * value);
        }
        if self.family == Family::Logistic {
            foretold.iter_mut().for_each(|predictor| *predictor = logistic(*predictor));
        }
        foretold
    }
}

/// Ridge logistic regression of a yes/no outcome. `seed` deals the rows to the folds.
///
/// # Errors
/// [`RegressionError::Outcomes`], and [`RegressionError::TooFew`] under five persons of either outcome.
pub fn fit_logistic(predictors: &Matrix, outcome: &[bool], seed: u64) -> Result<Model, RegressionError> {
    let yes = outcome.iter().filter(|is| **is).count();
    let rarer = yes.min(outcome.len() - yes);
    if rarer < choose::FOLDS {
        return Err(RegressionError::TooFew { found: rarer, needed: choose::FOLDS });
    }
    let outcome: Vec<f64> = outcome.iter().map(|is| f64::from(u8::from(*is))).collect();
    fit(Family::Logistic, predictors, &outcome, seed)
}

/// Ridge regression of a number. `seed` deals the rows to the folds.
///
/// # Errors
/// [`RegressionError::Outcomes`], [`RegressionError::NotFinite`], and [`RegressionError::TooFew`] under ten persons.
pub fn fit_linear(predictors: &Matrix, outcome: &[f64], seed: u64) -> Result<Model, RegressionError> {
    if outcome.len() < 2 * choose::FOLDS {
        return Err(RegressionError::TooFew { found: outcome.len(), needed: 2 * choose::FOLDS });
    }
    if let Some(row) = outcome.iter().position(|value| !value.is_finite()) {
        return Err(RegressionError::NotFinite { row });
    }
    fit(Family::Linear, predictors, outcome, seed)
}

fn fit(family: Family, predictors: &Matrix, outcome: &[f64], seed: u64) -> Result<Model, RegressionError> {
    if outcome.len() != predictors.rows {
        return Err(RegressionError::Outcomes { outcomes: outcome.len(), rows: predictors.rows });
    }
    let penalty = choose::penalty(family, predictors, outcome, seed);
    let rows: Vec<usize> = (0..predictors.rows).collect();
    let standardised = Standardised::new(predictors, &rows);
    let fit = newton::Problem::new(family, &standardised, outcome).solve(penalty, None);
    Ok(to_model(family, &standardised, &fit, penalty))
}

/// The model in the units of the original columns.
fn to_model(family: Family, standardised: &Standardised, fit: &Fit, penalty: f64) -> Model {
    let (intercept, coefficients) = standardised.to_original_units(fit.intercept, &fit.coefficients);
    Model { family, intercept, coefficients, penalty }
}
