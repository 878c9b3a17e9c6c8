//! A fitted mixture and what it says of persons: joint log densities, membership probabilities, and these without
//! some of the columns. Columns are independent given the component; a missing cell says nothing.

use std::ops::Range;

use super::design::{Design, Margin};
use super::kernel::{Normal, State, log_densities, with_lanes};
use super::params::MAX_COMPONENTS;
use super::posterior::{Posterior, largest_of_rows};
use super::table::{Column, Table};

/// Persons that are laid out at once when a table is scored.
const SCORING_ROWS: usize = 8_192;

/// One column's distribution in every component.
#[derive(Debug, Clone, PartialEq)]
pub enum ColumnModel {
    /// A normal distribution in every component.
    Number {
        /// Mean of each component.
        means: Vec<f64>,
        /// Variance of each component, above zero.
        variances: Vec<f64>,
    },
    /// Probabilities of the levels in every component.
    Category {
        /// For each component the probability of each level.
        probabilities: Vec<Vec<f64>>,
    },
}

/// A mixture: the components' weights and, by column, their distributions.
#[derive(Debug, Clone, PartialEq)]
pub struct Mixture {
    weights: Vec<f64>,
    columns: Vec<ColumnModel>,
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
    /// The table has other columns than the mixture.
    #[error("column {column} of the table is not what the mixture was fitted on")]
    Column {
        /// Number of the first column that differs, from 0.
        column: usize,
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
        if !weights.iter().all(is_probability) {
            return Err(MixtureError::Weights);
        }
        match columns.iter().position(|column| !column.is_valid(k)) {
            Some(column) => Err(MixtureError::Parameters(column)),
            None => Ok(Self { weights, columns }),
        }
    }

    /// Number of components.
    pub fn components(&self) -> usize {
        self.weights.len()
    }

    /// Weight of each component.
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The distributions by column.
    pub fn columns(&self) -> &[ColumnModel] {
        &self.columns
    }

    /// Number of free parameters: weights, means and variances, probabilities.
    pub fn parameters(&self) -> usize {
        let k = self.components();
        let of = |column: &ColumnModel| match column {
            ColumnModel::Number { .. } => 2 * k,
            ColumnModel::Category { probabilities } => {
                probabilities.iter().map(|levels| levels.len().saturating_sub(1)).sum()
            }
        };
        k - 1 + self.columns.iter().map(of).sum::<usize>()
    }

    /// The same mixture with its components in another order; `order` names each component once.
    pub fn reordered(&self, order: &[usize]) -> Self {
        let pick = |values: &[f64]| order.iter().map(|&k| values[k]).collect();
        let column = |column: &ColumnModel| match column {
            ColumnModel::Number { means, variances } => {
                ColumnModel::Number { means: pick(means), variances: pick(variances) }
            }
            ColumnModel::Category { probabilities } => {
                ColumnModel::Category { probabilities: order.iter().map(|&k| probabilities[k].clone()).collect() }
            }
        };
        Self { weights: pick(&self.weights), columns: self.columns.iter().map(column).collect() }
    }

    /// The same mixture with the heaviest component first; equally heavy ones in their order.
    pub(super) fn heaviest_first(&self) -> Self {
        let mut order: Vec<usize> = (0..self.components()).collect();
        order.sort_by(|&a, &b| self.weights[b].total_cmp(&self.weights[a]));
        self.reordered(&order)
    }

    /// The component of highest density of each person laid out in `design`; of equal ones the first.
    pub(super) fn labels(&self, design: &Design) -> Vec<u8> {
        let mut joint = Vec::with_capacity(design.rows * self.components());
        with_lanes!(self.components(), append(self, design, &mut joint));
        largest_of_rows(&joint, self.components())
    }

