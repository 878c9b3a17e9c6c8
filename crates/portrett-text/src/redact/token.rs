//! The text cut into words, numbers and marks: what all rules look at.

use std::borrow::Cow;
use std::ops::Range;

use crate::{Language, fold};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Letters.
    Word,
    /// Digits of ASCII.
    Number,
    /// One character that is neither, nor space.
    Mark,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub class: Class,
    /// Whether a word begins with a capital.
    pub is_capital: bool,
}

/// A text and its tokens.
pub(super) struct Tokens<'a> {
    pub text: &'a str,
    pub list: Vec<Token>,
    /// The language of the text, where it is known.
    pub language: Option<Language>,
    numbers: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut tokens = Self { text, list: Vec::with_capacity(text.len() / 4 + 4), language: None, numbers: 0 };
        let mut at = 0;
        while at < text.len() {
            at = tokens.take(at);
        }
        tokens
    }

    /// Takes the token or space at `at`; where the next begins.
    fn take(&mut self, at: usize) -> usize {
        let Some((class, length)) = class_at(self.text, at) else { return self.text.len() };
        let Some(class) = class else { return at + length };
        let mut end = at + length;
        if class != Class::Mark {
            while let Some((Some(next), length)) = class_at(self.text, end) {
                if next != class {
                    break;
                }
                end += length;
            }
        }
        let is_capital = class == Class::Word && self.text[at..].chars().next().is_some_and(char::is_uppercase);
        self.numbers += usize::from(class == Class::Number);
        self.list.push(Token { start: at, end, class, is_capital });
        end
    }

    pub(super) fn has_numbers(&self) -> bool {
        self.numbers > 0
    }

    /// The text of the token at `index`; empty beyond the last.
    pub(super) fn text_of(&self, index: usize) -> &'a str {
        self.list.get(index).map_or("", |token| &self.text[token.start..token.end])
    }

    /// The word at `index` in small letters.
    pub(super) fn small(&self, index: usize) -> Cow<'a, str> {
        fold(self.text_of(index))
    }

    pub(super) fn is(&self, index: usize, class: Class) -> bool {
        self.list.get(index).is_some_and(|token| token.class == class)
    }

    pub(super) fn is_number(&self, index: usize) -> bool {
        self.is(index, Class::Number)
    }

    /// Whether a word with a capital is at `index`.
    pub(super) fn is_capital(&self, index: usize) -> bool {
        self.list.get(index).is_some_and(|token| token.is_capital)
    }

    /// What stands between the tokens at `index` and the next: space, nothing.
    pub(super) fn gap(&self, index: usize) -> &'a str {
        match (self.list.get(index), self.list.get(index + 1)) {
            (Some(one), Some(other)) => &self.text[one.end..other.start],
            _ => "",
        }
    }

    /// Whether the tokens at `index` and the next touch.
    pub(super) fn touches(&self, index: usize) -> bool {
        index + 1 < self.list.len() && self.gap(index).is_empty()
    }

    /// Where the tokens from `first` to `last` are.
    pub(super) fn place(&self, first: usize, last: usize) -> Range<usize> {
        self.list[first].start..self.list[last].end
    }
}

/// What the character at `at` is (nothing where it is space), and its length in bytes.
fn class_at(text: &str, at: usize) -> Option<(Option<Class>, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 128 {
        let class = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Some(Class::Word),
            b'0'..=b'9' => Some(Class::Number),
            b' ' | b'\t' | b'\n' | b'\r' => None,
            _ => Some(Class::Mark),
        };
        return Some((class, 1));
    }
    let character = text[at..].chars().next()?;
    let class = match character {
        _ if character.is_alphanumeric() => Some(Class::Word),
        _ if character.is_whitespace() => None,
        _ => Some(Class::Mark),
    };
    Some((class, character.len_utf8()))
}
