//! Rows to a batch of columns of text.

use std::sync::Arc;

use arrow::array::{ArrayRef, StringBuilder};
use memchr::memchr;
use portrett_terms::ProblemReason;
use portrett_terms::problem::mask;

use super::cells::{Cell, Cells};
use crate::cell::text::LONGEST_CELL;
use crate::raw::{BATCH_ROWS, CellProblem, RawBatch, RowProblem};

/// Bytes from which on a batch is handed over before it has all its rows.
const LARGE_BATCH: usize = 32 * 1024 * 1024;

/// Bytes of a value that its mask can show.
const SHOWN: usize = 100;

/// A batch being gathered.
pub struct Gathering {
    columns: Vec<StringBuilder>,
    batch: RawBatch,
    seen: usize,
    bytes: usize,
}

impl Gathering {
    /// A batch of `columns` columns.
    pub fn new(columns: usize) -> Self {
        let columns = (0..columns).map(|_| StringBuilder::new()).collect();
        Self { columns, batch: RawBatch::default(), seen: 0, bytes: 0 }
    }

    /// Whether it has to be handed over.
    pub fn is_full(&self) -> bool {
        self.seen >= BATCH_ROWS || self.bytes > LARGE_BATCH
    }

    /// Adds a row: the cell of the slot of each column, in their order.
    pub fn add(&mut self, number: u64, row: &[u8], cells: &Cells, slots: &[usize]) {
        let index = self.batch.row_numbers.len();
        self.batch.row_numbers.push(number);
        self.seen += 1;
        // Offsets are memory too, where many columns are filled in few rows.
        self.bytes += slots.len() * size_of::<i32>();
        for (column, &slot) in slots.iter().enumerate() {
            let cell = cells.get(slot);
            let Some(bytes) = cells.bytes(cell, row) else {
                self.columns[column].append_null();
                continue;
            };
            match text(cell, bytes) {
                Ok(text) => {
                    self.bytes += text.len();
                    self.columns[column].append_value(text);
                }
                Err(reason) => {
                    self.columns[column].append_null();
                    self.batch.cell_problems.push(CellProblem { index, column, reason, value: shown(bytes) });
                }
            }
        }
    }

    /// Adds a row that could not be read; `row` is what there is of it.
    pub fn set_aside(&mut self, number: u64, reason: ProblemReason, row: &[u8]) {
        self.seen += 1;
        let value = if row.is_empty() { None } else { shown(row.trim_ascii_start()) };
        self.batch.row_problems.push(RowProblem { row: number, column: None, reason, value });
    }

    /// The batch; nothing when it has no rows.
    pub fn finish(mut self) -> Option<RawBatch> {
        self.batch.columns = self.columns.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        (self.seen > 0).then_some(self.batch)
    }
}

/// The content of a cell as text, or why it is none.
fn text(cell: Cell, bytes: &[u8]) -> Result<&str, ProblemReason> {
    if let Cell::Fault(reason, _) = cell {
        return Err(reason);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| ProblemReason::Encoding)?;
    if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
        return Err(ProblemReason::TooLong);
    }
    // A NUL within the row makes a text not plain, so that it is written down.
    if matches!(cell, Cell::Written(_)) && memchr(0, bytes).is_some() {
        return Err(ProblemReason::NulByte);
    }
    Ok(text)
}

fn shown(bytes: &[u8]) -> Option<String> {
    Some(mask(&String::from_utf8_lossy(&bytes[..bytes.len().min(SHOWN)])))
}
