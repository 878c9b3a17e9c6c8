//! Fitting BG/NBD, MBG/NBD and Pareto/NBD by maximum likelihood.
//!
//! Takes a kind and grouped histories, gives a [`Fit`] or a reason why there is none. Several starts are tried
//! on a part of the customers, the best is finished on all.

use super::history::Histories;
use super::likelihood::{Layout, evaluate};
use super::matrix::Symmetric;
use super::model::{Kind, Model};
use super::optimise::{Evaluation, Top, maximise};
use super::refusal::Refusal;
use crate::interval::{Interval, TAIL};
use crate::special::{exp, ln, normal_quantile};
use crate::workers::{Sequential, Workers};

/// Groups that starts are tried on.
const TRIAL_GROUPS: usize = 4_096;

/// r, and a and b of BG/NBD.
const BETA_STARTS: [[f64; 3]; 3] = [[0.5, 0.5, 2.0], [1.0, 0.2, 2.0], [0.3, 2.0, 12.0]];

/// r, s, and beta in mean ages.
const PARETO_STARTS: [[f64; 3]; 3] = [[0.5, 0.5, 0.3], [1.0, 0.3, 1.0], [0.5, 2.0, 4.0]];

/// A fitted model of purchases.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The model of somebody whose covariates are the mean; of everybody where there are none.
    pub model: Model,
    /// What covariates do, per unit of the covariate, in the exponent (see [`Fit::model_of`]).
    pub effects: Vec<Effect>,
    /// Natural logarithm of the likelihood of all histories.
    pub log_likelihood: f64,
    /// Customers that it was fitted on.
    pub customers: usize,
    /// Evaluations of the likelihood of all customers.
    pub evaluations: usize,
    /// Names of the parameters that ran towards zero or infinity, so that the model is in truth a simpler one:
    /// customers do not differ in rate (r, alpha), nobody leaves (a, b; s, beta), or chances to leave are equal.
    pub limits: Vec<&'static str>,
    layout: Layout,
    scales: Vec<super::history::Scale>,
    point: Vec<f64>,
    covariance: Option<Symmetric>,
}

/// What a covariate does to a parameter: the parameter is multiplied by `exp(∓ value · covariate)`, with a minus
/// for alpha and beta, so that a positive effect means more purchases or sooner leaving, and a plus for a and b.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effect {
    /// Name of the parameter.
    pub parameter: &'static str,
    /// Place of the covariate's column.
    pub covariate: usize,
    /// The effect, per unit of the covariate.
    pub value: f64,
    /// Its standard error; nothing where the likelihood is flat.
    pub standard_error: Option<f64>,
}

impl Fit {
    /// The model of somebody with these covariates, in their own units. Zero for all gives the papers' α₀, a₀,
    /// b₀ or β₀. Errors: not as many as the fit has.
    pub fn model_of(&self, covariates: &[f64]) -> Result<Model, Refusal> {
        let (got, expected) = (covariates.len(), self.scales.len());
        if got != expected {
            return Err(Refusal::Lengths { what: "covariates", got, expected });
        }
        let pairs = covariates.iter().zip(&self.scales);
        let standardised: Vec<f64> = pairs.map(|(value, scale)| (value - scale.mean) / scale.deviation).collect();
        Ok(self.layout.model(&self.point, &standardised))
    }

    /// 95 % intervals of the four parameters, from the curvature of the likelihood in their logarithms (Wald);
    /// nothing where the likelihood is flat in some direction.
    pub fn intervals(&self) -> Option<[Interval; 4]> {
        let covariance = self.covariance.as_ref()?;
        let z = normal_quantile(1.0 - TAIL);
        let reach = |k: usize| z * covariance.at(k, k).sqrt();
        Some(std::array::from_fn(|k| Interval {
            low: exp(self.point[k] - reach(k)),
            high: exp(self.point[k] + reach(k)),
        }))
    }

    /// The covariance of the estimates of the four parameters' logarithms, then of the effects of standardised
    /// covariates: the inverse of the observed information. Nothing where the likelihood is flat.
    pub fn covariance(&self) -> Option<&Symmetric> {
        self.covariance.as_ref()
    }

    /// The coordinates that [`Fit::covariance`] is of.
    pub(super) fn point(&self) -> &[f64] {
        &self.point
    }

    /// The same fit at another point.
    pub(super) fn moved_to(&self, point: Vec<f64>) -> Self {
        Self { point, ..self.clone() }
    }

