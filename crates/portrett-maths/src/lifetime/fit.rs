//! Fitting BG/NBD, MBG/NBD and Pareto/NBD by maximum likelihood.
//!
//! Takes a kind and grouped histories, gives a [`Fit`] or a reason why there is none. Several starts are tried
//! on a part of the customers, the best is finished on all.

use super::estimate::{Estimate, climb_from};
use super::history::{Histories, Scale};
use super::likelihood::{Layout, evaluate};
use super::matrix::Symmetric;
use super::model::{Kind, Model};
use super::optimise::maximise;
use super::refusal::Refusal;
use crate::interval::Interval;
use crate::special::ln;
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
    scales: Vec<Scale>,
    estimate: Estimate,
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
        Ok(self.layout.model(&self.estimate.point, &standardised))
    }

    /// 95 % intervals of the four parameters, from the curvature of the likelihood in their logarithms (Wald);
    /// nothing where the likelihood is flat in some direction.
    pub fn intervals(&self) -> Option<[Interval; 4]> {
        self.estimate.intervals()
    }

    /// The covariance of the estimates of the four parameters' logarithms, then of the effects of standardised
    /// covariates: the inverse of the observed information. Nothing where the likelihood is flat.
    pub fn covariance(&self) -> Option<&Symmetric> {
        self.estimate.covariance.as_ref()
    }

    /// The coordinates that [`Fit::covariance`] is of.
    pub(super) fn point(&self) -> &[f64] {
        &self.estimate.point
    }

    /// The same fit at another point.
    pub(super) fn moved_to(&self, point: Vec<f64>) -> Self {
        Self { estimate: Estimate { point, ..self.estimate.clone() }, ..self.clone() }
    }

    /// The model of the customers of a cell of `histories`.
    pub(super) fn model_of_cell(&self, histories: &Histories, cell: usize) -> Model {
        self.layout.model(&self.estimate.point, histories.covariates_of(cell))
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
    let few = trial.as_ref().unwrap_or(histories);
    let on_few = |point: &[f64]| evaluate(&layout, few, &Sequential, point);
    let on_trial = climb_from(&on_few, starts(&layout, histories));
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
    Ok(finish(layout, histories, Estimate::of(top)?))
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

fn finish(layout: Layout, histories: &Histories, estimate: Estimate) -> Fit {
    let names = layout.kind.parameter_names();
    let effects = layout.slots.iter().zip(4..).map(|(slot, place)| {
        let deviation = histories.scales()[slot.covariate].deviation;
        let variance = estimate.covariance.as_ref().map(|covariance| covariance.at(place, place));
        Effect {
            parameter: names[slot.parameter],
            covariate: slot.covariate,
            value: estimate.point[place] / deviation,
            standard_error: variance.map(|variance| variance.sqrt() / deviation),
        }
    });
    Fit {
        model: layout.model(&estimate.point, &vec![0.0; histories.covariates()]),
        effects: effects.collect(),
        log_likelihood: estimate.log_likelihood,
        customers: histories.customers(),
        evaluations: estimate.evaluations,
        limits: estimate.limits(&names),
        scales: histories.scales().to_vec(),
        layout,
        estimate,
    }
}
