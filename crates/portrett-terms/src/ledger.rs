//! The project's head: which version of which table a reader may open, which stage made what from
//! what, and which files came in. The catalog keeps it; a build changes a copy and the catalog takes
//! the whole in one transaction.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ids::{BuildNumber, ImportId, SourceId};
use crate::problem::Problem;

/// The head of a project.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Ledger {
    /// Lake table to Delta version.
    pub tables: BTreeMap<String, u64>,
    /// Stage to what it last made.
    pub stages: BTreeMap<String, StageRun>,
    /// Files that came in, oldest first.
    pub imports: Vec<Import>,
}

/// What a stage made, and the key of what it made it from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageRun {
    /// Hash of the stage's name, revision, specification, seed and inputs.
    pub key: String,
    /// What later stages and the report need of it besides its tables, as JSON.
    pub artefact: String,
}

/// One file that came in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Import {
    /// Its source.
    pub source: SourceId,
    /// The file as `portrett.toml` wrote it when it came in; blank where an earlier release brought it in.
    #[serde(default)]
    pub file: String,
    /// Its number within the source.
    pub id: ImportId,
    /// Hash of the file's bytes.
    pub fingerprint: String,
    /// Hash of the source's specification that it was read with.
    pub spec: String,
    /// Rows in the file.
    pub rows: u64,
    /// Rows kept.
    pub kept: u64,
    /// Rows set aside, by reason.
    pub row_problems: BTreeMap<String, u64>,
    /// Cells read as missing, by `column: reason`.
    pub cell_problems: BTreeMap<String, u64>,
    /// The first problems, with their places.
    pub problems: Vec<Problem>,
}

/// One finished build.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BuildRecord {
    /// Its number.
    pub number: BuildNumber,
    /// When it was finished, RFC 3339 in UTC; not part of what makes a build reproducible.
    pub built_at: String,
    /// Fingerprint of everything that it was made from.
    pub fingerprint: String,
    /// The report, as JSON.
    pub report: String,
}
