//! A first look at the words of a text, which decides nearly all sentences and costs little.

use super::shape;
use super::vocabulary::{COUNT, entry};
use crate::{fold, words};

/// What a word says that so many languages have: one that a single language has says the most.
const WORTH: [f32; COUNT + 1] = [0.0, 3.0, 2.2, 1.6, 1.2, 0.9, 0.7, 0.5, 0.4, 0.3, 0.2, 0.1, 0.0];
/// How much of what the letters of a word say counts, for a word that is on no list.
const OF_SHAPE: f32 = 0.7;
/// What a word with a colour says for its language, where it is no frequent word of any.
const OF_COLOUR: f32 = 1.6;
/// Customers write in our languages more often than in those around: where all words are both Norwegian and Danish, the
/// text is Norwegian.
const EXPECTED: [f32; COUNT] = [1.25, 0.7, 0.2, 0.2, 0.2, 0.2, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
/// Lead from which the letters of words are not looked at any more.
const ENOUGH: f32 = 6.0;
/// Most words that are looked at.
const MOST_WORDS: usize = 120;

/// How well each language fits.
pub(super) struct Look {
    pub scores: [f32; COUNT],
}

impl Look {
    pub(super) fn at(text: &str) -> Self {
        let mut look = Self { scores: EXPECTED };
        let is_word = |place: &std::ops::Range<usize>| !text.as_bytes()[place.start].is_ascii_digit();
        for place in words(text).filter(is_word).take(MOST_WORDS) {
            look.add(&fold(&text[place]));
        }
        look
    }

    fn add(&mut self, word: &str) {
        let Some(entry) = entry(word) else {
            if self.best().2 > ENOUGH {
                return;
            }
            let mut scores = [0.0; COUNT];
            shape::add(word, &mut scores);
            self.scores.iter_mut().zip(scores).for_each(|(sum, score)| *sum += score * OF_SHAPE);
            return;
        };
        let worth = if entry.coloured > 0 { OF_COLOUR } else { WORTH[entry.languages.count_ones() as usize] };
        let languages = entry.languages | entry.coloured;
        for (place, score) in self.scores.iter_mut().enumerate() {
            *score += worth * f32::from(languages >> place & 1);
        }
    }

    /// The language that fits best, its score, and how far the next is behind by the words alone.
    pub(super) fn best(&self) -> (usize, f32, f32) {
        let best = (0..COUNT).fold(0, |best, place| if self.scores[place] > self.scores[best] { place } else { best });
        let others = (0..COUNT).filter(|place| *place != best);
        let lead = |place: usize| (self.scores[best] - EXPECTED[best]) - (self.scores[place] - EXPECTED[place]);
        (best, self.scores[best], others.map(lead).fold(f32::MAX, f32::min))
    }
}
