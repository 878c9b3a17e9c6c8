//! Settings of k-means and k-prototypes: as written ([`ClusterParams`]) and as checked ([`ValidClusterParams`]).

use crate::mixture::ParamsError;

/// The most groups that there may be.
pub const MAX_GROUPS: usize = 32;

/// Settings as written. [`ClusterParams::check`] makes them usable.
#[derive(Debug, Clone, PartialEq)]
pub struct ClusterParams {
    /// Number of groups, from 1 to [`MAX_GROUPS`].
    pub groups: usize,
    /// Number of runs from fresh seeds, at least 1; the best is kept.
    pub starts: usize,
    /// The most persons that a run from fresh seeds looks at: the same random sample for all runs, the best of which
    /// is finished on everybody.
    pub start_rows: usize,
    /// The most rounds of a run.
    pub iterations: usize,
    /// Whether each column of numbers is divided by its standard deviation, so that units do not matter.
    pub scale_numbers: bool,
    /// What two different categories add to a squared distance. Nothing: the mean variance of the numbers over the
    /// mean chance that two persons' categories differ, which gives both kinds of columns the same say (Szepannek
    /// 2018, `lambdaest`); 1 where there are no numbers. With 2, categories count as yes/no columns of numbers do.
    pub mismatch: Option<f64>,
}

impl Default for ClusterParams {
    fn default() -> Self {
        Self { groups: 2, starts: 10, start_rows: 20_000, iterations: 300, scale_numbers: true, mismatch: None }
    }
}

impl ClusterParams {
    /// Checks every setting against its range.
    pub fn check(self) -> Result<ValidClusterParams, ParamsError> {
        check_count("groups", self.groups, MAX_GROUPS)?;
        check_count("starts", self.starts, 10_000)?;
        check_count("start_rows", self.start_rows, u32::MAX as usize)?;
        check_count("iterations", self.iterations, 1_000_000)?;
        match self.mismatch {
            Some(value) if !(0.0..=1e9).contains(&value) => {
                Err(ParamsError::Range { name: "mismatch", value, least: 0.0, most: 1e9 })
            }
            _ => Ok(ValidClusterParams(self)),
        }
    }
}

fn check_count(name: &'static str, value: usize, most: usize) -> Result<(), ParamsError> {
    if (1..=most).contains(&value) { Ok(()) } else { Err(ParamsError::Count { name, value, least: 1, most }) }
}

/// Checked settings: only [`ClusterParams::check`] makes them.
#[derive(Debug, Clone, PartialEq)]
pub struct ValidClusterParams(ClusterParams);

impl ValidClusterParams {
    /// The settings.
    pub fn get(&self) -> &ClusterParams {
        &self.0
    }

    /// The same settings for another number of groups.
    pub fn with_groups(&self, groups: usize) -> Result<Self, ParamsError> {
        ClusterParams { groups, ..self.0.clone() }.check()
    }
}
