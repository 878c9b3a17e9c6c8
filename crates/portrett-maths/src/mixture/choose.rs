//! How many groups there are, and whether there are any: the whole decision, with its reasons.
//!
//! Takes a table of persons in random order (each step takes the first so many of them), checked settings, a seed
//! and workers; gives a [`Choice`]. The steps:
//! 0. Where it is asked for, the columns that only add noise are left out ([`columns`]).
//! 1. A mixture for every number of groups from 1 to the largest; BIC names the most that may be chosen.
//! 2. From there downwards, the first number whose groups are all large enough and stable enough ([`stability`]).
//! 3. Whether its gain in likelihood is more than that on copies without any association (else there are no
//!    groups), and more than that on copies with correlations but no groups (else they are a cut through a
//!    continuum) ([`gains`]).
//! 4. The mixture chosen is fitted on to more persons, and its groups are ordered by size.

mod columns;
mod gains;
mod params;
mod repeats;
mod stability;

pub use gains::Gains;
pub use params::{ChoiceParams, ValidChoiceParams};
pub use stability::Stability;

use std::borrow::Cow;

use super::ascent::Setting;
use super::design::Design;
use super::fit::{Fit, fit_design, refuse_blocks, refuse_empty, refuse_weights};
use super::margin::Margin;
use super::model::{Mixture, MixtureError};
use super::params::MixtureParams;
use super::select::{Contribution, contributions_of};
use super::separation::weighted_entropy;
use super::table::Table;
use crate::seed::derive;
use crate::workers::{Sequential, Workers};
use gains::{continuum_gains, permuted_gains};
use repeats::{Repeats, whole};
use stability::Resampling;

/// Whether there are groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Groups that neither chance nor a continuum makes.
    Kinds,
    /// Groups that a cloud of the same correlations would show as well: a cut through a continuum.
    Continuum,
    /// No groups: one component.
    None,
    /// Groups that chance makes as well, kept because somebody wishes for so many.
    Wished,
}

/// What a wish for a number of groups changed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wish {
    /// The number that would have been chosen.
    pub free: usize,
    /// How much greater (worse) BIC is than for that number.
    pub price: f64,
}

/// One number of groups that was fitted.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// Number of groups.
    pub k: usize,
    /// Natural logarithm of the likelihood of the sample.
    pub log_likelihood: f64,
    /// Bayesian information criterion; less is better.
    pub bic: f64,
    /// Integrated completed likelihood: BIC and twice the entropy of the memberships; less is better.
    pub icl: f64,
    /// Mean entropy of a person's memberships, in nats.
    pub entropy: f64,
    /// Free parameters.
    pub parameters: usize,
    /// Whether EM had converged.
    pub converged: bool,
}

/// Why a number of groups that BIC allows was not chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// A group is smaller than the floor on size.
    TooSmall {
        /// Share of the smallest group in the sample.
        smallest_share: f64,
    },
    /// A group falls apart when the persons are resampled.
    Unstable(Stability),
    /// The gain in likelihood is not more than chance makes.
    Chance,
}

/// A number of groups that was not chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Rejection {
    /// Number of groups.
    pub k: usize,
    /// Why not.
    pub reason: Reason,
}

/// The decision and everything it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Whether there are groups.
    pub verdict: Verdict,
    /// How many; 1 where there are none.
    pub k: usize,
    /// The mixture, its components ordered by the number of persons assigned to them, the largest first.
    pub mixture: Mixture,
    /// Persons assigned to each component, among the `persons` that the mixture was fitted on.
    pub sizes: Vec<u64>,
    /// Persons that the mixture was fitted on at last.
    pub persons: usize,
    /// Those of them who belong to no group, because they are noise.
    pub outliers: u64,
    /// Persons that the number was chosen on.
    pub sample: usize,
    /// Every number of groups fitted, from 1 up.
    pub candidates: Vec<Candidate>,
    /// The number of the least BIC.
    pub bic_choice: usize,
    /// What the wish for a number changed; nothing where it changed nothing.
    pub wish: Option<Wish>,
    /// The number of the least integrated completed likelihood: a second opinion that is told and not followed.
    pub icl_choice: usize,
    /// Stability of the chosen groups, in their order; nothing where there is one.
    pub stability: Option<Stability>,
    /// Gains in log-likelihood over one group beside those of permuted copies, of the number tested.
    pub permuted: Option<Gains>,
    /// The same beside copies drawn from a Gaussian copula.
    pub continuum: Option<Gains>,
    /// Numbers not above BIC's choice that were not chosen, from the largest down.
    pub rejected: Vec<Rejection>,
    /// Columns that only add noise and were left out, ascending: the mixture has one distribution of theirs for all
    /// groups, and likelihoods are those of the other columns. None unless [`ChoiceParams::select`] asks for it.
    pub dropped: Vec<usize>,
    /// What each column contributes to telling the groups apart, measured on the sample; none where there is one group.
    pub contributions: Vec<Contribution>,
}

