//! The rows of a sheet, made of its cells in the order of the file.

use std::ops::ControlFlow;
use std::path::Path;

use super::value::Value;
use crate::error::ReadError;
use crate::raw::MOST_COLUMNS;

/// A row of which some cell is not blank.
#[derive(Debug, Default)]
pub(crate) struct Row<'a> {
    /// As a person counts.
    pub(crate) number: u64,
    /// The cells that are not blank, each with its column, counted from 0.
    pub(crate) cells: Vec<(usize, Value<'a>)>,
}

/// Whether more rows are wanted.
pub(crate) type Flow = Result<ControlFlow<()>, ReadError>;

/// What takes the rows.
pub(crate) type Visit<'v> = dyn FnMut(&Row<'_>) -> Flow + 'v;

/// Gathers cells to rows. The order of columns within a row is free, that of rows is not.
pub(crate) struct Rows<'v, 'a> {
    path: &'v Path,
    visit: &'v mut Visit<'v>,
    row: Row<'a>,
}

impl<'v, 'a> Rows<'v, 'a> {
    pub(crate) fn new(path: &'v Path, visit: &'v mut Visit<'v>) -> Self {
        Self { path, visit, row: Row::default() }
    }

    /// Takes the cell at `position`: row and column, counted from 0.
    ///
    /// # Errors
    /// When rows go backwards, or a column is beyond what any honest sheet has.
    pub(crate) fn cell(&mut self, position: (u32, u32), value: Option<Value<'a>>) -> Flow {
        let Some(value) = value else { return Ok(ControlFlow::Continue(())) };
        let (number, column) = (u64::from(position.0) + 1, position.1 as usize);
        if number < self.row.number {
            return Err(ReadError::Broken { path: self.path.to_owned(), what: "workbook" });
        }
        if number > self.row.number {
            if self.end()?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
            self.row.number = number;
        }
        if column >= MOST_COLUMNS || self.row.cells.len() >= MOST_COLUMNS {
            return Err(ReadError::TooMany { path: self.path.to_owned(), what: "columns", most: MOST_COLUMNS });
        }
        self.row.cells.push((column, value));
        Ok(ControlFlow::Continue(()))
    }

    /// Hands over the row that is gathered.
    ///
    /// # Errors
    /// Those of whoever takes it.
    pub(crate) fn end(&mut self) -> Flow {
        if self.row.cells.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        let flow = (self.visit)(&self.row);
        self.row.cells.clear();
        flow
    }
}
