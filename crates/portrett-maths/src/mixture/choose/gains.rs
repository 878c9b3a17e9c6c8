//! What several groups gain in log-likelihood over one, beside what they gain on copies that hold no groups
//! (a Monte Carlo test: Besag & Diggle 1977). The table and its copies are fitted in the same way.

use super::params::ChoiceParams;
use crate::mixture::ascent::Setting;
use crate::mixture::design::Design;
use crate::mixture::fit::fit_design;
use crate::mixture::margin::Margin;
use crate::mixture::params::MixtureParams;
use crate::mixture::table::Table;
use crate::null_models::{Copula, permuted};
use crate::seed::{derive, stream};
use crate::workers::{Sequential, Workers};

/// Gains in log-likelihood over one group, in nats.
#[derive(Debug, Clone, PartialEq)]
pub struct Gains {
    /// Of the table.
    pub observed: f64,
    /// Of each copy.
    pub copies: Vec<f64>,
    /// Persons that the gains were measured on.
    pub persons: usize,
}

impl Gains {
    /// Whether the table gains more than every copy.
    pub fn exceeded(&self) -> bool {
        self.copies.iter().all(|&copy| self.observed > copy)
    }
}

/// The gain of `k` groups on the table and on copies with independently permuted columns.
pub(super) fn permuted_gains<W: Workers>(
    table: &Table,
    margins: &[Margin],
    k: usize,
    params: &ChoiceParams,
    seed: u64,
    workers: &W,
) -> Gains {
    let one = |task: usize| match task.checked_sub(1) {
        None => gain(table, margins, k, params, derive(seed, "observed gain", 0)),
        Some(copy) => {
            let copied = permuted(table, &mut stream(seed, "permuted copy", copy as u64));
            gain(&copied, margins, k, params, derive(seed, "permuted gain", copy as u64))
        }
    };
    let mut copies = workers.map(params.copies + 1, &one);
    let observed = copies.remove(0);
    Gains { observed, copies, persons: table.rows() }
}

/// The gain of `k` groups on copies drawn from a Gaussian copula, beside the gain on the table from `permuted`.
pub(super) fn continuum_gains<W: Workers>(
    table: &Table,
    margins: &[Margin],
    permuted: &Gains,
    k: usize,
    params: &ChoiceParams,
    seed: u64,
    workers: &W,
) -> Gains {
    let copula = Copula::learn(table, &mut stream(seed, "copula", 0));
    let one = |copy: usize| {
        let copied = copula.sample(&mut stream(seed, "copula copy", copy as u64));
        gain(&copied, margins, k, params, derive(seed, "copula gain", copy as u64))
    };
    Gains { observed: permuted.observed, copies: workers.map(params.copies, &one), persons: table.rows() }
}

fn gain(table: &Table, margins: &[Margin], k: usize, params: &ChoiceParams, seed: u64) -> f64 {
    let design = Design::to_fit(table, margins, &params.refits());
    let fit = |components| {
        let params = &MixtureParams { components, ..params.refit.clone() };
        fit_design(&Setting { design: &design, params, workers: &Sequential }, seed)
    };
    fit(k).log_likelihood - fit(1).log_likelihood
}
