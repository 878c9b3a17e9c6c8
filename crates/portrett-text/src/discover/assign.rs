//! Which of the themes that were found a text is about.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::Discovered;
use crate::Tokens;

/// A text that is less near to every theme is about none.
const LEAST: f32 = 0.05;
/// A theme stands beside the nearest where its cosine is so large a part of that one's.
const BESIDE: f32 = 0.5;

/// What a stem tells.
struct Telling {
    rarity: f32,
    /// The themes that have it, with what it weighs in them.
    themes: Vec<(u16, f32)>,
}

/// Tells the theme of texts of one language.
pub struct Assigner {
    stems: HashMap<Box<str>, Telling, FixedState>,
    themes: usize,
    sums: Vec<f32>,
}

impl Assigner {
    /// For the themes of `found`.
    pub fn new(found: &Discovered) -> Self {
        let telling = |rarity: &f32| Telling { rarity: *rarity, themes: Vec::new() };
        let mut stems: HashMap<Box<str>, Telling, FixedState> =
            found.rarities.iter().map(|(stem, rarity)| (stem.as_str().into(), telling(rarity))).collect();
        for (number, theme) in (0..).zip(&found.themes) {
            for (stem, weight) in &theme.stems {
                if let Some(known) = stems.get_mut(stem.as_str()) {
                    known.themes.push((number, *weight));
                }
            }
        }
        Self { stems, themes: found.themes.len(), sums: Vec::new() }
    }

    /// The number of the theme that is nearest and the cosine with it, from 0 to 1; none where none is near.
    pub fn theme(&mut self, tokens: &Tokens) -> Option<(usize, f32)> {
        let length = self.compare(tokens);
        let best = (0..self.themes).max_by(|a, b| self.sums[*a].total_cmp(&self.sums[*b]).then(b.cmp(a)))?;
        let near = self.sums[best] / length;
        (near >= LEAST).then(|| (best, near.min(1.0)))
    }

    /// Puts into `themes` those that the text is near to, with their cosines, the nearest first: the nearest, and those
    /// that are not much further.
    pub fn themes(&mut self, tokens: &Tokens, themes: &mut Vec<(usize, f32)>) {
        let length = self.compare(tokens);
        themes.clear();
        let most = self.sums.iter().copied().fold(0.0, f32::max) * BESIDE;
        let near = self.sums.iter().enumerate().filter(|(_, sum)| **sum >= most.max(LEAST * length));
        themes.extend(near.map(|(theme, sum)| (theme, (sum / length).min(1.0))));
        themes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    }

    /// Sums up what the text shares with each theme; gives the length of the text's stems.
    fn compare(&mut self, tokens: &Tokens) -> f32 {
        self.sums.clear();
        self.sums.resize(self.themes, 0.0);
        let mut squares = 0.0;
        for Telling { rarity, themes } in tokens.stems().filter_map(|stem| self.stems.get(stem)) {
            squares += rarity * rarity;
            themes.iter().for_each(|(theme, weight)| self.sums[usize::from(*theme)] += rarity * weight);
        }
        squares.sqrt().max(f32::MIN_POSITIVE)
    }
}
