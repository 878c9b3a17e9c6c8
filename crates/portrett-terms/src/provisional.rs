//! A provisional portrait: what a handful of people said who were interviewed, and nothing about the market.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::phrase::Argument;
use crate::voice::{Quote, StatementKind};

/// What some of the participants said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SaidFacts {
    /// What it is about.
    pub theme: Argument,
    /// What kind of statement they make of it.
    pub kind: StatementKind,
    /// How many of them say it; two or more.
    pub people: u64,
}

/// A portrait of participants who agreed to be counted. It has no shares, no comparison and no sureness: so few people
/// stand for nobody but themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ProvisionalPortrait {
    /// A fictional given name.
    pub name: String,
    /// Those who said something.
    pub participants: u64,
    /// What they said, what most of them say first.
    pub said: Vec<SaidFacts>,
    /// Their own words, each of another participant as far as there are enough.
    pub quotes: Vec<Quote>,
}
