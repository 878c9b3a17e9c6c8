//! Raw columns: what a reader of one format gives, before types and roles are looked at. Every
//! format gives the same, so that everything after it is written once.

use std::collections::BTreeMap;

use arrow::array::ArrayRef;
use portrett_terms::ProblemReason;

use crate::error::ReadError;

/// Rows of a raw batch, and of the batches made from it.
pub const BATCH_ROWS: usize = 16_384;

/// Bytes of text, and of what says where its cells end, from which on a batch is handed over before it has
/// all its rows: several batches wait at each step of the way.
pub const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// Columns that a file may have. Every tool's export has fewer; a hostile file may have millions.
pub const MOST_COLUMNS: usize = 20_000;

/// A cell that could not be read; it is missing in its column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellProblem {
    /// Place of its row in the batch.
    pub index: usize,
    /// Place of its column among those selected.
    pub column: usize,
    /// Why.
    pub reason: ProblemReason,
    /// The value, masked.
    pub value: Option<String>,
}

/// A row that is in no batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Row of the file as a person counts.
    pub row: u64,
    /// The column at fault, by its header.
    pub column: Option<String>,
    /// Why.
    pub reason: ProblemReason,
    /// The value, masked.
    pub value: Option<String>,
}

/// Some rows of a file.
#[derive(Debug, Default)]
pub struct RawBatch {
    /// Row of the file of each row, as a person counts.
    pub row_numbers: Vec<u64>,
    /// The columns selected, in their order, each as long as `row_numbers`: text, or what the file
    /// holds of its own types.
    pub columns: Vec<ArrayRef>,
    /// Cells that could not be read.
    pub cell_problems: Vec<CellProblem>,
    /// Rows that could not be read, not among `row_numbers`.
    pub row_problems: Vec<RowProblem>,
    /// Beginnings of the filled cells of rows with more or fewer cells than the header, by row: a preset
    /// knows a line below the table by them. They stay within this crate.
    pub loose_cells: BTreeMap<u64, Vec<String>>,
}

/// A file being read.
pub trait RawSource: Send {
    /// Headers of the file's columns, each once.
    fn headers(&self) -> &[String];

    /// Headers of columns whose content has no place in a table of cells.
    fn unsupported(&self) -> &[String] {
        &[]
    }

    /// Headers that the file brought later than its first rows, and that nobody asked for: not read.
    fn late(&self) -> Vec<String> {
        Vec::new()
    }

    /// Names the columns wanted, by their places in `headers`. To be called once, before `next_batch`.
    ///
    /// # Errors
    /// When the file cannot be opened that way.
    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError>;

    /// The next rows, at most [`BATCH_ROWS`]; nothing after the last.
    ///
    /// # Errors
    /// When the file cannot be read on.
    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError>;

    /// Bytes of the file read until now, and of the file in all.
    fn progress(&self) -> (u64, u64);
}

/// What `run` gives; nothing when it panicked, as libraries do on files that are made for it. What it worked
/// on must not be used after that.
pub(crate) fn guarded<T>(run: impl FnOnce() -> T) -> Option<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).ok()
}
