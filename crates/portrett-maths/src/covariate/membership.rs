//! Membership foretold by covariates: a multinomial logit that allows for wrong assignment.

use super::{CovariateError, ThreeStep};
use crate::linear::{inverse, solve};
use crate::special::{exp, ln, normal_two_sided};

/// The most steps.
const STEPS: usize = 2_000;
/// Steps end where one gains a smaller part of the log-likelihood.
const SETTLED: f64 = 1e-12;
/// The most times that a step is halved.
const HALVINGS: usize = 30;

/// How covariates move the odds of each segment against the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Membership {
    /// Log odds where all covariates are zero, a segment each; that of the first is 0.
    pub intercepts: Vec<f64>,
    /// For each segment what one unit of each covariate adds to the log odds; 0 for the first.
    pub slopes: Vec<Vec<f64>>,
    /// Standard errors of the slopes, from the observed information; NaN where it has no inverse (a covariate that
    /// foretells a segment without exception, for instance).
    pub standard_errors: Vec<Vec<f64>>,
    /// Natural logarithm of the likelihood of the assigned segments.
    pub log_likelihood: f64,
    /// Persons with all covariates known; the others are left out.
    pub persons: usize,
    /// Whether the last step gained next to nothing.
    pub converged: bool,
}

impl Membership {
    /// Two-sided p-value of "the covariate does not tell `segment` from the first" (Wald 1943).
    pub fn p_value(&self, segment: usize, covariate: usize) -> f64 {
        normal_two_sided(self.slopes[segment][covariate] / self.standard_errors[segment][covariate])
    }

    /// The probability of each segment for a person with these covariates.
    pub fn probabilities(&self, covariates: &[f64]) -> Vec<f64> {
        let predictor = |(intercept, slopes): (&f64, &Vec<f64>)| {
            intercept + slopes.iter().zip(covariates).map(|(slope, value)| slope * value).sum::<f64>()
        };
        let predictors: Vec<f64> = self.intercepts.iter().zip(&self.slopes).map(predictor).collect();
        softmax(&predictors)
    }
}

impl ThreeStep {
    /// Foretells the true segment by numbers (each a column with a value a person, NaN where not known), by maximum
    /// likelihood with the rates as they are (Vermunt 2010, equation 12). A category is given as a column of 0 and 1
    /// for each level but one.
    ///
    /// # Errors
    /// [`CovariateError::Length`], [`CovariateError::Infinite`], [`CovariateError::Collinear`], and
    /// [`CovariateError::TooFew`] under ten persons for each figure that is estimated.
    pub fn membership(&self, covariates: &[&[f64]]) -> Result<Membership, CovariateError> {
        let width = covariates.len() + 1;
        let needed = 10 * width * (self.segments() - 1).max(1);
        let design = Design::new(self, covariates, needed)?;
        let mut model = vec![0.0; width * (self.segments() - 1)];
        let mut current = design.moments(&model, self);
        let mut converged = false;
        for _ in 0..STEPS {
            let direction = solve(&current.complete, &current.gradient).ok_or(CovariateError::Collinear)?;
            let Some((next, moments)) = design.climb(&model, &direction, current.log_likelihood, self) else {
                converged = true;
                break;
            };
            let gain = moments.log_likelihood - current.log_likelihood;
            (model, current) = (next, moments);
            if gain <= SETTLED * current.log_likelihood.abs() {
                converged = true;
                break;
            }
        }
        Ok(design.report(&model, &current, converged, self.segments()))
    }
}

/// Persons with all covariates known, standardised, with a leading 1.
struct Design {
    labels: Vec<u8>,
    rows: Vec<Vec<f64>>,
    means: Vec<f64>,
    deviations: Vec<f64>,
}

/// Log-likelihood, its gradient, and minus its second derivatives: of the complete data, and of what is seen.
struct Moments {
    log_likelihood: f64,
    gradient: Vec<f64>,
    complete: Vec<Vec<f64>>,
    observed: Vec<Vec<f64>>,
}

impl Design {
    fn new(steps: &ThreeStep, covariates: &[&[f64]], needed: usize) -> Result<Self, CovariateError> {
        for (covariate, values) in covariates.iter().enumerate() {
            steps.check_length(values.len())?;
            if values.iter().any(|value| value.is_infinite()) {
                return Err(CovariateError::Infinite { covariate });
            }
        }
        let known: Vec<usize> =
            (0..steps.labels.len()).filter(|&row| covariates.iter().all(|values| !values[row].is_nan())).collect();
        if known.len() < needed {
            return Err(CovariateError::TooFew { known: known.len(), needed });
        }
        let n = known.len() as f64;
        let mean = |values: &&[f64]| known.iter().map(|&row| values[row]).sum::<f64>() / n;
        let means: Vec<f64> = covariates.iter().map(mean).collect();
        let deviation = |(values, mean): (&&[f64], &f64)| {
            (known.iter().map(|&row| (values[row] - mean).powi(2)).sum::<f64>() / n).sqrt()
        };
        let deviations: Vec<f64> = covariates.iter().zip(&means).map(deviation).collect();
        if deviations.iter().zip(&means).any(|(deviation, mean)| *deviation <= 1e-12 * mean.abs()) {
            return Err(CovariateError::Collinear);
        }
        let standard = |row: usize| {
            let scaled = covariates.iter().zip(&means).zip(&deviations).map(|((v, mean), d)| (v[row] - mean) / d);
            std::iter::once(1.0).chain(scaled).collect()
        };
        let rows = known.iter().map(|&row| standard(row)).collect();
        Ok(Self { labels: known.iter().map(|&row| steps.labels[row]).collect(), rows, means, deviations })
    }

