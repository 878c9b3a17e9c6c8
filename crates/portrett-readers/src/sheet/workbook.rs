//! A workbook of any kind: which it is, its sheets, and their rows.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use super::excel::Excel;
use super::ods::Ods;
use super::row::Visit;
use crate::error::ReadError;
use crate::location::Location;
use crate::package::Package;

/// What messages call it.
pub(crate) const WORKBOOK: &str = "workbook";

const ZIP: &[u8] = b"PK\x03\x04";

/// Part that tells an XLSB.
const BINARY: &str = "xl/workbook.bin";

/// A workbook whose list of sheets was read.
pub(crate) struct Workbook {
    path: PathBuf,
    book: Book,
    /// Bytes of the file.
    pub(crate) length: u64,
    /// Bytes of it read until now.
    pub(crate) read: Arc<AtomicU64>,
}

enum Book {
    Excel(Box<Excel>),
    Ods(Box<Ods>),
}

/// A sheet by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SheetName {
    pub(crate) name: String,
    /// Whether the workbook shows it.
    pub(crate) visible: bool,
}

impl Workbook {
    /// Opens the workbook at `location`.
    ///
    /// # Errors
    /// When it cannot be read, is broken, locked, a bomb, or a document of another kind.
    pub(crate) fn open(location: &Location) -> Result<Self, ReadError> {
        let path = location.shown.clone();
        let read = Arc::new(AtomicU64::new(0));
        let mut file = location.seekable()?;
        let mut mark = Vec::new();
        file.by_ref().take(ZIP.len() as u64).read_to_end(&mut mark).map_err(ReadError::unreadable(&path))?;
        let length = file.seek(SeekFrom::End(0)).map_err(ReadError::unreadable(&path))?;
        file.seek(SeekFrom::Start(0)).map_err(ReadError::unreadable(&path))?;
        let book = match mark == ZIP {
            true => zipped(file, location, &read)?,
            false => Book::Excel(Box::new(Excel::compound(file, &path, &read)?)),
        };
        Ok(Self { path, book, length, read })
    }

    /// The sheets of cells, in the order of the workbook.
    pub(crate) fn sheets(&self) -> Vec<SheetName> {
        match &self.book {
            Book::Excel(book) => book.sheets(),
            Book::Ods(book) => book.sheets().to_vec(),
        }
    }

    /// Hands the rows of `sheet` to `visit`: those that are not blank, in their order.
    ///
    /// # Errors
    /// When there is no such sheet, or it is broken, and those of `visit`.
    pub(crate) fn rows(&mut self, sheet: &str, visit: &mut Visit<'_>) -> Result<(), ReadError> {
        if !self.sheets().iter().any(|known| known.name == sheet) {
            return Err(ReadError::NoSheet { path: self.path.clone(), sheet: sheet.to_owned() });
        }
        match &mut self.book {
            Book::Excel(book) => book.rows(sheet, visit),
            Book::Ods(book) => book.rows(sheet, visit),
        }
    }
}

fn zipped(file: File, location: &Location, read: &Arc<AtomicU64>) -> Result<Book, ReadError> {
    let path = location.shown.as_path();
    let mut package = Package::within(file, location, WORKBOOK)?;
    let foreign = |what| Err(ReadError::ForeignFormat { path: path.to_owned(), what });
    let mut kind = String::new();
    if let Some(part) = package.part("mimetype")? {
        let _ = part.take(200).read_to_string(&mut kind);
    }
    match () {
        () if kind.contains("opendocument") && !kind.contains("spreadsheet") => foreign("a document of OpenDocument"),
        () if package.has("content.xml") => Ok(Book::Ods(Box::new(Ods::open(package, path)?))),
        () if package.has("word/document.xml") => foreign("a text document whose name does not end in .docx"),
        () if package.has("ppt/presentation.xml") => foreign("a presentation"),
        () => {
            let binary = package.has(BINARY);
            Ok(Book::Excel(Box::new(Excel::zipped(package, binary, path, read.clone())?)))
        }
    }
}
