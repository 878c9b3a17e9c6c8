//! A table is written row by row, as CSV or as Parquet, from one model of a row.

mod parquet_file;
mod text_file;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use parquet_file::ParquetFile;
use text_file::TextFile;

use crate::error::TestkitError;
use crate::params::ShopFormat;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Text,
    Whole,
    /// Whole øre, written as kroner.
    Money,
    Day,
    Moment,
    Flag,
}

/// A column's header and what it holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column(pub(crate) &'static str, pub(crate) Form);

/// One cell of a row. A cell that does not fit its column's form is a mistake of the generator and
/// is written as missing by Parquet.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell<'a> {
    Text(&'a str),
    Whole(i64),
    /// In øre.
    Money(i64),
    /// Day of the shop's calendar.
    Day(i64),
    /// Day of the shop's calendar, and second of the day.
    Moment(crate::calendar::Moment),
    Flag(bool),
    /// What somebody left in a cell of another form: text in CSV, missing in Parquet.
    Spoiled(&'a str),
    Missing,
}

enum Sink {
    Text(Box<TextFile>),
    Parquet(Box<ParquetFile>),
}

/// Writes one table, and counts its rows and what was planted in them.
pub(crate) struct TableWriter {
    path: PathBuf,
    sink: Sink,
    rows: u64,
    dirty: BTreeMap<String, u64>,
}

/// What became of a table.
pub(crate) struct Written {
    pub(crate) path: PathBuf,
    pub(crate) rows: u64,
    pub(crate) dirty: BTreeMap<String, u64>,
}

impl TableWriter {
    /// Makes `<dir>/<name>.<extension>` with `columns`.
    pub(crate) fn create(
        dir: &Path,
        name: &str,
        format: ShopFormat,
        columns: &'static [Column],
    ) -> Result<Self, TestkitError> {
        let path = dir.join(format!("{name}.{}", format.extension()));
        let sink = match format {
            ShopFormat::Csv => Sink::Text(Box::new(TextFile::create(&path, columns)?)),
            ShopFormat::Parquet => Sink::Parquet(Box::new(ParquetFile::create(&path, columns)?)),
        };
        Ok(Self { path, sink, rows: 0, dirty: BTreeMap::new() })
    }

    /// One row, a cell for each column.
    pub(crate) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), TestkitError> {
        self.rows += 1;
        match &mut self.sink {
            Sink::Text(file) => file.row(cells, &self.path),
            Sink::Parquet(file) => file.row(cells, &self.path),
        }
    }

    /// Counts one dirty row.
    pub(crate) fn soil(&mut self, reason: &str) {
        match self.dirty.get_mut(reason) {
            Some(count) => *count += 1,
            None => drop(self.dirty.insert(reason.to_owned(), 1)),
        }
    }

    /// The file is complete only after this.
    pub(crate) fn finish(self) -> Result<Written, TestkitError> {
        match self.sink {
            Sink::Text(file) => file.finish(&self.path)?,
            Sink::Parquet(file) => file.finish(&self.path)?,
        }
        Ok(Written { path: self.path, rows: self.rows, dirty: self.dirty })
    }
}
