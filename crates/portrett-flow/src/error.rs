//! What can go wrong in a stage.

use portrett_engine::EngineError;
use portrett_readers::ReadError;
use portrett_terms::{Code, SourceId};

/// A setting whose value does not fit.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("`{key}` {problem}")]
pub struct SettingError {
    /// The setting's key in `portrett.toml`.
    pub key: String,
    /// What is wrong with it and what would be right.
    pub problem: String,
}

/// An error of a stage.
#[derive(Debug, thiserror::Error)]
pub enum FlowError {
    /// The engine failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// A file could not be read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A setting does not fit.
    #[error(transparent)]
    Setting(#[from] SettingError),
    /// A source lacks a column that its kind needs.
    #[error("the source `{source_id}` has no column for {wanted}")]
    MissingColumn {
        /// The source.
        source_id: SourceId,
        /// The roles, any of which would do.
        wanted: String,
    },
    /// Two columns of a source claim a meaning that only one may have.
    #[error("the source `{source_id}` has more than one column for `{role}`")]
    AmbiguousColumn {
        /// The source.
        source_id: SourceId,
        /// The role.
        role: &'static str,
    },
    /// No source was added yet, or none has a single row.
    #[error("{0}")]
    NothingToBuild(String),
    /// The sources name no customers.
    #[error("the sources hold companies or figures about many, and nothing that tells customers apart")]
    NoCustomers,
    /// No source was brought in yet.
    #[error("nothing was brought in yet")]
    NothingBroughtIn,
    /// The outcome column is in no source.
    #[error("no column is called `{column}`; the columns are {known}")]
    UnknownOutcome {
        /// What was asked for.
        column: String,
        /// What there is.
        known: String,
    },
    /// A stage's artefact cannot be read back.
    #[error("the artefact of the stage `{stage}` cannot be read")]
    Artefact {
        /// The stage.
        stage: &'static str,
        /// Why not.
        #[source]
        source: serde_json::Error,
    },
    /// Something that the maths promised did not hold.
    #[error("{0}")]
    Broken(String),
}

impl FlowError {
    /// What to do, where that is not what its code says.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Read(error) => error.hint(),
            other => other.own_hint().map(str::to_owned),
        }
    }

    fn own_hint(&self) -> Option<&'static str> {
        match self {
            Self::NoCustomers => Some(
                "add contacts, orders, answers, touches or events; `portrett build --import-only` brings in what is there",
            ),
            Self::NothingBroughtIn => Some("run `portrett build`, or `portrett build --import-only`, first"),
            _ => None,
        }
    }

    /// The code that a user sees.
    pub fn code(&self) -> Code {
        match self {
            Self::Engine(error) => error.code(),
            Self::Read(error) => error.code(),
            Self::Setting(_) => Code::Settings,
            Self::MissingColumn { .. } => Code::MissingColumn,
            Self::AmbiguousColumn { .. } => Code::AmbiguousColumn,
            Self::NothingToBuild(_) | Self::NoCustomers | Self::NothingBroughtIn => Code::NothingToBuild,
            Self::UnknownOutcome { .. } => Code::NotFound,
            Self::Artefact { .. } | Self::Broken(_) => Code::Internal,
        }
    }
}
