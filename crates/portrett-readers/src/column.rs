//! Columns of text being gathered cell by cell. Whether the cells are text is asked once a column and not
//! once a cell: nearly always all of them are.

use std::sync::Arc;

use arrow::array::{ArrayRef, BinaryArray, StringArray};
use arrow::buffer::{Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use portrett_terms::ProblemReason;
use portrett_terms::problem::mask;

use crate::raw::CellProblem;

/// Bytes of a cell that its mask can show.
const SHOWN: usize = 100;

/// The bytes of a column's cells.
#[derive(Debug)]
pub struct Gathered {
    bytes: Vec<u8>,
    ends: Vec<i32>,
    /// Which cells there are; blank as long as all of them are there.
    present: Vec<bool>,
}

impl Default for Gathered {
    fn default() -> Self {
        Self { bytes: Vec::new(), ends: vec![0], present: Vec::new() }
    }
}

impl Gathered {
    /// Adds a cell. A column holds less than 2 GB: a batch is handed over long before.
    #[inline]
    pub fn add(&mut self, cell: &[u8]) {
        self.bytes.extend_from_slice(cell);
        self.end(true);
    }

    /// Adds a missing cell.
    #[inline]
    pub fn skip(&mut self) {
        if self.present.is_empty() {
            self.present.resize(self.ends.len() - 1, true);
        }
        self.end(false);
    }

    #[inline]
    fn end(&mut self, is_present: bool) {
        self.ends.push(self.bytes.len() as i32);
        if !is_present || !self.present.is_empty() {
            self.present.push(is_present);
        }
    }

    /// The cells gathered, as column `column` of a batch; those that are no UTF-8 are missing, and problems.
    /// It is empty then, with room for as much again.
    pub fn finish(&mut self, column: usize, problems: &mut Vec<CellProblem>) -> ArrayRef {
        let (bytes, cells) = (self.bytes.len(), self.ends.len());
        let mut ends = Vec::with_capacity(cells);
        ends.push(0);
        let next = Self { bytes: Vec::with_capacity(bytes), ends, present: Vec::new() };
        let Self { bytes, ends, present } = std::mem::replace(self, next);
        let nulls = if present.is_empty() { None } else { Some(NullBuffer::from(present)) };
        let cells = BinaryArray::new(OffsetBuffer::new(ScalarBuffer::from(ends)), Buffer::from_vec(bytes), nulls);
        match StringArray::try_from_binary(cells.clone()) {
            Ok(texts) => Arc::new(texts),
            Err(_) => Arc::new(sound(&cells, column, problems)),
        }
    }
}

/// The cells that are text.
fn sound(cells: &BinaryArray, column: usize, problems: &mut Vec<CellProblem>) -> StringArray {
    let text = |(index, cell): (usize, Option<&[u8]>)| {
        let cell = cell?;
        let text = std::str::from_utf8(cell).map(str::to_owned);
        if text.is_err() {
            problems.push(CellProblem { index, column, reason: ProblemReason::Encoding, value: shown(cell) });
        }
        text.ok()
    };
    cells.iter().enumerate().map(text).collect()
}

/// Makes a batch's columns of what was gathered. Problems come row by row.
pub fn finish(columns: &mut [Gathered], problems: &mut Vec<CellProblem>) -> Vec<ArrayRef> {
    let known = problems.len();
    let finished = columns.iter_mut().enumerate().map(|(place, column)| column.finish(place, problems)).collect();
    if problems.len() > known {
        problems.sort_by_key(|problem| (problem.index, problem.column));
    }
    finished
}

/// The beginning of a cell, masked.
pub fn shown(cell: &[u8]) -> Option<String> {
    Some(mask(&String::from_utf8_lossy(&cell[..cell.len().min(SHOWN)])))
}

#[cfg(test)]
mod tests {
    use arrow::array::{Array, AsArray};

    use super::*;

    #[test]
    fn halves_of_a_letter_in_two_cells_are_no_text_though_together_they_would_be() {
        let mut column = Gathered::default();
        let mut problems = Vec::new();
        let letter = "ø".as_bytes();
        column.add(&letter[..1]);
        column.add(&letter[1..]);
        column.add(letter);
        column.skip();
        column.add(b"");
        let cells = column.finish(2, &mut problems);
        let texts: Vec<Option<&str>> = cells.as_string::<i32>().iter().collect();
        assert_eq!(texts, [None, None, Some("ø"), None, Some("")]);
        assert_eq!(
            problems.iter().map(|problem| (problem.index, problem.column)).collect::<Vec<_>>(),
            [(0, 2), (1, 2)]
        );
        assert_eq!(column.finish(2, &mut problems).len(), 0, "it is empty then");
    }
}
