//! Which themes a sentence is about.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::compound;
use super::{Taxonomy, Theme};
use crate::{Language, Reader, Tokens};

/// What a part of a compound weighs, where a word weighs 1.
const PART: f32 = 0.7;
/// What a word weighs that tells a theme only beside another.
const BESIDE: f32 = 0.6;
/// What each further word of a phrase adds.
const PHRASE: f32 = 0.75;

/// A theme that a sentence is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The number of the theme in the taxonomy.
    pub theme: usize,
    /// How much of the sentence says so: 1 for a word, more for a phrase, summed; a theme has the weight of its parts.
    pub weight: f32,
}

#[derive(Debug, Clone, Copy)]
struct Meaning {
    theme: u16,
    beside: bool,
}

#[derive(Default)]
struct Entry {
    /// Themes of the word alone.
    alone: Vec<Meaning>,
    /// Phrases that begin with it: the stems that follow, and what they mean.
    phrases: Vec<(Vec<Box<str>>, Meaning)>,
}

/// Tells the themes of sentences of one language.
pub struct Matcher {
    entries: HashMap<Box<str>, Entry, FixedState>,
    parents: Vec<Option<usize>>,
    compounds: bool,
}

impl Matcher {
    /// The matcher of the words of `taxonomy` in `language`. The two kinds of Norwegian share theirs.
    pub fn new(taxonomy: &Taxonomy, language: Language) -> Self {
        let mut matcher = Self {
            entries: HashMap::default(),
            parents: taxonomy.themes().iter().map(|theme| theme.parent).collect(),
            compounds: language != Language::English,
        };
        let mut reader = Reader::new(language);
        for (number, theme) in taxonomy.themes().iter().enumerate() {
            matcher.add(number, theme, language, &mut reader);
        }
        matcher
    }

    fn add(&mut self, number: usize, theme: &Theme, language: Language, reader: &mut Reader) {
        let languages: &[Language] = match language {
            Language::Bokmal | Language::Nynorsk => &[Language::Bokmal, Language::Nynorsk],
            _ => &[language],
        };
        let Ok(number) = u16::try_from(number) else { return };
        for term in languages.iter().flat_map(|language| &theme.terms[*language as usize]) {
            let tokens = reader.read(&term.text);
            let mut stems = tokens.stems().map(Box::<str>::from);
            let Some(first) = stems.next() else { continue };
            let rest: Vec<Box<str>> = stems.collect();
            let meaning = Meaning { theme: number, beside: term.beside };
            let entry = self.entries.entry(first).or_default();
            match rest.is_empty() {
                true if entry.alone.iter().all(|known| known.theme != number) => entry.alone.push(meaning),
                true => {}
                false => entry.phrases.push((rest, meaning)),
            }
        }
    }

    /// Whether a stem tells a theme, alone or beside another.
    pub(crate) fn has(&self, stem: &str) -> bool {
        self.entries.get(stem).is_some_and(|entry| !entry.alone.is_empty())
    }

    /// Whether a stem alone tells a theme.
    pub fn knows(&self, stem: &str) -> bool {
        self.entries.get(stem).is_some_and(|entry| entry.alone.iter().any(|meaning| !meaning.beside))
    }

    /// Puts the themes of the sentence into `hits`, the heaviest first; a theme that is a part stands for its theme too.
    pub fn hits(&self, tokens: &Tokens, hits: &mut Vec<Hit>) {
        hits.clear();
        let mut beside = Vec::new();
        for index in 0..tokens.len() {
            self.word(tokens, index, hits, &mut beside);
        }
        for meaning in beside {
            let theme = usize::from(meaning);
            let above = self.parents[theme].unwrap_or(theme);
            if hits.iter().any(|hit| hit.theme == above || self.parents[hit.theme] == Some(above)) {
                add(hits, theme, BESIDE);
            }
        }
        for number in 0..hits.len() {
            if let Some(above) = self.parents[hits[number].theme] {
                add(hits, above, hits[number].weight);
            }
        }
        hits.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.theme.cmp(&b.theme)));
    }

    /// The theme that a sentence is about most, as exactly as it is told: the heaviest theme's heaviest part where one is
    /// hit.
    pub fn main(&self, hits: &[Hit]) -> Option<usize> {
        let top = hits.iter().find(|hit| self.parents[hit.theme].is_none())?.theme;
        let part = hits.iter().find(|hit| self.parents[hit.theme] == Some(top));
        Some(part.map_or(top, |part| part.theme))
    }

    fn word(&self, tokens: &Tokens, index: usize, hits: &mut Vec<Hit>, beside: &mut Vec<u16>) {
        let Some(entry) = self.entries.get(tokens.stem(index)) else {
            if self.compounds {
                self.compound(tokens, index, hits);
            }
            return;
        };
        let mut take = |meaning: &Meaning, weight: f32| match meaning.beside {
            true => beside.push(meaning.theme),
            false => add(hits, usize::from(meaning.theme), weight),
        };
        entry.alone.iter().for_each(|meaning| take(meaning, 1.0));
        for (rest, meaning) in &entry.phrases {
            let end = index + 1 + rest.len();
            if end <= tokens.len() && (index + 1..end).zip(rest).all(|(at, stem)| tokens.stem(at) == &**stem) {
                take(meaning, 1.0 + PHRASE * rest.len() as f32);
            }
        }
    }

    fn compound(&self, tokens: &Tokens, index: usize, hits: &mut Vec<Hit>) {
        let mut last = None;
        for part in
            compound::parts(tokens.small(index), tokens.stem(index), |part| self.knows(part)).into_iter().flatten()
        {
            let Some(entry) = self.entries.get(part) else { continue };
            for meaning in entry.alone.iter().filter(|meaning| !meaning.beside && last != Some(meaning.theme)) {
                add(hits, usize::from(meaning.theme), PART);
            }
            last = entry.alone.first().map(|meaning| meaning.theme);
        }
    }
}

fn add(hits: &mut Vec<Hit>, theme: usize, weight: f32) {
    match hits.iter_mut().find(|hit| hit.theme == theme) {
        Some(hit) => hit.weight += weight,
        None => hits.push(Hit { theme, weight }),
    }
}