/// Chooses the number of groups of `table`, whose persons must be in random order. `progress` is told how many
/// steps are done and how many there are at most; steps that turn out needless count as done.
pub fn choose<W: Workers>(
    table: &Table,
    params: &ValidChoiceParams,
    seed: u64,
    workers: &W,
    progress: &dyn Fn(usize, usize),
) -> Result<Choice, MixtureError> {
    choose_among(&Persons::strangers(table), params, seed, workers, progress)
}

/// Whom groups are chosen for.
#[derive(Debug, Clone)]
pub struct Persons<'a> {
    /// A row each, in random order.
    pub table: &'a Table,
    /// How often each counts, zero or more: as if its row were repeated. Their sum is the number of persons.
    pub weights: Cow<'a, [f64]>,
    /// The number of each person's company or household, which bootstrap samples hold whole or not at all. Nothing
    /// where all are strangers.
    pub companies: Option<Cow<'a, [u32]>>,
}

impl<'a> Persons<'a> {
    /// Persons who count once each and are strangers to one another.
    pub fn strangers(table: &'a Table) -> Self {
        Self { table, weights: vec![1.0; table.rows()].into(), companies: None }
    }
}

/// The same for persons who count more or less than once, or belong together.
pub fn choose_among<W: Workers>(
    persons: &Persons<'_>,
    params: &ValidChoiceParams,
    seed: u64,
    workers: &W,
    progress: &dyn Fn(usize, usize),
) -> Result<Choice, MixtureError> {
    let Persons { table, weights, companies } = persons;
    refuse_empty(table)?;
    refuse_weights(table, weights)?;
    refuse_blocks(table, &params.get().fit)?;
    if companies.as_ref().is_some_and(|companies| companies.len() != table.rows()) {
        return Err(MixtureError::Companies);
    }
    if weights.iter().all(|&weight| weight > 0.0) {
        return Choosing::new(persons, params.get(), seed, workers, progress).run_on_columns();
    }
    let rows: Vec<u32> = (0..table.rows() as u32).filter(|&row| weights[row as usize] > 0.0).collect();
    let weights: Vec<f64> = rows.iter().map(|&row| weights[row as usize]).collect();
    let companies = companies.as_ref().map(|all| rows.iter().map(|&row| all[row as usize]).collect::<Vec<u32>>());
    let table = table.select(&rows);
    refuse_empty(&table)?;
    let persons = Persons { table: &table, weights: weights.into(), companies: companies.map(Cow::Owned) };
    Choosing::new(&persons, params.get(), seed, workers, progress).run_on_columns()
}

/// What every step needs.
struct Choosing<'a, W> {
    persons: &'a Persons<'a>,
    sample: Table,
    repeats: Repeats,
    design: Design<'static>,
    margins: Vec<Margin>,
    /// The largest number of groups that is tried: no more than there are persons.
    largest: usize,
    params: &'a ChoiceParams,
    seed: u64,
    workers: &'a W,
    progress: Progress<'a>,
}

/// The steps as they are told to the caller.
struct Progress<'a> {
    tell: &'a dyn Fn(usize, usize),
    total: usize,
}

impl Progress<'_> {
    fn done(&self, steps: usize) {
        (self.tell)(steps.min(self.total), self.total);
    }
}

/// A number of groups that passed, or none.
type Passed = Option<(Fit, Stability)>;

impl<'a, W: Workers> Choosing<'a, W> {
    fn new(
        persons: &'a Persons<'a>,
        params: &'a ChoiceParams,
        seed: u64,
        workers: &'a W,
        tell: &'a dyn Fn(usize, usize),
    ) -> Self {
        let sample = persons.table.head(params.sample);
        let counts = &persons.weights[..sample.rows()];
        let margins = Margin::learn(&sample, counts, params.fit.learning());
        let design = Design::to_fit(&sample, &margins, &params.fit).weighted(counts.to_vec()).into_owned();
        let largest = params.largest.min(sample.rows());
        let total = largest + (largest - 1) * params.bootstraps + 2 * (params.copies + 1) + 1;
        let (repeats, progress) = (Repeats::new(counts), Progress { tell, total });
        Self { persons, sample, repeats, design, margins, largest, params, seed, workers, progress }
    }

    /// The companies of the persons of the sample.
    fn companies(&self) -> Option<&[u32]> {
        self.persons.companies.as_ref().map(|companies| &companies[..self.sample.rows()])
    }

