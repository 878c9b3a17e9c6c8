//! Nested columns to flat ones: each row is written as JSON and read by the rules of [`json`](crate::json), so
//! that its columns and cells are those of a file of JSON with the same rows.

use arrow::array::RecordBatch;
use arrow::error::ArrowError;
use portrett_terms::ProblemReason;

use super::kind::LEVELS;
use super::values::{Member, Values, write_object};
use crate::json::cut::LONGEST_ROW;
use crate::json::gather::Gathering;
use crate::json::row::RowReader;
use crate::raw::RawBatch;

/// Rows that are flattened together.
pub const MOST_ROWS: usize = 4_096;

/// Some rows of nested columns.
pub struct Rows {
    members: Vec<Member>,
    /// How many there are.
    pub length: usize,
    /// How many were flattened.
    pub done: usize,
}

impl Rows {
    /// The rows of a batch: its columns by their names, those without a place in it as nothing.
    ///
    /// # Errors
    /// When Arrow cannot cast a type to text.
    pub fn of<'a>(
        batch: &RecordBatch,
        columns: impl Iterator<Item = (&'a str, Option<usize>)>,
    ) -> Result<Self, ArrowError> {
        let values =
            |place: Option<usize>| place.map_or(Ok(Values::Nothing), |place| Values::of(batch.column(place), LEVELS));
        let members = columns.map(|(name, place)| Ok(Member::new(name, values(place)?)));
        Ok(Self { members: members.collect::<Result<_, ArrowError>>()?, length: batch.num_rows(), done: 0 })
    }
}

/// Nested columns being flattened.
pub struct Flattening {
    /// The keys and the cells.
    pub reader: RowReader,
    gathering: Gathering,
    slots: Vec<usize>,
    /// The row as JSON.
    row: Vec<u8>,
}

impl Default for Flattening {
    fn default() -> Self {
        Self { reader: RowReader::new(""), gathering: Gathering::new(0), slots: Vec::new(), row: Vec::new() }
    }
}

impl Flattening {
    /// Learns the keys of rows: of all of them, or of so many as have `bytes` bytes. The bytes that they had.
    pub fn learn(&mut self, rows: &mut Rows, bytes: usize) -> usize {
        let mut learnt = 0;
        while rows.done < rows.length && learnt < bytes && !self.reader.tree.is_full() {
            // A row that cannot be read has no keys; it is told of when the rows are read.
            let _ = self.read(rows);
            learnt += self.row.len();
            // All keys have their places after one row; what is nothing in it needs no second look.
            rows.members.retain(Member::is_something);
        }
        learnt
    }

    /// Names the columns to be filled, of the `headers` that there are.
    pub fn select(&mut self, columns: &[usize], headers: usize) {
        self.slots = self.reader.select(columns, headers);
        self.gathering = Gathering::new(self.slots.len());
    }

    /// The next of `rows`, of which `first` is the number of the first: the columns selected, and which of the
    /// rows that were looked at are in them.
    pub fn flatten(&mut self, rows: &mut Rows, first: u64) -> (RawBatch, Vec<bool>) {
        let mut kept = Vec::new();
        while rows.done < rows.length && !self.gathering.is_full() {
            let number = first + rows.done as u64;
            let read = self.read(rows);
            kept.push(read.is_ok());
            match read {
                Ok(()) => self.gathering.add(number, &self.row, &self.reader.cells, &self.slots),
                Err(reason) => self.gathering.set_aside(number, reason, &[]),
            }
        }
        (self.gathering.finish().unwrap_or_default(), kept)
    }

    /// Reads the next row.
    fn read(&mut self, rows: &mut Rows) -> Result<(), ProblemReason> {
        self.row.clear();
        write_object(&rows.members, rows.done, &mut self.row);
        rows.done += 1;
        if self.row.len() > LONGEST_ROW {
            return Err(ProblemReason::TooLong);
        }
        self.reader.read(&self.row).map(drop)
    }
}
