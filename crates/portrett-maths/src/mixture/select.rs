//! Which columns tell the groups apart. Takes a table and the settings of a fit; gives what each column contributes,
//! and a mixture in which the columns that only add noise have one distribution for all groups, so that they move
//! nobody.
//!
//! The criterion is BIC over numbers of parameters and sets of columns at once, climbed by EM whose M step decides
//! column by column whether distributions apart are worth their parameters (Marbac & Sedki 2017; for mixed data with
//! missing cells Marbac, Patin & Sedki 2018). Columns are independent given the group, so that each decides alone.

use super::ascent::Setting;
use super::column_model::ColumnModel;
use super::design::Design;
use super::fit::{Fit, fit_design, lay_out};
use super::kernel::{State, step, with_lanes};
use super::model::{Mixture, MixtureError};
use super::params::{MixtureParams, ValidMixtureParams};
use super::posterior::Posterior;
use super::separation::weighted_entropy;
use super::table::Table;
use crate::special::ln;
use crate::workers::{Sequential, Workers};

/// Sets of columns that are tried one after the other, at most.
const ROUNDS: usize = 8;

/// What a column contributes to telling the groups apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// Number of the column, from 0.
    pub column: usize,
    /// How much smaller (better) BIC is with a distribution a group than with one for all, given the memberships.
    /// Below zero where the column only adds noise. The columns of a block have the gain of the block.
    pub gain: f64,
    /// What the column alone tells of a person's group: the mutual information of the two in bits, a person.
    pub bits: f64,
}

/// A mixture of the columns that matter.
#[derive(Debug, Clone, PartialEq)]
pub struct Selection {
    /// Over all columns; those that were dropped have the same distribution in every component, and their parameters
    /// count once. Its trace and its passes are those of the columns kept.
    pub fit: Fit,
    /// Columns that tell the groups apart, ascending; all where no set is better than all.
    pub kept: Vec<usize>,
    /// The others, ascending.
    pub dropped: Vec<usize>,
    /// One a column, in their order.
    pub contributions: Vec<Contribution>,
}

/// Fits a mixture and selects its columns. Where there are `weights`, a person counts as often as the person's says.
pub fn select<W: Workers>(
    table: &Table,
    weights: Option<&[f64]>,
    params: &ValidMixtureParams,
    seed: u64,
    workers: &W,
) -> Result<Selection, MixtureError> {
    let design = lay_out(table, weights, params.get())?;
    let picked = pick(&Setting { design: &design, params: params.get(), workers }, seed);
    let contributions = contributions_of(&picked.fit.mixture, table, &design, params.get())?;
    let dropped = (0..table.columns().len()).filter(|column| !picked.kept.contains(column)).collect();
    Ok(Selection { fit: picked.fit, kept: picked.kept, dropped, contributions })
}

/// What each column of a table contributes to a mixture fitted to it.
pub fn contributions(
    mixture: &Mixture,
    table: &Table,
    weights: Option<&[f64]>,
    params: &ValidMixtureParams,
) -> Result<Vec<Contribution>, MixtureError> {
    mixture.fits(table)?;
    let params = mixture.settings(params.get());
    contributions_of(mixture, table, &lay_out(table, weights, &params)?, &params)
}

pub(super) fn contributions_of(
    mixture: &Mixture,
    table: &Table,
    design: &Design,
    params: &MixtureParams,
) -> Result<Vec<Contribution>, MixtureError> {
    let judged = judge(mixture, &Setting { design, params: &mixture.settings(params), workers: &Sequential });
    let one = |(column, gain)| Ok(Contribution { column, gain, bits: bits(mixture, table, design, column)? });
    judged.gains.into_iter().enumerate().map(one).collect()
}

/// The entropy of a person's membership less what is left of it when the column is known.
fn bits(mixture: &Mixture, table: &Table, design: &Design, column: usize) -> Result<f64, MixtureError> {
    let joint = mixture.log_densities_of(table, 0..table.rows(), &|other| other == column)?;
    let left = weighted_entropy(&Posterior::from_log_densities(joint, mixture.lanes()), &design.weights);
    let all: f64 =
        mixture.lane_weights().iter().filter(|weight| **weight > 0.0).map(|weight| -weight * ln(*weight)).sum();
    Ok(((all - left / design.persons()) / std::f64::consts::LN_2).max(0.0))
}

