//! The grammar of JSON (RFC 8259) over bytes that are at hand. Values are stepped over or named by where
//! they stand: nothing is copied, and numbers keep the text that the file has.
//!
//! It is looser than the memo in two things that programs get wrong and that hide nothing: a control
//! character may stand in a text as it is, and what Python writes for a number that is none is null.

/// Levels that a row may be nested. What honest tools write has a tenth of it.
pub const DEEPEST: usize = 64;

/// Why bytes are no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// They break the grammar.
    Broken,
    /// They end within a value.
    CutOff,
    /// Something is nested more than [`DEEPEST`] levels.
    TooDeep,
}

/// A place in the bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The first byte after it.
    pub end: usize,
}

/// A text without its quotes.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// Where it stands.
    pub span: Span,
    /// Whether it stands for itself: no escapes and no control characters.
    pub plain: bool,
}

/// A value without parts.
#[derive(Debug, Clone, Copy)]
pub enum Scalar {
    /// Nothing.
    Null,
    /// A number, `true` or `false`, as the file has it.
    Bare(Span),
    /// A text.
    Text(Text),
}

/// A place in bytes that moves on, value by value.
#[derive(Debug, Clone, Copy)]
pub struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    depth: usize,
}

impl Span {
    /// The bytes that stand there.
    #[inline]
    pub fn of(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.start..self.end).unwrap_or_default()
    }

    /// How many bytes it spans.
    pub fn len(self) -> usize {
        self.end - self.start
    }
}

impl<'a> Scan<'a> {
    /// Starts at the byte `at` of `bytes`.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at, depth: 0 }
    }

    /// Where it stands.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The byte that it stands before.
    #[inline]
    pub fn peek(&self) -> Result<u8, Fault> {
        self.bytes.get(self.at).copied().ok_or(Fault::CutOff)
    }

    /// Steps over white space.
    #[inline]
    pub fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Steps into a list or an object, up to its first item or key; whether there is one.
    #[inline]
    pub fn open(&mut self, close: u8) -> Result<bool, Fault> {
        self.at += 1;
        if self.depth == DEEPEST {
            return Err(Fault::TooDeep);
        }
        self.space();
        if self.peek()? == close {
            self.at += 1;
            return Ok(false);
        }
        self.depth += 1;
        Ok(true)
    }

    /// Steps from behind an item to the next one or out of the list or object; whether there is a next.
    #[inline]
    pub fn more(&mut self, close: u8) -> Result<bool, Fault> {
        self.space();
        let byte = self.peek()?;
        self.at += 1;
        if byte == b',' {
            self.space();
            return Ok(true);
        }
        self.depth = self.depth.saturating_sub(1);
        if byte == close { Ok(false) } else { Err(Fault::Broken) }
    }

    /// Steps over a key and its colon.
    #[inline]
    pub fn key(&mut self) -> Result<Text, Fault> {
        if self.peek()? != b'"' {
            return Err(Fault::Broken);
        }
        let key = self.text()?;
        self.space();
        if self.peek()? != b':' {
            return Err(Fault::Broken);
        }
        self.at += 1;
        self.space();
        Ok(key)
    }

    /// Steps over a value without parts.
    #[inline]
    pub fn scalar(&mut self) -> Result<Scalar, Fault> {
        match self.peek()? {
            b'"' => self.text().map(Scalar::Text),
            b't' => self.word(b"true").map(Scalar::Bare),
            b'f' => self.word(b"false").map(Scalar::Bare),
            b'n' => self.word(b"null").map(|_| Scalar::Null),
            b'N' => self.word(b"NaN").map(|_| Scalar::Null),
            b'I' => self.word(b"Infinity").map(|_| Scalar::Null),
            b'-' if self.bytes.get(self.at + 1) == Some(&b'I') => self.word(b"-Infinity").map(|_| Scalar::Null),
            _ => self.number().map(Scalar::Bare),
        }
    }

    /// Steps over any value.
    pub fn skip(&mut self) -> Result<(), Fault> {
        match self.peek()? {
            b'{' => {
                let mut more = self.open(b'}')?;
                while more {
                    self.key()?;
                    self.skip()?;
                    more = self.more(b'}')?;
                }
            }
            b'[' => {
                let mut more = self.open(b']')?;
                while more {
                    self.skip()?;
                    more = self.more(b']')?;
                }
            }
            _ => drop(self.scalar()?),
        }
        Ok(())
    }

    /// Steps over any value: where it stands.
    pub fn span(&mut self) -> Result<Span, Fault> {
        let start = self.at;
        self.skip()?;
        Ok(Span { start, end: self.at })
    }

    #[inline]
    fn text(&mut self) -> Result<Text, Fault> {
        let start = self.at + 1;
        let (mut at, mut plain) = (start, true);
        loop {
            at = next_sign(self.bytes, at);
            match self.bytes.get(at) {
                None => return Err(Fault::CutOff),
                Some(b'"') => {
                    self.at = at + 1;
                    return Ok(Text { span: Span { start, end: at }, plain });
                }
                Some(b'\\') => at += escape_length(&self.bytes[at..])?,
                Some(_) => at += 1,
            }
            plain = false;
        }
    }

    #[inline]
    fn word(&mut self, word: &[u8]) -> Result<Span, Fault> {
        let start = self.at;
        let there = &self.bytes[start..self.bytes.len().min(start + word.len())];
        if there != word {
            return Err(if word.starts_with(there) { Fault::CutOff } else { Fault::Broken });
        }
        self.at += word.len();
        Ok(Span { start, end: self.at })
    }

    #[inline]
    fn number(&mut self) -> Result<Span, Fault> {
        let start = self.at;
        self.step_over(|byte| byte == b'-', 1);
        let first = self.peek()?;
        let whole = self.digits()?;
        if first == b'0' && whole > 1 {
            return Err(Fault::Broken);
        }
        if self.step_over(|byte| byte == b'.', 1) > 0 {
            self.digits()?;
        }
        if self.step_over(|byte| byte == b'e' || byte == b'E', 1) > 0 {
            self.step_over(|byte| byte == b'+' || byte == b'-', 1);
            self.digits()?;
        }
        Ok(Span { start, end: self.at })
    }

    /// Steps over digits, of which there must be one.
    fn digits(&mut self) -> Result<usize, Fault> {
        self.peek()?;
        let digits = self.step_over(|byte| byte.is_ascii_digit(), usize::MAX);
        if digits == 0 { Err(Fault::Broken) } else { Ok(digits) }
    }

    /// Steps over at most `most` bytes of some kind: over how many.
    fn step_over(&mut self, is_kind: impl Fn(u8) -> bool, most: usize) -> usize {
        let start = self.at;
        while self.at - start < most && self.bytes.get(self.at).is_some_and(|&byte| is_kind(byte)) {
            self.at += 1;
        }
        self.at - start
    }
}

