//! Cuts a file into rows, each the bytes of one value. What is within a row is not looked at.

use std::io::Read;

use memchr::memchr;
use portrett_terms::ProblemReason;

use super::buffer::Buffer;
use super::form::Form;
use super::scan::Span;
use super::values::Values;

/// Bytes that a row may have. A longer one is passed over.
pub const LONGEST_ROW: usize = 8 * 1024 * 1024;

/// One row, or why there is none.
#[derive(Debug)]
pub struct Cut {
    /// Its line, or which of the items it is, counted from 1.
    pub number: u64,
    /// Where it stands until the next is cut.
    pub row: Result<Span, ProblemReason>,
}

/// A file being cut.
pub struct Cutter<R> {
    buffer: Buffer<R>,
    way: Way,
}

enum Way {
    Lines(u64),
    Values(Values),
}

impl<R: Read> Cutter<R> {
    /// Cuts `file`, whose rows are the values themselves or, when `records` is not blank, are found along
    /// those keys within each value.
    pub fn new(file: R, form: Form, records: &str) -> Self {
        let is_lines = form == Form::Lines && records.is_empty();
        let way = if is_lines { Way::Lines(0) } else { Way::Values(Values::new(records)) };
        Self { buffer: Buffer::new(file), way }
    }

    /// The next row; nothing after the last.
    pub fn next_row(&mut self) -> std::io::Result<Option<Cut>> {
        match &mut self.way {
            Way::Lines(number) => next_line(&mut self.buffer, number),
            Way::Values(values) => values.next_row(&mut self.buffer),
        }
    }

    /// The bytes of the row that was cut last.
    pub fn bytes(&self, row: Span) -> &[u8] {
        self.buffer.passed(row)
    }

    /// Whether the place of the rows was found, if only with no rows in it.
    pub fn found_place(&self) -> bool {
        match &self.way {
            Way::Lines(_) => true,
            Way::Values(values) => values.found_place(),
        }
    }
}

/// The next line that is not blank. A blank one only counts.
fn next_line<R: Read>(buffer: &mut Buffer<R>, number: &mut u64) -> std::io::Result<Option<Cut>> {
    while let Some(row) = line(buffer)? {
        *number += 1;
        let is_blank = row.is_ok_and(|row| buffer.passed(row).trim_ascii().is_empty());
        if !is_blank {
            return Ok(Some(Cut { number: *number, row }));
        }
    }
    Ok(None)
}

/// The next line without its end.
fn line<R: Read>(buffer: &mut Buffer<R>) -> std::io::Result<Option<Result<Span, ProblemReason>>> {
    let (mut searched, mut too_long) = (0, false);
    loop {
        let end = memchr(b'\n', &buffer.rest()[searched..]).map(|at| searched + at);
        searched = end.unwrap_or(buffer.rest().len());
        too_long |= searched > LONGEST_ROW;
        if end.is_none() && too_long {
            buffer.pass(searched);
            searched = 0;
        }
        if end.is_some() || !buffer.more()? {
            let line = buffer.pass(searched);
            buffer.pass(usize::from(end.is_some()));
            let is_over = end.is_none() && line.len() == 0 && !too_long;
            return Ok((!is_over).then_some(if too_long { Err(ProblemReason::TooLong) } else { Ok(line) }));
        }
    }
}
