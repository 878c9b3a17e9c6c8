//! Cuts delimited text into rows and cells (RFC 4180), and survives what that memo does not foresee.
//!
//! The well-kept readers of this format let a quote that is never closed swallow the rest of the
//! file without a word. This one looks at what a quoted cell spans, goes back to the line where it
//! began when that cannot be meant, and says so. Text without quotes is cut without being copied.

use std::io::Read;

use memchr::{memchr, memchr_iter, memchr2, memchr3};
use portrett_terms::ProblemReason;

/// Line ends that a quoted cell may hold.
const LONGEST_QUOTE_LINES: usize = 500;

/// Bytes that a row may have. A longer one is skipped.
const LONGEST_ROW: usize = 8 * 1024 * 1024;

/// Bytes of the buffer at first.
const BUFFER: usize = 64 * 1024;

/// Where a cell's text stands: in the buffer, or (once doubled quotes are undone) in the scratch.
#[derive(Debug, Clone, Copy)]
struct Span {
    start: usize,
    end: usize,
    in_scratch: bool,
}

/// What is wrong with a row as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Why.
    pub reason: ProblemReason,
    /// The cell that it began in, counted from 0.
    pub cell: usize,
}

/// One row: its cells until the next call.
#[derive(Debug)]
pub struct Row<'a> {
    /// Row of the file as a person counts: the first is 1; a blank line counts, a line break within quotes does not.
    pub number: u64,
    /// A broken quote or too long a row.
    pub fault: Option<Fault>,
    buffer: &'a [u8],
    scratch: &'a [u8],
    spans: &'a [Span],
}

impl<'a> Row<'a> {
    /// Number of cells.
    #[inline]
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there is no cell at all.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The bytes of a cell; nothing beyond the last.
    #[inline]
    pub fn cell(&self, place: usize) -> Option<&'a [u8]> {
        let span = self.spans.get(place)?;
        let text = if span.in_scratch { self.scratch } else { self.buffer };
        Some(&text[span.start..span.end])
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.len()).filter_map(|place| self.cell(place))
    }

    /// Whether a NUL byte stands anywhere in the row.
    pub fn has_nul(&self) -> bool {
        match (self.spans.first(), self.spans.last()) {
            (Some(first), Some(last)) if !first.in_scratch && !last.in_scratch => {
                memchr(0, &self.buffer[first.start..last.end]).is_some()
            }
            _ => self.cells().any(|cell| memchr(0, cell).is_some()),
        }
    }
}

/// Reads rows from text in UTF-8. Memory is bounded by the longest row allowed.
pub struct RowReader<R> {
    input: R,
    delimiter: u8,
    expected: Option<usize>,
    buffer: Vec<u8>,
    start: usize,
    /// Where the last row began.
    last: usize,
    filled: usize,
    at_end: bool,
    number: u64,
    spans: Vec<Span>,
    scratch: Vec<u8>,
}

/// How an attempt to cut a row with quotes ended.
enum Cut {
    /// Cut; the row ends before this place of the buffer.
    Done(usize),
    /// The buffer ends first.
    NeedsMore,
    /// The quote of this cell cannot be meant.
    Broken(usize),
}

impl<R: Read> RowReader<R> {
    /// Reads `input`, whose cells `delimiter` parts.
    pub fn new(input: R, delimiter: u8) -> Self {
        Self {
            input,
            delimiter,
            expected: None,
            buffer: vec![0; BUFFER],
            start: 0,
            last: 0,
            filled: 0,
            at_end: false,
            number: 0,
            spans: Vec::new(),
            scratch: Vec::new(),
        }
    }

    /// Says how many cells a row has, which helps to tell a broken quote.
    pub fn expect_cells(&mut self, cells: usize) {
        self.expected = Some(cells);
    }

    /// What the text is read from.
    pub fn input(&self) -> &R {
        &self.input
    }

