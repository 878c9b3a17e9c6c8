//! Facts of contacts and answers of surveys, taken as they are.

use portrett_terms::Aspect::{Behaviour, Category, Demographics, Value};
use portrett_terms::Measure::{Mean, Median};
use portrett_terms::{Aspect, Measure, Unit};

use super::{Definition, Input};

const fn fact(id: &'static str, aspect: Aspect, unit: Unit, measure: Measure, about: &'static str) -> Definition {
    Definition::number(id, "", aspect, unit, measure, Input::Contacts)
        .sql("", about)
        .unknown("whose cell is blank, or who is not in the source")
}

/// See the module.
pub const TRAITS: &[Definition] = &[
    fact("trait-number", Demographics, Unit::Plain, Mean, "a number, as the source has it"),
    fact("trait-count", Behaviour, Unit::Count, Mean, "a count, as the source has it"),
    fact("trait-money", Value, Unit::Money, Median, "an amount, as the source has it"),
    fact("trait-spend", Category, Unit::Money, Median, "what was spent on something, as the source has it"),
    fact(
        "trait-years",
        Demographics,
        Unit::Years,
        Median,
        "an age in years, or the year of the data less the year of birth",
    ),
    fact("trait-date", Behaviour, Unit::Days, Median, "days from the date to the end of the data"),
    fact("trait-category", Demographics, Unit::Share, Mean, "one of a few values, as the source has it"),
    fact("trait-yes-no", Demographics, Unit::Share, Mean, "yes or no, as the source has it"),
    fact("trait-choice", Demographics, Unit::Share, Mean, "whether a choice is among the several of an answer"),
];
