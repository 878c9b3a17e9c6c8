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
const PREFIX: &str = ".lent-";

/// The file in the folder that its session holds a lock on.
const IN_USE: &str = "in-use";

/// The folder of a session.
pub struct LentFolder {
    folder: TempDir,
    /// Goes with the process, however that ends.
    _in_use: File,
}

impl LentFolder {
    /// A folder in `lake`. What a session that was killed left there is put away; that of one that still runs, a
    /// build beside which somebody queries, stays.
    pub fn new(lake: &Path) -> Result<Self, EngineError> {
        let failed = |source| EngineError::Folder { path: lake.display().to_string(), source };
        for entry in std::fs::read_dir(lake).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            if entry.file_name().to_string_lossy().starts_with(PREFIX) && is_left(&entry.path()) {
                std::fs::remove_dir_all(entry.path()).map_err(failed)?;
            }
        }
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(lake).map_err(failed)?;
        let in_use = File::create(folder.path().join(IN_USE)).map_err(failed)?;
        in_use.lock().map_err(failed)?;
        Ok(Self { folder, _in_use: in_use })
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
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

/// Whether the session of a folder has ended. One that is about to lock its folder has not.
fn is_left(folder: &Path) -> bool {
    File::open(folder.join(IN_USE)).is_ok_and(|file| file.try_lock().is_ok())
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::LentFolder;

    #[test]
    fn a_session_leaves_the_folder_of_another_and_puts_away_that_of_one_that_was_killed() {
        let lake = tempfile::tempdir().unwrap();
        let build = LentFolder::new(lake.path()).unwrap();
        let killed = lake.path().join(".lent-killed");
        std::fs::create_dir(&killed).unwrap();
        std::fs::write(killed.join(super::IN_USE), "").unwrap();
        let query = LentFolder::new(lake.path()).unwrap();
        assert!(build.path().is_dir() && query.path().is_dir() && !killed.exists());
        drop((build, query));
        assert_eq!(std::fs::read_dir(lake.path()).unwrap().count(), 0);
    }
}
