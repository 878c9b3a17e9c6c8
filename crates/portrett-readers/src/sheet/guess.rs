//! To be written.

use crate::error::ReadError;
use crate::format::{Head, Reading};
use crate::inspect::Guess;

/// To be written.
///
/// # Errors
/// Always.
pub fn guess_sheet(head: &Head<'_>) -> Result<Guess<Reading>, ReadError> {
    Err(ReadError::ForeignFormat { path: head.location.shown.clone(), what: "sheet" })
}

/// To be written.
///
/// # Errors
/// Always.
pub fn sheet_guesses(location: &crate::location::Location) -> Result<Vec<Guess<Reading>>, ReadError> {
    Err(ReadError::ForeignFormat { path: location.shown.clone(), what: "sheet" })
}
