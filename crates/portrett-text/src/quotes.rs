//! Which sentences stand for a theme: near to what it is about, short, understandable alone, recent, from different
//! persons, and with no word that would tell who wrote them.
//!
//! Takes redacted sentences with their writers and ages; gives the numbers of those chosen, with what spoke for and
//! against each. Equals are told apart by the text, so that the order of the candidates plays no part.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use portrett_maths::special::power;
use serde::{Deserialize, Serialize};

use crate::{Language, Reader, Tokens};

/// A sentence should have so many words.
const WORDS: (usize, usize) = (5, 30);
/// After so many days a sentence has lost half of what recency counts.
const HALF_LIFE: f32 = 180.0;
/// Sentences that share so large a part of their stems say the same.
const SAME: f32 = 0.6;
/// What a sentence keeps that leans on another, that holds a placeholder, for each rare word, and that is too short.
const LEANING: f32 = 0.5;
const PLACEHOLDER: f32 = 0.6;
const RARE: f32 = 0.5;
const SHORT: f32 = 0.3;

/// A sentence that may stand for a theme.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'t> {
    /// Who wrote it.
    pub person: u64,
    /// How many days ago.
    pub age: f32,
    /// The sentence, redacted.
    pub text: &'t str,
    /// How near it is to the theme's centre, from 0 to 1.
    pub similarity: f32,
}

/// What speaks for or against a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Near to the theme's centre (0.5 or more).
    Near,
    /// Of 5 to 30 words.
    GoodLength,
    /// Under 5 words.
    TooShort,
    /// Over 30 words.
    TooLong,
    /// From the last 180 days.
    Recent,
    /// Begins with a word that leans on what was said before.
    Leans,
    /// Holds a placeholder of the redaction.
    Placeholder,
    /// Holds a word that few persons use.
    RareWord,
}

/// A sentence that was chosen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Its number among the candidates.
    pub index: usize,
    /// How well it stands for the theme, from 0 to 1.
    pub score: f32,
    /// What spoke for and against it.
    pub reasons: Vec<Reason>,
}

/// By how many persons words are used, counted up to the number that makes a word common.
pub struct WordUse {
    enough: usize,
    users: HashMap<Box<str>, Vec<u64>, FixedState>,
}

impl WordUse {
    /// Nothing counted yet; a word is common when `min_group` persons use it.
    pub fn new(min_group: u32) -> Self {
        Self { enough: min_group as usize, users: HashMap::default() }
    }

    /// Counts the words that a person wrote.
    pub fn add(&mut self, person: u64, tokens: &Tokens) {
        for stem in tokens.stems() {
            match self.users.get_mut(stem) {
                Some(users) if users.len() < self.enough && !users.contains(&person) => users.push(person),
                Some(_) => {}
                None if self.enough > 0 => _ = self.users.insert(stem.into(), vec![person]),
                None => {}
            }
        }
    }

    /// Whether fewer persons than make a group use the word with that stem.
    pub fn is_rare(&self, stem: &str) -> bool {
        self.users.get(stem).map_or(0, Vec::len) < self.enough
    }
}

/// Chooses quotes in one language.
pub struct Chooser<'u> {
    reader: Reader,
    tokens: Tokens,
    leading: HashSet<&'static str, FixedState>,
    usage: &'u WordUse,
}

/// The stems of a sentence.
type Stems = HashSet<Box<str>, FixedState>;

/// A candidate with what it is worth.
struct Weighed<'t> {
    index: usize,
    person: u64,
    text: &'t str,
    score: f32,
    reasons: Vec<Reason>,
}

impl<'u> Chooser<'u> {
    /// For sentences of `language`, with how many persons use each word.
    pub fn new(language: Language, usage: &'u WordUse) -> Self {
        let lists = include_str!("../data/leading_words.txt").lines().filter_map(|line| line.split_once('\t'));
        let own = lists.filter(|(code, _)| *code == language.code());
        Self {
            reader: Reader::new(language),
            tokens: Tokens::default(),
            leading: own.flat_map(|(_, words)| words.split(' ')).collect(),
            usage,
        }
    }

