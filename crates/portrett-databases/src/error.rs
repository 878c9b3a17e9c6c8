//! What can go wrong with a database. No text here quotes a password, a query or a cell.

use std::path::PathBuf;

use portrett_terms::Code;

/// An error of a database.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// What was given is no URL.
    #[error("this is no URL of a database; write it as postgres://user@host/database or sqlite:///path/shop.db")]
    NoUrl,
    /// The URL names a kind of database that is not known.
    #[error("databases of the kind `{scheme}` cannot be read; known are postgres, mysql, mariadb and sqlite")]
    UnknownScheme {
        /// What stands before `://`.
        scheme: String,
    },
    /// The URL holds a password, which would be written to a file.
    #[error("the URL holds a password, which would be written to portrett.toml")]
    PasswordInUrl,
    /// The database could not be opened.
    #[error("the database {shown} could not be opened")]
    Opening {
        /// Where it is, without whoever asked.
        shown: String,
        /// The library's account.
        #[source]
        source: sqlx::Error,
    },
    /// The database did not answer.
    #[error("the database {shown} did not answer within {seconds} seconds")]
    NoAnswer {
        /// Where it is.
        shown: String,
        /// How long was waited.
        seconds: u64,
    },
    /// There is no table of that name.
    #[error("there is no table `{wanted}`; {}", nearest_text(nearest))]
    NoTable {
        /// The name.
        wanted: String,
        /// Names that are there, the nearest first.
        nearest: Vec<String>,
    },
    /// The query is more than one statement, or none.
    #[error("the query must be one statement that gives columns")]
    NotOneStatement,
    /// Two columns of the query have the same name.
    #[error("two columns of the query are called `{name}`")]
    RepeatedColumn {
        /// The name.
        name: String,
    },
    /// The database refused. Its account may quote cells, and is not carried.
    #[error("the database refused to be read{}", code.as_deref().map(|code| format!(" (its code is {code})")).unwrap_or_default())]
    Reading {
        /// The database's own code.
        code: Option<String>,
    },
    /// The file could not be written.
    #[error("{} could not be written", path.display())]
    Writing {
        /// The file.
        path: PathBuf,
        /// Why not.
        #[source]
        source: std::io::Error,
    },
    /// The batches could not be laid out.
    #[error("the rows could not be laid out as a table")]
    Layout(#[source] arrow::error::ArrowError),
}

impl DatabaseError {
    /// A refusal of the database, with its code and without its words.
    pub(crate) fn reading(error: &sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(|error| error.code()).map(|code| code.into_owned());
        Self::Reading { code }
    }

    /// What kind of error a user meets.
    pub fn code(&self) -> Code {
        match self {
            Self::Writing { source, .. } => match source.kind() {
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Code::DiskFull,
                _ => Code::NotWritable,
            },
            Self::Layout(_) => Code::Internal,
            _ => Code::Database,
        }
    }

    /// What to do, where that is not what its code says.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::PasswordInUrl => Some("leave it out, and set PORTRETT_DATABASE_PASSWORD in the environment instead"),
            Self::NotOneStatement => Some("write one SELECT, without a ; in it"),
            Self::NoTable { .. } => Some("name one of them with --table, and look that the user may read it"),
            Self::RepeatedColumn { .. } => Some("give each its own name with AS"),
            _ => None,
        }
    }
}

fn nearest_text(nearest: &[String]) -> String {
    match nearest.is_empty() {
        true => "the database has no tables".to_owned(),
        false => format!("there are {}", nearest.join(", ")),
    }
}
