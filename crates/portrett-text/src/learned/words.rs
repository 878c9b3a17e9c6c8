//! Words that a company's own rated texts give a colour, each with what speaks for it.
//!
//! Takes samples of well and of badly rated texts; gives [`LearnedWords`], which can be kept, read by people and handed to
//! a [`crate::polarity::Scorer`]. A word's evidence is how many persons used it in texts of each kind: the logarithm of
//! the odds ratio (Woolf 1955, with Haldane's half) beyond that of the usual word, because who is annoyed writes more. Only
//! words whose evidence stands when many are looked at go further. How much each says beside the others and beyond the
//! lexicon is then told by one logistic regression with a ridge. A word that the two do not agree on is left out.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use portrett_maths::adjust::benjamini_hochberg;
use portrett_maths::sparse::Sparse;
use portrett_maths::sparse::logistic::{Ridge, fit};
use portrett_maths::special::{ln, normal_quantile, normal_two_sided};
use serde::{Deserialize, Serialize};

use super::features::{self, Features};
use super::{Rated, SWEEPS, Settings, TOLERANCE, Word, frequent};
use crate::Language;
use crate::discover::{Sample, function_words};
use crate::lexicon::{Lexicon, Role};
use crate::polarity::Class;

/// What a word must show before it has a colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// So many persons must have rated well, and as many badly.
    pub least_raters: u32,
    /// So many persons must have used the word.
    pub least_persons: u32,
    /// Of the words that have a colour at most this share has none in truth (Benjamini and Hochberg 1995).
    pub false_discoveries: f64,
    /// The precision of the normal prior of what words add to the logit.
    pub precision: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { least_raters: 50, least_persons: 5, false_discoveries: 0.05, precision: 0.5 }
    }
}

/// A word with the colour that was learnt, and what speaks for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LearnedWord {
    /// A stem, two stems that follow each other, or a stem behind a negation (`¬` before it).
    pub word: String,
    /// Persons who used it in well rated texts.
    pub positive: u32,
    /// Persons who used it in badly rated texts.
    pub negative: u32,
    /// What one use of it adds to the logit of good against bad, beyond what the lexicon says.
    pub weight: f32,
    /// The 95 % interval of the log odds ratio of its users, beyond that of the usual word.
    pub low: f32,
    /// See `low`.
    pub high: f32,
}

/// The words of one language that have a colour.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct LearnedWords {
    /// The code of the language.
    pub language: String,
    /// Persons who rated well, and who rated badly, among whom words were counted.
    pub raters: [u32; 2],
    /// How many of the words a rated text had on average; in longer ones each counts less.
    pub usual: f32,
    /// The words, the surest first.
    pub words: Vec<LearnedWord>,
}

/// The tail that is left out on each side of an interval.
const TAIL: f64 = 0.025;

impl LearnedWords {
    /// Learns from well rated texts and badly rated ones. A sample holds each text with its writer. Nothing is learnt
    /// where too few persons rated.
    pub fn learn(positive: &Sample, negative: &Sample, language: Language, thresholds: Thresholds) -> Self {
        let good: Vec<Rated> = rated(positive, Class::Positive).collect();
        let bad: Vec<Rated> = rated(negative, Class::Negative).collect();
        let raters = [&good, &bad].map(|texts| texts.chunk_by(|a, b| a.person == b.person).count() as u32);
        let texts: Vec<Rated> = good.into_iter().chain(bad).collect();
        let mut learned = Self { language: language.code().to_owned(), raters, ..Self::default() };
        if raters.into_iter().all(|raters| raters >= thresholds.least_raters) {
            learned.find(&texts, language, thresholds);
        }
        learned
    }

