//! Excel's workbooks by way of calamine: XLSX, XLSB and XLS. It gives the sheets and their rows. What
//! calamine cannot be trusted with is looked at before, by [`guard`](super::guard) and
//! [`biff`](super::biff); a panic of its, which a broken binary workbook can cause, ends as an error here.

use std::fs::File;
use std::io::{BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError, Xlsb, XlsbError, Xlsx, XlsxError};

use super::compound::Compound;
use super::row::{Rows, Visit};
use super::value::Value;
use super::workbook::{SheetName, WORKBOOK};
use super::{biff, guard};
use crate::error::ReadError;
use crate::package::Package;
use crate::raw::guarded;

/// Bytes of an XLS workbook, which is read into memory. Excel's largest sheet of numbers takes less.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// One of Excel's workbooks.
pub(crate) struct Excel {
    path: PathBuf,
    book: Book,
}

enum Book {
    Xlsx(Box<Xlsx<BufReader<Watched>>>),
    Xlsb(Box<Xlsb<BufReader<Watched>>>),
    Xls(Box<Xls<Cursor<Vec<u8>>>>),
}

/// A file whose bytes are counted as they are read.
pub(crate) struct Watched {
    file: File,
    read: Arc<AtomicU64>,
}

impl Excel {
    /// Opens a workbook that is a zip archive: XLSX, or XLSB when it is `binary`. `read` counts its bytes.
    ///
    /// # Errors
    /// When it is broken, locked or a bomb.
    pub(crate) fn zipped(
        mut package: Package,
        binary: bool,
        path: &Path,
        read: Arc<AtomicU64>,
    ) -> Result<Self, ReadError> {
        guard::check(&mut package)?;
        let file = BufReader::new(Watched { file: package.into_file()?, read });
        let opened = guarded(|| match binary {
            true => Xlsb::new(file).map(|book| Book::Xlsb(Box::new(book))).map_err(|error| of_xlsb(path, &error)),
            false => Xlsx::new(file).map(|book| Book::Xlsx(Box::new(book))).map_err(|error| of_xlsx(path, &error)),
        });
        let book = opened.unwrap_or_else(|| Err(broken(path)))?;
        Ok(Self { path: path.to_owned(), book })
    }

    /// Opens a workbook that is a compound file: XLS, or any that is locked.
    ///
    /// # Errors
    /// When it is broken, locked, too large, or a document of another kind.
    pub(crate) fn compound(file: File, path: &Path, read: &AtomicU64) -> Result<Self, ReadError> {
        let mut bytes = Vec::new();
        let file = file.take(MOST_BYTES as u64 + 1);
        BufReader::new(file).read_to_end(&mut bytes).map_err(ReadError::unreadable(path))?;
        if bytes.len() > MOST_BYTES {
            return Err(ReadError::TooMany {
                path: path.to_owned(),
                what: "bytes in an XLS workbook",
                most: MOST_BYTES,
            });
        }
        check_compound(path, &bytes)?;
        read.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        let opened = guarded(|| Xls::new(Cursor::new(bytes)).map_err(|error| of_xls(path, &error)));
        let book = Book::Xls(Box::new(opened.unwrap_or_else(|| Err(broken(path)))?));
        Ok(Self { path: path.to_owned(), book })
    }

    /// The sheets of cells, in the order of the workbook.
    pub(crate) fn sheets(&self) -> Vec<SheetName> {
        let sheets = match &self.book {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Xlsb(book) => book.sheets_metadata(),
            Book::Xls(book) => book.sheets_metadata(),
        };
        let of_cells = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        of_cells
            .map(|sheet| SheetName { name: sheet.name.clone(), visible: sheet.visible == SheetVisible::Visible })
            .collect()
    }

    /// Hands the rows of a sheet to `visit`.
    ///
    /// # Errors
    /// When the sheet is broken, and those of `visit`.
    pub(crate) fn rows(&mut self, sheet: &str, visit: &mut Visit<'_>) -> Result<(), ReadError> {
        let Self { path, book } = self;
        let read = guarded(|| match book {
            Book::Xlsx(book) => xlsx_rows(path, book, sheet, visit),
            Book::Xlsb(book) => xlsb_rows(path, book, sheet, visit),
            Book::Xls(book) => xls_rows(path, book, sheet, visit),
        });
        read.unwrap_or_else(|| Err(broken(path)))
    }
}

/// What a compound file must be before calamine opens it.
fn check_compound(path: &Path, bytes: &[u8]) -> Result<(), ReadError> {
    let file = Compound::open(bytes).ok_or_else(|| broken(path))?;
    if file.has("EncryptedPackage") {
        return Err(ReadError::Locked { path: path.to_owned() });
    }
    let records = file.read("Workbook").or_else(|| file.read("Book"));
    match records {
        Some(records) if biff::is_sound(&records) => Ok(()),
        None if file.has("WordDocument") => {
            Err(ReadError::ForeignFormat { path: path.to_owned(), what: "a document of an old Word" })
        }
        _ => Err(broken(path)),
    }
}

