//! `portrett add`: looks into files, says what it guessed and why, and writes that to `portrett.toml`.

mod ask;
mod database;
mod explain;
mod files;

use std::path::{Path, PathBuf};

use portrett_flow::sources::fingerprint;
use portrett_readers::location::Location;
use portrett_readers::{ColumnInspection, Inspection, Warning};
use portrett_terms::{Code, FileFormat, SourceId, SourceKind, SourceSpec};

use crate::config::{self, Config, registry};
use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Project, reader};
pub use database::{AskedOf, database, run_database};
use explain::explain;
use files::expand;
pub use files::{Given, found_in};

/// How files are added.
#[derive(Debug, Clone, Copy, Default)]
pub struct How {
    /// What the rows are, where somebody says it.
    pub kind: Option<SourceKind>,
    /// Whether every guess is taken without a question.
    pub yes: bool,
    /// When somebody is asked.
    pub questions: Questions,
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
            Err(failure) => output.result(&format!("! {failure}\n")),
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
            let asks = !self.how.yes && self.how.questions == Questions::AtTerminal;
            let inspection = if asks { ask::about(inspection, *self.output)? } else { inspection };
            if inspection.kind.value.is_none() {
                let what = format!("{}: {}", inspection.path.display(), inspection.kind.why);
                if given.is_named && is_only {
                    return Err(Failure::new(Code::UnknownKind, what));
                }
                self.output.result(&format!("! {what}: left out\n"));
                continue;
            }
            if !inspection.kind.sure && !self.how.yes && !is_meant(given, &inspection, is_only) {
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
        let is_there =
            |source: &&SourceSpec| source.files.contains(&written) && source.format == inspection.format.value.format;
        if let Some(source) = self.config.sources.iter().find(is_there) {
            let shown = inspection.path.display();
            self.output.result(&format!("{shown} is in the source {} already.", source.id));
            return Ok(None);
        }
        if let Some((source, file)) = self.same(inspection)? {
            let shown = inspection.path.display();
            self.output.result(&format!("{shown} holds the same as {file}, which is in the source {source} already."));
            return Ok(None);
        }
        let (source, is_new) = place(&self.config, inspection, written, self.how.apart)?;
        let why = |header: &str| inspection.columns.iter().find(|c| c.header == header).map(ColumnInspection::why);
        let wrong = |error| Failure::from_error(Code::Internal, &error);
        self.text = config::with_source(&self.text, &source, &why).map_err(wrong)?;
        let told = explain(inspection, &source, is_new);
        self.is_marked |= told.lines().any(|line| line.starts_with("  ? ") || line.starts_with("  ! "));
        self.output.result(&told);
        self.config =
            config::read(&self.text).map_err(|mistake| Failure::mistake(config::FILE, &self.text, mistake))?;
        Ok(Some(serde_json::json!({ "source": source.id, "is_new": is_new, "inspection": inspection })))
    }
}

impl Adding<'_> {
    /// A file of a source that holds the same bytes, read the same way.
    fn same(&self, inspection: &Inspection) -> Result<Option<(SourceId, String)>, Failure> {
        let mut own = None;
        for source in self.config.sources.iter().filter(|known| known.format == inspection.format.value.format) {
            for file in &source.files {
                let path = self.project.folder.join(file);
                if length(&path).is_none() || length(&path) != length(&inspection.path) {
                    continue;
                }
                let hash = |path: &Path| fingerprint(path).map_err(|error| Failure::io(path, &error));
                let own = match &own {
                    Some(own) => own,
                    None => own.insert(hash(&inspection.path)?),
                };
                if hash(&path)? == *own {
                    return Ok(Some((source.id.clone(), file.clone())));
                }
            }
        }
        Ok(None)
    }
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

/// The source that a file belongs to: one of the same kind whose columns are the same, else a new one.
fn place(
    config: &Config,
    inspection: &Inspection,
    written: String,
    apart: bool,
) -> Result<(SourceSpec, bool), Failure> {
    let unknown = || Failure::new(Code::UnknownKind, format!("{} is of no kind", inspection.path.display()));
    let stem = stem_of(inspection);
    let spec = inspection.clone().into_spec(free_id(config, &stem), vec![written.clone()]).ok_or_else(unknown)?;
    match config.sources.iter().find(|known| !apart && is_like(known, &spec)) {
        None => Ok((spec, true)),
        Some(known) => {
            let mut known = known.clone();
            known.files.push(written);
            Ok((known, false))
        }
    }
}

/// What a source is called after: its sheet where the workbook has several, else its file.
fn stem_of(inspection: &Inspection) -> String {
    let name = Location::of(&inspection.path).name();
    let stem = Path::new(&name).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match &inspection.sheet_of_several {
        Some(sheet) => format!("{stem} {sheet}"),
        None => stem,
    }
}

/// Whether two sources are exports of the same thing: the same kind and format, the same headers.
fn is_like(one: &SourceSpec, other: &SourceSpec) -> bool {
    let headers = |source: &SourceSpec| {
        let mut headers: Vec<String> = source.columns.iter().map(|c| c.header.trim().to_lowercase()).collect();
        headers.sort();
        headers
    };
    // Where nobody named the columns, only what they hold tells one table from another.
    let read_as = |source: &SourceSpec| -> Vec<_> { source.columns.iter().map(|c| (c.role, c.value)).collect() };
    let has_header = one.layout.has_header();
    has_header == other.layout.has_header()
        && one.kind == other.kind
        && one.format == other.format
        && headers(one) == headers(other)
        && (has_header || read_as(one) == read_as(other))
        && reads_numbers_of(one, other)
}

/// Whether `known` reads the numbers of `new` as these show that they are written.
fn reads_numbers_of(known: &SourceSpec, new: &SourceSpec) -> bool {
    let own =
        |header: &str| known.columns.iter().find(|column| column.header.trim().eq_ignore_ascii_case(header.trim()));
    let mark_of = |header: &str| own(header).and_then(|column| column.decimal).unwrap_or(known.format.decimal());
    new.columns.iter().all(|column| column.decimal.is_none_or(|mark| mark == mark_of(&column.header)))
}

fn free_id(config: &Config, stem: &str) -> SourceId {
    let first = SourceId::from_label(stem);
    let taken = |id: &SourceId| config.sources.iter().any(|source| source.id == *id);
    if !taken(&first) {
        return first;
    }
    let short: String = first.as_str().chars().take(36).collect();
    (2..).map(|number| SourceId::from_label(&format!("{short}_{number}"))).find(|id| !taken(id)).unwrap_or(first)
}
