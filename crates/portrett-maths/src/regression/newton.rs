//! Newton's method for both regressions; each step is solved by conjugate gradients.
//!
//! The objective is `mean loss + λ/2 · Σ coefficient²`, with half the squared error or the log loss.
//! Hessian times vector costs two passes over the matrix, so the Hessian is never formed anew (Lin, Weng
//! and Keerthi 2008). The Hessian where nothing is known yet is factored once a penalty and steers the
//! conjugate gradients: for the linear regression it is the Hessian, and one iteration solves it.

use super::algebra::{Factor, Square, Standardised, dot};
use crate::special::{ln, logistic, softplus};

/// Newton's steps at most.
const STEPS: usize = 100;

/// Conjugate gradient iterations at most in a step.
const ITERATIONS: usize = 100;

/// A step is solved to this part of the (squared, preconditioned) gradient.
const SOLVED: f64 = 1e-8;

/// Done when a step promises less than this part of the loss of knowing nothing.
const CONVERGED: f64 = 1e-14;

/// A step is halved at most this often; after that rounding hides the descent.
const HALVINGS: usize = 40;

/// The two regressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Outcomes 0 and 1, log loss.
    Logistic,
    /// Any number, half the squared error.
    Linear,
}

impl Family {
    fn mean(self, predictor: f64) -> f64 {
        match self {
            Self::Logistic => logistic(predictor),
            Self::Linear => predictor,
        }
    }

    /// Derivative of the mean by the predictor.
    fn weight(self, mean: f64) -> f64 {
        match self {
            Self::Logistic => mean * (1.0 - mean),
            Self::Linear => 1.0,
        }
    }

    /// What an `outcome` costs when `predictor` foretells it.
    pub(super) fn loss(self, outcome: f64, predictor: f64) -> f64 {
        match self {
            Self::Logistic => softplus(predictor) - outcome * predictor,
            Self::Linear => 0.5 * (outcome - predictor).powi(2),
        }
    }

    /// The predictor whose mean is `mean`.
    fn link(self, mean: f64) -> f64 {
        match self {
            Self::Logistic => ln(mean / (1.0 - mean)),
            Self::Linear => mean,
        }
    }
}

/// Intercept and coefficients of standardised columns.
#[derive(Debug, Clone)]
pub(super) struct Fit {
    pub(super) intercept: f64,
    pub(super) coefficients: Vec<f64>,
}

impl Fit {
    fn dot(&self, other: &Self) -> f64 {
        self.intercept * other.intercept + dot(&self.coefficients, &other.coefficients)
    }

    /// `self + factor · other`.
    fn plus(&self, factor: f64, other: &Self) -> Self {
        let pairs = self.coefficients.iter().zip(&other.coefficients);
        Self {
            intercept: self.intercept + factor * other.intercept,
            coefficients: pairs.map(|(a, b)| a + factor * b).collect(),
        }
    }

    fn zero(width: usize) -> Self {
        Self { intercept: 0.0, coefficients: vec![0.0; width] }
    }
}

/// Rows and their outcomes. Logistic outcomes must hold both 0 and 1.
pub(super) struct Problem<'a> {
    family: Family,
    x: &'a Standardised,
    outcome: &'a [f64],
    gram: Square,
    /// The intercept where nothing is known, and the weight and loss there.
    null_intercept: f64,
    null_weight: f64,
    null_loss: f64,
}

/// The inverse of the Hessian where nothing is known.
struct Steering {
    weight: f64,
    factor: Factor,
}

impl Steering {
    fn apply(&self, residual: &Fit) -> Fit {
        Fit { intercept: residual.intercept / self.weight, coefficients: self.factor.solve(&residual.coefficients) }
    }
}

impl<'a> Problem<'a> {
    pub(super) fn new(family: Family, x: &'a Standardised, outcome: &'a [f64]) -> Self {
        let n = outcome.len() as f64;
        let mean = outcome.iter().sum::<f64>() / n;
        let null_intercept = family.link(mean);
        let null_loss = outcome.iter().map(|y| family.loss(*y, null_intercept)).sum::<f64>() / n;
        Self { family, x, outcome, gram: x.gram(), null_intercept, null_weight: family.weight(mean), null_loss }
    }

