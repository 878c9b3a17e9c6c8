//! Cuts values that follow one another, or the list that each of them holds at some place, into rows:
//! item by item, so that a document may be larger than memory.

use std::io::Read;

use portrett_terms::ProblemReason;

use super::buffer::Buffer;
use super::cut::{Cut, LONGEST_ROW};
use super::frame::Frame;
use super::scan::Span;
use super::text::unescape;

/// Values being cut.
pub struct Values {
    /// Keys to the rows, with dots between them.
    records: String,
    levels: Vec<Level>,
    number: u64,
    found_place: bool,
    is_over: bool,
}

/// A list or an object that is open.
struct Level {
    close: u8,
    /// From where on `records` is still to be followed.
    from: usize,
    /// Whether an item was passed, so that a comma or the end has to come.
    has_item: bool,
}

impl Values {
    /// The rows are the values, or are found along the keys `records`.
    pub fn new(records: &str) -> Self {
        let found_place = records.is_empty();
        Self { records: records.to_owned(), levels: Vec::new(), number: 0, found_place, is_over: false }
    }

    /// Whether the place of the rows was found.
    pub fn found_place(&self) -> bool {
        self.found_place
    }

    /// The next row; nothing after the last. A break of the list or object that holds the rows is a row
    /// with a problem, and the last.
    pub fn next_row<R: Read>(&mut self, buffer: &mut Buffer<R>) -> std::io::Result<Option<Cut>> {
        while !self.is_over {
            let Some(byte) = buffer.after_space()? else { return Ok(self.end()) };
            if let Some(cut) = self.step(buffer, byte)? {
                return Ok(Some(cut));
            }
        }
        Ok(None)
    }

    /// What the bytes' end means: a break when something is open.
    fn end(&mut self) -> Option<Cut> {
        self.is_over = true;
        (!self.levels.is_empty()).then(|| self.broken())
    }

    fn broken(&mut self) -> Cut {
        self.is_over = true;
        self.number += 1;
        Cut { number: self.number, row: Err(ProblemReason::NotJson) }
    }

    /// One step from `byte` on: over a sign, into something, or over a value.
    fn step<R: Read>(&mut self, buffer: &mut Buffer<R>, byte: u8) -> std::io::Result<Option<Cut>> {
        let Some(level) = self.levels.last_mut() else { return self.value(buffer, byte, Some(0)) };
        if byte == level.close {
            buffer.pass(1);
            self.levels.pop();
            return Ok(None);
        }
        if level.has_item {
            level.has_item = false;
            let is_sound = byte == b',';
            buffer.pass(usize::from(is_sound));
            return Ok((!is_sound).then(|| self.broken()));
        }
        level.has_item = true;
        let (from, is_list) = (level.from, level.close == b']');
        if is_list { self.value(buffer, byte, Some(from)) } else { self.member(buffer, byte, from) }
    }

    /// A key and its value, within an object on the way to the rows.
    fn member<R: Read>(&mut self, buffer: &mut Buffer<R>, byte: u8, from: usize) -> std::io::Result<Option<Cut>> {
        let key = if byte == b'"' { self.frame(buffer, true)? } else { Err(ProblemReason::NotJson) };
        let Ok(key) = key else { return Ok(Some(self.broken())) };
        let mut name = Vec::new();
        unescape(buffer.passed(Span { start: key.start + 1, end: key.end - 1 }), &mut name);
        if buffer.after_space()? != Some(b':') {
            return Ok(Some(self.broken()));
        }
        buffer.pass(1);
        match buffer.after_space()? {
            None | Some(b',' | b'}' | b']' | b':') => Ok(Some(self.broken())),
            Some(byte) => self.value(buffer, byte, self.follow(&name, from)),
        }
    }

    /// From where on `records` is to be followed behind this key; nothing when it leads elsewhere.
    fn follow(&self, key: &[u8], from: usize) -> Option<usize> {
        match self.records.as_bytes()[from..].strip_prefix(key)? {
            [] => Some(self.records.len()),
            [b'.', ..] => Some(from + key.len() + 1),
            _ => None,
        }
    }

    /// A value: on the way to the rows when there is something to follow, or a row, or neither.
    fn value<R: Read>(
        &mut self,
        buffer: &mut Buffer<R>,
        byte: u8,
        from: Option<usize>,
    ) -> std::io::Result<Option<Cut>> {
        let (is_outermost, in_list) =
            (self.levels.is_empty(), self.levels.last().is_some_and(|open| open.close == b']'));
        let is_there = from == Some(self.records.len());
        self.found_place |= is_there;
        match (byte, from) {
            (b'[', Some(from)) if !in_list => self.open(buffer, b']', from),
            (b'{', Some(from)) if !is_there => self.open(buffer, b'}', from),
            // A comma between whole values says no more than a line end does.
            (b',', _) if is_outermost => drop(buffer.pass(1)),
            _ if is_there || is_outermost => return self.row(buffer).map(Some),
            _ => return Ok(self.frame(buffer, false)?.err().map(|_| self.broken())),
        }
        Ok(None)
    }

    fn open<R: Read>(&mut self, buffer: &mut Buffer<R>, close: u8, from: usize) {
        buffer.pass(1);
        self.levels.push(Level { close, from, has_item: false });
    }

    fn row<R: Read>(&mut self, buffer: &mut Buffer<R>) -> std::io::Result<Cut> {
        self.number += 1;
        let row = self.frame(buffer, true)?;
        Ok(Cut { number: self.number, row })
    }

    /// Passes a value; where it stands, if it is kept.
    fn frame<R: Read>(&mut self, buffer: &mut Buffer<R>, keep: bool) -> std::io::Result<Result<Span, ProblemReason>> {
        let most = if keep { LONGEST_ROW } else { 0 };
        let (mut frame, mut fed, mut too_long) = (Frame::default(), 0, false);
        loop {
            let ended = frame.feed(&buffer.rest()[fed..]).map(|end| fed + end);
            let length = ended.unwrap_or(buffer.rest().len());
            too_long |= keep && length > most;
            if ended.is_some() {
                let row = buffer.pass(length);
                return Ok(if too_long { Err(ProblemReason::TooLong) } else { Ok(row) });
            }
            fed = length;
            if length > most {
                buffer.pass(length);
                fed = 0;
            }
            if !buffer.more()? {
                let is_whole = frame.may_end() && !too_long;
                self.is_over = !is_whole;
                let row = buffer.pass(fed);
                return Ok(if is_whole { Ok(row) } else { Err(ProblemReason::NotJson) });
            }
        }
    }
}
