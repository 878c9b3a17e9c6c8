//! Rows to comma-separated text.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;

use super::{Cell, Column};
use crate::calendar::Calendar;
use crate::error::TestkitError;

const BUFFER: usize = 1 << 18;

pub(super) struct TextFile {
    writer: csv::Writer<File>,
    calendar: Calendar,
    cell: String,
}

impl TextFile {
    pub(super) fn create(path: &Path, columns: &[Column]) -> Result<Self, TestkitError> {
        let file = File::create(path).map_err(|source| TestkitError::File { path: path.to_owned(), source })?;
        let mut writer = csv::WriterBuilder::new().buffer_capacity(BUFFER).from_writer(file);
        let header = columns.iter().map(|column| column.0);
        writer.write_record(header).map_err(|source| TestkitError::Csv { path: path.to_owned(), source })?;
        Ok(Self { writer, calendar: Calendar::new(), cell: String::new() })
    }

    pub(super) fn row(&mut self, cells: &[Cell<'_>], path: &Path) -> Result<(), TestkitError> {
        self.cells(cells).map_err(|source| TestkitError::Csv { path: path.to_owned(), source })
    }

    fn cells(&mut self, cells: &[Cell<'_>]) -> csv::Result<()> {
        for cell in cells {
            match cell {
                Cell::Text(text) | Cell::Spoiled(text) => self.writer.write_field(text)?,
                other => {
                    self.cell.clear();
                    // Writing to a string cannot fail.
                    let _ = print(&mut self.cell, &self.calendar, *other);
                    self.writer.write_field(&self.cell)?;
                }
            }
        }
        self.writer.write_record(None::<&[u8]>)
    }

    pub(super) fn finish(mut self, path: &Path) -> Result<(), TestkitError> {
        self.writer.flush().map_err(|source| TestkitError::File { path: path.to_owned(), source })
    }
}

fn print(out: &mut String, calendar: &Calendar, cell: Cell<'_>) -> std::fmt::Result {
    match cell {
        Cell::Whole(whole) => write!(out, "{whole}"),
        Cell::Money(cents) => {
            let sign = if cents < 0 { "-" } else { "" };
            write!(out, "{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100)
        }
        Cell::Day(day) => write!(out, "{}", calendar.date(day)),
        Cell::Moment(moment) => {
            let (hour, minute, second) = (moment.hour(), moment.second / 60 % 60, moment.second % 60);
            write!(out, "{} {hour:02}:{minute:02}:{second:02}", calendar.date(moment.day))
        }
        Cell::Flag(flag) => out.write_str(if flag { "yes" } else { "no" }),
        Cell::Text(_) | Cell::Spoiled(_) | Cell::Missing => Ok(()),
    }
}
