//! The words, as tables: what goes in, what comes out.

#![allow(clippy::unwrap_used, missing_docs)]

mod accounts;
mod channels;
