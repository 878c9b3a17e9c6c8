//! The catalog as a SQLite file.

use std::path::Path;

use portrett_terms::BuildNumber;
use portrett_terms::ledger::{BuildRecord, Import, Ledger, StageRun};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteRow, SqliteSynchronous};
use sqlx::{Connection, Row, SqlStr};
use tokio::runtime::Runtime;

use crate::error::CatalogError;

/// The migrations, oldest first. A released one is never changed.
const MIGRATIONS: &[(i64, &str, &str)] = &[
    (1, "first", include_str!("../migrations/0001_first.sql")),
    (2, "written", include_str!("../migrations/0002_written.sql")),
];

/// An open catalog.
pub struct Catalog {
    runtime: Runtime,
    connection: SqliteConnection,
}

pub(crate) fn reading(source: sqlx::Error) -> CatalogError {
    CatalogError::Database { doing: "read", source }
}

pub(crate) fn writing(source: sqlx::Error) -> CatalogError {
    CatalogError::Database { doing: "written", source }
}

pub(crate) fn stored(what: &'static str) -> impl Fn(serde_json::Error) -> CatalogError {
    move |source| CatalogError::Stored { what, source }
}

impl Catalog {
    /// Opens the catalog at `path`, makes it when it is not there, and brings it to this release's form.
    pub fn open(path: &Path) -> Result<Self, CatalogError> {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(CatalogError::Runtime)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .pragma("secure_delete", "ON");
        let connection = runtime.block_on(async {
            let mut connection = SqliteConnection::connect_with(&options)
                .await
                .map_err(|source| CatalogError::Database { doing: "opened", source })?;
            migrator().run(&mut connection).await.map_err(CatalogError::Migration)?;
            Ok(connection)
        })?;
        Ok(Self { runtime, connection })
    }

    /// The project's head, as it is at one moment.
    pub fn ledger(&mut self) -> Result<Ledger, CatalogError> {
        let Self { runtime, connection } = self;
        runtime.block_on(async {
            let mut connection = connection.begin().await.map_err(reading)?;
            let mut ledger = Ledger::default();
            for row in
                sqlx::query("SELECT name, version FROM head").fetch_all(&mut *connection).await.map_err(reading)?
            {
                ledger.tables.insert(row.get(0), row.get::<i64, _>(1) as u64);
            }
            for row in sqlx::query("SELECT name, key, artefact FROM stage")
                .fetch_all(&mut *connection)
                .await
                .map_err(reading)?
            {
                ledger.stages.insert(row.get(0), StageRun { key: row.get(1), artefact: row.get(2) });
            }
            for row in sqlx::query("SELECT stored FROM import ORDER BY position")
                .fetch_all(&mut *connection)
                .await
                .map_err(reading)?
            {
                let import: Import = serde_json::from_str(row.get(0)).map_err(stored("import"))?;
                ledger.imports.push(import);
            }
            Ok(ledger)
        })
    }

    /// Moves the head to `ledger` and adds `build`, when there is one, in one transaction. Gives the
    /// build's number.
    pub fn commit(&mut self, ledger: &Ledger, build: Option<BuildRecord>) -> Result<Option<BuildNumber>, CatalogError> {
        let Self { runtime, connection } = self;
        runtime.block_on(async {
            let mut transaction = connection.begin().await.map_err(writing)?;
            write_ledger(&mut transaction, ledger).await?;
            let number = match build {
                None => None,
                Some(build) => Some(write_build(&mut transaction, build).await?),
            };
            transaction.commit().await.map_err(writing)?;
            Ok(number)
        })
    }

    /// The newest build, when there is one.
    pub fn newest_build(&mut self) -> Result<Option<BuildRecord>, CatalogError> {
        let newest = "SELECT number, built_at, fingerprint, report FROM build ORDER BY number DESC LIMIT 1";
        let Self { runtime, connection } = self;
        let row = runtime.block_on(async { sqlx::query(newest).fetch_optional(connection).await.map_err(reading) })?;
        Ok(row.as_ref().map(build_record))
    }

