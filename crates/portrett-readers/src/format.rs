//! The registry of formats: how a file's first bytes tell which it is, and who reads it.

use std::io::Read;
use std::path::Path;

use portrett_terms::{FileFormat, Layout};
use serde::{Deserialize, Serialize};

use crate::arrow_file::ArrowSource;
use crate::delimited::DelimitedSource;
use crate::delimited::dialect::guess_delimited;
use crate::error::{ReadError, SQLITE};
use crate::inspect::Guess;
use crate::json::JsonSource;
use crate::json::guess::guess_json;
use crate::location::Location;
use crate::parquet_file::ParquetSource;
use crate::raw::RawSource;
use crate::sheet::SheetSource;
use crate::sheet::guess::{guess_sheet, sheet_guesses};
use crate::transcript::TranscriptSource;
use crate::transcript::guess::{guess_transcript, looks_like_transcript};

/// Bytes of a file that are looked at to tell what it is.
pub const HEAD_BYTES: usize = 4 * 1024 * 1024;

/// How the bytes of a file are read, and where its table stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// How the bytes are read.
    #[serde(flatten)]
    pub format: FileFormat,
    /// Where the table stands.
    #[serde(flatten)]
    pub layout: Layout,
}

/// What is known of a file before its format is.
pub struct Head<'a> {
    /// Where it is.
    pub location: &'a Location,
    /// Its first bytes, unpacked, at most [`HEAD_BYTES`].
    pub bytes: &'a [u8],
}

/// One format that can be read.
pub struct FormatDefinition {
    /// Its name in `portrett.toml`.
    pub name: &'static str,
    /// What it is, for the reference page.
    pub about: &'static str,
    /// Whether a file that starts with these bytes is of this format.
    pub recognises: fn(&Head<'_>) -> bool,
    /// How such a file is to be read.
    pub guess: fn(&Head<'_>) -> Result<Guess<Reading>, ReadError>,
}

/// Every format, the most telling first: the last takes whatever is left.
pub const FORMATS: &[FormatDefinition] = &[
    FormatDefinition {
        name: "parquet",
        about: "Apache Parquet; nested columns are flattened as those of JSON are",
        recognises: |head| head.bytes.starts_with(b"PAR1"),
        guess: |_| Ok(typed(FileFormat::Parquet, "the file starts with the mark of Parquet")),
    },
    FormatDefinition {
        name: "arrow",
        about: "Apache Arrow: a file or a stream; nested columns as in Parquet",
        recognises: |head| head.bytes.starts_with(b"ARROW1") || head.bytes.starts_with(b"\xFF\xFF\xFF\xFF"),
        guess: |_| Ok(typed(FileFormat::Arrow, "the file starts with the mark of Arrow")),
    },
    FormatDefinition {
        name: "sheet",
        about: "a sheet of a workbook: XLSX, XLSB, XLS or ODS",
        recognises: |head| is_workbook(head.bytes) && !is_document(head),
        guess: guess_sheet,
    },
    FormatDefinition {
        name: "transcript",
        about: "an interview or a chat: WebVTT, SubRip, DOCX, Markdown or text with speakers",
        recognises: |head| is_document(head) || looks_like_transcript(head),
        guess: guess_transcript,
    },
    FormatDefinition {
        name: "json",
        about: "JSON: a value a line, or one document",
        recognises: |head| is_json(head.bytes),
        guess: guess_json,
    },
    FormatDefinition {
        name: "csv",
        about: "text with a header row and `,`, `;`, tab or `|` between cells",
        recognises: |_| true,
        guess: |head| Ok(guess_delimited(head.bytes)),
    },
];

/// First bytes of formats that are often handed over and cannot be read, and what they are.
const FOREIGN: &[(&[u8], &str)] = &[
    (b"\x1F\x8B", "compressed more than once"),
    (b"%PDF", "a PDF"),
    (b"SQLite format 3", SQLITE),
    (b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x89PNG", "a picture"),
    (b"\xFF\xD8\xFF", "a picture"),
    (b"{\\rtf", "a text in RTF"),
    (b"<?xml", "XML"),
    (b"<!DOCTYPE html", "a web page"),
    (b"<html", "a web page"),
];

/// Share of signs that no text has from which on bytes are none.
const NO_TEXT: f64 = 0.05;

/// Bytes that are looked at for such signs.
const TEXT_LOOKED_AT: usize = 64 * 1024;

/// Whether the bytes are no text in any encoding: they are full of signs that only machines write.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(TEXT_LOOKED_AT)];
    let is_foreign = |byte: &&u8| matches!(**byte, 1..=8 | 14..=26 | 28..=31 | 127);
    start.iter().filter(is_foreign).count() as f64 > NO_TEXT * start.len() as f64
}

fn typed(format: FileFormat, why: &str) -> Guess<Reading> {
    Guess::sure(Reading { format, layout: Layout::default() }, why)
}

fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xD0\xCF\x11\xE0")
}

/// Whether it is a text document of Word's, which is a zip archive as a workbook is.
fn is_document(head: &Head<'_>) -> bool {
    head.bytes.starts_with(b"PK\x03\x04") && head.location.name().to_lowercase().ends_with(".docx")
}

fn is_json(head: &[u8]) -> bool {
    let bare = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    match bare {
        [b'{', rest @ ..] => matches!(rest.trim_ascii_start(), [b'"' | b'}', ..]),
        [b'[', rest @ ..] => matches!(rest.trim_ascii_start(), [b'{' | b'[' | b']', ..]),
        _ => false,
    }
}

/// The first bytes of a file, unpacked, at most [`HEAD_BYTES`].
///
/// # Errors
/// When it is no file, cannot be read, or is empty.
pub fn head(location: &Location) -> Result<Vec<u8>, ReadError> {
    let mut head = Vec::new();
    let bytes = location.stream()?.bytes;
    bytes.take(HEAD_BYTES as u64).read_to_end(&mut head).map_err(ReadError::unreadable(&location.shown))?;
    if head.is_empty() { Err(ReadError::Empty { path: location.shown.clone() }) } else { Ok(head) }
}

/// Guesses how a file is to be read.
///
/// # Errors
/// When it cannot be opened, is empty, or is of a format that cannot be read.
pub fn guess(path: &Path) -> Result<Guess<Reading>, ReadError> {
    let location = Location::of(path);
    let bytes = head(&location)?;
    if let Some((_, what)) = FOREIGN.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Err(ReadError::ForeignFormat { path: path.to_owned(), what });
    }
    let head = Head { location: &location, bytes: &bytes };
    let text = &FORMATS[FORMATS.len() - 1];
    let format = FORMATS.iter().find(|format| (format.recognises)(&head)).unwrap_or(text);
    if format.name == text.name && is_binary(&bytes) {
        return Err(ReadError::ForeignFormat { path: path.to_owned(), what: "no text" });
    }
    (format.guess)(&head)
}

