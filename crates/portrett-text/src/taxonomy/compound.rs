//! The parts of a compound that are words of their own.
//!
//! This is the place to plug a splitter in: [`parts`] tells the parts of a word that the taxonomy knows, by its
//! beginning and its end.

/// A part has so many letters at least; shorter ones stand in too many words.
const SHORTEST_PART: usize = 5;
/// What is left of the word beside a part has so many letters at least.
const SHORTEST_REST: usize = 3;
/// Longer words are none: whoever leans on a key writes them, and every part of theirs would be looked up.
const LONGEST: usize = 60;

/// The longest known beginning and the longest known end of a word, both as stems: `known` says whether a stem is a
/// word of its own. `stem` is the word's stem, whose end is that of the word without its ending.
pub(super) fn parts<'w>(word: &'w str, stem: &'w str, known: impl Fn(&str) -> bool) -> [Option<&'w str>; 2] {
    if !(SHORTEST_PART + SHORTEST_REST..=LONGEST).contains(&word.len()) {
        return [None, None];
    }
    let beginnings = (SHORTEST_PART..=word.len() - SHORTEST_REST).rev().filter_map(|end| word.get(..end));
    let ends = (SHORTEST_REST..=stem.len().saturating_sub(SHORTEST_PART)).filter_map(|start| stem.get(start..));
    [beginnings.into_iter().find(|part| known(part)), ends.into_iter().find(|part| known(part))]
}
