//! Learnt words as a scorer uses them.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::LearnedWords;
use super::features::words;
use crate::Tokens;
use crate::lexicon::Lexicon;

/// Learnt words by how they stand in a text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Colours {
    weights: HashMap<Box<str>, (u32, f32), FixedState>,
    usual: f32,
}

impl Colours {
    pub fn new(learned: &LearnedWords) -> Self {
        let weights = (0..).zip(&learned.words).map(|(number, own)| (own.word.as_str().into(), (number, own.weight)));
        Self { weights: weights.collect(), usual: learned.usual }
    }

    /// What the words of a sentence add to the logit of good against bad, each counted once. More words than a rated text
    /// had on average say less each.
    pub fn moves(&self, tokens: &Tokens, lexicon: &Lexicon) -> f32 {
        if self.weights.is_empty() {
            return 0.0;
        }
        let mut found: Vec<(u32, f32)> = Vec::new();
        words(tokens, lexicon, &mut String::new(), &mut |word| found.extend(self.weights.get(word)));
        found.sort_unstable_by_key(|(number, _)| *number);
        found.dedup_by_key(|(number, _)| *number);
        let share = (self.usual / found.len().max(1) as f32).sqrt().min(1.0);
        found.iter().map(|(_, weight)| weight).sum::<f32>() * share
    }
}
