//! The sentences of a text.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// Where each sentence of `text` is, in bytes, in order, without the space around it (Unicode Standard Annex 29).
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split_sentence_bound_indices().filter_map(|(start, sentence)| {
        let begun = sentence.trim_start();
        let start = start + (sentence.len() - begun.len());
        let length = begun.trim_end().len();
        (length > 0).then_some(start..start + length)
    })
}
