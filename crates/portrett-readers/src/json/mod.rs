//! JSON to raw columns of text: a value a line, values one after the other, or one document that holds
//! the rows somewhere. Row by row, whatever the file's size.
//!
//! [`cut`] finds the bytes of each row, [`walk`] goes through them along the [`tree`] of keys and fills
//! the [`cells`] of the columns selected, [`gather`] makes columns of them. Objects within a row are
//! columns `a.b`, lists of scalars one cell with `; ` between the items, lists of names and values
//! ([`entry`]) a column each. What is within a row of Parquet or Arrow is read by the same rules.

mod buffer;
mod cells;
pub(crate) mod cut;
mod entry;
mod form;
mod frame;
pub(crate) mod gather;
pub mod guess;
pub(crate) mod row;
pub(crate) mod scan;
mod text;
pub(crate) mod tree;
mod values;
mod walk;

use std::io::Read;
use std::path::PathBuf;

use encoding_rs::UTF_8;

use cut::Cutter;
use form::Form;
use gather::Gathering;
use row::{Items, RowReader};
use scan::{Scan, Span};

use crate::delimited::input::Input;
use crate::error::ReadError;
use crate::format::{HEAD_BYTES, head};
use crate::location::{Location, Position};
use crate::raw::{MOST_COLUMNS, RawBatch, RawSource};

/// The bytes of a file without a byte-order mark.
type Bytes = Input<Box<dyn Read + Send>>;

/// A file of JSON whose first rows were looked at for their keys.
pub struct JsonSource {
    path: PathBuf,
    position: Position,
    cutter: Cutter<Bytes>,
    reader: RowReader,
    headers: Vec<String>,
    unsupported: Vec<String>,
    /// The slot of each selected column.
    slots: Vec<usize>,
    gathering: Gathering,
    exploding: Option<Exploding>,
}

/// A row whose items are becoming rows.
struct Exploding {
    number: u64,
    row: Span,
    items: Items,
}

impl JsonSource {
    /// Opens a file whose rows are at the keys `records` (dots between them; blank for the values
    /// themselves), and takes the keys of its first rows, about [`HEAD_BYTES`] of them, as columns.
    /// The list at `explode` within a row becomes rows. `wanted` names columns that may come later.
    ///
    /// # Errors
    /// When the file cannot be opened, is in UTF-16, holds nothing at `records`, or has too many keys.
    pub fn open(location: &Location, records: &str, explode: &str, wanted: &[String]) -> Result<Self, ReadError> {
        let head = head(location)?;
        not_utf_16(location, &head)?;
        let form = Form::of(&head);
        drop(head);
        let mut reader = learn(location, form, records, explode)?;
        let headers = reader.tree.settle(wanted);
        if reader.tree.is_full() || headers.len() > MOST_COLUMNS {
            return Err(ReadError::TooMany { path: location.shown.clone(), what: "columns", most: MOST_COLUMNS });
        }
        let (cutter, position) = cutter(location, form, records)?;
        let (path, unsupported) = (location.shown.clone(), reader.tree.unsupported());
        Ok(Self {
            path,
            position,
            cutter,
            reader,
            headers,
            unsupported,
            slots: Vec::new(),
            gathering: Gathering::new(0),
            exploding: None,
        })
    }
}

/// Whatever reads its bytes as UTF-8 would find no JSON in UTF-16.
fn not_utf_16(location: &Location, head: &[u8]) -> Result<(), ReadError> {
    let what = "JSON in UTF-16";
    if form::is_utf_16(head) { Err(ReadError::ForeignFormat { path: location.shown.clone(), what }) } else { Ok(()) }
}

fn cutter(location: &Location, form: Form, records: &str) -> Result<(Cutter<Bytes>, Position), ReadError> {
    let stream = location.stream()?;
    Ok((Cutter::new(Input::new(stream.bytes, UTF_8), form, records), stream.position))
}

/// Learns the keys of the first rows.
fn learn(location: &Location, form: Form, records: &str, explode: &str) -> Result<RowReader, ReadError> {
    let (mut cutter, _) = cutter(location, form, records)?;
    let (mut reader, mut bytes, mut rows) = (RowReader::new(explode), 0, 0_u64);
    while bytes < HEAD_BYTES && !reader.tree.is_full() {
        let Some(cut) = cutter.next_row().map_err(ReadError::unreadable(&location.shown))? else { break };
        rows += 1;
        let Ok(span) = cut.row else { continue };
        let row = cutter.bytes(span);
        bytes += row.len();
        // What a broken row has before its break is no column.
        let is_sound = Scan::new(row.trim_ascii_start(), 0).skip().is_ok();
        let mut items = if is_sound { reader.read(row).unwrap_or_default() } else { None };
        while let Some(left) = items {
            items = reader.read_item(row, left).unwrap_or_default();
        }
    }
    let path = || location.shown.clone();
    match rows {
        0 if !cutter.found_place() => Err(ReadError::NoRecords { path: path(), records: records.to_owned() }),
        0 => Err(ReadError::Empty { path: path() }),
        _ => Ok(reader),
    }
}

impl JsonSource {
    /// Reads the next row, or the next item of the row that is being exploded; whether there was one.
    fn step(&mut self) -> Result<bool, ReadError> {
        if let Some(Exploding { number, row, items }) = self.exploding.take() {
            let bytes = self.cutter.bytes(row);
            if let Ok(left) = self.reader.read_item(bytes, items) {
                self.gathering.add(number, bytes, &self.reader.cells, &self.slots);
                self.exploding = left.map(|items| Exploding { number, row, items });
            }
            return Ok(true);
        }
        let Some(cut) = self.cutter.next_row().map_err(ReadError::unreadable(&self.path))? else { return Ok(false) };
        let (number, row) = (cut.number, cut.row.unwrap_or_default());
        let bytes = self.cutter.bytes(row);
        match cut.row.and_then(|_| self.reader.read(bytes)) {
            Err(reason) => self.gathering.set_aside(number, reason, bytes),
            Ok(None) => self.gathering.add(number, bytes, &self.reader.cells, &self.slots),
            Ok(Some(items)) => self.exploding = Some(Exploding { number, row, items }),
        }
        Ok(true)
    }
}

impl RawSource for JsonSource {
    fn headers(&self) -> &[String] {
        &self.headers
    }

    fn unsupported(&self) -> &[String] {
        &self.unsupported
    }

    fn late(&self) -> Vec<String> {
        self.reader.tree.late()
    }

    fn select(&mut self, columns: &[usize]) -> Result<(), ReadError> {
        self.slots = self.reader.select(columns, self.headers.len());
        self.gathering = Gathering::new(self.slots.len());
        Ok(())
    }

    fn next_batch(&mut self) -> Result<Option<RawBatch>, ReadError> {
        while !self.gathering.is_full() && self.step()? {}
        Ok(self.gathering.finish())
    }

    fn progress(&self) -> (u64, u64) {
        self.position.get()
    }
}
