//! Quirks of rows: lines below the table, cells that stand once for several rows, rows that stand for
//! nothing that was done.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, StringArray, UInt64Array};
use arrow::compute::take;
use portrett_terms::ProblemReason;
use portrett_terms::problem::mask;

use super::super::is_spelling;
use super::{Columns, Quirks, text_column};
use crate::cell::trim;
use crate::convert::texts;
use crate::raw::{CellProblem, RawBatch, RowProblem};

/// The batch with its rows at these places, in this order; a place may come twice. Its problems of cells go
/// with their rows.
fn with_rows(batch: &mut RawBatch, places: &[usize]) {
    let indices: UInt64Array = places.iter().map(|&place| place as u64).collect();
    let taken = batch.columns.iter().map(|column| take(column, &indices, None)).collect::<Result<Vec<ArrayRef>, _>>();
    let Ok(columns) = taken else { return };
    batch.columns = columns;
    batch.row_numbers = places.iter().map(|&place| batch.row_numbers[place]).collect();
    let mut problems: Vec<CellProblem> = Vec::new();
    for problem in std::mem::take(&mut batch.cell_problems) {
        // A row that comes twice has its problem once.
        if let Some(index) = places.iter().rposition(|&place| place == problem.index) {
            problems.push(CellProblem { index, ..problem });
        }
    }
    batch.cell_problems = problems;
}

/// Sets rows aside for which `reason` gives one, with the column at fault.
fn set_aside(batch: &mut RawBatch, reason: impl Fn(&RawBatch, usize) -> Option<RowProblem>) {
    let problems: Vec<Option<RowProblem>> = (0..batch.row_numbers.len()).map(|row| reason(batch, row)).collect();
    if problems.iter().all(Option::is_none) {
        return;
    }
    let kept: Vec<usize> = (0..problems.len()).filter(|&row| problems[row].is_none()).collect();
    batch.row_problems.extend(problems.into_iter().flatten());
    with_rows(batch, &kept);
}

/// Gives lines below the table their reason: those that begin as the tool's do, and others of the wrong width
/// between them and the table's rows.
pub fn set_footers_aside(batch: &mut RawBatch, footers: &[&str], leftmost: Option<usize>) {
    if footers.is_empty() {
        return;
    }
    let is_footer = |cell: &str| {
        let lower = trim(cell).to_lowercase();
        footers.iter().any(|footer| lower.starts_with(footer))
    };
    set_aside(batch, |batch, row| {
        let cells = text_column(batch, leftmost?)?;
        (cells.is_valid(row) && is_footer(cells.value(row))).then(|| footer(batch.row_numbers[row]))
    });
    let loose = batch.loose_cells.iter().filter(|(_, cells)| cells.iter().any(|cell| is_footer(cell)));
    let known: Vec<u64> = loose.map(|(row, _)| *row).collect();
    for row in known {
        let before = batch.row_numbers.iter().rev().find(|&&number| number < row).copied().unwrap_or(0);
        let after = batch.row_numbers.iter().find(|&&number| number > row).copied().unwrap_or(u64::MAX);
        for problem in batch.row_problems.iter_mut().filter(|problem| before < problem.row && problem.row < after) {
            if matches!(problem.reason, ProblemReason::CellCount | ProblemReason::Blank) {
                problem.reason = ProblemReason::Footer;
            }
        }
    }
}

/// Sets rows of totals aside: those that have nothing in any of the columns that name what is counted.
pub fn set_totals_aside(batch: &mut RawBatch, names: &[usize]) {
    let Ok(cells) = names.iter().map(|&place| texts(&batch.columns[place])).collect::<Result<Vec<_>, _>>() else {
        return;
    };
    if !cells.is_empty() {
        let is_total = |row: usize| cells.iter().all(|cells| own(cells, row).is_none());
        set_aside(batch, |batch, row| is_total(row).then(|| footer(batch.row_numbers[row])));
    }
}

fn footer(row: u64) -> RowProblem {
    RowProblem { row, column: None, reason: ProblemReason::Footer, value: None }
}

