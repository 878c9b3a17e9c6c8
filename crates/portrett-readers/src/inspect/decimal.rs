//! The sign before the tenths of each column of numbers: what its own numbers show, then what other numbers of
//! the file show; where neither shows any, a guess that somebody should look at.

use portrett_terms::{DecimalMark, FileFormat};

use super::Guess;
use super::column::Column;
use super::sample::Sample;
use crate::marks::Marks;

/// The columns of a sample, each read with its own mark.
pub fn columns(sample: &Sample, format: &FileFormat) -> Vec<Column> {
    let mark = format.decimal();
    let pairs = || sample.headers.iter().zip(&sample.columns);
    if !matches!(format, FileFormat::Csv { .. } | FileFormat::Sheet { .. }) {
        return pairs().map(|(header, cells)| Column::new(header, cells, mark)).collect();
    }
    let marks: Vec<Marks> = sample.columns.iter().map(|cells| Marks::of(cells.iter())).collect();
    let first = |((header, cells), marks): ((&String, _), &Marks)| {
        let own = marks.shown().filter(|own| *own != mark);
        let column = Column::new(header, cells, own.unwrap_or(mark));
        // Words with points in them show nothing of numbers.
        let told =
            own.filter(|_| column.is_numeric()).map(|own| Guess::sure(own, format!("its numbers have {}", name(own))));
        if own.is_some() && told.is_none() {
            Column::new(header, cells, mark)
        } else {
            Column { decimal: told, ..column }
        }
    };
    let mut columns: Vec<Column> = pairs().zip(&marks).map(first).collect();
    let numeric = columns.iter().zip(&marks).filter(|(column, _)| column.is_numeric());
    let file = numeric.fold(Marks::default(), |file, (_, marks)| file.with(*marks)).shown();
    for (place, (column, marks)) in columns.iter_mut().zip(&marks).enumerate() {
        if column.is_numeric() && marks.doubtful() > 0 && marks.shown().is_none() {
            let read = file.filter(|file| *file != mark);
            if let Some(read) = read {
                *column = Column::new(&sample.headers[place], &sample.columns[place], read);
            }
            column.decimal = Some(by_others(file, mark));
        }
        column.marks = *marks;
    }
    columns
}

/// What is taken for a column whose numbers can all be read in two ways.
fn by_others(file: Option<DecimalMark>, usual: DecimalMark) -> Guess<DecimalMark> {
    match file {
        Some(mark) => {
            Guess::sure(mark, format!("other numbers of the file have {}, so its own are read alike", name(mark)))
        }
        None => Guess::unsure(
            usual,
            "each sign in its numbers may part thousands or tenths, and nothing in the file tells which",
        ),
    }
}

/// A mark in words.
pub fn name(mark: DecimalMark) -> &'static str {
    match mark {
        DecimalMark::Point => "a decimal point",
        DecimalMark::Comma => "a decimal comma",
    }
}