    /// Finds the words that have a colour, and what each says.
    fn find(&mut self, texts: &[Rated], language: Language, thresholds: Thresholds) {
        let mut reader = Features::new(language);
        let settings = Settings { least_persons: thresholds.least_persons, ..Settings::default() };
        let mut words = frequent(texts, &mut reader, settings);
        let empty = Empty::new(language);
        words.retain(|word| !empty.holds(&word.word));
        let sure = self.sure(words, thresholds);
        if sure.is_empty() {
            return;
        }
        let weights = self.weights(&sure, texts, &mut reader, thresholds);
        let mut words: Vec<(f64, LearnedWord)> = Vec::new();
        for ((word, effect, q), weight) in sure.into_iter().zip(weights) {
            if weight * effect.ratio > 0.0 {
                words.push((q, effect.learned(&word, weight)));
            }
        }
        words.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.word.cmp(&b.1.word)));
        self.words = words.into_iter().map(|(_, word)| word).collect();
    }

    /// The words whose evidence stands, by the alphabet.
    fn sure(&self, words: Vec<Word>, thresholds: Thresholds) -> Vec<(Word, Effect, f64)> {
        let mut effects: Vec<Effect> = words.iter().map(|word| Effect::of(word, self.raters)).collect();
        let usual = median(effects.iter().map(|effect| effect.ratio).collect());
        effects.iter_mut().for_each(|effect| effect.ratio -= usual);
        let q = benjamini_hochberg(&effects.iter().map(Effect::p).collect::<Vec<f64>>());
        let all = words.into_iter().zip(effects).zip(q).map(|((word, effect), q)| (word, effect, q));
        all.filter(|(_, _, q)| *q <= thresholds.false_discoveries).collect()
    }

    /// What one use of each word adds to the logit. Well and badly rated texts weigh the same together.
    fn weights(
        &mut self,
        words: &[(Word, Effect, f64)],
        texts: &[Rated],
        reader: &mut Features,
        thresholds: Thresholds,
    ) -> Vec<f64> {
        let numbers: HashMap<&str, u32, FixedState> =
            (0..).zip(words).map(|(number, (word, _, _))| (&*word.word, number)).collect();
        let mut matrix = Sparse::new(words.len() + features::DENSE);
        let (mut row, mut found) = (Vec::new(), 0);
        for text in texts {
            row.clear();
            let dense = reader.of_text(text.text, |word| row.extend(numbers.get(word)));
            matrix.push(features::row(&mut row, dense, words.len()));
            found += row.len();
        }
        self.usual = (found as f32 / texts.len() as f32).max(1.0);
        let outcome: Vec<bool> = texts.iter().map(|text| text.class == Class::Positive).collect();
        let good = outcome.iter().filter(|good| **good).count() as f64;
        let half = outcome.len() as f64 / 2.0;
        let (of_good, of_bad) = (half / good, half / (2.0 * half - good));
        let weights: Vec<f64> = outcome.iter().map(|good| if *good { of_good } else { of_bad }).collect();
        let ridge = Ridge { precision: thresholds.precision, sweeps: SWEEPS, tolerance: TOLERANCE };
        let each = f64::from(features::share_of(self.usual));
        let fitted = fit(&matrix, &outcome, &weights, ridge).coefficients;
        fitted.into_iter().take(words.len()).map(|weight| weight * each).collect()
    }
}

/// The texts of a sample, by their writers.
fn rated(sample: &Sample, class: Class) -> impl Iterator<Item = Rated<'_>> {
    sample.texts().into_iter().map(move |text| Rated { person: text.person, text: text.text, class })
}

/// Words that hold sentences together: what goes with them is how people talk, not what they think.
struct Empty {
    stems: HashSet<Box<str>, FixedState>,
    lexicon: &'static Lexicon,
}

impl Empty {
    fn new(language: Language) -> Self {
        Self { stems: function_words(language), lexicon: Lexicon::of(language) }
    }

    /// Whether all stems of a word that is looked at are such.
    fn holds(&self, word: &str) -> bool {
        let is_empty = |stem: &str| self.stems.contains(stem) || self.lexicon.role(stem) != Role::Plain;
        word.trim_start_matches(features::TURNED).split(' ').all(is_empty)
    }
}

/// The log odds ratio of who used a word, with its standard error.
struct Effect {
    ratio: f64,
    error: f64,
}

impl Effect {
    fn of(word: &Word, raters: [u32; 2]) -> Self {
        let used = [Class::Positive, Class::Negative].map(|class| word.persons[class as usize]);
        let cell = |count: u32| f64::from(count) + 0.5;
        let (a, b) = (cell(used[0]), cell(used[1]));
        let (not_a, not_b) = (cell(raters[0].saturating_sub(used[0])), cell(raters[1].saturating_sub(used[1])));
        let error = (1.0 / a + 1.0 / b + 1.0 / not_a + 1.0 / not_b).sqrt();
        Self { ratio: ln(a / not_a) - ln(b / not_b), error }
    }

    fn p(&self) -> f64 {
        normal_two_sided(self.ratio / self.error)
    }

    fn learned(&self, word: &Word, weight: f64) -> LearnedWord {
        let half = normal_quantile(1.0 - TAIL) * self.error;
        LearnedWord {
            word: word.word.clone(),
            positive: word.persons[Class::Positive as usize],
            negative: word.persons[Class::Negative as usize],
            weight: weight as f32,
            low: (self.ratio - half) as f32,
            high: (self.ratio + half) as f32,
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
