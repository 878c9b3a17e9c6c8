//! Apache Arrow, as a file or as a stream, to raw columns: flat ones of the file's own types, nested ones
//! flattened to text.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use arrow::datatypes::SchemaRef;
use arrow::error::ArrowError;
use arrow::ipc::reader::{FileReader, StreamReader};
use arrow::record_batch::RecordBatch;

use crate::error::ReadError;
use crate::location::Location;
use crate::raw::{RawBatch, RawSource, guarded};
use crate::typed::Columns;

/// An Arrow file whose schema was read.
pub struct ArrowSource {
    path: PathBuf,
    length: u64,
    columns: Columns,
    /// The columns of the file that are looked at.
    read: Vec<usize>,
    batches: Batches,
    ended: bool,
}

type Batches = Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>;

impl ArrowSource {
    /// Opens a file, reads its schema, and its first rows where it has nested columns. `wanted` names columns
    /// that those may bring later.
    ///
    /// # Errors
    /// When the file cannot be opened, is no sound Arrow, or has too many columns.
    pub fn open(location: &Location, wanted: &[String]) -> Result<Self, ReadError> {
        let path = location.shown.as_path();
        let mut file = location.seekable()?;
        let length = file.metadata().map_err(ReadError::unreadable(path))?.len();
        let (schema, mut batches) = begin(&mut file, length, path)?;
        let mut columns = Columns::new(&schema);
        let nested = columns.nested();
        if !nested.is_empty() {
            columns.learn(path, wanted, &mut || next(&mut batches, &nested, path))?;
            (_, batches) = begin(&mut file, length, path)?;
        }
        Ok(Self { path: path.to_owned(), length, columns, read: Vec::new(), batches, ended: false })
    }
}

/// The error of a file that is no sound Arrow.
fn broken(path: &Path) -> ReadError {
    ReadError::Broken { path: path.to_owned(), what: "Arrow file" }
}

/// The schema of a file, and its batches from the first on.
fn begin(file: &mut File, length: u64, path: &Path) -> Result<(SchemaRef, Batches), ReadError> {
    guarded(|| batches(file, length)).ok_or_else(|| broken(path))?.map_err(|_| broken(path))
}

fn batches(file: &mut File, length: u64) -> Result<(SchemaRef, Batches), ArrowError> {
    let mut mark = [0; 6];
    file.seek(SeekFrom::Start(0))?;
    file.read_exact(&mut mark)?;
    file.seek(SeekFrom::Start(0))?;
    // No message of an honest file is longer than the file.
    let bounded = file.try_clone()?.take(length);
    if &mark == b"ARROW1" {
        let reader = FileReader::try_new(BufReader::new(file.try_clone()?), None)?;
        return Ok((reader.schema(), Box::new(reader)));
    }
    let reader = StreamReader::try_new(BufReader::new(bounded), None)?;
    Ok((reader.schema(), Box::new(reader)))
}

/// The next batch, of some columns. A reader that panicked is not asked again.
fn next(batches: &mut Batches, columns: &[usize], path: &Path) -> Result<Option<RecordBatch>, ReadError> {
    let Some(next) = guarded(|| batches.next()) else {
        *batches = Box::new(std::iter::empty());
        return Err(broken(path));
    };
    let batch = next.transpose().map_err(|_| broken(path))?;
    batch.map(|batch| batch.project(columns)).transpose().map_err(|_| broken(path))
}

impl RawSource for ArrowSource {
    fn headers(&self) -> &[String] {
        self.columns.headers()
    }

    fn unsupported(&self) -> &[String] {
        self.columns.unsupported()
    }

    fn late(&self) -> Vec<String> {
        self.columns.late()
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        self.read = self.columns.select(columns);
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let (batches, read, path) = (&mut self.batches, self.read.as_slice(), self.path.as_path());
        let batch = self.columns.next_batch(path, &mut || next(batches, read, path))?;
        self.ended = batch.is_none();
        Ok(batch)
    }

    fn progress(&self) -> (u64, u64) {
        (if self.ended { self.length } else { 0 }, self.length)
    }
}
