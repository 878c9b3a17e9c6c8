//! Who looked at the personas and when, and what happened to the market since.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::BuildNumber;

/// A part of the firm that works with personas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Team {
    /// Wins customers.
    Marketing,
    /// Sells to them.
    Sales,
    /// Answers them.
    Service,
    /// Makes what they buy.
    Product,
    /// Decides what all of that may cost.
    Leadership,
}

impl Team {
    /// Every one, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Marketing, Self::Sales, Self::Service, Self::Product, Self::Leadership];

    /// The name on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::Product => "product",
            Self::Leadership => "leadership",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|team| team.name() == name)
    }
}

/// A day on which people looked at the personas together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Review {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Who was there.
    pub teams: Vec<Team>,
    /// Who wrote it down, by the name that they chose.
    pub author: String,
    /// What came of it.
    #[serde(default)]
    pub note: String,
    /// Whether the personas were made anew from the ground up, as they should be once a year.
    #[serde(default)]
    pub is_redo: bool,
}

/// Something that may have changed who the customers are: a launch, a new price, a competitor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Launch {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// What it was.
    pub what: String,
}

/// A build and its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct BuildDay {
    /// The build.
    pub build: BuildNumber,
    /// The day on which it ran, `YYYY-MM-DD`.
    pub day: String,
}

/// The day that `text` names; nothing where it names none.
///
/// ```
/// use portrett_terms::review::day;
/// assert_eq!(day("2026-03-31"), Some(jiff::civil::date(2026, 3, 31)));
/// assert_eq!(day("last spring"), None);
/// ```
pub fn day(text: &str) -> Option<Date> {
    text.parse().ok()
}
