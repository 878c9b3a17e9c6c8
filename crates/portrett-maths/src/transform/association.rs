//! Which prepared columns say the same as others: duplicates, and columns so strongly associated that one gives
//! the other away.

use crate::mixture::{Column, MISSING_CODE, Table};
use crate::null_models::scores::{correlation, middle_ranks};

/// Correlation from which two numbers count as the same.
const SAME: f64 = 0.999;
/// Strength from which a column is redundant with another.
const STRONG: f64 = 0.8;
/// Two columns count as the same only if so large a share of the persons with either have both.
const SHARED: f64 = 0.95;
/// Fewer pairs than this say nothing.
const LEAST_PAIRS: usize = 30;

/// How strongly the columns of a table are associated, two by two.
#[derive(Debug, Clone, PartialEq)]
pub struct Associations {
    columns: usize,
    strengths: Vec<f64>,
    same: Vec<(usize, usize)>,
}

impl Associations {
    /// Measures all pairs on the first `rows` persons (some thousand are enough), who should come in random order.
    ///
    /// Strength is from 0 to 1: for two numbers the size of Spearman's rank correlation, for two categories
    /// Cramér's V (1946), for a number and a category the correlation ratio η of the ranks (Pearson 1905). It is 0
    /// where fewer than 30 persons have both cells.
    pub fn measure(table: &Table, rows: usize) -> Self {
        let table = table.head(rows);
        let ranks: Vec<Vec<f64>> = table.columns().iter().map(ranks).collect();
        let columns = ranks.len();
        let mut found = Self { columns, strengths: vec![1.0; columns * columns], same: vec![] };
        for i in 0..columns {
            for j in i + 1..columns {
                found.measure_pair((i, &table.columns()[i], &ranks[i]), (j, &table.columns()[j], &ranks[j]));
            }
        }
        found
    }

    fn measure_pair(&mut self, first: (usize, &Column, &[f64]), second: (usize, &Column, &[f64])) {
        let ((i, a, a_ranks), (j, b, b_ranks)) = (first, second);
        let strength = strength((a, a_ranks), (b, b_ranks));
        self.strengths[i * self.columns + j] = strength;
        self.strengths[j * self.columns + i] = strength;
        if shared(a, b) && are_same(a, b, strength) {
            self.same.push((i, j));
        }
    }

    /// Pairs of columns that hold the same information, the lower number first: numbers whose Pearson or Spearman
    /// correlation is 0.999 or more in size, and categories that divide people in the same way.
    pub fn duplicates(&self) -> &[(usize, usize)] {
        &self.same
    }

    /// The strength of the association of two columns, from 0 to 1.
    pub fn strength(&self, first: usize, second: usize) -> f64 {
        self.strengths[first * self.columns + second]
    }

    /// The other columns that are redundant with `column`: a strength of 0.8 or more, ascending. Columns that give
    /// it away only together (shares that sum to 1) are not found.
    pub fn redundant_with(&self, column: usize) -> Vec<usize> {
        (0..self.columns).filter(|&other| other != column && self.strength(column, other) >= STRONG).collect()
    }
}

/// Ranks of cells with an order; of categories nothing.
fn ranks(column: &Column) -> Vec<f64> {
    if column.is_ordered() { middle_ranks(&column.to_numbers()) } else { vec![] }
}

fn strength(first: (&Column, &[f64]), second: (&Column, &[f64])) -> f64 {
    match (first.0, second.0) {
        (Column::Category { codes: a, levels: rows }, Column::Category { codes: b, levels: columns }) => {
            cramers_v(&Counts::of(a, *rows, b, *columns))
        }
        (_, Column::Category { codes, levels }) => correlation_ratio(first.1, codes, *levels),
        (Column::Category { codes, levels }, _) => correlation_ratio(second.1, codes, *levels),
        _ => correlation(first.1, second.1).abs(),
    }
}

