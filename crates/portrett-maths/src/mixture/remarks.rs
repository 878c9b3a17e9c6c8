//! What is odd about a table or a fit, each by its name, so that somebody can be told. None of it stops a fit; what
//! does is an error ([`super::TableError`], [`super::MixtureError`]).

use std::collections::BTreeMap;

use super::column_model::ColumnModel;
use super::design::{Design, NumberColumn};
use super::model::Mixture;
use super::table::{Column, Table};

/// A category with so many levels a person present says who somebody is, not what kind.
const LEVELS_A_PERSON: f64 = 0.5;
/// This share of the persons…
const FEW: f64 = 0.02;
/// …holds at least this share of the sum of a concentrated column.
const MOST: f64 = 0.5;
/// A component of less than one person is empty.
const ONE_PERSON: f64 = 1.0;
/// A variance this close to the floor, as a share of it, lies on it.
const ON_FLOOR: f64 = 1e-6;

/// What is odd about a table.
#[derive(Debug, Clone, PartialEq)]
pub enum TableRemark {
    /// Nobody has a cell: the column says nothing.
    AllMissing {
        /// Number of the column, from 0.
        column: usize,
    },
    /// Everybody who has a cell has the same: the column says nothing but who has one.
    Constant {
        /// Number of the column, from 0.
        column: usize,
    },
    /// A category with a level for every second person or more, like a name.
    LevelForEveryone {
        /// Number of the column, from 0.
        column: usize,
        /// Levels that occur.
        levels: usize,
    },
    /// Every cell is that of an earlier column, which so counts twice.
    Copy {
        /// Number of the column, from 0.
        column: usize,
        /// Number of the earlier column.
        of: usize,
    },
    /// A fiftieth of the persons holds at least half of an amount, count or number of zero or more.
    Concentrated {
        /// Number of the column, from 0.
        column: usize,
        /// The share that they hold.
        share: f64,
    },
    /// There are more columns than persons: groups will fit by chance.
    MoreColumnsThanRows {
        /// Persons.
        rows: usize,
        /// Columns.
        columns: usize,
    },
}

/// What is odd about a fit.
#[derive(Debug, Clone, PartialEq)]
pub enum FitRemark {
    /// A component lost its persons on the way: there are fewer groups than asked for.
    Emptied {
        /// Number of the component, from 0.
        component: usize,
    },
    /// A component is as narrow in a column as is allowed: it may have locked on to single values.
    OnFloor {
        /// Number of the component, from 0.
        component: usize,
        /// Number of the column, from 0.
        column: usize,
    },
    /// The run ended because it had no passes left.
    NotConverged,
}

/// What is odd about a table, column by column.
pub fn inspect(table: &Table) -> Vec<TableRemark> {
    let (rows, columns) = (table.rows(), table.columns().len());
    let mut remarks: Vec<TableRemark> = table.columns().iter().enumerate().filter_map(inspect_column).collect();
    remarks.extend(copies(table.columns()));
    if columns > rows {
        remarks.push(TableRemark::MoreColumnsThanRows { rows, columns });
    }
    remarks
}

fn inspect_column((number, column): (usize, &Column)) -> Option<TableRemark> {
    let mut present: Vec<f64> = column.to_numbers().into_iter().filter(|cell| !cell.is_nan()).collect();
    present.sort_by(f64::total_cmp);
    let distinct = present.chunk_by(|a, b| a == b).count();
    match distinct {
        0 => Some(TableRemark::AllMissing { column: number }),
        1 => Some(TableRemark::Constant { column: number }),
        _ if !column.is_ordered() && distinct as f64 >= LEVELS_A_PERSON * present.len() as f64 && distinct > 2 => {
            Some(TableRemark::LevelForEveryone { column: number, levels: distinct })
        }
        _ => concentrated(&present, column).map(|share| TableRemark::Concentrated { column: number, share }),
    }
}

/// The share of the sum that the largest cells hold, where it is much. Takes the cells present, ascending.
fn concentrated(present: &[f64], column: &Column) -> Option<f64> {
    let is_amount = !matches!(column, Column::Category { .. } | Column::Ordinal { .. });
    let few = (FEW * present.len() as f64) as usize;
    let total: f64 = present.iter().sum();
    let largest: f64 = present[present.len() - few..].iter().sum();
    (is_amount && present[0] >= 0.0 && few > 0 && largest >= MOST * total).then(|| largest / total)
}

/// Columns with the cells of an earlier one of the same kind.
fn copies(columns: &[Column]) -> Vec<TableRemark> {
    let mut seen: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    let mut found = vec![];
    for (number, column) in columns.iter().enumerate() {
        let cells = column.to_numbers();
        let earlier = seen.entry(fingerprint(&cells)).or_default();
        let is_same = |&&of: &&usize| same(&columns[of].to_numbers(), &cells);
        // What nobody has is told already.
        match earlier.iter().find(is_same) {
            Some(&of) if cells.iter().any(|cell| !cell.is_nan()) => {
                found.push(TableRemark::Copy { column: number, of })
            }
            _ => earlier.push(number),
        }
    }
    found
}

fn same(first: &[f64], second: &[f64]) -> bool {
    first.iter().zip(second).all(|(a, b)| a == b || (a.is_nan() && b.is_nan()))
}

/// The same number for the same cells (FNV-1a by words: Fowler, Noll and Vo).
fn fingerprint(cells: &[f64]) -> u64 {
    let word = |cell: &f64| if cell.is_nan() { 1 } else { (cell + 0.0).to_bits() };
    cells.iter().fold(0xcbf2_9ce4_8422_2325, |state, cell| (state ^ word(cell)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// What is odd about a mixture fitted to a laid-out table.
pub(super) fn remarks(mixture: &Mixture, design: &Design, converged: bool) -> Vec<FitRemark> {
    let persons = design.persons();
    let is_empty = |k: usize| mixture.weights()[k] * persons < ONE_PERSON;
    let mut remarks: Vec<FitRemark> = vec![];
    for component in 0..mixture.components() {
        if is_empty(component) {
            remarks.push(FitRemark::Emptied { component });
            continue;
        }
        remarks.extend(on_floor(mixture, design, component));
    }
    if !converged {
        remarks.push(FitRemark::NotConverged);
    }
    remarks
}

/// The columns in which a component is as narrow as is allowed. Constant columns have no other variance.
fn on_floor(mixture: &Mixture, design: &Design, component: usize) -> Vec<FitRemark> {
    let is_on_floor = |column: &NumberColumn| match &mixture.columns()[column.source] {
        ColumnModel::Number { variances, .. }
        | ColumnModel::LogNormal { variances, .. }
        | ColumnModel::Amount { variances, .. } => {
            let (scale, floor) = (column.scale.scale, column.scale.floor);
            floor < 1.0 && variances[component] <= floor * scale * scale * (1.0 + ON_FLOOR)
        }
        _ => false,
    };
    let columns = design.numbers.iter().filter(|column| is_on_floor(column));
    columns.map(|column| FitRemark::OnFloor { component, column: column.source }).collect()
}