/// Sets aside rows whose words say that nothing was done.
pub fn set_aside_what_was_not_done(batch: &mut RawBatch, rules: &[(&str, &str)], columns: &Columns) {
    for (header, words) in rules {
        let Some(place) = columns.find(header) else { continue };
        let Some(Ok(cells)) = batch.columns.get(place).map(texts) else { continue };
        let says_so = |row: usize| cells.is_valid(row) && is_spelling(words, &trim(cells.value(row)).to_lowercase());
        set_aside(batch, |batch, row| {
            says_so(row).then(|| RowProblem {
                row: batch.row_numbers[row],
                column: Some(columns.headers[place].clone()),
                reason: ProblemReason::NotDone,
                value: Some(mask(trim(cells.value(row)))),
            })
        });
    }
}

/// Puts what holds a list before its first item, as a row of its own: a conversation begins with a message
/// that is none of its replies.
pub fn open_groups(batch: &mut RawBatch, quirks: &Quirks, columns: &Columns, last: &mut Option<String>) {
    let pairs = quirks.opening.iter().filter_map(|(item, holder)| Some((columns.find(item)?, columns.find(holder)?)));
    let pairs: Vec<(usize, usize)> = pairs.collect();
    let (Some(&(text, holder)), Some(group)) = (pairs.first(), columns.find(quirks.group)) else { return };
    let columns = [group, text, holder].map(|place| texts(&batch.columns[place]));
    let [Ok(groups), Ok(texts), Ok(holders)] = columns else { return };
    let is_filled = |cells: &StringArray, row: usize| cells.is_valid(row) && !trim(cells.value(row)).is_empty();
    let (mut places, mut opens) = (Vec::new(), Vec::new());
    for row in 0..groups.len() {
        let own = groups.is_valid(row).then(|| groups.value(row).to_owned());
        let is_first = own.is_some() && *last != own && is_filled(&holders, row);
        if is_first {
            places.push(row);
            opens.push(true);
        }
        if !is_first || is_filled(&texts, row) {
            places.push(row);
            opens.push(false);
        }
        *last = own;
    }
    if opens.contains(&true) {
        with_rows(batch, &places);
        pairs.iter().for_each(|&(item, holder)| take_from(batch, item, holder, &opens));
    }
}

/// Writes the cells of `holder` into `item` in the rows that are marked.
fn take_from(batch: &mut RawBatch, item: usize, holder: usize, marked: &[bool]) {
    let (Ok(own), Ok(other)) = (texts(&batch.columns[item]), texts(&batch.columns[holder])) else { return };
    let cell = |row: usize| {
        let cells = if marked[row] { &other } else { &own };
        cells.is_valid(row).then(|| cells.value(row))
    };
    let cells: StringArray = (0..marked.len()).map(cell).collect();
    batch.columns[item] = Arc::new(cells);
}

/// Gives each row what stands in the first row of its group, where it has nothing of its own.
pub fn fill_down(
    batch: &mut RawBatch,
    quirks: &Quirks,
    columns: &Columns,
    last: &mut Option<(String, Vec<Option<String>>)>,
) {
    let filled = columns.all(quirks.fill_down);
    let Some(group) = columns.find(quirks.group).filter(|_| !filled.is_empty()) else { return };
    let (Ok(groups), Ok(cells)) = (
        texts(&batch.columns[group]),
        filled.iter().map(|&place| texts(&batch.columns[place])).collect::<Result<Vec<_>, _>>(),
    ) else {
        return;
    };
    let goes_on = filled.contains(&group);
    let mut out: Vec<Vec<Option<String>>> = vec![Vec::with_capacity(groups.len()); filled.len()];
    for row in 0..groups.len() {
        let own = own(&groups, row).unwrap_or_default();
        let above = last.take().filter(|(above, _)| if own.is_empty() { goes_on } else { *above == own });
        let (group, above) = match above {
            Some((group, above)) => (group, above),
            None => (own, vec![None; filled.len()]),
        };
        let row: Vec<Option<String>> =
            cells.iter().zip(above).map(|(cells, above)| self::own(cells, row).or(above)).collect();
        out.iter_mut().zip(&row).for_each(|(out, cell)| out.push(cell.clone()));
        *last = Some((group, row));
    }
    for (place, cells) in filled.into_iter().zip(out) {
        batch.columns[place] = Arc::new(StringArray::from(cells));
    }
}

/// What stands in a cell, unless it is blank.
fn own(cells: &StringArray, row: usize) -> Option<String> {
    (cells.is_valid(row) && !cells.value(row).trim().is_empty()).then(|| cells.value(row).to_owned())
}
