//! How a sentence is meant: good, bad or neither, by the valences of its words and what stands around them.
//!
//! Takes [`Tokens`]; gives a score from -1 to 1 and a class. After VADER (Hutto and Gilbert 2014) and SO-CAL (Taboada
//! et al. 2011), with a negation that may stand behind its verb, as it does in Norwegian and Dutch. Sarcasm is taken at
//! its word.

use portrett_maths::special::{exp, ln};
use serde::{Deserialize, Serialize};

use crate::learned::{Colours, LearnedWords};
use crate::lexicon::{Found, Lexicon, Role, TURNED};
use crate::{Language, Tokens};

/// A word looks so many words back for a negation.
const WINDOW: usize = 3;
/// What a negated bad word keeps, turned: *not bad* is less than good.
const TURNED_BAD: f32 = -0.5;
/// What *hardly* leaves.
const LITTLE: f32 = -0.5;
/// How much more or less a modifier right before a word makes of it.
const STEP: f32 = 0.25;
/// Bad words weigh more than good ones, which are used more lightly (Taboada et al. 2011).
const BAD_WEIGHT: f32 = 1.5;
/// The weights of what goes before a contrast and of what follows it (VADER).
const CONTRAST: (f32, f32) = (0.5, 1.5);
/// What capitals among small letters add to a valence of size 1.
const CAPITALS: f32 = 0.7;
/// What a negation says alone, where no word has a valence: who writes that something is not so is rather displeased
/// (Potts 2011).
const NEGATION: f32 = 0.5;
/// What each exclamation mark, up to three, adds to a sum of size 1.
const EXCLAMATION: f32 = 0.3;
/// The constant of VADER's normalisation: a sum as large as its root gives 0.71.
const SOFTNESS: f32 = 15.0;
/// Scores no further from 0 are neutral (VADER).
pub(crate) const NEUTRAL: f32 = 0.05;

/// How something is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Badly.
    Negative,
    /// Neither way.
    Neutral,
    /// Well.
    Positive,
}

impl Class {
    /// The class of a score from -1 to 1.
    pub fn of_score(score: f32) -> Self {
        match score {
            score if score > NEUTRAL => Self::Positive,
            score if score < -NEUTRAL => Self::Negative,
            _ => Self::Neutral,
        }
    }
}

/// How a sentence or a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Polarity {
    /// From -1 (bad) to 1 (good).
    pub score: f32,
    /// The class of the score.
    pub class: Class,
    /// The part of what was said that is good, from 0; not normalised.
    pub good: f32,
    /// The part that is bad, from 0; not normalised.
    pub bad: f32,
}

impl Polarity {
    /// Of the sums of good and of bad valences, each from 0.
    fn of_sums(good: f32, bad: f32) -> Self {
        let sum = good - bad;
        let score = sum / (sum * sum + SOFTNESS).sqrt();
        Self { score, class: Class::of_score(score), good, bad }
    }

    /// With `logit` added to the logit of good against bad. As the score is the hyperbolic tangent of half of it, the sum
    /// of the valences becomes another, so that sentences still add up to texts.
    fn moved(self, logit: f32) -> Self {
        if logit == 0.0 {
            return self;
        }
        let size = f64::from(SOFTNESS).sqrt();
        let sum = f64::from(self.good - self.bad) / size;
        // asinh and sinh by functions that give the same bits on every machine.
        let half = ln(sum.abs() + (sum * sum + 1.0).sqrt()).copysign(sum) + f64::from(logit) / 2.0;
        let sum = size * (exp(half) - exp(-half)) / 2.0;
        let added = sum as f32 - (self.good - self.bad);
        Self::of_sums(self.good + added.max(0.0), self.bad + (-added).max(0.0))
    }

    /// Of a text, from the polarities of its sentences: their sums together.
    pub fn of_text(sentences: &[Self]) -> Self {
        let good = sentences.iter().map(|sentence| sentence.good).sum();
        let bad = sentences.iter().map(|sentence| sentence.bad).sum();
        Self::of_sums(good, bad)
    }
}

/// Scores sentences of one language by the lexicon.
#[derive(Clone)]
pub struct Scorer {
    lexicon: &'static Lexicon,
    learned: Colours,
    /// Whether a negation may follow the verb that it turns.
    follows: bool,
}

impl Scorer {
    /// A scorer of sentences of `language`.
    pub fn new(language: Language) -> Self {
        let follows = !matches!(language, Language::English | Language::Finnish);
        Self { lexicon: Lexicon::of(language), learned: Colours::default(), follows }
    }

