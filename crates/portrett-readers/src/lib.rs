//! Bytes of a file to Arrow batches and problems, and understanding what a file is.
//!
//! It takes a path and gives an [`Inspection`] (what the file seems to be, and why), or takes a path
//! with a checked [`SourceSpec`](portrett_terms::SourceSpec) and gives typed
//! [`RecordBatch`](arrow::record_batch::RecordBatch)es and a [`ReadReport`]. Rows that cannot be read
//! become [`Problem`](portrett_terms::Problem)s: never a crash, never silence. It writes nothing.
//!
//! The way of a row: a reader of the [`format`] cuts the file into raw columns ([`raw`]), whatever
//! the format, [`convert`] turns raw columns into typed ones, and [`read`] sets aside the rows that
//! lack what their kind needs. A new format is one more reader and one more line in
//! [`format::FORMATS`].

mod ahead;
pub mod apart;
pub mod arrow_file;
pub mod cell;
mod column;
pub mod convert;
pub mod delimited;
mod doubt;
pub mod error;
pub(crate) mod footer;
pub mod format;
pub mod header;
pub mod inspect;
pub mod json;
pub mod location;
pub mod marks;
mod package;
pub mod parquet_file;
pub mod presets;
pub mod raw;
pub mod read;
pub mod schema;
pub mod sheet;
pub mod transcript;
mod typed;

pub use apart::Reader;
pub use error::ReadError;
pub use inspect::{ColumnInspection, Guess, Inspection, Warning, inspect, inspect_all};
pub use read::{ReadReport, read};
pub use schema::batch_schema;
