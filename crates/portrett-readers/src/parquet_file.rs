//! Apache Parquet to raw columns: flat ones of the file's own types, nested ones flattened to text.

use std::fs::File;
use std::path::{Path, PathBuf};

use arrow::record_batch::RecordBatch;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};

use crate::error::ReadError;
use crate::location::Location;
use crate::raw::{RawBatch, RawSource, guarded};
use crate::typed::Columns;

/// Rows that are looked at together to learn the columns of nested ones.
const LEARNT_TOGETHER: usize = 512;

/// A Parquet file whose footer was read.
pub struct ParquetSource {
    length: u64,
    rows: u64,
    columns: Columns,
    opened: Opened,
    reader: Option<ParquetRecordBatchReader>,
}

/// A file and its footer.
struct Opened {
    path: PathBuf,
    file: File,
    footer: ArrowReaderMetadata,
}

impl ParquetSource {
    /// Opens a file, reads its footer, and its first rows where it has nested columns. `wanted` names columns
    /// that those may bring later.
    ///
    /// # Errors
    /// When the file cannot be opened, is no sound Parquet, or has too many columns.
    pub fn open(location: &Location, wanted: &[String]) -> Result<Self, ReadError> {
        let path = location.shown.as_path();
        let file = location.seekable()?;
        let length = file.metadata().map_err(ReadError::unreadable(path))?.len();
        let load = || ArrowReaderMetadata::load(&file, ArrowReaderOptions::default());
        let footer = guarded(load).ok_or_else(|| panicked(path))?.map_err(ReadError::broken_parquet(path))?;
        let rows = u64::try_from(footer.metadata().file_metadata().num_rows()).unwrap_or(0);
        let mut columns = Columns::new(footer.schema());
        let opened = Opened { path: path.to_owned(), file, footer };
        let nested = columns.nested();
        if !nested.is_empty() {
            let mut reader = Some(opened.reader(nested, LEARNT_TOGETHER)?);
            columns.learn(path, wanted, &mut || next(&mut reader, path))?;
        }
        Ok(Self { length, rows, columns, opened, reader: None })
    }
}

impl Opened {
    /// Reads some columns of the file, named by their places in it, so many rows a batch.
    fn reader(&self, columns: Vec<usize>, rows: usize) -> Result<ParquetRecordBatchReader, ReadError> {
        let file = self.file.try_clone().map_err(ReadError::unreadable(&self.path))?;
        let build = || {
            let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.footer.clone());
            let projection = ProjectionMask::roots(builder.parquet_schema(), columns);
            builder.with_projection(projection).with_batch_size(rows).build()
        };
        let reader = guarded(build).ok_or_else(|| panicked(&self.path))?;
        reader.map_err(ReadError::broken_parquet(&self.path))
    }
}

/// The error of a file on which the library panicked.
fn panicked(path: &Path) -> ReadError {
    ReadError::Broken { path: path.to_owned(), what: "Parquet file" }
}

/// The next batch. A reader that panicked is not asked again.
fn next(reader: &mut Option<ParquetRecordBatchReader>, path: &Path) -> Result<Option<RecordBatch>, ReadError> {
    let Some(next) = guarded(|| reader.as_mut().and_then(Iterator::next)) else {
        *reader = None;
        return Err(panicked(path));
    };
    next.transpose().map_err(|error| ReadError::broken_parquet(path)(error.into()))
}

impl RawSource for ParquetSource {
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
        let read = self.columns.select(columns);
        self.reader = Some(self.opened.reader(read, self.columns.batch_rows())?);
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let (reader, path) = (&mut self.reader, self.opened.path.as_path());
        self.columns.next_batch(path, &mut || next(reader, path))
    }

    fn progress(&self) -> (u64, u64) {
        let share = if self.rows == 0 { 1.0 } else { self.columns.rows() as f64 / self.rows as f64 };
        ((self.length as f64 * share) as u64, self.length)
    }
}
