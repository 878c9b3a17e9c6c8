//! To be written.

use crate::error::ReadError;
use crate::format::{Head, Reading};
use crate::inspect::Guess;

/// To be written.
///
/// # Errors
/// Always.
pub fn guess_json(head: &Head<'_>) -> Result<Guess<Reading>, ReadError> {
    Err(ReadError::ForeignFormat { path: head.location.shown.clone(), what: "json" })
}
