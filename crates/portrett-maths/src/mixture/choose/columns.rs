//! The columns that the choice rests on: for every number of groups those that tell its groups apart, and of these
//! sets the one of the least BIC.

use super::{Choice, Choosing};
use crate::mixture::ascent::Setting;
use crate::mixture::model::Mixture;
use crate::mixture::params::MixtureParams;
use crate::mixture::select::{one_component, pick};
use crate::seed::derive;
use crate::workers::{Sequential, Workers};

impl<W: Workers> Choosing<'_, W> {
    /// The columns of the least BIC over all numbers of groups; nothing where all columns stay.
    pub(super) fn columns_that_matter(&self) -> Option<Vec<usize>> {
        let (largest, design, settings, seed) = (self.largest, &self.design, &self.params.fit, self.seed);
        let one = |task: usize| {
            let k = largest - task;
            let params = MixtureParams { components: k, ..settings.clone() };
            let setting = Setting { design, params: &params, workers: &Sequential };
            let picked = pick(&setting, derive(seed, "column fit", k as u64));
            (picked.fit.bic, picked.kept)
        };
        let best = self.workers.map(largest, &one).into_iter().reduce(|a, b| if b.0 <= a.0 { b } else { a });
        best.map(|(_, kept)| kept).filter(|kept| kept.len() < self.sample.columns().len())
    }

    /// One distribution for all of every column, on the persons that the chosen mixture is fitted on.
    pub(super) fn one_component(&self) -> Mixture {
        let design = self.final_design();
        let setting = Setting { design: &design, params: &self.params.fit, workers: self.workers };
        one_component(&setting, self.seed)
    }
}

impl Choice {
    /// The choice by the columns `kept` as one over all columns of `one`.
    pub(super) fn among(self, kept: &[usize], one: &Mixture) -> Self {
        let dropped = (0..one.columns().len()).filter(|column| !kept.contains(column)).collect();
        Self { mixture: self.mixture.among(kept, one), dropped, ..self }
    }
}
