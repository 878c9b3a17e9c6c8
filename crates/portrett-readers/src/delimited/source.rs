//! A delimited text file as a source of raw columns.

use std::io::Read;
use std::path::PathBuf;

use encoding_rs::Encoding;
use portrett_terms::{Layout, ProblemReason};

use super::input::Input;
use super::rows::{Row, RowReader};
use crate::cell::text::LONGEST_CELL;
use crate::column::{Gathered, finish, shown};
use crate::error::ReadError;
use crate::footer::is_footer;
use crate::header::{by_place, joined, unique_headers};
use crate::location::{Location, Position};
use crate::raw::{BATCH_BYTES, BATCH_ROWS, CellProblem, MOST_COLUMNS, RawBatch, RawSource, RowProblem};

/// A file of delimited text whose header row was read.
pub struct DelimitedSource {
    path: PathBuf,
    position: Position,
    rows: RowReader<Input<Box<dyn Read + Send>>>,
    headers: Vec<String>,
    selected: Vec<usize>,
    gathering: Gathering,
}

/// Cells of a batch being gathered.
#[derive(Default)]
struct Gathering {
    columns: Vec<Gathered>,
    batch: RawBatch,
    bytes: usize,
    may_hold_replacements: bool,
}

impl DelimitedSource {
    /// Opens a file as text in `encoding` (a WHATWG name) with `delimiter` between cells.
    ///
    /// # Errors
    /// When the file cannot be opened, is empty, or the encoding or the delimiter is none.
    pub fn open(location: &Location, encoding: &str, delimiter: char, layout: Layout) -> Result<Self, ReadError> {
        let known = Encoding::for_label(encoding.as_bytes())
            .ok_or_else(|| ReadError::UnknownEncoding { encoding: encoding.to_owned() })?;
        let byte = u8::try_from(delimiter).ok().filter(|&byte| byte.is_ascii() && !b"\"\r\n\0".contains(&byte));
        let byte = byte.ok_or(ReadError::WrongDelimiter { delimiter })?;
        let stream = location.stream()?;
        let mut rows = RowReader::new(Input::new(stream.bytes, known), byte);
        let headers = read_headers(location, &mut rows, layout)?;
        rows.expect_cells(headers.len());
        let (path, position) = (location.shown.clone(), stream.position);
        Ok(Self { path, position, rows, headers, selected: Vec::new(), gathering: Gathering::default() })
    }
}

/// The headers, where `layout` says that they stand.
fn read_headers<R: Read>(
    location: &Location,
    rows: &mut RowReader<R>,
    layout: Layout,
) -> Result<Vec<String>, ReadError> {
    let mut read: Vec<Vec<String>> = Vec::new();
    while (read.len() as u64) < layout.header_rows.max(1) {
        let row = rows.next_row().map_err(ReadError::unreadable(&location.shown))?;
        let row = row.ok_or_else(|| ReadError::Empty { path: location.shown.clone() })?;
        if row.len() > MOST_COLUMNS {
            return Err(ReadError::TooMany { path: location.shown.clone(), what: "columns", most: MOST_COLUMNS });
        }
        if row.number >= layout.header_row {
            read.push(row.cells().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect());
        }
    }
    if !layout.has_header() {
        rows.give_back();
        return Ok((0..read[0].len()).map(by_place).collect());
    }
    Ok(unique_headers(joined(&read).iter().map(String::as_str)))
}

impl RawSource for DelimitedSource {
    fn headers(&self) -> &[String] {
        &self.headers
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        columns.clone_into(&mut self.selected);
        self.gathering.columns.resize_with(columns.len(), Gathered::default);
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let gathering = &mut self.gathering;
        let mut seen = 0;
        while seen < BATCH_ROWS && gathering.bytes <= BATCH_BYTES {
            gathering.may_hold_replacements = self.rows.input().replaced();
            let row = self.rows.next_row().map_err(ReadError::unreadable(&self.path))?;
            let Some(row) = row else { break };
            seen += 1;
            match row_fault(&row, &self.headers) {
                Some(problem) => gathering.set_aside(&row, problem),
                None => gathering.add(&row, &self.selected),
            }
        }
        Ok((seen > 0).then(|| gathering.finish()))
    }

    fn progress(&self) -> (u64, u64) {
        self.position.get()
    }
}