    /// At most `count` candidates, the best first, each of another person and saying something else.
    pub fn choose(&mut self, candidates: &[Candidate], count: usize) -> Vec<Quote> {
        let mut weighed: Vec<Weighed> =
            candidates.iter().enumerate().map(|(index, candidate)| self.weigh(index, candidate)).collect();
        weighed.retain(|one| one.score > 0.0);
        weighed.sort_by(|a, b| {
            b.score
                .total_cmp(&a.score)
                .then(a.text.cmp(b.text))
                .then(a.person.cmp(&b.person))
                .then(a.index.cmp(&b.index))
        });
        // Stems are compared only until enough are chosen: most candidates are never looked at again.
        let mut chosen: Vec<(Weighed, Stems)> = Vec::new();
        for one in weighed {
            if chosen.len() >= count {
                break;
            }
            let stems: Stems = self.reader.read(one.text).stems().map(Box::from).collect();
            let is_new = |other: &(Weighed, Stems)| other.0.person != one.person && !say_the_same(&other.1, &stems);
            if chosen.iter().all(is_new) {
                chosen.push((one, stems));
            }
        }
        chosen.into_iter().map(|(one, _)| Quote { index: one.index, score: one.score, reasons: one.reasons }).collect()
    }

    fn weigh<'t>(&mut self, index: usize, candidate: &Candidate<'t>) -> Weighed<'t> {
        self.reader.read_into(candidate.text, &mut self.tokens);
        let tokens = &self.tokens;
        let mut reasons = Vec::new();
        let similarity = candidate.similarity.clamp(0.0, 1.0);
        if similarity >= 0.5 {
            reasons.push(Reason::Near);
        }
        let mut score = similarity * length(tokens.len(), &mut reasons);
        let age = candidate.age.max(0.0);
        score *= 0.5 + 0.5 * power(2.0, f64::from(-age / HALF_LIFE)) as f32;
        if age <= HALF_LIFE {
            reasons.push(Reason::Recent);
        }
        if tokens.smalls().next().is_some_and(|first| self.leading.contains(first)) {
            score *= LEANING;
            reasons.push(Reason::Leans);
        }
        let placeholders = placeholders(candidate.text);
        if !placeholders.is_empty() {
            score *= PLACEHOLDER;
            reasons.push(Reason::Placeholder);
        }
        let rare = self.rare(tokens, &placeholders);
        if rare > 0 {
            score *= RARE.powi(rare);
            reasons.push(Reason::RareWord);
        }
        Weighed { index, person: candidate.person, text: candidate.text, score, reasons }
    }

    /// How many words few persons use; those within placeholders do not count.
    fn rare(&self, tokens: &Tokens, placeholders: &[std::ops::Range<usize>]) -> i32 {
        let outside = |place: usize| placeholders.iter().all(|range| !range.contains(&place));
        let rare =
            |index: &usize| outside(tokens.list()[*index].place().start) && self.usage.is_rare(tokens.stem(*index));
        i32::try_from((0..tokens.len()).filter(rare).count()).unwrap_or(i32::MAX)
    }
}

/// What the number of words makes of a sentence.
fn length(words: usize, reasons: &mut Vec<Reason>) -> f32 {
    match words {
        words if words < WORDS.0 => {
            reasons.push(Reason::TooShort);
            SHORT
        }
        words if words > WORDS.1 => {
            reasons.push(Reason::TooLong);
            (WORDS.1 as f32 / words as f32).powi(2)
        }
        _ => {
            reasons.push(Reason::GoodLength);
            1.0
        }
    }
}

/// Where the placeholders of the redaction are: a word in square brackets.
fn placeholders(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(open) = text[start..].find('[').map(|at| start + at) {
        let Some(close) = text[open..].find(']').map(|at| open + at) else { break };
        let inside = &text[open + 1..close];
        if !inside.is_empty() && inside.chars().all(|letter| letter.is_alphanumeric() || "-_ ".contains(letter)) {
            found.push(open..close + 1);
        }
        start = close + 1;
    }
    found
}

/// Whether two sentences share most of their stems (Jaccard).
fn say_the_same(a: &Stems, b: &Stems) -> bool {
    let both = a.intersection(b).count() as f32;
    let all = (a.len() + b.len()) as f32 - both;
    both >= SAME * all.max(1.0)
}
