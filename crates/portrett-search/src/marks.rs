//! Where in a sentence the words are that were looked for.

use std::collections::BTreeSet;
use std::ops::Range;

use portrett_text::words;

use crate::terms::{Space, Terms, written};

/// What is marked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    /// Terms of words.
    pub(crate) terms: BTreeSet<String>,
    /// What words begin with.
    pub(crate) beginnings: Vec<String>,
    /// Words side by side.
    pub(crate) phrases: Vec<Vec<String>>,
}

impl Marks {
    /// Whether nothing is marked.
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.beginnings.is_empty() && self.phrases.is_empty()
    }

    /// The places in `text`, in bytes, in order and apart from each other. Of a compound the whole word is marked, of a
    /// phrase all from its first to its last word.
    pub(crate) fn places(&self, space: Space, text: &str, terms: &mut Terms) -> Vec<Range<usize>> {
        let words: Vec<(Range<usize>, String)> =
            words(text).map(|place| (place.clone(), written(&text[place]).into_owned())).collect();
        let mut places: Vec<Range<usize>> = Vec::new();
        for (place, word) in &words {
            if self.begins(word)
                || terms.of_text(space, &text[place.clone()]).iter().any(|term| self.terms.contains(&**term))
            {
                places.push(place.clone());
            }
        }
        for phrase in self.phrases.iter().filter(|phrase| !phrase.is_empty()) {
            let found = words.windows(phrase.len()).filter(|some| some.iter().map(|(_, word)| word).eq(phrase));
            places.extend(found.map(|some| some[0].0.start..some[some.len() - 1].0.end));
        }
        merged(places)
    }

    fn begins(&self, word: &str) -> bool {
        self.beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
    }
}

/// Places in order, those that overlap as one.
fn merged(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_unstable_by_key(|place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match apart.last_mut().filter(|last| place.start < last.end) {
            Some(last) => last.end = last.end.max(place.end),
            None => apart.push(place),
        }
    }
    apart
}