/// What is wrong with a row as a whole. A broken quote in a row that still has its cells spoils one
/// cell only, and blank cells beyond the header are how some programs end a line.
fn row_fault(row: &Row<'_>, headers: &[String]) -> Option<RowProblem> {
    let is_blank = |cell: &[u8]| cell.iter().all(u8::is_ascii_whitespace);
    let set_aside = |reason| Some(RowProblem { row: row.number, column: None, reason, value: None });
    let too_many = (headers.len()..row.len()).any(|place| row.cell(place).is_some_and(|cell| !is_blank(cell)));
    let wrong_count = row.len() < headers.len() || too_many;
    match row.fault {
        Some(fault) if wrong_count || fault.reason != ProblemReason::BrokenQuote => set_aside(fault.reason),
        _ if row.cell(0).is_some_and(is_blank) && row.cells().all(is_blank) => set_aside(ProblemReason::Blank),
        _ if is_below(row, headers.len(), wrong_count) => set_aside(ProblemReason::Footer),
        _ if wrong_count => set_aside(ProblemReason::CellCount),
        _ => None,
    }
}

/// Whether a row is a line below the table. Most rows are known for none by their first cell or by having no
/// blank cell.
fn is_below(row: &Row<'_>, width: usize, wrong_count: bool) -> bool {
    let filled = || row.cells().map(<[u8]>::trim_ascii).filter(|cell| !cell.is_empty());
    let may_be = filled().next().is_some_and(|first| !first[0].is_ascii_digit());
    may_be
        && (wrong_count || filled().count() < width)
        && is_footer(filled().filter_map(|cell| std::str::from_utf8(cell).ok()), width, wrong_count)
}

/// Bytes that are kept of each cell of a row with the wrong number of cells.
const LOOSE_CELL: usize = 60;

impl Gathering {
    fn add(&mut self, row: &Row<'_>, selected: &[usize]) {
        let index = self.batch.row_numbers.len();
        self.batch.row_numbers.push(row.number);
        // Ends of cells are memory too, where many columns are filled in few rows.
        self.bytes += selected.len() * size_of::<i32>();
        let has_nul = row.has_nul();
        for (column, &place) in selected.iter().enumerate() {
            let cell = row.cell(place).unwrap_or_default();
            let broken = row.fault.filter(|fault| fault.cell == place).map(|fault| fault.reason);
            match broken.or_else(|| self.fault(cell, has_nul)) {
                None => {
                    self.bytes += cell.len();
                    self.columns[column].add(cell);
                }
                Some(reason) => {
                    self.columns[column].skip();
                    self.batch.cell_problems.push(CellProblem { index, column, reason, value: shown(cell) });
                }
            }
        }
    }

    fn set_aside(&mut self, row: &Row<'_>, problem: RowProblem) {
        if matches!(problem.reason, ProblemReason::CellCount | ProblemReason::Footer) {
            let filled = row.cells().map(<[u8]>::trim_ascii).filter(|cell| !cell.is_empty());
            let start = |cell: &[u8]| String::from_utf8_lossy(&cell[..cell.len().min(LOOSE_CELL)]).into_owned();
            self.batch.loose_cells.insert(row.number, filled.map(start).collect());
        }
        self.batch.row_problems.push(problem);
    }

    /// Why a cell is no text, as far as that is known before its column is finished: a plain one may still not
    /// be UTF-8.
    fn fault(&self, cell: &[u8], has_nul: bool) -> Option<ProblemReason> {
        let has_nul = has_nul && cell.contains(&0);
        if !has_nul && !self.may_hold_replacements && cell.len() <= LONGEST_CELL {
            return None;
        }
        let Ok(text) = std::str::from_utf8(cell) else { return Some(ProblemReason::Encoding) };
        if text.len() > LONGEST_CELL && text.chars().count() > LONGEST_CELL {
            return Some(ProblemReason::TooLong);
        }
        let is_replaced = self.may_hold_replacements && text.contains('\u{fffd}');
        has_nul.then_some(ProblemReason::NulByte).or(is_replaced.then_some(ProblemReason::Encoding))
    }

    fn finish(&mut self) -> RawBatch {
        let mut batch = std::mem::take(&mut self.batch);
        self.bytes = 0;
        batch.columns = finish(&mut self.columns, &mut batch.cell_problems);
        batch
    }
}
