//! The words of a text in small letters with their stems, read once and handed to every step.
//!
//! Takes texts of one language; gives [`Tokens`]. What a word's stem is, is remembered for a bounded number of words.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::FixedState;

use crate::lexicon::marks;
use crate::{Language, Stemmer, words};

/// Words whose stem is remembered; when there are more, all are forgotten.
const REMEMBERED: usize = 1 << 16;

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    start: u32,
    end: u32,
    small: (u32, u32),
    stem: (u32, u32),
    /// Whether it is of two or more capital letters only.
    pub capitals: bool,
    /// Whether a comma or another mark stands between it and the word before.
    pub parted: bool,
}

impl Token {
    /// Where it is in the text, in bytes.
    pub fn place(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The words of a text, and what its marks say.
#[derive(Debug, Clone, Default)]
pub struct Tokens {
    buffer: String,
    list: Vec<Token>,
    /// Exclamation marks.
    pub exclamations: u32,
    /// Question marks.
    pub questions: u32,
    /// Sum of the valences of emoji and emoticons, each -4 to 4.
    pub mood: f32,
    /// Whether some words are of capitals only and others not.
    pub shouts: bool,
}

impl Tokens {
    /// How many words there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The words in order.
    pub fn list(&self) -> &[Token] {
        &self.list
    }

    /// The word of number `index` in small letters.
    #[inline]
    pub fn small(&self, index: usize) -> &str {
        let (start, end) = self.list[index].small;
        &self.buffer[start as usize..end as usize]
    }

    /// The stem of the word of number `index`.
    #[inline]
    pub fn stem(&self, index: usize) -> &str {
        let (start, end) = self.list[index].stem;
        &self.buffer[start as usize..end as usize]
    }

    /// The words in small letters.
    pub fn smalls(&self) -> impl Iterator<Item = &str> {
        (0..self.list.len()).map(|index| self.small(index))
    }

    /// The stems.
    pub fn stems(&self) -> impl Iterator<Item = &str> {
        (0..self.list.len()).map(|index| self.stem(index))
    }

    fn clear(&mut self) {
        self.buffer.clear();
        self.list.clear();
        (self.exclamations, self.questions, self.mood, self.shouts) = (0, 0, 0.0, false);
    }
}

/// Reads texts of one language.
pub struct Reader {
    language: Language,
    stemmer: Stemmer,
    stems: HashMap<Box<str>, Box<str>, FixedState>,
}

impl Reader {
    /// A reader of texts of `language`.
    pub fn new(language: Language) -> Self {
        Self { language, stemmer: Stemmer::new(language), stems: HashMap::default() }
    }

    /// The language it reads.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of `text`.
    pub fn read(&mut self, text: &str) -> Tokens {
        let mut tokens = Tokens::default();
        self.read_into(text, &mut tokens);
        tokens
    }

    /// Puts the words of `text` in the place of those in `tokens`, whose memory is used again.
    pub fn read_into(&mut self, text: &str, tokens: &mut Tokens) {
        tokens.clear();
        let mut last = 0;
        let mut capitals = 0;
        for place in words(text) {
            let parted = see_marks(&text[last..place.start], tokens);
            last = place.end;
            capitals += usize::from(self.push(text, place, parted, tokens));
        }
        see_marks(&text[last..], tokens);
        tokens.shouts = capitals > 0 && capitals < tokens.len();
    }

    /// Adds a word; says whether it is of capitals.
    fn push(&mut self, text: &str, place: Range<usize>, parted: bool, tokens: &mut Tokens) -> bool {
        let word = &text[place.clone()];
        let start = tokens.buffer.len();
        push_small(word, &mut tokens.buffer);
        let end = tokens.buffer.len();
        let stem = self.push_stem(start, end, &mut tokens.buffer);
        let capitals = is_capitals(word);
        let small = (start as u32, end as u32);
        tokens.list.push(Token { start: place.start as u32, end: place.end as u32, small, stem, capitals, parted });
        capitals
    }

    /// The place of the stem of the word that is at `start..end` of `buffer`: within the word where it is a part.
    fn push_stem(&mut self, start: usize, end: usize, buffer: &mut String) -> (u32, u32) {
        let small = &buffer[start..end];
        if !self.stems.contains_key(small) {
            let stem = self.stemmer.stem(small).into_owned();
            if self.stems.len() >= REMEMBERED {
                self.stems.clear();
            }
            self.stems.insert(small.into(), stem.into());
        }
        let Some(stem) = self.stems.get(small) else { return (start as u32, end as u32) };
        if small.starts_with(&**stem) {
            return (start as u32, (start + stem.len()) as u32);
        }
        buffer.push_str(stem);
        (end as u32, buffer.len() as u32)
    }
}

/// Adds `word` in small letters, with one form of the apostrophe.
fn push_small(word: &str, buffer: &mut String) {
    if word.is_ascii() {
        let start = buffer.len();
        buffer.push_str(word);
        buffer[start..].make_ascii_lowercase();
        return;
    }
    for letter in word.chars() {
        match letter {
            '’' => buffer.push('\''),
            _ => buffer.extend(letter.to_lowercase()),
        }
    }
}

fn is_capitals(word: &str) -> bool {
    word.as_bytes()[0] != b'i'
        && word.chars().filter(|letter| letter.is_alphabetic()).take(2).count() > 1
        && !word.chars().any(char::is_lowercase)
        && !word.chars().any(|letter| letter.is_ascii_digit())
}

/// Counts the marks between two words; says whether they part the words.
fn see_marks(gap: &str, tokens: &mut Tokens) -> bool {
    if gap == " " || gap.is_empty() {
        return false;
    }
    let mut parted = false;
    for mark in gap.chars() {
        match mark {
            '!' => tokens.exclamations += 1,
            '?' => tokens.questions += 1,
            _ => {}
        }
        parted |= matches!(mark, ',' | ';' | ':' | '.' | '!' | '?' | '(' | ')' | '–' | '—' | '…' | '\n');
    }
    if gap.len() > 1 {
        tokens.mood += marks::mood(gap);
    }
    parted
}
