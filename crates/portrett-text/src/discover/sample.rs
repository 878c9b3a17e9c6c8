//! A bounded sample of texts, gathered while they go by: none of them needs to be held until all are there.
//!
//! A text's rank is a hash of the seed, its writer and itself; the texts of the lowest ranks are the sample. So the same
//! texts give the same sample in whichever order and by however many threads they are offered, the same text of the same
//! writer counts once, and a text that comes to many stays or goes by its own rank alone (bottom-k sampling, Cohen and
//! Kaplan 2007).

use std::collections::BTreeSet;

use portrett_maths::seed;

use super::Text;

/// The texts of the lowest ranks among those that were offered. It holds `most` texts, however many go by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    most: usize,
    seed: u64,
    seen: u64,
    ranked: BTreeSet<(u64, u64, Box<str>)>,
}

impl Sample {
    /// An empty sample of at most `most` texts; samples that are to be merged have the same seed.
    pub fn new(most: usize, seed: u64) -> Self {
        Self { most, seed, seen: 0, ranked: BTreeSet::new() }
    }

    /// Takes a text of a writer, or passes it by.
    pub fn offer(&mut self, text: Text<'_>) {
        self.seen += 1;
        let rank = seed::derive(self.seed, text.text, text.person);
        if self.is_full() && self.ranked.last().is_none_or(|last| rank > last.0) {
            return;
        }
        self.ranked.insert((rank, text.person, text.text.into()));
        self.shorten();
    }

    /// Takes what another thread gathered.
    pub fn merge(&mut self, other: Self) {
        self.seen += other.seen;
        self.ranked.extend(other.ranked);
        self.shorten();
    }

    /// How many texts were offered, those of the sample too.
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// How many texts the sample has.
    pub fn len(&self) -> usize {
        self.ranked.len()
    }

    /// Whether no text was offered.
    pub fn is_empty(&self) -> bool {
        self.ranked.is_empty()
    }

    /// The texts by their writers, those of one writer by the alphabet.
    pub fn texts(&self) -> Vec<Text<'_>> {
        let mut texts: Vec<Text<'_>> =
            self.ranked.iter().map(|(_, person, text)| Text { person: *person, text }).collect();
        texts.sort_by_key(|text| (text.person, text.text));
        texts
    }

    fn is_full(&self) -> bool {
        self.ranked.len() >= self.most
    }

    fn shorten(&mut self) {
        while self.ranked.len() > self.most {
            self.ranked.pop_last();
        }
    }
}
