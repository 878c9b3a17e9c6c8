//! The registry of formats: how a file's first bytes tell which it is, and who reads it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use portrett_terms::FileFormat;

use crate::delimited::DelimitedSource;
use crate::delimited::dialect::guess_delimited;
use crate::error::ReadError;
use crate::inspect::Guess;
use crate::parquet_file::ParquetSource;
use crate::raw::RawSource;

/// Bytes of a file that are looked at to tell what it is.
pub const HEAD_BYTES: usize = 4 * 1024 * 1024;

/// One format that can be read.
pub struct FormatDefinition {
    /// Its name in `portrett.toml`.
    pub name: &'static str,
    /// What it is, for the reference page.
    pub about: &'static str,
    /// Whether a file that starts with these bytes is of this format.
    pub recognises: fn(&[u8]) -> bool,
    /// How such a file is to be read, by its first bytes.
    pub guess: fn(&[u8]) -> Guess<FileFormat>,
}

/// Every format, the most telling first: the last takes whatever is left.
pub const FORMATS: &[FormatDefinition] = &[
    FormatDefinition {
        name: "parquet",
        about: "Apache Parquet",
        recognises: |head| head.starts_with(b"PAR1"),
        guess: |_| Guess::sure(FileFormat::Parquet, "the file starts with the mark of Parquet"),
    },
    FormatDefinition {
        name: "csv",
        about: "text with a header row and `,`, `;`, tab or `|` between cells",
        recognises: |_| true,
        guess: guess_delimited,
    },
];

/// First bytes of formats that are often handed over and cannot be read, and what they are.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "a zip archive or an Excel workbook"),
    (b"\xD0\xCF\x11\xE0", "an old Excel workbook"),
    (b"%PDF", "a PDF"),
    (b"\x1F\x8B", "compressed with gzip"),
    (b"SQLite format 3", "an SQLite database"),
];

/// The first bytes of a file, at most [`HEAD_BYTES`], and how long the file is.
///
/// # Errors
/// When it is no file, cannot be read, or is empty.
pub fn head(path: &Path) -> Result<(Vec<u8>, u64), ReadError> {
    let metadata = std::fs::metadata(path).map_err(ReadError::unreadable(path))?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile { path: path.to_owned() });
    }
    let file = File::open(path).map_err(ReadError::unreadable(path))?;
    let mut head = Vec::new();
    file.take(HEAD_BYTES as u64).read_to_end(&mut head).map_err(ReadError::unreadable(path))?;
    if head.is_empty() { Err(ReadError::Empty { path: path.to_owned() }) } else { Ok((head, metadata.len())) }
}

/// Guesses how a file is to be read.
///
/// # Errors
/// When it cannot be opened, is empty, or is of a format that cannot be read.
pub fn guess(path: &Path) -> Result<Guess<FileFormat>, ReadError> {
    let (head, _) = head(path)?;
    if let Some((_, what)) = FOREIGN.iter().find(|(mark, _)| head.starts_with(mark)) {
        return Err(ReadError::ForeignFormat { path: path.to_owned(), what });
    }
    let format = FORMATS.iter().find(|format| (format.recognises)(&head)).unwrap_or(&FORMATS[FORMATS.len() - 1]);
    Ok((format.guess)(&head))
}

/// Opens a file as `format` says.
///
/// # Errors
/// When it cannot be opened that way.
pub fn open(path: &Path, format: &FileFormat) -> Result<Box<dyn RawSource>, ReadError> {
    let metadata = std::fs::metadata(path).map_err(ReadError::unreadable(path))?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile { path: path.to_owned() });
    }
    Ok(match format {
        FileFormat::Csv { delimiter, encoding, .. } => Box::new(DelimitedSource::open(path, encoding, *delimiter)?),
        FileFormat::Parquet => Box::new(ParquetSource::open(path)?),
    })
}
