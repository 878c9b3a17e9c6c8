//! Fitting a mixture by EM from several seeded starts: trials and short runs on random samples, the best of which are
//! finished on everybody (emEM: Biernacki, Celeux & Govaert 2003).

use super::ascent::{Point, Run, Setting, ascend};
use super::block::may_join;
use super::design::Design;
use super::kernel::{State, sums_of_labels, with_lanes};
use super::margin::Margin;
use super::model::{Mixture, MixtureError};
use super::params::{MixtureParams, ValidMixtureParams};
use super::remarks::{FitRemark, remarks};
use super::starts::first_labels;
use super::table::{Column, Table};
use crate::seed::{Stream, stream};
use crate::special::ln;
use crate::workers::{Sequential, Workers};

/// Short runs are compared on so many times the persons that each looks at.
const COMPARED: usize = 4;
/// One of so many starts goes on from a trial on few persons to a short run.
const KEPT: usize = 4;

/// A fitted mixture and how it was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// After fresh starts its components are ordered by weight, the heaviest first.
    pub mixture: Mixture,
    /// Natural logarithm of the likelihood of the table, on the table's own scale.
    pub log_likelihood: f64,
    /// Bayesian information criterion, −2 log-likelihood + parameters × ln(persons) (Schwarz 1978); less is better.
    pub bic: f64,
    /// Free parameters.
    pub parameters: usize,
    /// The log-likelihood and the logarithm of the priors, which the fit makes as large as it can.
    pub penalised_log_likelihood: f64,
    /// Passes over everybody of the finishing run that won: EM steps, and lengthened ones.
    pub iterations: usize,
    /// Whether that run gained and changed less than the tolerances in its last EM step.
    pub converged: bool,
    /// The penalised log-likelihood after each pass of that run that was kept; it never falls.
    pub trace: Vec<f64>,
    /// What is odd about it.
    pub remarks: Vec<FitRemark>,
}

impl Mixture {
    /// Fits a mixture to the table. The same table, settings and seed give the same bits.
    pub fn fit(table: &Table, params: &ValidMixtureParams, seed: u64) -> Result<Fit, MixtureError> {
        let design = lay_out(table, None, params.get())?;
        Ok(fit_design(&Setting { design: &design, params: params.get(), workers: &Sequential }, seed))
    }

    /// The same with the help of workers, who change no bit of it.
    pub fn fit_by<W: Workers>(
        table: &Table,
        params: &ValidMixtureParams,
        seed: u64,
        workers: &W,
    ) -> Result<Fit, MixtureError> {
        let design = lay_out(table, None, params.get())?;
        Ok(fit_design(&Setting { design: &design, params: params.get(), workers }, seed))
    }

    /// Fits a mixture to persons who count as often as `weights` says, one of zero or more a person.
    pub fn fit_weighted(
        table: &Table,
        weights: &[f64],
        params: &ValidMixtureParams,
        seed: u64,
    ) -> Result<Fit, MixtureError> {
        let design = lay_out(table, Some(weights), params.get())?;
        Ok(fit_design(&Setting { design: &design, params: params.get(), workers: &Sequential }, seed))
    }

    /// Goes on from this mixture by EM on another table of the same columns, without fresh starts: the components
    /// keep their order, and it has noise where this one has.
    pub fn refine(&self, table: &Table, params: &ValidMixtureParams) -> Result<Fit, MixtureError> {
        self.fits(table)?;
        let params = self.settings(params.get());
        let design = lay_out(table, None, &params)?;
        Ok(self.refine_design(&Setting { design: &design, params: &params, workers: &Sequential }))
    }

    pub(super) fn refine_design(&self, setting: &Setting<'_, impl Workers>) -> Fit {
        with_lanes!(self.lanes(), refine_lanes(self, setting)).with_remarks(setting.design)
    }
}

impl Fit {
    fn with_remarks(self, design: &Design) -> Self {
        Self { remarks: remarks(&self.mixture, design, self.converged), ..self }
    }
}

