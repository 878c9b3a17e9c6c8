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
use portrett_terms::{Code, FileFormat, ImportId, SourceFile, SourceSpec, Update};

use super::project::projection;
use super::spec::ValidSource;
use crate::context::Context;
use crate::error::FlowError;
use crate::stage::StageKey;

/// A file to bring in.
struct Wanted {
    path: PathBuf,
    /// As written in `portrett.toml`.
    name: String,
    /// Its source as this file is read.
    spec: SourceSpec,
    /// What its bytes are known by.
    fingerprint: String,
    /// Hash of how it is read.
    key: String,
}

impl Wanted {
    fn is(&self, import: &Import) -> bool {
        self.fingerprint == import.fingerprint && self.key == import.spec
    }
}

/// Changes when the same file would be read otherwise.
const REVISION: u32 = 8;

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
    let mut wanted = wanted_files(context, spec, folder)?;
    if spec.update == Update::Snapshot {
        wanted.drain(..wanted.len().saturating_sub(1));
    }
    let belongs = |import: &Import| import.source == spec.id;
    let still_good = |import: &Import| wanted.iter().any(|file| file.is(import));
    if ledger.imports.iter().any(|import| belongs(import) && !still_good(import)) {
        ledger.imports.retain(|import| !belongs(import));
    }
    let mut rows = 0;
    for file in wanted {
        if ledger.imports.iter().any(|import| belongs(import) && file.is(import)) {
            continue;
        }
        let next = ledger.imports.iter().filter(|i| belongs(i)).map(|i| i.id.0).max().unwrap_or(0) + 1;
        let report = import_file(context, &file, next, ledger)?;
        rows += report.rows;
        ledger.imports.push(account(file, next, report));
    }
    Ok(rows)
}

/// The files of a source that differ, in the order in which they were added.
fn wanted_files(context: &Context<'_>, source: &SourceSpec, folder: &Path) -> Result<Vec<Wanted>, FlowError> {
    let mut wanted: Vec<Wanted> = Vec::new();
    for file in &source.files {
        let path = folder.join(&file.path);
        let bytes = fingerprint(&path).map_err(ReadError::unreadable(&path))?;
        let spec = source.for_file(file);
        let key = StageKey::new("sources", REVISION).with(&spec).with(&context.seed).finish();
        let next = Wanted { path, name: file.path.clone(), spec, fingerprint: print_of(file, bytes), key };
        if !wanted.iter().any(|known| known.fingerprint == next.fingerprint) {
            wanted.push(next);
        }
    }
    Ok(wanted)
}

/// Several sheets of a workbook may be files of one source, each known by its name too.
fn print_of(file: &SourceFile, bytes: String) -> String {
    match &file.own {
        Some((FileFormat::Sheet { sheet, .. }, _)) => {
            blake3::hash(format!("{bytes} {sheet}").as_bytes()).to_hex().to_string()
        }
        _ => bytes,
    }
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

fn import_file(context: &Context<'_>, file: &Wanted, id: i64, ledger: &mut Ledger) -> Result<ReadReport, FlowError> {
    let Wanted { path, spec, .. } = file;
    let table = table_name(spec);
    let before = state_of(path)?;
    let schema = batch_schema(spec);
    let sql = projection(spec, &schema, id, &file.fingerprint);
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
        return Err(ReadError::Changed { path: path.clone() }.into());
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

fn account(file: Wanted, id: i64, report: ReadReport) -> Import {
    let row_problems = report.row_problem_counts.iter().map(|(reason, count)| (reason.name().to_owned(), *count));
    let cell_problems = report
        .cell_problem_counts
        .iter()
        .map(|((column, reason), count)| (format!("{column}: {}", reason.name()), *count));
    Import {
        source: file.spec.id,
        file: file.name,
        id: ImportId(id),
        fingerprint: file.fingerprint,
        spec: file.key,
        rows: report.rows,
        kept: report.kept,
        row_problems: row_problems.collect(),
        cell_problems: cell_problems.collect::<BTreeMap<_, _>>(),
        problems: report.problems,
    }
}
