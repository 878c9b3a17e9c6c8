//! Reading in a process of its own. A file that a user brought is nobody's friend: its parser runs in a
//! child that limits its memory, its time and its output before it opens the file, and what it sends is
//! checked on arrival. A hostile file costs an error that names it, and nothing else.
//!
//! The program starts itself again as `reader`; [`serve`] is what that one runs, [`Reader`] what calls it.

mod call;
mod frame;
mod limits;
mod serve;

use std::path::{Path, PathBuf};

use arrow::record_batch::RecordBatch;
use portrett_terms::{SourceKind, SourceSpec};
use serde::{Deserialize, Serialize};

use crate::error::ReadError;
use crate::inspect::Inspection;
use crate::read::ReadReport;

pub use serve::serve;

/// Who reads: this process, or a child that runs the program given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reader {
    /// This process: for tests and tools whose files are their own.
    Here,
    /// A child process of this program, which is called with the one argument `reader`.
    Apart(PathBuf),
}

/// What a child is asked.
#[derive(Debug, Serialize, Deserialize)]
enum Request {
    /// To say what is in a file.
    Inspect { path: PathBuf, kind: Option<SourceKind> },
    /// To read a file as a source says.
    Read { path: PathBuf, spec: Box<SourceSpec> },
}

impl Request {
    fn path(&self) -> &Path {
        match self {
            Self::Inspect { path, .. } | Self::Read { path, .. } => path,
        }
    }
}

impl Reader {
    /// As [`crate::read()`].
    ///
    /// # Errors
    /// As that, and when the child goes beyond its limits or breaks off.
    pub fn read(
        &self,
        path: &Path,
        spec: &SourceSpec,
        sink: &mut dyn FnMut(RecordBatch) -> Result<(), ReadError>,
        progress: &dyn Fn(u64, u64),
    ) -> Result<ReadReport, ReadError> {
        match self {
            Self::Here => crate::read::read(path, spec, sink, progress),
            Self::Apart(program) => call::read(program, path, spec, sink, progress),
        }
    }

    /// As [`crate::inspect_all`].
    ///
    /// # Errors
    /// As that, and when the child goes beyond its limits or breaks off.
    pub fn inspect(&self, path: &Path, kind: Option<SourceKind>) -> Result<Vec<Inspection>, ReadError> {
        match self {
            Self::Here => crate::inspect::inspect_all(path, kind),
            Self::Apart(program) => call::inspect(program, path, kind),
        }
    }
}
