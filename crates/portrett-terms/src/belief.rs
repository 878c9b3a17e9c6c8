//! A belief: a statement that a person wrote, and what the data answers to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::{Interval, Unit};
use crate::phrase::Phrase;

/// What the data says of a belief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BeliefVerdict {
    /// The 95 % interval lies wholly on the stated side of the threshold.
    Supported,
    /// The interval lies wholly on the other side.
    Contradicted,
    /// The interval holds the threshold.
    Undecided,
    /// No data speaks to it.
    Untestable,
    /// It has no test: nobody has asked the data.
    #[default]
    Assumption,
}

/// A statement that a person wrote. It is never a [`Claim`](crate::Claim).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Belief {
    /// Opaque; unique within a project.
    #[serde(default)]
    pub id: String,
    /// The statement in its author's words.
    pub statement: String,
    /// Who wrote it, by the name that they chose.
    pub author: String,
    /// The day it was written, `YYYY-MM-DD`; empty where nobody knows.
    #[serde(default)]
    pub written: String,
    /// The test as it was written: `share(gender = 'female') > 0.6`.
    #[serde(default)]
    pub test: Option<String>,
    /// What the data says.
    #[serde(default)]
    pub verdict: BeliefVerdict,
    /// What was measured; nothing without a test that the data answers.
    #[serde(default)]
    pub finding: Option<BeliefFinding>,
    /// Why no data speaks to it.
    #[serde(default)]
    pub reason: Option<Phrase>,
}

/// What was measured for a belief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BeliefFinding {
    /// The figure that the test asks for.
    pub value: f64,
    /// Its 95 % interval.
    pub interval: Interval,
    /// The number that it is held against.
    pub threshold: f64,
    /// What the figure counts.
    pub unit: Unit,
    /// Persons behind it.
    pub n: u64,
    /// SQL over the lake that gives `value` again.
    pub query: String,
}

impl Belief {
    /// A belief that nobody has put to the data.
    pub fn assumption(statement: impl Into<String>, author: impl Into<String>) -> Self {
        Self {
            id: String::new(),
            statement: statement.into(),
            author: author.into(),
            written: String::new(),
            test: None,
            verdict: BeliefVerdict::Assumption,
            finding: None,
            reason: None,
        }
    }
}
