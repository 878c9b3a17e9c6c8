//! What a project keeps besides its tables: the head, what each stage last made, the files that came
//! in, the builds, and what people wrote. The only crate that says `sqlx`. SQLite in the project's folder.
//!
//! Calls block; there is one writing connection.

mod error;
mod store;
mod written;

pub use error::CatalogError;
pub use store::Catalog;
pub use written::{Numbered, Written};
