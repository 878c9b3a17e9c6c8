//! Where a value ends, found without holding the value: only quotes and brackets are looked at, so that
//! it goes on from block to block, is not troubled by depth, and leaves the grammar to who reads the row.

use memchr::memchr2;

/// A value of which a part was seen.
#[derive(Debug, Default)]
pub struct Frame {
    begun: bool,
    bare: bool,
    in_text: bool,
    escaped: bool,
    depth: u64,
}

impl Frame {
    /// Looks at the next bytes: how many of them belong to the value when it ends there. The first call
    /// starts at the value's first byte, which belongs to it whatever it is.
    pub fn feed(&mut self, bytes: &[u8]) -> Option<usize> {
        let first = *bytes.first()?;
        let is_first = !std::mem::replace(&mut self.begun, true);
        if is_first {
            self.bare = !matches!(first, b'{' | b'[' | b'"');
        }
        if self.bare {
            let from = usize::from(is_first);
            return bytes[from..].iter().position(|&byte| ends_bare(byte)).map(|at| from + at);
        }
        let mut at = 0;
        loop {
            at = if self.in_text { self.text(bytes, at)? } else { self.brackets(bytes, at)? };
            if !self.in_text && self.depth == 0 {
                return Some(at);
            }
        }
    }

    /// Whether it is whole when nothing comes after it: a number or a word has no sign at its end.
    pub fn may_end(&self) -> bool {
        self.bare
    }

    /// To behind the quote that ends the text.
    fn text(&mut self, bytes: &[u8], mut at: usize) -> Option<usize> {
        if std::mem::take(&mut self.escaped) {
            at += 1;
        }
        loop {
            at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
            if bytes[at] == b'"' {
                self.in_text = false;
                return Some(at + 1);
            }
            self.escaped = at + 1 == bytes.len();
            at += 2;
        }
    }

    /// To behind the quote that begins the next text, or the bracket that ends the value.
    fn brackets(&mut self, bytes: &[u8], at: usize) -> Option<usize> {
        for (place, byte) in bytes.iter().enumerate().skip(at) {
            match byte {
                b'"' => {
                    self.in_text = true;
                    return Some(place + 1);
                }
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(place + 1);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

/// Whether a number or a word ends before this byte.
fn ends_bare(byte: u8) -> bool {
    byte.is_ascii_whitespace() || b",:]}[{\"".contains(&byte)
}
