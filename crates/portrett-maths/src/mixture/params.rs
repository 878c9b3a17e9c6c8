//! Settings of a mixture fit: as written ([`MixtureParams`]) and as checked ([`ValidMixtureParams`]).

use super::block::{MAX_BLOCK, is_block};
use super::margin::Learning;

/// The most components that a mixture may have; with noise one fewer.
pub const MAX_COMPONENTS: usize = 16;
/// Persons for each component on whom starts are tried.
const TRIAL_ROWS: usize = 200;

/// Settings of one fit, as written. [`MixtureParams::check`] makes them usable.
#[derive(Debug, Clone, PartialEq)]
pub struct MixtureParams {
    /// Number of components, from 1 to [`MAX_COMPONENTS`].
    pub components: usize,
    /// Number of short runs from fresh seeds, at least 1.
    pub starts: usize,
    /// The most persons that a short run looks at: each takes a random sample of its own.
    pub start_rows: usize,
    /// Where there are fewer persons than that, there are as many more short runs as take the same time, but in all
    /// no more than this (or than `starts`, where that is more).
    pub most_starts: usize,
    /// Passes of a short run over its persons.
    pub start_iterations: usize,
    /// How many of the best of `starts` short runs are finished on everybody, and the same share of more;
    /// from 1 to `starts`.
    pub finishes: usize,
    /// The most passes of a finishing run over everybody.
    pub iterations: usize,
    /// A run has converged when an EM step gains less penalised log-likelihood per person (in nats) than this.
    pub tolerance: f64,
    /// And when that step changes no parameter by more than this: numbers in standard deviations, variances by a
    /// factor, probabilities by the root of them.
    pub parameter_tolerance: f64,
    /// The least variance of a component, as a share of the column's variance over everybody.
    pub variance_floor: f64,
    /// Persons that are added to each component's counts of a category, spread as among everybody, so that no
    /// probability is zero; and to its counts and answers in the same way. 0 gives maximum likelihood.
    pub smoothing: f64,
    /// Whether there is, beside the components, one for the persons who belong to none.
    pub noise: bool,
    /// Blocks of number and log-normal columns, by their numbers from 0, that have a full covariance matrix in every
    /// component; all other columns are independent given the component. The covariances have a prior, an inverse
    /// Wishart distribution to the power `smoothing`.
    pub blocks: Vec<Vec<usize>>,
}

impl Default for MixtureParams {
    fn default() -> Self {
        Self {
            components: 2,
            starts: 16,
            start_rows: 4_000,
            most_starts: 64,
            start_iterations: 10,
            finishes: 2,
            iterations: 300,
            tolerance: 1e-6,
            parameter_tolerance: 0.01,
            variance_floor: 0.01,
            smoothing: 1.0,
            noise: false,
            blocks: vec![],
        }
    }
}

/// Why settings cannot be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ParamsError {
    /// A block has one column or too many, or a column comes twice.
    #[error("block {0} must have from 2 to {MAX_BLOCK} columns, which are in no other")]
    Block(usize),
    /// A count is zero or too large.
    #[error("`{name}` is {value}; it must be from {least} to {most}")]
    Count {
        /// The setting.
        name: &'static str,
        /// Its value.
        value: usize,
        /// The least that is allowed.
        least: usize,
        /// The most that is allowed.
        most: usize,
    },
    /// A number lies outside its range.
    #[error("`{name}` is {value}; it must be from {least} to {most}")]
    Range {
        /// The setting.
        name: &'static str,
        /// Its value.
        value: f64,
        /// The least that is allowed.
        least: f64,
        /// The most that is allowed.
        most: f64,
    },
}

impl MixtureParams {
    /// The components and the noise.
    pub(super) fn lanes(&self) -> usize {
        self.components + usize::from(self.noise)
    }

    /// The short runs that a table of so many persons gets.
    pub(super) fn starts_for(&self, rows: usize) -> usize {
        let alike = self.starts.saturating_mul(self.start_rows) / rows.max(1);
        alike.min(self.most_starts).max(self.starts)
    }

    /// Persons on whom starts are tried before the better of them get a short run: a quarter of its persons, and
    /// enough to tell the components apart.
    pub(super) fn trial_rows(&self) -> usize {
        (self.start_rows / 4).max(TRIAL_ROWS * self.lanes())
    }

    /// How many of the best of so many short runs are finished: the same share whatever their number.
    pub(super) fn finishes_of(&self, starts: usize) -> usize {
        (self.finishes * starts).div_ceil(self.starts)
    }

    pub(super) fn learning(&self) -> Learning {
        Learning { variance_floor: self.variance_floor, bulk: self.noise }
    }

    /// Checks every setting against its range.
    pub fn check(self) -> Result<ValidMixtureParams, ParamsError> {
        check_count("components", self.components, 1, MAX_COMPONENTS - usize::from(self.noise))?;
        check_count("starts", self.starts, 1, 10_000)?;
        check_count("start_rows", self.start_rows, 1, u32::MAX as usize)?;
        check_count("most_starts", self.most_starts, 1, 10_000)?;
        check_count("start_iterations", self.start_iterations, 0, 10_000)?;
        check_count("finishes", self.finishes, 1, self.starts)?;
        check_count("iterations", self.iterations, 1, 1_000_000)?;
        check_range("tolerance", self.tolerance, 0.0, 1.0)?;
        check_range("parameter_tolerance", self.parameter_tolerance, 0.0, f64::MAX)?;
        check_range("variance_floor", self.variance_floor, 1e-9, 1.0)?;
        check_range("smoothing", self.smoothing, 0.0, 1e6)?;
        check_blocks(&self.blocks)?;
        Ok(ValidMixtureParams(self))
    }
}

/// Refuses blocks that are none, or that share a column.
fn check_blocks(blocks: &[Vec<usize>]) -> Result<(), ParamsError> {
    let is_new = |at: usize| blocks[..at].iter().flatten().all(|column| !blocks[at].contains(column));
    match (0..blocks.len()).find(|&at| !is_block(&blocks[at]) || !is_new(at)) {
        Some(block) => Err(ParamsError::Block(block)),
        None => Ok(()),
    }
}

/// Refuses a count outside `least..=most`.
pub(crate) fn check_count(name: &'static str, value: usize, least: usize, most: usize) -> Result<(), ParamsError> {
    if (least..=most).contains(&value) { Ok(()) } else { Err(ParamsError::Count { name, value, least, most }) }
}

/// Refuses a number outside `least..=most`, and NaN.
pub(crate) fn check_range(name: &'static str, value: f64, least: f64, most: f64) -> Result<(), ParamsError> {
    if (least..=most).contains(&value) { Ok(()) } else { Err(ParamsError::Range { name, value, least, most }) }
}

/// Checked settings: only [`MixtureParams::check`] makes them.
#[derive(Debug, Clone, PartialEq)]
pub struct ValidMixtureParams(MixtureParams);

impl ValidMixtureParams {
    /// The settings.
    pub fn get(&self) -> &MixtureParams {
        &self.0
    }

    /// The same settings for another number of components.
    pub fn with_components(&self, components: usize) -> Result<Self, ParamsError> {
        MixtureParams { components, ..self.0.clone() }.check()
    }
}
