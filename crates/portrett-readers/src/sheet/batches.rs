//! Rows of a sheet to raw batches, on a thread of its own: the libraries that read workbooks hold on to the
//! workbook while they read, and hand rows over one by one.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::SyncSender;

use arrow::array::{ArrayRef, StringBuilder};
use portrett_terms::problem::mask;
use portrett_terms::{DecimalMark, ProblemReason};

use super::row::Row;
use super::value::Value;
use super::workbook::Workbook;
use crate::cell::text::LONGEST_CELL;
use crate::error::ReadError;
use crate::footer::is_footer;
use crate::raw::{BATCH_ROWS, CellProblem, RawBatch, RowProblem};

/// Bytes of text from which on a batch is handed over before it has all its rows.
const LARGE_BATCH: usize = 32 * 1024 * 1024;

/// Cells from which on it is: a sheet may be wide and all but blank.
const MANY_CELLS: usize = 4_000_000;

/// What the thread tells.
pub(crate) enum Message {
    /// Some rows, and the bytes of the file read until then.
    Rows(RawBatch, u64),
    /// There are no more rows; the columns that came late, counted from 0.
    End(BTreeSet<usize>),
    /// The sheet cannot be read on.
    Failed(ReadError),
}

/// What is read of a sheet.
pub(crate) struct Task {
    pub(crate) sheet: String,
    pub(crate) mark: DecimalMark,
    /// The last row of the header.
    pub(crate) header_end: u64,
    /// The columns selected, counted from 0.
    pub(crate) selected: Vec<usize>,
    /// For each column, whether it has a header.
    pub(crate) known: Vec<bool>,
}

impl Task {
    /// Sends the rows below the header until nobody listens any more.
    pub(crate) fn run(&self, mut workbook: Workbook, sender: &SyncSender<Message>) {
        let mut gathering = Gathering::new(self);
        let read = workbook.read.clone();
        read.store(0, Ordering::Relaxed);
        let send = |gathering: &mut Gathering<'_>| {
            let message = Message::Rows(gathering.finish(), read.load(Ordering::Relaxed));
            if sender.send(message).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        };
        let outcome = workbook.rows(&self.sheet, &mut |row| {
            if row.number <= self.header_end {
                return Ok(ControlFlow::Continue(()));
            }
            gathering.add(row);
            Ok(if gathering.is_full() { send(&mut gathering) } else { ControlFlow::Continue(()) })
        });
        if !gathering.is_empty() && send(&mut gathering).is_break() {
            return;
        }
        let last = match outcome {
            Ok(()) => Message::End(std::mem::take(&mut gathering.late)),
            Err(error) => Message::Failed(error),
        };
        // Nobody listens any more when a reader is dropped before its end.
        let _ = sender.send(last);
    }
}

/// A batch being gathered.
struct Gathering<'t> {
    task: &'t Task,
    columns: Vec<StringBuilder>,
    batch: RawBatch,
    late: BTreeSet<usize>,
    /// For each column of the sheet, the place of its cell in the row at hand.
    places: Vec<Option<usize>>,
}

impl<'t> Gathering<'t> {
    fn new(task: &'t Task) -> Self {
        let columns = task.selected.iter().map(|_| StringBuilder::new()).collect();
        let places = vec![None; task.known.len()];
        Self { task, columns, batch: RawBatch::default(), late: BTreeSet::new(), places }
    }

    fn is_empty(&self) -> bool {
        self.batch.row_numbers.is_empty() && self.batch.row_problems.is_empty()
    }

    fn is_full(&self) -> bool {
        let rows = self.batch.row_numbers.len();
        let bytes = || self.columns.iter().map(|column| column.values_slice().len()).sum::<usize>();
        rows >= BATCH_ROWS || rows * self.columns.len() >= MANY_CELLS || bytes() >= LARGE_BATCH
    }

    fn add(&mut self, row: &Row<'_>) {
        if self.is_below(row) {
            let (row, reason) = (row.number, ProblemReason::Footer);
            self.batch.row_problems.push(RowProblem { row, column: None, reason, value: None });
            return;
        }
        let index = self.batch.row_numbers.len();
        self.batch.row_numbers.push(row.number);
        for (place, (column, _)) in row.cells.iter().enumerate() {
            match self.task.known.get(*column) {
                Some(true) => self.places[*column] = Some(place),
                _ => drop(self.late.insert(*column)),
            }
        }
        for (place, &column) in self.task.selected.iter().enumerate() {
            let cell = self.places.get(column).copied().flatten().and_then(|place| row.cells.get(place));
            match cell.map(|(_, value)| text(value, self.task.mark)) {
                None => self.columns[place].append_null(),
                Some(Ok(text)) => self.columns[place].append_value(text),
                Some(Err((reason, shown))) => {
                    self.columns[place].append_null();
                    let value = Some(mask(shown));
                    self.batch.cell_problems.push(CellProblem { index, column: place, reason, value });
                }
            }
        }
        for (column, _) in &row.cells {
            if let Some(place) = self.places.get_mut(*column) {
                *place = None;
            }
        }
    }

    /// Whether a row is a line below the table.
    fn is_below(&self, row: &Row<'_>) -> bool {
        let width = self.task.known.iter().filter(|is_known| **is_known).count();
        let is_text = row.cells.iter().map(|(_, value)| matches!(value, Value::Text(_))).next().unwrap_or(false);
        if !is_text || row.cells.len() >= width {
            return false;
        }
        let mut cells: Vec<(usize, Cow<'_, str>)> =
            row.cells.iter().map(|(column, value)| (*column, value.written(self.task.mark))).collect();
        cells.sort_by_key(|(column, _)| *column);
        is_footer(cells.iter().map(|(_, text)| text.as_ref()), width, false)
    }

    fn finish(&mut self) -> RawBatch {
        let mut batch = std::mem::take(&mut self.batch);
        batch.columns = self.columns.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        batch
    }
}

/// The cell as text, or why it is none, and what it shows.
fn text<'v>(value: &'v Value<'_>, mark: DecimalMark) -> Result<Cow<'v, str>, (ProblemReason, &'v str)> {
    match value {
        Value::Error(shown) => Err((ProblemReason::SheetError, shown)),
        Value::Text(text) if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL => {
            Err((ProblemReason::TooLong, text))
        }
        Value::Text(text) if text.contains('\0') => Err((ProblemReason::NulByte, text)),
        value => Ok(value.written(mark)),
    }
}
