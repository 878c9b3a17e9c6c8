//! The words of a text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Where each word of `text` is, in bytes, in order. What holds no letter and no digit is no word (Unicode Standard
/// Annex 29).
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.unicode_word_indices().map(|(start, word)| start..start + word.len())
}
