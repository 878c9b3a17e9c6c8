//! The report as a whole: the cards, and what they rest on.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::card::PersonaCard;
use crate::estimate::{Interval, Unit};
use crate::ids::{PersonaId, SourceId};
use crate::phrase::Phrase;
use crate::quality::Quality;
use crate::value::{ContractFacts, ValueFacts};

/// Everything that a report shows, and what `portrett show --json` prints. The same input, settings,
/// seed and version give the same bytes; build number and wall time are added when it is displayed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// The version of this shape.
    pub schema_version: u32,
    /// The personas, by share of value, largest first.
    pub personas: Vec<PersonaCard>,
    /// Whose customers.
    pub project: ProjectFacts,
    /// From what, until when, by what.
    pub build: BuildFacts,
    /// How the segments came to be.
    pub segmentation: SegmentationFacts,
    /// Whether the personas foretell the outcome column; nothing when none was named.
    pub prediction: Option<PredictionFacts>,
    /// Where the data came from and what became of its rows.
    pub sources: Vec<SourceFacts>,
    /// How good it is, and what to mend first.
    pub quality: Quality,
    /// How long customers with a contract stay; nothing without contracts.
    #[serde(default)]
    pub contracts: Option<ContractFacts>,
    /// What customers will do and are worth; nothing without orders.
    #[serde(default)]
    pub value: Option<ValueFacts>,
    /// What the build wants to say: what it could not do, what to look at.
    pub notes: Vec<Note>,
}

/// The project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProjectFacts {
    /// Its name.
    pub name: String,
    /// The currency of amounts as ISO 4217 writes it; nothing when it is not known.
    pub currency: Option<String>,
}

/// What makes a build reproducible.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BuildFacts {
    /// Until when the data reaches, `YYYY-MM-DD`.
    pub as_of: String,
    /// The seed of everything that is drawn.
    pub seed: u64,
    /// The program's version.
    pub program_version: String,
    /// Fingerprint of specification, inputs and identity state: the same fingerprint, the same cards.
    pub fingerprint: String,
    /// All persons.
    pub people: u64,
    /// Persons that the segments were fitted on.
    pub people_fit: u64,
    /// Persons that the claims were measured on.
    pub people_hold: u64,
    /// Candidate claims that the q-values were adjusted over.
    pub candidate_claims: u64,
    /// Smallest group of persons that a figure is shown for.
    pub min_group: u64,
}

/// What the data says about there being groups at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Groups beyond what a continuum of the same correlations shows.
    Kinds,
    /// Groups beyond chance, yet not beyond a continuum: useful cuts, not kinds of people.
    Continuum,
    /// No groups beyond chance: one persona for everybody.
    None,
    /// Too few persons to measure segments.
    TooFew,
    /// Groups that chance makes as well, kept because somebody wishes for so many.
    Wished,
}

/// How the segments came to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SegmentationFacts {
    /// What the data says about there being groups.
    pub verdict: Verdict,
    /// Number of segments.
    pub chosen: u8,
    /// BIC of each number of segments tried; lower is better.
    pub bic: BTreeMap<u8, f64>,
    /// The number with the lowest BIC.
    pub bic_choice: u8,
    /// The same with what it costs that persons stand between segments (ICL); lower is better.
    #[serde(default)]
    pub icl: BTreeMap<u8, f64>,
    /// What a wish for a number of segments changed.
    #[serde(default)]
    pub wish: Option<WishFacts>,
    /// How far apart the segments lie.
    #[serde(default)]
    pub separation: Option<SeparationFacts>,
    /// How each segment can be recognised, by their numbers; none where there are no segments.
    #[serde(default)]
    pub recognition: Vec<RecognitionFacts>,
    /// What tells each pair of segments apart.
    #[serde(default)]
    pub differences: Vec<PairFacts>,
    /// Persons that the models were chosen on.
    pub people_chosen_on: u64,
    /// Smallest segment allowed, in persons over everybody.
    pub floor: u64,
    /// Columns that formed the segments, by their labels.
    pub used: Vec<String>,
    /// The same as a reader's language says them; empty in builds of earlier releases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub used_said: Vec<Phrase>,
    /// Columns that were left out, and why.
    pub excluded: Vec<ExcludedColumn>,
}

/// What a wish for a number of segments changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct WishFacts {
    /// The number that would have been chosen.
    pub free: u8,
    /// How much worse BIC is than for that number.
    pub price: f64,
}

/// How far apart segments lie, over `hold` persons.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SeparationFacts {
    /// 1 where everybody surely belongs to a segment, 0 where all are as likely.
    pub certainty: f64,
    /// Share of the persons who stand between two segments.
    pub between: f64,
    /// For the persons of each segment the mean probability of each segment; empty where they are too few to be told.
    pub overlap: Vec<Vec<f64>>,
}

