//! A table laid out person by person, scaled: what the inner loops read.

use std::ops::Range;

use super::metric::{ColumnMetric, Metric};
use crate::mixture::{Column, MISSING_CODE, Table};

/// The level of a missing category.
pub(super) const NO_LEVEL: u32 = u32::MAX;

/// Persons with their scaled numbers and the levels of their categories, all levels of all columns numbered through.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) rows: usize,
    pub(super) numbers: usize,
    pub(super) categories: usize,
    /// Where each category's levels begin, and the number of all levels.
    pub(super) offsets: Vec<usize>,
    /// Person after person; NaN is missing.
    values: Vec<f64>,
    /// Person after person; [`NO_LEVEL`] is missing.
    levels: Vec<u32>,
    /// How many cells of each person are known.
    known: Vec<u32>,
}

impl Layout {
    /// Lays out a range of the table's rows. The columns in `skip` are missing for everybody.
    pub(super) fn new(table: &Table, metric: &Metric, range: Range<usize>, skip: &[usize]) -> Self {
        let is_number = |metric: &&ColumnMetric| matches!(metric, ColumnMetric::Number { .. });
        let numbers = metric.columns.iter().filter(is_number).count();
        let categories = metric.columns.len() - numbers;
        let rows = range.len();
        let mut layout = Self {
            rows,
            numbers,
            categories,
            offsets: vec![0],
            values: vec![f64::NAN; rows * numbers],
            levels: vec![NO_LEVEL; rows * categories],
            known: vec![0; rows],
        };
        let mut number = 0;
        for (at, (column, metric)) in table.columns().iter().zip(&metric.columns).enumerate() {
            let range = if skip.contains(&at) { 0..0 } else { range.clone() };
            match (column, metric) {
                (ordered, &ColumnMetric::Number { mean, scale }) => {
                    if let Some(values) = ordered.ordered() {
                        layout.put_numbers(number, &values[range], mean, scale);
                    }
                    number += 1;
                }
                (Column::Category { codes, levels }, _) => layout.put_levels(&codes[range], usize::from(*levels)),
                _ => {}
            }
        }
        layout
    }

    fn put_numbers(&mut self, number: usize, values: &[f64], mean: f64, scale: f64) {
        for (row, value) in values.iter().enumerate() {
            self.values[row * self.numbers + number] = (value - mean) * scale;
            self.known[row] += u32::from(!value.is_nan());
        }
    }

    fn put_levels(&mut self, codes: &[u16], levels: usize) {
        let (category, offset) = (self.offsets.len() - 1, self.offsets[self.offsets.len() - 1]);
        for (row, &code) in codes.iter().enumerate().filter(|(_, code)| **code != MISSING_CODE) {
            self.levels[row * self.categories + category] = (offset + usize::from(code)) as u32;
            self.known[row] += 1;
        }
        self.offsets.push(offset + levels);
    }

    /// All levels of all categories.
    pub(super) fn all_levels(&self) -> usize {
        self.offsets[self.offsets.len() - 1]
    }

    /// The person's scaled numbers.
    pub(super) fn values(&self, row: usize) -> &[f64] {
        &self.values[row * self.numbers..][..self.numbers]
    }

    /// The person's levels.
    pub(super) fn levels(&self, row: usize) -> &[u32] {
        &self.levels[row * self.categories..][..self.categories]
    }

    /// How many of the person's cells are known.
    pub(super) fn known(&self, row: usize) -> usize {
        self.known[row] as usize
    }

    /// Whether all of the person's cells are known.
    pub(super) fn is_complete(&self, row: usize) -> bool {
        self.known(row) == self.numbers + self.categories
    }

    /// The layout of these persons.
    pub(super) fn select(&self, rows: &[usize]) -> Self {
        Self {
            rows: rows.len(),
            offsets: self.offsets.clone(),
            values: rows.iter().flat_map(|&row| self.values(row)).copied().collect(),
            levels: rows.iter().flat_map(|&row| self.levels(row)).copied().collect(),
            known: rows.iter().map(|&row| self.known[row]).collect(),
            ..*self
        }
    }
}