/// Lays out a whole table by its own margins, everybody counting once or as often as `weights` says.
pub(super) fn lay_out<'a>(
    table: &'a Table,
    weights: Option<&[f64]>,
    params: &MixtureParams,
) -> Result<Design<'a>, MixtureError> {
    refuse_unusable(table, params)?;
    let Some(weights) = weights else {
        return Ok(Design::to_fit(table, &Margin::unweighted(table, params.learning()), params));
    };
    refuse_weights(table, weights)?;
    let margins = Margin::learn(table, weights, params.learning());
    Ok(Design::to_fit(table, &margins, params).weighted(weights.to_vec()))
}

/// Refuses weights that are not one a person, zero or more, some of them above it.
pub(super) fn refuse_weights(table: &Table, weights: &[f64]) -> Result<(), MixtureError> {
    let usable = weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0);
    if weights.len() != table.rows() || !usable || !weights.iter().any(|&weight| weight > 0.0) {
        return Err(MixtureError::PersonWeights);
    }
    Ok(())
}

/// Refuses a table of nobody or nothing, or without a single cell.
pub(super) fn refuse_empty(table: &Table) -> Result<(), MixtureError> {
    let (rows, columns) = (table.rows(), table.columns().len());
    if rows == 0 || columns == 0 {
        return Err(MixtureError::Empty { rows, columns });
    }
    let is_known = |column: &Column| (0..rows).any(|row| !column.is_missing(row));
    if table.columns().iter().any(is_known) { Ok(()) } else { Err(MixtureError::AllMissing) }
}

/// Refuses blocks of columns that are not there or no numbers.
pub(super) fn refuse_blocks(table: &Table, params: &MixtureParams) -> Result<(), MixtureError> {
    let is_good = |block: &Vec<usize>| block.iter().all(|&column| may_join(table.columns().get(column)));
    match params.blocks.iter().position(|block| !is_good(block)) {
        Some(block) => Err(MixtureError::Block(block)),
        None => Ok(()),
    }
}

/// Refuses a table that has nothing to fit to, or fewer persons than components.
fn refuse_unusable(table: &Table, params: &MixtureParams) -> Result<(), MixtureError> {
    refuse_empty(table)?;
    if table.rows() < params.components {
        return Err(MixtureError::TooFewPersons { rows: table.rows(), components: params.components });
    }
    refuse_blocks(table, params)?;
    Ok(())
}

/// Fits a mixture to a laid-out table of at least one person.
pub(super) fn fit_design(setting: &Setting<'_, impl Workers>, seed: u64) -> Fit {
    let fit = with_lanes!(setting.params.lanes(), fit_lanes(setting, seed));
    Fit { mixture: fit.mixture.heaviest_first(), ..fit }.with_remarks(setting.design)
}

fn fit_lanes<const K: usize>(setting: &Setting<'_, impl Workers>, seed: u64) -> Fit {
    let starts = best_starts::<K>(setting, seed).into_iter();
    let finished = starts.map(|state| ascend(state, setting, setting.params.iterations));
    let best = finished.reduce(|best, run| if run.point.objective > best.point.objective { run } else { best });
    // One component has no start to choose: its parameters are the sums over everybody, but for what has to be filled
    // in for missing cells of blocks.
    let is_filled = setting.design.blocks.iter().any(|block| block.patterns.len() > 1);
    let passes = if is_filled { setting.params.iterations } else { 1 };
    let best = best.unwrap_or_else(|| ascend::<K>(one_group(setting.design, setting.params), setting, passes));
    best.into_fit(setting.design, setting.params)
}

fn refine_lanes<const K: usize>(mixture: &Mixture, setting: &Setting<'_, impl Workers>) -> Fit {
    let Setting { design, params, workers } = *setting;
    let params = &mixture.settings(params);
    let setting = Setting { design, params, workers };
    ascend::<K>(mixture.state(design), &setting, params.iterations).into_fit(design, params)
}

fn one_group<const K: usize>(design: &Design, params: &MixtureParams) -> State<K> {
    sums_of_labels(&vec![0; design.rows], design).maximise(design, params)
}

