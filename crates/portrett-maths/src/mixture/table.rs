//! The table that mixtures are fitted to: one row a person, one column a feature, held column by column.

use std::borrow::Cow;

/// The code of a missing category or answer.
pub const MISSING_CODE: u16 = u16::MAX;
/// A missing count.
pub const MISSING_COUNT: u32 = u32::MAX;

/// The distribution of a count within a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CountFamily {
    /// Its variance is its mean.
    Poisson,
    /// Its variance is its mean or more.
    NegativeBinomial,
}

/// One feature of every person. Which kind it is decides the distribution within a component.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Numbers on a scale of differences: normal. NaN is missing.
    Number(Vec<f64>),
    /// Positive numbers on a scale of ratios: the logarithm is normal. NaN is missing.
    LogNormal(Vec<f64>),
    /// Amounts of zero or more: zero with some probability, else log-normal. NaN is missing.
    Amount(Vec<f64>),
    /// Whole numbers of zero or more.
    Count {
        /// [`MISSING_COUNT`] is missing.
        counts: Vec<u32>,
        /// Their distribution.
        family: CountFamily,
    },
    /// Categories without an order: a probability a level. Two levels are Bernoulli.
    Category {
        /// From 0 to below `levels`; [`MISSING_CODE`] is missing.
        codes: Vec<u16>,
        /// How many categories there are.
        levels: u16,
    },
    /// Answers on a scale with an order (Likert): an adjacent-category model of two parameters.
    Ordinal {
        /// From 0 to below `levels`, in order; [`MISSING_CODE`] is missing.
        codes: Vec<u16>,
        /// How many answers there are.
        levels: u16,
    },
}

impl Column {
    /// Number of persons.
    pub fn len(&self) -> usize {
        match self {
            Self::Number(values) | Self::LogNormal(values) | Self::Amount(values) => values.len(),
            Self::Count { counts, .. } => counts.len(),
            Self::Category { codes, .. } | Self::Ordinal { codes, .. } => codes.len(),
        }
    }

    /// Whether it holds nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the person's cell is missing.
    pub fn is_missing(&self, row: usize) -> bool {
        match self {
            Self::Number(values) | Self::LogNormal(values) | Self::Amount(values) => values[row].is_nan(),
            Self::Count { counts, .. } => counts[row] == MISSING_COUNT,
            Self::Category { codes, .. } | Self::Ordinal { codes, .. } => codes[row] == MISSING_CODE,
        }
    }

    /// Whether its cells have an order, which those of categories have not.
    pub fn is_ordered(&self) -> bool {
        !matches!(self, Self::Category { .. })
    }

    /// The cells as numbers (of categories the codes), NaN for missing.
    pub fn to_numbers(&self) -> Vec<f64> {
        match self {
            Self::Number(values) | Self::LogNormal(values) | Self::Amount(values) => values.clone(),
            Self::Count { counts, .. } => {
                counts.iter().map(|&count| if count == MISSING_COUNT { f64::NAN } else { f64::from(count) }).collect()
            }
            Self::Category { codes, .. } | Self::Ordinal { codes, .. } => {
                codes.iter().map(|&code| if code == MISSING_CODE { f64::NAN } else { f64::from(code) }).collect()
            }
        }
    }

    /// The cells as numbers where they have an order, NaN for missing; nothing of categories.
    pub fn ordered(&self) -> Option<Cow<'_, [f64]>> {
        match self {
            Self::Number(values) | Self::LogNormal(values) | Self::Amount(values) => Some(Cow::Borrowed(values)),
            Self::Category { .. } => None,
            Self::Count { .. } | Self::Ordinal { .. } => Some(Cow::Owned(self.to_numbers())),
        }
    }

    /// A person's cell as a number where it has an order, NaN for missing; nothing of a category.
    pub fn ordered_cell(&self, row: usize) -> Option<f64> {
        match self {
            Self::Number(values) | Self::LogNormal(values) | Self::Amount(values) => Some(values[row]),
            Self::Category { .. } => None,
            _ if self.is_missing(row) => Some(f64::NAN),
            Self::Count { counts, .. } => Some(f64::from(counts[row])),
            Self::Ordinal { codes, .. } => Some(f64::from(codes[row])),
        }
    }

    /// The cells of these persons, in this order; a person may come more than once.
    pub fn select(&self, rows: &[u32]) -> Self {
        match self {
            Self::Number(values) => Self::Number(pick(values, rows)),
            Self::LogNormal(values) => Self::LogNormal(pick(values, rows)),
            Self::Amount(values) => Self::Amount(pick(values, rows)),
            Self::Count { counts, family } => Self::Count { counts: pick(counts, rows), family: *family },
            Self::Category { codes, levels } => Self::Category { codes: pick(codes, rows), levels: *levels },
            Self::Ordinal { codes, levels } => Self::Ordinal { codes: pick(codes, rows), levels: *levels },
        }
    }

    /// Gives the cells of the persons `from`, in this order, to the persons `to`; the others' are missing.
    pub(crate) fn rearrange(&self, from: &[u32], to: &[u32]) -> Self {
        match self {
            Self::Number(values) => Self::Number(rearrange(values, from, to, f64::NAN)),
            Self::LogNormal(values) => Self::LogNormal(rearrange(values, from, to, f64::NAN)),
            Self::Amount(values) => Self::Amount(rearrange(values, from, to, f64::NAN)),
            Self::Count { counts, family } => {
                Self::Count { counts: rearrange(counts, from, to, MISSING_COUNT), family: *family }
            }
            Self::Category { codes, levels } => {
                Self::Category { codes: rearrange(codes, from, to, MISSING_CODE), levels: *levels }
            }
            Self::Ordinal { codes, levels } => {
                Self::Ordinal { codes: rearrange(codes, from, to, MISSING_CODE), levels: *levels }
            }
        }
    }

    fn check(&self, column: usize, rows: usize) -> Result<(), TableError> {
        if self.len() != rows {
            return Err(TableError::Length { column, rows: self.len(), expected: rows });
        }
        match self {
            Self::Number(values) => check_numbers(values, |_| true, column),
            Self::LogNormal(values) => check_numbers(values, |value| value > 0.0, column),
            Self::Amount(values) => check_numbers(values, |value| value >= 0.0, column),
            Self::Count { counts, .. } => check_counts(counts, column),
            Self::Category { codes, levels } | Self::Ordinal { codes, levels } => check_codes(codes, *levels, column),
        }
    }
}

