//! Ids that go on from one build to the next. A new theme's id is made of its language and its heaviest stems, so that it
//! is the same in whichever order themes are found.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use super::choice::matched;
use super::{Discovered, Theme};

/// A theme is that of the last build where the cosine of their stems is at least this.
const SAME: f64 = 0.5;

/// Stems that make an id.
const STEMS: usize = 2;

/// Gives each theme the id of the theme of `previous` that is nearest, or a new one.
pub(super) fn ids(found: &mut Discovered, previous: Option<&Discovered>) {
    let known = previous.map_or(&[][..], |previous| &previous.themes);
    let mut cosines = Vec::new();
    for (i, theme) in found.themes.iter().enumerate() {
        let near = known.iter().enumerate().map(|(j, other)| (cosine(theme, other), i, j));
        cosines.extend(near.filter(|pair| pair.0 >= SAME));
    }
    let pairs = matched(cosines);
    // Themes that go on keep their ids before new ones are made, so that none is given twice.
    let mut taken: BTreeSet<String> = known.iter().map(|theme| theme.id.clone()).collect();
    for (i, theme) in found.themes.iter_mut().enumerate() {
        theme.id = match pairs.iter().find(|pair| pair.1 == i) {
            Some((_, _, j)) => known[*j].id.clone(),
            None => {
                found.next += 1;
                new(&found.language, theme, found.next - 1, &taken)
            }
        };
        taken.insert(theme.id.clone());
    }
}

/// An id by the heaviest stems; where another theme has it, with a number behind it.
fn new(language: &str, theme: &Theme, number: u32, taken: &BTreeSet<String>) -> String {
    let mut stems: Vec<String> =
        theme.stems.iter().map(|(stem, _)| plain(stem)).filter(|stem| !stem.is_empty()).take(STEMS).collect();
    // By the alphabet, because which of two is the heavier may hang on a few texts.
    stems.sort();
    let id = format!("{language}-{}", stems.join("-"));
    if stems.is_empty() || taken.contains(&id) { format!("{id}-{number}") } else { id }
}

/// A stem in letters that stand in the name of any column.
fn plain(stem: &str) -> String {
    let mut plain = String::with_capacity(stem.len());
    for letter in stem.nfd() {
        match letter {
            'a'..='z' | '0'..='9' => plain.push(letter),
            'æ' => plain.push_str("ae"),
            'ø' => plain.push('o'),
            _ => {}
        }
    }
    plain
}

fn cosine(a: &Theme, b: &Theme) -> f64 {
    let of_b = |stem: &str| b.stems.iter().find(|(other, _)| other == stem).map_or(0.0, |(_, weight)| *weight);
    a.stems.iter().map(|(stem, weight)| f64::from(weight * of_b(stem))).sum()
}
