//! Words and phrases that mean something, found in a text as they are written.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::{Tokens, words};

/// The words that follow the first, and what the phrase means.
type Rest<M> = (Vec<Box<str>>, M);

/// Phrases with what they mean.
pub(crate) struct Phrases<M> {
    /// By the first word, the longest first.
    first: HashMap<Box<str>, Vec<Rest<M>>, FixedState>,
}

impl<M: Copy> Phrases<M> {
    /// A table of phrases in small letters.
    pub fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, M)>) -> Self {
        let mut first: HashMap<Box<str>, Vec<Rest<M>>, FixedState> = HashMap::default();
        for (phrase, meaning) in phrases {
            let mut parts = words(phrase).map(|place| Box::<str>::from(&phrase[place]));
            let Some(start) = parts.next() else { continue };
            first.entry(start).or_default().push((parts.collect(), meaning));
        }
        first.values_mut().for_each(|phrases| phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len())));
        Self { first }
    }

    /// What every phrase that begins at word `index` means.
    pub fn at<'p>(&'p self, tokens: &'p Tokens, index: usize) -> impl Iterator<Item = M> + 'p {
        let started = self.first.get(tokens.small(index)).map_or(&[][..], Vec::as_slice);
        let matches = move |rest: &[Box<str>]| {
            let end = index + 1 + rest.len();
            end <= tokens.len() && (index + 1..end).zip(rest).all(|(at, word)| tokens.small(at) == &**word)
        };
        started.iter().filter(move |(rest, _)| matches(rest)).map(|(_, meaning)| *meaning)
    }
}
