//! Whether one component more is more than chance: the bootstrap likelihood-ratio test (McLachlan 1987). Where the
//! smaller mixture is true, twice the difference of the log-likelihoods has no known distribution, so it is taken
//! from tables drawn from the smaller mixture and fitted in the same way.

use super::fit::Fit;
use super::model::{Mixture, MixtureError};
use super::params::{ParamsError, ValidMixtureParams};
use super::table::Table;
use crate::seed::{derive, stream};
use crate::workers::Workers;

/// Twice the differences in log-likelihood of a mixture of `components` and one with one more.
#[derive(Debug, Clone, PartialEq)]
pub struct RatioTest {
    /// Components of the smaller mixture.
    pub components: usize,
    /// Of the table.
    pub observed: f64,
    /// Of each table drawn from the smaller mixture.
    pub copies: Vec<f64>,
}

/// Why a test was not made.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum RatioError {
    /// A mixture cannot be fitted.
    #[error(transparent)]
    Mixture(#[from] MixtureError),
    /// There cannot be one component more.
    #[error(transparent)]
    Params(#[from] ParamsError),
}

impl RatioTest {
    /// The probability that chance makes as large a ratio: the rank of the observed one among the copies
    /// (Davison & Hinkley 1997, equation 4.11).
    pub fn p_value(&self) -> f64 {
        let larger = self.copies.iter().filter(|&&copy| copy >= self.observed).count();
        (larger + 1) as f64 / (self.copies.len() + 1) as f64
    }
}

/// Tests the components of `params` against one more by tables drawn from the smaller mixture, `copies` of them.
pub fn bootstrap_ratio<W: Workers>(
    table: &Table,
    params: &ValidMixtureParams,
    copies: usize,
    seed: u64,
    workers: &W,
) -> Result<RatioTest, RatioError> {
    let larger = params.with_components(params.get().components + 1)?;
    let fit_both = |table: &Table, seed: u64| -> Result<(Fit, f64), MixtureError> {
        let small = Mixture::fit(table, params, seed)?;
        let large = Mixture::fit(table, &larger, seed)?;
        let ratio = 2.0 * (large.log_likelihood - small.log_likelihood);
        Ok((small, ratio))
    };
    let (null, observed) = fit_both(table, derive(seed, "observed ratio", 0))?;
    let one = |copy: usize| -> Result<f64, MixtureError> {
        let (drawn, _) = null.mixture.simulate(table, &mut stream(seed, "ratio copy", copy as u64))?;
        Ok(fit_both(&drawn, derive(seed, "copied ratio", copy as u64))?.1)
    };
    let copies = workers.map(copies, &one).into_iter().collect::<Result<Vec<f64>, MixtureError>>()?;
    Ok(RatioTest { components: params.get().components, observed, copies })
}
