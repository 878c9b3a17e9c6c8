//! The text of one cell to one value. Every function takes a cell as the file has it and gives a
//! value, nothing for a blank, or the reason why it is neither. None allocates for a plain cell.

pub mod country;
pub mod date;
pub mod gender;
pub mod naming;
pub mod number;
pub mod phone;
pub mod postcode;
pub mod several;
pub mod text;
pub mod words;

use portrett_terms::ProblemReason;

/// A value, nothing for a blank cell, or why it cannot be read.
pub type Parsed<T> = Result<Option<T>, ProblemReason>;

/// What programs write for "no value". They are blanks wherever a word would make no sense.
const BLANK_MARKERS: &[&str] = &[
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "#na",
    "nan",
    "null",
    "none",
    "nil",
    "-",
    "--",
    "—",
    "–",
    "?",
    "??",
    ".",
    "nat",
    "(null)",
    "(blank)",
    "(tom)",
    "missing",
    "unknown",
    "ukjent",
    "mangler",
    "tuntematon",
    "puuttuu",
    "okänd",
    "ukendt",
    "unbekannt",
    "onbekend",
    "ûnbekend",
    "#value!",
    "#ref!",
    "#div/0!",
    "\\n",
];

/// Longest blank marker in bytes, so that longer cells are not compared.
const LONGEST_MARKER: usize = 12;

/// The cell without outer spaces, ordinary and no-break.
#[inline]
pub fn trim(cell: &str) -> &str {
    let bytes = cell.as_bytes();
    let plain = |byte: Option<&u8>| byte.is_none_or(|&byte| byte > b' ' && byte < 0x80);
    if plain(bytes.first()) && plain(bytes.last()) { cell } else { cell.trim() }
}

/// Whether a trimmed cell says that there is no value: empty, `NA`, `null`, `-`, `?`, `ukjent`, …
pub fn is_blank(trimmed: &str) -> bool {
    if trimmed.is_empty() {
        return true;
    }
    // A marker holds no digit, unless it is an error of a spreadsheet; most cells that are short do.
    let has_digit = || trimmed.bytes().any(|byte| byte.is_ascii_digit());
    if trimmed.len() > LONGEST_MARKER || (!trimmed.starts_with('#') && has_digit()) {
        return false;
    }
    BLANK_MARKERS.iter().any(|marker| marker.eq_ignore_ascii_case(trimmed))
        || BLANK_MARKERS.contains(&trimmed.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_marker_is_blank() {
        for marker in BLANK_MARKERS {
            assert!(is_blank(marker) && is_blank(&marker.to_uppercase()), "{marker}");
        }
        assert!(!is_blank("n1") && !is_blank("anna"));
    }
}
