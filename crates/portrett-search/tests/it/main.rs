//! Tests of `portrett-search`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod any_order;
mod counting;
mod filters;
mod folder;
mod fusion;
mod hostile;
mod marking;
mod matching;
mod plain;
mod shop;
mod syntax;
