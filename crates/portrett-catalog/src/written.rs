//! What people wrote, apart from what was computed: beliefs, edits of cards, reviews, launches.

use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::Row;

use crate::error::CatalogError;
use crate::store::{Catalog, reading, stored, writing};

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A statement about customers.
    Belief,
    /// A statement of a card hidden, moved or said anew.
    Edit,
    /// Somebody looked at the personas.
    Review,
    /// Something came to the market.
    Launch,
}

impl Written {
    /// As the database names it; never changed.
    fn name(self) -> &'static str {
        match self {
            Self::Belief => "belief",
            Self::Edit => "edit",
            Self::Review => "review",
            Self::Launch => "launch",
        }
    }
}

/// An item with its number in the project.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbered<T> {
    /// Given once, never again.
    pub number: i64,
    /// The item.
    pub item: T,
}

impl Catalog {
    /// All items of a kind, in the order in which they were written.
    pub fn written<T: DeserializeOwned>(&mut self, kind: Written) -> Result<Vec<Numbered<T>>, CatalogError> {
        let (runtime, connection) = self.parts();
        let rows = runtime.block_on(async {
            let query = sqlx::query("SELECT position, stored FROM written WHERE kind = ? ORDER BY position");
            query.bind(kind.name()).fetch_all(connection).await.map_err(reading)
        })?;
        let item = |row: &sqlx::sqlite::SqliteRow| {
            let item = serde_json::from_str(row.get(1)).map_err(stored(kind.name()))?;
            Ok(Numbered { number: row.get(0), item })
        };
        rows.iter().map(item).collect()
    }

    /// Adds an item and gives its number.
    pub fn write<T: Serialize>(&mut self, kind: Written, item: &T) -> Result<i64, CatalogError> {
        let text = serde_json::to_string(item).map_err(stored(kind.name()))?;
        let (runtime, connection) = self.parts();
        runtime.block_on(async {
            let insert = sqlx::query("INSERT INTO written (kind, stored) VALUES (?, ?)").bind(kind.name()).bind(text);
            insert.execute(connection).await.map(|done| done.last_insert_rowid()).map_err(writing)
        })
    }

    /// Takes an item away; whether there was one.
    pub fn erase(&mut self, kind: Written, number: i64) -> Result<bool, CatalogError> {
        let (runtime, connection) = self.parts();
        runtime.block_on(async {
            let delete = sqlx::query("DELETE FROM written WHERE kind = ? AND position = ?");
            let done = delete.bind(kind.name()).bind(number).execute(connection).await.map_err(writing)?;
            Ok(done.rows_affected() > 0)
        })
    }
}
