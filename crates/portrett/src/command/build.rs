//! `portrett build`: from files to cards.

use std::collections::BTreeMap;
use std::path::Path;

use portrett_flow::personas::count_by_status;
use portrett_flow::voice::{Brought, VectorsSpec};
use portrett_flow::{BuildSpec, Context, FlowError, Progress, Threads};
use portrett_models::vectors::Vectors;
use portrett_report::{Language, Locale};
use portrett_terms::ledger::{BuildRecord, Import, Ledger};
use portrett_terms::{BuildNumber, Code, Report, SourceFacts};

use super::troubles::Account;
use crate::bars::{Bars, grouped};
use crate::config::registry;
use crate::failure::Failure;
use crate::line::Build;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// What a build came to.
pub struct Built {
    /// Its number.
    pub number: BuildNumber,
    /// Its report.
    pub report: Report,
    /// Seconds by stage that ran.
    pub seconds: Vec<(&'static str, f64)>,
}

/// Builds `project` and prints the summary.
pub fn run(project: &Project, how: &Build, output: &Output) -> Result<(), Failure> {
    if how.import_only {
        return import(project, how, output);
    }
    let built = build(project, how, output)?;
    let notes = last_build(project, Some(COMMAND_LINE))?.notes()?;
    output.result(&summary(&built, &notes, &super::check::in_short(project)?)?);
    output.machine(&machine_summary(&built, &notes));
    Ok(())
}

/// Builds `project`: runs the stages whose inputs changed and moves the head.
pub fn build(project: &Project, how: &Build, output: &Output) -> Result<Built, Failure> {
    let bars = Bars::new(*output);
    let mut catalog = project.catalog()?;
    let ledger = catalog.ledger()?;
    let done = in_context(project, how, &bars, ledger, super::smooth::build)?;
    let record = BuildRecord {
        number: BuildNumber(0),
        built_at: jiff::Timestamp::now().to_string(),
        fingerprint: done.report.build.fingerprint.clone(),
        report: serde_json::to_string(&done.report).map_err(|error| Failure::from_error(Code::Internal, &error))?,
    };
    let number = project.move_head(&mut catalog, &done.ledger, Some(record))?.unwrap_or(BuildNumber(0));
    Ok(Built { number, report: done.report, seconds: bars.seconds() })
}

/// Brings the files of `project` in, moves the head, and prints what became of their rows.
fn import(project: &Project, how: &Build, output: &Output) -> Result<(), Failure> {
    let bars = Bars::new(*output);
    let mut catalog = project.catalog()?;
    let ledger = catalog.ledger()?;
    let ledger = in_context(project, how, &bars, ledger, portrett_flow::bring_in)?;
    project.move_head(&mut catalog, &ledger, None)?;
    let english = english()?;
    for import in &ledger.imports {
        let several = ledger.imports.iter().filter(|other| other.source == import.source).count() > 1;
        output.result(account(import, &import_name(import, several)).lines(&english).trim_end());
    }
    let rows = |import: &Import| {
        serde_json::json!({
            "id": import.source,
            "file": import.file,
            "rows": import.rows,
            "kept": import.kept,
            "set_aside": import.rows - import.kept,
            "blank_cells": account(import, "").blank_cells(),
        })
    };
    output.machine(&serde_json::json!({
        "imports": ledger.imports.iter().map(rows).collect::<Vec<_>>(),
        "seconds": as_object(&bars.seconds()),
        "peak_memory_mb": peak_memory_mb(),
    }));
    Ok(())
}

/// Does `work` with the engine, the reader, the checked settings and the head of `project`. What it wrote is
/// on disk for good when this is back, so that the head may move to it.
pub fn in_context<T>(
    project: &Project,
    how: &Build,
    bars: &Bars,
    head: Ledger,
    work: impl FnOnce(&Context<'_>, &BuildSpec, Ledger) -> Result<T, FlowError>,
) -> Result<T, Failure> {
    let threads = project.threads(how.threads);
    if !how.as_taken {
        crate::database::refresh(project, bars.output())?;
    }
    let spec = spec(project, how)?;
    let engine = project.engine(threads)?;
    engine.begin(&head.tables)?;
    let context = Context {
        engine: &engine,
        reader: &crate::project::reader()?,
        threads: Threads::new(threads),
        progress: bars as &dyn Progress,
        seed: project.seed(),
    };
    let done = work(&context, &spec, head)?;
    engine.persist()?;
    Ok(done)
}

/// The language of what commands print, whatever that of reports is.
const COMMAND_LINE: &str = "en";

fn english() -> Result<Language, Failure> {
    Language::new(Locale::English, None).map_err(|error| unsayable(&error))
}

/// A file's source, and its name where the source has several.
fn import_name(import: &Import, several: bool) -> String {
    match several && !import.file.is_empty() {
        true => format!("{}, {}", import.source, import.file),
        false => import.source.to_string(),
    }
}

fn account<'a>(import: &'a Import, name: &'a str) -> Account<'a> {
    let Import { rows, kept, row_problems, cell_problems, .. } = import;
    Account { name, rows: *rows, kept: *kept, row_problems, cell_problems }
}

fn account_of(source: &SourceFacts) -> Account<'_> {
    let SourceFacts { id, rows, kept, row_problems, cell_problems, .. } = source;
    Account { name: id.as_str(), rows: *rows, kept: *kept, row_problems, cell_problems }
}

fn as_object(seconds: &[(&'static str, f64)]) -> BTreeMap<String, f64> {
    seconds.iter().map(|(stage, seconds)| ((*stage).to_owned(), *seconds)).collect()
}

fn spec(project: &Project, how: &Build) -> Result<BuildSpec, Failure> {
    let settings = &project.config.settings;
    let brought = Brought { themes: themes(project)?, model_key: model_key(project)?, vectors: vectors(project)? };
    let spec = BuildSpec::check(settings, &project.config.sources, &brought)?;
    Ok(BuildSpec {
        folder: project.folder.clone(),
        project_name: settings.text(&registry::NAME).unwrap_or_default().to_owned(),
        currency: settings.text(&registry::CURRENCY).map(str::to_owned),
        language: settings.text(&registry::LANGUAGE).unwrap_or("en").to_owned(),
        beliefs: super::believe::all(project)?,
        outcome: how.outcome.clone(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        ..spec
    })
}

/// The text of the project's own file of themes; nothing where it has none.
pub(super) fn themes(project: &Project) -> Result<Option<String>, Failure> {
    let Some(file) = project.config.settings.text(&portrett_flow::voice::THEMES) else { return Ok(None) };
    let path = project.folder.join(file);
    std::fs::read_to_string(&path).map(Some).map_err(|error| Failure::io(&path, &error))
}

/// The model of sentence vectors; nothing where the project has none.
fn vectors(project: &Project) -> Result<Option<VectorsSpec>, Failure> {
    let Some(folder) = project.config.settings.text(&portrett_flow::voice::VECTORS) else { return Ok(None) };
    let model = Vectors::open(&project.folder.join(folder));
    let model = model.map_err(|error| Failure::from_error(Code::Settings, &error))?;
    Ok(Some(VectorsSpec::new(model.with_threads(project.threads(None)))))
}

/// The key of the language model, from the environment.
fn model_key(project: &Project) -> Result<Option<String>, Failure> {
    let Some(variable) = project.config.settings.text(&portrett_flow::voice::MODEL_KEY_VARIABLE) else {
        return Ok(None);
    };
    std::env::var(variable).map(Some).map_err(|_| {
        let failure = Failure::new(Code::Settings, format!("models.key_variable names {variable:?}, which is not set"));
        failure.hint("set it in the environment, or take models.key_variable out of portrett.toml")
    })
}

fn summary(built: &Built, notes: &[String], checks: &str) -> Result<String, Failure> {
    let english = english()?;
    let report = &built.report;
    let (supported, weak) = count_by_status(&report.personas);
    let mut text = format!(
        "Build {}: {} people, {} personas, {supported} statements supported and {weak} weak, data until {}.\n",
        built.number.0,
        grouped(report.build.people),
        report.personas.len(),
        if report.build.as_of.is_empty() { "a day that no source tells" } else { &report.build.as_of }
    );
    for source in &report.sources {
        text.push_str(&account_of(source).lines(&english));
    }
    text.push_str(&format!("Data quality: {} of 100 (portrett quality)\n", report.quality.score));
    if !notes.is_empty() {
        text.push_str("Look at:\n");
        notes.iter().for_each(|note| text.push_str(&format!("  - {note}\n")));
    }
    text.push_str(checks);
    text.push('\n');
    text.push_str("Next: portrett show, or portrett report");
    Ok(text)
}

fn machine_summary(built: &Built, notes: &[String]) -> serde_json::Value {
    let report = &built.report;
    let (supported, weak) = count_by_status(&report.personas);
    serde_json::json!({
        "build": built.number,
        "people": report.build.people,
        "personas": report.personas.len(),
        "claims": { "supported": supported, "weak": weak },
        "verdict": report.segmentation.verdict,
        "as_of": report.build.as_of,
        "fingerprint": report.build.fingerprint,
        "sources": report.sources,
        "quality": report.quality.score,
        "prediction": report.prediction,
        "notes": notes,
        "seconds": as_object(&built.seconds),
        "peak_memory_mb": peak_memory_mb(),
    })
}

/// The largest memory that this process ever held, in megabytes, where the system tells it.
fn peak_memory_mb() -> Option<u64> {
    let status = std::fs::read_to_string(Path::new("/proc/self/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().ok().map(|kilobytes| kilobytes / 1024)
}
