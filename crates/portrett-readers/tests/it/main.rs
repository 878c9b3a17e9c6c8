//! The crate's tests, in one program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod bad_input;
mod below_tables;
mod cells;
mod corpus;
mod dialects;
#[path = "../../../../fuzz/src/exercise.rs"]
mod exercise;
mod headerless;
mod help;
mod hostile_documents;
mod in_doubt;
mod json_files;
mod nested;
mod oracle;
mod parquet_files;
mod presets;
mod quirks;
mod random_input;
mod raw_rows;
mod reading;
mod real_files;
mod reasons;
mod sheets;
mod transcripts;
mod understanding;
mod workbooks;
