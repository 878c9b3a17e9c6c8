//! A feature of the profiles as the later stages see it.

use portrett_terms::{Aspect, Measure, Phrase, SourceId, Unit};
use serde::{Deserialize, Serialize};

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
    },
    /// Yes or no.
    YesNo,
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
}

impl Feature {
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
