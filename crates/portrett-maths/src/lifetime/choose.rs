//! Which model to believe: each one's forecast beside what happened in a hold-out.
//!
//! Takes the histories up to a cut, and what every customer did after it; gives a [`Judgement`] of each model
//! and of the rule that everybody's rate so far continues.
//!
//! The best is the one with the least root mean squared error of customers' purchases. Forecasts are means, and
//! the squared error is least for the mean; the absolute error is least for the median, which is 0 for most
//! customers of most shops, so that it would favour whoever foretells nothing.

use super::correlation::{Correlation, spearman};
use super::fit::{Fit, fit};
use super::history::{Histories, History};
use super::model::Kind;
use super::refusal::Refusal;
use crate::workers::Workers;

/// Groups that the weekly forecast is computed from; its sum is that of all.
const TRACKED_GROUPS: usize = 20_000;

/// Repeat purchases from which on customers stand together in the calibration.
const MOST_FREQUENT: u32 = 7;

/// What happened after the cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoldOut<'a> {
    /// Purchases of each customer within the hold-out, in the order in which the histories were given.
    pub purchases: &'a [u32],
    /// Purchases of all these customers in each week (or other period) of the hold-out.
    pub weekly: &'a [u64],
    /// Length of a week, in the unit of the histories. The hold-out is as long as all weeks.
    pub week: f64,
}

/// Who foretells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Forecaster {
    /// A model.
    Model(Kind),
    /// Everybody goes on buying at her rate of repeat purchases so far.
    RateSoFar,
}

/// Customers of like frequency: what was foretold of them, and what they did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bin {
    /// Repeat purchases before the cut; the last bin holds those with so many or more.
    pub frequency: u32,
    /// Customers.
    pub customers: u64,
    /// Mean purchases foretold.
    pub expected: f64,
    /// Mean purchases that happened.
    pub observed: f64,
}

/// How well a forecaster did.
#[derive(Debug, Clone, PartialEq)]
pub struct Judgement {
    /// Who foretold.
    pub forecaster: Forecaster,
    /// The fit, for a model.
    pub fit: Option<Fit>,
    /// Mean absolute error of a customer's purchases.
    pub mean_absolute_error: f64,
    /// Root mean squared error of a customer's purchases.
    pub root_mean_squared_error: f64,
    /// All purchases foretold over those that happened, less one; nothing where none happened.
    pub bias: Option<f64>,
    /// Spearman's correlation of what was foretold and what happened; nothing where either is the same for all.
    pub rank_correlation: Option<Correlation>,
    /// Calibration by frequency, ascending.
    pub calibration: Vec<Bin>,
    /// Purchases foretold for each week, beside [`HoldOut::weekly`].
    pub weekly: Vec<f64>,
    /// Mean absolute error of the weeks' sums over the mean of the weeks; nothing where nothing happened.
    pub weekly_error: Option<f64>,
}

/// All forecasters judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// From the best to the worst, by root mean squared error. There is at least the rate so far.
    pub judgements: Vec<Judgement>,
    /// Models that could not be fitted, and why.
    pub refused: Vec<(Kind, Refusal)>,
}

impl Choice {
    /// The best forecaster.
    pub fn best(&self) -> Option<&Judgement> {
        self.judgements.first()
    }

    /// Whether no model foretells better than the rate so far.
    pub fn baseline_wins(&self) -> bool {
        self.best().is_some_and(|best| best.forecaster == Forecaster::RateSoFar)
    }
}

/// Fits all models to `histories`, which end at the cut, and judges them on `hold_out`.
///
/// Errors: not as many customers in the hold-out as histories, no weeks, or weeks of no length. A model that
/// cannot be fitted is no error: it is kept with its reason.
pub fn choose<W: Workers>(histories: &Histories, hold_out: &HoldOut<'_>, workers: &W) -> Result<Choice, Refusal> {
    let (got, expected) = (hold_out.purchases.len(), histories.customers());
    if got != expected {
        return Err(Refusal::Lengths { what: "customers of the hold-out", got, expected });
    }
    if hold_out.weekly.is_empty() || !(hold_out.week > 0.0 && hold_out.week.is_finite()) {
        return Err(Refusal::Lengths { what: "weeks of the hold-out", got: 0, expected: 1 });
    }
    let judge = Judge { histories, hold_out, workers };
    let mut choice = Choice { judgements: vec![judge.rate_so_far()], refused: Vec::new() };
    for kind in Kind::ALL {
        match fit(kind, histories, workers) {
            Ok(fit) => choice.judgements.push(judge.model(fit)?),
            Err(refusal) => choice.refused.push((kind, refusal)),
        }
    }
    let error = |judgement: &Judgement| judgement.root_mean_squared_error;
    choice.judgements.sort_by(|a, b| error(a).total_cmp(&error(b)));
    Ok(choice)
}

