//! PostgreSQL, within a read-only transaction. The server makes text of every cell, in the forms of ISO.

use std::str::FromStr;
use std::time::Duration;

use futures::TryStreamExt;
use sqlx::postgres::{PgColumn, PgConnectOptions, PgConnection};
use sqlx::{AssertSqlSafe, Column, ConnectOptions, Connection, Executor, Row, SqlSafeStr, Statement, TypeInfo};
use url::Url;

use crate::address::Address;
use crate::error::DatabaseError;
use crate::take::{ServerColumn, Sink, Taken, Wanted, find, one_statement, quoted, read_of, selected};

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
    let mut sink = sink(columns.iter().map(|column| column.name.clone()).collect())?;
    let sql = format!("SELECT {} FROM {from} AS asked", selected(&columns, '"', |name| format!("{name}::text")));
    let mut rows = connection.fetch(AssertSqlSafe(sql));
    while let Some(row) = rows.try_next().await.map_err(|error| DatabaseError::reading(&error))? {
        let cells: Result<Vec<Option<String>>, sqlx::Error> =
            (0..sink.width()).map(|place| row.try_get(place)).collect();
        sink.push_marked(&columns, cells.map_err(|error| DatabaseError::reading(&error))?)?;
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

/// The table `name` in quotes, once the database has said that it is there. A table of the schema that is
/// searched may be named with and without it.
async fn table(connection: &mut PgConnection, name: &str) -> Result<String, DatabaseError> {
    let list = "SELECT table_schema = current_schema() AS is_near, table_schema::text, table_name::text
                FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                ORDER BY 1 DESC, 2, 3";
    let known: Vec<(bool, String, String)> =
        sqlx::query_as(list).fetch_all(connection).await.map_err(|error| DatabaseError::reading(&error))?;
    let in_full = |(_, schema, table): &(bool, String, String)| format!("{schema}.{table}");
    let short = |one: &(bool, String, String)| if one.0 { one.2.clone() } else { in_full(one) };
    let place = |names: Vec<String>| {
        let found = find(name, &names)?;
        Ok(names.iter().position(|name| name == found).unwrap_or(0))
    };
    let exact = known.iter().position(|one| in_full(one) == name);
    let (_, schema, table) = &known[exact.map_or_else(|| place(known.iter().map(short).collect()), Ok)?];
    Ok(format!("{}.{}", quoted(schema, '"'), quoted(table, '"')))
}

/// The columns that are read of what `from` gives, in their order.
async fn columns(
    connection: &mut PgConnection,
    from: &str,
    asked: Option<&[String]>,
) -> Result<Vec<ServerColumn>, DatabaseError> {
    let sql = format!("SELECT * FROM {from} AS asked");
    let prepared = connection.prepare(AssertSqlSafe(sql).into_sql_str()).await;
    let prepared = prepared.map_err(|error| DatabaseError::reading(&error))?;
    let column = |column: &PgColumn| ServerColumn {
        name: column.name().to_owned(),
        is_bytes: column.type_info().name() == "BYTEA",
    };
    Ok(read_of(prepared.columns().iter().map(column).collect(), asked))
}
