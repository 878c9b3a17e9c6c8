//! Which sheet of a workbook is read, and where its table stands.

use portrett_terms::{FileFormat, Layout};

use super::survey::{Survey, tables};
use super::workbook::Workbook;
use crate::error::ReadError;
use crate::format::{Head, Reading};
use crate::inspect::Guess;
use crate::location::Location;

/// Chooses the sheet with the most filled cells, the first of several, among those that are shown.
///
/// # Errors
/// When the workbook cannot be opened, or no sheet holds a table.
pub fn guess_sheet(head: &Head<'_>) -> Result<Guess<Reading>, ReadError> {
    let mut workbook = Workbook::open(head.location)?;
    let surveys = tables(&mut workbook, &head.location.shown)?;
    let most = surveys.iter().map(|survey| survey.filled).max().unwrap_or(0);
    let largest = surveys.iter().find(|survey| survey.filled == most);
    let largest = largest.ok_or_else(|| ReadError::Empty { path: head.location.shown.clone() })?;
    let chosen = match surveys.len() {
        1 => format!("the sheet \"{}\" is the only one that holds a table", largest.name),
        count => format!("the sheet \"{}\" has the most filled cells of {count} with tables", largest.name),
    };
    Ok(reading(largest, &chosen, surveys.len() == 1))
}

/// How each sheet that holds a table is to be read, in the order of the workbook. Hidden sheets are left out
/// unless all tables are on hidden ones.
///
/// # Errors
/// When the workbook cannot be opened, or no sheet holds a table.
pub fn sheet_guesses(location: &Location) -> Result<Vec<Guess<Reading>>, ReadError> {
    let mut workbook = Workbook::open(location)?;
    let surveys = tables(&mut workbook, &location.shown)?;
    let chosen = |survey: &Survey| format!("the sheet \"{}\" holds a table", survey.name);
    Ok(surveys.iter().map(|survey| reading(survey, &chosen(survey), true)).collect())
}

fn reading(survey: &Survey, chosen: &str, is_sure: bool) -> Guess<Reading> {
    let decimal = survey.decimal();
    let header_row = survey.header_row();
    let header = match header_row {
        1 => "its header is the first row".to_owned(),
        row if row == survey.first_row() => format!("its header is row {row}, the first that is not blank"),
        row => format!("its header is row {row}, below a title"),
    };
    let why = format!("{chosen}; {header}; among texts, {}", decimal.why);
    let format = FileFormat::Sheet { sheet: survey.name.clone(), decimal: decimal.value };
    let layout = Layout { header_row, ..Layout::default() };
    Guess { value: Reading { format, layout }, why, sure: is_sure && decimal.sure }
}
