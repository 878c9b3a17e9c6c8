//! The first rows of a file, as text, whatever its format.

use std::path::Path;

use arrow::array::StringArray;
use arrow::compute::concat;
use portrett_terms::{FileFormat, ProblemReason};

use crate::convert::texts;
use crate::error::ReadError;
use crate::format::{HEAD_BYTES, Reading, open};
use crate::presets::{Preset, mind};

/// Rows that are looked at, at most.
pub const SAMPLE_ROWS: usize = 50_000;

/// Cells that are looked at, at most: of a file with a thousand columns, fewer rows.
const SAMPLE_CELLS: usize = 20_000_000;

/// Some rows of a file.
#[derive(Debug)]
pub struct Sample {
    /// Headers of the columns.
    pub headers: Vec<String>,
    /// The columns, each as long as there are rows.
    pub columns: Vec<StringArray>,
    /// Rows that could be read.
    pub rows: usize,
    /// Rows that could not.
    pub unreadable: usize,
    /// Columns that hold tables of their own.
    pub unsupported: Vec<String>,
    /// Whether these are all rows of the file.
    pub is_whole: bool,
}

impl Sample {
    /// Reads the first rows of `path`: about four million bytes, at most [`SAMPLE_ROWS`] rows and
    /// [`SAMPLE_CELLS`] cells.
    ///
    /// # Errors
    /// When the file cannot be read, or holds no row below its header.
    pub fn read(path: &Path, reading: &Reading, preset: Option<&'static Preset>) -> Result<Self, ReadError> {
        let mut source = mind(open(path, reading, &[])?, preset);
        let headers = source.headers().to_vec();
        source.select(&(0..headers.len()).collect::<Vec<_>>())?;
        let mut parts: Vec<Vec<StringArray>> = vec![Vec::new(); headers.len()];
        let (mut rows, mut unreadable, mut is_whole) = (0, 0, true);
        while let Some(batch) = source.next_batch()? {
            rows += batch.row_numbers.len();
            unreadable += batch.row_problems.iter().filter(|problem| !is_expected(problem.reason)).count();
            for (part, column) in parts.iter_mut().zip(&batch.columns) {
                part.push(texts(column).map_err(ReadError::batch(path))?);
            }
            let is_enough = rows >= SAMPLE_ROWS || rows.saturating_mul(headers.len()) >= SAMPLE_CELLS;
            if is_enough || (source.progress().0 >= HEAD_BYTES as u64 && !is_typed(&reading.format)) {
                is_whole = source.progress().0 >= source.progress().1;
                break;
            }
        }
        if rows + unreadable == 0 || headers.is_empty() {
            return Err(ReadError::Empty { path: path.to_owned() });
        }
        let columns =
            parts.iter().map(|parts| join(parts)).collect::<Result<_, _>>().map_err(ReadError::batch(path))?;
        Ok(Self { headers, columns, rows, unreadable, unsupported: source.unsupported().to_vec(), is_whole })
    }
}

/// Whether a preset knows that its tool writes such rows, so that nobody needs to be warned of them.
fn is_expected(reason: ProblemReason) -> bool {
    matches!(reason, ProblemReason::Footer | ProblemReason::NotDone)
}

/// Whether the rows say more of what they are than their bytes do.
fn is_typed(format: &FileFormat) -> bool {
    matches!(format, FileFormat::Parquet | FileFormat::Arrow)
}

fn join(parts: &[StringArray]) -> Result<StringArray, arrow::error::ArrowError> {
    let parts: Vec<&dyn arrow::array::Array> = parts.iter().map(|part| part as _).collect();
    if parts.is_empty() {
        return Ok(StringArray::from(Vec::<&str>::new()));
    }
    let joined = concat(&parts)?;
    Ok(arrow::array::AsArray::as_string::<i32>(&joined).clone())
}
