//! What a user typed, as what must be in a sentence and what must not. There is no text that it does not take.
//!
//! | typed | means |
//! | --- | --- |
//! | `frakt dyr` | both words, in any form and order |
//! | `"for dyr"` | these words, as they are written, side by side |
//! | `frakt OR porto` | one of them; binds closer than the space |
//! | `-gratis`, `-"fri frakt"` | not this |
//! | `leverings*` | a word that begins so |
//!
//! Everything else is text, and of a text the words count. For `OR`, what is not wanted and what holds no word is as if
//! it were not there.

use portrett_text::words;

use crate::terms::{distinct, written};

/// Words of a query that count; the ones after it are left out.
pub(crate) const MOST_WORDS: usize = 64;
/// Pieces between spaces that are looked at, those without a word among them.
const MOST_ITEMS: usize = 4 * MOST_WORDS;
/// What stands between alternatives.
const OR: &str = "OR";
/// Marks that open or close a phrase.
const QUOTES: &[char] = &['"', '“', '”', '„', '‟', '«', '»'];

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// In any form, as it was typed.
    Word(String),
    /// What the word begins with, as words are written in the index.
    Beginning(String),
}

/// What stands between two spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Atom {
    /// All of them, in any order: `e-post` is two.
    All(Vec<Piece>),
    /// These side by side, as words are written in the index.
    Phrase(Vec<String>),
}

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// One of each must be there.
    pub(crate) must: Vec<Vec<Atom>>,
    /// None of these may.
    pub(crate) without: Vec<Atom>,
    /// Whether nothing was typed at all.
    pub(crate) is_empty: bool,
    /// Whether words were left out because there were too many.
    pub(crate) is_cut: bool,
}

impl Asked {
    /// Understands `text`.
    pub(crate) fn of(text: &str) -> Self {
        let mut asked = Self { is_empty: text.trim().is_empty(), ..Self::default() };
        let mut left = MOST_WORDS;
        let items = items(text);
        asked.is_cut = items.len() > MOST_ITEMS;
        let mut joins = false;
        for (place, item) in items.iter().enumerate() {
            let is_joint = |place: usize| items.get(place).is_some_and(Item::is_joint);
            if is_joint(place) && place > 0 && !is_joint(place - 1) && place + 1 < items.len() {
                joins = true;
                continue;
            }
            if left == 0 {
                asked.is_cut = true;
                break;
            }
            let joined = std::mem::take(&mut joins);
            if let Some(atom) = item.atom(&mut left, &mut asked.is_cut) {
                asked.take(atom, item.is_negative, joined);
            }
        }
        asked.once()
    }

    fn take(&mut self, atom: Atom, is_negative: bool, joined: bool) {
        if is_negative {
            self.without.push(atom);
            return;
        }
        match self.must.last_mut().filter(|_| joined) {
            Some(last) => last.push(atom),
            None => self.must.push(vec![atom]),
        }
    }

    /// Leaves out what is said twice, which would weigh twice.
    fn once(mut self) -> Self {
        self.must = distinct(self.must.into_iter().map(distinct));
        self
    }
}

/// A piece of the typed text.
struct Item<'a> {
    text: &'a str,
    is_phrase: bool,
    is_negative: bool,
}

impl Item<'_> {
    fn is_joint(&self) -> bool {
        self.text == OR && !self.is_phrase && !self.is_negative
    }

    /// What it means; `None` where no word is in it.
    fn atom(&self, left: &mut usize, is_cut: &mut bool) -> Option<Atom> {
        let mut places: Vec<_> = words(self.text).take(*left + 1).collect();
        if places.len() > *left {
            *is_cut = true;
            places.truncate(*left);
        }
        *left -= places.len();
        let last = places.last()?.end;
        if self.is_phrase {
            return Some(Atom::Phrase(
                places.into_iter().map(|place| written(&self.text[place]).into_owned()).collect(),
            ));
        }
        let begins = |end: usize| end == last && self.text[end..].starts_with('*');
        let piece = |place: std::ops::Range<usize>| match begins(place.end) {
            true => Piece::Beginning(written(&self.text[place]).into_owned()),
            false => Piece::Word(self.text[place].to_owned()),
        };
        Some(Atom::All(places.into_iter().map(piece).collect()))
    }
}

/// Phrases, and what stands between spaces outside of them.
fn items(text: &str) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let is_negative = first == '-';
        let body = rest.strip_prefix('-').unwrap_or(rest);
        let phrase = body.strip_prefix(QUOTES).and_then(|inner| inner.split_once(QUOTES));
        let (item, after) = phrase.unwrap_or_else(|| until_space(body));
        items.push(Item { text: item, is_phrase: phrase.is_some(), is_negative });
        rest = after.trim_start();
        if items.len() > MOST_ITEMS {
            break;
        }
    }
    items
}

/// The text up to the next space, or up to a phrase that begins before it.
fn until_space(text: &str) -> (&str, &str) {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let quote = text[..end].find(QUOTES).filter(|at| *at > 0);
    text.split_at(quote.unwrap_or(end))
}