    /// The model of the customers of a cell of `histories`.
    pub(super) fn model_of_cell(&self, histories: &Histories, cell: usize) -> Model {
        self.layout.model(&self.point, histories.covariates_of(cell))
    }

    /// Whether `histories` have the covariates that the fit needs.
    pub(super) fn check(&self, histories: &Histories) -> Result<(), Refusal> {
        match histories.scales() == self.scales.as_slice() {
            true => Ok(()),
            false => {
                Err(Refusal::Lengths { what: "covariates", got: histories.covariates(), expected: self.scales.len() })
            }
        }
    }
}

/// Fits `kind` to `histories`, with the effects of their covariates if they have any.
///
/// Errors: nobody bought twice; no time has passed; no end to the climb.
pub fn fit<W: Workers>(kind: Kind, histories: &Histories, workers: &W) -> Result<Fit, Refusal> {
    if histories.total_age() == 0.0 {
        return Err(Refusal::NoTime);
    }
    if histories.repeats() == 0.0 {
        return Err(Refusal::NoRepeats);
    }
    let layout = Layout::new(kind, histories.covariates());
    let trial = histories.thinned(TRIAL_GROUPS);
    let trial = trial.filter(|trial| trial.repeats() > 0.0);
    let on_trial = best_start(&layout, trial.as_ref().unwrap_or(histories), histories);
    let top = match &trial {
        None => on_trial,
        Some(trial) => {
            let share = trial.weights().iter().sum::<f64>() / histories.customers() as f64;
            let inverse = on_trial.covariance.filter(|_| !on_trial.limits.contains(&true));
            let inverse = inverse.map(|inverse| inverse.scaled(share));
            let function = |point: &[f64]| evaluate(&layout, histories, workers, point);
            maximise(&function, &on_trial.point, inverse)
        }
    };
    finish(layout, histories, top)
}

/// The best of several climbs on `trial`.
fn best_start(layout: &Layout, trial: &Histories, histories: &Histories) -> Top {
    let function = |point: &[f64]| -> Evaluation { evaluate(layout, trial, &Sequential, point) };
    let tops = starts(layout, histories).map(|start| maximise(&function, &start, None));
    let better = |best: Top, next: Top| if next.value > best.value + 1e-6 { next } else { best };
    let [first, rest @ ..] = tops;
    rest.into_iter().fold(first, better)
}

fn starts(layout: &Layout, histories: &Histories) -> [Vec<f64>; 3] {
    let rate = histories.repeats() / histories.total_age();
    let age = histories.total_age() / histories.customers() as f64;
    let parameters = |k: usize| match layout.kind {
        Kind::BgNbd | Kind::MbgNbd => {
            let [r, a, b] = BETA_STARTS[k];
            [r, r / rate, a, b]
        }
        Kind::ParetoNbd => {
            let [r, s, ages] = PARETO_STARTS[k];
            [r, r / rate, s, ages * age]
        }
    };
    std::array::from_fn(|k| {
        let mut start: Vec<f64> = parameters(k).into_iter().map(ln).collect();
        start.resize(layout.width(), 0.0);
        start
    })
}

fn finish(layout: Layout, histories: &Histories, top: Top) -> Result<Fit, Refusal> {
    if !top.reached || !top.value.is_finite() {
        return Err(Refusal::NotConverged { evaluations: top.evaluations });
    }
    let names = layout.kind.parameter_names();
    let limits = names.into_iter().zip(&top.limits).filter(|(_, at_limit)| **at_limit).map(|(name, _)| name);
    let effects = layout.slots.iter().enumerate().map(|(i, slot)| {
        let deviation = histories.scales()[slot.covariate].deviation;
        Effect {
            parameter: names[slot.parameter],
            covariate: slot.covariate,
            value: top.point[4 + i] / deviation,
            standard_error: top.covariance.as_ref().map(|covariance| covariance.at(4 + i, 4 + i).sqrt() / deviation),
        }
    });
    Ok(Fit {
        model: layout.model(&top.point, &vec![0.0; histories.covariates()]),
        effects: effects.collect(),
        log_likelihood: top.value,
        customers: histories.customers(),
        evaluations: top.evaluations,
        limits: limits.collect(),
        scales: histories.scales().to_vec(),
        point: top.point,
        covariance: top.covariance,
        layout,
    })
}
