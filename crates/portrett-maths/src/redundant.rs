//! Columns that say the same thing together, so that it does not count twice: a total and its parts, the same amount
//! in two units, two spellings.
//!
//! Takes raw columns of numbers and finds exact relations between them ([`sums`]); pairs that are the same one by one
//! come from [`crate::transform::Associations`]. Both are joined to [`groups`], each with what to keep and what a
//! column of it should count.

mod nonnegative;

use nonnegative::nonnegative_weights;

/// Persons looked at, who should come in random order.
const MOST_ROWS: usize = 5_000;
/// Fewer persons with all the cells say nothing.
const LEAST_ROWS: usize = 30;
/// A relation holds of a person but for this part of the total: rounding of each part to cents, say.
const SLACK: f64 = 1e-3;
/// A relation must hold of so many of the persons.
const HOLDS: f64 = 0.99;
/// How far the weight of a part may be from 1, and of another column from 0.
const WEIGHT_SLACK: f64 = 0.01;
/// More persons than this for each part add nothing to finding it.
const ROWS_A_PART: usize = 10;

/// A raw column of numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numbers<'a> {
    /// Its number, by which it is told.
    pub column: usize,
    /// A value a person; NaN or infinite where not known.
    pub values: &'a [f64],
}

/// A column that is a multiple of another, or the sum of others.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// The column that the others give.
    pub total: usize,
    /// The others, ascending.
    pub parts: Vec<usize>,
    /// What the parts are multiplied by: 1 but for a single part in another unit.
    pub times: f64,
    /// Part of the persons, of those of whom all is known and the total is not zero, of whom it holds to a thousandth.
    pub holds: f64,
}

/// Finds columns that are a multiple of an earlier one, and columns that are the sum of two or more others, to a
/// thousandth in 99 % of at most 5,000 persons. Only columns are looked at that are never below zero, are not
/// constant, and are above zero for 30 persons: with signs, any column is the sum of some others and a rest.
///
/// A total of totals is found too, by whichever of its parts come first. A part that is missing where it should be
/// zero hides the relation for that person; persons with a missing part are not looked at. All columns must be equally
/// long; what is longer than the shortest is not looked at.
pub fn sums(columns: &[Numbers<'_>]) -> Vec<Sum> {
    let rows = columns.iter().map(|numbers| numbers.values.len()).min().unwrap_or(0).min(MOST_ROWS);
    let amounts: Vec<Amounts<'_>> = columns.iter().filter_map(|numbers| Amounts::new(numbers, rows)).collect();
    let mut found: Vec<Sum> = Vec::new();
    let mut own: Vec<&Amounts<'_>> = Vec::new();
    for amount in &amounts {
        match own.iter().find_map(|earlier| amount.as_multiple(earlier)) {
            Some(multiple) => found.push(multiple),
            None => own.push(amount),
        }
    }
    for total in &own {
        found.extend(as_sum(total, &own));
    }
    found.sort_by_key(|sum| sum.total);
    found
}

/// A column that is never below zero and varies.
struct Amounts<'a> {
    column: usize,
    values: &'a [f64],
}

impl<'a> Amounts<'a> {
    fn new(numbers: &Numbers<'a>, rows: usize) -> Option<Self> {
        let values = &numbers.values[..rows];
        let known = || values.iter().copied().filter(|value| value.is_finite());
        let above = known().filter(|value| *value > 0.0).count();
        let least = known().fold(f64::INFINITY, f64::min);
        let most = known().fold(f64::NEG_INFINITY, f64::max);
        let is_amount = above >= LEAST_ROWS && least >= 0.0 && most > least;
        is_amount.then_some(Self { column: numbers.column, values })
    }

    fn is_known(&self, row: usize) -> bool {
        self.values[row].is_finite()
    }

    /// This column as a multiple of an earlier one, if it is.
    fn as_multiple(&self, earlier: &Self) -> Option<Sum> {
        let both = (0..self.values.len()).filter(|&row| self.is_known(row) && earlier.is_known(row));
        let few: Vec<usize> = both.take(10 * LEAST_ROWS).collect();
        let sum = |values: &[f64]| few.iter().map(|&row| values[row]).sum::<f64>();
        let times = sum(self.values) / sum(earlier.values);
        let holds = holding(self, &[earlier], times, 0..self.values.len())?;
        Some(Sum { total: self.column, parts: vec![earlier.column], times, holds })
    }
}

/// The part of the persons of whom `total` is `times` the sum of the parts; nothing where that is under 99 %, or where
/// fewer than 30 have anything to add.
fn holding(total: &Amounts<'_>, parts: &[&Amounts<'_>], times: f64, rows: impl Iterator<Item = usize>) -> Option<f64> {
    let (mut seen, mut missed) = (0_usize, 0_usize);
    for row in rows.filter(|&row| total.is_known(row) && parts.iter().all(|part| part.is_known(row))) {
        let sum = times * parts.iter().map(|part| part.values[row]).sum::<f64>();
        // Zeros on both sides are true of any two rare things.
        if total.values[row] > 0.0 || sum > 0.0 {
            seen += 1;
            let is_near = (total.values[row] - sum).abs() <= SLACK * total.values[row].abs();
            missed += usize::from(!is_near);
        }
        if missed as f64 > most_exceptions(total) {
            return None;
        }
    }
    let share = (seen - missed) as f64 / seen as f64;
    (seen >= LEAST_ROWS && share >= HOLDS).then_some(share)
}

