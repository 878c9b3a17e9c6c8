//! The bytes of a file that are being looked at.

use std::io::{ErrorKind, Read};

use super::scan::Span;

/// Bytes asked for at once.
const BLOCK: usize = 256 * 1024;

/// A window on a file, which grows as long as nothing is passed.
pub struct Buffer<R> {
    file: R,
    bytes: Vec<u8>,
    start: usize,
    end: usize,
}

impl<R: Read> Buffer<R> {
    /// Starts where `file` stands.
    pub fn new(file: R) -> Self {
        Self { file, bytes: Vec::new(), start: 0, end: 0 }
    }

    /// The bytes at hand that were not passed.
    pub fn rest(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    /// Bytes that were passed, until the next `more`.
    pub fn passed(&self, span: Span) -> &[u8] {
        span.of(&self.bytes)
    }

    /// Passes bytes at hand: where they stand.
    pub fn pass(&mut self, length: usize) -> Span {
        let start = self.start;
        self.start = self.end.min(start.saturating_add(length));
        Span { start, end: self.start }
    }

    /// Reads on behind the bytes at hand; whether there was anything.
    pub fn more(&mut self) -> std::io::Result<bool> {
        if self.start > 0 {
            self.bytes.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.bytes.len() {
            self.bytes.resize(BLOCK.max(self.end * 2), 0);
        }
        loop {
            match self.file.read(&mut self.bytes[self.end..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                read => {
                    let read = read?;
                    self.end += read;
                    return Ok(read > 0);
                }
            }
        }
    }

    /// The next byte that is no white space; what stands before it is passed.
    pub fn after_space(&mut self) -> std::io::Result<Option<u8>> {
        loop {
            let space = self.rest().iter().position(|byte| !byte.is_ascii_whitespace());
            self.pass(space.unwrap_or(usize::MAX));
            if let Some(&byte) = self.rest().first() {
                return Ok(Some(byte));
            }
            if !self.more()? {
                return Ok(None);
            }
        }
    }
}
