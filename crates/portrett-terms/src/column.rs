//! One column of a source as `portrett.toml` describes it: how it is read and what it means.

use serde::{Deserialize, Serialize};

use crate::claim::Aspect;
use crate::estimate::Unit;
use crate::role::Role;

/// How the cells of a column are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ValueType {
    /// Words, kept as they are. As a trait it is described, never counted.
    Text,
    /// One of a few values.
    Category,
    /// A number.
    Number,
    /// An amount of money.
    Money,
    /// A day or a moment.
    Date,
    /// Yes or no.
    YesNo,
    /// A country, by its letters or its name in any of our languages; becomes the two letters of ISO 3166-1.
    Country,
    /// Female, male or another, in any of our languages.
    Gender,
    /// A postal code, in the form of its country.
    Postcode,
    /// Several choices in one cell, as answers to a question that lets people tick more than one.
    Several,
    /// A telephone number; becomes the form of E.164: `+4722222222`.
    Phone,
}

impl ValueType {
    /// Every type.
    pub const ALL: [Self; 11] = [
        Self::Text,
        Self::Category,
        Self::Number,
        Self::Money,
        Self::Date,
        Self::YesNo,
        Self::Country,
        Self::Gender,
        Self::Postcode,
        Self::Several,
        Self::Phone,
    ];

    /// The type's name in `portrett.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Category => "category",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::YesNo => "yes_no",
            Self::Country => "country",
            Self::Gender => "gender",
            Self::Postcode => "postcode",
            Self::Several => "several",
            Self::Phone => "phone",
        }
    }

    /// The type of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|value| value.name() == name)
    }
}

/// The order of day, month and year in a column's dates: decided per column, never per row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 2026-10-31, 2026-10-31T08:15:00Z, 20261031.
    YearMonthDay,
    /// 31.10.2026, 31/10/2026, 31-10-2026, each with or without a time.
    DayMonthYear,
    /// 10/31/2026, with or without a time.
    MonthDayYear,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::YearMonthDay, Self::DayMonthYear, Self::MonthDayYear];

    /// The order's name in `portrett.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::YearMonthDay => "year_month_day",
            Self::DayMonthYear => "day_month_year",
            Self::MonthDayYear => "month_day_year",
        }
    }

    /// The order of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

/// The sign between units and tenths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// 1234.5; a comma may group thousands.
    #[default]
    Point,
    /// 1234,5; a point or a space may group thousands.
    Comma,
}

impl DecimalMark {
    /// The mark itself, as `portrett.toml` writes it.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Point => ".",
            Self::Comma => ",",
        }
    }

    /// The mark of that sign.
    pub fn parse(sign: &str) -> Option<Self> {
        [Self::Point, Self::Comma].into_iter().find(|mark| mark.sign() == sign)
    }
}

/// One column of a source: how it is read and what it means. Written by `add`, corrected by people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnSpec {
    /// The header as the file has it; a repeated one gets ` (2)`.
    pub header: String,
    /// What it means.
    pub role: Role,
    /// How its cells are read.
    pub value: ValueType,
    /// The order of its dates, when it holds dates.
    pub date_order: Option<DateOrder>,
    /// What a card calls it. Only traits need one.
    pub label: Option<String>,
    /// What side of a person a trait is about.
    pub aspect: Option<Aspect>,
    /// What a number of a trait counts.
    pub unit: Option<Unit>,
    /// What stands between several choices in a cell.
    pub separator: Option<String>,
    /// Choices that have that sign within, and are not parted.
    pub choices: Vec<String>,
    /// The sign between units and tenths of its numbers; that of the source where nothing is written.
    pub decimal: Option<DecimalMark>,
}
