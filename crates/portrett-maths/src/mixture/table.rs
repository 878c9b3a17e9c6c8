//! The table that mixtures are fitted to: one row a person, one column a feature, held column by column.

/// The code of a missing category.
pub const MISSING_CODE: u16 = u16::MAX;

/// One feature of every person.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Numbers; NaN is missing.
    Number(Vec<f64>),
    /// Categories.
    Category {
        /// From 0 to below `levels`; [`MISSING_CODE`] is missing.
        codes: Vec<u16>,
        /// How many categories there are.
        levels: u16,
    },
}

impl Column {
    /// Number of persons.
    pub fn len(&self) -> usize {
        match self {
            Self::Number(values) => values.len(),
            Self::Category { codes, .. } => codes.len(),
        }
    }

    /// Whether it holds nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the person's cell is missing.
    pub fn is_missing(&self, row: usize) -> bool {
        match self {
            Self::Number(values) => values[row].is_nan(),
            Self::Category { codes, .. } => codes[row] == MISSING_CODE,
        }
    }

    /// The cells of these persons, in this order; a person may come more than once.
    pub fn select(&self, rows: &[u32]) -> Self {
        match self {
            Self::Number(values) => Self::Number(pick(values, rows)),
            Self::Category { codes, levels } => Self::Category { codes: pick(codes, rows), levels: *levels },
        }
    }

    fn check(&self, column: usize, rows: usize) -> Result<(), TableError> {
        if self.len() != rows {
            return Err(TableError::Length { column, rows: self.len(), expected: rows });
        }
        match self {
            Self::Number(values) if values.iter().any(|value| value.is_infinite()) => {
                Err(TableError::Infinite { column })
            }
            Self::Category { codes, levels } => check_codes(codes, *levels, column),
            Self::Number(_) => Ok(()),
        }
    }
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
    /// The largest code is taken by "missing".
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