    /// The build of that number, when there is one.
    pub fn build(&mut self, number: BuildNumber) -> Result<Option<BuildRecord>, CatalogError> {
        let one = "SELECT number, built_at, fingerprint, report FROM build WHERE number = ?";
        let Self { runtime, connection } = self;
        let row = runtime
            .block_on(async { sqlx::query(one).bind(number.0).fetch_optional(connection).await.map_err(reading) })?;
        Ok(row.as_ref().map(build_record))
    }

    /// All builds, oldest first.
    pub fn builds(&mut self) -> Result<Vec<BuildRecord>, CatalogError> {
        let all = "SELECT number, built_at, fingerprint, report FROM build ORDER BY number";
        let Self { runtime, connection } = self;
        let rows = runtime.block_on(async { sqlx::query(all).fetch_all(connection).await.map_err(reading) })?;
        Ok(rows.iter().map(build_record).collect())
    }

    pub(crate) fn parts(&mut self) -> (&Runtime, &mut SqliteConnection) {
        (&self.runtime, &mut self.connection)
    }
}

fn build_record(row: &SqliteRow) -> BuildRecord {
    BuildRecord { number: BuildNumber(row.get(0)), built_at: row.get(1), fingerprint: row.get(2), report: row.get(3) }
}

async fn write_ledger(connection: &mut SqliteConnection, ledger: &Ledger) -> Result<(), CatalogError> {
    for clear in ["DELETE FROM head", "DELETE FROM stage", "DELETE FROM import"] {
        sqlx::query(clear).execute(&mut *connection).await.map_err(writing)?;
    }
    for (name, version) in &ledger.tables {
        let insert = sqlx::query("INSERT INTO head (name, version) VALUES (?, ?)").bind(name).bind(*version as i64);
        insert.execute(&mut *connection).await.map_err(writing)?;
    }
    for (name, run) in &ledger.stages {
        let insert = sqlx::query("INSERT INTO stage (name, key, artefact) VALUES (?, ?, ?)");
        let insert = insert.bind(name).bind(&run.key).bind(&run.artefact);
        insert.execute(&mut *connection).await.map_err(writing)?;
    }
    for (position, import) in ledger.imports.iter().enumerate() {
        let text = serde_json::to_string(import).map_err(stored("import"))?;
        let insert = sqlx::query("INSERT INTO import (source, id, position, stored) VALUES (?, ?, ?, ?)");
        let insert = insert.bind(import.source.as_str()).bind(import.id.0).bind(position as i64).bind(text);
        insert.execute(&mut *connection).await.map_err(writing)?;
    }
    Ok(())
}

/// A build with the fingerprint of the newest one is that build: nothing is added.
async fn write_build(connection: &mut SqliteConnection, build: BuildRecord) -> Result<BuildNumber, CatalogError> {
    let newest = sqlx::query("SELECT number, fingerprint FROM build ORDER BY number DESC LIMIT 1");
    let newest = newest.fetch_optional(&mut *connection).await.map_err(writing)?;
    let last: i64 = newest.as_ref().map_or(0, |row| row.get(0));
    if newest.is_some_and(|row| row.get::<String, _>(1) == build.fingerprint) {
        return Ok(BuildNumber(last));
    }
    let insert = sqlx::query("INSERT INTO build (number, built_at, fingerprint, report) VALUES (?, ?, ?, ?)");
    let insert = insert.bind(last + 1).bind(build.built_at).bind(build.fingerprint).bind(build.report);
    insert.execute(&mut *connection).await.map_err(writing)?;
    Ok(BuildNumber(last + 1))
}

fn migrator() -> Migrator {
    let migrations = MIGRATIONS.iter().map(|(version, name, sql)| {
        Migration::new(*version, (*name).into(), MigrationType::Simple, SqlStr::from_static(sql), false)
    });
    Migrator::with_migrations(migrations.collect())
}
