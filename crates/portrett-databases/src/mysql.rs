//! MySQL and MariaDB, within a read-only transaction. The server makes text of every cell.

use std::str::FromStr;

use futures::TryStreamExt;
use sqlx::mysql::{MySqlColumn, MySqlConnectOptions, MySqlConnection};
use sqlx::{AssertSqlSafe, Column, ConnectOptions, Connection, Executor, Row, SqlSafeStr, Statement, TypeInfo};
use url::Url;

use crate::address::Address;
use crate::error::DatabaseError;
use crate::postgres::PATIENCE;
use crate::take::{ServerColumn, Sink, Taken, Wanted, find, one_statement, quoted, read_of, selected};

/// Takes what is wanted of the database at `url`.
pub async fn take<'a>(
    url: &Url,
    password: Option<&str>,
    wanted: Wanted<'_>,
    sink: impl FnOnce(Vec<String>) -> Result<Sink<'a>, DatabaseError>,
) -> Result<Taken, DatabaseError> {
    let mut connection = open(url, password).await?;
    for setting in ["SET time_zone = '+00:00'", "START TRANSACTION READ ONLY"] {
        connection.execute(setting).await.map_err(|error| DatabaseError::reading(&error))?;
    }
    let (from, asked) = match wanted {
        Wanted::Table { name, columns } => (table(&mut connection, name).await?, columns),
        Wanted::Query(query) => (format!("({})", one_statement(query)?), None),
    };
    let columns = columns(&mut connection, &from, asked).await?;
    let mut sink = sink(columns.iter().map(|column| column.name.clone()).collect())?;
    let sql =
        format!("SELECT {} FROM {from} AS asked", selected(&columns, '`', |name| format!("CAST({name} AS CHAR)")));
    let mut rows = connection.fetch(AssertSqlSafe(sql));
    while let Some(row) = rows.try_next().await.map_err(|error| DatabaseError::reading(&error))? {
        let cells: Result<Vec<Option<String>>, sqlx::Error> =
            (0..sink.width()).map(|place| row.try_get(place)).collect();
        sink.push_marked(&columns, cells.map_err(|error| DatabaseError::reading(&error))?)?;
    }
    sink.finish()
}

async fn open(url: &Url, password: Option<&str>) -> Result<MySqlConnection, DatabaseError> {
    let shown = Address::MySql(url.clone()).shown();
    let opening = |source| DatabaseError::Opening { shown: shown.clone(), source };
    let mut options = MySqlConnectOptions::from_str(url.as_str()).map_err(opening)?.disable_statement_logging();
    if let Some(password) = password {
        options = options.password(password);
    }
    let connecting = tokio::time::timeout(PATIENCE, MySqlConnection::connect_with(&options)).await;
    connecting
        .map_err(|_| DatabaseError::NoAnswer { shown: shown.clone(), seconds: PATIENCE.as_secs() })?
        .map_err(opening)
}

/// The table `name` in quotes, once the database has said that it is there.
async fn table(connection: &mut MySqlConnection, name: &str) -> Result<String, DatabaseError> {
    let list = "SELECT CAST(table_name AS CHAR) FROM information_schema.tables WHERE table_schema = DATABASE()
                ORDER BY 1";
    let known: Vec<String> =
        sqlx::query_scalar(list).fetch_all(connection).await.map_err(|error| DatabaseError::reading(&error))?;
    Ok(quoted(find(name, &known)?, '`'))
}

/// The columns that are read of what `from` gives, in their order.
async fn columns(
    connection: &mut MySqlConnection,
    from: &str,
    asked: Option<&[String]>,
) -> Result<Vec<ServerColumn>, DatabaseError> {
    let sql = format!("SELECT * FROM {from} AS asked");
    let prepared = connection.prepare(AssertSqlSafe(sql).into_sql_str()).await;
    let prepared = prepared.map_err(|error| DatabaseError::reading(&error))?;
    let is_bytes = |kind: &str| kind.contains("BLOB") || kind.contains("BINARY") || kind == "GEOMETRY";
    let column = |column: &MySqlColumn| ServerColumn {
        name: column.name().to_owned(),
        is_bytes: is_bytes(column.type_info().name()),
    };
    Ok(read_of(prepared.columns().iter().map(column).collect(), asked))
}
