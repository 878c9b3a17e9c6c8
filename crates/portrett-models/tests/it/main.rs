//! Tests of `portrett-models`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod asking;
mod bert;
mod broken;
mod fetched;
mod guarding;
mod merging;
mod minilm;
mod nearest;
mod rounds;
mod small;
mod smollm;
mod stand_in;
mod table;
