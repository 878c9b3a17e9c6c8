//! What changed between a build and the build before: which personas live on, who moved, and which figures.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::claim::{Aspect, Measure};
use crate::estimate::{Interval, Share, Unit};
use crate::ids::PersonaId;
use crate::phrase::Phrase;

/// What became of a persona.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// It lives on.
    Kept,
    /// It is new.
    Born,
    /// It is new, and most of its members whom the build before knew were in another one, which lives on.
    Split,
    /// It is no more, and most of its members are in another one.
    Merged,
    /// It is no more.
    Retired,
}

impl Fate {
    /// The word in the stored form and at the end of messages: `fate-kept`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Born => "born",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Retired => "retired",
        }
    }
}

/// What became of one persona, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PersonaFate {
    /// The persona.
    pub persona: PersonaId,
    /// Its fictional name.
    pub name: String,
    /// What became of it.
    pub fate: Fate,
    /// The name of the persona that it was split from or merged into.
    #[serde(default)]
    pub other: Option<String>,
    /// How alike it is to what it was, by members and by profile, from 0 to 1; nothing where it does not live on.
    #[serde(default)]
    pub likeness: Option<f64>,
}

/// Persons who are in another persona than before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct MoveFacts {
    /// The name of the persona that they were in.
    pub from: String,
    /// The name of the one that they are in now.
    pub to: String,
    /// How many; never fewer than may be shown.
    pub people: u64,
}

/// A figure of a persona in both builds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FigureChange {
    /// What it is a figure of.
    pub label: Phrase,
    /// The column that it is computed from.
    pub feature: String,
    /// What side of a person it is about.
    pub aspect: Aspect,
    /// How it sums up the members.
    pub measure: Measure,
    /// What it counts.
    pub unit: Unit,
    /// In the build before.
    pub before: f64,
    /// Now.
    pub now: f64,
    /// Members behind `before`, whom no fit saw.
    pub n_before: u64,
    /// Members behind `now`.
    pub n_now: u64,
    /// 95 % interval of `now` minus `before`, by a bootstrap of persons with what both builds say of them.
    pub difference_interval: Interval,
    /// The difference in standard deviations of the members now.
    pub effect: f64,
    /// Benjamini-Hochberg adjusted p-value over all figures of all personas that were compared.
    pub q: f64,
    /// Whether a statement on the face of the card rests on it.
    pub on_card: bool,
}

/// What changed about one persona that lives on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PersonaChange {
    /// The persona.
    pub persona: PersonaId,
    /// Its share of all customers before.
    pub share_before: Share,
    /// Its share of all customers now.
    pub share: Share,
    /// Its share of all revenue before, where known.
    #[serde(default)]
    pub value_before: Option<Share>,
    /// Its share of all revenue now, where known.
    #[serde(default)]
    pub value: Option<Share>,
    /// Figures that moved (q of .05 or less), what matters most first: those on the face of the card, then by effect.
    pub moved: Vec<FigureChange>,
    /// How many figures were compared.
    pub compared: u64,
}

/// How far the distribution of a feature over all customers moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DriftFacts {
    /// The feature.
    pub label: Phrase,
    /// Its column.
    pub feature: String,
    /// Population stability index: under 0.1 little, over 0.25 much.
    pub index: f64,
}

/// What changed since the build before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeFacts {
    /// Until when the data of the build before reached, `YYYY-MM-DD`.
    pub since: String,
    /// What became of every persona.
    pub fates: Vec<PersonaFate>,
    /// Who moved between personas that live on, the most first.
    pub moves: Vec<MoveFacts>,
    /// What changed about each persona that lives on.
    pub personas: Vec<PersonaChange>,
    /// Features by how far they moved, the furthest first; those of 0.1 and more.
    pub drift: Vec<DriftFacts>,
    /// The persona that carries most now, and the one that did before, where another has overtaken it: names.
    #[serde(default)]
    pub overtook: Option<(String, String)>,
}
