//! A fitted mixture and what it says of persons: joint log densities, membership probabilities, and these without
//! some of the columns. Columns are independent given the component; a missing cell says nothing.

use std::collections::BTreeMap;
use std::ops::Range;

use super::column_model::{ColumnModel, is_probability, lanes};
use super::design::Design;
use super::kernel::{State, log_densities, with_lanes};
use super::margin::Margin;
use super::noise::Noise;
use super::params::{MAX_COMPONENTS, MixtureParams};
use super::posterior::{Posterior, largest_of_rows};
use super::table::Table;

/// Persons that are laid out at once when a table is scored.
const SCORING_ROWS: usize = 8_192;

/// A mixture: the components' weights and, by column, their distributions.
#[derive(Debug, Clone, PartialEq)]
pub struct Mixture {
    weights: Vec<f64>,
    columns: Vec<ColumnModel>,
    /// Columns that have the same distribution in every component, ascending: their parameters count once.
    common: Vec<usize>,
    noise: Option<Noise>,
}

/// Why a mixture cannot be made or used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MixtureError {
    /// There are no components, or too many.
    #[error("a mixture has from 1 to {MAX_COMPONENTS} components, not {0}")]
    Components(usize),
    /// A weight, mean, variance or probability is missing or outside its range.
    #[error("the parameters of column {0} are incomplete or out of range")]
    Parameters(usize),
    /// The weights do not lie between 0 and 1.
    #[error("the weights of the components are not probabilities")]
    Weights,
    /// The weights of the persons are not as many as the persons, or not numbers of zero or more, some above it.
    #[error("the weights of the persons must be one a person, zero or more, and not all zero")]
    PersonWeights,
    /// The table has other columns than the mixture.
    #[error("column {column} of the table is not what the mixture was fitted on")]
    Column {
        /// Number of the first column that differs, from 0.
        column: usize,
    },
    /// All cells are missing.
    #[error("all cells of the table are missing")]
    AllMissing,
    /// There are more components than persons.
    #[error("{components} components cannot be fitted to {rows} rows")]
    TooFewPersons {
        /// Rows of the table.
        rows: usize,
        /// Components asked for.
        components: usize,
    },
    /// There is nobody or nothing to fit to.
    #[error("a table of {rows} rows and {columns} columns cannot be fitted")]
    Empty {
        /// Rows of the table.
        rows: usize,
        /// Columns of the table.
        columns: usize,
    },
}

impl Mixture {
    /// A mixture of these parameters, checked: as many means, variances and probabilities as weights, variances
    /// above zero, probabilities from 0 to 1.
    pub fn new(weights: Vec<f64>, columns: Vec<ColumnModel>) -> Result<Self, MixtureError> {
        let k = weights.len();
        if !(1..=MAX_COMPONENTS).contains(&k) {
            return Err(MixtureError::Components(k));
        }
        if !weights.iter().all(|&weight| is_probability(weight)) {
            return Err(MixtureError::Weights);
        }
        match columns.iter().position(|column| !column.is_valid(k)) {
            Some(column) => Err(MixtureError::Parameters(column)),
            None => Ok(Self { weights, columns, common: vec![], noise: None }),
        }
    }

    /// The same mixture with a component for the persons who belong to no other.
    pub fn with_noise(self, noise: Noise) -> Result<Self, MixtureError> {
        if self.components() == MAX_COMPONENTS {
            return Err(MixtureError::Components(self.components() + 1));
        }
        if !is_probability(noise.weight) {
            return Err(MixtureError::Weights);
        }
        let fits = |at: usize| match (noise.columns.get(at), self.columns.get(at)) {
            (Some(noise), Some(column)) => noise.is_of(column),
            _ => false,
        };
        let all = self.columns.len().max(noise.columns.len());
        match (0..all).find(|&at| !fits(at)) {
            Some(column) => Err(MixtureError::Parameters(column)),
            None => Ok(Self { noise: Some(noise), ..self }),
        }
    }

    /// Number of components.
    pub fn components(&self) -> usize {
        self.weights.len()
    }

    /// The component of the persons who belong to no other, where there is one.
    pub fn noise(&self) -> Option<&Noise> {
        self.noise.as_ref()
    }

