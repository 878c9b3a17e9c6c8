//! The registry of checks: what each measures, what it weighs in a source's score, and when it has lost
//! all of its points. The page of the reference, the score and the words of the report go by it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::estimate::Unit;

/// One thing that is measured of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Rows that could be kept.
    Kept,
    /// Cells that could be read.
    Readable,
    /// Cells that are filled in.
    Filled,
    /// Rows that say the same as another row.
    Alike,
    /// Customers who stand in a list of contacts more than once.
    Keys,
    /// Numbers far outside all others.
    Extreme,
    /// Dates that cannot be right.
    Dates,
    /// Times without any row.
    Gaps,
    /// Amounts in several currencies.
    Currency,
    /// Customers whom other sources know too.
    Overlap,
    /// How old the newest row is.
    Fresh,
}

/// A check's entry in the registry.
#[derive(Debug, Clone, Copy)]
pub struct CheckDefinition {
    /// The check.
    pub check: Check,
    /// Its name in JSON, and in the messages `check-…`, `finding-…` and `remedy-…`.
    pub name: &'static str,
    /// The points of a source that has nothing to mend here.
    pub weight: f64,
    /// What `found` counts: a share, or days.
    pub unit: Unit,
    /// How much found costs all points.
    pub worst: f64,
    /// What is found, and of what it is a share.
    pub about: &'static str,
    /// Which sources are measured.
    pub applies: &'static str,
}

const fn share(
    check: Check,
    name: &'static str,
    weight: f64,
    worst: f64,
    about: &'static str,
    applies: &'static str,
) -> CheckDefinition {
    CheckDefinition { check, name, weight, unit: Unit::Share, worst, about, applies }
}

/// Every check, once, in the order of the report. The weights add up to 100.
pub const CHECKS: &[CheckDefinition] = &[
    share(
        Check::Kept,
        "kept",
        20.0,
        0.5,
        "rows set aside, but for footers and what was never done, of all rows",
        "every source",
    ),
    share(
        Check::Readable,
        "readable",
        10.0,
        0.05,
        "cells read as missing because they could not be understood, but for dates that cannot be right, of all cells",
        "every source",
    ),
    share(
        Check::Filled,
        "filled",
        15.0,
        0.5,
        "missing cells of the columns that are read; those that could not be understood among them",
        "sources with a column that may be blank",
    ),
    share(
        Check::Alike,
        "alike",
        10.0,
        0.1,
        "rows that say the same as an earlier one in every column that is read; for contacts and surveys within a file",
        "every source",
    ),
    share(
        Check::Keys,
        "keys",
        10.0,
        0.1,
        "rows whose customer stands in an earlier row of the same file",
        "contacts with an id or an e-mail address",
    ),
    share(
        Check::Extreme,
        "extreme",
        5.0,
        0.1,
        "numbers below Q1 - 3 IQR or above Q3 + 3 IQR (the outer fences of Tukey, Exploratory Data Analysis, 1977), \
         of the numbers of columns whose quartiles differ; returns are left out",
        "sources with such a column",
    ),
    share(
        Check::Dates,
        "dates",
        5.0,
        0.05,
        "dates before 1900 or after the end of the data, those set aside while reading among them, of the rows kept",
        "sources with a date",
    ),
    share(
        Check::Gaps,
        "gaps",
        5.0,
        0.25,
        "days within pauses longer than a week and than Q3 + 3 IQR of all pauses between days with rows, of all days \
         from the first to the last",
        "sources with rows on nine days or more",
    ),
    share(
        Check::Currency,
        "currency",
        5.0,
        0.5,
        "rows in another currency than the project's (where it has none, than the one that most rows of all sources \
         name), of the rows that name one",
        "orders with a column of currencies",
    ),
    share(
        Check::Overlap,
        "overlap",
        10.0,
        1.0,
        "customers whom no other source knows, by customer id and e-mail address, of its customers",
        "sources of customers, where there are two or more",
    ),
    CheckDefinition {
        check: Check::Fresh,
        name: "fresh",
        weight: 5.0,
        unit: Unit::Days,
        worst: 365.0,
        about: "days from the newest row to the end of the data, beyond the longest pause that is usual for the source \
                (a week, or Q3 + 3 IQR of its pauses)",
        applies: "sources with rows on nine days or more",
    },
];

impl Check {
    /// The check's entry.
    pub fn definition(self) -> &'static CheckDefinition {
        CHECKS.iter().find(|entry| entry.check == self).unwrap_or(&CHECKS[0])
    }
}

impl CheckDefinition {
    /// The points that are left where so much was `found`, to a tenth:
    /// `weight × (1 − min(1, found ÷ worst))`.
    pub fn points(&self, found: f64) -> f64 {
        let left = self.weight * (1.0 - (found / self.worst).clamp(0.0, 1.0));
        (left * 10.0).round() / 10.0
    }
}
