//! What can go wrong with an index. No text of a query is among it.

use std::path::PathBuf;

/// An error of the search.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// There is no index in the folder, or none that was finished.
    #[error("there is no finished index in {}", folder.display())]
    Absent {
        /// The folder.
        folder: PathBuf,
    },
    /// The index was made from something else than what there is now.
    #[error("the index in {} was made from other sentences", folder.display())]
    Stale {
        /// The folder.
        folder: PathBuf,
    },
    /// The index was made by another release, which kept it in another form.
    #[error("the index in {} has another form than this release's", folder.display())]
    OtherVersion {
        /// The folder.
        folder: PathBuf,
    },
    /// A file of the index is missing or cut.
    #[error("the index in {} is damaged: {what}", folder.display())]
    Damaged {
        /// The folder.
        folder: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// The folder could not be read or written.
    #[error("{} could not be {doing}", path.display())]
    File {
        /// `read`, `written` or `removed`.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// The index could not be read or written.
    #[error("the index could not be {doing}")]
    Engine {
        /// `read` or `written`.
        doing: &'static str,
        /// What the library says.
        #[source]
        source: tantivy::TantivyError,
    },
}

impl SearchError {
    /// Whether the index must be made anew before it can be searched.
    pub fn needs_rebuild(&self) -> bool {
        matches!(self, Self::Absent { .. } | Self::Stale { .. } | Self::OtherVersion { .. } | Self::Damaged { .. })
    }

    pub(crate) fn reading(source: impl Into<tantivy::TantivyError>) -> Self {
        Self::Engine { doing: "read", source: source.into() }
    }

    pub(crate) fn writing(source: impl Into<tantivy::TantivyError>) -> Self {
        Self::Engine { doing: "written", source: source.into() }
    }
}
