//! The bytes of a text file as UTF-8, whatever its encoding, a block at a time.

use std::io::Read;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

/// Bytes read from the file at once.
const BLOCK: usize = 64 * 1024;

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
        let decoder = encoding.new_decoder_with_bom_removal();
        Box::new(Self { decoder, block: Vec::new(), start: 0, ended: false, finished: false, replaced: false })
    }

    /// Decodes the next part into `out`: how many bytes are in `out`, and how many were read.
    fn read(&mut self, file: &mut impl Read, out: &mut [u8]) -> std::io::Result<(usize, u64)> {
        let mut position = 0;
        while !self.finished {
            if self.start == self.block.len() && !self.ended {
                position += self.refill(file)?;
            }
            let (result, read, written, replaced) =
                self.decoder.decode_to_utf8(&self.block[self.start..], out, self.ended);
            self.start += read;
            self.replaced |= replaced;
            self.finished = self.ended && result == CoderResult::InputEmpty;
            if written > 0 || result == CoderResult::OutputFull {
                return Ok((written, position));
            }
        }
        Ok((0, position))
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
