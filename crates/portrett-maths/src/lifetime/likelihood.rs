//! The log-likelihood of all customers and its gradient, in the logarithms of the parameters and the effects of
//! covariates.
//!
//! Takes a model's kind, grouped histories and workers; gives a function to climb. The work goes by numbered
//! tasks whose sums are added in their order, so that any number of threads gives the same bits.

// A function that is not inlined into the dispatched task would be compiled for the least processor.
#![allow(clippy::inline_always)]

use pulp::{Arch, Simd, WithSimd};

use super::history::{Histories, Run};
use super::model::{Inner, Kind, Model};
use super::optimise::Evaluation;
use crate::special::exp;
use crate::workers::Workers;

/// One effect of a covariate on a parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    pub(super) parameter: usize,
    pub(super) covariate: usize,
    pub(super) sign: f64,
}

/// Where the four parameters and the effects stand in a point.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    pub(super) kind: Kind,
    pub(super) slots: Vec<Slot>,
}

impl Layout {
    pub(super) fn new(kind: Kind, covariates: usize) -> Self {
        let moved = kind.moved_by_covariates();
        let slots = moved.iter().flat_map(|(parameter, sign)| {
            (0..covariates).map(|covariate| Slot { parameter: *parameter, covariate, sign: *sign })
        });
        Self { kind, slots: slots.collect() }
    }

    pub(super) fn width(&self) -> usize {
        4 + self.slots.len()
    }

    /// The model of somebody with these standardised covariates.
    pub(super) fn model(&self, point: &[f64], covariates: &[f64]) -> Model {
        let mut logarithms = [point[0], point[1], point[2], point[3]];
        for (slot, effect) in self.slots.iter().zip(&point[4..]) {
            logarithms[slot.parameter] += slot.sign * effect * covariates[slot.covariate];
        }
        Model::trusted(self.kind, logarithms.map(exp))
    }
}

/// The log-likelihood at `point` and its gradient.
pub(super) fn evaluate<W: Workers>(layout: &Layout, histories: &Histories, workers: &W, point: &[f64]) -> Evaluation {
    let task = |task: usize| {
        let runs = histories.runs_of_task(task);
        Arch::new().dispatch(Task { layout, histories, runs, point })
    };
    let mut total = Evaluation { value: 0.0, gradient: vec![0.0; layout.width()] };
    for part in workers.map(histories.tasks(), &task) {
        total.value += part.value;
        total.gradient.iter_mut().zip(part.gradient).for_each(|(sum, own)| *sum += own);
    }
    total
}

/// Some runs, compiled for several processors.
struct Task<'a> {
    layout: &'a Layout,
    histories: &'a Histories,
    runs: &'a [Run],
    point: &'a [f64],
}

impl WithSimd for Task<'_> {
    type Output = Evaluation;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> Evaluation {
        let mut total = Evaluation { value: 0.0, gradient: vec![0.0; self.layout.width()] };
        for runs in self.runs.chunk_by(|a, b| a.cell == b.cell) {
            let covariates = self.histories.covariates_of(runs[0].cell);
            let model = self.layout.model(self.point, covariates);
            let inner = model.inner();
            let mut sums = [0.0; 5];
            for run in runs {
                let groups = self.histories.groups_of(run);
                match inner {
                    Inner::BetaGeometric(model) => model.add_run(run.frequency, groups, &mut sums),
                    Inner::Pareto(model) => model.add_run(run.frequency, groups, &mut sums),
                }
            }
            add_cell(self.layout, &model, covariates, &sums, &mut total);
        }
        total
    }
}

/// Adds the sums of one cell by the chain rule.
fn add_cell(layout: &Layout, model: &Model, covariates: &[f64], sums: &[f64; 5], total: &mut Evaluation) {
    total.value += sums[0];
    let mut slopes = [0.0; 4];
    for (k, parameter) in model.parameters().into_iter().enumerate() {
        slopes[k] = parameter * sums[k + 1];
        total.gradient[k] += slopes[k];
    }
    for (slot, slope) in layout.slots.iter().zip(&mut total.gradient[4..]) {
        *slope += slot.sign * covariates[slot.covariate] * slopes[slot.parameter];
    }
}
