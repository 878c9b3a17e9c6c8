//! SQLite: the file is opened read-only, and statements that change are refused.

use std::path::Path;

use futures::TryStreamExt;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, Column, Connection, Executor, Row, SqlSafeStr, Statement, TypeInfo, ValueRef};

use crate::error::DatabaseError;
use crate::take::{Sink, Taken, Wanted, chosen, find, one_statement, quoted};

/// Takes what is wanted of the database in `file`.
pub async fn take<'a>(
    file: &Path,
    wanted: Wanted<'_>,
    sink: impl FnOnce(Vec<String>) -> Result<Sink<'a>, DatabaseError>,
) -> Result<Taken, DatabaseError> {
    let mut connection = open(file).await?;
    let sql = match wanted {
        Wanted::Table { name, columns } => select(&mut connection, name, columns).await?,
        Wanted::Query(query) => one_statement(query)?,
    };
    let mut sink = sink(names_of(&mut connection, &sql).await?)?;
    let mut rows = connection.fetch(AssertSqlSafe(sql));
    while let Some(row) = rows.try_next().await.map_err(|error| DatabaseError::reading(&error))? {
        let cells = cells(&row, &mut sink)?;
        sink.push(cells.into_iter())?;
    }
    sink.finish()
}

async fn open(file: &Path) -> Result<SqliteConnection, DatabaseError> {
    let options =
        SqliteConnectOptions::new().filename(file).create_if_missing(false).read_only(true).pragma("query_only", "ON");
    let opening = |source| DatabaseError::Opening { shown: file.display().to_string(), source };
    SqliteConnection::connect_with(&options).await.map_err(opening)
}

/// The query that reads the table `name`, once the database has said that it is there. The rows of a table
/// come in the order in which it keeps them.
async fn select(
    connection: &mut SqliteConnection,
    name: &str,
    columns: Option<&[String]>,
) -> Result<String, DatabaseError> {
    let list = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' \
                ESCAPE '\\' ORDER BY name";
    let known: Vec<String> =
        sqlx::query_scalar(list).fetch_all(&mut *connection).await.map_err(|error| DatabaseError::reading(&error))?;
    let from = quoted(find(name, &known)?, '"');
    let has = names_of(connection, &format!("SELECT * FROM {from}")).await?;
    let read: Vec<String> = chosen(has, columns).iter().map(|name| quoted(name, '"')).collect();
    Ok(format!("SELECT {} FROM {from}", read.join(", ")))
}

/// The names of the columns that `sql` gives, in their order, also where it gives no row.
async fn names_of(connection: &mut SqliteConnection, sql: &str) -> Result<Vec<String>, DatabaseError> {
    let prepared = connection.prepare(AssertSqlSafe(sql.to_owned()).into_sql_str()).await;
    let prepared = prepared.map_err(|error| DatabaseError::reading(&error))?;
    Ok(prepared.columns().iter().map(|column| column.name().to_owned()).collect())
}

/// The cells of a row as text. SQLite's types are those of cells, not of columns.
fn cells(row: &SqliteRow, sink: &mut Sink<'_>) -> Result<Vec<Option<String>>, DatabaseError> {
    let wrong = |error: sqlx::Error| DatabaseError::reading(&error);
    let mut cells = Vec::with_capacity(sink.width());
    for place in 0..sink.width() {
        let raw = row.try_get_raw(place).map_err(wrong)?;
        let kind = if raw.is_null() { "NULL".to_owned() } else { raw.type_info().name().to_owned() };
        cells.push(match kind.as_str() {
            "NULL" => None,
            "INTEGER" => Some(row.try_get_unchecked::<i64, _>(place).map_err(wrong)?.to_string()),
            "REAL" => Some(row.try_get_unchecked::<f64, _>(place).map_err(wrong)?.to_string()),
            "BLOB" => {
                sink.bytes(place);
                None
            }
            _ => Some(row.try_get_unchecked::<String, _>(place).map_err(wrong)?),
        });
    }
    Ok(cells)
}
