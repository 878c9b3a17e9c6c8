//! Apache Parquet to raw columns of the file's own types.

use std::fs::File;
use std::path::{Path, PathBuf};

use arrow::datatypes::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};

use crate::error::ReadError;
use crate::header::unique_headers;
use crate::location::Location;
use crate::raw::{BATCH_ROWS, RawBatch, RawSource, guarded};

/// A Parquet file whose footer was read.
pub struct ParquetSource {
    path: PathBuf,
    length: u64,
    rows: u64,
    read: u64,
    headers: Vec<String>,
    unsupported: Vec<String>,
    /// Place in the file's schema of each of `headers`.
    places: Vec<usize>,
    /// Where each selected column stands in the batches.
    order: Vec<usize>,
    builder: Option<ParquetRecordBatchReaderBuilder<File>>,
    reader: Option<ParquetRecordBatchReader>,
}

impl ParquetSource {
    /// Opens a file and reads its footer. Nested columns are left out and named.
    ///
    /// # Errors
    /// When the file cannot be opened or is no sound Parquet.
    pub fn open(location: &Location) -> Result<Self, ReadError> {
        let path = location.shown.as_path();
        let file = location.seekable()?;
        let length = file.metadata().map_err(ReadError::unreadable(path))?.len();
        let opened = guarded(|| ParquetRecordBatchReaderBuilder::try_new(file)).ok_or_else(|| panicked(path))?;
        let builder = opened.map_err(ReadError::broken_parquet(path))?;
        let fields = builder.schema().fields();
        let all = unique_headers(fields.iter().map(|field| field.name().as_str()));
        let (flat, nested): (Vec<usize>, Vec<usize>) =
            (0..fields.len()).partition(|&place| is_flat(fields[place].data_type()));
        let named = |places: &[usize]| places.iter().map(|&place| all[place].clone()).collect();
        let rows = u64::try_from(builder.metadata().file_metadata().num_rows()).unwrap_or(0);
        Ok(Self {
            path: path.to_owned(),
            length,
            rows,
            read: 0,
            headers: named(&flat),
            unsupported: named(&nested),
            places: flat,
            order: Vec::new(),
            builder: Some(builder),
            reader: None,
        })
    }
}

/// The error of a file on which the library panicked.
fn panicked(path: &Path) -> ReadError {
    ReadError::Broken { path: path.to_owned(), what: "Parquet file" }
}

/// Whether values of this type fit into a cell.
pub(crate) fn is_flat(data_type: &DataType) -> bool {
    match data_type {
        DataType::Dictionary(_, values) => is_flat(values),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Boolean | DataType::Null => true,
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, _) => true,
        DataType::Decimal256(_, _) => false,
        other => other.is_numeric(),
    }
}

impl RawSource for ParquetSource {
    fn headers(&self) -> &[String] {
        &self.headers
    }

    fn unsupported(&self) -> &[String] {
        &self.unsupported
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        let Some(builder) = self.builder.take() else { return Ok(()) };
        let roots: Vec<usize> = columns.iter().map(|&column| self.places[column]).collect();
        let mut sorted = roots.clone();
        sorted.sort_unstable();
        sorted.dedup();
        self.order = roots.iter().filter_map(|root| sorted.iter().position(|place| place == root)).collect();
        let projection = ProjectionMask::roots(builder.parquet_schema(), sorted);
        let build = || builder.with_projection(projection).with_batch_size(BATCH_ROWS).build();
        let reader = guarded(build).ok_or_else(|| panicked(&self.path))?;
        self.reader = Some(reader.map_err(ReadError::broken_parquet(&self.path))?);
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        let Some(next) = guarded(|| self.reader.as_mut().and_then(Iterator::next)) else {
            self.reader = None;
            return Err(panicked(&self.path));
        };
        let Some(batch) = next else { return Ok(None) };
        let batch = batch.map_err(|error| ReadError::broken_parquet(&self.path)(error.into()))?;
        let first = self.read + 2;
        self.read += batch.num_rows() as u64;
        let columns = self.order.iter().map(|&place| batch.column(place).clone()).collect();
        Ok(Some(RawBatch { row_numbers: (first..self.read + 2).collect(), columns, ..RawBatch::default() }))
    }

    fn progress(&self) -> (u64, u64) {
        let share = if self.rows == 0 { 1.0 } else { self.read as f64 / self.rows as f64 };
        ((self.length as f64 * share) as u64, self.length)
    }
}
