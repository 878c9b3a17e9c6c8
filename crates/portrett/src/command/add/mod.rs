//! `portrett add`: looks into files, says what it guessed and why, and writes that to `portrett.toml`.

mod ask;
mod database;
mod explain;
mod files;
mod place;

use std::path::{Path, PathBuf};

use portrett_flow::sources::fingerprint;
use portrett_readers::location::Location;
use portrett_readers::{ColumnInspection, Inspection, Warning};
use portrett_terms::{Code, FileFormat, SourceId, SourceKind};

use crate::config::{self, Config, registry};
use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Project, reader};
pub use database::{AskedOf, database, run_database};
use explain::explain;
use files::expand;
pub use files::{Given, found_in};
use place::{Placed, joined, joined_as_said, new_source, next_export_of};

/// How files are added.
#[derive(Debug, Clone, Default)]
pub struct How {
    /// What the rows are, where somebody says it.
    pub kind: Option<SourceKind>,
    /// Whether every guess is taken without a question.
    pub yes: bool,
    /// When somebody is asked.
    pub questions: Questions,
    /// The source that everything goes into, new where none is called so.
    pub name: Option<SourceId>,
    /// Whether it becomes a source of its own, whatever its columns.
    pub apart: bool,
}

/// When somebody is asked about what is unsure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Questions {
    /// Where there is a terminal with somebody at it.
    #[default]
    AtTerminal,
    /// Never: nobody is there.
    Never,
}

/// Adds `files` to `project` and says what was guessed.
pub fn run(project: &Project, files: &[PathBuf], how: How, output: &Output) -> Result<(), Failure> {
    let added = add(project, files, how, output)?;
    output.machine(&serde_json::json!({ "added": added }));
    output.say(match added.is_empty() {
        true => "Nothing was added.",
        false => "Next: portrett build (or correct a guess in portrett.toml first).",
    });
    Ok(())
}

/// Adds `files`: all of them, or none when one that was named cannot be added. What lies in a folder or in
/// an archive and cannot be added is told and left. Gives what was guessed, for machines.
pub fn add(project: &Project, files: &[PathBuf], how: How, output: &Output) -> Result<Vec<serde_json::Value>, Failure> {
    add_given(project, expand(project, files)?, how, output)
}

/// As [`add`], of files that were found already.
pub fn add_given(
    project: &Project,
    files: Vec<Given>,
    how: How,
    output: &Output,
) -> Result<Vec<serde_json::Value>, Failure> {
    let (text, config) = (project.settings_text()?, project.config.clone());
    let mut adding = Adding { project, output, how, text, config, is_marked: false };
    let mut told = Vec::new();
    for given in files {
        match adding.file(&given) {
            Ok(added) => told.extend(added),
            Err(failure) if given.is_named => return Err(failure),
            Err(failure) => output.result(&failure.beside()),
        }
    }
    project.write_settings(&adding.text)?;
    if adding.is_marked {
        output.say(MARKS);
    }
    Ok(told)
}

/// The settings as they grow.
struct Adding<'a> {
    project: &'a Project,
    output: &'a Output,
    how: How,
    text: String,
    config: Config,
    /// Whether a line had one of the [`MARKS`].
    is_marked: bool,
}

/// What the marks before lines mean.
const MARKS: &str = "Lines with ? are guesses to look at, and lines with ! say what to know before you build.";

