//! What side of a person a trait is about, and what its numbers count.

use portrett_terms::{Aspect, Role, Unit, ValueType};

use super::column::Column;
use super::lexicon::Concept;
use super::value::is_scale;
use super::{Guess, counted};

/// Part of the filled cells from which on a column holds nothing but countries, genders or postal codes.
const NEARLY_ALL: f64 = 0.9;

/// How the cells of a trait are read when its header and its cells say more than that they are words.
pub fn refined(column: &Column, role: Role, guess: Guess<ValueType>) -> Guess<ValueType> {
    let profile = &column.profile;
    let is_words = matches!(guess.value, ValueType::Category | ValueType::Text);
    if role != Role::Trait || profile.filled == 0 {
        return guess;
    }
    let all = |count: usize, what: &str| {
        let why = format!("{} are {what}", counted(count, profile.filled));
        (profile.share(count) >= NEARLY_ALL).then_some(why)
    };
    let refined = |value, why: Option<String>| why.map(|why| Guess::sure(value, why));
    let found = match column.concept.map(|found| found.entry.concept) {
        // `NO` is a country here, and no answer.
        Some(Concept::Country) if is_words || guess.value == ValueType::YesNo => {
            refined(ValueType::Country, all(profile.countries, "countries"))
        }
        _ if is_words && (profile.addresses > 0 || column.is_open_answer()) => {
            Some(Guess::sure(ValueType::Text, "people wrote it in their own words"))
        }
        Some(Concept::Gender) if is_words => refined(ValueType::Gender, all(profile.genders, "words for a gender")),
        Some(Concept::Postcode) => {
            refined(ValueType::Postcode, Some("the header says that they are postal codes".to_owned()))
        }
        _ if is_words => column.several.as_ref().map(|several| {
            Guess::sure(
                ValueType::Several,
                format!("a few choices in many combinations, {} between them", sign(several.separator)),
            )
        }),
        _ => None,
    };
    found.unwrap_or(guess)
}

fn sign(separator: &str) -> String {
    if separator == "\n" { "line ends".to_owned() } else { format!("“{separator}”") }
}

/// Columns of answers on a scale from which on a file is a survey.
const SURVEY_ITEMS: usize = 6;

/// Whether so many columns are answers on a scale that the file is a survey.
pub fn is_survey(columns: &[Column]) -> bool {
    columns.iter().filter(|column| is_scale(&column.profile)).count() >= SURVEY_ITEMS
}

/// The aspect of a trait that is read as `value`: its header's, else psychographics in a survey, else by its
/// type.
pub fn aspect(column: &Column, value: ValueType, in_survey: bool) -> Aspect {
    let is_item = in_survey && is_scale(&column.profile) && !is_plainly_demographic(column);
    match (column.concept, value) {
        (Some(found), _) if !is_item => found.entry.aspect,
        _ if in_survey => Aspect::Psychographics,
        (_, ValueType::Money) => Aspect::Value,
        (_, ValueType::Number | ValueType::Date) => Aspect::Behaviour,
        _ => Aspect::Demographics,
    }
}

/// Whether the header says beyond doubt that even a small number is about who somebody is.
fn is_plainly_demographic(column: &Column) -> bool {
    let plain = [Concept::Education, Concept::Gender, Concept::MaritalStatus, Concept::Age, Concept::Income];
    column.certainty() > 0.99 && column.is_about_any(&plain)
}

/// What a number of a trait that is read as `value` counts; nothing for words and dates.
pub fn unit(column: &Column, value: ValueType, in_survey: bool) -> Option<Unit> {
    let is_item = in_survey && is_scale(&column.profile);
    match value {
        ValueType::Money => Some(Unit::Money),
        ValueType::Number if is_item => Some(Unit::Plain),
        ValueType::Number => Some(number_unit(column)),
        ValueType::Date if column.is_about(Concept::BirthDate) => Some(Unit::Years),
        _ => None,
    }
}

fn number_unit(column: &Column) -> Unit {
    let (low, high) = column.profile.range.unwrap_or((0.0, 0.0));
    let Some(found) = column.concept else {
        return if is_year(column) { Unit::CalendarYear } else { Unit::Plain };
    };
    match found.entry.unit {
        Unit::CalendarYear if !is_year(column) => Unit::Plain,
        Unit::Years if low < 0.0 || high > 150.0 => Unit::Plain,
        Unit::Count if column.profile.is_whole() && found.entry.concept != Concept::Frequency => Unit::Count,
        Unit::Count | Unit::Money => Unit::Plain,
        unit => unit,
    }
}

/// Whether the numbers are calendar years: whole, four digits, and mostly of our times.
fn is_year(column: &Column) -> bool {
    let profile = &column.profile;
    let recent = profile.values.iter().filter(|year| (1900.0..=2100.0).contains(*year)).count();
    profile.is_whole() && recent * 100 >= profile.numbers * 95 && profile.distinct > 1
}
