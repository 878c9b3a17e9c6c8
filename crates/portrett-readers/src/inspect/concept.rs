//! What a header speaks of, by the [lexicon](super::lexicon).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::lexicon::{Concept, Entry, FILLERS, LEADING_COUNT, LEADING_SPEND, LEXICON};
use crate::header::words;

/// Letters from which on a word may be taken apart, and that each part must have.
const LONGEST_WHOLE: usize = 6;
const SHORTEST_PART: usize = 2;

/// Coverage of a header that is understood by its first word alone.
const LED: f64 = 0.6;

/// An entry of the lexicon that a header fits.
#[derive(Debug, Clone, Copy)]
pub struct Match {
    /// The entry.
    pub entry: &'static Entry,
    /// Part of the header's words that the phrase covers, from 0 to 1.
    pub coverage: f64,
}

struct Index {
    /// Phrases as words: their entry and its place in the lexicon.
    phrases: BTreeMap<Vec<&'static str>, usize>,
    vocabulary: BTreeSet<&'static str>,
}

/// The lexicon by phrase, built once from the table.
fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut phrases = BTreeMap::new();
        for (place, entry) in LEXICON.iter().enumerate() {
            for phrase in entry.phrases {
                phrases.entry(phrase.split(' ').collect::<Vec<_>>()).or_insert(place);
            }
        }
        let vocabulary = phrases.keys().flatten().copied().collect();
        Index { phrases, vocabulary }
    })
}

/// The entry whose phrase covers most words of `header`.
pub fn concept(header: &str) -> Option<Match> {
    let spelled = words(header);
    // A second telephone number is one too: `Telefon 2`.
    let counts = |word: &String| spelled.len() > 1 && word.bytes().all(|byte| byte.is_ascii_digit());
    let filled = |word: &&String| !FILLERS.contains(&word.as_str()) && !counts(word);
    let telling: Vec<String> = spelled.iter().filter(filled).cloned().collect();
    let taken_apart: Vec<String> = telling.iter().flat_map(|word| take_apart(word)).collect();
    let joined = if spelled.len() > 1 { take_apart(&spelled.concat()) } else { Vec::new() };
    let matches = [
        best_phrase(&joined),
        best_phrase(&taken_apart),
        leading(&spelled, LEADING_COUNT, Concept::PurchaseCount),
        leading(&spelled, LEADING_SPEND, Concept::Spend),
        best_phrase(&telling),
        best_phrase(&spelled),
    ];
    matches.into_iter().flatten().max_by(|a, b| a.coverage.total_cmp(&b.coverage))
}

/// A header that begins with a word for spending or counting and goes on to say what.
fn leading(words: &[String], starts: &[&str], concept: Concept) -> Option<Match> {
    let leads = words.len() > 1 && starts.contains(&words[0].as_str());
    let entry = LEXICON.iter().find(|entry| entry.concept == concept)?;
    leads.then_some(Match { entry, coverage: LED })
}

fn best_phrase(words: &[String]) -> Option<Match> {
    let count = words.len();
    for length in (1..=count.min(5)).rev() {
        let mut starts = (0..=count - length).rev();
        if let Some(place) = starts.find_map(|start| phrase(&words[start..start + length], count)) {
            return Some(Match { entry: &LEXICON[place], coverage: length as f64 / count as f64 });
        }
    }
    None
}

/// The place in the lexicon of a phrase, unless it would have to be the whole header and is not.
fn phrase(words: &[String], all: usize) -> Option<usize> {
    let key: Vec<&str> = words.iter().map(String::as_str).collect();
    let place = *index().phrases.get(&key)?;
    (!LEXICON[place].whole || words.len() == all).then_some(place)
}

/// A word that the lexicon does not hold as two that it holds (`kundenummer`, `ordrebeløp`), with a
/// linking `s`, `e` or `n` between them where the language has one.
fn take_apart(word: &str) -> Vec<String> {
    let whole = vec![word.to_owned()];
    if word.chars().count() < LONGEST_WHOLE || index().vocabulary.contains(word) {
        return whole;
    }
    let known = |part: &str| part.chars().count() >= SHORTEST_PART && index().vocabulary.contains(part);
    let cuts = word.char_indices().map(|(place, _)| word.split_at(place)).filter(|(_, end)| known(end));
    for (start, end) in cuts {
        for link in ["", "s", "e", "n", "en"] {
            if let Some(bare) = start.strip_suffix(link).filter(|bare| known(bare)) {
                return vec![bare.to_owned(), end.to_owned()];
            }
        }
    }
    whole
}