struct Judge<'a, W> {
    histories: &'a Histories,
    hold_out: &'a HoldOut<'a>,
    workers: &'a W,
}

impl<W: Workers> Judge<'_, W> {
    fn time(&self) -> f64 {
        self.hold_out.week * self.hold_out.weekly.len() as f64
    }

    fn rate_so_far(&self) -> Judgement {
        let time = self.time();
        let rate = |history: &History| match history.age > 0.0 {
            true => f64::from(history.frequency) / history.age,
            false => 0.0,
        };
        let groups: Vec<f64> = self.histories.grouped().map(|(history, _)| rate(&history) * time).collect();
        let expected = self.histories.spread(&groups);
        let week = expected.iter().sum::<f64>() / self.hold_out.weekly.len() as f64;
        self.judge(Forecaster::RateSoFar, None, &expected, vec![week; self.hold_out.weekly.len()])
    }

    fn model(&self, fit: Fit) -> Result<Judgement, Refusal> {
        let expected = fit.forecast(self.histories, self.time(), self.workers)?.expected;
        let weekly = self.weekly(&fit, expected.iter().sum());
        Ok(self.judge(Forecaster::Model(fit.model.kind()), Some(fit), &expected, weekly))
    }

    /// What is expected in each week, from a part of the customers if there are many.
    fn weekly(&self, fit: &Fit, total: f64) -> Vec<f64> {
        let thinned = self.histories.thinned(TRACKED_GROUPS);
        let tracked = thinned.as_ref().unwrap_or(self.histories);
        let up_to = |week: usize| -> f64 {
            let groups = fit.forecast_groups(tracked, self.hold_out.week * week as f64, self.workers);
            groups.iter().zip(tracked.weights()).map(|((_, expected), weight)| expected * weight).sum()
        };
        let sums: Vec<f64> = (0..=self.hold_out.weekly.len()).map(up_to).collect();
        let scale = match sums.last() {
            Some(last) if *last > 0.0 => total / last,
            _ => 0.0,
        };
        sums.windows(2).map(|pair| (pair[1] - pair[0]) * scale).collect()
    }

    fn judge(&self, forecaster: Forecaster, fit: Option<Fit>, expected: &[f64], weekly: Vec<f64>) -> Judgement {
        let observed: Vec<f64> = self.hold_out.purchases.iter().map(|count| f64::from(*count)).collect();
        let n = observed.len() as f64;
        let errors = || expected.iter().zip(&observed).map(|(expected, observed)| expected - observed);
        let (foretold, happened) = (expected.iter().sum::<f64>(), observed.iter().sum::<f64>());
        Judgement {
            forecaster,
            fit,
            mean_absolute_error: errors().map(f64::abs).sum::<f64>() / n,
            root_mean_squared_error: (errors().map(|error| error * error).sum::<f64>() / n).sqrt(),
            bias: (happened > 0.0).then(|| foretold / happened - 1.0),
            rank_correlation: spearman(expected, &observed),
            calibration: self.calibration(expected, &observed),
            weekly_error: self.weekly_error(&weekly),
            weekly,
        }
    }

    fn calibration(&self, expected: &[f64], observed: &[f64]) -> Vec<Bin> {
        let frequencies: Vec<u32> = self.histories.grouped().map(|(history, _)| history.frequency).collect();
        let frequencies = self.histories.spread(&frequencies);
        let mut sums = [(0_u64, 0.0, 0.0); MOST_FREQUENT as usize + 1];
        for ((frequency, expected), observed) in frequencies.iter().zip(expected).zip(observed) {
            let bin = &mut sums[(*frequency).min(MOST_FREQUENT) as usize];
            *bin = (bin.0 + 1, bin.1 + expected, bin.2 + observed);
        }
        let filled = (0..).zip(sums).filter(|(_, (customers, ..))| *customers > 0);
        filled
            .map(|(frequency, (customers, expected, observed))| {
                let n = customers as f64;
                Bin { frequency, customers, expected: expected / n, observed: observed / n }
            })
            .collect()
    }

    fn weekly_error(&self, weekly: &[f64]) -> Option<f64> {
        let happened: Vec<f64> = self.hold_out.weekly.iter().map(|count| *count as f64).collect();
        let sum: f64 = happened.iter().sum();
        let errors: f64 = weekly.iter().zip(&happened).map(|(expected, happened)| (expected - happened).abs()).sum();
        (sum > 0.0).then(|| errors / sum)
    }
}