    /// The choice by all columns, or where that is asked for by those that matter.
    fn run_on_columns(&self) -> Result<Choice, MixtureError> {
        let kept = if self.params.select { self.columns_that_matter() } else { None };
        let choice = match kept {
            None => self.run(),
            Some(kept) => {
                let Self { persons, params, seed, workers, progress: Progress { tell, .. }, .. } = *self;
                let few = persons.table.of_columns(&kept);
                let persons = Persons { table: &few, ..persons.clone() };
                let params = params.of_columns(&kept);
                let choice = Choosing::new(&persons, &params, seed, workers, tell).run();
                choice.among(&kept, &self.one_component())
            }
        };
        let contributions = match choice.k {
            1 => vec![],
            _ => contributions_of(&choice.mixture, &self.sample, &self.design, &self.params.fit)?,
        };
        Ok(Choice { contributions, ..choice })
    }

    fn run(&self) -> Choice {
        let fits = self.fit_all();
        let bic_choice = least_bic(&fits);
        let mut rejected = vec![];
        let passed = self.largest_sound(&fits, bic_choice, &mut rejected);
        let free = passed.as_ref().map_or(1, |(fit, _)| fit.mixture.components());
        let wished = free.clamp(self.params.fewest, self.params.most.min(self.params.largest));
        let mut choice = match wished == free {
            true => self.judge(&fits, bic_choice, passed),
            false => self.obey(&fits, bic_choice, wished, free),
        };
        rejected.append(&mut choice.rejected);
        Choice { rejected, ..choice }
    }

    /// One fit for every number of groups. The largest come first, because they take longest.
    fn fit_all(&self) -> Vec<Fit> {
        let (largest, design, settings, seed) = (self.largest, &self.design, &self.params.fit, self.seed);
        let fit = |task: usize| fit_sample(design, settings, largest - task, seed);
        let mut fits = self.workers.map(largest, &fit);
        self.progress.done(largest);
        fits.reverse();
        fits
    }

    /// The largest number from `from` down to 2 whose groups are large and stable enough.
    fn largest_sound(&self, fits: &[Fit], from: usize, rejected: &mut Vec<Rejection>) -> Passed {
        let resampling = Resampling::new(&self.design, self.companies(), self.params, self.seed);
        for k in (2..=from).rev() {
            let fit = &fits[k - 1];
            let before = self.largest + (self.largest - k) * self.params.bootstraps;
            let tell = |done: usize| self.progress.done(before + done);
            match self.why_not(&resampling, fit, &tell) {
                Ok(stability) => return Some((fit.clone(), stability)),
                Err(reason) => rejected.push(Rejection { k, reason }),
            }
        }
        None
    }

    fn why_not(&self, resampling: &Resampling<'_>, fit: &Fit, tell: &dyn Fn(usize)) -> Result<Stability, Reason> {
        let sizes = sizes(&fit.mixture.labels(&self.design), &self.design.weights, fit.mixture.components());
        let smallest_share = sizes.iter().copied().fold(f64::INFINITY, f64::min) / self.design.persons();
        if smallest_share < self.params.least_share {
            return Err(Reason::TooSmall { smallest_share });
        }
        let stability = resampling.measure(&fit.mixture, self.workers, tell);
        if stability.passes(self.params.least_stability) { Ok(stability) } else { Err(Reason::Unstable(stability)) }
    }

    /// The number that somebody wishes for, whatever its groups are; what they are is told.
    fn obey(&self, fits: &[Fit], bic_choice: usize, wished: usize, free: usize) -> Choice {
        let fit = &fits[wished - 1];
        let wish = Some(Wish { free, price: fit.bic - fits[free - 1].bic });
        if wished == 1 {
            return Choice { wish, ..self.finish(Verdict::None, fit, None, fits, bic_choice) };
        }
        let stability = Resampling::new(&self.design, self.companies(), self.params, self.seed).measure(
            &fit.mixture,
            self.workers,
            &|_| {},
        );
        let judged = self.judge(fits, bic_choice, Some((fit.clone(), stability.clone())));
        let choice = match judged.verdict {
            Verdict::None => Choice {
                permuted: judged.permuted,
                rejected: judged.rejected,
                ..self.finish(Verdict::Wished, fit, Some(stability), fits, bic_choice)
            },
            _ => judged,
        };
        Choice { wish, ..choice }
    }

