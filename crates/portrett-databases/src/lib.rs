//! Tables of databases → a file that the readers take like any other export. Beside the catalog the only
//! crate that says `sqlx`.
//!
//! It reads and never writes: a SQLite file is opened read-only, a server is asked within a read-only
//! transaction. What is not wanted is left out by the database itself. Calls block.

#![cfg_attr(test, allow(clippy::unwrap_used))]

mod address;
mod error;
mod mysql;
mod postgres;
mod snapshot;
mod sqlite;
mod take;

pub use address::Address;
pub use error::DatabaseError;
pub use take::{Taken, Wanted, take};
