//! What the demo shop promises, checked on the files that it writes.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod bytes;
mod dirt;
mod files;
mod kinds;
mod tables;