/// How each table of a file is to be read: each sheet of a workbook, else the one that there is.
///
/// # Errors
/// As [`guess`].
pub fn tables(path: &Path) -> Result<Vec<Guess<Reading>>, ReadError> {
    let found = guess(path)?;
    if !matches!(found.value.format, FileFormat::Sheet { .. }) {
        return Ok(vec![found]);
    }
    sheet_guesses(&Location::of(path))
}

/// Opens a file as `reading` says. `wanted` names columns that may come later than in the first rows, where
/// rows have keys of their own: in JSON, and in nested columns.
///
/// # Errors
/// When it cannot be opened that way.
pub fn open(path: &Path, reading: &Reading, wanted: &[String]) -> Result<Box<dyn RawSource>, ReadError> {
    let location = Location::of(path);
    Ok(match &reading.format {
        FileFormat::Csv { delimiter, encoding, .. } => {
            Box::new(DelimitedSource::open(&location, encoding, *delimiter, reading.layout)?)
        }
        FileFormat::Parquet => Box::new(ParquetSource::open(&location, wanted)?),
        FileFormat::Arrow => Box::new(ArrowSource::open(&location, wanted)?),
        FileFormat::Json { records, explode } => Box::new(JsonSource::open(&location, records, explode, wanted)?),
        FileFormat::Sheet { sheet, decimal } => {
            Box::new(SheetSource::open(&location, sheet, *decimal, reading.layout)?)
        }
        FileFormat::Transcript { interviewer } => Box::new(TranscriptSource::open(&location, interviewer)?),
    })
}
