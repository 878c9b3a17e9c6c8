//! Scores by the lexicon and by what was learnt.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::features::{DENSE, Dense, Features, share};
use super::{Learned, blended};
use crate::polarity::Polarity;
use crate::{Language, Tokens};

/// Scores texts of one language by the lexicon together with what was learnt. Where nothing was learnt it is the
/// lexicon.
pub struct Judge {
    features: Features,
    /// The number and weights of each word.
    words: HashMap<Box<str>, (u32, [f32; 3]), FixedState>,
    intercepts: [f32; 3],
    lexicon: Vec<[f32; 3]>,
    tells: [bool; 3],
    /// Words of the text at hand.
    found: Vec<(u32, [f32; 3])>,
}

impl Judge {
    /// A judge of texts of `language`.
    pub fn new(language: Language, learned: &Learned) -> Self {
        let words = learned.words.iter().enumerate();
        let mut lexicon = learned.lexicon.clone();
        lexicon.resize(DENSE, [0.0; 3]);
        Self {
            features: Features::new(language),
            words: words.map(|(number, word)| (word.word.as_str().into(), (number as u32, word.weights))).collect(),
            intercepts: learned.intercepts,
            lexicon,
            tells: [0, 1, 2].map(|place| learned.tells(place)),
            found: Vec::new(),
        }
    }

    /// How a sentence is meant.
    pub fn sentence(&mut self, tokens: &Tokens) -> Polarity {
        self.found.clear();
        let dense = self.features.of_tokens(tokens, |word| self.found.extend(self.words.get(word)));
        self.decide(dense)
    }

    /// How a text is meant as a whole.
    pub fn text(&mut self, text: &str) -> Polarity {
        self.found.clear();
        let dense = self.features.of_text(text, |word| self.found.extend(self.words.get(word)));
        self.decide(dense)
    }

    fn decide(&mut self, dense: Dense) -> Polarity {
        if self.tells.iter().filter(|tells| **tells).count() < 2 {
            return dense.bare;
        }
        self.found.sort_unstable_by_key(|(number, _)| *number);
        self.found.dedup_by_key(|(number, _)| *number);
        let each = share(self.found.len());
        let mut logits = self.intercepts;
        for place in 0..3 {
            let of_words: f32 = self.found.iter().map(|(_, weights)| weights[place]).sum();
            let of_figures: f32 =
                dense.figures.iter().zip(&self.lexicon).map(|(figure, weights)| figure * weights[place]).sum();
            logits[place] += each * of_words + of_figures;
        }
        let told = [0, 1, 2].map(|place| self.tells[place].then_some(logits[place]));
        blended(told, dense.bare)
    }
}