/// Bytes of the escape that `bytes` starts with.
fn escape_length(bytes: &[u8]) -> Result<usize, Fault> {
    match bytes.get(1) {
        None => Err(Fault::CutOff),
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(2),
        Some(b'u') => {
            let digits = bytes.get(2..6).ok_or(Fault::CutOff)?;
            if digits.iter().all(u8::is_ascii_hexdigit) { Ok(6) } else { Err(Fault::Broken) }
        }
        Some(_) => Err(Fault::Broken),
    }
}

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The first byte from `at` on that a text may not just run over: a quote, a backslash, a control
/// character. Eight bytes are looked at together; keys are too short for what looks at more.
#[inline]
fn next_sign(bytes: &[u8], mut at: usize) -> usize {
    while let Some(eight) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*eight);
        let quotes = below(word ^ (ONES * b'"' as u64), 1);
        let backslashes = below(word ^ (ONES * b'\\' as u64), 1);
        let signs = quotes | backslashes | below(word, 0x20);
        if signs != 0 {
            return at + (signs.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while bytes.get(at).is_some_and(|&byte| byte != b'"' && byte != b'\\' && byte >= 0x20) {
        at += 1;
    }
    at
}

/// The high bit of each byte that is below `limit`. Only the lowest of them is to be relied upon: the
/// subtraction borrows from the bytes above it.
#[inline]
fn below(word: u64, limit: u64) -> u64 {
    word.wrapping_sub(ONES * limit) & !word & HIGH
}