/// Gives the cells of the persons `from`, in this order, to the persons `to`; the others stay missing.
pub(crate) fn rearrange<T: Copy>(cells: &[T], from: &[u32], to: &[u32], missing: T) -> Vec<T> {
    let mut out = vec![missing; cells.len()];
    for (&from, &to) in from.iter().zip(to) {
        out[to as usize] = cells[from as usize];
    }
    out
}

fn check_numbers(values: &[f64], allowed: impl Fn(f64) -> bool, column: usize) -> Result<(), TableError> {
    let present = || values.iter().copied().filter(|value| !value.is_nan());
    if present().any(f64::is_infinite) {
        return Err(TableError::Infinite { column });
    }
    if present().all(allowed) { Ok(()) } else { Err(TableError::Sign { column }) }
}

/// The different counts, ascending.
pub(super) fn distinct(counts: &[u32]) -> Vec<u32> {
    let mut distinct: Vec<u32> = counts.iter().copied().filter(|&count| count != MISSING_COUNT).collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

/// Different counts are coded like levels.
fn check_counts(counts: &[u32], column: usize) -> Result<(), TableError> {
    let few = counts.len() < usize::from(MISSING_CODE) || distinct(counts).len() < usize::from(MISSING_CODE);
    if few { Ok(()) } else { Err(TableError::TooManyLevels { column }) }
}

fn pick<T: Copy>(values: &[T], rows: &[u32]) -> Vec<T> {
    rows.iter().map(|&row| values[row as usize]).collect()
}

fn check_codes(codes: &[u16], levels: u16, column: usize) -> Result<(), TableError> {
    if levels == MISSING_CODE {
        return Err(TableError::TooManyLevels { column });
    }
    match codes.iter().find(|&&code| code >= levels && code != MISSING_CODE) {
        Some(&code) => Err(TableError::Code { column, code, levels }),
        None => Ok(()),
    }
}

/// Why columns are not a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// A column is shorter or longer than the first.
    #[error("column {column} has {rows} rows where the first has {expected}")]
    Length {
        /// Number of the column, from 0.
        column: usize,
        /// Its rows.
        rows: usize,
        /// Rows of the first column.
        expected: usize,
    },
    /// A number is infinite.
    #[error("column {column} holds an infinite number")]
    Infinite {
        /// Number of the column, from 0.
        column: usize,
    },
    /// An amount is below zero, or a number whose logarithm is needed not above it.
    #[error("column {column} holds a number of the wrong sign")]
    Sign {
        /// Number of the column, from 0.
        column: usize,
    },
    /// A code lies beyond the levels.
    #[error("column {column} holds code {code} but has {levels} levels")]
    Code {
        /// Number of the column, from 0.
        column: usize,
        /// The code.
        code: u16,
        /// The levels.
        levels: u16,
    },
    /// There are more levels, or different counts, than codes. Such counts are better taken as amounts.
    #[error("column {column} has too many levels")]
    TooManyLevels {
        /// Number of the column, from 0.
        column: usize,
    },
}

/// Columns of the same length: only [`Table::new`] makes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    columns: Vec<Column>,
    rows: usize,
}

impl Table {
    /// Checks that all columns are equally long, numbers are finite or missing, and codes are below their levels.
    pub fn new(columns: Vec<Column>) -> Result<Self, TableError> {
        let rows = columns.first().map_or(0, Column::len);
        for (number, column) in columns.iter().enumerate() {
            column.check(number, rows)?;
        }
        Ok(Self { columns, rows })
    }

    /// Number of persons.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The columns in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The table of these persons, in this order; a person may come more than once.
    pub fn select(&self, rows: &[u32]) -> Self {
        let columns = self.columns.iter().map(|column| column.select(rows)).collect();
        Self { columns, rows: rows.len() }
    }

    /// The table of these columns, in this order.
    pub fn of_columns(&self, kept: &[usize]) -> Self {
        let columns = kept.iter().map(|&column| self.columns[column].clone()).collect();
        Self { columns, rows: self.rows }
    }

    /// The table of other columns as long as these, made from these.
    pub(crate) fn map_columns(&self, make: impl FnMut(&Column) -> Column) -> Self {
        Self { columns: self.columns.iter().map(make).collect(), rows: self.rows }
    }

    /// The table of the first `rows` persons, or of all where there are fewer.
    pub fn head(&self, rows: usize) -> Self {
        let rows: Vec<u32> = (0..self.rows.min(rows) as u32).collect();
        self.select(&rows)
    }
}
