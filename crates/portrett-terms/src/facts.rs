//! The report as a whole: the cards, and what they rest on.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::belief::Belief;
use crate::campaign::CampaignFacts;
use crate::card::PersonaCard;
use crate::changes::ChangeFacts;
use crate::estimate::Interval;
use crate::ids::{PersonaId, SourceId};
use crate::phrase::Phrase;
use crate::provisional::ProvisionalPortrait;
use crate::quality::Quality;
use crate::sample::SampleFacts;
use crate::segmentation::SegmentationFacts;
use crate::value::{ContractFacts, ValueFacts};
use crate::voice::VoiceFacts;

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
    /// What customers say; nothing where no source has messages.
    #[serde(default)]
    pub voice: Option<VoiceFacts>,
    /// What people believe of all customers, and what the data answers.
    #[serde(default)]
    pub beliefs: Vec<Belief>,
    /// What changed since the build before; nothing for the first.
    #[serde(default)]
    pub changes: Option<ChangeFacts>,
    /// Who is in the data and who of them was heard; nothing in builds that did not count it.
    #[serde(default)]
    pub sample: Option<SampleFacts>,
    /// A portrait of those who were interviewed, where customers are too few for measured personas.
    #[serde(default)]
    pub provisional: Option<ProvisionalPortrait>,
    /// How campaigns went with each persona; nothing where no source tells of campaigns.
    #[serde(default)]
    pub campaigns: Option<CampaignFacts>,
    /// Sentences of cards that a language model made read more smoothly, where the project asks for that.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub smoothed: Vec<SmoothedSentence>,
    /// What the build wants to say: what it could not do, what to look at.
    pub notes: Vec<Note>,
}

/// A sentence of a card in other words of the same meaning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SmoothedSentence {
    /// What it says.
    pub phrase: Phrase,
    /// The language, by its tag.
    pub language: String,
    /// The sentence.
    pub text: String,
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
