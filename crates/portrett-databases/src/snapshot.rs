//! Rows of text cells → an Arrow file that is there wholly or not at all.

use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, StringBuilder};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use arrow::ipc::writer::FileWriter;
use tempfile::NamedTempFile;

use crate::error::DatabaseError;

/// Rows that are held before they are written.
const BATCH_ROWS: usize = 8_192;

/// Bytes of cells that are held before they are written, so that long texts do not fill the memory.
const BATCH_BYTES: usize = 16 << 20;

/// A snapshot on its way.
pub struct Snapshot {
    schema: SchemaRef,
    writer: FileWriter<NamedTempFile>,
    columns: Vec<StringBuilder>,
    rows: usize,
    bytes: usize,
}

impl Snapshot {
    /// Begins a snapshot beside `path`, readable by its owner alone.
    pub fn begin(path: &Path, names: &[String]) -> Result<Self, DatabaseError> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = NamedTempFile::new_in(folder).map_err(writing(path))?;
        let fields: Vec<Field> = names.iter().map(|name| Field::new(name, DataType::Utf8, true)).collect();
        let schema = Arc::new(Schema::new(fields));
        let writer = FileWriter::try_new(file, &schema).map_err(DatabaseError::Layout)?;
        let columns = names.iter().map(|_| StringBuilder::new()).collect();
        Ok(Self { schema, writer, columns, rows: 0, bytes: 0 })
    }

    /// Adds one row.
    pub fn push(&mut self, cells: impl Iterator<Item = Option<String>>) -> Result<(), DatabaseError> {
        for (column, cell) in self.columns.iter_mut().zip(cells) {
            self.bytes += cell.as_ref().map_or(0, String::len);
            column.append_option(cell);
        }
        self.rows += 1;
        match self.rows >= BATCH_ROWS || self.bytes >= BATCH_BYTES {
            true => self.flush(),
            false => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), DatabaseError> {
        let columns = self.columns.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef).collect();
        let batch = RecordBatch::try_new(self.schema.clone(), columns).map_err(DatabaseError::Layout)?;
        self.rows = 0;
        self.bytes = 0;
        self.writer.write(&batch).map_err(DatabaseError::Layout)
    }

    /// Puts the snapshot where it belongs, once all of it is on the disk.
    pub fn finish(mut self, path: &Path) -> Result<(), DatabaseError> {
        if self.rows > 0 {
            self.flush()?;
        }
        self.writer.finish().map_err(DatabaseError::Layout)?;
        let file = self.writer.into_inner().map_err(DatabaseError::Layout)?;
        file.as_file().sync_all().map_err(writing(path))?;
        file.persist(path).map_err(|error| writing(path)(error.error))?;
        Ok(())
    }
}

fn writing(path: &Path) -> impl Fn(std::io::Error) -> DatabaseError {
    move |source| DatabaseError::Writing { path: path.to_owned(), source }
}