    /// Number of components, and one more for the noise: how many probabilities a person has.
    pub fn lanes(&self) -> usize {
        self.components() + usize::from(self.noise.is_some())
    }

    /// The weights of the components and of the noise.
    pub(super) fn lane_weights(&self) -> Vec<f64> {
        self.weights.iter().copied().chain(self.noise.iter().map(|noise| noise.weight)).collect()
    }

    /// Weight of each component; with that of the noise they sum to 1.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The distributions by column.
    pub fn columns(&self) -> &[ColumnModel] {
        &self.columns
    }

    /// Number of free parameters: those of the weights and of every column. The range of the noise is
    /// taken as known.
    pub fn parameters(&self) -> usize {
        let k = self.components();
        let times = |column: usize| if self.common.contains(&column) { 1 } else { k };
        let columns = self.columns.iter().enumerate();
        self.lanes() - 1 + columns.map(|(at, column)| column.parameters(times(at))).sum::<usize>()
    }

    /// The same mixture with its components in another order; `order` names each component once.
    pub fn reordered(&self, order: &[usize]) -> Self {
        Self {
            weights: order.iter().map(|&k| self.weights[k]).collect(),
            columns: self.columns.iter().map(|column| column.reordered(order)).collect(),
            common: self.common.clone(),
            noise: self.noise.clone(),
        }
    }

    /// The same mixture with the heaviest component first; equally heavy ones in their order.
    pub(super) fn heaviest_first(&self) -> Self {
        let mut order: Vec<usize> = (0..self.components()).collect();
        order.sort_by(|&a, &b| self.weights[b].total_cmp(&self.weights[a]));
        self.reordered(&order)
    }

    /// Columns that have the same distribution in every component, because selection found that they only add noise.
    pub fn common(&self) -> &[usize] {
        &self.common
    }

    /// The settings of a fit that goes on from this mixture.
    pub(super) fn settings(&self, params: &MixtureParams) -> MixtureParams {
        MixtureParams { components: self.components(), noise: self.noise.is_some(), ..params.clone() }
    }

    /// The mixture of these columns alone.
    pub(super) fn of_columns(&self, kept: &[usize]) -> Self {
        let noise = |noise: &Noise| Noise {
            weight: noise.weight,
            columns: kept.iter().map(|&column| noise.columns[column].clone()).collect(),
        };
        Self {
            weights: self.weights.clone(),
            columns: kept.iter().map(|&column| self.columns[column].clone()).collect(),
            common: vec![],
            noise: self.noise.as_ref().map(noise),
        }
    }

    /// This mixture of the columns `kept` among all columns: the others have in every component the distribution
    /// that they have in `one`, a mixture of one component.
    pub(super) fn among(&self, kept: &[usize], one: &Self) -> Self {
        let all = one.reordered(&vec![0; self.components()]);
        let place = |column: usize| kept.iter().position(|&other| other == column);
        let noise = |noise: &Noise| Noise {
            weight: noise.weight,
            columns: one.noise.as_ref().map_or_else(Vec::new, |noise| noise.columns.clone()),
        };
        Self {
            weights: self.weights.clone(),
            columns: (all.columns.iter().enumerate())
                .map(|(at, common)| place(at).map_or_else(|| common.clone(), |place| self.columns[place].clone()))
                .collect(),
            common: (0..all.columns.len()).filter(|&column| place(column).is_none()).collect(),
            noise: self.noise.as_ref().map(noise),
        }
    }

    /// The component of highest density of each person laid out in `design`; of equal ones the first.
    pub(super) fn labels(&self, design: &Design) -> Vec<u8> {
        let mut joint = Vec::with_capacity(design.rows * self.lanes());
        with_lanes!(self.lanes(), append(self, design, &mut joint));
        largest_of_rows(&joint, self.lanes())
    }

    /// The membership probabilities of each person laid out in `design`.
    pub(super) fn posterior_of_design(&self, design: &Design) -> Posterior {
        let mut joint = Vec::with_capacity(design.rows * self.lanes());
        with_lanes!(self.lanes(), append(self, design, &mut joint));
        Posterior::from_log_densities(joint, self.lanes())
    }