fn are_same(first: &Column, second: &Column, strength: f64) -> bool {
    match (first, second) {
        (Column::Category { codes: a, levels: rows }, Column::Category { codes: b, levels: columns }) => {
            Counts::of(a, *rows, b, *columns).one_to_one()
        }
        (Column::Category { .. }, _) | (_, Column::Category { .. }) => false,
        _ => strength >= SAME || correlation(&first.to_numbers(), &second.to_numbers()).abs() >= SAME,
    }
}

/// Whether nearly all persons with one of the cells have both.
fn shared(first: &Column, second: &Column) -> bool {
    let present = |row: usize| (!first.is_missing(row), !second.is_missing(row));
    let both = (0..first.len()).filter(|&row| present(row) == (true, true)).count();
    let either = (0..first.len()).filter(|&row| present(row) != (false, false)).count();
    both >= LEAST_PAIRS && both as f64 >= SHARED * either as f64
}

/// The root of the share of the ranks' variance that lies between levels.
fn correlation_ratio(ranks: &[f64], codes: &[u16], levels: u16) -> f64 {
    let mut groups = vec![(0.0, 0.0); usize::from(levels)];
    let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for (&rank, &code) in ranks.iter().zip(codes).filter(|&(rank, &code)| !rank.is_nan() && code != MISSING_CODE) {
        let group = &mut groups[usize::from(code)];
        *group = (group.0 + 1.0, group.1 + rank);
        (n, sum, squares) = (n + 1.0, sum + rank, squares + rank * rank);
    }
    let between: f64 = groups.iter().filter(|group| group.0 > 0.0).map(|(n, sum)| sum * sum / n).sum();
    let (between, total) = (between - sum * sum / n, squares - sum * sum / n);
    if n < LEAST_PAIRS as f64 || total <= 0.0 { 0.0 } else { (between / total).max(0.0).sqrt() }
}

/// Persons by two categories.
struct Counts {
    cells: Vec<Vec<f64>>,
    rows: Vec<f64>,
    columns: Vec<f64>,
    total: f64,
}

impl Counts {
    fn of(first: &[u16], rows: u16, second: &[u16], columns: u16) -> Self {
        let (rows, columns) = (usize::from(rows), usize::from(columns));
        let mut counts = Self {
            cells: vec![vec![0.0; columns]; rows],
            rows: vec![0.0; rows],
            columns: vec![0.0; columns],
            total: 0.0,
        };
        for (&a, &b) in first.iter().zip(second).filter(|&(&a, &b)| a != MISSING_CODE && b != MISSING_CODE) {
            let (a, b) = (usize::from(a), usize::from(b));
            counts.cells[a][b] += 1.0;
            counts.rows[a] += 1.0;
            counts.columns[b] += 1.0;
            counts.total += 1.0;
        }
        counts
    }

    /// Whether each level of one side goes with one level of the other.
    fn one_to_one(&self) -> bool {
        let used = |cells: &mut dyn Iterator<Item = f64>| cells.filter(|&cell| cell > 0.0).count() <= 1;
        let rows = self.cells.iter().all(|row| used(&mut row.iter().copied()));
        rows && (0..self.columns.len()).all(|column| used(&mut self.cells.iter().map(|row| row[column])))
    }
}

/// Cramér's V over the levels that occur; 0 where one side has a single level.
fn cramers_v(counts: &Counts) -> f64 {
    let occurring = |sums: &[f64]| sums.iter().filter(|&&sum| sum > 0.0).count();
    let degrees = occurring(&counts.rows).min(occurring(&counts.columns)).saturating_sub(1);
    if degrees == 0 || counts.total < LEAST_PAIRS as f64 {
        return 0.0;
    }
    let mut phi = -1.0;
    for (row, row_sum) in counts.cells.iter().zip(&counts.rows) {
        for (cell, column_sum) in row.iter().zip(&counts.columns).filter(|(cell, _)| **cell > 0.0) {
            phi += cell * cell / (row_sum * column_sum);
        }
    }
    (phi / degrees as f64).max(0.0).sqrt().min(1.0)
}
