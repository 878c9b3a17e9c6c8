//! How campaigns went with each persona.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::Interval;
use crate::ids::PersonaId;

/// What somebody can do with what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CampaignAnswer {
    /// It was opened.
    Opened,
    /// Something in it was clicked.
    Clicked,
    /// It led to a purchase, or whatever else it was for.
    Converted,
}

impl CampaignAnswer {
    /// All of them, the nearest to a purchase first.
    pub const ALL: [Self; 3] = [Self::Converted, Self::Clicked, Self::Opened];

    /// The word in the stored form, the name of the column of a source, and the end of messages: `answer-opened`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Clicked => "clicked",
            Self::Converted => "converted",
        }
    }
}

/// How one persona answered one campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PersonaAnswer {
    /// The persona.
    pub persona: PersonaId,
    /// Its people to whom it was sent; never fewer than may be shown.
    pub people: u64,
    /// Those of them who answered.
    pub answered: u64,
    /// 95 % interval of the share who answered (Wilson).
    pub interval: Interval,
    /// 95 % interval of that share less the share of all others to whom it was sent (Newcombe).
    pub difference_interval: Interval,
    /// Benjamini-Hochberg adjusted p-value over all campaigns and personas that are told.
    pub q: f64,
}

/// How one campaign went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CampaignResult {
    /// What the source calls it.
    pub name: String,
    /// The day on which it was first sent, `YYYY-MM-DD`; nothing where no source tells.
    #[serde(default)]
    pub first_day: Option<String>,
    /// What is counted: the answer nearest to a purchase that enough people gave.
    pub answer: CampaignAnswer,
    /// Until when the data reached in which people fell into personas before it was sent, `YYYY-MM-DD`: a test of the
    /// personas. Nothing where they fell into them afterwards; then only people are counted whom no fit saw.
    #[serde(default)]
    pub foretold_by: Option<String>,
    /// Everybody in the personas below to whom it was sent.
    pub people: u64,
    /// Those of them who answered.
    pub answered: u64,
    /// The personas, those that answer most first.
    pub personas: Vec<PersonaAnswer>,
    /// The query that gives the counts again; nothing where they rest on an earlier build's memberships.
    #[serde(default)]
    pub query: Option<String>,
}

/// How the last campaigns went.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
pub struct CampaignFacts {
    /// The newest first.
    pub campaigns: Vec<CampaignResult>,
    /// How many other campaigns were sent to enough people and are not told.
    pub others: u64,
}
