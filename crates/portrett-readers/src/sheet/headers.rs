//! The headers of a sheet, and which of its columns they stand above.

use std::ops::ControlFlow;
use std::path::Path;

use portrett_terms::{DecimalMark, Layout};

use super::row::Row;
use super::workbook::Workbook;
use crate::error::ReadError;
use crate::header::{by_place, two_rows, unique_headers};

/// Rows below the header that are looked at for columns without one.
const ROWS_LOOKED_AT: usize = 1_000;

/// The columns that have a header, or cells without one.
#[derive(Debug)]
pub(crate) struct Headers {
    /// The headers, each once.
    pub(crate) names: Vec<String>,
    /// For each of them, the column of the sheet, counted from 0.
    pub(crate) places: Vec<usize>,
    /// The last row of the header, as a person counts; of a sheet without one, the row above the first.
    pub(crate) end: u64,
    /// Whether there is a header.
    pub(crate) is_there: bool,
}

impl Headers {
    /// Reads the headers of a sheet. Columns without a header that hold nothing in the first rows are left
    /// out: what stands at the side of a sheet, or an indent, is no column.
    ///
    /// # Errors
    /// When the sheet is broken or has no header there.
    pub(crate) fn read(workbook: &mut Workbook, sheet: &str, layout: Layout, path: &Path) -> Result<Self, ReadError> {
        let mut found = Found { end: layout.header_row.saturating_sub(1), ..Found::default() };
        workbook.rows(sheet, &mut |row| {
            found.take(row, layout);
            Ok(if found.below < ROWS_LOOKED_AT { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        if found.rows.is_empty() && (layout.has_header() || found.below == 0) {
            return Err(ReadError::Empty { path: path.to_owned() });
        }
        Ok(if layout.has_header() { found.headers() } else { found.places() })
    }

    /// The name of a column, counted from 0, that has no header.
    pub(crate) fn unnamed(&self, column: usize) -> String {
        if self.is_there { format!("(column {})", column + 1) } else { by_place(column) }
    }

    /// For each column of the sheet, whether it has a header.
    pub(crate) fn known(&self) -> Vec<bool> {
        let mut known = vec![false; self.places.last().map_or(0, |last| last + 1)];
        self.places.iter().for_each(|&place| known[place] = true);
        known
    }
}

/// What the first rows of a sheet hold.
#[derive(Default)]
struct Found {
    /// The rows of the header.
    rows: Vec<Vec<String>>,
    end: u64,
    /// Rows below the header.
    below: usize,
    /// For each column, whether a cell below the header is filled.
    filled: Vec<bool>,
}

impl Found {
    fn take(&mut self, row: &Row<'_>, layout: Layout) {
        if row.number < layout.header_row {
            return;
        }
        if (self.rows.len() as u64) < layout.header_rows {
            let mut texts = Vec::new();
            for (column, value) in &row.cells {
                widen(&mut texts, *column);
                texts[*column] = value.written(DecimalMark::Point).into_owned();
            }
            self.rows.push(texts);
            self.end = row.number;
            return;
        }
        self.below += 1;
        for (column, _) in &row.cells {
            widen(&mut self.filled, *column);
            self.filled[*column] = true;
        }
    }

    fn headers(mut self) -> Headers {
        let is_filled = |column: &usize| {
            self.filled.get(*column).copied().unwrap_or(false)
                || self.rows.iter().any(|row| row.get(*column).is_some_and(|text| !text.trim().is_empty()))
        };
        let width = self.rows.iter().map(Vec::len).chain([self.filled.len()]).max().unwrap_or(0);
        let places: Vec<usize> = (0..width).filter(is_filled).collect();
        self.rows.iter_mut().for_each(|row| row.resize(width, String::new()));
        let texts = match &self.rows[..] {
            [first, second, ..] => two_rows(first, second),
            rows => rows.concat(),
        };
        let all = unique_headers(texts.iter().map(String::as_str));
        let names = places.iter().filter_map(|&place| all.get(place).cloned()).collect();
        Headers { names, places, end: self.end, is_there: true }
    }

    /// The columns of a sheet without a header, called by their places in the sheet.
    fn places(self) -> Headers {
        let places: Vec<usize> = (0..self.filled.len()).filter(|&column| self.filled[column]).collect();
        let names = places.iter().copied().map(by_place).collect();
        Headers { names, places, end: self.end, is_there: false }
    }
}

/// Makes room for a column.
fn widen<T: Default + Clone>(row: &mut Vec<T>, column: usize) {
    if row.len() <= column {
        row.resize(column + 1, T::default());
    }
}
