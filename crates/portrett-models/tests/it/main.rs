//! Tests of `portrett-models`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod bert;
mod broken;
mod fetched;
mod minilm;
mod nearest;
mod small;
mod table;
