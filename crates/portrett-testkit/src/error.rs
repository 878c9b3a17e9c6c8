//! What can go wrong while a shop is made or its truth is read.

use std::path::PathBuf;

/// An error of this crate.
#[derive(Debug, thiserror::Error)]
pub enum TestkitError {
    /// A shop needs at least one customer and at most [`crate::LARGEST_SHOP`].
    #[error("a shop of {customers} customers cannot be made: from 1 to {largest} can")]
    Customers {
        /// As asked for.
        customers: u64,
        /// The most that can be made.
        largest: u64,
    },
    /// A file or folder could not be made, written or read.
    #[error("cannot use {path}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A CSV file could not be written or read.
    #[error("cannot use the table {path}")]
    Csv {
        /// Which.
        path: PathBuf,
        /// Why.
        source: csv::Error,
    },
    /// A Parquet file could not be written.
    #[error("cannot write the table {path}")]
    Parquet {
        /// Which.
        path: PathBuf,
        /// Why.
        source: parquet::errors::ParquetError,
    },
    /// Columns do not make a batch.
    #[error("the columns of {path} do not fit together")]
    Batch {
        /// Which.
        path: PathBuf,
        /// Why.
        source: arrow::error::ArrowError,
    },
    /// The truth is not the JSON that it should be.
    #[error("{path} holds no truth that can be read")]
    Truth {
        /// Which.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
}
