//! One description of a card, for everything that is not a page: paper, pictures, slides, documents.
//!
//! Takes a report and a language, gives owned plain text and the numbers of pictures, in reading order. Every figure
//! is said here once, and each format lays out the same words. Nothing of it is markup: what reads it must write it
//! as data. Figures of small groups are gone already.

mod card;
pub(crate) mod composed;
mod first_page;
mod pictures;

use serde::Serialize;

pub use card::documents;
pub(crate) use card::{believed, statement};
pub(crate) use first_page::prediction;
pub use first_page::{NoteLine, Overview, OverviewRow, ShareFigure, overview};
pub use pictures::{Bar, Bars, Mark, RhythmPicture};

use crate::drawing::EmblemPath;
use crate::{Language, Locale, ReportError};
use portrett_terms::Phrase;

/// One persona's card in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Its language.
    #[serde(skip)]
    pub locale: Locale,
    /// Its place among the cards, from 1: names of files are made from it.
    pub number: usize,
    /// The project's name.
    pub project: String,
    /// What tells this persona from the rest.
    pub title: String,
    /// The name, and that it is fictional.
    pub name: String,
    /// What part the persona plays, in one word.
    pub kind: String,
    /// The one-line summary; empty where no claim bears one.
    pub one_line: String,
    /// Its part of the whole, and how stable it is.
    pub standing: Vec<String>,
    /// The place of its colour in a palette.
    pub hue: u8,
    /// The two or three figures at its head.
    pub key_figures: Vec<KeyFigure>,
    /// The abstract portrait.
    pub emblem: Mark,
    /// What is said instead of statements where none is supported; else empty.
    pub nothing: String,
    /// What is told, in reading order; no section is empty.
    pub sections: Vec<Section>,
    /// How many customers, and until when.
    pub rests_on: String,
    /// Until when the data reaches, `YYYY-MM-DD`; empty where it is not known.
    pub as_of: String,
    /// Words that a layout puts beside figures.
    pub words: Words,
}

/// A figure at the head of a card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeyFigure {
    /// What it counts.
    pub label: String,
    /// For the members, with its unit.
    pub value: String,
    /// For everybody else: "others 21%".
    pub others: String,
}

/// A headed part of a card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Its name in settings: `who`, `want`, `quotes`.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// How to read what is under the heading; empty where nothing needs saying.
    pub caption: String,
    /// What is under the heading.
    pub body: Body,
}

/// What a section holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "form", content = "content", rename_all = "snake_case")]
pub enum Body {
    /// Statements with their figures, strongest first.
    Statements(Vec<Statement>),
    /// Plain sentences.
    Lines(Vec<String>),
    /// Sentences that are read one after the other, as prose.
    Prose(Vec<String>),
    /// Members' own words.
    Quotes(Vec<Quoted>),
    /// What people wrote, and what the data answers.
    Beliefs(Vec<Believed>),
    /// Shares beside everybody else's.
    Bars(Bars),
    /// When they order.
    Rhythm(RhythmPicture),
}

/// A statement with its figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// The sentence, without its figure.
    pub sentence: String,
    /// The figure for the members, with its unit.
    pub value: String,
    /// For everybody else: "others 21%".
    pub others: String,
    /// How sure it is, in one word.
    pub sureness: String,
    /// Where figure, interval and comparison lie on a scale from 0 to 1: value, low, high, base.
    pub places: [f64; 4],
}

/// Words of a member.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quoted {
    /// What was said.
    pub text: String,
    /// Its language, two or three small letters; empty where it is not known.
    pub language: String,
    /// What it is about, and how it is meant.
    pub about: String,
}

/// A belief with its answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Believed {
    /// What the data says of it, in one or two words.
    pub verdict: String,
    /// The belief in its author's words, and who wrote it.
    pub said: String,
    /// What was measured, or why nothing could be; empty for an assumption.
    pub finding: String,
}

/// Words that a layout puts beside figures: heads of tables, a legend.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Words {
    /// Head of a column of sentences.
    pub statement: String,
    /// Head of a column of members' figures.
    pub value: String,
    /// Everybody else.
    pub others: String,
    /// The difference between the two.
    pub difference: String,
    /// How sure a statement is.
    pub sureness: String,
    /// This persona.
    pub persona: String,
    /// What the dot of a small picture is.
    pub legend_value: String,
    /// What its tick is.
    pub legend_base: String,
    /// That some signs could not be drawn.
    pub signs_missing: String,
}

impl Words {
    pub(crate) fn of(language: &Language) -> Self {
        Self {
            statement: language.message("print-statement"),
            value: language.message("table-value"),
            others: language.message("row-others"),
            difference: language.message("row-difference"),
            sureness: language.message("evidence-sureness"),
            persona: language.message("row-persona"),
            legend_value: language.message("legend-value"),
            legend_base: language.message("legend-base"),
            signs_missing: language.message("print-signs-missing"),
        }
    }
}

impl Section {
    /// A section of plain sentences; nothing where there are none.
    pub fn lines(id: &str, heading: String, lines: Vec<String>) -> Option<Self> {
        let body = Body::Lines(lines);
        (!body.is_empty()).then(|| Self { id: id.to_owned(), heading, caption: String::new(), body })
    }
}

impl Body {
    /// How many things it lists; a picture of times is one.
    pub fn len(&self) -> usize {
        match self {
            Self::Statements(all) => all.len(),
            Self::Lines(all) | Self::Prose(all) => all.len(),
            Self::Quotes(all) => all.len(),
            Self::Beliefs(all) => all.len(),
            Self::Bars(bars) => bars.bars.len(),
            Self::Rhythm(_) => 1,
        }
    }

    /// Whether it lists nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Keeps the first `count` things, and says how many went.
    pub fn shorten(&mut self, count: usize) -> usize {
        let went = self.len().saturating_sub(count);
        match self {
            Self::Statements(all) => all.truncate(count),
            Self::Lines(all) | Self::Prose(all) => all.truncate(count),
            Self::Quotes(all) => all.truncate(count),
            Self::Beliefs(all) => all.truncate(count),
            Self::Bars(bars) => bars.bars.truncate(count),
            Self::Rhythm(_) => return 0,
        }
        went
    }
}

/// What a page says where it had no room for everything: how many lines of sections that it shows, and which sections.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn left_out(locale: Locale, lines: usize, headings: &[&str]) -> Result<String, ReportError> {
    let language = Language::new(locale, None)?;
    let mut what = Vec::new();
    if lines > 0 {
        what.push(language.say(&Phrase::new("print-lines").count("count", lines)));
    }
    what.extend(headings.iter().map(|heading| (*heading).to_owned()));
    Ok(language.message_with("print-left-out", &[("what", &what.join("; "))]))
}

/// A path of an emblem is drawn from the same numbers everywhere.
pub(crate) fn mark(card: &portrett_terms::PersonaCard, language: &Language) -> Mark {
    let title = language.say(&card.title);
    Mark {
        title: language.message_with("emblem-title", &[("title", &title)]),
        description: language.say(&card.emblem.description),
        lengths: card.emblem.petals.clone(),
        parts: card.emblem.arcs.clone(),
        petals: crate::drawing::petals(&card.emblem),
        arcs: crate::drawing::arcs(&card.emblem),
    }
}

/// `text` without the marks around what somebody types: on paper nobody copies it.
pub(crate) fn without_code_marks(text: &str) -> String {
    if text.matches('`').count().is_multiple_of(2) { text.replace('`', "") } else { text.to_owned() }
}

/// Paths and words of an emblem.
pub(crate) type Paths = Vec<EmblemPath>;