    /// Compares what passed with copies that hold no groups.
    fn judge(&self, fits: &[Fit], bic_choice: usize, passed: Passed) -> Choice {
        let tests = self.progress.total - 1;
        let Some((fit, stability)) = passed else {
            return self.finish(Verdict::None, &fits[0], None, fits, bic_choice);
        };
        let k = fit.mixture.components();
        let rows = self.sample.select(&self.repeats.head(self.params.copy_rows));
        let permuted = permuted_gains(&rows, &self.margins, k, self.params, self.seed, self.workers);
        self.progress.done(tests - self.params.copies);
        if !permuted.exceeded() {
            let reason = Rejection { k, reason: Reason::Chance };
            let none = self.finish(Verdict::None, &fits[0], None, fits, bic_choice);
            return Choice { permuted: Some(permuted), rejected: vec![reason], ..none };
        }
        let continuum = continuum_gains(&rows, &self.margins, &permuted, k, self.params, self.seed, self.workers);
        self.progress.done(tests);
        let verdict = if continuum.exceeded() { Verdict::Kinds } else { Verdict::Continuum };
        let choice = self.finish(verdict, &fit, Some(stability), fits, bic_choice);
        Choice { permuted: Some(permuted), continuum: Some(continuum), ..choice }
    }

    /// Fits the chosen mixture on to more persons and orders its groups by size.
    fn finish(
        &self,
        verdict: Verdict,
        fit: &Fit,
        stability: Option<Stability>,
        fits: &[Fit],
        bic_choice: usize,
    ) -> Choice {
        let design = self.final_design();
        let mixture = fit
            .mixture
            .refine_design(&Setting { design: &design, params: &self.params.fit, workers: self.workers })
            .mixture;
        let candidates: Vec<Candidate> = fits.iter().map(|fit| Candidate::of(fit, &self.design)).collect();
        let sizes = sizes(&mixture.labels(&design), &design.weights, mixture.components());
        let (persons, members) = (design.persons(), sizes.iter().sum::<f64>());
        let order = largest_first(&sizes);
        self.progress.done(self.progress.total);
        Choice {
            verdict,
            k: mixture.components(),
            mixture: mixture.reordered(&order),
            sizes: order.iter().map(|&k| whole(sizes[k])).collect(),
            persons: whole(persons) as usize,
            outliers: whole(persons - members),
            sample: whole(self.design.persons()) as usize,
            icl_choice: least_icl(&candidates),
            candidates,
            bic_choice,
            wish: None,
            stability: stability.map(|stability| stability.reordered(&order)),
            permuted: None,
            continuum: None,
            rejected: vec![],
            dropped: vec![],
            contributions: vec![],
        }
    }

    /// The persons that the chosen mixture is fitted on at last.
    fn final_design(&self) -> Design<'static> {
        let persons = self.persons.table.head(self.params.final_rows);
        let weights = &self.persons.weights[..persons.rows()];
        let margins = Margin::learn(&persons, weights, self.params.fit.learning());
        Design::to_fit(&persons, &margins, &self.params.fit).weighted(weights.to_vec()).into_owned()
    }
}

impl Candidate {
    fn of(fit: &Fit, design: &Design) -> Self {
        let entropy = weighted_entropy(&fit.mixture.posterior_of_design(design), &design.weights);
        Self {
            icl: fit.bic + 2.0 * entropy,
            entropy: entropy / design.persons(),
            k: fit.mixture.components(),
            log_likelihood: fit.log_likelihood,
            bic: fit.bic,
            parameters: fit.parameters,
            converged: fit.converged,
        }
    }
}

fn fit_sample(design: &Design, settings: &MixtureParams, k: usize, seed: u64) -> Fit {
    let params = MixtureParams { components: k, ..settings.clone() };
    fit_design(&Setting { design, params: &params, workers: &Sequential }, derive(seed, "mixture fit", k as u64))
}

/// The number of groups of the least BIC; of equal ones the smallest.
fn least_bic(fits: &[Fit]) -> usize {
    let best = fits.iter().reduce(|best, fit| if fit.bic < best.bic { fit } else { best });
    best.map_or(1, |fit| fit.mixture.components())
}

/// The number of the least integrated completed likelihood; of equal ones the smallest.
fn least_icl(candidates: &[Candidate]) -> usize {
    candidates.iter().reduce(|best, next| if next.icl < best.icl { next } else { best }).map_or(1, |best| best.k)
}

/// Persons by label, each counting as often as its weight. Those of the noise, who have the label after the
/// components', are not counted.
fn sizes(labels: &[u8], weights: &[f64], components: usize) -> Vec<f64> {
    let mut sizes = vec![0.0; components + 1];
    labels.iter().zip(weights).for_each(|(&label, weight)| sizes[usize::from(label)] += weight);
    sizes.truncate(components);
    sizes
}

fn largest_first(sizes: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by(|&a, &b| sizes[b].total_cmp(&sizes[a]).then(a.cmp(&b)));
    order
}