    /// For each person and component the log of weight times density of the person's cells outside the columns
    /// `skip`; rows by components (the noise comes last), row by row. Natural logarithms, on the table's own scale.
    pub fn log_densities(&self, table: &Table, skip: &[usize]) -> Result<Vec<f64>, MixtureError> {
        self.log_densities_of(table, 0..table.rows(), &|column| !skip.contains(&column))
    }

    /// The membership probabilities of every person by the columns outside `skip`.
    pub fn posterior(&self, table: &Table, skip: &[usize]) -> Result<Posterior, MixtureError> {
        self.posterior_of(table, 0..table.rows(), skip)
    }

    /// The membership probabilities of the persons in `rows`, so that a large table can be scored in pieces.
    pub fn posterior_of(&self, table: &Table, rows: Range<usize>, skip: &[usize]) -> Result<Posterior, MixtureError> {
        let joint = self.log_densities_of(table, rows, &|column| !skip.contains(&column))?;
        Ok(Posterior::from_log_densities(joint, self.lanes()))
    }

    pub(super) fn log_densities_of(
        &self,
        table: &Table,
        rows: Range<usize>,
        keep: &dyn Fn(usize) -> bool,
    ) -> Result<Vec<f64>, MixtureError> {
        self.fits(table)?;
        let margins = self.margins();
        let mut out = Vec::with_capacity(rows.len() * self.lanes());
        for start in rows.clone().step_by(SCORING_ROWS) {
            let end = rows.end.min(start + SCORING_ROWS);
            let mut design = Design::new(table, &margins, start..end, keep);
            if let Some(noise) = &self.noise {
                design = design.with_noise(noise.columns.clone());
            }
            with_lanes!(self.lanes(), append(self, &design, &mut out));
        }
        Ok(out)
    }

    /// Refuses a table whose columns are of other kinds or have other levels.
    pub(super) fn fits(&self, table: &Table) -> Result<(), MixtureError> {
        let same = |at: usize| match (self.columns.get(at), table.columns().get(at)) {
            (Some(model), Some(column)) => model.is_of(column),
            _ => false,
        };
        let all = self.columns.len().max(table.columns().len());
        match (0..all).find(|&column| !same(column)) {
            Some(column) => Err(MixtureError::Column { column }),
            None => Ok(()),
        }
    }

    /// Margins by which a table is laid out to be scored.
    fn margins(&self) -> Vec<Margin> {
        self.columns.iter().map(|column| column.margin(&self.weights)).collect()
    }

    /// The parameters on the standardised scale of `design`, which lays out some or all of the columns.
    pub(super) fn state<const K: usize>(&self, design: &Design) -> State<K> {
        State {
            weights: lanes(&self.lane_weights(), 0.0),
            numbers: design.numbers.iter().filter_map(|column| self.columns[column.source].normal(column)).collect(),
            coded: design.coded.iter().filter_map(|column| self.columns[column.source].coded(column)).collect(),
            noise: self.noise.is_some().then_some(self.components()),
        }
    }

    /// The mixture of the first `components` lanes of `state`, on the table's own scale.
    pub(super) fn from_state<const K: usize>(state: &State<K>, design: &Design, components: usize) -> Self {
        let mut columns: BTreeMap<usize, ColumnModel> = BTreeMap::new();
        for (coded, column) in state.coded.iter().zip(&design.coded) {
            columns.insert(column.source, ColumnModel::of_codes(coded, column, components));
        }
        for (normal, column) in state.numbers.iter().zip(&design.numbers) {
            let coded = columns.remove(&column.source);
            columns.insert(column.source, ColumnModel::of_numbers(normal, column, coded, components));
        }
        let noise = state.noise.zip(design.noise.as_ref());
        let noise = noise.map(|(lane, noise)| Noise { weight: state.weights[lane], columns: noise.columns.clone() });
        let weights = state.weights[..components].to_vec();
        Self { weights, columns: columns.into_values().collect(), common: vec![], noise }
    }
}

fn append<const K: usize>(mixture: &Mixture, design: &Design, out: &mut Vec<f64>) {
    log_densities(&mixture.state::<K>(design), design, mixture.lanes(), out);
}
