//! Parquet and Arrow with columns that hold columns: the same rows are written in every format, and must come in
//! as those of JSON do.

mod ga4;
mod legacy;
mod limits;
mod shapes;

use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, BooleanArray, Float64Array, Int64Array, ListArray, MapArray, StringArray, StructArray,
};
use arrow::buffer::{NullBuffer, OffsetBuffer};
use arrow::datatypes::{DataType, Field, FieldRef, Fields, Schema};
use arrow::record_batch::RecordBatch;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use portrett_readers::convert::texts;
use portrett_readers::format::{guess, open};
use portrett_readers::{ReadError, inspect};
use portrett_terms::SourceId;
use serde_json::Value;

use crate::help::{OneFile, file, table_of};

pub const TEXT: DataType = DataType::Utf8;
pub const WHOLE: DataType = DataType::Int64;
pub const NUMBER: DataType = DataType::Float64;
pub const TRUTH: DataType = DataType::Boolean;

/// Fields of an object, or columns.
pub fn fields(fields: Vec<(&str, DataType)>) -> Fields {
    fields.into_iter().map(|(name, data_type)| Field::new(name, data_type, true)).collect()
}

pub fn object(parts: Vec<(&str, DataType)>) -> DataType {
    DataType::Struct(fields(parts))
}

/// A list whose items are called `item`.
pub fn list(item: DataType) -> DataType {
    list_of("item", item)
}

pub fn list_of(name: &str, item: DataType) -> DataType {
    DataType::List(Arc::new(Field::new(name, item, true)))
}

pub fn map(value: DataType) -> DataType {
    let pair = Fields::from(vec![Field::new("key", TEXT, false), Field::new("value", value, true)]);
    DataType::Map(Arc::new(Field::new("entries", DataType::Struct(pair), false)), false)
}

/// Rows of JSON, a value a line.
pub fn rows(lines: &str) -> Vec<Value> {
    lines
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The same rows as columns.
pub fn batch(columns: Vec<(&str, DataType)>, lines: &str) -> RecordBatch {
    let (schema, rows) = (Schema::new(fields(columns)), rows(lines));
    let cells = |name: &str| rows.iter().map(|row| row.get(name)).collect::<Vec<_>>();
    let arrays = schema.fields().iter().map(|field| array(&cells(field.name()), field.data_type())).collect();
    RecordBatch::try_new(Arc::new(schema), arrays).unwrap()
}

type Cells<'a> = [Option<&'a Value>];

