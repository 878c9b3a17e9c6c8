//! Files in, lake tables out. A file that came in before with the same specification is not read
//! again.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::mpsc::sync_channel;

use portrett_engine::{WriteMode, Written};
use portrett_readers::location::Location;
use portrett_readers::{ReadError, ReadReport, batch_schema};
use portrett_terms::ledger::{Import, Ledger};
use portrett_terms::{Code, ImportId, SourceSpec, Update};

use super::project::projection;
use super::spec::ValidSource;
use crate::context::Context;
use crate::error::FlowError;
use crate::stage::StageKey;

/// Changes when the same file would be read otherwise.
const REVISION: u32 = 6;

/// Batches that may wait between the reading thread and the writing one.
const WAITING: usize = 4;

/// The lake table of a source.
pub fn table_name(source: &SourceSpec) -> String {
    format!("{}_{}", source.kind.name(), source.id)
}

/// Brings the files of `sources` in, as far as they are not in already, and moves `ledger` along.
/// Relative paths are seen from `folder`. Gives the rows read.
pub fn import(
    context: &Context<'_>,
    sources: &[ValidSource],
    folder: &Path,
    ledger: &mut Ledger,
) -> Result<u64, FlowError> {
    forget_dropped(sources, ledger);
    let mut rows = 0;
    for source in sources {
        rows += import_source(context, source, folder, ledger)?;
    }
    Ok(rows)
}

/// A source that `portrett.toml` no longer names leaves the head.
fn forget_dropped(sources: &[ValidSource], ledger: &mut Ledger) {
    let kept: Vec<String> = sources.iter().map(|source| table_name(source.get())).collect();
    let is_source = |table: &str| {
        portrett_terms::SourceKind::ALL.iter().any(|kind| table.starts_with(&format!("{}_", kind.name())))
    };
    ledger.tables.retain(|table, _| !is_source(table) || kept.contains(table));
    ledger.imports.retain(|import| sources.iter().any(|source| source.get().id == import.source));
}

fn import_source(
    context: &Context<'_>,
    source: &ValidSource,
    folder: &Path,
    ledger: &mut Ledger,
) -> Result<u64, FlowError> {
    let spec = source.get();
    // The files come and go without changing how each of them is read.
    let reading = SourceSpec { files: Vec::new(), ..spec.clone() };
    let spec_key = StageKey::new("sources", REVISION).with(&reading).with(&context.seed).finish();
    let mut wanted = fingerprints(spec, folder)?;
    if spec.update == Update::Snapshot {
        wanted.drain(..wanted.len().saturating_sub(1));
    }
    let still_good = |import: &Import| {
        import.source == spec.id
            && import.spec == spec_key
            && wanted.iter().any(|(_, print)| *print == import.fingerprint)
    };
    let belongs = |import: &Import| import.source == spec.id;
    if ledger.imports.iter().any(|import| belongs(import) && !still_good(import)) {
        ledger.imports.retain(|import| !belongs(import));
    }
    let known: Vec<String> = ledger.imports.iter().filter(|i| belongs(i)).map(|i| i.fingerprint.clone()).collect();
    let mut rows = 0;
    for (path, fingerprint) in wanted.iter().filter(|(_, print)| !known.contains(print)) {
        let next = ledger.imports.iter().filter(|i| belongs(i)).map(|i| i.id.0).max().unwrap_or(0) + 1;
        let report = import_file(context, spec, path, fingerprint, next, ledger)?;
        rows += report.rows;
        ledger.imports.push(account(spec, next, fingerprint, &spec_key, report));
    }
    Ok(rows)
}

/// The files of a source that differ, with the hash of their bytes, in the order in which they were added.
fn fingerprints(spec: &SourceSpec, folder: &Path) -> Result<Vec<(PathBuf, String)>, FlowError> {
    let mut wanted: Vec<(PathBuf, String)> = Vec::new();
    for file in &spec.files {
        let path = folder.join(file);
        let print = fingerprint(&path).map_err(ReadError::unreadable(&path))?;
        if !wanted.iter().any(|(_, known)| *known == print) {
            wanted.push((path, print));
        }
    }
    Ok(wanted)
}

/// The hash of a file's bytes, and of the name of the member where it is an archive, in hexadecimal.
pub fn fingerprint(path: &Path) -> std::io::Result<String> {
    let location = Location::of(path);
    let mut file = std::fs::File::open(location.file())?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(location.member().unwrap_or_default().as_bytes());
    let mut buffer = vec![0; 1 << 20];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.finalize().to_hex().to_string()),
            read => {
                hasher.update(&buffer[..read]);
            }
        }
    }
}

fn import_file(
    context: &Context<'_>,
    spec: &SourceSpec,
    path: &Path,
    fingerprint: &str,
    id: i64,
    ledger: &mut Ledger,
) -> Result<ReadReport, FlowError> {
    let table = table_name(spec);
    let before = state_of(path)?;
    let schema = batch_schema(spec);
    let sql = projection(spec, &schema, id, fingerprint);
    let mode = if id == 1 { WriteMode::Replace } else { WriteMode::Append };
    let head = ledger.tables.get(&table).copied();
    let (sender, receiver) = sync_channel(WAITING);
    let (read, written) = std::thread::scope(|scope| {
        let reading = scope.spawn(move || {
            let mut sink = |batch| sender.send(batch).map_err(|_| stopped());
            let progress = |done, total| context.progress.advance(done, total);
            context.reader.read(path, spec, &mut sink, &progress)
        });
        let written = context.engine.write_stream(&table, head, mode, schema, receiver, &sql);
        (reading.join(), written)
    });
    let read = read.map_err(|_| FlowError::Broken("the reading thread broke off".to_owned()))?;
    // When the writing side fails, the reading side only sees that nobody takes its rows: the writer's
    // error is the one to tell.
    let report = match read {
        Err(ReadError::Sink { .. }) => return Err(written.err().map_or_else(|| stopped().into(), FlowError::from)),
        other => other?,
    };
    let Written { version } = written?;
    // What was read must be what the hash stands for; the table that is ahead is put back by the next import.
    if state_of(path)? != before {
        return Err(ReadError::Changed { path: path.to_owned() }.into());
    }
    ledger.tables.insert(table, version);
    Ok(report)
}

/// Length and time of change of the file that holds `path`.
fn state_of(path: &Path) -> Result<(u64, Option<std::time::SystemTime>), ReadError> {
    let metadata = std::fs::metadata(Location::of(path).file()).map_err(ReadError::unreadable(path))?;
    Ok((metadata.len(), metadata.modified().ok()))
}

fn stopped() -> ReadError {
    ReadError::Sink { code: Code::Internal, source: "the table is no longer written".into() }
}

fn account(spec: &SourceSpec, id: i64, fingerprint: &str, spec_key: &str, report: ReadReport) -> Import {
    let row_problems = report.row_problem_counts.iter().map(|(reason, count)| (reason.name().to_owned(), *count));
    let cell_problems = report
        .cell_problem_counts
        .iter()
        .map(|((column, reason), count)| (format!("{column}: {}", reason.name()), *count));
    Import {
        source: spec.id.clone(),
        id: ImportId(id),
        fingerprint: fingerprint.to_owned(),
        spec: spec_key.to_owned(),
        rows: report.rows,
        kept: report.kept,
        row_problems: row_problems.collect(),
        cell_problems: cell_problems.collect::<BTreeMap<_, _>>(),
        problems: report.problems,
    }
}
