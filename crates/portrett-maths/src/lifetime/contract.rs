//! Customers under a contract, whose leaving is seen: the shifted beta-geometric model (Fader and Hardie 2007,
//! "How to project customer retention").
//!
//! Takes how many left at and how many were last seen after each renewal; gives the fitted model: retention,
//! survival and the periods still to come.

use super::estimate::{Estimate, check_positive, climb_from};
use super::optimise::Evaluation;
use super::refusal::Refusal;
use super::rising::{digamma_rising, ln_rising};
use crate::interval::Interval;
use crate::special::{exp, ln};

/// alpha and beta.
const STARTS: [[f64; 2]; 2] = [[1.0, 1.0], [0.5, 4.0]];

const NAMES: [&str; 2] = ["alpha", "beta"];

/// The shifted beta-geometric model: a customer leaves at each renewal with a chance of her own, which is beta
/// distributed over customers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShiftedBetaGeometric {
    alpha: f64,
    beta: f64,
}

/// Customers by the number of renewals that they have come to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Renewals {
    /// Place t holds the number of customers who left at renewal t + 1.
    pub left: Vec<u64>,
    /// Place t holds the number of customers who have renewed t times and whose next renewal is yet to come.
    pub staying: Vec<u64>,
}

/// A fitted shifted beta-geometric model.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractFit {
    /// The model.
    pub model: ShiftedBetaGeometric,
    /// Natural logarithm of the likelihood.
    pub log_likelihood: f64,
    /// Customers that it was fitted on.
    pub customers: u64,
    /// Names of parameters that ran towards zero or infinity: customers are then all alike, or of two kinds.
    pub limits: Vec<&'static str>,
    estimate: Estimate,
}

impl ShiftedBetaGeometric {
    /// A model with these parameters. Errors: one that is not positive and finite.
    pub fn new(alpha: f64, beta: f64) -> Result<Self, Refusal> {
        check_positive(&NAMES, &[alpha, beta])?;
        Ok(Self { alpha, beta })
    }

    /// alpha and beta.
    pub fn parameters(&self) -> [f64; 2] {
        [self.alpha, self.beta]
    }

    /// The share of those with `renewals` behind them who renew once more.
    pub fn retention(&self, renewals: u32) -> f64 {
        let behind = f64::from(renewals);
        (self.beta + behind) / (self.alpha + self.beta + behind)
    }

    /// The share of all customers who renew at least so many times.
    pub fn survival(&self, renewals: u32) -> f64 {
        exp(self.ln_survival(f64::from(renewals)))
    }

    /// The logarithm of `B(α, β + t) / B(α, β)`.
    fn ln_survival(&self, renewals: f64) -> f64 {
        ln_rising(self.beta, renewals) - ln_rising(self.alpha + self.beta, renewals)
    }

    /// Renewals expected of somebody with `renewals` behind her within the next `periods`, each discounted by
    /// `discount`, a part of one a period (0 for none): the discounted expected residual lifetime of Fader and
    /// Hardie (2010) over a finite time, the next renewal discounted once.
    pub fn expected(&self, renewals: u32, periods: u32, discount: f64) -> f64 {
        let mut weight = 1.0;
        let mut sum = 0.0;
        for period in 0..periods {
            weight *= self.retention(renewals.saturating_add(period)) / (1.0 + discount);
            sum += weight;
        }
        sum
    }

    /// Log-likelihood and derivatives by α and β.
    fn evaluate(&self, renewals: &Renewals) -> [f64; 3] {
        let mut sums = [0.0; 3];
        let both = self.alpha + self.beta;
        let mut add = |customers: u64, stayed: f64, leaves: bool| {
            let (n, last) = (customers as f64, both + stayed);
            let fall = digamma_rising(both, stayed);
            sums[0] += n * self.ln_survival(stayed);
            sums[1] -= n * fall;
            sums[2] += n * (digamma_rising(self.beta, stayed) - fall);
            if leaves {
                sums[0] += n * (ln(self.alpha) - ln(last));
                sums[1] += n * (1.0 / self.alpha - 1.0 / last);
                sums[2] -= n / last;
            }
        };
        let (left, staying) = (renewals.left.iter().enumerate(), renewals.staying.iter().enumerate());
        left.for_each(|(t, customers)| add(*customers, t as f64, true));
        staying.for_each(|(t, customers)| add(*customers, t as f64, false));
        sums
    }
}

impl ContractFit {
    /// 95 % intervals of alpha and beta (Wald, in their logarithms); nothing where the likelihood is flat.
    pub fn intervals(&self) -> Option<[Interval; 2]> {
        self.estimate.intervals()
    }
}

/// Fits the shifted beta-geometric model.
///
/// Errors: no customers; nobody has come to a renewal ([`Refusal::NoTime`]); no end to the climb.
pub fn fit_contract(renewals: &Renewals) -> Result<ContractFit, Refusal> {
    let customers: u64 = renewals.left.iter().chain(&renewals.staying).sum();
    if customers == 0 {
        return Err(Refusal::NoCustomers);
    }
    let seen = renewals.left.iter().sum::<u64>() + renewals.staying.iter().skip(1).sum::<u64>();
    if seen == 0 {
        return Err(Refusal::NoTime);
    }
    let model = |point: &[f64]| ShiftedBetaGeometric { alpha: exp(point[0]), beta: exp(point[1]) };
    let function = |point: &[f64]| {
        let model = model(point);
        let [value, by_alpha, by_beta] = model.evaluate(renewals);
        Evaluation { value, gradient: vec![model.alpha * by_alpha, model.beta * by_beta] }
    };
    let estimate = Estimate::of(climb_from(&function, STARTS.map(|start| start.map(ln).to_vec())))?;
    Ok(ContractFit {
        model: model(&estimate.point),
        log_likelihood: estimate.log_likelihood,
        customers,
        limits: estimate.limits(&NAMES),
        estimate,
    })
}
