//! PostgreSQL, within a read-only transaction. The server makes text of every cell, in the forms of ISO.

use std::str::FromStr;
use std::time::Duration;

use futures::TryStreamExt;
use sqlx::postgres::{PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Column, ConnectOptions, Connection, Executor, Row, SqlSafeStr, Statement, TypeInfo};
use url::Url;

use crate::address::Address;
use crate::error::DatabaseError;
use crate::take::{Sink, Taken, Wanted, chosen, find, one_statement, quoted};

/// How long a server may take to answer the first time.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// What makes the answer the same whoever asks: moments in UTC, dates as ISO, rows of a large table in the
/// order in which it keeps them.
const SETTINGS: &[&str] = &[
    "SET LOCAL TIME ZONE 'UTC'",
    "SET LOCAL datestyle = 'ISO'",
    "SET LOCAL intervalstyle = 'iso_8601'",
    "SET LOCAL synchronize_seqscans = off",
];

/// Takes what is wanted of the database at `url`.
pub async fn take<'a>(
    url: &Url,
    password: Option<&str>,
    wanted: Wanted<'_>,
    sink: impl FnOnce(Vec<String>) -> Result<Sink<'a>, DatabaseError>,
) -> Result<Taken, DatabaseError> {
    let mut connection = open(url, password).await?;
    for setting in std::iter::once(&"BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY").chain(SETTINGS) {
        connection.execute(*setting).await.map_err(|error| DatabaseError::reading(&error))?;
    }
    let (from, asked) = match wanted {
        Wanted::Table { name, columns } => (table(&mut connection, name).await?, columns),
        Wanted::Query(query) => (format!("({})", one_statement(query)?), None),
    };
    let columns = columns(&mut connection, &from, asked).await?;
    let (names, texts): (Vec<String>, Vec<Option<String>>) = columns.into_iter().unzip();
    let mut sink = sink(names)?;
    let list: Vec<String> = texts.iter().map(|text| text.clone().unwrap_or_else(|| "NULL::text".to_owned())).collect();
    let is_bytes: Vec<bool> = texts.iter().map(Option::is_none).collect();
    let sql = format!("SELECT {} FROM {from} AS asked", list.join(", "));
    let mut rows = connection.fetch(AssertSqlSafe(sql));
    while let Some(row) = rows.try_next().await.map_err(|error| DatabaseError::reading(&error))? {
        let cells: Result<Vec<Option<String>>, sqlx::Error> =
            (0..sink.width()).map(|place| row.try_get(place)).collect();
        (0..sink.width()).filter(|place| is_bytes[*place]).for_each(|place| sink.bytes(place));
        sink.push(cells.map_err(|error| DatabaseError::reading(&error))?.into_iter())?;
    }
    sink.finish()
}

async fn open(url: &Url, password: Option<&str>) -> Result<PgConnection, DatabaseError> {
    let shown = Address::Postgres(url.clone()).shown();
    let opening = |source| DatabaseError::Opening { shown: shown.clone(), source };
    let mut options = PgConnectOptions::from_str(url.as_str()).map_err(opening)?.disable_statement_logging();
    if let Some(password) = password {
        options = options.password(password);
    }
    let connecting = tokio::time::timeout(PATIENCE, PgConnection::connect_with(&options)).await;
    connecting
        .map_err(|_| DatabaseError::NoAnswer { shown: shown.clone(), seconds: PATIENCE.as_secs() })?
        .map_err(opening)
}

/// The table `name` in quotes, once the database has said that it is there.
async fn table(connection: &mut PgConnection, name: &str) -> Result<String, DatabaseError> {
    let list = "SELECT CASE WHEN table_schema = current_schema() THEN '' ELSE table_schema END::text, table_name::text
                FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                ORDER BY 1, 2";
    let known: Vec<(String, String)> =
        sqlx::query_as(list).fetch_all(connection).await.map_err(|error| DatabaseError::reading(&error))?;
    let full = |(schema, table): &(String, String)| match schema.as_str() {
        "" => table.clone(),
        schema => format!("{schema}.{table}"),
    };
    let names: Vec<String> = known.iter().map(full).collect();
    let found = find(name, &names)?;
    let place = names.iter().position(|name| name == found).unwrap_or(0);
    let (schema, table) = &known[place];
    Ok(match schema.as_str() {
        "" => quoted(table, '"'),
        schema => format!("{}.{}", quoted(schema, '"'), quoted(table, '"')),
    })
}

/// The columns that `from` gives, in their order, each with the SQL of its text; nothing for bytes.
async fn columns(
    connection: &mut PgConnection,
    from: &str,
    asked: Option<&[String]>,
) -> Result<Vec<(String, Option<String>)>, DatabaseError> {
    let sql = format!("SELECT * FROM {from} AS asked");
    let prepared = connection.prepare(AssertSqlSafe(sql).into_sql_str()).await;
    let prepared = prepared.map_err(|error| DatabaseError::reading(&error))?;
    let has: Vec<(String, bool)> = prepared
        .columns()
        .iter()
        .map(|column| (column.name().to_owned(), column.type_info().name() == "BYTEA"))
        .collect();
    let read = chosen(has.iter().map(|(name, _)| name.clone()).collect(), asked);
    let text = |name: &String| format!("asked.{}::text", quoted(name, '"'));
    let bytes = |name: &String| has.iter().any(|(other, bytes)| other == name && *bytes);
    Ok(read.into_iter().map(|name| (name.clone(), (!bytes(&name)).then(|| text(&name)))).collect())
}