/// How a segment can be recognised: all of a few conditions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RecognitionFacts {
    /// The segment.
    pub segment: u8,
    /// At most three conditions.
    pub conditions: Vec<ConditionFacts>,
    /// Of the `hold` persons of whom they hold, the share that is of the segment.
    pub precision: f64,
    /// Of the `hold` persons of the segment, the share of whom they hold.
    pub recall: f64,
}

/// What is asked of a feature.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ConditionFacts {
    /// The feature's name.
    pub feature: Phrase,
    /// What is asked: `test-at-least`, `test-below`, `test-is`, `test-is-not`, `test-yes`, `test-no`.
    pub test: Phrase,
}

/// What tells two segments apart, the strongest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PairFacts {
    /// One segment.
    pub first: u8,
    /// The other.
    pub second: u8,
    /// The features.
    pub features: Vec<DifferenceFacts>,
}

/// A feature in which two segments differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DifferenceFacts {
    /// The feature's name.
    pub feature: Phrase,
    /// The level that the figures are shares of, where the feature is a category.
    pub level: Option<Phrase>,
    /// The difference on the scale of Cohen's d; above 0 where the first has more.
    pub effect: f64,
    /// Medians, or shares of a level: of the first and of the second.
    pub figures: [f64; 2],
    /// What the figures count.
    pub unit: Unit,
}

/// A column that took no part in forming segments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ExcludedColumn {
    /// Its label.
    pub label: String,
    /// Why: `excluded-constant`, `excluded-identifier`, `excluded-duplicate` (with `of`), `excluded-outcome`, …
    pub reason: Phrase,
}

/// How well an outcome column is foretold on persons that no fit saw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PredictionFacts {
    /// The outcome's label.
    pub outcome: String,
    /// `hold` persons with an outcome.
    pub n: u64,
    /// Those among them for whom it is yes; nothing when the outcome is an amount.
    pub positives: Option<u64>,
    /// The predictors in order: nothing, demographics, rfm, personas, profile.
    pub predictors: Vec<PredictorScore>,
    /// Whether personas are better than each other predictor: message `prediction-better`,
    /// `prediction-not-shown` or `prediction-worse`, with the predictor's name.
    pub verdicts: Vec<Phrase>,
    /// By persona: the share foretold and the share that came.
    pub calibration: Vec<CalibrationRow>,
}

/// One predictor's score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PredictorScore {
    /// `nothing`, `demographics`, `rfm`, `personas` or `profile`.
    pub name: String,
    /// Columns that it uses.
    pub columns: u64,
    /// Mean log loss (yes/no), or mean squared error of log1p (amounts).
    pub loss: f64,
    /// Area under the ROC curve (yes/no) or R² (amounts).
    pub score: f64,
    /// 95 % paired-bootstrap interval of this predictor's loss minus the personas' loss.
    pub loss_minus_personas: Option<Interval>,
}

/// How one persona's foretold share meets what came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CalibrationRow {
    /// The persona.
    pub persona: PersonaId,
    /// `hold` members with an outcome.
    pub n: u64,
    /// Mean foretold.
    pub foretold: f64,
    /// What came.
    pub observed: f64,
    /// 95 % interval of `observed`.
    pub interval: Interval,
}

/// How well the questions of a scale ask after one thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ScaleFacts {
    /// The source.
    pub source: SourceId,
    /// The scale's name.
    pub name: String,
    /// Questions.
    pub items: usize,
    /// Persons who answered all of them.
    pub people: u64,
    /// Cronbach's alpha; nothing where all answered alike.
    pub alpha: Option<f64>,
    /// Questions whose answers run against the rest of the scale, as if they were meant the other way around.
    pub against: Vec<String>,
}

/// What became of a source's rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SourceFacts {
    /// The source.
    pub id: SourceId,
    /// `contacts`, `orders` or another kind of sources.
    pub kind: String,
    /// Its scales.
    #[serde(default)]
    pub scales: Vec<ScaleFacts>,
    /// Rows in its files.
    pub rows: u64,
    /// Rows kept.
    pub kept: u64,
    /// Rows set aside; `rows` = `kept` + `set_aside`.
    pub set_aside: u64,
    /// Rows set aside, by reason.
    pub row_problems: BTreeMap<String, u64>,
    /// Cells read as missing, by column and reason (`Income: not_a_number`).
    pub cell_problems: BTreeMap<String, u64>,
}

/// Something that the build wants to say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Whether it puts what the cards say in doubt.
    pub warning: bool,
    /// What.
    pub phrase: Phrase,
}