    /// A scorer of sentences of `language` that adds what rated texts taught to what the lexicon says. Words of another
    /// language are left out.
    ///
    /// ```
    /// use portrett_text::learned::{LearnedWord, LearnedWords};
    /// use portrett_text::polarity::{Class, Scorer};
    /// use portrett_text::{Language, Reader};
    /// let boucle =
    ///     LearnedWord { word: "boucl".into(), positive: 4, negative: 61, weight: -1.2, low: -4.3, high: -2.1 };
    /// let learned = LearnedWords { language: "en".into(), raters: [900, 400], usual: 1.0, words: vec![boucle] };
    /// let tokens = Reader::new(Language::English).read("It is made of boucle");
    /// assert_eq!(Scorer::new(Language::English).score(&tokens).class, Class::Neutral);
    /// assert_eq!(Scorer::with_learned(Language::English, &learned).score(&tokens).class, Class::Negative);
    /// ```
    pub fn with_learned(language: Language, learned: &LearnedWords) -> Self {
        let learned = if learned.language == language.code() { Colours::new(learned) } else { Colours::default() };
        Self { learned, ..Self::new(language) }
    }

    /// How the sentence is meant.
    pub fn score(&self, tokens: &Tokens) -> Polarity {
        let mut state = Sentence { mood: tokens.mood, ..Sentence::default() };
        let mut index = 0;
        while index < tokens.len() {
            let found = self.lexicon.find(tokens, index);
            self.take(tokens, index, found, &mut state);
            index += found.length;
        }
        state.polarity(tokens).moved(self.learned.moves(tokens, self.lexicon))
    }

    fn take(&self, tokens: &Tokens, index: usize, found: Found, state: &mut Sentence) {
        if tokens.list()[index].parted {
            state.recent = [Role::Plain; WINDOW];
            state.turnable = false;
        }
        state.negated |= found.role == Role::Negation;
        match found.role {
            Role::Contrast if index > 0 => state.contrast(),
            Role::Negation if self.follows => state.turn_back(),
            _ => {}
        }
        if found.valence != 0.0 {
            let shouted = tokens.shouts && tokens.list()[index].capitals;
            state.add(found.valence, found.role, shouted);
        } else {
            state.skipped += 1;
        }
        state.recent.rotate_right(1);
        state.recent[0] = found.role;
    }
}

/// A sentence as far as it was read.
#[derive(Default)]
struct Sentence {
    good: f32,
    bad: f32,
    mood: f32,
    /// The roles of the words before, the nearest first.
    recent: [Role; WINDOW],
    /// The last valence that was added, for a negation that follows it.
    last: f32,
    /// How many words stand between it and here.
    skipped: usize,
    turnable: bool,
    /// Whether there is a negation.
    negated: bool,
    /// Whether the last negation turned the verb before it.
    spent: bool,
}

impl Sentence {
    fn add(&mut self, valence: f32, role: Role, shouted: bool) {
        let mut valence = valence;
        let size = valence.abs();
        match self.recent[0] {
            Role::Stronger => valence += valence * STEP,
            Role::Weaker => valence -= valence * STEP,
            _ => {}
        }
        if shouted {
            valence += CAPITALS * valence / size;
        }
        if role != Role::Stronger {
            valence *= self.turn(valence);
        }
        self.count(valence, 1.0);
        (self.last, self.skipped, self.turnable) = (valence, 0, role == Role::Plain);
    }

    /// By what a word of that valence is multiplied for what went before.
    fn turn(&self, valence: f32) -> f32 {
        let negated = self.recent.contains(&Role::Negation);
        match (negated, self.recent[0] == Role::Little) {
            (true, _) if valence > 0.0 => TURNED,
            (true, _) if !self.spent => TURNED_BAD,
            (_, true) if valence > 0.0 => LITTLE,
            _ => 1.0,
        }
    }

    fn count(&mut self, valence: f32, times: f32) {
        match valence > 0.0 {
            true => self.good += times * valence,
            false => self.bad -= times * valence * BAD_WEIGHT,
        }
    }

    /// A negation that follows a good word, with one word between them at most, turns it.
    fn turn_back(&mut self) {
        self.spent = self.turnable && self.last > 0.0 && self.skipped <= 1;
        if self.spent {
            self.count(self.last, -1.0);
            self.count(self.last * TURNED, 1.0);
        } else if self.turnable && self.last < 0.0 && self.skipped == 0 {
            // What is bad and stands right before the negation does not happen: *klør ikke*.
            self.count(self.last, -1.0);
            self.count(self.last * TURNED_BAD, 1.0);
        }
        self.turnable = false;
    }

    fn contrast(&mut self) {
        self.good *= CONTRAST.0 / CONTRAST.1;
        self.bad *= CONTRAST.0 / CONTRAST.1;
        self.recent = [Role::Plain; WINDOW];
        self.turnable = false;
    }

    fn polarity(mut self, tokens: &Tokens) -> Polarity {
        self.count(self.mood, 1.0);
        if self.negated && self.good + self.bad == 0.0 {
            self.bad = NEGATION;
        }
        let louder = 1.0 + EXCLAMATION * tokens.exclamations.min(3) as f32 / (self.good + self.bad).max(1.0);
        Polarity::of_sums(self.good * louder, self.bad * louder)
    }
}
