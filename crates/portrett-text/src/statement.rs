//! What kind of statement a sentence is: a frustration, a need, a doubt, praise, a question, or something else.
//!
//! Takes the words of a sentence, its polarity and, where there is one, the rating that was given with it. Phrases tell
//! the kind (`data/statements.txt`), polarity where no phrase does. A question is a question, unless it complains.

use serde::{Deserialize, Serialize};

use crate::lexicon::{Lexicon, Role};
use crate::phrases::Phrases;
use crate::polarity::Polarity;
use crate::{Language, Tokens, sentences};

/// What a phrase of a kind counts.
const CUE: f32 = 1.0;
/// What a question mark counts; less than a phrase, so that a complaint that asks is a complaint.
const MARK: f32 = 0.6;
/// What the beginning of a question counts without a mark.
const ASKING: f32 = 0.45;
/// A kind counts from here on.
const LEAST: f32 = 0.2;
/// How far one star from the middle moves the polarity: 1 star and 5 stars move it by 0.3.
const STAR: f32 = 0.15;
/// A positive polarity weighs so much of what a negative one does where a phrase names another kind.
const GOOD_WEIGHT: f32 = 0.8;

/// The kind of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Something is wrong or in the way.
    Frustration,
    /// A goal, a need or a wish.
    Need,
    /// An objection, or a reason to wait.
    Doubt,
    /// Something is good.
    Praise,
    /// A question that complains of nothing.
    Question,
    /// None of these.
    Other,
}

impl Kind {
    /// Those that phrases tell, an earlier one before a later one where both are told equally.
    const TOLD: [Self; 5] = [Self::Doubt, Self::Need, Self::Frustration, Self::Praise, Self::Question];
}

/// What a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cue {
    /// A kind, wherever it stands; a question only at the head.
    Kind(Kind),
    /// At the head and with a negation, a complaint.
    Why,
}

impl Cue {
    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "frustration" => Self::Kind(Kind::Frustration),
            "need" => Self::Kind(Kind::Need),
            "doubt" => Self::Kind(Kind::Doubt),
            "praise" => Self::Kind(Kind::Praise),
            "asks" => Self::Kind(Kind::Question),
            "why" => Self::Why,
            _ => return None,
        })
    }
}

/// Tells the kinds of sentences of one language.
pub struct Kinds {
    phrases: Phrases<Cue>,
    lexicon: &'static Lexicon,
}

impl Kinds {
    /// For sentences of `language`; the two kinds of Norwegian share their phrases.
    pub fn new(language: Language) -> Self {
        let codes: &[&str] = match language {
            Language::Bokmal | Language::Nynorsk => &["nb", "nn"],
            _ => &[language.code()],
        };
        let mut known: Vec<(&str, Cue)> = Vec::new();
        for line in include_str!("../data/statements.txt").lines() {
            let mut cells = line.split('\t');
            let (Some(code), Some(kind), Some(list)) = (cells.next(), cells.next(), cells.next()) else { continue };
            if let Some(cue) = Cue::of_name(kind).filter(|_| codes.contains(&code)) {
                known.extend(list.split(", ").map(|phrase| (phrase, cue)));
            }
        }
        known.sort_unstable();
        known.dedup();
        Self { phrases: Phrases::new(known), lexicon: Lexicon::of(language) }
    }

    /// The kind of a sentence. `rating` is what was given with the text, from 1 (bad) to 5 (good).
    pub fn kind(&self, tokens: &Tokens, polarity: &Polarity, rating: Option<f32>) -> Kind {
        let mut sums = [0.0_f32; 6];
        let mut count = |kind: Kind, counts: f32| sums[kind as usize] = sums[kind as usize].max(counts);
        for index in 0..tokens.len() {
            for cue in self.phrases.at(tokens, index) {
                match cue {
                    Cue::Kind(Kind::Question) if index == 0 => count(Kind::Question, ASKING),
                    Cue::Kind(Kind::Question) => {}
                    Cue::Kind(kind) => count(kind, CUE),
                    Cue::Why if index == 0 && self.negates(tokens) => count(Kind::Frustration, CUE),
                    Cue::Why => {}
                }
            }
        }
        if tokens.questions > 0 {
            sums[Kind::Question as usize] = MARK;
        }
        let moved = polarity.score + rating.map_or(0.0, |rating| (rating - 3.0) * STAR);
        sums[Kind::Frustration as usize] += (-moved).max(0.0);
        sums[Kind::Praise as usize] += moved.max(0.0) * GOOD_WEIGHT;
        let told = Kind::TOLD.into_iter().fold((Kind::Other, LEAST), |best, kind| {
            let sum = sums[kind as usize];
            if sum > best.1 { (kind, sum) } else { best }
        });
        told.0
    }

    fn negates(&self, tokens: &Tokens) -> bool {
        tokens.smalls().any(|word| self.lexicon.role(word) == Role::Negation)
    }
}

/// What somebody said in an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn<'t> {
    /// Whether the participant said it; otherwise the one who asks.
    pub participant: bool,
    /// What was said.
    pub text: &'t str,
}

/// What a participant said, and what it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<'t> {
    /// The last question before it, or the last that was said before it where nothing was asked.
    pub question: Option<&'t str>,
    /// What the participant said.
    pub text: &'t str,
}

/// What the participant said in an interview, with the questions as context.
pub fn answers<'t>(turns: &[Turn<'t>]) -> Vec<Answer<'t>> {
    let mut question = None;
    let mut answers = Vec::new();
    for turn in turns {
        match turn.participant {
            true => answers.push(Answer { question, text: turn.text }),
            false => question = Some(asked(turn.text)),
        }
    }
    answers
}

/// The last sentence with a question mark at its end, or all.
fn asked(text: &str) -> &str {
    let last = sentences(text).map(|place| &text[place]).filter(|sentence| sentence.ends_with('?')).last();
    last.unwrap_or(text)
}