    /// A step in a direction, halved until the likelihood does not fall; nothing where it always does.
    fn climb(&self, from: &[f64], direction: &[f64], least: f64, steps: &ThreeStep) -> Option<(Vec<f64>, Moments)> {
        let halves = std::iter::successors(Some(1.0), |size| Some(size * 0.5)).take(HALVINGS);
        let attempts = halves.map(|size| {
            let next: Vec<f64> = from.iter().zip(direction).map(|(value, step)| value + size * step).collect();
            let moments = self.moments(&next, steps);
            (next, moments)
        });
        attempts.into_iter().find(|(_, moments)| moments.log_likelihood >= least)
    }

    fn moments(&self, model: &[f64], steps: &ThreeStep) -> Moments {
        let size = model.len();
        let mut moments = Moments {
            log_likelihood: 0.0,
            gradient: vec![0.0; size],
            complete: vec![vec![0.0; size]; size],
            observed: vec![vec![0.0; size]; size],
        };
        for (row, &label) in self.rows.iter().zip(&self.labels) {
            let prior = prior(model, row);
            let joint = prior.iter().zip(&steps.rates).map(|(p, rates)| p * rates[usize::from(label)]);
            let mut posterior: Vec<f64> = joint.collect();
            let likelihood: f64 = posterior.iter().sum();
            posterior.iter_mut().for_each(|p| *p /= likelihood);
            moments.log_likelihood += ln(likelihood);
            moments.add(row, &prior, &posterior);
        }
        moments
    }

    fn report(&self, model: &[f64], moments: &Moments, converged: bool, segments: usize) -> Membership {
        let width = self.means.len() + 1;
        let covariance = inverse(&moments.observed);
        let variance = |place: usize| covariance.as_ref().map_or(f64::NAN, |cells| cells[place][place]);
        let (mut intercepts, mut slopes) = (vec![0.0], vec![vec![0.0; width - 1]]);
        let mut standard_errors = vec![vec![0.0; width - 1]];
        for segment in 0..segments - 1 {
            let own = &model[segment * width..][..width];
            let unscaled: Vec<f64> = own[1..].iter().zip(&self.deviations).map(|(slope, d)| slope / d).collect();
            intercepts.push(own[0] - unscaled.iter().zip(&self.means).map(|(slope, mean)| slope * mean).sum::<f64>());
            slopes.push(unscaled);
            let error = |(at, d): (usize, &f64)| variance(segment * width + 1 + at).sqrt() / d;
            standard_errors.push(self.deviations.iter().enumerate().map(error).collect());
        }
        let log_likelihood = moments.log_likelihood;
        Membership { intercepts, slopes, standard_errors, log_likelihood, persons: self.labels.len(), converged }
    }
}

/// The probability of each segment before the assigned one is seen; the first has no figures of its own.
fn prior(model: &[f64], row: &[f64]) -> Vec<f64> {
    let predictor = |own: &[f64]| own.iter().zip(row).map(|(a, b)| a * b).sum::<f64>();
    let predictors: Vec<f64> = std::iter::once(0.0).chain(model.chunks_exact(row.len()).map(predictor)).collect();
    softmax(&predictors)
}

fn softmax(predictors: &[f64]) -> Vec<f64> {
    let largest = predictors.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = predictors.iter().map(|predictor| exp(predictor - largest)).collect();
    let total: f64 = odds.iter().sum();
    odds.into_iter().map(|odds| odds / total).collect()
}

impl Moments {
    /// Adds a person: the gradient is the posterior less the prior, the information the prior's multinomial variance,
    /// and of what is seen that less the posterior's (Louis 1982).
    fn add(&mut self, row: &[f64], prior: &[f64], posterior: &[f64]) {
        let width = row.len();
        let variance = |p: &[f64], a: usize, b: usize| p[a] * (f64::from(u8::from(a == b)) - p[b]);
        for a in 1..prior.len() {
            for (i, value) in row.iter().enumerate() {
                self.gradient[(a - 1) * width + i] += (posterior[a] - prior[a]) * value;
            }
            for b in 1..prior.len() {
                let complete = variance(prior, a, b);
                let observed = complete - variance(posterior, a, b);
                for (i, first) in row.iter().enumerate() {
                    for (j, second) in row.iter().enumerate() {
                        let (own, other) = ((a - 1) * width + i, (b - 1) * width + j);
                        self.complete[own][other] += complete * first * second;
                        self.observed[own][other] += observed * first * second;
                    }
                }
            }
        }
    }
}
