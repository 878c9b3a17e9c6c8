//! What the escapes of a text stand for (RFC 8259, section 7).

use memchr::memchr;
use portrett_terms::ProblemReason;

/// Adds what `raw` stands for to `out`. What cannot be kept is said: half of a surrogate pair, which is no
/// character and is replaced by U+FFFD, or a NUL.
pub fn unescape(raw: &[u8], out: &mut Vec<u8>) -> Option<ProblemReason> {
    let begun = out.len();
    let (mut rest, mut has_half) = (raw, false);
    while let Some(at) = memchr(b'\\', rest) {
        out.extend_from_slice(&rest[..at]);
        let (character, length) = escaped(&rest[at..]);
        has_half |= character.is_none();
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        rest = rest.get(at + length..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
    if has_half {
        return Some(ProblemReason::Encoding);
    }
    memchr(0, &out[begun..]).map(|_| ProblemReason::NulByte)
}

/// The character that the escape at the start of `bytes` stands for, and how long the escape is.
fn escaped(bytes: &[u8]) -> (Option<char>, usize) {
    match bytes.get(1) {
        Some(b'b') => (Some('\u{8}'), 2),
        Some(b'f') => (Some('\u{c}'), 2),
        Some(b'n') => (Some('\n'), 2),
        Some(b'r') => (Some('\r'), 2),
        Some(b't') => (Some('\t'), 2),
        Some(b'u') => by_number(bytes),
        Some(&sign) => (Some(char::from(sign)), 2),
        None => (None, 1),
    }
}

/// `\u` and four digits, or two of them where the first is half of a pair.
fn by_number(bytes: &[u8]) -> (Option<char>, usize) {
    let Some(first) = unit(bytes) else { return (None, 6) };
    if let Some(character) = char::from_u32(first) {
        return (Some(character), 6);
    }
    let second =
        bytes.get(6..).filter(|_| first < 0xDC00).and_then(unit).filter(|unit| (0xDC00..0xE000).contains(unit));
    match second {
        Some(second) => (char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00)), 12),
        None => (None, 6),
    }
}

/// The number after `\u`.
fn unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}
