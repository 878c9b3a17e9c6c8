//! A fitted mixture and what it says of persons: joint log densities, membership probabilities, and these without
//! some of the columns. Columns are independent given the component; a missing cell says nothing.

use std::collections::BTreeMap;
use std::ops::Range;

use super::block::{Block, factors};
use super::column_model::{ColumnModel, is_probability, lanes};
use super::design::Design;
use super::kernel::{BlockState, Normal, State, log_densities, with_lanes};
use super::layout::BlockColumns;
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
    /// Columns with covariances.
    blocks: Vec<Block>,
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
    /// A block has other columns than numbers, or improper covariances.
    #[error("block {0} has columns that are no numbers, or covariances that are none")]
    Block(usize),
    /// The weights do not lie between 0 and 1.
    #[error("the weights of the components are not probabilities")]
    Weights,
    /// The weights of the persons are not as many as the persons, or not numbers of zero or more, some above it.
    #[error("the weights of the persons must be one a person, zero or more, and not all zero")]
    PersonWeights,
    /// The companies of the persons are not as many as the persons.
    #[error("the companies of the persons must be one a person")]
    Companies,
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
            None => Ok(Self { weights, columns, common: vec![], blocks: vec![], noise: None }),
        }
    }

    /// The same mixture with covariances between some columns of numbers, instead of those that it had.
    pub fn with_blocks(self, blocks: Vec<Block>) -> Result<Self, MixtureError> {
        let is_new = |at: usize| blocks[..at].iter().all(|other| !shares(&other.columns, &blocks[at].columns));
        let is_good = |at: usize| blocks[at].is_valid(&self.columns, self.components()) && is_new(at);
        match (0..blocks.len()).find(|&at| !is_good(at)) {
            Some(block) => Err(MixtureError::Block(block)),
            None => Ok(Self { blocks, ..self }),
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
        let blocks = self.blocks.iter().map(|block| block.parameters(times(block.columns[0])));
        let columns = columns.map(|(at, column)| column.parameters(times(at)));
        self.lanes() - 1 + columns.chain(blocks).sum::<usize>()
    }

    /// The same mixture with its components in another order; `order` names each component once.
    pub fn reordered(&self, order: &[usize]) -> Self {
        Self {
            weights: order.iter().map(|&k| self.weights[k]).collect(),
            columns: self.columns.iter().map(|column| column.reordered(order)).collect(),
            common: self.common.clone(),
            blocks: self.blocks.iter().map(|block| block.reordered(order)).collect(),
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

    /// The covariances between columns.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The columns of each block.
    pub(super) fn block_columns(&self) -> Vec<Vec<usize>> {
        self.blocks.iter().map(|block| block.columns.clone()).collect()
    }

    /// The settings of a fit that goes on from this mixture.
    pub(super) fn settings(&self, params: &MixtureParams) -> MixtureParams {
        let (components, noise) = (self.components(), self.noise.is_some());
        MixtureParams { components, noise, blocks: self.block_columns(), ..params.clone() }
    }

    /// The mixture of these columns alone; of a block all or none.
    pub(super) fn of_columns(&self, kept: &[usize]) -> Self {
        let place = |column: usize| kept.iter().position(|&other| other == column);
        let noise = |noise: &Noise| Noise {
            weight: noise.weight,
            columns: kept.iter().map(|&column| noise.columns[column].clone()).collect(),
        };
        Self {
            weights: self.weights.clone(),
            columns: kept.iter().map(|&column| self.columns[column].clone()).collect(),
            common: vec![],
            blocks: self.blocks.iter().filter_map(|block| block.renumbered(place)).collect(),
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
            blocks: all.blocks.iter().map(|common| self.block_among(kept, common)).collect(),
            noise: self.noise.as_ref().map(noise),
        }
    }

    /// A block of these columns among all columns, or `common` where it is none of theirs.
    fn block_among(&self, kept: &[usize], common: &Block) -> Block {
        let mut own = self.blocks.iter().filter_map(|block| block.renumbered(|column| kept.get(column).copied()));
        own.find(|block| block.columns == common.columns).unwrap_or_else(|| common.clone())
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
        let (margins, blocks) = (self.margins(), self.block_columns());
        let mut out = Vec::with_capacity(rows.len() * self.lanes());
        for start in rows.clone().step_by(SCORING_ROWS) {
            let end = rows.end.min(start + SCORING_ROWS);
            let mut design = Design::new(table, &margins, &blocks, start..end, keep);
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
            blocks: design.blocks.iter().map(|block| self.block_state(block)).collect(),
            noise: self.noise.is_some().then_some(self.components()),
        }
    }

    fn block_state<const K: usize>(&self, block: &BlockColumns) -> BlockState<K> {
        let d = block.columns.len();
        let scale = |at: usize| block.columns[at].scale.scale;
        let mut state = BlockState::neutral(d);
        for (lanes, column) in state.mean.iter_mut().zip(&block.columns) {
            if let Some(normal) = self.columns[column.source].normal(column) {
                *lanes = normal.mean;
            }
        }
        for (k, matrix) in self.blocks[block.number].covariances.iter().enumerate() {
            let standard: Vec<f64> =
                matrix.iter().enumerate().map(|(at, entry)| entry / (scale(at / d) * scale(at % d))).collect();
            state.set(k, &factors(&standard, d, &[]));
        }
        state
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
        let mut blocks = vec![];
        for (state, block) in state.blocks.iter().zip(&design.blocks) {
            let covariances: Vec<Vec<f64>> = (0..components).map(|k| state.covariance(k)).collect();
            let d = block.columns.len();
            for (at, column) in block.columns.iter().enumerate() {
                let variances: Vec<f64> = covariances.iter().map(|matrix| matrix[at * d + at]).collect();
                let normal = Normal { mean: state.mean[at], variance: lanes(&variances, 1.0) };
                columns.insert(column.source, ColumnModel::of_numbers(&normal, column, None, components));
            }
            blocks.push(block.of_covariances(covariances));
        }
        let noise = state.noise.zip(design.noise.as_ref());
        let noise = noise.map(|(lane, noise)| Noise { weight: state.weights[lane], columns: noise.columns.clone() });
        let weights = state.weights[..components].to_vec();
        Self { weights, columns: columns.into_values().collect(), common: vec![], blocks, noise }
    }
}

fn shares(first: &[usize], second: &[usize]) -> bool {
    first.iter().any(|column| second.contains(column))
}

fn append<const K: usize>(mixture: &Mixture, design: &Design, out: &mut Vec<f64>) {
    log_densities(&mixture.state::<K>(design), design, mixture.lanes(), out);
}
