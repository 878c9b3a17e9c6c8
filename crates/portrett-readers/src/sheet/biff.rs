//! What an XLS workbook must be before calamine opens it: calamine sets memory aside for every cell between
//! the first and the last, of every sheet, and takes the file's word for where they are. This walks over the
//! records (MS-XLS 2.4) as calamine does, and adds up how much that would be.

use super::guard::little_endian;

/// Cells between the first and the last of a sheet: those of Excel's largest.
const MOST_CELLS: u64 = 65_536 * 256;

/// Such cells of all sheets, and records walked over.
const MOST_IN_ALL: u64 = 2 * MOST_CELLS;

/// Sheets of a workbook.
const MOST_SHEETS: usize = 4_096;

const END: u16 = 0x000A;
const BEGIN: u16 = 0x0809;
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const SEVERAL_NUMBERS: u16 = 0x00BD;

/// Records that are a cell: formula, label of the list, rich text, number, label, truth or error, short number.
const CELLS: [u16; 7] = [0x0006, 0x00FD, 0x00D6, 0x0203, 0x0204, 0x0205, 0x027E];

/// Whether calamine can open the workbook whose records these are without more memory than a large honest
/// one takes.
pub(crate) fn is_sound(records: &[u8]) -> bool {
    let globals = Records(records).take_while(|(kind, _)| *kind != END);
    let starts: Vec<usize> = globals
        .filter(|(kind, data)| *kind == SHEET && data.len() >= 4)
        .map(|(_, data)| little_endian(&data[..4]) as usize)
        .collect();
    let mut left = MOST_IN_ALL;
    starts.len() <= MOST_SHEETS
        && starts.iter().all(|&start| {
            let cost = records.get(start..).and_then(|records| cost(records, left));
            cost.is_some_and(|cost| {
                left = left.saturating_sub(cost);
                left > 0
            })
        })
}

/// Cells between the first and the last of a sheet, or its records if they are more; nothing when they are
/// too many.
fn cost(records: &[u8], left: u64) -> Option<u64> {
    let (mut seen, mut depth) = (0, 0);
    let mut span = Span::default();
    for (kind, data) in Records(records) {
        seen += 1;
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => {}
            DIMENSIONS => is_small(data).then_some(())?,
            SEVERAL_NUMBERS => span.add(data, data.len().checked_sub(2)?)?,
            kind if CELLS.contains(&kind) => span.add(data, 2)?,
            _ => {}
        }
        if seen > left {
            return None;
        }
    }
    let cells = span.cells();
    (cells <= MOST_CELLS.min(left)).then_some(cells.max(seen))
}

/// Whether the rows and columns that a sheet says it has are few enough to set memory aside for.
fn is_small(data: &[u8]) -> bool {
    let at = |place: usize, length: usize| data.get(place..place + length).map(little_endian).unwrap_or_default();
    let (first_row, rows, first_column, columns) = match data.len() {
        10 => (at(0, 2), at(2, 2), at(4, 2), at(6, 2)),
        _ => (at(0, 4), at(4, 4), at(8, 2), at(10, 2)),
    };
    let is_blank = rows == 0 || columns == 0;
    let first_column = if first_column > 0xFF || columns < first_column { 0 } else { first_column };
    let size = || u64::from(rows - first_row) * u64::from(columns - first_column);
    is_blank || (first_row < rows && size() <= MOST_CELLS)
}

/// The rows and columns that cells are in.
#[derive(Default)]
struct Span(Option<[u32; 4]>);

impl Span {
    /// Takes a cell whose row is its first number and whose last column stands at `column`; nothing when it
    /// is cut off.
    fn add(&mut self, data: &[u8], column: usize) -> Option<()> {
        let (row, first) = (little_endian(data.get(..2)?), little_endian(data.get(2..4)?));
        let last = little_endian(data.get(column..column + 2)?);
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, first, first]);
        self.0 = Some([top.min(row), bottom.max(row), left.min(first), right.max(first).max(last)]);
        Some(())
    }

    fn cells(&self) -> u64 {
        let Some([top, bottom, left, right]) = self.0 else { return 0 };
        u64::from(bottom - top + 1) * u64::from(right - left + 1)
    }
}

/// Records, each with its kind, as far as they are whole.
struct Records<'a>(&'a [u8]);

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let kind = little_endian(self.0.get(..2)?) as u16;
        let length = little_endian(self.0.get(2..4)?) as usize;
        let data = self.0.get(4..4 + length)?;
        self.0 = &self.0[4 + length..];
        Some((kind, data))
    }
}
