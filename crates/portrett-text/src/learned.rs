//! What a company's own rated texts teach of the colour of words.
//!
//! Takes texts with what they were rated; gives [`Learned`], which can be kept, and a [`Judge`] that blends it with the
//! lexicon. What the lexicon says of a text enters the regression beside the words, so that a word's weight is what it
//! says beyond the lexicon, and words of which little was seen are drawn to what the lexicon has (a ridge). Each word
//! carries how many persons used it in texts of each class. A word behind a negation is another word (`not good`).
//!
//! [`LearnedWords`] is for single sentences: only words whose evidence stands, each with its interval, which a scorer adds
//! to its lexicon; a sentence without one is told by the lexicon alone.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use portrett_maths::sparse::Sparse;
use portrett_maths::sparse::logistic::{Ridge, fit};
use portrett_maths::special::logistic;
use serde::{Deserialize, Serialize};

use crate::polarity::{Class, Polarity};

mod colours;
mod features;
mod judge;
mod words;

pub(crate) use colours::Colours;
pub use judge::Judge;
pub use words::{LearnedWord, LearnedWords, Thresholds};

/// How words are learnt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// A word that fewer persons used is not learnt.
    pub least_persons: u32,
    /// The precision of the weights of words: the more, the nearer they stay to the lexicon.
    pub precision: f64,
    /// The most words; those of the most persons are taken.
    pub most_words: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { least_persons: 5, precision: 0.5, most_words: 20_000 }
    }
}

/// A text of which it is known how it was meant.
#[derive(Debug, Clone, Copy)]
pub struct Rated<'t> {
    /// Who wrote it; any number that is the writer's own.
    pub person: u64,
    /// The text.
    pub text: &'t str,
    /// How it was meant, for instance by its stars.
    pub class: Class,
}

/// A word with what was learnt of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// A stem, two stems that follow each other, or a stem behind a negation (`¬` before it).
    pub word: String,
    /// What it adds to the logit of each class (negative, neutral, positive), beyond the lexicon.
    pub weights: [f32; 3],
    /// How many persons used it in texts of each class.
    pub persons: [u32; 3],
}

/// What was learnt, with its evidence.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Learned {
    /// Words by the alphabet.
    pub words: Vec<Word>,
    /// The intercepts of the classes.
    pub intercepts: [f32; 3],
    /// What the lexicon's evidence weighs, for each of [`features::DENSE`] and class.
    pub lexicon: Vec<[f32; 3]>,
    /// Texts of each class that it was learnt from.
    pub texts: [u32; 3],
}

/// Classes with fewer texts are not told from the others.
const LEAST_TEXTS: u32 = 20;
const SWEEPS: usize = 30;
const TOLERANCE: f64 = 2e-3;

impl Learned {
    /// The number of a class in the arrays.
    fn place(class: Class) -> usize {
        class as usize
    }

    /// Whether there were enough texts to tell that class.
    fn tells(&self, place: usize) -> bool {
        self.texts[place] >= LEAST_TEXTS
    }

    /// Learns from rated texts of one language, in the order given. Nothing is learnt where fewer than two classes have
    /// twenty texts.
    pub fn learn(texts: &[Rated], language: crate::Language, settings: Settings) -> Self {
        let mut reader = features::Features::new(language);
        let words = frequent(texts, &mut reader, settings);
        let numbers: HashMap<&str, u32, FixedState> =
            words.iter().enumerate().map(|(number, word)| (&*word.word, number as u32)).collect();
        let mut matrix = Sparse::new(words.len() + features::DENSE);
        let mut learned = Self { lexicon: vec![[0.0; 3]; features::DENSE], ..Self::default() };
        let mut row = Vec::new();
        for text in texts {
            learned.texts[Self::place(text.class)] += 1;
            row.clear();
            let dense = reader.of_text(text.text, |word| row.extend(numbers.get(word)));
            matrix.push(features::row(&mut row, dense, words.len()));
        }
        drop(numbers);
        learned.words = words;
        if (0..3).filter(|place| learned.tells(*place)).count() > 1 {
            learned.fit(texts, &matrix, settings);
        }
        learned
    }

