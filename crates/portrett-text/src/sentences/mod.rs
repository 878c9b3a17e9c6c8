//! The sentences of a text, as customers write them: with abbreviations, lists, emoji, and no space after a full stop.
//!
//! The rules of Unicode Standard Annex 29 end a sentence at "f.eks. Du"; these know the abbreviations of all the
//! languages at once, because a text is split before its language is known.

mod abbreviation;
mod boundary;
mod line;

use std::ops::Range;

use boundary::Scan;
pub(crate) use boundary::is_emoji;

/// Where each sentence of `text` is, in bytes, in order, without the space and the list mark around it.
///
/// A sentence ends after `.`, `!`, `?`, `…` with the quotation marks and emoji that follow; after an emoji before a
/// capital; and at the end of a line, unless the line is long and the next goes on in a small letter (a mail program
/// breaks lines so). A full stop ends none inside a number, after an abbreviation, after an ordinal before a small
/// letter, nor in an address.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut scan = Scan::new(text);
    std::iter::from_fn(move || {
        loop {
            let place = scan.next_piece()?;
            let place = trimmed(text, place);
            if !place.is_empty() {
                return Some(place);
            }
        }
    })
}

/// `place` without the space around it and the list mark before it.
fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let piece = &text[place.clone()];
    let begun = piece.trim_start();
    let begun = &begun[line::mark_length(begun)..];
    let start = place.end - begun.len();
    start..start + begun.trim_end().len()
}
