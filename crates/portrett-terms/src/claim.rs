//! A claim and its evidence; a [`Belief`](crate::Belief) is another type.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::{Interval, Unit};
use crate::ids::SourceId;
use crate::phrase::Phrase;

/// What side of a person a claim is about. The order is the order on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// Age, household, income, place.
    Demographics,
    /// Values, interests, lifestyle, personality.
    Psychographics,
    /// What they want.
    Goal,
    /// What annoys them.
    Frustration,
    /// What keeps them from buying.
    Objection,
    /// What they like.
    Praise,
    /// What they do: how often, when, how recently.
    Behaviour,
    /// Which functions they use.
    ProductUse,
    /// Where they buy and are reached.
    Channel,
    /// What they buy.
    Category,
    /// What they spend and are worth.
    Value,
    /// How they decide.
    Decision,
    /// The stages they pass.
    Journey,
    /// How they answer what is sent to them.
    Communication,
}

/// How a figure sums up a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// A part of the group, from 0 to 1.
    Share,
    /// The arithmetic mean.
    Mean,
    /// The median.
    Median,
    /// Times a year.
    RatePerYear,
}

/// Where a claim stands to the segmentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Its feature was used to form the segments, or is computed from one that was.
    Defining,
    /// Its feature was not used.
    Found,
    /// Measured after the cut-off.
    Predicted,
    /// From themes in what customers said.
    Voice,
}

/// How a claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Enough people, a q-value of 0.05 or less, and an effect of 0.2 or more.
    Supported,
    /// Too few people, q above 0.05, or a small effect.
    Weak,
    /// Older than the project's limit when it was read.
    Stale,
}

/// Everything that stands behind a claim, as written by the measuring code. [`Evidence::new`] checks it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EvidenceParts {
    /// What side of a person it is about.
    pub aspect: Aspect,
    /// How the figure sums up the group.
    pub measure: Measure,
    /// What the figure counts.
    pub unit: Unit,
    /// The figure for the persona's members.
    pub value: f64,
    /// The figure for everybody else.
    pub base: f64,
    /// Persons behind `value`.
    pub n: u64,
    /// Persons behind `base`.
    pub n_base: u64,
    /// 95 % interval of `value`.
    pub interval: Interval,
    /// 95 % interval of `base`.
    pub base_interval: Interval,
    /// 95 % interval of `value` minus `base`.
    pub difference_interval: Interval,
    /// Size of the difference on the scale of Cohen's d.
    pub effect: f64,
    /// Benjamini-Hochberg adjusted p-value over all candidate claims of the build.
    pub q: f64,
    /// Where the claim stands to the segmentation.
    pub basis: Basis,
    /// How the claim stands.
    pub status: Status,
    /// The sources that the figure came from.
    pub sources: Vec<SourceId>,
    /// Until when the data reaches, `YYYY-MM-DD`.
    pub as_of: String,
    /// SQL over the lake that gives `value` again.
    pub query: String,
}

/// Checked evidence: only [`Evidence::new`] makes it, also when it is read back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "EvidenceParts")]
pub struct Evidence(EvidenceParts);

/// Why something is not evidence.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EvidenceError {
    /// A number is missing or infinite.
    #[error("`{0}` is not a finite number")]
    NotFinite(&'static str),
    /// Nobody is behind the figure or its comparison.
    #[error("nobody is behind `{0}`")]
    Nobody(&'static str),
    /// The sources or the query are missing.
    #[error("`{0}` is empty")]
    Empty(&'static str),
    /// A q-value outside 0 to 1.
    #[error("q is {0}, which is no probability")]
    NotAProbability(f64),
}

impl Evidence {
    /// Evidence, when every number is finite, people are behind it, and its sources and query are named.
    pub fn new(parts: EvidenceParts) -> Result<Self, EvidenceError> {
        let numbers = [
            ("value", parts.value),
            ("base", parts.base),
            ("interval", parts.interval.low),
            ("interval", parts.interval.high),
            ("difference_interval", parts.difference_interval.low),
            ("difference_interval", parts.difference_interval.high),
            ("effect", parts.effect),
        ];
        if let Some((name, _)) = numbers.iter().find(|(_, number)| !number.is_finite()) {
            return Err(EvidenceError::NotFinite(name));
        }
        if parts.n == 0 || parts.n_base == 0 {
            return Err(EvidenceError::Nobody(if parts.n == 0 { "value" } else { "base" }));
        }
        if !(0.0..=1.0).contains(&parts.q) {
            return Err(EvidenceError::NotAProbability(parts.q));
        }
        if parts.sources.is_empty() || parts.query.trim().is_empty() {
            return Err(EvidenceError::Empty(if parts.sources.is_empty() { "sources" } else { "query" }));
        }
        Ok(Self(parts))
    }
}

impl TryFrom<EvidenceParts> for Evidence {
    type Error = EvidenceError;
    fn try_from(parts: EvidenceParts) -> Result<Self, EvidenceError> {
        Self::new(parts)
    }
}

impl std::ops::Deref for Evidence {
    type Target = EvidenceParts;
    fn deref(&self) -> &EvidenceParts {
        &self.0
    }
}

/// One statement about a persona, with its evidence. There is no way to make one without.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Opaque, unique within a build.
    id: String,
    /// The feature that it is about, as `profiles` names its column.
    feature: String,
    /// The sentence, without its figures, to be said in the reader's language.
    statement: Phrase,
    #[serde(flatten)]
    evidence: Evidence,
}

impl Claim {
    /// A claim about `feature`, standing on `evidence`.
    pub fn new(id: String, feature: String, statement: Phrase, evidence: Evidence) -> Self {
        Self { id, feature, statement, evidence }
    }

    /// Opaque, unique within a build.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The feature that it is about, as `profiles` names its column.
    pub fn feature(&self) -> &str {
        &self.feature
    }

    /// The sentence.
    pub fn statement(&self) -> &Phrase {
        &self.statement
    }

    /// The same claim, said in other words.
    #[must_use]
    pub fn said(self, statement: Phrase) -> Self {
        Self { statement, ..self }
    }

    /// What it stands on.
    pub fn evidence(&self) -> &Evidence {
        &self.evidence
    }
}
