//! Tests of `portrett-text`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod bad_input;
mod discover;
mod learned;
mod polarity;
mod quotes;
mod splitting;
mod statement;
mod taxonomy;
