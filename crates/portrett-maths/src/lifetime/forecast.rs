//! What every customer will do.
//!
//! Takes a fit and the histories, gives a number a customer, in the order in which customers were given.

use super::fit::Fit;
use super::history::{Histories, Run};
use super::model::Model;
use super::refusal::Refusal;
use crate::workers::Workers;

/// A forecast for each customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecasts {
    /// Time after the end of the observation that the forecast is for, in the unit of the histories.
    pub time: f64,
    /// Probability of still being a customer at the end of the observation.
    pub alive: Vec<f64>,
    /// Purchases expected within `time`.
    pub expected: Vec<f64>,
}

impl Fit {
    /// Probability of being alive and purchases expected within `time`, for each customer of `histories`.
    /// Errors: histories whose covariates are not those of the fit.
    pub fn forecast<W: Workers>(&self, histories: &Histories, time: f64, workers: &W) -> Result<Forecasts, Refusal> {
        self.check(histories)?;
        let groups = self.forecast_groups(histories, time, workers);
        let (alive, expected): (Vec<f64>, Vec<f64>) = groups.into_iter().unzip();
        Ok(Forecasts { time, alive: histories.spread(&alive), expected: histories.spread(&expected) })
    }

    /// Purchases expected within `time`, discounted (see [`Model::discounted`]), for each customer. Errors: as
    /// [`Fit::forecast`].
    pub fn discounted<W: Workers>(
        &self,
        histories: &Histories,
        rate: f64,
        time: f64,
        workers: &W,
    ) -> Result<Vec<f64>, Refusal> {
        self.check(histories)?;
        let if_alive = |model: &Model, run: &Run, group: usize| {
            model.discounted_if_alive(&histories.history(run, group), rate, time)
        };
        let groups = self.by_groups(histories, workers, &if_alive);
        let discounted: Vec<f64> = groups.into_iter().map(|(_, expected)| expected).collect();
        Ok(histories.spread(&discounted))
    }

    /// The same as [`Fit::forecast`], for each group.
    pub(super) fn forecast_groups<W: Workers>(&self, histories: &Histories, time: f64, workers: &W) -> Vec<(f64, f64)> {
        let if_alive =
            |model: &Model, run: &Run, group: usize| model.expected_if_alive(&histories.history(run, group), time);
        self.by_groups(histories, workers, &if_alive)
    }

    /// Probability of being alive, and that times what is expected of somebody alive, for each group.
    fn by_groups<W: Workers>(
        &self,
        histories: &Histories,
        workers: &W,
        if_alive: &(dyn Fn(&Model, &Run, usize) -> f64 + Sync),
    ) -> Vec<(f64, f64)> {
        let task = |task: usize| {
            let mut numbers = Vec::new();
            for run in histories.runs_of_task(task) {
                self.of_run(histories, run, if_alive, &mut numbers);
            }
            numbers
        };
        workers.map(histories.tasks(), &task).concat()
    }

    /// What is expected of somebody alive depends on frequency and age only, and equal ages lie side by side.
    fn of_run(
        &self,
        histories: &Histories,
        run: &Run,
        if_alive: &dyn Fn(&Model, &Run, usize) -> f64,
        numbers: &mut Vec<(f64, f64)>,
    ) {
        let model = self.model_of_cell(histories, run.cell);
        let alive_of = model.alive_of_many();
        let mut last = (f64::NAN, 0.0);
        for group in run.groups.clone() {
            let history = histories.history(run, group);
            if history.age != last.0 {
                last = (history.age, if_alive(&model, run, group));
            }
            let alive = alive_of(&history);
            numbers.push((alive, alive * last.1));
        }
    }
}
