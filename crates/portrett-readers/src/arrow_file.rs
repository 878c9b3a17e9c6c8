//! Apache Arrow, as a file or as a stream, to raw columns of the file's own types.

use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;

use arrow::datatypes::SchemaRef;
use arrow::error::ArrowError;
use arrow::ipc::reader::{FileReader, StreamReader};
use arrow::record_batch::RecordBatch;

use crate::error::ReadError;
use crate::header::unique_headers;
use crate::location::Location;
use crate::parquet_file::is_flat;
use crate::raw::{RawBatch, RawSource, guarded};

/// An Arrow file whose schema was read.
pub struct ArrowSource {
    path: PathBuf,
    length: u64,
    read: u64,
    headers: Vec<String>,
    unsupported: Vec<String>,
    /// Place in the file's schema of each of `headers`.
    places: Vec<usize>,
    selected: Vec<usize>,
    batches: Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>,
    ended: bool,
}

impl ArrowSource {
    /// Opens a file and reads its schema. Nested columns are left out and named.
    ///
    /// # Errors
    /// When the file cannot be opened or is no sound Arrow.
    pub fn open(location: &Location) -> Result<Self, ReadError> {
        let broken = || ReadError::Broken { path: location.shown.clone(), what: "Arrow file" };
        let mut file = location.seekable()?;
        let length = file.metadata().map_err(ReadError::unreadable(&location.shown))?.len();
        let opened = guarded(|| batches(&mut file, length)).ok_or_else(broken)?;
        let (schema, batches) = opened.map_err(|_| broken())?;
        let all = unique_headers(schema.fields().iter().map(|field| field.name().as_str()));
        let (flat, nested): (Vec<usize>, Vec<usize>) =
            (0..all.len()).partition(|&place| is_flat(schema.field(place).data_type()));
        let named = |places: &[usize]| places.iter().map(|&place| all[place].clone()).collect();
        Ok(Self {
            path: location.shown.clone(),
            length,
            read: 0,
            headers: named(&flat),
            unsupported: named(&nested),
            places: flat,
            selected: Vec::new(),
            batches,
            ended: false,
        })
    }
}

type Batches = Box<dyn Iterator<Item = Result<RecordBatch, ArrowError>> + Send>;

fn batches(file: &mut File, length: u64) -> Result<(SchemaRef, Batches), ArrowError> {
    let mut mark = [0; 6];
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

impl RawSource for ArrowSource {
    fn headers(&self) -> &[String] {
        &self.headers
    }

    fn unsupported(&self) -> &[String] {
        &self.unsupported
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        self.selected = columns.iter().map(|&column| self.places[column]).collect();
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let broken = || ReadError::Broken { path: self.path.clone(), what: "Arrow file" };
        let Some(next) = guarded(|| self.batches.next()) else {
            self.batches = Box::new(std::iter::empty());
            return Err(broken());
        };
        let Some(batch) = next else {
            self.ended = true;
            return Ok(None);
        };
        let batch = batch.map_err(|_| broken())?;
        let first = self.read + 2;
        self.read += batch.num_rows() as u64;
        let columns = self.selected.iter().map(|&place| batch.column(place).clone()).collect();
        Ok(Some(RawBatch { row_numbers: (first..self.read + 2).collect(), columns, ..RawBatch::default() }))
    }

    fn progress(&self) -> (u64, u64) {
        (if self.ended { self.length } else { 0 }, self.length)
    }
}