impl Adding<'_> {
    /// Adds every table of one file.
    fn file(&mut self, given: &Given) -> Result<Vec<serde_json::Value>, Failure> {
        let mut told = Vec::new();
        let inspections = reader()?.inspect(&given.path, self.how.kind)?;
        let is_only = inspections.len() == 1;
        for mut inspection in inspections {
            if self.config.settings.text(&registry::COUNTRY).is_some() {
                inspection.warnings.retain(|warning| !matches!(warning, Warning::NoCountryCode { .. }));
            }
            // What its source was told once need not be asked again.
            let is_next = !self.how.apart && next_export_of(&self.config, &inspection).is_some();
            let asks = !is_next && !self.how.yes && self.how.questions == Questions::AtTerminal;
            let inspection = if asks { ask::about(inspection, *self.output)? } else { inspection };
            if inspection.kind.value.is_none() && !is_next {
                let what = format!("{}: {}", inspection.path.display(), inspection.kind.why);
                if given.is_named && is_only {
                    return Err(Failure::new(Code::UnknownKind, what));
                }
                self.output.result(&format!("! {what}: left out\n"));
                continue;
            }
            if !inspection.kind.sure && !self.how.yes && !is_next && !is_meant(given, &inspection, is_only) {
                let what = format!("{}: {}", inspection.path.display(), inspection.kind.why);
                let remedy = if given.is_named { "unpack it and name it" } else { "name the file itself" };
                self.output.result(&format!("! {what}; that is not sure: left out, {remedy} to add it\n"));
                continue;
            }
            told.extend(self.table(&inspection)?);
        }
        Ok(told)
    }

    fn table(&mut self, inspection: &Inspection) -> Result<Option<serde_json::Value>, Failure> {
        let written = path_to_write(self.project, &inspection.path);
        let shown = inspection.path.display();
        match self.holder(inspection, &written)? {
            Some((source, file)) if self.moves(&source) => self.take_out(&source, &file)?,
            Some((source, file)) if file == written => {
                self.output.result(&format!("{shown} is in the source {source} already."));
                return Ok(None);
            }
            Some((source, file)) => {
                self.output
                    .result(&format!("{shown} holds the same as {file}, which is in the source {source} already."));
                return Ok(None);
            }
            None => {}
        }
        let Placed { source, joined } = self.place(inspection, written)?;
        let why = |header: &str| inspection.columns.iter().find(|c| c.header == header).map(ColumnInspection::why);
        self.text = config::with_source(&self.text, &source, &why).map_err(|error| unwritable(&error))?;
        let told = explain(inspection, &source, joined.as_ref());
        self.is_marked |= told.lines().any(|line| line.starts_with("  ? ") || line.starts_with("  ! "));
        self.output.result(&told);
        self.read_again()?;
        let (missing, unknown) = joined.as_ref().map(|joined| (&joined.missing, &joined.unknown)).unzip();
        Ok(Some(serde_json::json!({
            "source": source.id,
            "is_new": joined.is_none(),
            "missing_columns": missing,
            "unknown_columns": unknown,
            "inspection": inspection,
        })))
    }

    /// The source that a table belongs to, with its file among its files.
    fn place(&self, inspection: &Inspection, written: String) -> Result<Placed, Failure> {
        let named = |id: &SourceId| self.config.sources.iter().find(|source| source.id == *id);
        match &self.how.name {
            Some(id) => match named(id) {
                Some(source) if !self.how.apart => joined_as_said(source, inspection, written),
                Some(_) => {
                    let failure = Failure::new(Code::Settings, format!("there is a source called {id} already"));
                    Err(failure.hint("say another name with --as"))
                }
                None => new_source(&self.config, inspection, written, Some(id)),
            },
            None => match next_export_of(&self.config, inspection).filter(|_| !self.how.apart) {
                Some(source) => Ok(joined(source, inspection, written)),
                None => new_source(&self.config, inspection, written, None),
            },
        }
    }

    /// The source and the file of it that hold the same table, read the same way.
    fn holder(&self, inspection: &Inspection, written: &str) -> Result<Option<(SourceId, String)>, Failure> {
        let format = &inspection.format.value.format;
        let alike = || {
            let sources = self.config.sources.iter();
            let files = sources.flat_map(|source| source.files.iter().map(move |file| (source, file)));
            files.filter(|(source, file)| source.format_of(file) == format)
        };
        if let Some((source, file)) = alike().find(|(_, file)| file.path == written) {
            return Ok(Some((source.id.clone(), file.path.clone())));
        }
        let mut own = None;
        for (source, file) in alike() {
            let path = self.project.folder.join(&file.path);
            if length(&path).is_none() || length(&path) != length(&inspection.path) {
                continue;
            }
            let hash = |path: &Path| fingerprint(path).map_err(|error| Failure::io(path, &error));
            let own = match &own {
                Some(own) => own,
                None => own.insert(hash(&inspection.path)?),
            };
            if hash(&path)? == *own {
                return Ok(Some((source.id.clone(), file.path.clone())));
            }
        }
        Ok(None)
    }

    /// Whether a file of `source` is to go into another one, which somebody named.
    fn moves(&self, source: &SourceId) -> bool {
        self.how.name.as_ref().is_some_and(|name| name != source)
    }

    /// Takes a file out of its source, which must have another.
    fn take_out(&mut self, id: &SourceId, file: &str) -> Result<(), Failure> {
        let Some(source) = self.config.sources.iter().find(|source| source.id == *id) else { return Ok(()) };
        if source.files.len() == 1 {
            let failure = Failure::new(Code::Settings, format!("{file} is the only file of the source {id}"));
            return Err(failure.hint(format!("to call it otherwise, rename [sources.{id}] in portrett.toml")));
        }
        self.text = config::without_file(&self.text, source, file).map_err(|error| unwritable(&error))?;
        self.output.result(&format!("{file} is no longer in the source {id}."));
        self.read_again()
    }

    fn read_again(&mut self) -> Result<(), Failure> {
        self.config =
            config::read(&self.text).map_err(|mistake| Failure::mistake(config::FILE, &self.text, mistake))?;
        Ok(())
    }
}

fn unwritable(error: &toml_edit::TomlError) -> Failure {
    Failure::from_error(Code::Internal, error)
}

/// Whether somebody named what was found, sure or not: not a file of a folder, nor a text among other files of
/// an archive, which may well be about those.
fn is_meant(given: &Given, inspection: &Inspection, is_only: bool) -> bool {
    let is_text = matches!(inspection.format.value.format, FileFormat::Transcript { .. });
    given.is_named && (is_only || !is_text || inspection.path == given.path)
}

/// Bytes of the file that holds `path`.
fn length(path: &Path) -> Option<u64> {
    std::fs::metadata(Location::of(path).file()).ok().map(|file| file.len())
}

/// A path inside the project is written from its folder, so that the project can be moved.
fn path_to_write(project: &Project, path: &Path) -> String {
    let folder = project.folder.canonicalize().unwrap_or_else(|_| project.folder.clone());
    path.strip_prefix(&folder).unwrap_or(path).to_string_lossy().into_owned()
}
