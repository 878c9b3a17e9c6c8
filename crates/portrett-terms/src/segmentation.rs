//! How segments came to be, and what is told of them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::{Share, Unit};
use crate::phrase::Phrase;

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
    /// Groups that somebody drew by a rule, took from a column, or had drawn by distance: whether there are groups
    /// was not asked.
    Given,
}

/// How segments are formed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Formation {
    /// By a mixture of distributions.
    #[default]
    Mixture,
    /// By the nearest means.
    KMeans,
    /// By the nearest means and most common levels.
    KPrototypes,
    /// By rules that somebody wrote.
    Rules,
    /// By a column of the data.
    Column,
}

impl Formation {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Mixture, Self::KMeans, Self::KPrototypes, Self::Rules, Self::Column];

    /// The name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mixture => "mixture",
            Self::KMeans => "k-means",
            Self::KPrototypes => "k-prototypes",
            Self::Rules => "rules",
            Self::Column => "column",
        }
    }

    /// The formation of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|formation| formation.name() == name)
    }
}

/// What falls into segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SegmentUnit {
    /// Persons.
    #[default]
    Person,
    /// Companies, with all their people.
    Account,
}

/// How the segments came to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SegmentationFacts {
    /// What the data says about there being groups.
    pub verdict: Verdict,
    /// How they were formed.
    #[serde(default)]
    pub formation: Formation,
    /// What falls into them.
    #[serde(default)]
    pub unit: SegmentUnit,
    /// The names of segments that were drawn by rule or taken from a column, by their numbers; else empty.
    #[serde(default)]
    pub names: Vec<String>,
    /// Number of segments.
    pub chosen: u8,
    /// BIC of each number of segments tried; lower is better.
    pub bic: BTreeMap<u8, f64>,
    /// The number with the lowest BIC.
    pub bic_choice: u8,
    /// The same with what it costs that persons stand between segments (ICL); lower is better.
    #[serde(default)]
    pub icl: BTreeMap<u8, f64>,
    /// The part of the squared distances that each number of segments explains, where they are formed by distance.
    #[serde(default)]
    pub explained: BTreeMap<u8, f64>,
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
    /// Customers who belong to no segment; nothing where everybody belongs to one.
    #[serde(default)]
    pub outside: Option<OutsideFacts>,
    /// Whether one segment fewer would do as well, by the bootstrap likelihood-ratio test.
    #[serde(default)]
    pub ratio: Option<RatioFacts>,
    /// Into which other segment each falls when it falls apart.
    #[serde(default)]
    pub falls: Vec<FallFacts>,
    /// How much each feature tells the segments apart, the most telling first.
    #[serde(default)]
    pub contributions: Vec<ContributionFacts>,
    /// How features that formed no segments differ between them, adjusted for memberships that are not sure.
    #[serde(default)]
    pub covariates: Vec<CovariateFacts>,
    /// Who came and who left since the build before; nothing in a first one.
    #[serde(default)]
    pub growth: Option<GrowthFacts>,
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
    /// How much worse BIC is than for that number; nothing where segments are formed by distance, which has no BIC.
    pub price: Option<f64>,
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

/// Why customers belong to no segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum OutsideWhy {
    /// They lie far from all others.
    Outliers,
    /// No rule holds of them.
    NoRule,
    /// The column that segments are taken from is blank.
    Blank,
}

/// Customers who belong to no segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OutsideFacts {
    /// Why.
    pub why: OutsideWhy,
    /// How many.
    pub people: u64,
    /// Of all customers.
    pub share_of_customers: Share,
    /// Of all revenue; nothing where no source tells of money, or where they are too few to be told.
    pub share_of_value: Option<Share>,
}

/// Whether one segment fewer would do as well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct RatioFacts {
    /// The probability that chance makes the last segment gain as much likelihood.
    pub p: f64,
    /// Tables drawn from the mixture with one segment fewer.
    pub copies: u64,
    /// Persons of each.
    pub people: u64,
}

/// Where the people of a segment fall when it falls apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FallFacts {
    /// The segment.
    pub segment: u8,
    /// The other segment.
    pub into: u8,
    /// Share of a refitted group, which holds most of the segment, that is of the other one: the mean over refits.
    pub share: f64,
}

/// How much a feature tells segments apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ContributionFacts {
    /// The feature's name.
    pub feature: Phrase,
    /// By how much BIC would be worse if the feature were alike in all segments.
    pub gain: f64,
}

/// How a feature that formed no segments differs between them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CovariateFacts {
    /// The feature's name.
    pub feature: Phrase,
    /// The level that the figures are shares of, where the feature is a category.
    pub level: Option<Phrase>,
    /// What the figures count.
    pub unit: Unit,
    /// `hold` persons of whom it is known.
    pub people: u64,
    /// By segment the mean, or the share, adjusted for memberships that are not sure (three-step method); nothing
    /// where too few are known.
    pub adjusted: Vec<Option<f64>>,
    /// The same over the persons assigned to each.
    pub assigned: Vec<Option<f64>>,
}

/// What became of segments since the build before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GrowthFacts {
    /// By segment.
    pub segments: Vec<SegmentGrowth>,
    /// Segments of the build before that none continues.
    pub ended: u64,
}

/// What became of a segment since the build before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SegmentGrowth {
    /// The segment.
    pub segment: u8,
    /// Whether it continues a segment of the build before.
    pub continued: bool,
    /// People before, in the segment that it continues.
    pub people_before: u64,
    /// People now.
    pub people: u64,
    /// People of both.
    pub stayed: u64,
    /// People now who were in another segment, or in none.
    pub joined_from_others: u64,
    /// People now who were no customers.
    pub joined_anew: u64,
    /// People before who are in another segment now, or in none.
    pub left_to_others: u64,
    /// People before who are no customers any more.
    pub left_altogether: u64,
}
