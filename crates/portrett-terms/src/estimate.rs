//! Figures with their meaning: shares, intervals and units.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A part of a whole, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Share(f64);

impl Share {
    /// `part` of `whole`; 0 when there is no whole.
    pub fn of(part: f64, whole: f64) -> Self {
        if whole > 0.0 { Self((part / whole).clamp(0.0, 1.0)) } else { Self(0.0) }
    }

    /// The share as a number from 0 to 1.
    pub fn value(self) -> f64 {
        self.0
    }
}

/// A range of plausible values, 95 % unless said otherwise. Written as `[low, high]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(into = "[f64; 2]", from = "[f64; 2]")]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// The interval between two ends, in either order.
    pub fn new(a: f64, b: f64) -> Self {
        Self { low: a.min(b), high: a.max(b) }
    }

    /// Whether `value` lies within, ends included.
    pub fn holds(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

impl From<[f64; 2]> for Interval {
    fn from([low, high]: [f64; 2]) -> Self {
        Self { low, high }
    }
}

impl From<Interval> for [f64; 2] {
    fn from(interval: Interval) -> Self {
        [interval.low, interval.high]
    }
}

/// What a figure counts, which decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// A part of a whole from 0 to 1, written in per cent.
    Share,
    /// Units of the project's currency.
    Money,
    /// Days.
    Days,
    /// Years of age.
    Years,
    /// A calendar year, written without grouping.
    CalendarYear,
    /// Things counted: orders, visits, children.
    Count,
    /// Times in a year.
    PerYear,
    /// A number without a unit.
    Plain,
}
