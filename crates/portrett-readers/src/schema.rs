//! The schema of the batches that a source gives, known before a byte is read.

use std::sync::Arc;

use arrow::datatypes::{DataType, Field, Schema, SchemaRef, TimeUnit};
use portrett_terms::{ColumnSpec, Role, SourceSpec, ValueType};

use crate::cell::naming::Naming;

/// Name of the first field: the row of the file as a person counts, the header being row 1.
pub const ROW: &str = "row";

/// Moments: microseconds since 1970, without a zone.
pub const MOMENT: DataType = DataType::Timestamp(TimeUnit::Microsecond, None);

/// What a column's cells become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An id in one spelling: `Utf8`.
    Id,
    /// An e-mail address in lower case: `Utf8`.
    Email,
    /// A telephone number as E.164: `Utf8`.
    Phone,
    /// Two letters of ISO 3166-1: `Utf8`.
    Country,
    /// `female`, `male` or `other`: `Utf8`.
    Gender,
    /// A postal code in the form of its country: `Utf8`.
    Postcode,
    /// Choices, a line each: `Utf8`.
    Several,
    /// Words: `Utf8`.
    Words,
    /// `Float64`.
    Number,
    /// Ten-thousandths of the currency's unit: `Int64`.
    Money,
    /// [`MOMENT`].
    Moment,
    /// `Boolean`.
    YesNo,
    /// One of a few names: `Utf8`.
    Named(Naming),
    /// Whether a row is a return, from a yes or no, a number or a status: `Boolean`.
    Returned,
    /// Whether somebody answered, from a yes or no or a count: `Boolean`.
    Answered,
    /// Whether and when somebody answered, from a moment: `Boolean`, and [`MOMENT`] in a field of its own.
    AnsweredAt,
}

impl Shape {
    /// What the cells of `column` become: its role decides, then its type.
    pub fn of(column: &ColumnSpec) -> Self {
        match (column.role, column.value) {
            (Role::CustomerId | Role::OrderId | Role::Visitor | Role::Session | Role::MessageId | Role::Thread, _) => {
                Self::Id
            }
            (Role::Email, _) => Self::Email,
            (Role::Phone, _) => Self::Phone,
            (Role::Personal, _) => Self::Words,
            (Role::OrderTime | Role::FirstSeen | Role::Time | Role::Begun, _)
            | (Role::ContractStart | Role::ContractEnd, _) => Self::Moment,
            (Role::ContractLength, _) => Self::Number,
            (Role::Left | Role::Lost, ValueType::Date) => Self::AnsweredAt,
            (Role::Left | Role::Lost, _) => Self::Answered,
            (Role::Amount | Role::UnitPrice | Role::Cost, _) => Self::Money,
            (Role::Quantity | Role::Rating | Role::Figure, _) | (Role::Discount, ValueType::Number) => Self::Number,
            (Role::Discount, ValueType::YesNo) => Self::YesNo,
            (Role::Discount, _) => Self::Money,
            (Role::Dimension, ValueType::Postcode) => Self::Postcode,
            (Role::Product | Role::Category | Role::Brand | Role::Channel | Role::Currency | Role::Campaign, _)
            | (Role::Variant | Role::Event | Role::Page | Role::Referrer | Role::TrafficSource | Role::Medium, _)
            | (
                Role::Device
                | Role::Search
                | Role::Payment
                | Role::CampaignKind
                | Role::Text
                | Role::Title
                | Role::Company
                | Role::Account
                | Role::Domain
                | Role::Dimension
                | Role::LeftReason,
                _,
            ) => Self::Words,
            (Role::Status, _) => Self::Named(Naming::Status),
            (Role::BuyingRole, _) => Self::Named(Naming::BuyingRole),
            (Role::Author, _) => Self::Named(Naming::Author),
            (Role::Consent, ValueType::Date) => Self::AnsweredAt,
            (Role::Consent, _) => Self::Answered,
            (Role::Returned, _) => Self::Returned,
            (Role::Sent | Role::Opened | Role::Clicked | Role::Converted | Role::Unsubscribed, ValueType::Date) => {
                Self::AnsweredAt
            }
            (Role::Sent | Role::Opened | Role::Clicked | Role::Converted | Role::Unsubscribed, _) => Self::Answered,
            (Role::Trait | Role::Ignore, ValueType::Text | ValueType::Category) => Self::Words,
            (Role::Trait | Role::Ignore, ValueType::Number) => Self::Number,
            (Role::Trait | Role::Ignore, ValueType::Money) => Self::Money,
            (Role::Trait | Role::Ignore, ValueType::Date) => Self::Moment,
            (Role::Trait | Role::Ignore, ValueType::YesNo) => Self::YesNo,
            (Role::Trait | Role::Ignore, ValueType::Country) => Self::Country,
            (Role::Trait | Role::Ignore, ValueType::Gender) => Self::Gender,
            (Role::Trait | Role::Ignore, ValueType::Postcode) => Self::Postcode,
            (Role::Trait | Role::Ignore, ValueType::Several) => Self::Several,
            (Role::Trait | Role::Ignore, ValueType::Phone) => Self::Phone,
        }
    }

    /// The Arrow type of the column's field.
    pub fn data_type(self) -> DataType {
        match self {
            Self::Id | Self::Email | Self::Words | Self::Named(_) => DataType::Utf8,
            Self::Phone | Self::Country | Self::Gender | Self::Postcode | Self::Several => DataType::Utf8,
            Self::Number => DataType::Float64,
            Self::Money => DataType::Int64,
            Self::Moment => MOMENT,
            Self::YesNo | Self::Returned | Self::Answered | Self::AnsweredAt => DataType::Boolean,
        }
    }
}

/// The columns of a source that are read, in its order.
pub fn read_columns(spec: &SourceSpec) -> impl Iterator<Item = (usize, &ColumnSpec)> {
    spec.columns.iter().enumerate().filter(|(_, column)| column.role != Role::Ignore)
}

/// The schema of every batch of `spec`: [`ROW`] as `UInt64`, then for each column whose role is not
/// `ignore` a field named by its place among *all* columns of `spec` (`c0`, `c1`, …), typed as
/// [`Shape::data_type`] says. A column of a touch's answer that holds moments has a second field,
/// `cN_time`, after the first. Every field but the first may be null.
pub fn batch_schema(spec: &SourceSpec) -> SchemaRef {
    let mut fields = vec![Field::new(ROW, DataType::UInt64, false)];
    for (place, column) in read_columns(spec) {
        let shape = Shape::of(column);
        fields.push(Field::new(format!("c{place}"), shape.data_type(), true));
        if shape == Shape::AnsweredAt {
            fields.push(Field::new(format!("c{place}_time"), MOMENT, true));
        }
    }
    Arc::new(Schema::new(fields))
}
