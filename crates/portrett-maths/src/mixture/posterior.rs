//! Membership probabilities, and a way to have them without any of the columns at little cost.

use super::block::Block;
use super::kernel::log_weight;
use super::model::{Mixture, MixtureError};
use super::table::Table;
use crate::special::exp;

/// For each person the probability of each component; rows sum to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Posterior {
    values: Vec<f64>,
    components: usize,
}

impl Posterior {
    /// Normalises joint log densities (persons by components, row by row).
    pub(super) fn from_log_densities(mut values: Vec<f64>, components: usize) -> Self {
        for row in values.chunks_exact_mut(components) {
            let largest = row.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            row.iter_mut().for_each(|value| *value = exp(*value - largest));
            let sum: f64 = row.iter().sum();
            row.iter_mut().for_each(|value| *value /= sum);
        }
        Self { values, components }
    }

    /// Number of persons.
    pub fn rows(&self) -> usize {
        self.values.len() / self.components
    }

    /// Number of components; one more where there is noise, which comes last.
    pub fn components(&self) -> usize {
        self.components
    }

    /// The person's probabilities, one a component.
    pub fn row(&self, row: usize) -> &[f64] {
        &self.values[row * self.components..][..self.components]
    }

    /// All probabilities, person after person.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The component of highest probability of each person; of equal ones the first. Persons of no component have
    /// the number after the components'.
    pub fn assign(&self) -> Vec<u8> {
        largest_of_rows(&self.values, self.components)
    }
}

/// For each row the number of its largest value; of equal ones the first.
pub(super) fn largest_of_rows(values: &[f64], width: usize) -> Vec<u8> {
    let largest = |row: &[f64]| (1..width).fold(0, |best, k| if row[k] > row[best] { k } else { best });
    values.chunks_exact(width).map(|row| largest(row) as u8).collect()
}

/// Everybody's joint log densities by all columns, from which those of single columns are taken away: the
/// membership without a column costs one column, not all the others.
#[derive(Debug, Clone)]
pub struct ColumnLogDensities<'a> {
    mixture: &'a Mixture,
    table: &'a Table,
    totals: Vec<f64>,
}

impl<'a> ColumnLogDensities<'a> {
    /// Scores the table once by all columns.
    pub fn new(mixture: &'a Mixture, table: &'a Table) -> Result<Self, MixtureError> {
        Ok(Self { mixture, table, totals: mixture.log_densities(table, &[])? })
    }

    /// The membership probabilities by all columns.
    pub fn posterior(&self) -> Posterior {
        Posterior::from_log_densities(self.totals.clone(), self.mixture.lanes())
    }

    /// The membership probabilities by the columns outside `skip`: those of [`Mixture::posterior`] but for
    /// rounding.
    pub fn posterior_without(&self, skip: &[usize]) -> Result<Posterior, MixtureError> {
        Ok(Posterior::from_log_densities(self.without(skip)?, self.mixture.lanes()))
    }

    /// The component of highest density of each person by the columns outside `skip`; of equal ones the first.
    /// Probabilities are not needed for it, nor computed.
    pub fn assign_without(&self, skip: &[usize]) -> Result<Vec<u8>, MixtureError> {
        Ok(largest_of_rows(&self.without(skip)?, self.mixture.lanes()))
    }

    /// Joint log densities by the columns outside `skip`.
    fn without(&self, skip: &[usize]) -> Result<Vec<f64>, MixtureError> {
        // A block is taken away whole, and what is left of it is put back.
        let is_cut = |block: &Block, column: usize| {
            block.columns.contains(&column) && block.columns.iter().any(|other| skip.contains(other))
        };
        let touched = |column: usize| self.mixture.blocks().iter().any(|block| is_cut(block, column));
        let rows = 0..self.table.rows();
        let taken = |column: usize| skip.contains(&column) || touched(column);
        let mut skipped = self.mixture.log_densities_of(self.table, rows.clone(), &taken)?;
        let left = |column: usize| touched(column) && !skip.contains(&column);
        if (0..self.table.columns().len()).any(left) {
            let back = self.mixture.log_densities_of(self.table, rows, &left)?;
            let weights = self.mixture.lane_weights().into_iter().map(log_weight).cycle();
            skipped.iter_mut().zip(back).zip(weights).for_each(|((value, back), weight)| *value -= back - weight);
        }
        let weights: Vec<f64> = self.mixture.lane_weights().into_iter().map(log_weight).collect();
        for (row, totals) in skipped.chunks_exact_mut(weights.len()).zip(self.totals.chunks_exact(weights.len())) {
            for ((value, total), weight) in row.iter_mut().zip(totals).zip(&weights) {
                *value = total - (*value - weight);
            }
        }
        Ok(skipped)
    }
}