    /// The next row; nothing after the last. Blank lines are no rows, but count.
    ///
    /// # Errors
    /// When the input cannot be read on.
    pub fn next_row(&mut self) -> std::io::Result<Option<Row<'_>>> {
        loop {
            self.spans.clear();
            self.scratch.clear();
            let Some((end, next)) = self.line()? else { return Ok(None) };
            self.number += 1;
            let Some(end) = end else {
                (self.last, self.start) = (next, next);
                return Ok(Some(self.row(Some(Fault { reason: ProblemReason::TooLong, cell: 0 }))));
            };
            if end == self.start {
                self.start = next;
                continue;
            }
            let fault = self.cut(end, next)?;
            return Ok(Some(self.row(fault)));
        }
    }

    /// Gives the last row once more with the next call, unless it was too long to be kept.
    pub fn give_back(&mut self) {
        if self.last < self.start {
            self.start = self.last;
            self.number -= 1;
        }
    }

    fn row(&self, fault: Option<Fault>) -> Row<'_> {
        Row { number: self.number, fault, buffer: &self.buffer, scratch: &self.scratch, spans: &self.spans }
    }

    /// Cuts the line that ends before `end` (or the row that begins in it, when quotes hold line ends).
    fn cut(&mut self, end: usize, next: usize) -> std::io::Result<Option<Fault>> {
        if memchr(b'"', &self.buffer[self.start..end]).is_none() {
            self.cut_plain(end);
            (self.last, self.start) = (self.start, next);
            return Ok(None);
        }
        let length = end - self.start;
        let broken = loop {
            match self.cut_quoted() {
                Cut::Done(after) if self.is_likely(after > next, length) => {
                    (self.last, self.start) = (self.start, after);
                    return Ok(None);
                }
                Cut::Done(_) => break 0,
                Cut::Broken(cell) => break cell,
                Cut::NeedsMore if self.filled - self.start >= LONGEST_ROW => break self.spans.len(),
                Cut::NeedsMore => self.fill()?,
            }
        };
        let consumed = next - end;
        let end = self.start + length;
        self.cut_plain(end);
        (self.last, self.start) = (self.start, (end + consumed).min(self.filled));
        Ok(Some(Fault { reason: ProblemReason::BrokenQuote, cell: broken.min(self.spans.len() - 1) }))
    }

    /// Whether a row as it was cut can be meant: not when it took several lines to have the wrong
    /// number of cells while its first line alone has the right one.
    fn is_likely(&self, several_lines: bool, first_line: usize) -> bool {
        let line = &self.buffer[self.start..self.start + first_line];
        !several_lines
            || self
                .expected
                .is_none_or(|cells| self.spans.len() == cells || memchr_iter(self.delimiter, line).count() + 1 != cells)
    }

    /// Cuts at every delimiter; quotes are taken as they stand.
    fn cut_plain(&mut self, end: usize) {
        self.spans.clear();
        self.scratch.clear();
        let mut start = self.start;
        for place in memchr_iter(self.delimiter, &self.buffer[self.start..end]) {
            let place = self.start + place;
            self.spans.push(Span { start, end: place, in_scratch: false });
            start = place + 1;
        }
        self.spans.push(Span { start, end, in_scratch: false });
    }

    /// Cuts a row whose cells may be quoted.
    fn cut_quoted(&mut self) -> Cut {
        self.spans.clear();
        self.scratch.clear();
        let mut place = self.start;
        loop {
            let opening = self.skip_spaces(place);
            let cut = if self.buffer[..self.filled].get(opening) == Some(&b'"') {
                self.quoted_cell(opening + 1)
            } else {
                self.plain_cell(place)
            };
            match cut {
                Cut::Done(end) if end < self.filled && self.buffer[end] == self.delimiter => place = end + 1,
                Cut::Done(end) => return self.row_end(end),
                other => return other,
            }
        }
    }

    fn skip_spaces(&self, place: usize) -> usize {
        let rest = &self.buffer[place..self.filled];
        place + rest.iter().take_while(|&&byte| byte == b' ' && byte != self.delimiter).count()
    }

    /// Where the next row starts when this one ends at `end`: after `\n`, `\r\n` or `\r`.
    fn row_end(&self, end: usize) -> Cut {
        match &self.buffer[end..self.filled] {
            [] => Cut::Done(end),
            [b'\r'] if !self.at_end => Cut::NeedsMore,
            [b'\r', b'\n', ..] => Cut::Done(end + 2),
            _ => Cut::Done(end + 1),
        }
    }

    /// A cell without quotes from `start`: where it ends.
    fn plain_cell(&mut self, start: usize) -> Cut {
        let end = match memchr3(self.delimiter, b'\n', b'\r', &self.buffer[start..self.filled]) {
            Some(length) => start + length,
            None if self.at_end => self.filled,
            None => return Cut::NeedsMore,
        };
        self.spans.push(Span { start, end, in_scratch: false });
        Cut::Done(end)
    }

    /// A cell whose opening quote stands before `start`: where it ends.
    fn quoted_cell(&mut self, start: usize) -> Cut {
        let cell = self.spans.len();
        let scratch_start = self.scratch.len();
        let (mut from, mut lines) = (start, 0);
        loop {
            let found = memchr(b'"', &self.buffer[from..self.filled]);
            let quote = found.map_or(self.filled, |length| from + length);
            lines += count_lines(&self.buffer[from..quote]);
            if lines > LONGEST_QUOTE_LINES || (found.is_none() && self.at_end) {
                return Cut::Broken(cell);
            }
            let Some(&after) = self.buffer[..self.filled].get(quote + 1) else {
                if found.is_none() || !self.at_end {
                    return Cut::NeedsMore;
                }
                return self.close(from, quote, scratch_start, start);
            };
            if after != b'"' {
                return self.close(from, quote, scratch_start, start);
            }
            self.scratch.extend_from_slice(&self.buffer[from..=quote]);
            from = quote + 2;
        }
    }

    /// Ends a quoted cell at its closing quote: where the cell ends.
    fn close(&mut self, from: usize, quote: usize, scratch_start: usize, start: usize) -> Cut {
        let end = self.skip_spaces(quote + 1);
        match self.buffer[..self.filled].get(end) {
            None if !self.at_end => return Cut::NeedsMore,
            Some(&after) if after != self.delimiter && after != b'\n' && after != b'\r' => {
                return Cut::Broken(self.spans.len());
            }
            _ => {}
        }
        if from == start {
            self.spans.push(Span { start, end: quote, in_scratch: false });
        } else {
            self.scratch.extend_from_slice(&self.buffer[from..quote]);
            self.spans.push(Span { start: scratch_start, end: self.scratch.len(), in_scratch: true });
        }
        Cut::Done(end)
    }

    /// The end of the line that starts here, and where the next one starts. The end is nothing when
    /// the line is longer than a row may be.
    fn line(&mut self) -> std::io::Result<Option<(Option<usize>, usize)>> {
        let mut searched = 0;
        loop {
            let from = self.start + searched;
            if let Some(length) = memchr2(b'\n', b'\r', &self.buffer[from..self.filled])
                && let Cut::Done(next) = self.row_end(from + length)
            {
                return Ok(Some((Some(from + length), next)));
            }
            if self.at_end {
                return Ok((self.start < self.filled).then_some((Some(self.filled), self.filled)));
            }
            searched = (self.filled - self.start).saturating_sub(1);
            if searched >= LONGEST_ROW {
                return self.skip_line().map(|next| Some((None, next)));
            }
            self.fill()?;
        }
    }

    /// Passes over the rest of a line that is too long: where the next one starts.
    fn skip_line(&mut self) -> std::io::Result<usize> {
        loop {
            if let Some(length) = memchr2(b'\n', b'\r', &self.buffer[self.start..self.filled])
                && let Cut::Done(next) = self.row_end(self.start + length)
            {
                return Ok(next);
            }
            if self.at_end {
                return Ok(self.filled);
            }
            self.start = self.filled.saturating_sub(1).max(self.start);
            self.fill()?;
        }
    }

    /// Reads more into the buffer, after moving what is still needed to its front.
    fn fill(&mut self) -> std::io::Result<()> {
        self.buffer.copy_within(self.start..self.filled, 0);
        self.filled -= self.start;
        self.start = 0;
        if self.filled == self.buffer.len() {
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        loop {
            match self.input.read(&mut self.buffer[self.filled..]) {
                Ok(read) => {
                    self.filled += read;
                    self.at_end = read == 0;
                    return Ok(());
                }
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

/// Line ends in a piece of text.
fn count_lines(text: &[u8]) -> usize {
    let line_feeds = memchr_iter(b'\n', text).count();
    if line_feeds > 0 { line_feeds } else { memchr_iter(b'\r', text).count() }
}
