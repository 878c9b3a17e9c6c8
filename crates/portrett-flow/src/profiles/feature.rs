//! A feature of the profiles as the later stages see it.

use portrett_terms::{Argument, Aspect, Measure, Phrase, SourceId, Unit};
use serde::{Deserialize, Serialize};

use super::registry::{Definition, Input, Usage, definition};

/// What the cells of a feature are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeatureKind {
    /// A number.
    Number {
        /// What it counts.
        unit: Unit,
        /// How a card sums it up over persons.
        measure: Measure,
    },
    /// One of `levels`, the commonest first.
    Category {
        /// At most 50, the last of which may be [`OTHER`].
        levels: Vec<String>,
        /// What the levels are.
        #[serde(default)]
        words: Words,
    },
    /// Yes or no.
    YesNo,
}

/// What the levels of a category are, so that a report can say them in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// Words of the user's data.
    #[default]
    Own,
    /// Countries by the two letters of ISO 3166-1.
    Countries,
    /// `female`, `male`, `other`.
    Genders,
    /// Stages of a customer's life.
    Lifecycle,
}

impl Words {
    /// How a level is said.
    pub fn said(self, level: &str) -> Argument {
        match self {
            _ if level == OTHER => Argument::Text(level.to_owned()),
            Self::Own => Argument::Text(level.to_owned()),
            Self::Countries => Argument::Country(level.to_owned()),
            Self::Genders => Argument::Message(format!("gender-{level}")),
            Self::Lifecycle => Argument::Message(format!("lifecycle-{level}")),
        }
    }
}

/// The level that takes the place of everything beyond the commonest 49.
pub const OTHER: &str = "…";

/// A column of `profiles`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Feature {
    /// Its column's name: generated and safe.
    pub column: String,
    /// Its entry in the registry.
    pub definition: String,
    /// The user's own word for it, where it has one: a trait's label, a category's name.
    pub label: Option<String>,
    /// What its cells are.
    pub kind: FeatureKind,
    /// What side of a person it is about.
    pub aspect: Aspect,
    /// Where it comes from.
    pub sources: Vec<SourceId>,
    /// Whether it tells what somebody does, rather than who they are or what they say.
    pub behaviour: bool,
    /// The header that it was read from, where it is a trait.
    pub header: Option<String>,
    /// The choice that it is about, where an answer may hold several.
    #[serde(default)]
    pub choice: Option<String>,
    /// What it is about in several languages, where a later stage names it.
    #[serde(default)]
    pub named: Option<Argument>,
}

impl Feature {
    /// A feature that a later stage foretells.
    pub fn foretold(definition: &Definition, sources: &[SourceId]) -> Self {
        Self {
            column: definition.column.to_owned(),
            definition: definition.id.to_owned(),
            label: None,
            kind: FeatureKind::Number { unit: definition.unit, measure: definition.measure },
            aspect: definition.aspect,
            sources: sources.to_vec(),
            behaviour: true,
            header: None,
            choice: None,
            named: None,
        }
    }

    /// The lake table that holds its column, one row a person.
    pub fn table(&self) -> &'static str {
        match definition(&self.definition).map(|entry| entry.input) {
            Some(Input::Forecasts) => "forecasts",
            Some(Input::Voices) => "voices",
            _ => "profiles",
        }
    }

    /// What it is used for.
    pub fn usage(&self) -> Usage {
        definition(&self.definition).map_or(Usage::Forms, |entry| entry.usage)
    }

    /// Whether somebody who writes `name` means it: by its column, its header or the user's word.
    pub fn is_called(&self, name: &str) -> bool {
        let names = [self.header.as_deref(), self.label.as_deref(), Some(self.column.as_str())];
        names.into_iter().flatten().any(|own| own.eq_ignore_ascii_case(name))
    }

    /// What the build calls it in lists: the user's word, else the registry's name.
    pub fn name(&self) -> String {
        self.label.clone().unwrap_or_else(|| self.definition.replace('-', " "))
    }
}

/// A column of a source that became no feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Left {
    /// Its label or header.
    pub label: String,
    /// Why.
    pub reason: Phrase,
}
