//! Which stems may tell a theme, and how rare they are.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use portrett_maths::sparse::Sparse;
use portrett_maths::special::ln;

use super::{Read, Settings};
use crate::lexicon::{Lexicon, Role};
use crate::taxonomy::Matcher;
use crate::{Language, Stemmer, Tokens, is_function_word_of, is_negation};

/// A stem that a larger part of the texts has tells nothing.
const MOST_SHARE: f32 = 0.5;
/// The most stems; those of most texts are taken.
const MOST_STEMS: usize = 4000;
/// Shorter words tell nothing.
const SHORTEST: usize = 3;

/// The stems that may tell a theme, by the alphabet.
pub(super) struct Vocabulary {
    pub stems: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32, FixedState>,
    /// How rare each is, and how much it counts beside others.
    weights: Vec<f32>,
    empty: Empty,
}

/// Words that tell nothing in one language.
struct Empty {
    language: Language,
    function: HashSet<Box<str>, FixedState>,
}

impl Vocabulary {
    pub fn of(sample: &[Read], language: Language, matcher: &Matcher, settings: &Settings) -> Self {
        let empty = Empty { language, function: function_words(language) };
        let lexicon = Lexicon::of(language);
        let mut counts =
            count(sample, |tokens, index| !empty.holds(tokens, index) && means_nothing(lexicon, tokens, index));
        let most = MOST_SHARE * sample.len() as f32;
        counts.retain(|_, count| count.persons >= settings.least_persons && count.texts as f32 <= most);
        let mut kept: Vec<(Box<str>, Count)> = counts.into_iter().collect();
        kept.sort_by(|a, b| b.1.texts.cmp(&a.1.texts).then_with(|| a.0.cmp(&b.0)));
        kept.truncate(MOST_STEMS);
        kept.sort_by(|a, b| a.0.cmp(&b.0));
        let rarity = |texts: u32| 1.0 + ln((1.0 + sample.len() as f64) / (1.0 + f64::from(texts))) as f32;
        let known = |stem: &str| if matcher.has(stem) { settings.known_weight } else { 1.0 };
        let weights = kept.iter().map(|(stem, count)| rarity(count.texts) * known(stem)).collect();
        let stems: Vec<Box<str>> = kept.into_iter().map(|(stem, _)| stem).collect();
        let numbers = (0..).zip(&stems).map(|(number, stem)| (stem.clone(), number)).collect();
        Self { stems, numbers, weights, empty }
    }

    /// Whether a word tells nothing.
    pub fn is_empty(&self, tokens: &Tokens, index: usize) -> bool {
        self.empty.holds(tokens, index)
    }

    /// The weight of each stem, by the alphabet.
    pub fn rarities(&self) -> Vec<(String, f32)> {
        self.stems.iter().zip(&self.weights).map(|(stem, weight)| (stem.to_string(), *weight)).collect()
    }

    /// Texts by stems, each row of length 1.
    pub fn matrix(&self, sample: &[Read]) -> Sparse {
        let mut matrix = Sparse::new(self.stems.len());
        for read in sample {
            let numbers = read.tokens.stems().filter_map(|stem| self.numbers.get(stem).copied()).collect();
            matrix.push(weighed(numbers, &self.weights));
        }
        matrix
    }
}

/// Stems with their weight times how often they are there, of length 1.
pub(super) fn weighed(mut numbers: Vec<u32>, weights: &[f32]) -> Vec<(u32, f32)> {
    numbers.sort_unstable();
    let mut row: Vec<(u32, f32)> = Vec::with_capacity(numbers.len());
    for of in numbers.chunk_by(|a, b| a == b) {
        row.push((of[0], of.len() as f32 * weights[of[0] as usize]));
    }
    let length = row.iter().map(|(_, value)| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    row.iter_mut().for_each(|(_, value)| *value /= length);
    row
}

impl Empty {
    /// Whether a word tells nothing: it or its stem is a function word or a negation, or it is short or a number.
    fn holds(&self, tokens: &Tokens, index: usize) -> bool {
        let word = tokens.small(index);
        self.function.contains(word)
            || self.function.contains(tokens.stem(index))
            || is_function_word_of(self.language, word)
            || is_negation(self.language, word)
            || word.chars().count() < SHORTEST
            || word.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// Whether a word has no colour: how something is meant is no theme.
fn means_nothing(lexicon: &Lexicon, tokens: &Tokens, index: usize) -> bool {
    let found = lexicon.find(tokens, index);
    found.valence == 0.0 && found.role == Role::Plain
}

/// In how many texts a stem is and how many persons wrote them; texts stand by their writers.
#[derive(Default)]
struct Count {
    texts: u32,
    persons: u32,
    last: (Option<u64>, usize),
}

fn count(sample: &[Read], takes: impl Fn(&Tokens, usize) -> bool) -> HashMap<Box<str>, Count, FixedState> {
    let mut counts: HashMap<Box<str>, Count, FixedState> = HashMap::default();
    for (number, read) in sample.iter().enumerate() {
        for index in (0..read.tokens.len()).filter(|index| takes(&read.tokens, *index)) {
            let count = counts.entry(read.tokens.stem(index).into()).or_default();
            if count.last.1 != number + 1 {
                count.texts += 1;
                count.persons += u32::from(count.last.0 != Some(read.person));
                count.last = (Some(read.person), number + 1);
            }
        }
    }
    counts
}

/// Words that tell no theme, with their stems. The two kinds of Norwegian share theirs.
pub(crate) fn function_words(language: Language) -> HashSet<Box<str>, FixedState> {
    let codes: &[&str] = match language {
        Language::Bokmal | Language::Nynorsk => &["nb", "nn"],
        _ => &[language.code()],
    };
    let stemmer = Stemmer::new(language);
    let mut found = HashSet::default();
    for line in include_str!("../../data/function_words.txt").lines() {
        let Some((code, words)) = line.split_once('\t') else { continue };
        if codes.contains(&code) {
            found.extend(words.split(' ').map(Box::from));
            found.extend(words.split(' ').map(|word| Box::from(&*stemmer.stem(word))));
        }
    }
    found
}
