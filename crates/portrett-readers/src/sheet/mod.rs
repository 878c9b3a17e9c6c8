//! To be written.

pub mod guess;

use crate::error::ReadError;
use crate::location::Location;
use crate::raw::{RawBatch, RawSource};

/// To be written.
pub struct SheetSource;

impl SheetSource {
    /// To be written.
    ///
    /// # Errors
    /// Always.
    pub fn open(location: &Location, _sheet: &str, _layout: portrett_terms::Layout) -> Result<Self, ReadError> {
        Err(ReadError::ForeignFormat { path: location.shown.clone(), what: "sheet" })
    }
}

impl RawSource for SheetSource {
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
