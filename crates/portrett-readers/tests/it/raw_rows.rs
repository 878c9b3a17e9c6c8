//! Files of one name, and their raw rows as text: cells parted by ` | `, nulls as `∅`.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use arrow::array::{Array, AsArray};
use portrett_readers::format::{Reading, guess, open};
use portrett_readers::{Guess, ReadError};

/// A file of a name in a folder of its own.
pub struct Named {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
}

pub fn named(name: &str, bytes: impl AsRef<[u8]>) -> Named {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Named { _folder: folder, path }
}

/// The rows of a file, read as it is guessed to be; the headers come first.
#[track_caller]
pub fn raw(name: &str, bytes: impl AsRef<[u8]>) -> String {
    let file = named(name, bytes);
    let reading = guess(&file.path).unwrap().value;
    rows(&file.path, &reading).unwrap()
}

/// The guess for a file.
#[track_caller]
pub fn guessed(name: &str, bytes: impl AsRef<[u8]>) -> Guess<Reading> {
    guess(&named(name, bytes).path).unwrap()
}

/// Why a file cannot be read, in the first step or a later one.
#[track_caller]
pub fn refused(name: &str, bytes: impl AsRef<[u8]>) -> ReadError {
    let file = named(name, bytes);
    guess(&file.path).and_then(|reading| rows(&file.path, &reading.value)).unwrap_err()
}

/// The rows of a file, read as `reading` says.
pub fn rows(path: &Path, reading: &Reading) -> Result<String, ReadError> {
    let mut source = open(path, reading, &[])?;
    let mut text = format!("{}\n", source.headers().join(" | "));
    let columns: Vec<usize> = (0..source.headers().len()).collect();
    source.select(&columns)?;
    while let Some(batch) = source.next_batch()? {
        for (row, number) in batch.row_numbers.iter().enumerate() {
            let cell = |column: &arrow::array::ArrayRef| {
                let column = column.as_string::<i32>();
                if column.is_null(row) { "∅".to_owned() } else { column.value(row).replace('\n', " ¶ ") }
            };
            let cells: Vec<String> = batch.columns.iter().map(cell).collect();
            writeln!(text, "{number} | {}", cells.join(" | ")).unwrap();
        }
        for problem in &batch.cell_problems {
            let (row, header) = (batch.row_numbers[problem.index], &source.headers()[problem.column]);
            writeln!(text, "! {row} {header}: {} {}", problem.reason.name(), problem.value.as_deref().unwrap_or("-"))
                .unwrap();
        }
        let (read, of) = source.progress();
        assert!(read <= of, "{read} of {of}");
    }
    for late in source.late() {
        writeln!(text, "late: {late}").unwrap();
    }
    Ok(text)
}
