//! Which of JSON's shapes a file has, told by its first bytes.

use super::scan::{Fault, Scan};

/// How the values of a file follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One value a line.
    Lines,
    /// Several values, one after the other, whatever the lines.
    Stream,
    /// One value: a list or an object.
    Document,
}

/// Lines that are looked at when the first value is broken or has no end.
const LINES_TRIED: usize = 20;

impl Form {
    /// The form of a file that starts with `head`.
    pub fn of(head: &[u8]) -> Self {
        let bare = without_mark(head).trim_ascii_start();
        if bare.starts_with(b"[") {
            return Self::Document;
        }
        let mut scan = Scan::new(bare, 0);
        match scan.skip() {
            Ok(()) => Self::after_first(bare, scan.at()),
            Err(_) if !bare.starts_with(b"{") => Self::Lines,
            Err(fault) if holds_lines(bare, fault) => Self::Lines,
            Err(_) => Self::Document,
        }
    }

    /// The form when the first value is sound and ends before `end`.
    fn after_first(bare: &[u8], end: usize) -> Self {
        let (first, rest) = bare.split_at(end);
        let next = rest.trim_ascii_start();
        let gap = &rest[..rest.len() - next.len()];
        match next.first() {
            None => Self::Document,
            Some(_) if first.contains(&b'\n') => Self::Stream,
            Some(b',') => Self::Stream,
            Some(_) if gap.contains(&b'\n') => Self::Lines,
            Some(b'{') => Self::Stream,
            Some(_) => Self::Lines,
        }
    }
}

/// Whether lines after the first are objects on their own. Where the first value is broken, one of them
/// tells; where it may merely be longer than the head, half of them must be, as the last item of a list
/// may have a line for itself.
fn holds_lines(bare: &[u8], fault: Fault) -> bool {
    let filled = bare.split(|&byte| byte == b'\n').skip(1).map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    let (mut tried, mut sound) = (0, 0);
    for line in filled.take(LINES_TRIED) {
        let mut scan = Scan::new(line, 0);
        tried += 1;
        sound += usize::from(line.starts_with(b"{") && scan.skip().is_ok() && scan.at() == line.len());
    }
    sound > 0 && (fault != Fault::CutOff || sound * 2 >= tried)
}

/// The bytes without a byte-order mark of UTF-8.
pub fn without_mark(head: &[u8]) -> &[u8] {
    head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head)
}

/// Whether the bytes are text in UTF-16, with or without a mark.
pub fn is_utf_16(head: &[u8]) -> bool {
    head.starts_with(b"\xFF\xFE")
        || head.starts_with(b"\xFE\xFF")
        || matches!(head, [0, b'{' | b'[', ..] | [b'{' | b'[', 0, ..])
}
