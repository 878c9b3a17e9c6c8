//! What customers say: the facts of a build about messages, and the quotes of a card.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::{Interval, Share};
use crate::phrase::Argument;

/// What a sentence is about besides its theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// What annoys.
    Frustration,
    /// What is wanted or needed.
    Goal,
    /// What keeps from buying.
    Objection,
    /// What is liked.
    Praise,
    /// What is asked.
    Question,
    /// None of these.
    Other,
}

impl StatementKind {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Frustration, Self::Goal, Self::Objection, Self::Praise, Self::Question, Self::Other];

    /// The name in tables and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Frustration => "frustration",
            Self::Goal => "goal",
            Self::Objection => "objection",
            Self::Praise => "praise",
            Self::Question => "question",
            Self::Other => "other",
        }
    }
}

/// What became of the messages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct VoiceFacts {
    /// Messages of customers.
    pub messages: u64,
    /// Those of them that say what the same person, or somebody unknown, said before: not counted again.
    pub repeated: u64,
    /// Those of nobody who is known: counted for everybody, for no persona.
    pub without_person: u64,
    /// Persons who wrote; a message of nobody who is known is a person's of its own.
    pub people: u64,
    /// Sentences.
    pub statements: u64,
    /// Messages by language (ISO 639-1); `other` for a language that is not read, `unknown` where it cannot be told.
    pub languages: BTreeMap<String, u64>,
    /// What was blacked out, by kind.
    pub redactions: BTreeMap<String, u64>,
    /// The themes that enough persons speak of, the most first.
    pub themes: Vec<ThemeFacts>,
    /// What goes with saying something: those of whom it is shown that they are worth more or less, or stay or leave,
    /// than others who wrote.
    #[serde(default)]
    pub links: Vec<LinkFacts>,
    /// Themes found in the texts that mean the same and count as one.
    #[serde(default)]
    pub joined: Vec<JoinedFacts>,
    /// What came of a language model, where one was asked.
    #[serde(default)]
    pub model: Option<ModelFacts>,
}

/// Found themes that mean the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct JoinedFacts {
    /// The id that all of them bear.
    pub id: String,
    /// What each is called.
    pub themes: Vec<NamedIn>,
}

/// A name in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NamedIn {
    /// ISO 639-1.
    pub language: String,
    /// The name.
    pub name: String,
}

/// What a language model said that stood the test, and what was thrown away. No figure of a card depends on how a theme is
/// called; codes of interviews stand where the words alone tell nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct ModelFacts {
    /// The model, as its server calls it.
    pub name: String,
    /// Themes that bear its name.
    pub named: u64,
    /// Sentences of interviews that have a theme or a kind by it.
    pub coded: u64,
    /// Codes that agree with what the words tell, or that the words overrule.
    pub agreed: u64,
    /// Answers and codes that do not count, because they hold something that was not given or did not come.
    pub thrown: u64,
}

/// Those who say something of a theme beside everybody else who wrote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LinkFacts {
    /// What the theme is called.
    pub theme: Argument,
    /// What kind of statement they make of it.
    pub kind: StatementKind,
    /// How many of them are known.
    pub people: u64,
    /// What they brought, in the project's currency; nothing where no difference is shown.
    pub worth: Option<BesideFacts>,
    /// The chance that they do not come back, from 0 to 1; nothing where no difference is shown.
    pub leaving: Option<BesideFacts>,
}

/// A mean beside that of the others.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BesideFacts {
    /// Theirs.
    pub value: f64,
    /// The others'.
    pub base: f64,
    /// 95 % interval of the difference.
    pub difference: Interval,
}

/// What is said of a theme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ThemeFacts {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: Argument,
    /// Whether it was found in the texts, and is in no list of themes.
    pub discovered: bool,
    /// Those of them who speak of it.
    pub people: u64,
    /// Of those who wrote.
    pub share: Share,
    /// 95 % interval of `share`.
    pub interval: Interval,
    /// Persons by the kind of what they say of it; those of too few persons are left out.
    pub kinds: BTreeMap<String, u64>,
    /// Persons by month (`YYYY-MM`), of the last twelve; months of too few persons are left out.
    pub months: BTreeMap<String, u64>,
    /// Whether more of those who wrote speak of it in the last three months than before, beyond chance.
    pub rising: bool,
}

/// Words of a customer that stand for a statement on a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quote {
    /// What was said, with what would identify somebody blacked out.
    pub text: String,
    /// Its language, ISO 639-1.
    pub language: String,
    /// The month when it was said, `YYYY-MM`; empty where it is not known.
    pub month: String,
    /// The theme that it is about.
    pub theme: Argument,
    /// What kind of statement it is.
    pub kind: StatementKind,
    /// The source that it comes from.
    pub source: String,
}
