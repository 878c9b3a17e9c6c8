//! Drawing what a customer may do from what is known of her: the posterior predictive distribution.
//!
//! Takes a model, histories and a seed, gives 95 % intervals of purchases and value a customer. An interval
//! from the uncertainty of the parameters alone would be meaninglessly narrow for one person.

use super::beta_geometric::Living;
use super::history::History;
use super::model::{Inner, Model};
use super::refusal::Refusal;
use super::spend::{GammaGamma, Spend};
use crate::interval::{Interval, TAIL};
use crate::seed::{Stream, stream};
use crate::workers::Workers;

/// Customers of one task.
const CUSTOMERS_OF_TASK: usize = 256;

/// One customer to foretell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Customer {
    /// The model of her purchases.
    pub model: Model,
    /// What she has done.
    pub history: History,
    /// What she has spent, and the model of it, if value is asked for.
    pub spend: Option<(GammaGamma, Spend)>,
}

/// Equal-tailed 95 % intervals of what one customer will do: at most 2.5 % of draws lie below and at most 2.5 %
/// above. Counts are whole, so that more than 95 % may lie within.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// Purchases.
    pub purchases: Interval,
    /// Their value, in the unit of the spend; nothing where none was asked for.
    pub value: Option<Interval>,
}

/// What is known of one customer, ready to be drawn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outlook {
    alive: f64,
    rate: Rate,
}

#[derive(Debug, Clone, Copy)]
enum Rate {
    BetaGeometric(Living),
    /// Shape and scale of the rate of purchases, shape and scale of the rate of leaving.
    Pareto([f64; 4]),
}

impl Outlook {
    pub(super) fn new(model: &Model, history: &History) -> Self {
        let rate = match model.inner() {
            Inner::BetaGeometric(model) => Rate::BetaGeometric(model.posterior(history)),
            Inner::Pareto(model) => Rate::Pareto([
                model.r + f64::from(history.frequency),
                model.alpha + history.age,
                model.s,
                model.beta + history.age,
            ]),
        };
        Self { alive: model.alive(history), rate }
    }

    /// One draw of the purchases within `time` after the end of the observation.
    pub(super) fn purchases(&self, time: f64, stream: &mut Stream) -> u64 {
        if stream.uniform() >= self.alive {
            return 0;
        }
        match self.rate {
            Rate::BetaGeometric(living) => {
                let rate = stream.gamma(living.shape) / living.scale;
                let leaving = stream.beta(living.a, living.b);
                let bought = stream.poisson(rate * time);
                // Both gamma deviates of a beta may underflow where its parameters are tiny.
                let last = if leaving.is_nan() { 1 } else { stream.geometric(leaving) };
                bought.min(last)
            }
            Rate::Pareto([shape, scale, leaving_shape, leaving_scale]) => {
                let rate = stream.gamma(shape) / scale;
                let leaving = stream.gamma(leaving_shape) / leaving_scale;
                let stay = stream.exponential() / leaving;
                stream.poisson(rate * time.min(stay))
            }
        }
    }
}

impl Model {
    /// The times of the repeat purchases of one new customer within `time` after her first purchase, ascending:
    /// a draw from the model, to see what data it takes for likely.
    pub fn draw_newcomer(&self, time: f64, stream: &mut Stream) -> Vec<f64> {
        let (rate, mut leaving, end, staying) = match self.inner() {
            Inner::BetaGeometric(model) => {
                let rate = stream.gamma(model.r) / model.alpha;
                let leaving = stream.beta(model.a, model.b);
                (rate, leaving, time, !model.leaves_at_once || stream.uniform() >= leaving)
            }
            Inner::Pareto(model) => {
                let rate = stream.gamma(model.r) / model.alpha;
                let stay = stream.exponential() / (stream.gamma(model.s) / model.beta);
                (rate, 0.0, time.min(stay), true)
            }
        };
        leaving = if leaving.is_nan() { 1.0 } else { leaving };
        let (mut times, mut now, mut stays) = (Vec::new(), 0.0, staying);
        while stays {
            now += stream.exponential() / rate;
            if now > end {
                break;
            }
            times.push(now);
            stays = stream.uniform() >= leaving;
        }
        times
    }
}

/// One draw of the value of so many purchases of somebody with this spend.
pub(super) fn value(model: &GammaGamma, spend: &Spend, purchases: u64, stream: &mut Stream) -> f64 {
    let (shape, rate) = model.posterior(spend);
    let own_rate = stream.gamma(shape) / rate;
    if purchases == 0 { 0.0 } else { stream.gamma(model.p() * purchases as f64) / own_rate }
}

/// Intervals for each of `customers` within `time` after the end of the observation, from `draws` draws each.
/// The same seed gives the same intervals; customer i has a stream of its own. Errors: no draws.
pub fn predict<W: Workers>(
    customers: &[Customer],
    time: f64,
    draws: usize,
    seed: u64,
    workers: &W,
) -> Result<Vec<Prediction>, Refusal> {
    if draws == 0 {
        return Err(Refusal::Lengths { what: "draws", got: 0, expected: 1 });
    }
    let task = |task: usize| -> Vec<Prediction> {
        let first = task * CUSTOMERS_OF_TASK;
        let own = &customers[first..customers.len().min(first + CUSTOMERS_OF_TASK)];
        let one = |(i, customer): (usize, &Customer)| {
            let mut stream = stream(seed, "lifetime prediction", (first + i) as u64);
            predict_one(customer, time, draws, &mut stream)
        };
        own.iter().enumerate().map(one).collect()
    };
    Ok(workers.map(customers.len().div_ceil(CUSTOMERS_OF_TASK), &task).concat())
}

fn predict_one(customer: &Customer, time: f64, draws: usize, stream: &mut Stream) -> Prediction {
    let outlook = Outlook::new(&customer.model, &customer.history);
    let (mut purchases, mut values) = (Vec::with_capacity(draws), Vec::new());
    for _ in 0..draws {
        let bought = outlook.purchases(time, stream);
        purchases.push(bought as f64);
        if let Some((model, spend)) = &customer.spend {
            values.push(value(model, spend, bought, stream));
        }
    }
    Prediction { purchases: middle(&mut purchases), value: customer.spend.map(|_| middle(&mut values)) }
}

/// The interval that leaves at most the tail of the draws on either side.
fn middle(draws: &mut [f64]) -> Interval {
    let cut = (TAIL * draws.len() as f64) as usize;
    let last = draws.len() - 1 - cut;
    let low = *draws.select_nth_unstable_by(cut, f64::total_cmp).1;
    let high = *draws.select_nth_unstable_by(last, f64::total_cmp).1;
    Interval { low, high }
}