/// Where more persons than this are exceptions, no more need be looked at.
fn most_exceptions(total: &Amounts<'_>) -> f64 {
    (1.0 - HOLDS) * total.values.len() as f64
}

/// The total as a sum of other columns, if it is: those that fit within it, weighted by non-negative least squares,
/// whose weights must be 0 or 1.
fn as_sum(total: &Amounts<'_>, others: &[&Amounts<'_>]) -> Option<Sum> {
    let within: Vec<&Amounts<'_>> =
        others.iter().copied().filter(|part| part.column != total.column && fits_within(part, total)).collect();
    let (parts, rows) = jointly_known(total, within)?;
    let few: Vec<usize> = rows.iter().copied().take((ROWS_A_PART * parts.len()).max(10 * LEAST_ROWS)).collect();
    let cells = |amounts: &Amounts<'_>| few.iter().map(|&row| amounts.values[row]).collect::<Vec<f64>>();
    let weights = nonnegative_weights(&parts.iter().map(|part| cells(part)).collect::<Vec<_>>(), &cells(total));
    let is_part = |weight: &f64| (weight - 1.0).abs() < WEIGHT_SLACK;
    if !weights.iter().all(|weight| is_part(weight) || weight.abs() < WEIGHT_SLACK) {
        return None;
    }
    let chosen: Vec<&Amounts<'_>> =
        parts.iter().zip(&weights).filter(|(_, weight)| is_part(weight)).map(|(part, _)| *part).collect();
    let holds = (chosen.len() > 1).then(|| holding(total, &chosen, 1.0, rows.into_iter())).flatten()?;
    let mut columns: Vec<usize> = chosen.iter().map(|part| part.column).collect();
    columns.sort_unstable();
    Some(Sum { total: total.column, parts: columns, times: 1.0, holds })
}

/// Whether a column is never above another, but for 1 % of the persons who have both.
fn fits_within(part: &Amounts<'_>, total: &Amounts<'_>) -> bool {
    let (mut seen, mut above) = (0_usize, 0_usize);
    for row in (0..total.values.len()).filter(|&row| part.is_known(row) && total.is_known(row)) {
        seen += 1;
        above += usize::from(part.values[row] > total.values[row] * (1.0 + SLACK));
        if above as f64 > most_exceptions(total) {
            return false;
        }
    }
    seen >= LEAST_ROWS && above as f64 <= (1.0 - HOLDS) * seen as f64
}

/// The parts that may be weighed against each other, and the persons of whom they and a total above zero are known.
/// Parts with more missing come later, and are left out where they would leave too few persons.
fn jointly_known<'a, 'b>(
    total: &Amounts<'a>,
    mut parts: Vec<&'b Amounts<'a>>,
) -> Option<(Vec<&'b Amounts<'a>>, Vec<usize>)> {
    let count = |part: &Amounts<'_>| (0..part.values.len()).filter(|&row| part.is_known(row)).count();
    parts.sort_by_key(|part| std::cmp::Reverse(count(part)));
    let mut rows: Vec<usize> = (0..total.values.len()).filter(|&row| total.values[row] > 0.0).collect();
    rows.retain(|&row| total.is_known(row));
    let mut kept: Vec<&Amounts<'_>> = Vec::new();
    for part in parts {
        let left: Vec<usize> = rows.iter().copied().filter(|&row| part.is_known(row)).collect();
        if left.len() >= LEAST_ROWS + 3 * (kept.len() + 1) {
            rows = left;
            kept.push(part);
        }
    }
    (kept.len() > 1).then_some((kept, rows))
}

/// Columns that say the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// All of them, ascending; at least two.
    pub columns: Vec<usize>,
    /// Those that say everything: the parts instead of their total, the first of several that are the same.
    pub kept: Vec<usize>,
    /// What each of `columns` should count where all are used, so that together they count as much as those kept:
    /// their number over the number of all.
    pub weight: f64,
}

/// Joins columns to groups: by pairs that are the same, and by sums. A column in no group stands for itself.
pub fn groups(same: &[(usize, usize)], sums: &[Sum]) -> Vec<Group> {
    let mut joined: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    for &(first, second) in same {
        join(&mut joined, &[first, second], first.max(second));
    }
    for sum in sums {
        let all: Vec<usize> = sum.parts.iter().copied().chain([sum.total]).collect();
        join(&mut joined, &all, sum.total);
    }
    let mut groups: Vec<Group> = joined.into_iter().map(|(columns, given)| group(columns, &given)).collect();
    groups.sort_by_key(|group| group.columns[0]);
    groups
}

/// Joins every group that holds one of the columns, and the columns, to one, of which `given` says nothing new.
fn join(joined: &mut Vec<(Vec<usize>, Vec<usize>)>, columns: &[usize], given: usize) {
    let mut whole = (columns.to_vec(), vec![given]);
    joined.retain(|(members, others)| {
        let touches = members.iter().any(|member| columns.contains(member));
        if touches {
            whole.0.extend(members);
            whole.1.extend(others);
        }
        !touches
    });
    joined.push(whole);
}

fn group(mut columns: Vec<usize>, given: &[usize]) -> Group {
    columns.sort_unstable();
    columns.dedup();
    let mut kept: Vec<usize> = columns.iter().copied().filter(|column| !given.contains(column)).collect();
    // Two totals of the same parts, each found as a part of the other, leave at least one.
    if kept.is_empty() {
        kept = columns[..1].to_vec();
    }
    let weight = kept.len() as f64 / columns.len() as f64;
    Group { columns, kept, weight }
}
