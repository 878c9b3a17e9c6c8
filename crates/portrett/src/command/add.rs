//! `portrett add`: looks into files, says what it guessed and why, and writes that to `portrett.toml`.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use portrett_readers::{ColumnInspection, Inspection, inspect};
use portrett_terms::{Code, FileFormat, Role, SourceId, SourceKind, SourceSpec};

use crate::config::{self, Config};
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// Adds `files` to `project` and says what was guessed.
pub fn run(project: &Project, files: &[PathBuf], kind: Option<SourceKind>, output: &Output) -> Result<(), Failure> {
    let added = add(project, files, kind, output)?;
    output.machine(&serde_json::json!({ "added": added }));
    output.say("Next: portrett build (or correct a guess in portrett.toml first).");
    Ok(())
}

/// Adds `files`: all of them, or none when one cannot be added. Gives what was guessed, for machines.
pub fn add(
    project: &Project,
    files: &[PathBuf],
    kind: Option<SourceKind>,
    output: &Output,
) -> Result<Vec<serde_json::Value>, Failure> {
    let mut text = project.settings_text()?;
    let mut config = project.config.clone();
    let mut told = Vec::new();
    for file in files {
        let path = file.canonicalize().map_err(|error| Failure::io(file, &error))?;
        let written = path_to_write(project, &path);
        if let Some(source) = config.sources.iter().find(|source| source.files.contains(&written)) {
            output.result(&format!("{} is in the source {} already.", file.display(), source.id));
            continue;
        }
        let inspection = look(file, kind)?;
        let (source, is_new) = place(&config, &inspection, file, written)?;
        let why = |header: &str| inspection.columns.iter().find(|c| c.header == header).map(ColumnInspection::why);
        text =
            config::with_source(&text, &source, &why).map_err(|error| Failure::from_error(Code::Internal, &error))?;
        output.result(&explain(&inspection, &source, is_new));
        told.push(serde_json::json!({ "source": source.id, "is_new": is_new, "inspection": inspection }));
        config = config::read(&text).map_err(|mistake| Failure::mistake(config::FILE, &text, mistake))?;
    }
    project.write_settings(&text)?;
    Ok(told)
}

fn look(file: &Path, kind: Option<SourceKind>) -> Result<Inspection, Failure> {
    let inspection = inspect(file)?;
    let inspection = match kind {
        Some(kind) => inspection.with_kind(kind),
        None => inspection,
    };
    if inspection.kind.value.is_none() {
        return Err(Failure::new(Code::UnknownKind, format!("{}: {}", file.display(), inspection.kind.why)));
    }
    Ok(inspection)
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
    file: &Path,
    written: String,
) -> Result<(SourceSpec, bool), Failure> {
    let unknown = || Failure::new(Code::UnknownKind, format!("{} is of no kind", file.display()));
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let spec = inspection.clone().into_spec(free_id(config, &stem), vec![written.clone()]).ok_or_else(unknown)?;
    match config.sources.iter().find(|known| is_like(known, &spec)) {
        None => Ok((spec, true)),
        Some(known) => {
            let mut known = known.clone();
            known.files.push(written);
            Ok((known, false))
        }
    }
}

/// Whether two sources are exports of the same thing: the same kind and format, the same headers.
fn is_like(one: &SourceSpec, other: &SourceSpec) -> bool {
    let headers = |source: &SourceSpec| {
        let mut headers: Vec<String> = source.columns.iter().map(|c| c.header.trim().to_lowercase()).collect();
        headers.sort();
        headers
    };
    one.kind == other.kind && one.format == other.format && headers(one) == headers(other)
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

fn explain(inspection: &Inspection, source: &SourceSpec, is_new: bool) -> String {
    let mut text = format!("{}: {}", inspection.path.display(), source.kind.name());
    let looked = if inspection.is_whole_file { "all" } else { "the first" };
    let _ = writeln!(text, " ({})", inspection.kind.why);
    let _ = writeln!(text, "  {}; looked at {looked} {} rows", format_text(inspection), inspection.rows_looked_at);
    let _ = match is_new {
        true => writeln!(text, "  a new source, {}", source.id),
        false => writeln!(text, "  more of the source {}, whose columns stay as they are", source.id),
    };
    if is_new {
        let width = inspection.columns.iter().map(|column| column.header.chars().count()).max().unwrap_or(0).min(32);
        for column in &inspection.columns {
            let _ = writeln!(text, "  {}", column_line(column, width));
        }
    }
    for warning in &inspection.warnings {
        let _ = writeln!(text, "  ! {warning}");
    }
    text
}

fn format_text(inspection: &Inspection) -> String {
    match &inspection.format.value.format {
        FileFormat::Parquet => "Parquet".to_owned(),
        FileFormat::Arrow => "Arrow".to_owned(),
        FileFormat::Json { .. } => "JSON".to_owned(),
        FileFormat::Sheet { sheet, .. } => format!("the sheet “{sheet}” of a workbook"),
        FileFormat::Transcript { interviewer } if interviewer.is_empty() => "what was said, turn by turn".to_owned(),
        FileFormat::Transcript { interviewer } => format!("what was said, turn by turn; “{interviewer}” asks"),
        FileFormat::Csv { delimiter, encoding, .. } => {
            let delimiter = if *delimiter == '\t' { "tab".to_owned() } else { format!("“{delimiter}”") };
            format!("text in {encoding}, cells divided by {delimiter}")
        }
    }
}

fn column_line(column: &ColumnInspection, width: usize) -> String {
    let mark = if column.role.sure && column.value.sure { ' ' } else { '?' };
    let kind = if column.role.value == Role::Ignore { "" } else { column.value.value.name() };
    let header: String = column.header.chars().take(width).collect();
    format!("{mark} {header:width$}  {:<12} {kind:<9} {}", column.role.value.name(), column.why())
}