/// What BigQuery writes for a whole number in JSON is a text.
fn whole(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

fn array(cells: &Cells<'_>, data_type: &DataType) -> ArrayRef {
    match data_type {
        DataType::Utf8 => Arc::new(cells.iter().map(|cell| cell.and_then(Value::as_str)).collect::<StringArray>()),
        DataType::Int64 => Arc::new(cells.iter().map(|cell| cell.and_then(whole)).collect::<Int64Array>()),
        DataType::Float64 => Arc::new(cells.iter().map(|cell| cell.and_then(Value::as_f64)).collect::<Float64Array>()),
        DataType::Boolean => Arc::new(cells.iter().map(|cell| cell.and_then(Value::as_bool)).collect::<BooleanArray>()),
        DataType::Struct(parts) => Arc::new(objects(cells, parts)),
        DataType::List(item) => Arc::new(lists(cells, item)),
        DataType::Map(entries, _) => Arc::new(maps(cells, entries)),
        other => panic!("no test needs {other}"),
    }
}

fn present(cells: &Cells<'_>) -> NullBuffer {
    cells.iter().map(|cell| cell.is_some_and(|value| !value.is_null())).collect()
}

fn objects(cells: &Cells<'_>, parts: &Fields) -> StructArray {
    let part = |field: &FieldRef| {
        let cells: Vec<_> = cells.iter().map(|cell| cell.and_then(|value| value.get(field.name()))).collect();
        array(&cells, field.data_type())
    };
    StructArray::try_new(parts.clone(), parts.iter().map(part).collect(), Some(present(cells))).unwrap()
}

fn lists(cells: &Cells<'_>, item: &FieldRef) -> ListArray {
    let items = |cell: &Option<&Value>| cell.and_then(Value::as_array).cloned().unwrap_or_default();
    let all: Vec<Vec<Value>> = cells.iter().map(items).collect();
    let values: Vec<Option<&Value>> = all.iter().flatten().map(Some).collect();
    let offsets = OffsetBuffer::from_lengths(all.iter().map(Vec::len));
    ListArray::new(item.clone(), offsets, array(&values, item.data_type()), Some(present(cells)))
}

fn maps(cells: &Cells<'_>, entries: &FieldRef) -> MapArray {
    let pairs = |cell: &Option<&Value>| cell.and_then(Value::as_object).cloned().unwrap_or_default();
    let all: Vec<_> = cells.iter().map(pairs).collect();
    let names: StringArray = all.iter().flatten().map(|(name, _)| Some(name.as_str())).collect();
    let values: Vec<Option<&Value>> = all.iter().flatten().map(|(_, value)| Some(value)).collect();
    let DataType::Struct(parts) = entries.data_type() else { panic!("{entries}") };
    let values = array(&values, parts[1].data_type());
    let pairs = StructArray::new(parts.clone(), vec![Arc::new(names), values], None);
    let offsets = OffsetBuffer::from_lengths(all.iter().map(serde_json::Map::len));
    MapArray::new(entries.clone(), offsets, pairs, Some(present(cells)), false)
}

/// Parquet as other programs write it: without Arrow's own schema beside the file's.
pub fn parquet(batch: &RecordBatch) -> Vec<u8> {
    let options = ArrowWriterOptions::new().with_skip_arrow_metadata(true);
    let mut writer = ArrowWriter::try_new_with_options(Vec::new(), batch.schema(), options).unwrap();
    writer.write(batch).unwrap();
    writer.into_inner().unwrap()
}

pub fn parquet_with_schema(batch: &RecordBatch) -> Vec<u8> {
    let mut writer = ArrowWriter::try_new(Vec::new(), batch.schema(), None).unwrap();
    writer.write(batch).unwrap();
    writer.into_inner().unwrap()
}

pub fn arrow(batch: &RecordBatch) -> Vec<u8> {
    let mut writer = arrow::ipc::writer::FileWriter::try_new(Vec::new(), &batch.schema()).unwrap();
    writer.write(batch).unwrap();
    writer.into_inner().unwrap()
}

pub fn arrow_stream(batch: &RecordBatch) -> Vec<u8> {
    let mut writer = arrow::ipc::writer::StreamWriter::try_new(Vec::new(), &batch.schema()).unwrap();
    writer.write(batch).unwrap();
    writer.into_inner().unwrap()
}

/// The batch in each of the formats.
pub fn in_each_format(batch: &RecordBatch) -> Vec<(&'static str, OneFile)> {
    vec![
        ("Parquet", file(parquet(batch))),
        ("Parquet with Arrow's schema", file(parquet_with_schema(batch))),
        ("Arrow", file(arrow(batch))),
        ("a stream of Arrow", file(arrow_stream(batch))),
    ]
}

/// Every column as its reader gives it, as text: headers, rows with their places in the file, problems, what was
/// left out and what came late.
pub fn raw(path: &Path, wanted: &[&str]) -> Result<String, ReadError> {
    let wanted: Vec<String> = wanted.iter().map(|header| (*header).to_owned()).collect();
    let mut source = open(path, &guess(path)?.value, &wanted)?;
    let headers = source.headers().to_vec();
    source.select(&(0..headers.len()).collect::<Vec<_>>())?;
    let (mut text, mut problems, mut first) = (format!("# | {}\n", headers.join(" | ")), String::new(), None);
    while let Some(batch) = source.next_batch()? {
        let columns: Vec<StringArray> = batch.columns.iter().map(|column| texts(column).unwrap()).collect();
        for (row, number) in batch.row_numbers.iter().enumerate() {
            let number = number - *first.get_or_insert(*number) + 1;
            let cell =
                |column: &StringArray| if column.is_null(row) { "∅".into() } else { column.value(row).to_owned() };
            let cells: Vec<String> = columns.iter().map(cell).collect();
            writeln!(text, "{number} | {}", cells.join(" | ")).unwrap();
        }
        for problem in batch.row_problems {
            writeln!(problems, "! a row: {}", problem.reason.name()).unwrap();
        }
        for problem in batch.cell_problems {
            let value = problem.value.as_deref().unwrap_or("-");
            writeln!(problems, "! {}: {} {value}", headers[problem.column], problem.reason.name()).unwrap();
        }
    }
    text.push_str(&problems);
    for (what, names) in [("unsupported", source.unsupported().to_vec()), ("late", source.late())] {
        if !names.is_empty() {
            writeln!(text, "{what}: {}", names.join(", ")).unwrap();
        }
    }
    Ok(text)
}

/// What a file is taken for, and its rows as they come in by that.
pub fn understood(path: &Path) -> String {
    let inspection = inspect(path).unwrap();
    let mut text = format!("{:?}\n{:?}\n", inspection.preset, inspection.kind);
    for column in &inspection.columns {
        writeln!(text, "{column:?}").unwrap();
    }
    writeln!(text, "{:?}", inspection.warnings).unwrap();
    let spec = inspection.into_spec(SourceId::from_label("test"), Vec::new()).unwrap();
    for line in table_of(path, &spec).lines() {
        // Rows of JSON are counted from the first line, those of Parquet from a header that is not there.
        let parts: Vec<&str> = if line.starts_with('!') { line.splitn(4, ' ').collect() } else { vec![line] };
        let (_, rest) = line.split_once(" | ").unwrap_or_default();
        writeln!(text, "{}", if let [_, level, _, rest] = parts[..] { format!("{level} {rest}") } else { rest.into() })
            .unwrap();
    }
    text
}

/// Asserts that rows come in alike whether they are lines of JSON or in any other format; gives them.
#[track_caller]
pub fn assert_as_json(columns: Vec<(&str, DataType)>, lines: &str) -> String {
    let expected = raw(&file(lines).path, &[]).unwrap();
    for (format, file) in in_each_format(&batch(columns, lines)) {
        assert_eq!(raw(&file.path, &[]).unwrap(), expected, "{format}");
    }
    expected
}
