//! Rows to a batch of columns of text.

use memchr::memchr;
use portrett_terms::ProblemReason;

use super::cells::{Cell, Cells};
use crate::cell::text::LONGEST_CELL;
use crate::column::{Gathered, finish, shown};
use crate::raw::{BATCH_BYTES, BATCH_ROWS, CellProblem, RawBatch, RowProblem};

/// A batch being gathered.
pub struct Gathering {
    columns: Vec<Gathered>,
    batch: RawBatch,
    seen: usize,
    bytes: usize,
}

impl Gathering {
    /// A batch of `columns` columns.
    pub fn new(columns: usize) -> Self {
        let columns = (0..columns).map(|_| Gathered::default()).collect();
        Self { columns, batch: RawBatch::default(), seen: 0, bytes: 0 }
    }

    /// Whether it has to be handed over.
    pub fn is_full(&self) -> bool {
        self.seen >= BATCH_ROWS || self.bytes > BATCH_BYTES
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
                self.columns[column].skip();
                continue;
            };
            match fault(cell, bytes) {
                None => {
                    self.bytes += bytes.len();
                    self.columns[column].add(bytes);
                }
                Some(reason) => {
                    self.columns[column].skip();
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

    /// The batch, so that the next one can be gathered; nothing when it has no rows.
    pub fn finish(&mut self) -> Option<RawBatch> {
        if self.seen == 0 {
            return None;
        }
        let mut batch = std::mem::take(&mut self.batch);
        (self.seen, self.bytes) = (0, 0);
        batch.columns = finish(&mut self.columns, &mut batch.cell_problems);
        Some(batch)
    }
}

/// Why a cell is no text, as far as that is known before its column is finished: plain bytes may still not
/// be UTF-8.
fn fault(cell: Cell, bytes: &[u8]) -> Option<ProblemReason> {
    if let Cell::Fault(reason, _) = cell {
        return Some(reason);
    }
    // A NUL within the row makes a text not plain, so that it is written down.
    let has_nul = matches!(cell, Cell::Written(_)) && memchr(0, bytes).is_some();
    if !has_nul && bytes.len() <= LONGEST_CELL {
        return None;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return Some(ProblemReason::Encoding) };
    if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
        return Some(ProblemReason::TooLong);
    }
    has_nul.then_some(ProblemReason::NulByte)
}
