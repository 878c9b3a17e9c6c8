//! What a source is and what its columns mean: the registry of roles, and a source as
//! `portrett.toml` describes it.

use serde::{Deserialize, Serialize};

use crate::claim::Aspect;
use crate::estimate::Unit;
use crate::ids::SourceId;

/// What the rows of a source are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// One row per customer, with any traits.
    Contacts,
    /// One row per order or order line.
    Orders,
    /// One row per message of a campaign to a customer, with what became of it.
    Touches,
}

impl SourceKind {
    /// Every kind that can be read, in the order of the documentation.
    pub const ALL: [Self; 3] = [Self::Contacts, Self::Orders, Self::Touches];

    /// The kind's name in `portrett.toml` and after `--kind`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Orders => "orders",
            Self::Touches => "touches",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a column of a source means to Portrett.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The customer's id in the tool that wrote the file.
    CustomerId,
    /// The customer's e-mail address.
    Email,
    /// A name, a telephone number, a street: kept out of profiles and cards.
    Personal,
    /// Any fact about a customer.
    Trait,
    /// When the customer was first seen or signed up.
    FirstSeen,
    /// The order's or invoice's number.
    OrderId,
    /// When it was ordered.
    OrderTime,
    /// What the line or order cost in all.
    Amount,
    /// The price of one.
    UnitPrice,
    /// How many.
    Quantity,
    /// What was taken off the price, or whether anything was.
    Discount,
    /// The article bought.
    Product,
    /// The article's category or department.
    Category,
    /// The article's brand.
    Brand,
    /// Where it was bought, or how the customer was reached.
    Channel,
    /// The currency of the amounts.
    Currency,
    /// Whether the row is a return, a refund or a cancellation, or the order's status.
    Returned,
    /// The campaign's name or number.
    Campaign,
    /// When it was sent, or whether it was.
    Sent,
    /// When it was opened, or whether it was.
    Opened,
    /// When it was clicked, or whether it was.
    Clicked,
    /// When it led to what it was for, or whether it did.
    Converted,
    /// Not read.
    Ignore,
}

/// One entry of the registry of roles.
#[derive(Debug, Clone, Copy)]
pub struct RoleDefinition {
    /// The role.
    pub role: Role,
    /// Its name in `portrett.toml`.
    pub name: &'static str,
    /// The kinds of source that may have it.
    pub kinds: &'static [SourceKind],
    /// Whether a source may have only one such column.
    pub at_most_one: bool,
    /// What it means, for the reference page.
    pub about: &'static str,
}

use SourceKind::{Contacts, Orders, Touches};

const ANY: &[SourceKind] = &[Contacts, Orders, Touches];
const ORDERS: &[SourceKind] = &[Orders];
const TOUCHES: &[SourceKind] = &[Touches];

const fn define(
    role: Role,
    name: &'static str,
    kinds: &'static [SourceKind],
    at_most_one: bool,
    about: &'static str,
) -> RoleDefinition {
    RoleDefinition { role, name, kinds, at_most_one, about }
}

/// Every role, once: `portrett.toml`, its checks and the reference page are made from this table.
pub const ROLES: &[RoleDefinition] = &[
    define(Role::CustomerId, "customer_id", ANY, true, "the customer's id in the tool that wrote the file"),
    define(Role::Email, "email", ANY, true, "the customer's e-mail address"),
    define(Role::Personal, "personal", ANY, false, "a name, number or address: kept out of profiles and cards"),
    define(Role::Trait, "trait", ANY, false, "any fact about the customer (read from contacts only)"),
    define(Role::FirstSeen, "first_seen", &[Contacts], true, "when the customer signed up or was first seen"),
    define(Role::OrderId, "order_id", ORDERS, true, "the order's or invoice's number"),
    define(Role::OrderTime, "order_time", ORDERS, true, "when it was ordered"),
    define(Role::Amount, "amount", ORDERS, true, "what the line or order cost in all"),
    define(Role::UnitPrice, "unit_price", ORDERS, true, "the price of one"),
    define(Role::Quantity, "quantity", ORDERS, true, "how many; below zero is a return"),
    define(Role::Discount, "discount", ORDERS, true, "what was taken off the price, or whether anything was"),
    define(Role::Product, "product", ORDERS, true, "the article bought"),
    define(Role::Category, "category", ORDERS, true, "the article's category or department"),
    define(Role::Brand, "brand", ORDERS, true, "the article's brand"),
    define(Role::Channel, "channel", &[Orders, Touches], true, "where it was bought, or how the customer was reached"),
    define(Role::Currency, "currency", ORDERS, true, "the currency of the amounts"),
    define(Role::Returned, "returned", ORDERS, true, "whether the row is a return, refund or cancellation"),
    define(Role::Campaign, "campaign", TOUCHES, true, "the campaign's name or number"),
    define(Role::Sent, "sent", TOUCHES, true, "when it was sent, or whether it was"),
    define(Role::Opened, "opened", TOUCHES, true, "when it was opened, or whether it was"),
    define(Role::Clicked, "clicked", TOUCHES, true, "when it was clicked, or whether it was"),
    define(Role::Converted, "converted", TOUCHES, true, "when it led to what it was for, or whether it did"),
    define(Role::Ignore, "ignore", ANY, false, "not read"),
];

impl Role {
    /// The role's entry in the registry.
    pub fn definition(self) -> &'static RoleDefinition {
        ROLES.iter().find(|entry| entry.role == self).unwrap_or(&ROLES[ROLES.len() - 1])
    }

    /// The role's name in `portrett.toml`.
    pub fn name(self) -> &'static str {
        self.definition().name
    }

    /// The role of that name.
    pub fn parse(name: &str) -> Option<Self> {
        ROLES.iter().find(|entry| entry.name == name).map(|entry| entry.role)
    }
}

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
}

impl ValueType {
    /// Every type.
    pub const ALL: [Self; 6] = [Self::Text, Self::Category, Self::Number, Self::Money, Self::Date, Self::YesNo];

    /// The type's name in `portrett.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Category => "category",
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::YesNo => "yes_no",
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

/// How the bytes of a source's files are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format", rename_all = "snake_case")]
pub enum FileFormat {
    /// Delimited text with a header row.
    Csv {
        /// The byte between cells.
        delimiter: char,
        /// The encoding's name by the WHATWG standard: `utf-8`, `windows-1252`, `utf-16le`.
        encoding: String,
        /// The sign between units and tenths.
        decimal: DecimalMark,
    },
    /// Apache Parquet.
    Parquet,
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
}

/// A source as `portrett.toml` describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSpec {
    /// Its name.
    pub id: SourceId,
    /// What its rows are.
    pub kind: SourceKind,
    /// Its files, in the order in which they were added, as written in `portrett.toml`.
    pub files: Vec<String>,
    /// How the bytes are read.
    pub format: FileFormat,
    /// Its columns, in the order of the file in which they were first seen.
    pub columns: Vec<ColumnSpec>,
}

impl SourceSpec {
    /// The column with `role`, when there is one.
    pub fn column(&self, role: Role) -> Option<&ColumnSpec> {
        self.columns.iter().find(|column| column.role == role)
    }
}
