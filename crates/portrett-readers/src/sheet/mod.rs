//! A sheet of a workbook (XLSX, XLSB, XLS or ODS) to raw columns of text.
//!
//! It takes a location, the name of a sheet and where its header stands, and gives each row that is not
//! blank, numbered as the workbook numbers it. Numbers, days and truth values are written out; formulas give
//! the value that was last computed and are never computed here. Files come from strangers: an archive is
//! unpacked within limits, and no sheet's word for its size sets memory aside.

mod batches;
mod biff;
mod compound;
mod excel;
mod guard;
pub mod guess;
mod headers;
mod ods;
mod ods_cell;
mod row;
mod survey;
mod value;
mod workbook;

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};

use portrett_terms::{DecimalMark, Layout};

use crate::error::ReadError;
use crate::location::Location;
use crate::raw::{RawBatch, RawSource};
use batches::{Message, Task};
use headers::Headers;
use workbook::{WORKBOOK, Workbook};

/// Batches that may wait to be taken.
const WAITING: usize = 2;

/// A sheet whose header was read.
pub struct SheetSource {
    path: PathBuf,
    sheet: String,
    mark: DecimalMark,
    headers: Headers,
    length: u64,
    read: u64,
    late: Vec<String>,
    /// Until columns are selected.
    workbook: Option<Workbook>,
    /// From then on, until the last row.
    rows: Option<Receiver<Message>>,
}

/// The sheets of a workbook that hold a table, a header and a row below it, in the order of the workbook.
/// Hidden sheets are left out unless all tables are on hidden ones.
///
/// # Errors
/// When the workbook cannot be opened, or no sheet holds a table.
pub fn sheets(location: &Location) -> Result<Vec<String>, ReadError> {
    let mut workbook = Workbook::open(location)?;
    let tables = survey::tables(&mut workbook, &location.shown)?;
    Ok(tables.into_iter().map(|survey| survey.name).collect())
}

impl SheetSource {
    /// Opens the sheet called `sheet`, whose header stands where `layout` says. `mark` stands in numbers that
    /// are text; those that are numbers are written with it, so that a column has one form.
    ///
    /// # Errors
    /// When the workbook cannot be read, is broken or locked, has no such sheet, or the sheet has no header.
    pub fn open(location: &Location, sheet: &str, mark: DecimalMark, layout: Layout) -> Result<Self, ReadError> {
        let path = location.shown.clone();
        let mut workbook = Workbook::open(location)?;
        let headers = Headers::read(&mut workbook, sheet, layout, &path)?;
        let (sheet, length) = (sheet.to_owned(), workbook.length);
        let (read, late, workbook) = (0, Vec::new(), Some(workbook));
        Ok(Self { path, sheet, mark, headers, length, read, late, workbook, rows: None })
    }

    fn broken(&self) -> ReadError {
        ReadError::Broken { path: self.path.clone(), what: WORKBOOK }
    }
}

impl RawSource for SheetSource {
    fn headers(&self) -> &[String] {
        &self.headers.names
    }

    fn late(&self) -> Vec<String> {
        self.late.clone()
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        let Some(workbook) = self.workbook.take() else { return Ok(()) };
        let task = Task {
            sheet: self.sheet.clone(),
            mark: self.mark,
            header_end: self.headers.end,
            selected: columns.iter().map(|&column| self.headers.places[column]).collect(),
            known: self.headers.known(),
        };
        let (sender, rows) = sync_channel(WAITING);
        let thread = std::thread::Builder::new().name("sheet".to_owned());
        thread.spawn(move || task.run(workbook, &sender)).map_err(ReadError::unreadable(&self.path))?;
        self.rows = Some(rows);
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let Some(rows) = &self.rows else { return Ok(None) };
        match rows.recv() {
            Ok(Message::Rows(batch, read)) => {
                self.read = read.min(self.length);
                Ok(Some(batch))
            }
            Ok(Message::End(late)) => {
                self.late = late.into_iter().map(|column| self.headers.unnamed(column)).collect();
                (self.read, self.rows) = (self.length, None);
                Ok(None)
            }
            Ok(Message::Failed(error)) => {
                self.rows = None;
                Err(error)
            }
            Err(_) => Err(self.broken()),
        }
    }

    fn progress(&self) -> (u64, u64) {
        (self.read, self.length)
    }
}
