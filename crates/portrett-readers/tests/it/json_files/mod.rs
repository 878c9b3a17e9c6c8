//! JSON: text in, table out. Columns are read as they are, by the reader of the format alone, so that what
//! is seen is what it gives.

mod broken;
mod shapes;
mod tools;

use std::fmt::Write;

use arrow::array::{Array, AsArray};
use portrett_readers::format::{Reading, guess, open};
use portrett_readers::{Guess, ReadError};
use portrett_terms::{Code, FileFormat, Layout, Role, SourceKind, ValueType};

use crate::help::{assert_table, column, file, spec, table};

/// How a file is read.
#[derive(Default, Clone, Copy)]
struct Way<'a> {
    records: &'a str,
    explode: &'a str,
    wanted: &'a [&'a str],
}

const PLAIN: Way<'static> = Way { records: "", explode: "", wanted: &[] };

fn records(records: &str) -> Way<'_> {
    Way { records, ..Way::default() }
}

fn explode(explode: &str) -> Way<'_> {
    Way { explode, ..Way::default() }
}

fn reading(way: Way<'_>) -> Reading {
    let format = FileFormat::Json { records: way.records.to_owned(), explode: way.explode.to_owned() };
    Reading { format, layout: Layout::default() }
}

/// Every column as the reader gives it: headers, then rows, then what was wrong, what was left out.
fn raw(bytes: impl AsRef<[u8]>, way: Way<'_>) -> Result<String, ReadError> {
    let file = file(bytes);
    let wanted: Vec<String> = way.wanted.iter().map(|header| (*header).to_owned()).collect();
    let mut source = open(&file.path, &reading(way), &wanted)?;
    let headers = source.headers().to_vec();
    source.select(&(0..headers.len()).collect::<Vec<_>>())?;
    let mut text = format!("# | {}\n", headers.join(" | "));
    let mut problems = String::new();
    while let Some(batch) = source.next_batch()? {
        assert!(batch.columns.iter().all(|column| column.len() == batch.row_numbers.len()));
        for (row, number) in batch.row_numbers.iter().enumerate() {
            let cells = batch.columns.iter().map(|column| {
                let texts = column.as_string::<i32>();
                if texts.is_null(row) { "∅" } else { texts.value(row) }
            });
            writeln!(text, "{number} | {}", cells.collect::<Vec<_>>().join(" | ")).unwrap();
        }
        for problem in batch.row_problems {
            let value = problem.value.as_deref().unwrap_or("-");
            writeln!(problems, "! {} {} {value}", problem.row, problem.reason.name()).unwrap();
        }
        for problem in batch.cell_problems {
            let (row, header) = (batch.row_numbers[problem.index], &headers[problem.column]);
            let value = problem.value.as_deref().unwrap_or("-");
            writeln!(problems, "! {row} {header}: {} {value}", problem.reason.name()).unwrap();
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

#[track_caller]
fn assert_raw(bytes: impl AsRef<[u8]>, way: Way<'_>, expected: &str) {
    assert_table(&raw(bytes, way).unwrap(), expected);
}

/// Where the rows are guessed to be, whether that is sure, and why.
fn guessed(bytes: impl AsRef<[u8]>) -> (String, bool, String) {
    let Guess { value, why, sure } = guess(&file(bytes).path).unwrap();
    let FileFormat::Json { records, .. } = value.format else { panic!("{:?}", value.format) };
    (records, sure, why)
}
