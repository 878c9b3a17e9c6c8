//! Compounds: long words of Norwegian, Finnish, Dutch and Frisian as the words that they are made of.
//!
//! Takes the words that matter to the caller; gives the parts of a word that are among them, so that *leveringstid* is
//! found under *levering* and *tid*.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt};

use crate::{Language, Stemmer};

/// Fewest letters of a part, and most bytes of a word that is split.
const LEAST: usize = 3;
const LONGEST: usize = 60;

/// Splits words of one language into known parts.
pub struct Compounds {
    stemmer: Stemmer,
    /// Letters that may stand between two parts.
    links: &'static [&'static str],
    /// The parts as they were given and their stems, each with whether it was given.
    parts: HashMap<String, bool>,
}

impl Compounds {
    /// What splits into `parts`: words in small letters. English has no compounds in one word: nothing is split.
    pub fn new<'a>(language: Language, parts: impl IntoIterator<Item = &'a str>) -> Self {
        let links: &[&str] = match language {
            Language::Bokmal | Language::Nynorsk => &["", "s", "e"],
            Language::Finnish => &["", "n"],
            Language::Dutch => &["", "s", "en", "e"],
            Language::Frisian => &["", "s", "en", "e", "ing"],
            Language::English => &[],
        };
        let stemmer = Stemmer::new(language);
        let mut known = HashMap::new();
        for part in parts.into_iter().filter(|part| part.chars().count() >= LEAST) {
            known.entry(stemmer.stem(part).into_owned()).or_insert(false);
            known.insert(part.to_owned(), true);
        }
        Self { stemmer, links, parts: known }
    }

    /// Where the parts of `word` are (small letters), in order: the fewest that make it up, linking letters between
    /// them left out. Where it is not made up of known parts, the longest known part at its end, which is the head of a
    /// compound, if another of three letters or more is left before it. Empty for a word that is itself known.
    ///
    /// ```
    /// use portrett_text::{Compounds, Language};
    /// let compounds = Compounds::new(Language::Bokmal, ["levering", "tid", "frakt"]);
    /// let parts = |word: &'static str| compounds.split(word).into_iter().map(move |place| &word[place]);
    /// assert!(parts("leveringstiden").eq(["levering", "tiden"]));
    /// assert!(parts("ekspressfrakt").eq(["frakt"]));
    /// assert!(parts("levering").next().is_none());
    /// ```
    pub fn split(&self, word: &str) -> Vec<Range<usize>> {
        if self.links.is_empty() || word.len() > LONGEST || self.is_last(word) {
            return Vec::new();
        }
        self.whole(word).or_else(|| self.head(word)).unwrap_or_default()
    }

    /// The fewest parts that make up the word, found from its end; of as many, those with the longest first part.
    fn whole(&self, word: &str) -> Option<Vec<Range<usize>>> {
        let mut ways: Vec<Option<Vec<Range<usize>>>> = vec![None; word.len() + 1];
        for start in (0..word.len()).rev().filter(|at| word.is_char_boundary(*at)) {
            ways[start] = self.way(word, start, &ways);
        }
        ways.swap_remove(0).filter(|parts| parts.len() > 1)
    }

    fn way(&self, word: &str, start: usize, ways: &[Option<Vec<Range<usize>>>]) -> Option<Vec<Range<usize>>> {
        if self.is_last(&word[start..]) {
            return Some(vec![Range { start, end: word.len() }]);
        }
        let mut best: Option<Vec<Range<usize>>> = None;
        for end in (start + LEAST..word.len()).rev().filter(|end| word.is_char_boundary(*end)) {
            if !self.is_inner(&word[start..end]) {
                continue;
            }
            for link in self.links.iter().filter(|link| word[end..].starts_with(**link)) {
                let rest = ways[end + link.len()].as_ref();
                if let Some(rest) = rest.filter(|rest| best.as_ref().is_none_or(|best| rest.len() + 1 < best.len())) {
                    best = Some(std::iter::once(start..end).chain(rest.iter().cloned()).collect());
                }
            }
        }
        best
    }

    fn head(&self, word: &str) -> Option<Vec<Range<usize>>> {
        let start =
            (LEAST..word.len()).filter(|at| word.is_char_boundary(*at)).find(|at| self.is_last(&word[*at..]))?;
        Some(vec![Range { start, end: word.len() }])
    }

    /// Whether a word can be the last part: it may have any ending.
    fn is_last(&self, part: &str) -> bool {
        part.chars().count() >= LEAST
            && (self.parts.contains_key(part) || self.parts.contains_key(&*self.stemmer.stem(part)))
    }

    /// Whether a word can be another part: as it was given, or its stem (*bestell-*).
    fn is_inner(&self, part: &str) -> bool {
        part.chars().count() >= LEAST && self.parts.contains_key(part)
    }
}
