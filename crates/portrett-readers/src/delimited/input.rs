//! The bytes of a text file as UTF-8, whatever its encoding, a block at a time.

use std::io::Read;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

/// Bytes read from the file at once.
const BLOCK: usize = 64 * 1024;

/// Bytes that a block may be as UTF-8: three for each byte of the encodings that grow most.
const TEXT: usize = 3 * BLOCK + 64;

/// A reader that gives UTF-8. Text that is UTF-8 already passes through as it is, mistakes included,
/// so that a wrong byte spoils one cell and not its neighbours.
pub struct Input<R> {
    file: R,
    position: u64,
    mode: Mode,
}

enum Mode {
    /// UTF-8; whether the start was passed, where a byte-order mark may stand.
    Plain {
        begun: bool,
    },
    Decoded(Box<Decoding>),
}

struct Decoding {
    decoder: Decoder,
    block: Vec<u8>,
    start: usize,
    /// What was decoded: a decoder gives nothing where there is no room for a whole letter, and whoever reads
    /// may leave room for less.
    text: Vec<u8>,
    given: usize,
    ended: bool,
    finished: bool,
    replaced: bool,
}

impl<R: Read> Input<R> {
    /// Reads `file` as text in `encoding`.
    pub fn new(file: R, encoding: &'static Encoding) -> Self {
        let mode =
            if encoding == UTF_8 { Mode::Plain { begun: false } } else { Mode::Decoded(Decoding::new(encoding)) };
        Self { file, position: 0, mode }
    }

    /// Bytes read from the file until now.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Whether bytes that are no text were replaced by U+FFFD until now.
    pub fn replaced(&self) -> bool {
        matches!(&self.mode, Mode::Decoded(decoding) if decoding.replaced)
    }
}

impl<R: Read> Read for Input<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let (read, position) = match &mut self.mode {
            Mode::Plain { begun: true } => self.file.read(out).map(|n| (n, n as u64))?,
            Mode::Plain { begun } => {
                *begun = true;
                read_after_mark(&mut self.file, out)?
            }
            Mode::Decoded(decoding) => decoding.read(&mut self.file, out)?,
        };
        self.position += position;
        Ok(read)
    }
}

/// The first bytes without a byte-order mark: how many are in `out`, and how many were read.
fn read_after_mark(file: &mut impl Read, out: &mut [u8]) -> std::io::Result<(usize, u64)> {
    let mut filled = 0;
    while filled < out.len().min(3) {
        match file.read(&mut out[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    if !out[..filled].starts_with(b"\xEF\xBB\xBF") {
        return Ok((filled, filled as u64));
    }
    out.copy_within(3..filled, 0);
    match filled - 3 {
        0 => file.read(out).map(|read| (read, read as u64 + 3)),
        rest => Ok((rest, filled as u64)),
    }
}

impl Decoding {
    fn new(encoding: &'static Encoding) -> Box<Self> {
        Box::new(Self {
            decoder: encoding.new_decoder_with_bom_removal(),
            block: Vec::new(),
            start: 0,
            text: Vec::new(),
            given: 0,
            ended: false,
            finished: false,
            replaced: false,
        })
    }

    /// Gives the next part of the text: how many bytes are in `out`, and how many were read.
    fn read(&mut self, file: &mut impl Read, out: &mut [u8]) -> std::io::Result<(usize, u64)> {
        let mut position = 0;
        while self.given == self.text.len() && !self.finished {
            position += self.decode(file)?;
        }
        let rest = &self.text[self.given..];
        let count = rest.len().min(out.len());
        out[..count].copy_from_slice(&rest[..count]);
        self.given += count;
        Ok((count, position))
    }

    /// Decodes the next block: how many bytes were read.
    fn decode(&mut self, file: &mut impl Read) -> std::io::Result<u64> {
        let refill = self.start == self.block.len() && !self.ended;
        let position = if refill { self.refill(file)? } else { 0 };
        self.text.resize(TEXT, 0);
        let block = &self.block[self.start..];
        let (result, read, written, replaced) = self.decoder.decode_to_utf8(block, &mut self.text, self.ended);
        self.text.truncate(written);
        self.given = 0;
        self.start += read;
        self.replaced |= replaced;
        self.finished = self.ended && result == CoderResult::InputEmpty;
        Ok(position)
    }

    fn refill(&mut self, file: &mut impl Read) -> std::io::Result<u64> {
        self.block.resize(BLOCK, 0);
        let read = file.read(&mut self.block)?;
        self.block.truncate(read);
        self.start = 0;
        self.ended = read == 0;
        Ok(read as u64)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use encoding_rs::{UTF_16LE, WINDOWS_1252};

    use super::*;

    #[test]
    fn nothing_is_lost_however_little_is_taken_at_once() {
        let latin: Vec<u8> = (0..300_000_u32).map(|place| if place % 3 == 0 { 0xF8 } else { b'a' }).collect();
        let wide: Vec<u8> = "aø€𝄞".repeat(40_000).encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, encoding) in [(latin, WINDOWS_1252), (wide, UTF_16LE)] {
            let expected = encoding.decode(&bytes).0.into_owned();
            for size in [1, 2, 3, 7, 4_096] {
                let mut input = Input::new(&bytes[..], encoding);
                let (mut text, mut part) = (Vec::new(), vec![0; size]);
                loop {
                    match input.read(&mut part).unwrap() {
                        0 => break,
                        read => text.extend_from_slice(&part[..read]),
                    }
                }
                assert!(text == expected.as_bytes(), "{} bytes at once", size);
                assert_eq!(input.position(), bytes.len() as u64);
            }
        }
    }
}
