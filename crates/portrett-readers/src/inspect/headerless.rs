//! Whether a table has no header: its first row is a row like those below it.

use std::collections::BTreeSet;

use portrett_terms::{DateOrder, DecimalMark};

use super::column::Column;
use super::concept::concept;
use super::profile::code;
use crate::cell::{country, date, gender, is_blank, number, text, trim, words};

/// Part of the cells below that must be of a type for the column to be of it.
const MOST: f64 = 0.8;

/// Least letters of a date.
const SHORTEST_DATE: usize = 6;

/// How much of a header the lexicon must know to call it one.
const KNOWN: f64 = 0.99;

/// Years that head columns of figures.
const YEARS: std::ops::RangeInclusive<i64> = 1900..=2100;

/// What the cell above a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// It is a value that no header is: an address, a date.
    Value,
    /// It is of the column's type, which a header may be by chance.
    Alike,
    /// It stands among the words below.
    Repeated,
    /// It is another thing than what stands below it, or a word that headers have.
    Header,
    Nothing,
}

/// Whether the first row, which was taken for the header of `columns`, is data: it has values of the types of
/// the columns below it, and nothing that only a header has.
pub fn is_without_header(columns: &[Column]) -> bool {
    let numbered = numbered(columns);
    let says: Vec<Says> = columns
        .iter()
        .zip(numbered)
        .map(|(column, is_number)| if is_number { Says::Nothing } else { says(column) })
        .collect();
    let count = |wanted| says.iter().filter(|says| **says == wanted).count();
    let (values, alike, headers) = (count(Says::Value), count(Says::Alike), count(Says::Header));
    if headers > 0 {
        return values > 0 && values + alike > 2 * headers;
    }
    let repeats = count(Says::Repeated);
    values + alike > 0 || (repeats >= 2 && repeats * 2 >= columns.len() && !stands_below(columns))
}

/// The first row's cell, as far as a unique header still tells it; blank where it was blank.
fn cell(column: &Column) -> &str {
    let header = column.header.as_str();
    if header.starts_with("(column ") {
        return "";
    }
    let numbered = header.strip_suffix(')').and_then(|header| header.rsplit_once(" ("));
    let is_repeated = |(_, number): &(&str, &str)| number.bytes().all(|byte| byte.is_ascii_digit());
    trim(numbered.filter(is_repeated).map_or(header, |(cell, _)| cell))
}

fn says(column: &Column) -> Says {
    let (cell, profile) = (cell(column), &column.profile);
    if is_blank(cell) || profile.filled == 0 {
        return Says::Nothing;
    }
    let is_most = |count: usize| profile.share(count) >= MOST;
    let typed = |is_of_type: bool, says: Says| if is_of_type { says } else { Says::Header };
    let is_address = text::is_email(cell);
    if is_most(profile.emails) || is_address {
        return if is_most(profile.emails) { typed(is_address, Says::Value) } else { Says::Nothing };
    }
    if is_most(profile.numbers) {
        return typed(is_number(cell), Says::Alike);
    }
    if is_most(profile.dates_in_any) {
        return typed(is_date(cell), Says::Value);
    }
    if is_most(profile.yes_no) {
        return typed(words::yes_no_word(cell).is_some(), Says::Alike);
    }
    if is_most(profile.genders) {
        return typed(gender::gender(cell).is_ok(), Says::Alike);
    }
    if is_most(profile.countries) {
        return typed(country::country(cell).is_ok(), Says::Alike);
    }
    if profile.distinct > 1 && profile.codes.contains(&code(cell)) {
        return Says::Repeated;
    }
    let is_known = concept(cell).is_some_and(|found| found.coverage >= KNOWN);
    if is_known || is_number(cell) || is_date(cell) { Says::Header } else { Says::Nothing }
}

fn is_number(cell: &str) -> bool {
    [DecimalMark::Point, DecimalMark::Comma].iter().any(|mark| matches!(number::number(cell, *mark), Ok(Some(_))))
}

fn is_date(cell: &str) -> bool {
    cell.len() >= SHORTEST_DATE && DateOrder::ALL.iter().any(|order| matches!(date::date(cell, *order), Ok(Some(_))))
}

/// For each column, whether its first cell only numbers the columns, as some programs do, or is a year above
/// figures that are no years.
fn numbered(columns: &[Column]) -> Vec<bool> {
    let whole: Vec<Option<i64>> = columns.iter().map(|column| cell(column).parse().ok()).collect();
    let run: Vec<i64> = whole.iter().copied().flatten().collect();
    let is_run = run.windows(2).all(|pair| pair[1] == pair[0] + 1);
    let counts = is_run && run.first().is_some_and(|first| (0..=1).contains(first) || run.len() >= 3);
    let is_year = |column: &Column, number: i64| {
        let are_years = column.profile.range.is_some_and(|(low, high)| {
            YEARS.contains(&(low as i64)) && YEARS.contains(&(high as i64)) && column.profile.is_whole()
        });
        YEARS.contains(&number) && !are_years
    };
    let one =
        |(column, number): (&Column, &Option<i64>)| number.is_some_and(|number| counts || is_year(column, number));
    columns.iter().zip(&whole).map(one).collect()
}

/// Whether some row below is the first row once more, as where exports were put together.
fn stands_below(columns: &[Column]) -> bool {
    let rows_with = |column: &Column| -> BTreeSet<usize> {
        let own = code(cell(column));
        column.profile.codes.iter().enumerate().filter(|(_, code)| **code == own).map(|(row, _)| row).collect()
    };
    let filled = columns.iter().filter(|column| !is_blank(cell(column))).map(rows_with);
    filled.reduce(|common, rows| common.intersection(&rows).copied().collect()).is_some_and(|rows| !rows.is_empty())
}