    /// The best fit for a `penalty` above zero, starting from `start` or from knowing nothing.
    pub(super) fn solve(&self, penalty: f64, start: Option<Fit>) -> Fit {
        let steering = Steering { weight: self.null_weight, factor: self.gram.cholesky(self.null_weight, penalty) };
        let nothing = Fit { intercept: self.null_intercept, coefficients: vec![0.0; self.x.width()] };
        let mut fit = start.unwrap_or(nothing);
        for _ in 0..STEPS {
            let predictors = self.x.predictor(fit.intercept, &fit.coefficients);
            let means: Vec<f64> = predictors.iter().map(|eta| self.family.mean(*eta)).collect();
            let descent = self.descent(&fit, &means, penalty);
            let step = self.newton_step(&means, &descent, penalty, &steering);
            let promised = descent.dot(&step);
            if promised <= CONVERGED * self.null_loss {
                break;
            }
            match self.search(&fit, &predictors, &step, promised, penalty) {
                Some(better) => fit = better,
                None => break,
            }
        }
        fit
    }

    /// Minus the gradient.
    fn descent(&self, fit: &Fit, means: &[f64], penalty: f64) -> Fit {
        let residuals: Vec<f64> = self.outcome.iter().zip(means).map(|(y, mean)| y - mean).collect();
        let products = self.x.mean_products(&residuals);
        Fit {
            intercept: residuals.iter().sum::<f64>() / residuals.len() as f64,
            coefficients: products.iter().zip(&fit.coefficients).map(|(p, c)| p - penalty * c).collect(),
        }
    }

    /// Hessian times `vector`, for the `weights` of the rows.
    fn curvature(&self, weights: &[f64], vector: &Fit, penalty: f64) -> Fit {
        let mut rows = self.x.predictor(vector.intercept, &vector.coefficients);
        rows.iter_mut().zip(weights).for_each(|(value, weight)| *value *= weight);
        let products = self.x.mean_products(&rows);
        Fit {
            intercept: rows.iter().sum::<f64>() / rows.len() as f64,
            coefficients: products.iter().zip(&vector.coefficients).map(|(p, c)| p + penalty * c).collect(),
        }
    }

    /// Solves Hessian · step = descent by preconditioned conjugate gradients (Hestenes and Stiefel 1952).
    fn newton_step(&self, means: &[f64], descent: &Fit, penalty: f64, steering: &Steering) -> Fit {
        let weights: Vec<f64> = means.iter().map(|mean| self.family.weight(*mean)).collect();
        let mut step = Fit::zero(self.x.width());
        let mut residual = descent.clone();
        let mut direction = steering.apply(&residual);
        let mut size = residual.dot(&direction);
        let enough = SOLVED * size;
        for _ in 0..ITERATIONS {
            if size <= enough {
                break;
            }
            let curved = self.curvature(&weights, &direction, penalty);
            let length = size / direction.dot(&curved);
            step = step.plus(length, &direction);
            residual = residual.plus(-length, &curved);
            let steered = steering.apply(&residual);
            let next = residual.dot(&steered);
            direction = steered.plus(next / size, &direction);
            size = next;
        }
        step
    }

    /// The first point along `step`, halved each time, that keeps a part of the descent `promised`
    /// (Armijo 1966). Nothing when rounding leaves no descent.
    fn search(&self, fit: &Fit, predictors: &[f64], step: &Fit, promised: f64, penalty: f64) -> Option<Fit> {
        let along = self.x.predictor(step.intercept, &step.coefficients);
        let before = self.objective(predictors.iter().copied(), fit, penalty);
        let mut length = 1.0;
        for _ in 0..HALVINGS {
            let candidate = fit.plus(length, step);
            let moved = predictors.iter().zip(&along).map(|(eta, change)| eta + length * change);
            if self.objective(moved, &candidate, penalty) <= before - 1e-4 * length * promised {
                return Some(candidate);
            }
            length /= 2.0;
        }
        None
    }

    fn objective(&self, predictors: impl Iterator<Item = f64>, fit: &Fit, penalty: f64) -> f64 {
        let losses: f64 = self.outcome.iter().zip(predictors).map(|(y, eta)| self.family.loss(*y, eta)).sum();
        losses / self.outcome.len() as f64 + 0.5 * penalty * dot(&fit.coefficients, &fit.coefficients)
    }
}
