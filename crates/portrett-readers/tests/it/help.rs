//! Text in, table out: small files, their batches as text, and expected tables on disk.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use arrow::record_batch::RecordBatch;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use portrett_readers::{Inspection, ReadError, ReadReport, batch_schema, inspect, read};
use portrett_terms::{
    ColumnSpec, DateOrder, DecimalMark, FileFormat, Layout, Role, SourceId, SourceKind, SourceSpec, Unit, Update,
    ValueType,
};

/// A folder with one file in it.
pub struct OneFile {
    _folder: tempfile::TempDir,
    pub path: PathBuf,
}

pub fn file(bytes: impl AsRef<[u8]>) -> OneFile {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.csv");
    std::fs::write(&path, bytes).unwrap();
    OneFile { _folder: folder, path }
}

/// One column of a specification: `header: role value`.
pub fn column(header: &str, role: Role, value: ValueType) -> ColumnSpec {
    let date_order = (value == ValueType::Date).then_some(DateOrder::YearMonthDay);
    ColumnSpec {
        header: header.to_owned(),
        role,
        value,
        date_order,
        label: None,
        aspect: None,
        unit: None,
        separator: None,
        choices: Vec::new(),
        decimal: None,
    }
}

pub fn birth_year(header: &str) -> ColumnSpec {
    ColumnSpec { unit: Some(Unit::CalendarYear), ..column(header, Role::Trait, ValueType::Number) }
}

pub fn spec(kind: SourceKind, columns: Vec<ColumnSpec>) -> SourceSpec {
    let format = FileFormat::Csv { delimiter: ',', encoding: "utf-8".to_owned(), decimal: DecimalMark::Point };
    SourceSpec {
        id: SourceId::from_label("test"),
        kind,
        files: Vec::new(),
        format,
        layout: Layout::default(),
        preset: None,
        update: Update::default(),
        ids: None,
        status: None,
        buying_role: None,
        country: None,
        zone: None,
        columns,
        scales: Vec::new(),
    }
}

pub fn orders() -> SourceSpec {
    let columns = vec![
        column("customer", Role::CustomerId, ValueType::Text),
        column("date", Role::OrderTime, ValueType::Date),
        column("amount", Role::Amount, ValueType::Money),
    ];
    spec(SourceKind::Orders, columns)
}

pub fn contacts() -> SourceSpec {
    let columns = vec![
        column("id", Role::CustomerId, ValueType::Text),
        column("age", Role::Trait, ValueType::Number),
        column("city", Role::Trait, ValueType::Category),
    ];
    spec(SourceKind::Contacts, columns)
}

/// Reads everything, and checks what holds of every reading.
pub fn read_all(path: &Path, spec: &SourceSpec) -> Result<(Vec<RecordBatch>, ReadReport), ReadError> {
    let mut batches = Vec::new();
    let report = read(
        path,
        spec,
        &mut |batch| {
            assert_eq!(batch.schema(), batch_schema(spec));
            batches.push(batch);
            Ok(())
        },
        &|read, of| assert!(read <= of),
    )?;
    assert_eq!(report.rows, report.kept + report.set_aside);
    assert_eq!(report.kept, batches.iter().map(|batch| batch.num_rows() as u64).sum::<u64>());
    assert_eq!(report.set_aside, report.row_problem_counts.values().sum::<u64>());
    Ok((batches, report))
}

/// A file's rows and problems as text: cells parted by ` | `, nulls as `∅`.
pub fn table(bytes: impl AsRef<[u8]>, spec: &SourceSpec) -> String {
    table_of(&file(bytes).path, spec)
}

/// As [`table`], of a file on disk.
pub fn table_of(path: &Path, spec: &SourceSpec) -> String {
    let (batches, report) = read_all(path, spec).unwrap();
    let mut text = String::new();
    let options = FormatOptions::default().with_null("∅");
    for batch in &batches {
        let columns: Vec<_> =
            batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options).unwrap()).collect();
        for row in 0..batch.num_rows() {
            let cells: Vec<String> = columns.iter().map(|column| column.value(row).to_string()).collect();
            writeln!(text, "{}", cells.join(" | ")).unwrap();
        }
    }
    for problem in &report.problems {
        let column = problem.column.as_deref().unwrap_or("-");
        let value = problem.value.as_deref().unwrap_or("-");
        let level = format!("{:?}", problem.level).to_lowercase();
        writeln!(text, "! {level} {} {column}: {} {value}", problem.row, problem.reason.name()).unwrap();
    }
    text
}

/// Compares without the indentation that the source text has.
#[track_caller]
pub fn assert_table(actual: &str, expected: &str) {
    let expected: Vec<&str> = expected.trim().lines().map(str::trim).collect();
    let actual: Vec<&str> = actual.trim().lines().map(str::trim).collect();
    assert_eq!(actual, expected, "\n{}", actual.join("\n"));
}

/// What a file seems to be, as text; no reasons.
pub fn understanding(inspection: &Inspection) -> String {
    let kind = inspection.kind.value.map_or("not known", SourceKind::name);
    let sure = if inspection.kind.sure { "" } else { ", not sure" };
    let mut text = format!("{kind}{sure}\n");
    if let FileFormat::Csv { delimiter, encoding, decimal } = &inspection.format.value.format {
        writeln!(text, "{delimiter:?} {encoding} decimal {decimal:?}").unwrap();
    }
    for column in &inspection.columns {
        write!(text, "{} = {} {}", column.header, column.role.value.name(), column.value.value.name()).unwrap();
        if let Some(order) = &column.date_order {
            write!(text, " {}", order.value.name()).unwrap();
        }
        if let (Some(label), Some(aspect)) = (&column.label, column.aspect) {
            let unit = column.unit.map_or(String::new(), |unit| format!(" {unit:?}"));
            write!(text, " \"{label}\" {aspect:?}{unit}").unwrap();
        }
        text.push('\n');
    }
    for warning in &inspection.warnings {
        writeln!(text, "! {warning}").unwrap();
    }
    text
}

pub fn understand(bytes: impl AsRef<[u8]>) -> Inspection {
    inspect(&file(bytes).path).unwrap()
}

/// A real data file; nothing, and a line that says so, where the folder is absent.
pub fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if !path.exists() {
        println!("skipped: {name} is not on this machine");
        return None;
    }
    Some(path)
}

/// Compares with `tests/it/expected/<name>.txt`; `UPDATE_EXPECTED=1` rewrites it.
#[track_caller]
pub fn assert_expected(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/expected").join(format!("{name}.txt"));
    assert_expected_at(&path, actual);
}

/// Compares with a file; `UPDATE_EXPECTED=1` rewrites it.
#[track_caller]
pub fn assert_expected_at(path: &Path, actual: &str) {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, actual).unwrap();
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(actual.trim(), expected.trim(), "{}: run with UPDATE_EXPECTED=1 and review the diff", path.display());
}
