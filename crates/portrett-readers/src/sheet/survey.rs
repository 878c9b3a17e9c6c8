//! The first rows of each sheet: which hold tables, where the header stands, and how numbers that are text
//! are written.

use std::ops::ControlFlow;

use portrett_terms::DecimalMark;

use super::row::Row;
use super::value::Value;
use super::workbook::{SheetName, Workbook};
use crate::cell::trim;
use crate::delimited::dialect::{decide_mark, decimal_mark};
use crate::error::ReadError;
use crate::header::table_start;
use crate::inspect::Guess;

/// Rows whose cells are counted to tell the largest sheet.
const ROWS_COUNTED: u64 = 20_000;

/// Rows that are looked at to find the header.
const ROWS_FOR_HEADER: usize = 1_000;

/// Bytes of a text that may be a number.
const LONGEST_NUMBER: usize = 24;

/// What the first rows of a sheet show.
#[derive(Debug, Clone, Default)]
pub(crate) struct Survey {
    /// The sheet's name.
    pub(crate) name: String,
    /// Whether the workbook shows it.
    pub(crate) visible: bool,
    /// Rows that are not blank.
    pub(crate) rows: u64,
    /// Cells that are not blank.
    pub(crate) filled: u64,
    /// The first rows' numbers, and how many cells of each are filled.
    first: Vec<(u64, usize)>,
    points: u64,
    commas: u64,
}

impl Survey {
    /// Surveys one sheet.
    ///
    /// # Errors
    /// When it is broken.
    pub(crate) fn of(workbook: &mut Workbook, sheet: &SheetName) -> Result<Self, ReadError> {
        let mut survey = Self { name: sheet.name.clone(), visible: sheet.visible, ..Self::default() };
        workbook.rows(&sheet.name, &mut |row| {
            survey.take(row);
            Ok(if survey.rows < ROWS_COUNTED { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(survey)
    }

    fn take(&mut self, row: &Row<'_>) {
        self.rows += 1;
        self.filled += row.cells.len() as u64;
        if self.first.len() < ROWS_FOR_HEADER {
            self.first.push((row.number, row.cells.len()));
        }
        let texts = row.cells.iter().filter_map(|(_, value)| match value {
            Value::Text(text) if text.len() <= LONGEST_NUMBER => Some(text),
            _ => None,
        });
        for text in texts {
            match decimal_mark(trim(text)) {
                Some(DecimalMark::Point) => self.points += 1,
                Some(DecimalMark::Comma) => self.commas += 1,
                None => {}
            }
        }
    }

    /// Whether there is a header and a row below it.
    pub(crate) fn is_table(&self) -> bool {
        self.rows >= 2
    }

    /// The row of the header, as a person counts.
    pub(crate) fn header_row(&self) -> u64 {
        let start = table_start(self.first.iter().map(|(_, filled)| *filled));
        self.first.get(start).map_or(1, |(number, _)| *number)
    }

    /// The first row that is not blank.
    pub(crate) fn first_row(&self) -> u64 {
        self.first.first().map_or(1, |(number, _)| *number)
    }

    /// The sign between units and tenths of numbers that are text.
    pub(crate) fn decimal(&self) -> Guess<DecimalMark> {
        decide_mark(self.points, self.commas, ',')
    }
}

/// Surveys of the sheets that hold tables: those that are shown, or all when none is. A sheet that is broken
/// is left out as long as another is sound.
///
/// # Errors
/// When no sheet holds a table: why the first could not be read, or that there is no row.
pub(crate) fn tables(workbook: &mut Workbook, path: &std::path::Path) -> Result<Vec<Survey>, ReadError> {
    let mut surveys = Vec::new();
    let mut error = None;
    for sheet in workbook.sheets() {
        match Survey::of(workbook, &sheet) {
            Ok(survey) if survey.is_table() => surveys.push(survey),
            Ok(_) => {}
            Err(why) => error = error.or(Some(why)),
        }
    }
    if surveys.is_empty() {
        return Err(error.unwrap_or_else(|| ReadError::Empty { path: path.to_owned() }));
    }
    if surveys.iter().any(|survey| survey.visible) {
        surveys.retain(|survey| survey.visible);
    }
    Ok(surveys)
}
