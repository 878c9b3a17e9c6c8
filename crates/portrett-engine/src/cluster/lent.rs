//! What a session lends to the machines of a cluster: Parquet files in a folder beside the lake's tables, which
//! goes when the session ends.

use std::fs::File;
use std::path::{Path, PathBuf};

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::errors::ParquetError;
use tempfile::TempDir;

use crate::error::EngineError;

/// What the folder's name begins with; no table's does.
pub const PREFIX: &str = ".lent-";

/// The folder of a session.
pub struct LentFolder(TempDir);

impl LentFolder {
    /// A folder in `lake`. What a session that was killed left there is put away: only one at a time has a lake.
    pub fn new(lake: &Path) -> Result<Self, EngineError> {
        let failed = |source| EngineError::Folder { path: lake.display().to_string(), source };
        for entry in std::fs::read_dir(lake).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            if entry.file_name().to_string_lossy().starts_with(PREFIX) {
                std::fs::remove_dir_all(entry.path()).map_err(failed)?;
            }
        }
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(lake).map_err(failed)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// A file for rows of `schema`.
    pub fn file(&self, schema: SchemaRef) -> Result<LentFile, EngineError> {
        let unusable = |source| EngineError::Folder { path: self.path().display().to_string(), source };
        let builder = tempfile::Builder::new().prefix("rows-").suffix(".parquet").disable_cleanup(true).to_owned();
        let (file, path) =
            builder.tempfile_in(self.path()).map_err(unusable)?.keep().map_err(|error| unusable(error.error))?;
        let writer = ArrowWriter::try_new(file, schema, None).map_err(|error| broken(&path, &error))?;
        Ok(LentFile { path, writer })
    }
}

/// A file of rows that every machine can read.
pub struct LentFile {
    path: PathBuf,
    writer: ArrowWriter<File>,
}

impl LentFile {
    /// Adds rows.
    pub fn write(&mut self, batch: &RecordBatch) -> Result<(), EngineError> {
        self.writer.write(batch).map_err(|error| broken(&self.path, &error))
    }

    /// Where the whole file is, on disk.
    pub fn finish(self) -> Result<PathBuf, EngineError> {
        let file = self.writer.into_inner().map_err(|error| broken(&self.path, &error))?;
        file.sync_all().map_err(|source| EngineError::Folder { path: self.path.display().to_string(), source })?;
        Ok(self.path)
    }
}

fn broken(path: &Path, error: &ParquetError) -> EngineError {
    let source = std::io::Error::other(error.to_string());
    EngineError::Folder { path: path.display().to_string(), source }
}
