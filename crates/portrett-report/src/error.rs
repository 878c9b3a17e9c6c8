//! What can go wrong when a report is made.

/// Why a report could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A message file of ours does not parse.
    #[error("the message files of `{locale}` do not parse: {detail}")]
    Messages {
        /// The language's tag.
        locale: &'static str,
        /// What the parser said.
        detail: String,
    },
    /// The number or date forms of a language are not built in.
    #[error("the number and date forms of `{locale}` are missing: {detail}")]
    Forms {
        /// The language's tag.
        locale: &'static str,
        /// What the library said.
        detail: String,
    },
    /// The report could not be written as JSON.
    #[error("the report cannot be written as JSON")]
    Json(#[from] serde_json::Error),
}
