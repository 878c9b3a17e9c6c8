//! How a sentence of a draft speaks of what it is about: it promises, praises, asks, demands, or speaks badly of it.
//!
//! Phrases tell promises and demands (`data/tones.txt`), the colours of words tell the rest.

use portrett_text::polarity::{Class, Polarity};
use portrett_text::statement::Kind;
use portrett_text::{Language, Reader, Tokens};
use schemars::JsonSchema;
use serde::Serialize;

/// How a sentence speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// The reader must do or pay something, or may not do something.
    Demand,
    /// It speaks badly.
    Bad,
    /// It asks.
    Question,
    /// None of the others.
    Plain,
    /// It speaks well.
    Good,
    /// It promises something.
    Promise,
}

/// What a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// A promise, whatever else the sentence says.
    Sure,
    /// A promise, unless the sentence speaks badly or asks.
    Promise,
    /// A demand.
    Demand,
    /// That there is none.
    None,
}

/// A phrase: its words, or the ending of one word.
enum Words {
    All(Vec<String>),
    Ending(String),
}

/// Tells the tones of sentences of one language.
pub(super) struct Tones {
    phrases: Vec<(Words, Cue)>,
}

/// A word that is known by its ending has so many letters before it at least.
const SHORTEST_BEFORE_ENDING: usize = 3;

impl Tones {
    /// For sentences of `language`.
    pub(super) fn new(language: Language, reader: &mut Reader) -> Self {
        let mut phrases = Vec::new();
        for line in include_str!("../../data/tones.txt").lines() {
            let mut cells = line.split('\t');
            let (Some(code), Some(cue), Some(list)) = (cells.next(), cells.next(), cells.next()) else { continue };
            let Some(cue) = of_name(cue).filter(|_| code == language.code()) else { continue };
            phrases.extend(list.split(", ").map(|phrase| (words(phrase, reader), cue)));
        }
        Self { phrases }
    }

    fn tells(&self, cue: Cue, tokens: &Tokens) -> bool {
        let small: Vec<&str> = tokens.smalls().collect();
        self.phrases.iter().any(|(words, own)| *own == cue && words.is_in(&small))
    }

    /// Whether a sentence says that there is none of something.
    pub(super) fn denies(&self, tokens: &Tokens) -> bool {
        self.tells(Cue::None, tokens)
    }

    /// How a sentence speaks.
    pub(super) fn tone(&self, tokens: &Tokens, polarity: &Polarity, kind: Kind) -> Tone {
        let told = |cue: Cue| self.tells(cue, tokens);
        let is_bad = polarity.class == Class::Negative || kind == Kind::Frustration;
        match () {
            () if told(Cue::Demand) => Tone::Demand,
            () if told(Cue::Sure) => Tone::Promise,
            () if tokens.questions > 0 || kind == Kind::Question => Tone::Question,
            () if is_bad => Tone::Bad,
            () if told(Cue::Promise) => Tone::Promise,
            () if polarity.class == Class::Positive => Tone::Good,
            () => Tone::Plain,
        }
    }
}

fn of_name(name: &str) -> Option<Cue> {
    Some(match name {
        "sure" => Cue::Sure,
        "promise" => Cue::Promise,
        "demand" => Cue::Demand,
        "none" => Cue::None,
        _ => return None,
    })
}

/// Read as a sentence is, so that both are parted alike.
fn words(phrase: &str, reader: &mut Reader) -> Words {
    match phrase.strip_prefix('*') {
        Some(ending) => Words::Ending(ending.to_owned()),
        None => Words::All(reader.read(phrase).smalls().map(str::to_owned).collect()),
    }
}

impl Words {
    fn is_in(&self, small: &[&str]) -> bool {
        match self {
            Self::All(words) => {
                !words.is_empty() && small.windows(words.len()).any(|window| window == words.as_slice())
            }
            Self::Ending(ending) => small.iter().any(|word| {
                word.strip_suffix(ending.as_str()).is_some_and(|head| head.chars().count() >= SHORTEST_BEFORE_ENDING)
            }),
        }
    }
}
