//! A draft text beside the concerns of each persona: what it answers, what it misses, what it offends.
//!
//! Takes a draft (a campaign mail, a landing page) and a report; gives for each persona its concerns, what the draft
//! says of each, and the sentence and the claim that this stands on. No language model is asked: themes are told by
//! their words, tones by phrases and by the colours of words. The draft is data.

pub(crate) mod concern;
mod draft;
mod judge;
mod out;
mod tone;

use std::collections::BTreeMap;

use portrett_terms::{Argument, Interval, PersonaId, Phrase, Report, StatementKind, Unit};
use portrett_text::taxonomy::{SHIPPED, Taxonomy, TaxonomyError};
use schemars::JsonSchema;
use serde::Serialize;

pub use out::{reading_json, reading_schema, render_reading};
pub use tone::Tone;

/// What a draft says to a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It demands something or speaks badly of it, or pushes what the persona avoids.
    Offended,
    /// It says nothing of it.
    Missed,
    /// It speaks of it and promises nothing.
    Touched,
    /// It promises something or speaks well of it.
    Answered,
    /// What the concern is about cannot be told of this draft.
    Unread,
}

impl Answer {
    /// All, in the order in which they are counted.
    pub const ALL: [Self; 5] = [Self::Answered, Self::Touched, Self::Missed, Self::Offended, Self::Unread];

    /// The name in JSON and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Offended => "offended",
            Self::Missed => "missed",
            Self::Touched => "touched",
            Self::Answered => "answered",
            Self::Unread => "unread",
        }
    }
}

/// A sentence of the draft.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Sentence {
    /// Its number, from 1.
    pub number: usize,
    /// The sentence.
    pub text: String,
    /// How it speaks of it.
    pub tone: Tone,
}

/// A concern of a persona, and what the draft says to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Concern {
    /// The claim that it stands on.
    pub claim: String,
    /// What the claim says.
    pub statement: Phrase,
    /// What kind of statement customers make; nothing for something that the persona avoids.
    pub kind: Option<StatementKind>,
    /// What it is about.
    pub theme: Argument,
    /// The claim's figure for the persona.
    pub value: f64,
    /// The same for everybody else.
    pub base: f64,
    /// What the figures count.
    pub unit: Unit,
    /// 95 % interval of `value`.
    pub interval: Interval,
    /// Persons behind `value`.
    pub n: u64,
    /// What the draft says to it.
    pub answer: Answer,
    /// The sentences that are about it, those that decide first.
    pub sentences: Vec<Sentence>,
}

/// What the draft says to one persona.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PersonaReading {
    /// The persona.
    pub persona: PersonaId,
    /// What it is called.
    pub name: String,
    /// Its concerns in the order of its card; what it avoids comes last, and only where the draft pushes it.
    pub concerns: Vec<Concern>,
}

/// What a draft says to the personas of a report.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Reading {
    /// Sentences of the draft.
    pub sentences: usize,
    /// Sentences by language (ISO 639-1) that were read.
    pub read: BTreeMap<String, usize>,
    /// Sentences by language that were not, because there are no themes in it; `unknown` where it cannot be told.
    pub unread: BTreeMap<String, usize>,
    /// Bytes beyond the bound of a text, which were not read.
    pub cut_bytes: usize,
    /// By persona, in the order of the report.
    pub personas: Vec<PersonaReading>,
}

/// Reads `draft`, text or HTML, beside the personas of `report`. `themes` is the text of the project's own file of
/// themes, where it has one.
///
/// # Errors
/// When the file of themes cannot be read.
pub fn read(draft: &str, report: &Report, themes: Option<&str>) -> Result<Reading, TaxonomyError> {
    let taxonomy = Taxonomy::parse(themes.unwrap_or(SHIPPED))?;
    let draft = draft::read(draft, &taxonomy);
    let personas = report.personas.iter().map(|card| judge::persona(card, report, &draft, &taxonomy)).collect();
    Ok(Reading {
        sentences: draft.sentences,
        read: draft.read,
        unread: draft.unread,
        cut_bytes: draft.cut_bytes,
        personas,
    })
}
