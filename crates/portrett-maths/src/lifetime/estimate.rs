//! What every fit says of its parameters, which are positive and climbed to in their logarithms.
//!
//! Takes where a climb came to; gives it with its intervals, or the reason why it is no fit.

use super::matrix::Symmetric;
use super::optimise::{Evaluation, Top, maximise};
use super::refusal::Refusal;
use crate::interval::{Interval, TAIL};
use crate::special::{exp, normal_quantile};

/// A later start replaces an earlier one if it comes higher by this much.
const HIGHER: f64 = 1e-6;

/// Refuses a parameter that is not positive and finite.
pub(super) fn check_positive(names: &[&'static str], parameters: &[f64]) -> Result<(), Refusal> {
    for (&name, &value) in names.iter().zip(parameters) {
        if !(value > 0.0 && value.is_finite()) {
            return Err(Refusal::Parameter { name, value });
        }
    }
    Ok(())
}

/// The highest top that a climb from one of `starts` reaches; the earlier of equal ones.
pub(super) fn climb_from<const S: usize>(function: &dyn Fn(&[f64]) -> Evaluation, starts: [Vec<f64>; S]) -> Top {
    let better = |best: Top, next: Top| if next.value > best.value + HIGHER { next } else { best };
    let mut tops = starts.into_iter().map(|start| maximise(function, &start, None));
    let first = tops.next();
    let first = first.unwrap_or_else(|| maximise(function, &[], None));
    tops.fold(first, better)
}

/// Estimates of the logarithms of parameters, with their covariance where the likelihood is not flat.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Estimate {
    pub(super) point: Vec<f64>,
    pub(super) covariance: Option<Symmetric>,
    pub(super) log_likelihood: f64,
    pub(super) evaluations: usize,
    pub(super) limits: Vec<bool>,
}

impl Estimate {
    /// Errors: the top was not reached.
    pub(super) fn of(top: Top) -> Result<Self, Refusal> {
        let Top { point, value, evaluations, reached, covariance, limits } = top;
        match reached && value.is_finite() {
            true => Ok(Self { point, covariance, log_likelihood: value, evaluations, limits }),
            false => Err(Refusal::NotConverged { evaluations }),
        }
    }

    /// The parameters.
    pub(super) fn parameters<const K: usize>(&self) -> [f64; K] {
        std::array::from_fn(|k| exp(self.point[k]))
    }

    /// 95 % intervals of the first parameters (Wald, in their logarithms).
    pub(super) fn intervals<const K: usize>(&self) -> Option<[Interval; K]> {
        let covariance = self.covariance.as_ref()?;
        let z = normal_quantile(1.0 - TAIL);
        let reach = |k: usize| z * covariance.at(k, k).sqrt();
        let end = |k: usize, sign: f64| exp(self.point[k] + sign * reach(k));
        Some(std::array::from_fn(|k| Interval { low: end(k, -1.0), high: end(k, 1.0) }))
    }

    /// Those of `names` whose parameters ran towards zero or infinity.
    pub(super) fn limits(&self, names: &[&'static str]) -> Vec<&'static str> {
        names.iter().zip(&self.limits).filter(|(_, at_limit)| **at_limit).map(|(name, _)| *name).collect()
    }
}
