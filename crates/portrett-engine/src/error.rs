//! What can go wrong between a plan and a table.

use ballista_core::error::BallistaError;
use datafusion::error::DataFusionError;
use deltalake_core::DeltaTableError;
use portrett_terms::Code;

/// An error of the engine. Its text never holds a row's content.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// A plan could not be made or run.
    #[error("a query failed while {doing}")]
    Query {
        /// What was being done.
        doing: String,
        /// DataFusion's own account.
        #[source]
        source: Box<DataFusionError>,
    },
    /// A table could not be opened or written.
    #[error("the lake table `{table}` could not be {doing}")]
    Table {
        /// The table's name.
        table: String,
        /// `opened`, `written` or `tidied`.
        doing: &'static str,
        /// Delta's own account.
        #[source]
        source: Box<DeltaTableError>,
    },
    /// The lake's folder cannot be made or is no folder.
    #[error("the folder `{path}` cannot be used for the lake")]
    Folder {
        /// The folder.
        path: String,
        /// The system's account.
        #[source]
        source: std::io::Error,
    },
    /// Nobody answers where the cluster's scheduler should.
    #[error("no scheduler answers at {address}")]
    Unreachable {
        /// The address.
        address: String,
        /// The system's account.
        #[source]
        source: std::io::Error,
    },
    /// A process of the cluster cannot listen.
    #[error("{address} cannot be listened at")]
    Listen {
        /// The address.
        address: String,
        /// The system's account.
        #[source]
        source: std::io::Error,
    },
    /// A process of the cluster did not do as it should.
    #[error("a process of the cluster could not be {doing}")]
    Cluster {
        /// `started`.
        doing: &'static str,
        /// Ballista's own account.
        #[source]
        source: Box<BallistaError>,
    },
    /// A result has another shape than its plan promised.
    #[error("a query gave {found} where {wanted} was wanted")]
    Shape {
        /// What was wanted.
        wanted: String,
        /// What came.
        found: String,
    },
}

impl EngineError {
    /// A failed query.
    pub fn query(doing: impl Into<String>, source: DataFusionError) -> Self {
        Self::Query { doing: doing.into(), source: Box::new(source) }
    }

    /// A failed table.
    pub fn table(table: &str, doing: &'static str, source: DeltaTableError) -> Self {
        Self::Table { table: table.to_owned(), doing, source: Box::new(source) }
    }

    /// A process of the cluster that failed.
    pub fn cluster(doing: &'static str, source: BallistaError) -> Self {
        Self::Cluster { doing, source: Box::new(source) }
    }

    /// The code that a user sees: a full disk and a folder that cannot be written are told apart
    /// from a defect.
    pub fn code(&self) -> Code {
        match self {
            Self::Unreachable { .. } => return Code::ClusterUnreachable,
            Self::Listen { .. } => return Code::PortTaken,
            _ => {}
        }
        let mut text = String::new();
        let mut cause: Option<&dyn std::error::Error> = Some(self);
        while let Some(error) = cause {
            if let Some(code) = error.downcast_ref::<std::io::Error>().and_then(io_code) {
                return code;
            }
            text.push_str(&error.to_string());
            cause = error.source();
        }
        // Object stores turn the system's errors into text on the way up.
        match text {
            text if text.contains("os error 28") || text.contains("No space left") => Code::DiskFull,
            text if text.contains("os error 13") || text.contains("os error 30") => Code::NotWritable,
            _ => Code::Internal,
        }
    }
}

fn io_code(error: &std::io::Error) -> Option<Code> {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Some(Code::DiskFull),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Some(Code::NotWritable),
        _ => None,
    }
}
