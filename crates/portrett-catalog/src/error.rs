//! What can go wrong with the catalog.

use portrett_terms::Code;

/// An error of the catalog.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The database could not be opened, read or written.
    #[error("the catalog could not be {doing}")]
    Database {
        /// `opened`, `read` or `written`.
        doing: &'static str,
        /// The database's account.
        #[source]
        source: sqlx::Error,
    },
    /// The database could not be brought to this release's form.
    #[error("the catalog could not be brought to this release's form")]
    Migration(#[source] sqlx::migrate::MigrateError),
    /// A stored value cannot be read back.
    #[error("the catalog holds a `{what}` that this release cannot read")]
    Stored {
        /// What was being read.
        what: &'static str,
        /// Why not.
        #[source]
        source: serde_json::Error,
    },
    /// The runtime of the catalog could not be started.
    #[error("the catalog could not be started")]
    Runtime(#[source] std::io::Error),
}

impl CatalogError {
    /// The code that a user sees.
    pub fn code(&self) -> Code {
        let Self::Database { source: sqlx::Error::Database(error), .. } = self else {
            return Code::Internal;
        };
        // SQLite's primary result codes are the low byte: 13 full, 8 read-only, 14 cannot open, 5 busy.
        match error.code().and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff) {
            Some(13) => Code::DiskFull,
            Some(8 | 14) => Code::NotWritable,
            Some(5 | 6) => Code::Busy,
            _ => Code::Internal,
        }
    }
}
