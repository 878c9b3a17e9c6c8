//! `portrett.toml`: what a person can read, correct and keep. Unknown keys are refused with the nearest
//! known one; every mistake is shown at its line.

mod database;
mod files;
mod hypothesis;
mod mistake;
mod read;
pub mod registry;
mod source;
mod write;

pub use database::{Asked, DatabaseSource};
pub use files::FILE_KEYS;
pub use hypothesis::HYPOTHESIS_KEYS;
pub use mistake::Mistake;
pub use read::{Config, read};
pub use source::{COLUMN_KEYS, SCALE_KEYS, SOURCE_KEYS};
pub use write::{print_all, with_database, with_source, without_file};

/// The file's name.
pub const FILE: &str = "portrett.toml";
