//! Text that is said later, in the reader's language: a message id of `locales/` and its arguments.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::Unit;

/// A message of the locale files with the values that it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Phrase {
    /// The message's id in `locales/*/*.ftl`.
    pub message: String,
    /// The message's arguments by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub arguments: BTreeMap<String, Argument>,
}

/// A value inside a phrase.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Argument {
    /// Words of the user's own data (a label, a category): shown as they are, never as markup.
    Text(String),
    /// Another message, so that a name of ours is said in the reader's language.
    Message(String),
    /// A figure, written in the language's own form.
    Figure {
        /// The number, in `unit`.
        value: f64,
        /// What it counts.
        unit: Unit,
    },
    /// A date, `YYYY-MM-DD`, written in the language's own form.
    Date(String),
    /// A country by its two letters, named in the reader's language.
    Country(String),
    /// A name in several languages, by their tags; shown in the reader's, else in English, else in any.
    Names(BTreeMap<String, String>),
    /// Other phrases, said one after the other as a list: clauses of a sentence. One alone is a phrase within a phrase.
    List(Vec<Phrase>),
}

impl Phrase {
    /// A phrase without arguments.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), arguments: BTreeMap::new() }
    }

    /// Whether two phrases are about one thing, whichever direction each says that it goes.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let about = |phrase: &Self| {
            let arguments = phrase.arguments.iter().filter(|(name, _)| *name != "direction");
            arguments.map(|(name, argument)| (name.clone(), argument.clone())).collect::<Vec<_>>()
        };
        self.message == other.message && about(self) == about(other)
    }

    /// The phrase with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, argument: Argument) -> Self {
        self.arguments.insert(name.to_owned(), argument);
        self
    }

    /// The phrase with words of the user's data.
    #[must_use]
    pub fn text(self, name: &str, text: impl Into<String>) -> Self {
        self.with(name, Argument::Text(text.into()))
    }

    /// The phrase with another one within it.
    #[must_use]
    pub fn phrase(self, name: &str, within: Phrase) -> Self {
        self.with(name, Argument::List(vec![within]))
    }

    /// The phrase with a figure.
    #[must_use]
    pub fn figure(self, name: &str, value: f64, unit: Unit) -> Self {
        self.with(name, Argument::Figure { value, unit })
    }

    /// The phrase with a count.
    #[must_use]
    pub fn count(self, name: &str, count: usize) -> Self {
        self.figure(name, count as f64, Unit::Count)
    }
}