/// A set of columns with the mixture of them.
pub(super) struct Picked {
    pub(super) kept: Vec<usize>,
    /// Over all columns.
    pub(super) fit: Fit,
}

/// The columns that matter to a mixture of a laid-out table, from all of them on: those that gain are fitted again,
/// onwards from where the last fit stood and from fresh starts, until no set is better.
pub(super) fn pick(setting: &Setting<'_, impl Workers>, seed: u64) -> Picked {
    let one = one_component(setting, seed);
    let first = fit_design(setting, seed);
    let all: Vec<usize> = (0..first.mixture.columns().len()).collect();
    let mut judged = judge(&first.mixture, setting);
    let mut best = Picked { kept: all, fit: first };
    for _ in 0..ROUNDS {
        let kept: Vec<usize> = (0..judged.gains.len()).filter(|&column| judged.gains[column] > 0.0).collect();
        if kept.is_empty() || kept == best.kept {
            break;
        }
        let next = fit_columns(setting, &judged.next, &one, &kept, seed);
        if next.bic >= best.fit.bic {
            break;
        }
        judged = judge(&next.mixture, setting);
        best = Picked { kept, fit: next };
    }
    best
}

/// One distribution for all, of every column.
pub(super) fn one_component(setting: &Setting<'_, impl Workers>, seed: u64) -> Mixture {
    let params = MixtureParams { components: 1, ..setting.params.clone() };
    fit_design(&Setting { design: setting.design, params: &params, workers: setting.workers }, seed).mixture
}

/// The better fit of these columns: onwards from a mixture of all columns, or from fresh starts.
fn fit_columns(setting: &Setting<'_, impl Workers>, from: &Mixture, one: &Mixture, kept: &[usize], seed: u64) -> Fit {
    let Setting { params, workers, .. } = *setting;
    let design = &setting.design.of_columns(kept);
    let setting_of_kept = Setting { design, params, workers };
    let onwards = from.of_columns(kept).refine_design(&setting_of_kept);
    let fresh = fit_design(&setting_of_kept, seed);
    let is_fresh = fresh.penalised_log_likelihood > onwards.penalised_log_likelihood;
    let fit = if is_fresh { fresh } else { onwards };
    let mixture = fit.mixture.among(kept, one);
    let judged = judge(&mixture, setting);
    let parameters = mixture.parameters();
    Fit {
        bic: -2.0 * judged.log_likelihood + parameters as f64 * ln(setting.design.persons()),
        log_likelihood: judged.log_likelihood,
        penalised_log_likelihood: judged.objective,
        parameters,
        mixture,
        ..fit
    }
}

/// What a pass over everybody says of a mixture.
struct Judged {
    log_likelihood: f64,
    objective: f64,
    /// Of BIC, by column.
    gains: Vec<f64>,
    /// The mixture after one more M step, in which every column has distributions of its own.
    next: Mixture,
}

fn judge(mixture: &Mixture, setting: &Setting<'_, impl Workers>) -> Judged {
    with_lanes!(mixture.lanes(), judge_lanes(mixture, setting))
}

fn judge_lanes<const K: usize>(mixture: &Mixture, setting: &Setting<'_, impl Workers>) -> Judged {
    let Setting { design, params, workers } = *setting;
    let state: State<K> = mixture.state(design);
    let sums = step(&state, design, workers);
    let ln_persons = ln(design.persons());
    let price =
        |column: &ColumnModel| (column.parameters(mixture.components()) - column.parameters(1)) as f64 * ln_persons;
    let mut gains: Vec<f64> = mixture.columns().iter().map(|column| -price(column)).collect();
    for block in mixture.blocks() {
        let covariances = (block.parameters(mixture.components()) - block.parameters(1)) as f64 * ln_persons;
        let all = block.columns.iter().map(|&column| gains[column]).sum::<f64>() - covariances;
        block.columns.iter().for_each(|&column| gains[column] = all);
    }
    for (column, gain) in sums.gains(design, params) {
        gains[column] += 2.0 * gain;
    }
    Judged {
        log_likelihood: sums.log_likelihood,
        objective: sums.log_likelihood + state.log_prior(design, params),
        gains,
        next: Mixture::from_state(&sums.maximise(design, params), design, mixture.components()),
    }
}
