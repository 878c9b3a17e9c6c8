//! `portrett add URL`: a table or a query of a database becomes a source.

use std::path::PathBuf;

use portrett_databases::Address;
use portrett_terms::{Code, SourceId};

use super::{Given, How, add_given};
use crate::config::{self, Asked, DatabaseSource};
use crate::database;
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// What is asked of a database, as the command line says it.
#[derive(Debug, Clone, Copy)]
pub struct AskedOf<'a> {
    /// `--table`.
    pub table: Option<&'a str>,
    /// `--query`.
    pub query: Option<&'a str>,
}

/// The database that was named; nothing where files were.
pub fn database(
    named: &[PathBuf],
    asked: AskedOf<'_>,
    password_from: Option<&str>,
) -> Result<Option<DatabaseSource>, Failure> {
    let urls: Vec<String> = named.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    let Some(url) = urls.iter().find(|written| Address::is_url(written)) else {
        return match asked.table.or(asked.query) {
            Some(_) => Err(Failure::new(Code::Database, "a table or query is of a database, and no URL was named")),
            None => Ok(None),
        };
    };
    if urls.len() > 1 {
        return Err(Failure::new(Code::Database, "a database is added alone: name one URL and nothing else"));
    }
    Address::parse(url)?;
    let asked = match (asked.table, asked.query) {
        (Some(table), _) => Asked::Table(table.to_owned()),
        (None, Some(query)) => Asked::Query(query.to_owned()),
        (None, None) => {
            let failure = Failure::new(Code::Database, "it was not said what is read of the database");
            return Err(failure.hint("name a table with --table orders, or write --query \"SELECT …\""));
        }
    };
    Ok(Some(DatabaseSource { url: url.clone(), asked, password_from: password_from.map(str::to_owned) }))
}

/// Takes what `database` says, looks into it like into a file, and writes both to `portrett.toml`.
pub fn run_database(project: &Project, database: &DatabaseSource, how: How, output: &Output) -> Result<(), Failure> {
    let is_known = |known: &&(SourceId, DatabaseSource)| known.1.url == database.url && known.1.asked == database.asked;
    if let Some((id, _)) = project.config.databases.iter().find(is_known) {
        output.result(&format!("It is in the source {id} already."));
        return Ok(());
    }
    let file = database::first(project, database, output)?;
    let given = vec![Given { path: file.clone(), is_named: true }];
    let added = add_given(project, given, How { apart: true, ..how }, output).and_then(|added| {
        let id = added.first().and_then(|told| told["source"].as_str()).and_then(SourceId::parse);
        let Some(id) = id else { return Ok((added, false)) };
        let text = config::with_database(&project.settings_text()?, &id, database);
        project.write_settings(&text.map_err(|error| Failure::from_error(Code::Internal, &error))?)?;
        Ok((added, true))
    });
    // What became no source is nobody's file.
    if !matches!(added, Ok((_, true))) {
        std::fs::remove_file(&file).map_err(|error| Failure::io(&file, &error))?;
    }
    let (added, _) = added?;
    output.machine(&serde_json::json!({ "added": added }));
    output.say("Next: portrett build, which takes it anew each time (or correct a guess in portrett.toml first).");
    Ok(())
}
