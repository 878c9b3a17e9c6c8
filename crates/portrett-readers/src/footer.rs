//! Rows that are no data whatever the file: sums below a table, and what programs write under it of when and
//! by whom it was made.

use portrett_terms::DecimalMark;

use crate::cell::number::number;
use crate::cell::words::says_total;
use crate::cell::{is_blank, trim};

/// How lines begin that say when a table was made, and by what. A day stands in each.
const DATED: &[&str] = &[
    "generated",
    "report generated",
    "report run",
    "run date",
    "exported",
    "export date",
    "printed",
    "created on",
    "created at",
    "downloaded",
    "as of",
    "generert",
    "rapport generert",
    "eksportert",
    "skrevet ut",
    "utskrift",
    "lastet ned",
    "opprettet",
    "laga",
    "lasta ned",
    "eksportdato",
    "genererad",
    "exporterad",
    "utskriven",
    "genereret",
    "eksporteret",
    "luotu",
    "viety",
    "tulostettu",
    "raportti luotu",
    "gegenereerd",
    "geëxporteerd",
    "afgedrukt",
    "gemaakt op",
    "oanmakke",
    "eksportearre",
    "erstellt",
    "exportiert",
    "gedruckt",
    "stand",
];

/// How lines begin that say how long a table is. A number stands in each.
const COUNTED: &[&str] = &[
    "total rows",
    "total records",
    "total number of",
    "number of rows",
    "number of records",
    "row count",
    "record count",
    "rows:",
    "records:",
    "antall rader",
    "antall poster",
    "totalt antall",
    "tal på rader",
    "rader:",
    "antal rader",
    "antal rækker",
    "rivejä",
    "rivien määrä",
    "rivit yhteensä",
    "aantal rijen",
    "totaal aantal",
    "tal rigen",
    "anzahl zeilen",
    "anzahl datensätze",
];

/// How lines begin that need no figure.
const NOTICES: &[&str] = &["©", "(c) ", "copyright", "end of report", "end of file", "end of data", "slutt på rapport"];

/// Cells that such a line has at most: a date may have commas in it.
const MOST_CELLS: usize = 3;

/// Columns that a table has at least for a cell alone in its row to be no value.
const LEAST_WIDTH: usize = 3;

/// Letters of the longest line.
const LONGEST: usize = 120;

/// Whether a row is none of the table's, by its cells that are filled and the width of the table.
/// `is_loose` says that it has another number of cells than the table, blank ones included.
pub(crate) fn is_footer<'a>(filled: impl Iterator<Item = &'a str>, width: usize, is_loose: bool) -> bool {
    let mut filled = filled.map(trim).filter(|cell| !cell.is_empty());
    let Some(first) = filled.next() else { return false };
    if first.len() > LONGEST || first.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let others: Vec<&str> = filled.collect();
    if others.len() + 1 >= width && !is_loose {
        return false;
    }
    (says_total(first) && others.iter().all(|cell| is_figure(cell)))
        || ((is_loose || (width >= LEAST_WIDTH && others.iter().all(|cell| is_bare(cell))))
            && says_when(first, &others))
}

fn is_figure(cell: &str) -> bool {
    is_blank(cell)
        || [DecimalMark::Point, DecimalMark::Comma].iter().any(|mark| matches!(number(cell, *mark), Ok(Some(_))))
}

/// Whether a cell is a figure or a date, and names nothing.
fn is_bare(cell: &str) -> bool {
    is_figure(cell) || cell.starts_with(|c: char| c.is_ascii_digit())
}

fn says_when(first: &str, others: &[&str]) -> bool {
    if others.len() >= MOST_CELLS {
        return false;
    }
    let lower = first.trim_start_matches(['#', '*', '-', ' ']).to_lowercase();
    let any = |holds: fn(&str) -> bool| std::iter::once(&first).chain(others).any(|cell| holds(cell));
    let begins = |starts: &[&str]| starts.iter().any(|start| starts_with_word(&lower, start));
    begins(NOTICES) || (begins(DATED) && any(has_day)) || (begins(COUNTED) && any(has_digit))
}

fn has_digit(cell: &str) -> bool {
    cell.contains(|c: char| c.is_ascii_digit())
}

/// Whether a year of our times stands in a cell, or three numbers with a sign between them.
fn has_day(cell: &str) -> bool {
    let numbers = cell.split(|c: char| !c.is_ascii_digit());
    let is_year = |number: &str| number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let is_date = |word: &str| {
        let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
        parts.len() == 3
            && parts.iter().all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
    };
    numbers.into_iter().any(is_year) || cell.split_whitespace().any(is_date)
}

/// Whether `start` is the beginning of `text`, and no half of a word.
fn starts_with_word(text: &str, start: &str) -> bool {
    let ends = |rest: &str| start.ends_with([' ', ':', '©']) || !rest.starts_with(char::is_alphanumeric);
    text.strip_prefix(start).is_some_and(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(row: &str, width: usize) -> bool {
        let cells: Vec<&str> = row.split(',').collect();
        is_footer(cells.iter().copied(), width, cells.len() != width)
    }

    #[test]
    fn sums_and_notices_below_a_table_are_none_of_its_rows() {
        for row in [
            "Generated on 2026-02-01 by Shop",
            ",,Total,11.90",
            "Total rows: 5,,,",
            "Antall rader:,5,,",
            "Totalt,,,kr 90",
        ] {
            assert!(of(row, 4), "{row}");
        }
        for row in ["© Example Ltd,,,", "Exported January 3, 2026", "# Rows: 12"] {
            assert!(of(row, 4), "{row}");
        }
    }

    #[test]
    fn rows_of_people_and_orders_are_left_alone() {
        for row in [
            "Total,Oslo,,12",
            "K-100,,,12",
            "Totalt fornøyd AS,,,",
            "Generated Goods Ltd,,,",
            "Exported,a@example.com,,3 St",
            "12,,,",
            "Sum,1,2,3",
            "Created by my son,,,",
            "Kari,,,",
        ] {
            assert!(!of(row, 4), "{row}");
        }
    }
}