/// The states that the best short runs reached, best first; none for a single component without noise.
fn best_starts<const K: usize>(setting: &Setting<'_, impl Workers>, seed: u64) -> Vec<State<K>> {
    let Setting { design, params, workers } = *setting;
    if params.lanes() == 1 {
        return vec![];
    }
    // Short runs saw different persons, so they are compared on the same ones.
    let sample = sample(design, COMPARED * params.start_rows, &mut stream(seed, "mixture comparison", 0));
    let compared = Setting { design: sample.as_ref().unwrap_or(design), params, workers: &Sequential };
    let shortlist = shortlist::<K>(setting, seed);
    let run = |at: usize| Point::<K>::new(short_run(setting, &shortlist[at], seed), &compared);
    let mut points = workers.map(shortlist.len(), &run);
    points.sort_by(|a, b| b.objective.total_cmp(&a.objective));
    points.truncate(params.finishes_of(params.starts_for(design.rows)));
    points.into_iter().map(|point| point.state).collect()
}

/// So many random persons; nothing where there are no more.
fn sample<'a>(design: &Design<'a>, rows: usize, stream: &mut Stream) -> Option<Design<'a>> {
    let sample = || {
        let rows: Vec<u32> = stream.choose(design.rows, rows).into_iter().map(|row| row as u32).collect();
        let weights = rows.iter().map(|&row| design.weights[row as usize]).collect();
        design.select(&rows, weights)
    };
    (design.rows > rows).then(sample)
}

/// Where a short run begins.
enum Start<const K: usize> {
    /// At the seeds or random labels of this number.
    Fresh(usize),
    /// Where a shorter run on fewer persons stopped, of the start of this number.
    Tried(usize, State<K>),
}

/// The starts that are worth a short run. Where each would look at a sample only, all are tried on a smaller one and
/// the better part goes on (successive halving: Jamieson & Talwalkar 2016).
fn shortlist<const K: usize>(setting: &Setting<'_, impl Workers>, seed: u64) -> Vec<Start<K>> {
    let Setting { design, params, workers } = *setting;
    let starts = params.starts_for(design.rows);
    let kept = starts.div_ceil(KEPT).max(2 * params.finishes);
    let is_cheaper = params.trial_rows() < params.start_rows && kept < starts;
    let is_sampled = design.rows > params.start_rows && is_cheaper;
    let few = || sample(design, params.trial_rows(), &mut stream(seed, "mixture trial", 0));
    let Some(few) = is_sampled.then(few).flatten() else { return (0..starts).map(Start::Fresh).collect() };
    let trial = Setting { design: &few, params, workers: &Sequential };
    let run = |start: usize| {
        let state = fresh(&few, params, start, &mut stream(seed, "mixture trial start", start as u64));
        (start, ascend::<K>(state, &trial, params.start_iterations).point)
    };
    let mut tried = workers.map(starts, &run);
    tried.sort_by(|(_, a), (_, b)| b.objective.total_cmp(&a.objective));
    tried.into_iter().take(kept).map(|(start, point)| Start::Tried(start, point.state)).collect()
}

fn fresh<const K: usize>(design: &Design, params: &MixtureParams, start: usize, stream: &mut Stream) -> State<K> {
    let labels = first_labels(design, params, start, stream);
    sums_of_labels(&labels, design).maximise(design, params)
}

fn short_run<const K: usize>(setting: &Setting<'_, impl Workers>, start: &Start<K>, seed: u64) -> State<K> {
    let Setting { design, params, .. } = *setting;
    let (Start::Fresh(number) | Start::Tried(number, _)) = start;
    let mut stream = stream(seed, "mixture start", *number as u64);
    let sample = sample(design, params.start_rows, &mut stream);
    let design = sample.as_ref().unwrap_or(design);
    let state = match start {
        Start::Fresh(number) => fresh(design, params, *number, &mut stream),
        Start::Tried(_, state) => state.clone(),
    };
    let setting = Setting { design, params, workers: &Sequential };
    ascend(state, &setting, params.start_iterations).point.state
}

impl<const K: usize> Run<K> {
    fn into_fit(self, design: &Design, params: &MixtureParams) -> Fit {
        let mixture = Mixture::from_state(&self.point.state, design, params.components);
        let parameters = mixture.parameters();
        let log_likelihood = self.point.log_likelihood();
        Fit {
            bic: -2.0 * log_likelihood + parameters as f64 * ln(design.persons()),
            log_likelihood,
            penalised_log_likelihood: self.point.objective,
            parameters,
            iterations: self.iterations,
            converged: self.converged,
            trace: self.trace,
            remarks: vec![],
            mixture,
        }
    }
}
