//! Findings and readings: a shop or a draft in, what is found out.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod cases;
mod out;
mod reading;
mod reference;
mod refused;
mod settings;
mod shop;
mod spoiling;
