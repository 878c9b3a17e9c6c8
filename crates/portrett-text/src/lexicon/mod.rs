//! What words are worth: valences from -4 (bad) to 4 (good) by language, and the words that change them.
//!
//! The lists stand in `data/lexicon`, each with its source at its head. A word that no list has is looked up by its
//! stem, then by what is left behind a beginning like *kjempe-* or *u-*, then by its parts.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::{Language, Stemmer, Tokens, words};

mod data;
pub(crate) mod marks;
mod parts;

/// A negated word keeps so much of its valence, turned (VADER's 0.74, rounded).
pub(crate) const TURNED: f32 = -0.75;
/// A strengthening beginning of a word multiplies.
const PREFIX_FACTOR: f32 = 1.3;
/// A stem stands for words of different valences where so large a part of their sum remains.
const AGREEMENT: f32 = 0.7;
/// Shorter stems, and shorter rests of words, say too little.
const SHORTEST: usize = 3;
/// Shorter stems are those of too many words.
const SHORTEST_STEM: usize = 4;
/// Endings of Norwegian comparison.
const COMPARED: [&str; 8] = ["este", "aste", "est", "ast", "ste", "st", "ere", "are"];

/// What a word does to the words near it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Role {
    /// Nothing.
    #[default]
    Plain,
    /// Strengthens the next: *very*.
    Stronger,
    /// Weakens the next: *somewhat*.
    Weaker,
    /// Turns the next and weakens it: *hardly*.
    Little,
    /// Turns what follows: *not*.
    Negation,
    /// Makes what follows weigh more: *but*.
    Contrast,
}

/// What is known of a word as it is written.
#[derive(Debug, Clone)]
struct Entry {
    valence: f32,
    role: Role,
    /// Phrases that begin with it, the longest first.
    phrases: Vec<Phrase>,
}

#[derive(Debug, Clone)]
struct Phrase {
    rest: Vec<Box<str>>,
    valence: f32,
    role: Role,
}

/// What stands at a place of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// From -4 (bad) to 4 (good), 0 where it says nothing.
    pub valence: f32,
    /// What it does to its neighbours.
    pub role: Role,
    /// How many words it is of.
    pub length: usize,
}

/// The valences of one language.
pub struct Lexicon {
    entries: HashMap<Box<str>, Entry, FixedState>,
    stems: HashMap<Box<str>, f32, FixedState>,
    strengthening: Vec<&'static str>,
    negating: Vec<&'static str>,
    language: Language,
}

static LEXICONS: [LazyLock<Lexicon>; 6] = [
    LazyLock::new(|| Lexicon::build(Language::Bokmal)),
    LazyLock::new(|| Lexicon::build(Language::Nynorsk)),
    LazyLock::new(|| Lexicon::build(Language::Finnish)),
    LazyLock::new(|| Lexicon::build(Language::English)),
    LazyLock::new(|| Lexicon::build(Language::Dutch)),
    LazyLock::new(|| Lexicon::build(Language::Frisian)),
];

