//! Sentences as streams of terms, in the form in which tantivy takes them.

use portrett_text::words;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::parts::Parts;
use crate::terms::{Space, Terms, written};

/// The terms of a text, one after the other.
#[derive(Clone, Default)]
struct Buffer {
    text: String,
    /// Where each term ends, and the number of its word.
    ends: Vec<(usize, usize)>,
}

impl Buffer {
    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    fn push(&mut self, term: &str, position: usize) {
        self.text.push_str(term);
        self.ends.push((self.text.len(), position));
    }
}

/// Cuts a text into its words as they are written.
#[derive(Clone, Default)]
pub(crate) struct Written {
    buffer: Buffer,
    token: Token,
}

/// Cuts a text, which begins with the letter of its space, into stems.
#[derive(Clone)]
pub(crate) struct Stems {
    terms: Terms,
    buffer: Buffer,
    token: Token,
}

impl Stems {
    pub(crate) fn new(parts: Parts) -> Self {
        Self { terms: Terms::new(parts), buffer: Buffer::default(), token: Token::default() }
    }
}

/// What a tokenizer has cut.
pub(crate) struct Stream<'a> {
    buffer: &'a Buffer,
    token: &'a mut Token,
    next: usize,
    start: usize,
}

impl<'a> Stream<'a> {
    fn new(buffer: &'a Buffer, token: &'a mut Token) -> Self {
        token.reset();
        Self { buffer, token, next: 0, start: 0 }
    }
}

impl Tokenizer for Written {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        self.buffer.clear();
        for (position, place) in words(text).enumerate() {
            self.buffer.push(&written(&text[place]), position);
        }
        Stream::new(&self.buffer, &mut self.token)
    }
}

impl Tokenizer for Stems {
    type TokenStream<'a> = Stream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Stream<'a> {
        self.buffer.clear();
        let mut letters = text.chars();
        let space = Space::of_letter(letters.next().unwrap_or_default());
        let text = letters.as_str();
        for (position, place) in words(text).enumerate() {
            for term in self.terms.of_text(space, &text[place]) {
                self.buffer.push(term, position);
            }
        }
        Stream::new(&self.buffer, &mut self.token)
    }
}

impl TokenStream for Stream<'_> {
    fn advance(&mut self) -> bool {
        let Some(&(end, position)) = self.buffer.ends.get(self.next) else { return false };
        self.token.text.clear();
        self.token.text.push_str(&self.buffer.text[self.start..end]);
        self.token.position = position;
        (self.start, self.next) = (end, self.next + 1);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
