//! How a clause of a draft speaks of what it is about: it promises, praises, asks, demands, or speaks badly of it.
//!
//! Phrases tell promises and demands (`data/tones.txt`), the colours of words tell the rest.

use portrett_text::polarity::{Class, Polarity};
use portrett_text::statement::Kind;
use portrett_text::{Language, Reader, Tokens, is_negation};
use schemars::JsonSchema;
use serde::Serialize;

/// How a clause speaks.
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
    /// A promise, whatever else the clause says.
    Sure,
    /// A promise, unless the clause speaks badly or asks.
    Promise,
    /// A demand.
    Demand,
    /// That there is none.
    None,
    /// That something costs less.
    Offer,
}

/// A phrase: its words, or the ending of one word.
enum Words {
    All(Vec<String>),
    Ending(String),
}

/// Tells the tones of clauses of one language.
pub(super) struct Tones {
    language: Language,
    phrases: Vec<(Words, Cue)>,
}

/// A clause is bad from this score on; what is nearer to 0 is a word such as *leave*, which says little in a draft.
const CLEARLY_BAD: f32 = -0.25;
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
        Self { language, phrases }
    }

    fn tells(&self, cue: Cue, tokens: &Tokens) -> bool {
        let small: Vec<&str> = tokens.smalls().collect();
        self.phrases.iter().any(|(words, own)| *own == cue && words.is_in(&small))
    }

    /// Whether a clause says that there is none of something.
    pub(super) fn denies(&self, tokens: &Tokens) -> bool {
        self.tells(Cue::None, tokens)
    }

    /// Whether a clause says that something costs less.
    pub(super) fn offers(&self, tokens: &Tokens) -> bool {
        self.tells(Cue::Offer, tokens)
    }

    /// How a clause speaks by itself; `asks` says whether its sentence is a question, which the head of a clause does not
    /// tell: *does it not fit, can you send it back*.
    pub(super) fn hear(&self, tokens: &Tokens, polarity: &Polarity, kind: Kind, asks: bool) -> Heard {
        let told = |cue: Cue| self.tells(cue, tokens);
        let is_bad = polarity.class == Class::Negative;
        let negates = tokens.smalls().any(|word| is_negation(self.language, word));
        match () {
            () if told(Cue::Demand) => Heard::Tone(Tone::Demand),
            () if told(Cue::Sure) => Heard::Tone(Tone::Promise),
            () if asks => Heard::Tone(Tone::Question),
            () if is_bad && polarity.score <= CLEARLY_BAD => Heard::Tone(Tone::Bad),
            () if is_bad && negates || kind == Kind::Frustration => Heard::Negation,
            () if told(Cue::Promise) => Heard::Tone(Tone::Promise),
            () if polarity.class == Class::Positive => Heard::Tone(Tone::Good),
            () => Heard::Tone(Tone::Plain),
        }
    }
}

/// How a clause speaks by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// So.
    Tone(Tone),
    /// It says that something is not so: *if it does not fit* before a promise, *we do not deliver* alone.
    Negation,
}

/// The tones of the clauses of a sentence: where one promises, those beside it that say nothing by themselves are a part
/// of the promise. What is good of one thing is not good of the next.
pub(super) fn settle(heard: &[Heard]) -> Vec<Tone> {
    let promises = heard.contains(&Heard::Tone(Tone::Promise));
    let tone = |own: &Heard| match own {
        Heard::Negation | Heard::Tone(Tone::Plain) if promises => Tone::Promise,
        Heard::Negation => Tone::Bad,
        Heard::Tone(tone) => *tone,
    };
    heard.iter().map(tone).collect()
}

fn of_name(name: &str) -> Option<Cue> {
    Some(match name {
        "sure" => Cue::Sure,
        "promise" => Cue::Promise,
        "demand" => Cue::Demand,
        "none" => Cue::None,
        "offer" => Cue::Offer,
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