impl Lexicon {
    /// The lexicon of `language`, made when it is first asked for.
    pub fn of(language: Language) -> &'static Self {
        &LEXICONS[language as usize]
    }

    /// The valence of a word or phrase in small letters as the lists have it; nothing where they do not.
    pub fn valence(&self, phrase: &str) -> Option<f32> {
        let parts: Vec<&str> = words(phrase).map(|place| &phrase[place]).collect();
        let (first, rest) = parts.split_first()?;
        let entry = self.entries.get(*first)?;
        let valence = match rest {
            [] => entry.valence,
            _ => {
                entry
                    .phrases
                    .iter()
                    .find(|known| known.rest.iter().map(|word| &**word).eq(rest.iter().copied()))?
                    .valence
            }
        };
        (valence != 0.0).then_some(valence)
    }

    /// What a word in small letters does to its neighbours.
    pub fn role(&self, word: &str) -> Role {
        self.entries.get(word).map_or(Role::Plain, |entry| entry.role)
    }

    /// How many words have a valence.
    pub fn len(&self) -> usize {
        self.entries.values().filter(|entry| entry.valence != 0.0).count()
    }

    /// Whether no word has a valence.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What stands at word `index` of `tokens`.
    pub fn find(&self, tokens: &Tokens, index: usize) -> Found {
        let word = tokens.small(index);
        let Some(entry) = self.entries.get(word) else {
            let valence = self.guess(word, tokens.stem(index));
            return Found { valence, role: Role::Plain, length: 1 };
        };
        for phrase in &entry.phrases {
            let end = index + 1 + phrase.rest.len();
            if end <= tokens.len() && (index + 1..end).zip(&phrase.rest).all(|(at, word)| tokens.small(at) == &**word) {
                return Found { valence: phrase.valence, role: phrase.role, length: 1 + phrase.rest.len() };
            }
        }
        Found { valence: entry.valence, role: entry.role, length: 1 }
    }

    /// The valence of a word that no list has.
    fn guess(&self, word: &str, stem: &str) -> f32 {
        if let Some(valence) = self.stems.get(&*stem_key(self.language, word, stem)) {
            return *valence;
        }
        // Forms of comparison that the stemmer leaves: *hyggeligste*, *venlegast*.
        let compared = COMPARED.iter().filter_map(|ending| word.strip_suffix(ending)).map(|rest| self.known(rest));
        if let Some(valence) = compared.into_iter().find(|valence| self.is_norwegian() && *valence != 0.0) {
            return valence;
        }
        let rest = |beginning: &&'static str| word.strip_prefix(*beginning).filter(|rest| rest.len() >= SHORTEST);
        if let Some(rest) = self.strengthening.iter().find_map(rest) {
            return PREFIX_FACTOR * self.known(rest);
        }
        if let Some(rest) = self.negating.iter().find_map(rest).filter(|rest| self.known(rest) > 0.0) {
            return TURNED * self.known(rest);
        }
        match parts::has_compounds(self.language) {
            true => parts::valence(word, stem, self.language, |part| self.listed(part)),
            false => 0.0,
        }
    }

    fn is_norwegian(&self) -> bool {
        is_norwegian(self.language)
    }

    /// The valence of a word or a stem; 0 where neither is listed or it changes its neighbours.
    fn listed(&self, part: &str) -> f32 {
        match self.entries.get(part) {
            Some(entry) if entry.role == Role::Plain => entry.valence,
            Some(_) => 0.0,
            None => self.stems.get(part).copied().unwrap_or(0.0),
        }
    }

    fn known(&self, word: &str) -> f32 {
        self.entries.get(word).map_or(0.0, |entry| entry.valence)
    }

    fn build(language: Language) -> Self {
        let modifiers = data::modifiers(language);
        let mut lexicon = Self {
            entries: HashMap::default(),
            stems: HashMap::default(),
            strengthening: modifiers.strengthening,
            negating: modifiers.negating,
            language,
        };
        let listed = listed(language);
        for (phrase, valence) in &listed {
            lexicon.add(phrase, *valence, None);
        }
        for (phrase, role) in &modifiers.words {
            lexicon.add(phrase, 0.0, Some(*role));
        }
        for entry in lexicon.entries.values_mut() {
            entry.phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len()));
            // A bad phrase that begins with a negation negates what follows too: *not as* good.
            let negates = entry.role == Role::Negation;
            for phrase in entry.phrases.iter_mut().filter(|phrase| negates && phrase.valence < 0.0) {
                phrase.role = Role::Negation;
            }
        }
        lexicon.stems = stems(language, &listed);
        lexicon
    }

    /// Adds a word or phrase. A word with a role keeps its valence only where it is a negation that has one of its own.
    fn add(&mut self, phrase: &str, valence: f32, role: Option<Role>) {
        let mut parts = words(phrase).map(|place| &phrase[place]);
        let Some(first) = parts.next() else { return };
        let entry =
            self.entries.entry(first.into()).or_insert(Entry { valence: 0.0, role: Role::Plain, phrases: Vec::new() });
        let rest: Vec<Box<str>> = parts.map(Box::from).collect();
        let role_or_plain = role.unwrap_or(Role::Plain);
        if rest.is_empty() {
            entry.valence = if role.is_some_and(|role| role != Role::Stronger) { 0.0 } else { entry.valence + valence };
            entry.role = role_or_plain;
        } else {
            entry.phrases.push(Phrase { rest, valence, role: role_or_plain });
        }
    }
}

/// The words of the lists of `language`, those of one word only.
pub(crate) fn single_words(language: Language) -> impl Iterator<Item = &'static str> {
    let sources = data::sources(language);
    let lists = sources.published.iter().chain(sources.own).copied();
    lists.flat_map(data::lines).map(|(word, _)| word).filter(|word| !word.contains(' '))
}

/// The words and phrases of the lists of `language` with their valences, by the alphabet.
fn listed(language: Language) -> Vec<(&'static str, f32)> {
    let sources = data::sources(language);
    let mut sums: HashMap<&str, (f32, f32)> = HashMap::new();
    for (word, valence) in sources.published.iter().copied().flat_map(data::lines) {
        let sum = sums.entry(word).or_default();
        *sum = (sum.0 + valence, sum.1 + 1.0);
    }
    for (word, valence) in sources.own.iter().copied().flat_map(data::lines) {
        sums.insert(word, (valence, 1.0));
    }
    let mut listed: Vec<(&str, f32)> = sums.into_iter().map(|(word, (sum, count))| (word, sum / count)).collect();
    listed.sort_by_key(|(word, _)| *word);
    listed
}

fn is_norwegian(language: Language) -> bool {
    matches!(language, Language::Bokmal | Language::Nynorsk)
}

/// By what a word is looked up whose form no list has: its stem, with a mark where the stemmer took away an ending that
/// makes another word, not another form. *Barnslig* says nothing of *barn*.
fn stem_key<'s>(language: Language, word: &str, stem: &'s str) -> Cow<'s, str> {
    const DERIVING: [&str; 5] = ["ig", "leg", "lei", "els", "lov"];
    let taken = word.strip_prefix(stem).unwrap_or_default();
    match is_norwegian(language) && DERIVING.iter().any(|ending| taken.contains(ending)) {
        true => Cow::Owned(format!("{stem}~")),
        false => Cow::Borrowed(stem),
    }
}

/// The mean valence of the words of each stem, where they agree.
fn stems(language: Language, listed: &[(&str, f32)]) -> HashMap<Box<str>, f32, FixedState> {
    let stemmer = Stemmer::new(language);
    let mut sums: HashMap<String, (f32, f32, f32)> = HashMap::new();
    for (word, valence) in listed.iter().filter(|(word, _)| !word.contains([' ', '-'])) {
        let key = stem_key(language, word, &stemmer.stem(word)).into_owned();
        let sum = sums.entry(key).or_default();
        *sum = (sum.0 + valence, sum.1 + valence.abs(), sum.2 + 1.0);
    }
    let agreed = sums
        .into_iter()
        .filter(|(stem, sum)| stem.chars().count() >= SHORTEST_STEM && sum.0.abs() >= AGREEMENT * sum.1);
    agreed.map(|(stem, sum)| (stem.into(), sum.0 / sum.2)).collect()
}