fn xlsx_rows(
    path: &Path,
    book: &mut Xlsx<BufReader<Watched>>,
    sheet: &str,
    visit: &mut Visit<'_>,
) -> Result<(), ReadError> {
    let mut cells = match book.worksheet_cells_reader(sheet) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        cells => cells.map_err(|error| of_xlsx(path, &error))?,
    };
    let mut rows = Rows::new(path, visit);
    let mut unread = Unread::default();
    loop {
        let cell = match cells.next_cell() {
            Err(error) if is_of_one_cell(&error) => {
                unread.cells.push(error_shown(&error));
                continue;
            }
            cell => cell.map_err(|error| of_xlsx(path, &error))?,
        };
        let position = cell.as_ref().map(calamine::Cell::get_position);
        for (place, value) in unread.before(position) {
            if rows.cell(place, Some(value))?.is_break() {
                return Ok(());
            }
        }
        let Some(cell) = cell else { return rows.end().map(drop) };
        unread.last = cell.get_position();
        if rows.cell(unread.last, Value::of_ref(cell.get_value()))?.is_break() {
            return Ok(());
        }
    }
}

/// Whether reading can go on after the error: it is of one cell's value.
fn is_of_one_cell(error: &XlsxError) -> bool {
    use XlsxError::{CellError, CellTAttribute, ParseFloat, Unexpected, Unrecognized};
    matches!(error, CellError(_) | CellTAttribute(_) | ParseFloat(_) | Unexpected(_) | Unrecognized { .. })
}

/// What a cell shows that calamine does not know; newer errors such as `#SPILL!` are of this kind.
fn error_shown(error: &XlsxError) -> String {
    match error {
        XlsxError::CellError(shown) => shown.clone(),
        _ => "?".to_owned(),
    }
}

/// Cells that calamine could not read, and does not say the place of: they stand between two others.
#[derive(Default)]
struct Unread {
    cells: Vec<String>,
    /// The place of the last cell that was read.
    last: (u32, u32),
}

impl Unread {
    /// The cells, placed behind the last cell, or before `next` when that begins its row too late.
    fn before(&mut self, next: Option<(u32, u32)>) -> Vec<((u32, u32), Value<'static>)> {
        let count = self.cells.len() as u32;
        let (row, first) = match next {
            Some((row, column)) if row > self.last.0 && column >= count => (row, column - count),
            _ => (self.last.0, self.last.1 + 1),
        };
        let cells = std::mem::take(&mut self.cells).into_iter();
        cells.zip(first..).map(|(shown, column)| ((row, column), Value::Error(shown))).collect()
    }
}

fn xlsb_rows(
    path: &Path,
    book: &mut Xlsb<BufReader<Watched>>,
    sheet: &str,
    visit: &mut Visit<'_>,
) -> Result<(), ReadError> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| of_xlsb(path, &error))?;
    let mut rows = Rows::new(path, visit);
    while let Some(cell) = cells.next_cell().map_err(|error| of_xlsb(path, &error))? {
        if rows.cell(cell.get_position(), Value::of_ref(cell.get_value()))?.is_break() {
            return Ok(());
        }
    }
    rows.end().map(drop)
}

fn xls_rows(path: &Path, book: &mut Xls<Cursor<Vec<u8>>>, sheet: &str, visit: &mut Visit<'_>) -> Result<(), ReadError> {
    let range = book.worksheet_range(sheet).map_err(|error| of_xls(path, &error))?;
    let (top, left) = range.start().unwrap_or_default();
    let mut rows = Rows::new(path, visit);
    for (row, column, data) in range.used_cells() {
        if rows.cell((top + row as u32, left + column as u32), Value::of_data(data))?.is_break() {
            return Ok(());
        }
    }
    rows.end().map(drop)
}

fn broken(path: &Path) -> ReadError {
    ReadError::Broken { path: path.to_owned(), what: WORKBOOK }
}

fn locked(path: &Path) -> ReadError {
    ReadError::Locked { path: path.to_owned() }
}

fn of_xlsx(path: &Path, error: &XlsxError) -> ReadError {
    if matches!(error, XlsxError::Password) { locked(path) } else { broken(path) }
}

fn of_xlsb(path: &Path, error: &XlsbError) -> ReadError {
    if matches!(error, XlsbError::Password) { locked(path) } else { broken(path) }
}

fn of_xls(path: &Path, error: &XlsError) -> ReadError {
    if matches!(error, XlsError::Password) { locked(path) } else { broken(path) }
}

impl Read for Watched {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(out)?;
        self.read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl Seek for Watched {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.file.seek(to)
    }
}
