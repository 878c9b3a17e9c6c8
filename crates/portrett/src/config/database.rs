//! The keys of a `[sources.…]` table that say which database its file is taken from.

use portrett_databases::Address;
use toml_edit::Item;

use super::mistake::Mistake;
use super::source::{as_table, text};

/// What is asked of a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A table or view.
    Table(String),
    /// One statement that reads.
    Query(String),
}

/// Where the file of a source is taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseSource {
    /// The URL as written, which holds no password.
    pub url: String,
    /// What is asked.
    pub asked: Asked,
    /// The environment variable that holds the password, where another than ours does.
    pub password_from: Option<String>,
}

/// The database of a source; nothing where it has files only.
pub fn read_database(source: &Item) -> Result<Option<DatabaseSource>, Mistake> {
    let table = as_table("source", source)?;
    let optional = |key: &str| table.get(key).map(|item| text(item, key).map(str::to_owned)).transpose();
    let (asked_table, query, password_from) = (optional("table")?, optional("query")?, optional("password_from")?);
    let Some(item) = table.get("database") else { return Ok(None) };
    let url = text(item, "database")?.to_owned();
    if let Err(error) = Address::parse(&url) {
        let hint = error.hint().unwrap_or("such as postgres://reader@shop.local/sales or sqlite:///path/shop.db");
        return Err(Mistake::new(error.to_string(), hint, item.span()));
    }
    let asked = match (asked_table, query) {
        (Some(table), None) => Asked::Table(table),
        (None, Some(query)) => Asked::Query(query),
        _ => {
            let hint = "write what is read of it: table = \"orders\", or query = \"SELECT …\"";
            return Err(Mistake::new("a database needs a table or a query", hint, item.span()));
        }
    };
    Ok(Some(DatabaseSource { url, asked, password_from }))
}
