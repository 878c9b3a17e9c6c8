//! Measures nested columns: writes the same events, in the shape of Google Analytics' export, as lines of JSON and
//! as Parquet into a folder, then reads all columns of both, and those that a build reads.
//! `cargo run -p portrett-readers --example nested_speed -- DIR ROWS`.
#![allow(clippy::print_stdout)]

mod clock;

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, ListArray, StringArray, StructArray};
use arrow::buffer::OffsetBuffer;
use arrow::datatypes::Field;
use arrow::record_batch::RecordBatch;
use clock::processor_seconds;
use parquet::arrow::ArrowWriter;
use portrett_readers::format::{guess, open};

const BLOCK: usize = 10_000;
const PARAMETERS: [&str; 8] = [
    "ga_session_id",
    "ga_session_number",
    "page_location",
    "page_title",
    "engagement_time_msec",
    "source",
    "medium",
    "session_engaged",
];
const READ: [&str; 6] = [
    "event_timestamp",
    "event_name",
    "user_pseudo_id",
    "event_params.ga_session_id",
    "event_params.page_location",
    "device.category",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("name a folder")?;
    let rows: usize = arguments.next().ok_or("say how many rows")?.parse()?;
    let (lines, parquet) = (Path::new(&folder).join("events.jsonl"), Path::new(&folder).join("events.parquet"));
    write_lines(&lines, rows)?;
    write_parquet(&parquet, rows)?;
    for path in [&lines, &parquet] {
        measure(path, &READ)?;
        measure(path, &[])?;
    }
    Ok(())
}

/// The value of a parameter of event number `row`: a text or a number.
fn value(parameter: usize, row: usize) -> Result<String, i64> {
    match parameter {
        0 => Err(1_767_607_200 + row as i64 / 10),
        2 => Ok(format!("https://shop.example.com/product/{}?color=blue", row % 5_000)),
        3 => Ok(format!("Product number {}", row % 5_000)),
        4 => Err(row as i64 % 60_000),
        5 | 6 => Ok(["newsletter", "email", "google", "organic"][row % 4].to_owned()),
        _ => Err(row as i64 % 2),
    }
}

fn write_lines(path: &Path, rows: usize) -> Result<(), Box<dyn Error>> {
    let mut file = BufWriter::new(File::create(path)?);
    for row in 0..rows {
        let parameters = PARAMETERS.iter().enumerate().map(|(place, name)| match value(place, row) {
            Ok(text) => format!(r#"{{"key":"{name}","value":{{"string_value":"{text}"}}}}"#),
            Err(number) => format!(r#"{{"key":"{name}","value":{{"int_value":"{number}"}}}}"#),
        });
        let (time, visitor) = (1_767_607_200_000_000 + row * 1_000_000, row / 10);
        writeln!(
            file,
            r#"{{"event_timestamp":"{time}","event_name":"page_view","event_params":[{}],"user_pseudo_id":"{visitor}.7","device":{{"category":"mobile","language":"nb-no"}}}}"#,
            parameters.collect::<Vec<_>>().join(",")
        )?;
    }
    Ok(file.flush()?)
}

fn write_parquet(path: &Path, rows: usize) -> Result<(), Box<dyn Error>> {
    let mut writer = ArrowWriter::try_new(File::create(path)?, batch(0, 1)?.schema(), None)?;
    for start in (0..rows).step_by(BLOCK) {
        writer.write(&batch(start, rows.min(start + BLOCK))?)?;
    }
    writer.close()?;
    Ok(())
}

fn batch(from: usize, to: usize) -> Result<RecordBatch, Box<dyn Error>> {
    let values: Vec<_> = (from..to).flat_map(|row| (0..PARAMETERS.len()).map(move |place| value(place, row))).collect();
    let value = object(vec![
        ("string_value", Arc::new(values.iter().map(|value| value.as_ref().ok()).collect::<StringArray>())),
        ("int_value", Arc::new(values.iter().map(|value| value.as_ref().err().copied()).collect::<Int64Array>())),
    ])?;
    let keys: StringArray = (from..to).flat_map(|_| PARAMETERS).map(Some).collect();
    let parameters = object(vec![("key", Arc::new(keys)), ("value", value)])?;
    let item = Arc::new(Field::new("element", parameters.data_type().clone(), true));
    let lists =
        ListArray::try_new(item, OffsetBuffer::from_repeated_length(PARAMETERS.len(), to - from), parameters, None)?;
    let repeated = |text: &str| Arc::new(StringArray::from(vec![text; to - from])) as ArrayRef;
    let columns: Vec<(&str, ArrayRef)> = vec![
        (
            "event_timestamp",
            Arc::new(
                (from..to).map(|row| Some(1_767_607_200_000_000 + row as i64 * 1_000_000)).collect::<Int64Array>(),
            ),
        ),
        ("event_name", repeated("page_view")),
        ("event_params", Arc::new(lists)),
        ("user_pseudo_id", Arc::new((from..to).map(|row| Some(format!("{}.7", row / 10))).collect::<StringArray>())),
        ("device", object(vec![("category", repeated("mobile")), ("language", repeated("nb-no"))])?),
    ];
    Ok(RecordBatch::try_from_iter(columns)?)
}

fn object(parts: Vec<(&str, ArrayRef)>) -> Result<ArrayRef, Box<dyn Error>> {
    Ok(Arc::new(StructArray::try_from(parts)?))
}

/// Reads the columns `wanted` of a file, or all of them.
fn measure(path: &Path, wanted: &[&str]) -> Result<(), Box<dyn Error>> {
    let before = processor_seconds();
    let mut source = open(path, &guess(path)?.value, &[])?;
    let is_wanted = |header: &str| wanted.is_empty() || wanted.contains(&header);
    let headers = source.headers().iter().enumerate();
    let columns: Vec<usize> = headers.filter(|(_, header)| is_wanted(header)).map(|(place, _)| place).collect();
    source.select(&columns)?;
    let mut rows = 0;
    while let Some(batch) = source.next_batch()? {
        rows += batch.row_numbers.len();
    }
    let seconds = processor_seconds() - before;
    let speed = rows as f64 / seconds / 1e6;
    let (name, columns) = (path.display(), columns.len());
    println!("{name}: {columns} columns of {rows} rows in {seconds:.2} s of processor: {speed:.2} million rows/s");
    Ok(())
}