    /// One regression for each class that has texts enough. Both sides of each weigh the same, so that a class that is
    /// rare is told as well as one that is not.
    fn fit(&mut self, texts: &[Rated], matrix: &Sparse, settings: Settings) {
        let ridge = Ridge { precision: settings.precision, sweeps: SWEEPS, tolerance: TOLERANCE };
        for place in (0..3).filter(|place| self.tells(*place)).collect::<Vec<usize>>() {
            let outcome: Vec<bool> = texts.iter().map(|text| Self::place(text.class) == place).collect();
            let held = f64::from(self.texts[place]);
            let (of, not) =
                (texts.len() as f64 / (2.0 * held), texts.len() as f64 / (2.0 * (texts.len() as f64 - held)));
            let weights: Vec<f64> = outcome.iter().map(|held| if *held { of } else { not }).collect();
            let fitted = fit(matrix, &outcome, &weights, ridge);
            self.intercepts[place] = fitted.intercept as f32;
            let (words, dense) = fitted.coefficients.split_at(self.words.len());
            self.words.iter_mut().zip(words).for_each(|(word, weight)| word.weights[place] = *weight as f32);
            self.lexicon.iter_mut().zip(dense).for_each(|(known, weight)| known[place] = *weight as f32);
        }
    }

    /// The words that tell most for a class and against the others, with their evidence.
    pub fn telling(&self, class: Class, count: usize) -> Vec<&Word> {
        let place = Self::place(class);
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_by(|a, b| b.weights[place].total_cmp(&a.weights[place]).then(a.word.cmp(&b.word)));
        words.truncate(count);
        words
    }
}

/// Who used a word, while texts are read by their writers.
#[derive(Default)]
struct Users {
    all: u32,
    last: Option<u64>,
    of_class: [u32; 3],
    last_of_class: [Option<u64>; 3],
}

impl Users {
    fn add(&mut self, person: u64, class: usize) {
        if self.last_of_class[class] != Some(person) {
            self.of_class[class] += 1;
            self.last_of_class[class] = Some(person);
        }
        if self.last != Some(person) {
            self.all += 1;
            self.last = Some(person);
        }
    }
}

/// The words that enough persons used, by the alphabet, with the persons of each class.
fn frequent(texts: &[Rated], reader: &mut features::Features, settings: Settings) -> Vec<Word> {
    let mut order: Vec<&Rated> = texts.iter().collect();
    order.sort_by_key(|text| text.person);
    let mut users: HashMap<String, Users, FixedState> = HashMap::default();
    for text in order {
        let class = Learned::place(text.class);
        reader.of_text(text.text, |word| match users.get_mut(word) {
            Some(known) => known.add(text.person, class),
            None => users.entry(word.to_owned()).or_default().add(text.person, class),
        });
    }
    users.retain(|_, users| users.all >= settings.least_persons);
    let mut words: Vec<(String, Users)> = users.into_iter().collect();
    words.sort_by(|a, b| b.1.all.cmp(&a.1.all).then_with(|| a.0.cmp(&b.0)));
    words.truncate(settings.most_words);
    words.sort_by(|a, b| a.0.cmp(&b.0));
    words.into_iter().map(|(word, users)| Word { word, weights: [0.0; 3], persons: users.of_class }).collect()
}

/// From the logits of the classes (negative, neutral, positive) to a polarity; `bare` is what the lexicon says.
fn blended(logits: [Option<f32>; 3], bare: Polarity) -> Polarity {
    let chance = |logit: Option<f32>| logit.map_or(0.0, |logit| logistic(f64::from(logit)) as f32);
    let [bad, neither, good] = logits.map(chance);
    let score = (good - bad) / (good + bad + neither).max(f32::MIN_POSITIVE);
    let class = match logits[1] {
        Some(_) if neither >= good.max(bad) => Class::Neutral,
        _ if good > bad => Class::Positive,
        _ => Class::Negative,
    };
    Polarity { score, class, ..bare }
}