    /// For each person and component the log of weight times density of the person's cells outside the columns
    /// `skip`; rows by components, row by row. Natural logarithms, on the table's own scale.
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
        Ok(Posterior::from_log_densities(joint, self.components()))
    }

    pub(super) fn log_densities_of(
        &self,
        table: &Table,
        rows: Range<usize>,
        keep: &dyn Fn(usize) -> bool,
    ) -> Result<Vec<f64>, MixtureError> {
        self.fits(table)?;
        let margins = self.margins();
        let mut out = Vec::with_capacity(rows.len() * self.components());
        for start in rows.clone().step_by(SCORING_ROWS) {
            let end = rows.end.min(start + SCORING_ROWS);
            let design = Design::new(table, &margins, start..end, keep);
            with_lanes!(self.components(), append(self, &design, &mut out));
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

    /// Margins by which a table is laid out to be scored: the mixture's own means and variances.
    fn margins(&self) -> Vec<Margin> {
        let margin = |column: &ColumnModel| match column {
            ColumnModel::Number { means, variances } => {
                let centre = self.mean(|k| means[k]);
                let variance = self.mean(|k| variances[k] + (means[k] - centre) * (means[k] - centre));
                Margin::Number { centre, scale: variance.sqrt(), floor: 0.0 }
            }
            ColumnModel::Category { probabilities } => {
                let levels = probabilities.first().map_or(0, Vec::len);
                Margin::Category((0..levels).map(|level| self.mean(|k| probabilities[k][level])).collect())
            }
        };
        self.columns.iter().map(margin).collect()
    }

    /// The mean over components by their weights.
    fn mean(&self, of: impl Fn(usize) -> f64) -> f64 {
        let total: f64 = self.weights.iter().sum();
        (0..self.components()).map(|k| self.weights[k] * of(k)).sum::<f64>() / total
    }

    /// The parameters on the standardised scale of `design`, which lays out some or all of the columns.
    pub(super) fn state<const K: usize>(&self, design: &Design) -> State<K> {
        let mut state = State { weights: lanes(&self.weights, 0.0), numbers: vec![], categories: vec![] };
        for column in &design.numbers {
            if let ColumnModel::Number { means, variances } = &self.columns[column.source] {
                let mean: Vec<f64> = means.iter().map(|mean| (mean - column.centre) / column.scale).collect();
                let variance: Vec<f64> = variances.iter().map(|v| v / (column.scale * column.scale)).collect();
                state.numbers.push(Normal { mean: lanes(&mean, 0.0), variance: lanes(&variance, 1.0) });
            }
        }
        for column in &design.categories {
            if let ColumnModel::Category { probabilities } = &self.columns[column.source] {
                let level = |level| lanes(&probabilities.iter().map(|p| p[level]).collect::<Vec<_>>(), 1.0);
                state.categories.push((0..column.shares.len()).map(level).collect());
            }
        }
        state
    }

    /// The mixture of the first `components` lanes of `state`, on the table's own scale.
    pub(super) fn from_state<const K: usize>(state: &State<K>, design: &Design, components: usize) -> Self {
        let mut columns: Vec<(usize, ColumnModel)> = vec![];
        for (normal, column) in state.numbers.iter().zip(&design.numbers) {
            let mean = |k: usize| normal.mean[k] * column.scale + column.centre;
            let variance = |k: usize| normal.variance[k] * column.scale * column.scale;
            let means = (0..components).map(mean).collect();
            let variances = (0..components).map(variance).collect();
            columns.push((column.source, ColumnModel::Number { means, variances }));
        }
        for (levels, column) in state.categories.iter().zip(&design.categories) {
            let probabilities = (0..components).map(|k| levels.iter().map(|level| level[k]).collect()).collect();
            columns.push((column.source, ColumnModel::Category { probabilities }));
        }
        columns.sort_by_key(|(source, _)| *source);
        let weights = state.weights[..components].to_vec();
        Self { weights, columns: columns.into_iter().map(|(_, column)| column).collect() }
    }
}

impl ColumnModel {
    fn is_valid(&self, components: usize) -> bool {
        match self {
            Self::Number { means, variances } => {
                let positive = |variance: &f64| variance.is_finite() && *variance > 0.0;
                means.len() == components
                    && variances.len() == components
                    && means.iter().all(|mean| mean.is_finite())
                    && variances.iter().all(positive)
            }
            Self::Category { probabilities } => {
                let levels = probabilities.first().map_or(0, Vec::len);
                let whole = |one: &Vec<f64>| one.len() == levels && one.iter().all(is_probability);
                probabilities.len() == components && probabilities.iter().all(whole)
            }
        }
    }

    fn is_of(&self, column: &Column) -> bool {
        match (self, column) {
            (Self::Number { .. }, Column::Number(_)) => true,
            (Self::Category { probabilities }, Column::Category { levels, .. }) => {
                probabilities.iter().all(|of| of.len() == usize::from(*levels))
            }
            _ => false,
        }
    }
}

fn is_probability(value: &f64) -> bool {
    (0.0..=1.0 + 1e-9).contains(value)
}

fn lanes<const K: usize>(values: &[f64], rest: f64) -> [f64; K] {
    std::array::from_fn(|k| values.get(k).copied().unwrap_or(rest))
}

fn append<const K: usize>(mixture: &Mixture, design: &Design, out: &mut Vec<f64>) {
    log_densities(&mixture.state::<K>(design), design, mixture.components(), out);
}
