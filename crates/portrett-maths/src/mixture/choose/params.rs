//! Settings of the choice: as written and as checked.

use crate::mixture::params::{MAX_COMPONENTS, MixtureParams, ParamsError, check_count, check_range};

/// Settings of the choice of the number of groups, as written.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceParams {
    /// The largest number of groups that is tried.
    pub largest: usize,
    /// The fewest groups that are wanted, whatever the data says.
    pub fewest: usize,
    /// The most groups that are wanted, whatever the data says.
    pub most: usize,
    /// The most persons that the number is chosen on.
    pub sample: usize,
    /// The least share of persons that every group must have.
    pub least_share: f64,
    /// The least stability that every group must have.
    pub least_stability: f64,
    /// Bootstrap samples on which groups are fitted again.
    pub bootstraps: usize,
    /// The most persons of a bootstrap sample, and of the common set that all are assigned in.
    pub bootstrap_rows: usize,
    /// Copies without groups that the gain is compared with, of each kind.
    pub copies: usize,
    /// The most persons that gains are compared on.
    pub copy_rows: usize,
    /// The most persons that the chosen mixture is fitted on at last.
    pub final_rows: usize,
    /// Whether columns that only add noise are left out.
    pub select: bool,
    /// How the mixtures of the sample are fitted; its number of components is not used.
    pub fit: MixtureParams,
    /// How mixtures are fitted to bootstrap samples and to copies: with a smaller budget, because there are many
    /// of them and an average or a comparison does not need the last digits. Their blocks are those of `fit`.
    pub refit: MixtureParams,
}

impl Default for ChoiceParams {
    fn default() -> Self {
        // Where there are no groups EM creeps over a plateau: on 20,000 persons the tolerance is 0.1 nats a step,
        // far below the hundreds of nats that BIC asks of one more group.
        let fit = MixtureParams { iterations: 200, tolerance: 5e-6, ..MixtureParams::default() };
        let refit = MixtureParams {
            starts: 6,
            start_rows: 1_000,
            start_iterations: 6,
            finishes: 1,
            iterations: 60,
            tolerance: 1e-4,
            ..fit.clone()
        };
        Self {
            largest: 6,
            fewest: 1,
            most: MAX_COMPONENTS,
            sample: 20_000,
            least_share: 0.05,
            least_stability: 0.6,
            bootstraps: 100,
            bootstrap_rows: 5_000,
            copies: 19,
            copy_rows: 5_000,
            final_rows: 50_000,
            select: false,
            fit,
            refit,
        }
    }
}

impl ChoiceParams {
    /// How mixtures are fitted to copies.
    pub(super) fn refits(&self) -> MixtureParams {
        MixtureParams { blocks: self.fit.blocks.clone(), ..self.refit.clone() }
    }

    /// The same for a table of these columns alone, all or none of each block.
    pub(super) fn of_columns(&self, kept: &[usize]) -> Self {
        let place = |column: &usize| kept.iter().position(|other| other == column);
        let blocks = self.fit.blocks.iter().filter_map(|block| block.iter().map(place).collect()).collect();
        Self { fit: MixtureParams { blocks, ..self.fit.clone() }, ..self.clone() }
    }

    /// Checks every setting against its range.
    pub fn check(self) -> Result<ValidChoiceParams, ParamsError> {
        let any = u32::MAX as usize;
        check_count("largest", self.largest, 1, MAX_COMPONENTS)?;
        check_count("most", self.most, 1, MAX_COMPONENTS)?;
        check_count("fewest", self.fewest, 1, self.most.min(self.largest))?;
        check_count("sample", self.sample, 1, any)?;
        check_range("least_share", self.least_share, 0.0, 1.0)?;
        check_range("least_stability", self.least_stability, 0.0, 1.0)?;
        check_count("bootstraps", self.bootstraps, 1, 100_000)?;
        check_count("bootstrap_rows", self.bootstrap_rows, 1, any)?;
        check_count("copies", self.copies, 1, 100_000)?;
        check_count("copy_rows", self.copy_rows, 1, any)?;
        check_count("final_rows", self.final_rows, 1, any)?;
        self.fit.clone().check()?;
        self.refit.clone().check()?;
        Ok(ValidChoiceParams(self))
    }
}

/// Checked settings: only [`ChoiceParams::check`] makes them.
#[derive(Debug, Clone, PartialEq)]
pub struct ValidChoiceParams(ChoiceParams);

impl ValidChoiceParams {
    /// The settings.
    pub fn get(&self) -> &ChoiceParams {
        &self.0
    }
}
