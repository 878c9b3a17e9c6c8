//! Whether the rows of a table are about companies rather than persons.

use super::column::Column;
use super::lexicon::Concept;
use crate::header::words;

/// Part of the rows of a list of companies that name one, and part of the names that differ.
const NEARLY_ALL: f64 = 0.95;

/// What is said of persons and not of companies.
const OF_PERSONS: &[Concept] = &[
    Concept::Email,
    Concept::Name,
    Concept::NationalId,
    Concept::BirthDate,
    Concept::BirthYear,
    Concept::Age,
    Concept::Gender,
    Concept::Education,
    Concept::MaritalStatus,
    Concept::Children,
    Concept::Household,
    Concept::Occupation,
];

/// The column that names the company of each row, where each row is another company and nothing in the
/// table is said of a person.
pub fn listed<'a>(columns: &[&'a Column]) -> Option<&'a Column> {
    let names = columns.iter().find(|column| column.is_about(Concept::Company))?;
    let profile = &names.profile;
    let is_list = profile.filled > 1 && profile.blank_share() <= 1.0 - NEARLY_ALL && profile.uniqueness() >= NEARLY_ALL;
    let is_persons = |column: &&&Column| {
        column.is_email()
            || column.is_about_any(OF_PERSONS)
            || column.concept.is_none() && column.looks_like_names().is_some()
            || column.names_customer() && !is_of_account(column)
    };
    (is_list && !columns.iter().any(|column| is_persons(&column))).then_some(*names)
}

/// Whether the header speaks of an account, which is a company where companies are listed.
fn is_of_account(column: &Column) -> bool {
    let of_account = ["account", "konto", "tili"];
    words(&column.header).first().is_some_and(|word| of_account.contains(&word.as_str()))
}
