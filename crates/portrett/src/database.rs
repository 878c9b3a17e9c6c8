//! Sources that come from databases: their files are taken when they are added, and anew at every build.

use std::path::{Path, PathBuf};

use portrett_databases::{Address, Taken, Wanted, take};
use portrett_flow::Progress;
use portrett_flow::sources::fingerprint;
use portrett_terms::ids::safe_name;
use portrett_terms::{Code, Role, SourceSpec};

use crate::bars::Bars;
use crate::config::{Asked, DatabaseSource};
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// The folder of the project in which the files lie.
pub const FOLDER: &str = "databases";

/// What progress calls it.
const STEP: &str = "database";

/// The environment variable that holds the password, where a source names no other.
const PASSWORD: &str = "PORTRETT_DATABASE_PASSWORD";

/// Takes what `database` says for the first time; gives the file.
pub fn first(project: &Project, database: &DatabaseSource, output: &Output) -> Result<PathBuf, Failure> {
    let folder = project.folder.join(FOLDER);
    std::fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
    let stem = match &database.asked {
        Asked::Table(name) => safe_name(name, "table"),
        Asked::Query(_) => "query".to_owned(),
    };
    let names = std::iter::once(stem.clone()).chain((2..).map(|number| format!("{stem}_{number}")));
    let mut paths = names.map(|name| folder.join(format!("{name}.arrow")));
    let is_free = |path: &PathBuf| !path.exists();
    let path = paths.find(is_free).unwrap_or_else(|| folder.join(format!("{stem}.arrow")));
    fetch(database, None, &path, output)?;
    path.canonicalize().map_err(|error| Failure::io(&path, &error))
}

/// Takes every source of `project` that comes from a database anew: of a table, the columns that are read.
pub fn refresh(project: &Project, output: &Output) -> Result<(), Failure> {
    for (id, database) in &project.config.databases {
        let Some(source) = project.config.sources.iter().find(|source| source.id == *id) else { continue };
        let [file] = source.files.as_slice() else {
            let message = format!("the source {id} comes from a database and has {} files", source.files.len());
            return Err(Failure::new(Code::Settings, message).hint("leave the one that `portrett add` wrote"));
        };
        let path = project.folder.join(&file.path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Failure::io(folder, &error))?;
        }
        fetch(database, Some(source), &path, output)?;
    }
    Ok(())
}

fn fetch(database: &DatabaseSource, source: Option<&SourceSpec>, path: &Path, output: &Output) -> Result<(), Failure> {
    let address = Address::parse(&database.url)?;
    let password = password(database)?;
    let read: Option<Vec<String>> = source.map(|source| {
        let read = source.columns.iter().filter(|column| column.role != Role::Ignore);
        read.map(|column| column.header.clone()).collect()
    });
    let wanted = match &database.asked {
        Asked::Table(name) => Wanted::Table { name, columns: read.as_deref() },
        Asked::Query(query) => Wanted::Query(query),
    };
    let bars = Bars::new(*output);
    bars.begin(STEP);
    let fresh = path.with_extension("new");
    let taken = take(&address, password.as_deref(), wanted, &fresh, &|rows| bars.advance(rows, 0))?;
    bars.end(STEP, taken.rows);
    let what = source.map_or_else(|| path.display().to_string(), |source| source.id.to_string());
    tell_bytes(&what, &taken, output);
    replace(&fresh, path).map_err(|error| Failure::io(path, &error))
}

/// Puts `fresh` in the place of `path`, unless they are the same: then nothing has changed for anybody.
fn replace(fresh: &Path, path: &Path) -> std::io::Result<()> {
    if path.exists() && fingerprint(path)? == fingerprint(fresh)? {
        return std::fs::remove_file(fresh);
    }
    std::fs::rename(fresh, path)
}

fn password(database: &DatabaseSource) -> Result<Option<String>, Failure> {
    let Some(variable) = &database.password_from else { return Ok(std::env::var(PASSWORD).ok()) };
    std::env::var(variable).map(Some).map_err(|_| {
        let message = format!("the environment has no variable {variable}, which should hold the database's password");
        Failure::new(Code::Database, message).hint(format!("set it before you start the program: export {variable}=…"))
    })
}

fn tell_bytes(what: &str, taken: &Taken, output: &Output) {
    for (name, bytes) in taken.columns.iter().filter(|(_, bytes)| *bytes > 0) {
        output.say(&format!("! {what}: {bytes} cells of \"{name}\" are bytes and no text; they are left empty"));
    }
}
