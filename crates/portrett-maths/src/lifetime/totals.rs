//! What all customers together will buy and spend, with intervals.
//!
//! Takes fits and what was foretold of each customer; gives sums. Two things make a sum uncertain: the
//! parameters, which were learnt from a sample (their covariance, carried over by the delta method), and
//! chance, with which customers with known parameters act (the variance of one draw a customer). For many
//! customers the first outweighs the second, for few the second the first.

use super::fit::Fit;
use super::forecast::Forecasts;
use super::history::Histories;
use super::matrix::Symmetric;
use super::model::Model;
use super::refusal::Refusal;
use super::simulate::{Outlook, value};
use super::spend::{GammaGamma, Spend, SpendFit, model_at};
use crate::interval::{Interval, TAIL};
use crate::seed::stream;
use crate::special::{exp, ln, normal_quantile};

/// Customers whose forecasts are computed again at other parameters, and whose future is drawn.
const SAMPLE: usize = 20_000;

/// Draws in all, at least.
const DRAWS: usize = 20_000;

/// Distance in the logarithm of a parameter over which a sum is differenced.
const DIFFERENCE: f64 = 1e-3;

/// A sum over all customers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Total {
    /// What is expected.
    pub expected: f64,
    /// 95 % interval of what is expected: the uncertainty of the parameters alone. Nothing where the likelihood
    /// is flat in some direction, so that it is not known.
    pub of_mean: Option<Interval>,
    /// 95 % interval of what will happen: parameters and chance, if the model is right.
    pub of_outcome: Option<Interval>,
}

/// What all customers will do.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Totals {
    /// Purchases.
    pub purchases: Total,
    /// Their value; nothing where no spend was given, or where a customer's expected spend is infinite.
    pub value: Option<Total>,
}

/// A fitted model of spend, and what each customer has spent.
pub type Spending<'a> = (&'a SpendFit, &'a [Spend]);

/// Sums of `forecasts`, which must be those of `fit` for `histories`.
///
/// Errors: covariates that are not those of the fit; not as many forecasts or spends as customers.
pub fn totals(
    fit: &Fit,
    histories: &Histories,
    forecasts: &Forecasts,
    spending: Option<Spending<'_>>,
    seed: u64,
) -> Result<Totals, Refusal> {
    fit.check(histories)?;
    let customers = histories.customers();
    let given = [("forecasts", forecasts.expected.len()), ("spends", spending.map_or(customers, |(_, s)| s.len()))];
    for (what, got) in given {
        if got != customers {
            return Err(Refusal::Lengths { what, got, expected: customers });
        }
    }
    let sample = Sample { fit, histories, spending, time: forecasts.time, stride: customers.div_ceil(SAMPLE) };
    let chance = sample.chance(seed);
    let purchases: f64 = forecasts.expected.iter().sum();
    let slopes = sample.slopes(false);
    let purchase_variance = fit.covariance().map(|covariance| covariance.quadratic(&slopes));
    let value = spending.and_then(|(spend, spends)| {
        let expected: Option<f64> = std::iter::zip(&forecasts.expected, spends)
            .map(|(bought, own)| spend.model.expected(own).map(|mean| bought * mean))
            .sum();
        let variance = fit.covariance().zip(spend.covariance()).map(|covariances| sample.value_variance(covariances));
        expected.map(|expected| total(expected, variance, chance[1]))
    });
    Ok(Totals { purchases: total(purchases, purchase_variance, chance[0]), value })
}

/// A total from the variance of its logarithm that the parameters make, and the variance that chance makes.
/// Intervals are lognormal: a total is positive, and skew where its spread is large.
fn total(expected: f64, parameters: Option<f64>, chance: f64) -> Total {
    let interval = |variance: f64| {
        let reach = normal_quantile(1.0 - TAIL) * variance.sqrt();
        Interval { low: expected * exp(-reach), high: expected * exp(reach) }
    };
    let relative = if expected > 0.0 { chance / (expected * expected) } else { 0.0 };
    Total {
        expected,
        of_mean: parameters.map(interval),
        of_outcome: parameters.map(|variance| interval(variance + relative)),
    }
}

