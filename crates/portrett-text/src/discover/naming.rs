//! What a theme is called: the phrases that tell it from the others, as they are written most often.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::FixedState;
use portrett_maths::sparse::Sparse;
use portrett_maths::sparse::factors::Factors;
use portrett_maths::special::ln_1p;

use super::vocabulary::Vocabulary;
use super::{Read, Theme, choice, parts};

/// The longest phrase, in words.
const LONGEST: usize = 3;
/// Stems of a theme that are kept.
const STEMS: usize = 60;
/// Phrases of a theme that are kept, and those in its name.
const PHRASES: usize = 10;
const IN_NAME: usize = 3;
/// A phrase of two or three words is worth more than its parts by this factor for each word beyond one.
const LONGER: f64 = 1.6;
/// Phrases are counted only where they hold one of so many heaviest stems of a theme.
const LEADING: usize = 15;

/// A phrase by its stems: how often in each theme, by how many persons, and how it is written.
#[derive(Default)]
struct Phrase {
    counts: Vec<u32>,
    persons: u32,
    last: Option<u64>,
    written: BTreeMap<String, u32>,
}

/// The themes with the number of their part; parts without texts or phrases are left out.
pub(super) fn themes(
    factors: &Factors,
    groups: &[Option<usize>],
    sample: &[Read],
    vocabulary: &Vocabulary,
    matrix: &Sparse,
    least_persons: u32,
) -> Vec<(Theme, usize)> {
    let coherences = choice::coherences(matrix, factors);
    let leading: Vec<Leading> = (0..factors.parts).map(|part| leading(factors, part, vocabulary)).collect();
    let mut phrases = count(groups, sample, vocabulary, &leading);
    phrases.retain(|_, phrase| phrase.persons >= least_persons);
    let mut themes = Vec::new();
    for (part, coherence) in coherences.into_iter().enumerate() {
        let texts = groups.iter().filter(|group| **group == Some(part)).count() as u32;
        let telling = telling(&phrases, part, &leading);
        if texts == 0 || telling.is_empty() {
            continue;
        }
        let theme = Theme {
            id: String::new(),
            name: telling[..telling.len().min(IN_NAME)].join(", "),
            phrases: telling,
            stems: stems(factors, part, vocabulary),
            texts,
            coherence,
            like: None,
        };
        themes.push((theme, part));
    }
    themes
}

/// The heaviest stems of a theme, with their weight beside that of the first.
type Leading<'v> = Vec<(&'v str, f64)>;

fn leading<'v>(factors: &Factors, part: usize, vocabulary: &'v Vocabulary) -> Leading<'v> {
    let heaviest = parts::heaviest(factors, part, LEADING);
    let weight = |stem: usize| factors.columns[stem * factors.parts + part];
    let most = heaviest.first().map_or(1.0, |stem| weight(*stem));
    heaviest.iter().map(|stem| (&*vocabulary.stems[*stem], weight(*stem) / most)).collect()
}

fn stems(factors: &Factors, part: usize, vocabulary: &Vocabulary) -> Vec<(String, f32)> {
    let heaviest = parts::heaviest(factors, part, STEMS);
    let weight = |stem: usize| factors.columns[stem * factors.parts + part];
    let length = heaviest.iter().map(|stem| weight(*stem).powi(2)).sum::<f64>().sqrt();
    heaviest.into_iter().map(|stem| (vocabulary.stems[stem].to_string(), (weight(stem) / length) as f32)).collect()
}

/// Counts the phrases of each theme's texts that hold one of its leading stems.
fn count(
    groups: &[Option<usize>],
    sample: &[Read],
    vocabulary: &Vocabulary,
    leading: &[Leading],
) -> HashMap<String, Phrase, FixedState> {
    let mut phrases: HashMap<String, Phrase, FixedState> = HashMap::default();
    for (read, group) in sample.iter().zip(groups) {
        let Some(part) = *group else { continue };
        let tokens = &read.tokens;
        for first in 0..tokens.len() {
            if vocabulary.is_empty(tokens, first) {
                continue;
            }
            for last in first..tokens.len().min(first + LONGEST) {
                // Words that say nothing hold phrases together that nobody would look for.
                if last > first && (tokens.list()[last].parted || vocabulary.is_empty(tokens, last)) {
                    break;
                }
                let held = (first..=last).any(|at| leading[part].iter().any(|(stem, _)| *stem == tokens.stem(at)));
                if held {
                    let join = |word: &dyn Fn(usize) -> String| (first..=last).map(word).collect::<Vec<_>>().join(" ");
                    let phrase = phrases.entry(join(&|at| tokens.stem(at).to_owned())).or_default();
                    phrase.add(part, leading.len(), read.person, join(&|at| tokens.small(at).to_owned()));
                }
            }
        }
    }
    phrases
}

impl Phrase {
    fn add(&mut self, part: usize, parts: usize, person: u64, written: String) {
        self.counts.resize(parts, 0);
        self.counts[part] += 1;
        if self.last != Some(person) {
            (self.persons, self.last) = (self.persons + 1, Some(person));
        }
        *self.written.entry(written).or_default() += 1;
    }

    /// As it is written most often; of equals the first by the alphabet.
    fn most_written(&self) -> &str {
        let most = self.written.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        most.map_or("", |(written, _)| written)
    }
}

/// The phrases of a theme by c-TF-IDF (how often here, times how rare in all themes) times the weight of their heaviest
/// stem. A phrase that is part of a better
/// one, or that a better one is part of, is left out.
fn telling(phrases: &HashMap<String, Phrase, FixedState>, part: usize, leading: &[Leading]) -> Vec<String> {
    let total: u32 = phrases.values().map(|phrase| phrase.counts.iter().sum::<u32>()).sum();
    let mean = f64::from(total) / leading.len() as f64;
    let weight = |stem: &str| leading[part].iter().find(|(other, _)| *other == stem).map_or(0.0, |(_, weight)| *weight);
    let worth = |stems: &str, phrase: &Phrase| {
        let all = f64::from(phrase.counts.iter().sum::<u32>());
        let words = stems.split(' ').count() as i32;
        let led = stems.split(' ').map(weight).fold(0.0, f64::max);
        f64::from(phrase.counts[part]) * ln_1p(mean / all) * led * LONGER.powi(words - 1)
    };
    let here = phrases.iter().filter(|(_, phrase)| phrase.counts[part] > 0);
    let mut here: Vec<(f64, &str, &Phrase)> =
        here.map(|(stems, phrase)| (worth(stems, phrase), &**stems, phrase)).collect();
    here.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let mut taken: Vec<&str> = Vec::new();
    let mut told = Vec::new();
    for (_, stems, phrase) in here {
        let within = |a: &str, b: &str| format!(" {b} ").contains(&format!(" {a} "));
        if taken.iter().all(|other| !within(stems, other) && !within(other, stems)) {
            taken.push(stems);
            told.push(phrase.most_written().to_owned());
        }
        if told.len() == PHRASES {
            break;
        }
    }
    told
}
