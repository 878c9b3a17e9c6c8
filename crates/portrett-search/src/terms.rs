//! A word as the terms under which it is indexed and looked for.
//!
//! Languages that share a stemmer share a [`Space`]; a term is the space's letter and a stem, so that a stem of one
//! language is not found in another. Words of a sentence whose language is unknown stand under their stems in every
//! language, in a space of their own.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::FixedState;
use portrett_text::{Language, Stemmer, fold};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::parts::Parts;

/// Letters of a word that count; what follows is as if it were not there.
pub(crate) const LONGEST_WORD: usize = 64;
/// Words of a space whose terms are remembered; when there are more, all are forgotten.
const REMEMBERED: usize = 1 << 16;
const SOFT_HYPHEN: char = '\u{ad}';
/// Letters with a mark that are letters of their own in one of our languages.
const OWN_LETTERS: &str = "åäö";

/// Languages whose words match each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    Norwegian,
    Finnish,
    English,
    Dutch,
    Frisian,
    /// Of a language that is unknown or none of ours.
    Other,
}

impl Space {
    /// Those with a stemmer.
    pub(crate) const OURS: [Self; 5] = [Self::Norwegian, Self::Finnish, Self::English, Self::Dutch, Self::Frisian];

    pub(crate) fn of(language: Language) -> Self {
        match language {
            Language::Bokmal | Language::Nynorsk => Self::Norwegian,
            Language::Finnish => Self::Finnish,
            Language::English => Self::English,
            Language::Dutch => Self::Dutch,
            Language::Frisian => Self::Frisian,
        }
    }

    pub(crate) fn of_code(code: &str) -> Self {
        Language::of_code(code).map_or(Self::Other, Self::of)
    }

    /// The language whose stemmer it uses.
    pub(crate) fn language(self) -> Language {
        match self {
            Self::Norwegian => Language::Bokmal,
            Self::Finnish => Language::Finnish,
            Self::English | Self::Other => Language::English,
            Self::Dutch => Language::Dutch,
            Self::Frisian => Language::Frisian,
        }
    }

    /// What its terms begin with.
    pub(crate) fn letter(self) -> char {
        match self {
            Self::Norwegian => 'n',
            Self::Finnish => 'f',
            Self::English => 'e',
            Self::Dutch => 'd',
            Self::Frisian => 'y',
            Self::Other => 'u',
        }
    }

    /// The space whose terms begin with `letter`.
    pub(crate) fn of_letter(letter: char) -> Self {
        Self::OURS.into_iter().find(|space| space.letter() == letter).unwrap_or(Self::Other)
    }
}

/// A word in the form in which words are compared: small letters, without the accents that a writer may leave out
/// (*café*, *hân*; the letters *å ä ö ø æ* stay), at most [`LONGEST_WORD`] letters.
pub(crate) fn written(word: &str) -> Cow<'_, str> {
    if word.is_ascii() && word.len() <= LONGEST_WORD {
        return fold(word);
    }
    let letters = word.nfc().filter(|letter| *letter != SOFT_HYPHEN).take(LONGEST_WORD);
    let composed: String = letters.collect();
    let mut bare = String::with_capacity(composed.len());
    for letter in fold(&composed).nfc() {
        match letter.is_ascii() || OWN_LETTERS.contains(letter) {
            true => bare.push(letter),
            false => bare.extend(std::iter::once(letter).nfd().filter(|part| !is_combining_mark(*part))),
        }
    }
    Cow::Owned(bare)
}

type Seen = HashMap<Box<str>, Box<[Box<str>]>, FixedState>;

/// Gives the terms of words.
pub(crate) struct Terms {
    parts: Parts,
    /// In the order of [`Space::OURS`].
    stemmers: Vec<Stemmer>,
    /// By space, [`Space::Other`] last.
    seen: Vec<Seen>,
}

impl Terms {
    pub(crate) fn new(parts: Parts) -> Self {
        let stemmers = Space::OURS.into_iter().map(|space| Stemmer::new(space.language())).collect();
        Self { parts, stemmers, seen: (0..=Space::OURS.len()).map(|_| Seen::default()).collect() }
    }

    /// The terms under which a word of a sentence stands: its stem and those of its parts.
    pub(crate) fn of_text(&mut self, space: Space, word: &str) -> &[Box<str>] {
        let word = written(word);
        let place = space as usize;
        if !self.seen[place].contains_key(&*word) {
            let terms = self.made(space, &word);
            let seen = &mut self.seen[place];
            if seen.len() >= REMEMBERED {
                seen.clear();
            }
            seen.insert((&*word).into(), terms.into_iter().map(Box::from).collect());
        }
        self.seen[place].get(&*word).map_or(&[], |terms| terms)
    }

    /// The terms under which a word of a query is looked for in sentences of `space`: a compound stands for itself.
    pub(crate) fn of_query(&self, space: Space, word: &str) -> Vec<String> {
        self.own(space, &written(word))
    }

    fn made(&self, space: Space, word: &str) -> Vec<String> {
        let mut terms = self.own(space, word);
        for part in self.parts.split(space, word) {
            terms.extend(self.own(space, part));
        }
        distinct(terms)
    }

    fn own(&self, space: Space, word: &str) -> Vec<String> {
        let term = |stem: Cow<'_, str>| format!("{}{stem}", space.letter());
        match self.stemmers.get(space as usize) {
            Some(stemmer) => vec![term(stemmer.stem(word))],
            None => {
                let stems = self.stemmers.iter().map(|stemmer| term(stemmer.stem(word)));
                distinct(std::iter::once(term(Cow::Borrowed(word))).chain(stems))
            }
        }
    }
}

impl Clone for Terms {
    fn clone(&self) -> Self {
        Self::new(self.parts.clone())
    }
}

/// Each once, in the order in which they come.
pub(crate) fn distinct<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for one in all {
        if !kept.contains(&one) {
            kept.push(one);
        }
    }
    kept
}
