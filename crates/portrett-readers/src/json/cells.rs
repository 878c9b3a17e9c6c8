//! The cells of one row, before they are added to the columns: most of them are places in the row itself.

use portrett_terms::ProblemReason;

use super::scan::{Scalar, Span, Text};
use super::text::unescape;

/// What stands between the items of a list that is one cell.
const BETWEEN: &[u8] = b"; ";

/// The content of a cell.
#[derive(Debug, Clone, Copy, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Null,
    /// A part of the row.
    InRow(Span),
    /// A part of what was written down for the row.
    Written(Span),
    /// What is no text, written down too.
    Fault(ProblemReason, Span),
}

/// The cells of a row.
#[derive(Debug, Default)]
pub struct Cells {
    cells: Vec<Cell>,
    /// Slots that were filled, in order; a slot may be among them twice.
    touched: Vec<usize>,
    written: Vec<u8>,
    /// Items of a list so far.
    joined: Joined,
}

/// Items of a list that become one cell.
#[derive(Debug, Default)]
struct Joined {
    slot: Option<usize>,
    items: usize,
    /// The only item, as long as there is one.
    first: Option<Scalar>,
    text: Vec<u8>,
    fault: Option<ProblemReason>,
}

/// How far the cells were filled.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mark {
    touched: usize,
    written: usize,
}

impl Cells {
    /// Cells for `slots` columns.
    pub fn new(slots: usize) -> Self {
        Self { cells: vec![Cell::Null; slots], ..Self::default() }
    }

    /// The cell of the column in `slot`.
    #[inline]
    pub fn get(&self, slot: usize) -> Cell {
        self.cells.get(slot).copied().unwrap_or_default()
    }

    /// The bytes of a cell of the row `row`; nothing when it is null.
    #[inline]
    pub fn bytes<'a>(&'a self, cell: Cell, row: &'a [u8]) -> Option<&'a [u8]> {
        match cell {
            Cell::Null => None,
            Cell::InRow(span) => Some(span.of(row)),
            Cell::Written(span) | Cell::Fault(_, span) => Some(span.of(&self.written)),
        }
    }

    /// How far the cells are filled.
    pub fn mark(&self) -> Mark {
        Mark { touched: self.touched.len(), written: self.written.len() }
    }

    /// Empties what was filled since `mark`.
    pub fn reset(&mut self, mark: Mark) {
        self.clear(mark.touched, self.touched.len());
        self.touched.truncate(mark.touched);
        self.written.truncate(mark.written);
    }

    /// How many slots were filled until now.
    #[inline]
    pub fn touched(&self) -> usize {
        self.touched.len()
    }

    /// Empties the slots filled from the `from`-th to before the `to`-th.
    pub fn clear(&mut self, from: usize, to: usize) {
        for &slot in self.touched.get(from..to).unwrap_or_default() {
            self.cells[slot] = Cell::Null;
        }
    }

    /// Empties one slot.
    pub fn empty(&mut self, slot: usize) {
        self.cells[slot] = Cell::Null;
    }

    /// Fills a slot; what stood there is gone.
    #[inline]
    pub fn set(&mut self, slot: usize, scalar: Scalar, row: &[u8]) {
        let cell = self.cell(scalar, row);
        self.put(slot, cell);
    }

    #[inline]
    fn put(&mut self, slot: usize, cell: Cell) {
        self.cells[slot] = cell;
        self.touched.push(slot);
    }

    #[inline]
    fn cell(&mut self, scalar: Scalar, row: &[u8]) -> Cell {
        match scalar {
            Scalar::Null => Cell::Null,
            Scalar::Bare(span) | Scalar::Text(Text { span, plain: true }) => Cell::InRow(span),
            Scalar::Text(text) => {
                let start = self.written.len();
                let fault = unescape(text.span.of(row), &mut self.written);
                let span = Span { start, end: self.written.len() };
                fault.map_or(Cell::Written(span), |fault| Cell::Fault(fault, span))
            }
        }
    }

    /// Begins a list that becomes the cell in `slot`, if there is one.
    pub fn begin(&mut self, slot: Option<usize>) {
        (self.joined.slot, self.joined.items) = (slot, 0);
    }

    /// Adds an item to the list. The first one is not copied: it may be the only one.
    pub fn add(&mut self, item: Scalar, row: &[u8]) {
        let joined = &mut self.joined;
        joined.items += usize::from(!matches!(item, Scalar::Null));
        match (joined.slot, item, joined.items) {
            (None, _, _) | (_, Scalar::Null, _) => {}
            (_, _, 1) => joined.first = Some(item),
            _ => joined.write_next(item, row),
        }
    }

    /// Ends the list; whether it had items.
    pub fn finish(&mut self, row: &[u8]) -> bool {
        let items = self.joined.items;
        if let Some(slot) = self.joined.slot {
            match self.joined.first.take() {
                Some(only) => self.set(slot, only, row),
                None if items == 0 => self.put(slot, Cell::Null),
                None => self.put_joined(slot),
            }
        }
        items > 0
    }

    fn put_joined(&mut self, slot: usize) {
        let start = self.written.len();
        self.written.extend_from_slice(&self.joined.text);
        let span = Span { start, end: self.written.len() };
        self.put(slot, self.joined.fault.map_or(Cell::Written(span), |fault| Cell::Fault(fault, span)));
    }
}

impl Joined {
    fn write_next(&mut self, item: Scalar, row: &[u8]) {
        if let Some(first) = self.first.take() {
            self.text.clear();
            self.fault = None;
            self.write(first, row);
        }
        self.text.extend_from_slice(BETWEEN);
        self.write(item, row);
    }

    fn write(&mut self, item: Scalar, row: &[u8]) {
        match item {
            Scalar::Null => {}
            Scalar::Bare(span) | Scalar::Text(Text { span, plain: true }) => self.text.extend_from_slice(span.of(row)),
            Scalar::Text(text) => {
                let fault = unescape(text.span.of(row), &mut self.text);
                self.fault = self.fault.or(fault);
            }
        }
    }
}
