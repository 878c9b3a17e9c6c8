//! The crate's tests, in one program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod lifetime;
mod mixture;
mod segments;
mod sparse;
mod special;
mod statistics;