/// Every so many-th customer.
struct Sample<'a> {
    fit: &'a Fit,
    histories: &'a Histories,
    spending: Option<Spending<'a>>,
    time: f64,
    stride: usize,
}

impl Sample<'_> {
    fn customers(&self) -> impl Iterator<Item = usize> {
        (0..self.histories.customers()).step_by(self.stride)
    }

    fn model(&self, fit: &Fit, cell: usize) -> Model {
        fit.model_of_cell(self.histories, cell)
    }

    /// The sum of what is expected of the sample.
    fn sum(&self, fit: &Fit, spend: Option<&GammaGamma>) -> f64 {
        let one = |customer: usize| {
            let (cell, history) = self.histories.customer(customer);
            let bought = self.model(fit, cell).expected(&history, self.time);
            let mean = spend.zip(self.spending).map(|(model, (_, spends))| model.expected(&spends[customer]));
            bought * mean.map_or(1.0, |mean| mean.unwrap_or(0.0))
        };
        self.customers().map(one).sum()
    }

    fn spend_model(&self, value: bool) -> Option<GammaGamma> {
        self.spending.filter(|_| value).map(|(spend, _)| spend.model)
    }

    /// The derivatives of the logarithm of the sum (of value or of purchases) by the coordinates of the fit.
    fn slopes(&self, value: bool) -> Vec<f64> {
        let spend = self.spend_model(value);
        let at = |point: &[f64]| self.sum(&self.fit.moved_to(point.to_vec()), spend.as_ref());
        differences(self.fit.point(), &at)
    }

    /// The variance of the logarithm of the total value; the two fits are independent.
    fn value_variance(&self, (purchases, spend): (&Symmetric, &Symmetric)) -> f64 {
        let of_purchases = purchases.quadratic(&self.slopes(true));
        let Some((fit, _)) = self.spending else { return of_purchases };
        let at = |point: &[f64]| self.sum(self.fit, Some(&model_at(point)));
        of_purchases + spend.quadratic(&differences(fit.point(), &at))
    }

    /// The variance that chance makes of all customers' purchases and value.
    fn chance(&self, seed: u64) -> [f64; 2] {
        let sampled = self.customers().count();
        let draws = DRAWS.div_ceil(sampled);
        let mut sums = [0.0; 2];
        for customer in self.customers() {
            let mut stream = stream(seed, "lifetime totals", customer as u64);
            let (cell, history) = self.histories.customer(customer);
            let model = self.model(self.fit, cell);
            let outlook = Outlook::new(&model, &history);
            let expected = model.expected(&history, self.time);
            let spending = self.spending.map(|(fit, spends)| (fit.model, spends[customer]));
            for _ in 0..draws {
                let bought = outlook.purchases(self.time, &mut stream);
                sums[0] += (bought as f64 - expected).powi(2);
                if let Some((model, spend)) = &spending {
                    let mean = expected * model.expected(spend).unwrap_or(0.0);
                    sums[1] += (value(model, spend, bought, &mut stream) - mean).powi(2);
                }
            }
        }
        let all = self.histories.customers() as f64 / (sampled * draws) as f64;
        sums.map(|sum| sum * all)
    }
}

/// Derivatives of the logarithm of a positive function.
fn differences(point: &[f64], function: &dyn Fn(&[f64]) -> f64) -> Vec<f64> {
    let at = |i: usize, distance: f64| {
        let mut moved = point.to_vec();
        moved[i] += distance;
        ln(function(&moved).max(f64::MIN_POSITIVE))
    };
    (0..point.len()).map(|i| (at(i, DIFFERENCE) - at(i, -DIFFERENCE)) / (2.0 * DIFFERENCE)).collect()
}
