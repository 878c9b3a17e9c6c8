//! A table or a query of a database → an Arrow file.

use std::path::Path;

use crate::address::Address;
use crate::error::DatabaseError;
use crate::snapshot::Snapshot;
use crate::{mysql, postgres, sqlite};

/// What is asked of a database.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// A table or view by its name, or a part of its columns.
    Table {
        /// Its name, with that of its schema and a dot before it where there are several.
        name: &'a str,
        /// The columns that are read; nothing for all.
        columns: Option<&'a [String]>,
    },
    /// The user's own query: one statement that reads.
    Query(&'a str),
}

/// What was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Rows in the file: all that the table or query has.
    pub rows: u64,
    /// Columns in their order, each with its number of cells that are bytes and no text, which are left empty.
    pub columns: Vec<(String, u64)>,
}

/// Takes what is `wanted` into an Arrow file at `path`, which is there afterwards wholly or not at all. Cells
/// are text as the database writes them, empty where it holds NULL; types are the reader's to guess. Moments
/// are in UTC. `progress` hears the rows so far. The file holds whatever personal data the table does.
///
/// # Errors
/// When the database cannot be opened or read, the table is not there, the query is no single statement, or
/// the file cannot be written.
pub fn take(
    address: &Address,
    password: Option<&str>,
    wanted: Wanted<'_>,
    path: &Path,
    progress: &dyn Fn(u64),
) -> Result<Taken, DatabaseError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|source| DatabaseError::Writing { path: path.to_owned(), source })?;
    runtime.block_on(async {
        let sink = |names: Vec<String>| Sink::begin(path, names, progress);
        match address {
            Address::Sqlite(file) => sqlite::take(file, wanted, sink).await,
            Address::Postgres(url) => postgres::take(url, password, wanted, sink).await,
            Address::MySql(url) => mysql::take(url, password, wanted, sink).await,
        }
    })
}

/// Where rows go.
pub(crate) struct Sink<'a> {
    snapshot: Snapshot,
    path: &'a Path,
    progress: &'a dyn Fn(u64),
    taken: Taken,
}

/// Rows between two reports of progress.
const STEP: u64 = 10_000;

impl<'a> Sink<'a> {
    fn begin(path: &'a Path, names: Vec<String>, progress: &'a dyn Fn(u64)) -> Result<Self, DatabaseError> {
        if names.is_empty() {
            return Err(DatabaseError::NotOneStatement);
        }
        let repeated = names.iter().enumerate().find(|(place, name)| names[..*place].contains(name));
        if let Some((_, name)) = repeated {
            return Err(DatabaseError::RepeatedColumn { name: name.clone() });
        }
        let snapshot = Snapshot::begin(path, &names)?;
        let columns = names.into_iter().map(|name| (name, 0)).collect();
        Ok(Self { snapshot, path, progress, taken: Taken { rows: 0, columns } })
    }

    /// Adds a row.
    pub fn push(&mut self, cells: impl Iterator<Item = Option<String>>) -> Result<(), DatabaseError> {
        self.taken.rows += 1;
        if self.taken.rows.is_multiple_of(STEP) {
            (self.progress)(self.taken.rows);
        }
        self.snapshot.push(cells)
    }

    /// Adds a row as a server gave it, where the cells of bytes hold a mark only.
    pub fn push_marked(
        &mut self,
        columns: &[ServerColumn],
        mut cells: Vec<Option<String>>,
    ) -> Result<(), DatabaseError> {
        for (place, cell) in cells.iter_mut().enumerate() {
            if columns[place].is_bytes && cell.take().is_some() {
                self.bytes(place);
            }
        }
        self.push(cells.into_iter())
    }

    /// Counts a cell that holds bytes and no text.
    pub fn bytes(&mut self, place: usize) {
        if let Some((_, bytes)) = self.taken.columns.get_mut(place) {
            *bytes += 1;
        }
    }

    /// The columns.
    pub fn width(&self) -> usize {
        self.taken.columns.len()
    }

    /// Puts the file where it belongs.
    pub fn finish(self) -> Result<Taken, DatabaseError> {
        self.snapshot.finish(self.path)?;
        Ok(self.taken)
    }
}

