//! To be written.

pub mod guess;

use crate::error::ReadError;
use crate::location::Location;
use crate::raw::{RawBatch, RawSource};

/// To be written.
pub struct TranscriptSource;

impl TranscriptSource {
    /// To be written.
    ///
    /// # Errors
    /// Always.
    pub fn open(location: &Location, _interviewer: &str) -> Result<Self, ReadError> {
        Err(ReadError::ForeignFormat { path: location.shown.clone(), what: "transcript" })
    }
}

impl RawSource for TranscriptSource {
    fn headers(&self) -> &[String] {
        &[]
    }

    fn select(&mut self, _columns: &[usize]) -> Result<(), ReadError> {
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        Ok(None)
    }

    fn progress(&self) -> (u64, u64) {
        (0, 0)
    }
}