/// A column that a server makes text of.
pub(crate) struct ServerColumn {
    /// Its name.
    pub name: String,
    /// Whether it holds bytes, of which no text can be made.
    pub is_bytes: bool,
}

/// What is selected of `columns` of a table called `asked`: text, and a mark where there are bytes. `text` is
/// how the server makes text of a column, `quote` the sign around its names.
pub(crate) fn selected(columns: &[ServerColumn], quote: char, text: impl Fn(&str) -> String) -> String {
    let one = |column: &ServerColumn| {
        let name = format!("asked.{}", quoted(&column.name, quote));
        match column.is_bytes {
            true => format!("CASE WHEN {name} IS NOT NULL THEN '' END"),
            false => text(&name),
        }
    };
    columns.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The columns that are read of those that a table or query `has`.
pub(crate) fn read_of(has: Vec<ServerColumn>, asked: Option<&[String]>) -> Vec<ServerColumn> {
    let read = chosen(has.iter().map(|column| column.name.clone()).collect(), asked);
    has.into_iter().filter(|column| read.contains(&column.name)).collect()
}

/// The table of that name among `known`: as it is written, else in any capitals when that leaves but one.
///
/// # Errors
/// When there is none; the nearest five are told.
pub(crate) fn find<'a>(wanted: &str, known: &'a [String]) -> Result<&'a String, DatabaseError> {
    if let Some(exact) = known.iter().find(|name| *name == wanted) {
        return Ok(exact);
    }
    let alike: Vec<&String> = known.iter().filter(|name| name.to_lowercase() == wanted.to_lowercase()).collect();
    match alike[..] {
        [only] => Ok(only),
        _ => Err(DatabaseError::NoTable { wanted: wanted.to_owned(), nearest: nearest(wanted, known.to_vec()) }),
    }
}

/// The five names most like `wanted`, the nearest first.
fn nearest(wanted: &str, mut known: Vec<String>) -> Vec<String> {
    let wanted = wanted.to_lowercase();
    known.sort_by_cached_key(|name| strsim::damerau_levenshtein(&wanted, &name.to_lowercase()));
    known.truncate(5);
    known
}

/// The columns of a table that are read: those asked for that it has, else all.
pub(crate) fn chosen(has: Vec<String>, asked: Option<&[String]>) -> Vec<String> {
    match asked {
        Some(asked) => has.into_iter().filter(|name| asked.contains(name)).collect(),
        None => has,
    }
}

/// The user's query without a `;` at its end. One within it would begin a second statement, unless it is
/// quoted: such a query is refused too, rather than parsed here.
pub(crate) fn one_statement(query: &str) -> Result<String, DatabaseError> {
    let query = query.trim().trim_end_matches(';').trim_end();
    let first: String = query.chars().take_while(|c| c.is_ascii_alphabetic()).collect();
    let reads = ["select", "with", "values"].contains(&first.to_lowercase().as_str());
    match reads && !query.contains(';') {
        true => Ok(query.to_owned()),
        false => Err(DatabaseError::NotOneStatement),
    }
}

/// A name in quotes, a quote within it doubled: the rule of SQL, of which a database has its own sign.
pub(crate) fn quoted(name: &str, quote: char) -> String {
    format!("{quote}{}{quote}", name.replace(quote, &format!("{quote}{quote}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_one_statement_that_reads() {
        assert_eq!(one_statement(" select 1 ; ").unwrap(), "select 1");
        for query in ["DELETE FROM a", "SELECT 1; DROP TABLE a", "", "EXPLAIN SELECT 1", "selection"] {
            assert!(one_statement(query).is_err(), "{query}");
        }
    }

    #[test]
    fn a_table_is_found_by_its_name_and_the_nearest_are_told() {
        let known = ["orders", "Customers", "web_orders"].map(str::to_owned);
        assert_eq!(find("customers", &known).unwrap(), "Customers");
        let Err(DatabaseError::NoTable { nearest, .. }) = find("ordres", &known) else { panic!() };
        assert_eq!(nearest[0], "orders");
        assert_eq!(quoted("a\"b", '"'), "\"a\"\"b\"");
    }
}
