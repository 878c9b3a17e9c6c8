//! Ranks and normal scores (what a cell of any column is worth on a normal scale), and correlations of these.

use super::eigen::Square;
use crate::mixture::{Column, MISSING_CODE, Table};
use crate::special::normal_quantile;

/// Rounds of optimal scaling; the order of levels has long settled.
const SCALING_ROUNDS: usize = 20;
/// Fewer pairs than this say nothing of a correlation.
const LEAST_PAIRS: f64 = 30.0;

/// The columns as numbers in a meaningful order, NaN for missing: numbers as they are, categories by where their
/// levels lie on the main axis of the table, so that as much of their association as one order can carry is kept.
pub(super) fn ordered(table: &Table) -> Vec<Vec<f64>> {
    let mut columns: Vec<Vec<f64>> = table.columns().iter().map(Column::to_numbers).collect();
    let nominal = |column: &Column| matches!(column, Column::Category { levels, .. } if *levels > 2);
    if table.columns().iter().any(nominal) {
        let axis = main_axis(table, &columns);
        for (column, values) in table.columns().iter().zip(&mut columns) {
            if let Column::Category { codes, levels } = column {
                *values = level_means(codes, usize::from(*levels), &axis);
            }
        }
    }
    columns
}

/// Each person's place on the axis that the columns agree on most: alternating least squares over numbers (by a
/// loading) and categories (by a value a level), the first dimension of homogeneity analysis (Gifi 1990).
fn main_axis(table: &Table, columns: &[Vec<f64>]) -> Vec<f64> {
    let scores: Vec<Vec<f64>> = columns.iter().map(|column| normal_scores(column)).collect();
    let mut axis = vec![0.0; table.rows()];
    scores.iter().for_each(|score| add_scaled(&mut axis, score, 1.0));
    for _ in 0..SCALING_ROUNDS {
        standardise(&mut axis);
        let mut next = vec![0.0; table.rows()];
        for (column, score) in table.columns().iter().zip(&scores) {
            match column {
                Column::Category { codes, levels } => {
                    add_scaled(&mut next, &level_means(codes, usize::from(*levels), &axis), 1.0);
                }
                _ => add_scaled(&mut next, score, correlation(score, &axis)),
            }
        }
        axis = next;
    }
    axis
}

fn add_scaled(to: &mut [f64], values: &[f64], by: f64) {
    for (to, value) in to.iter_mut().zip(values).filter(|(_, value)| !value.is_nan()) {
        *to += by * value;
    }
}

/// For each person the mean of `axis` among the persons of the same level; NaN where missing.
fn level_means(codes: &[u16], levels: usize, axis: &[f64]) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); levels];
    for (&code, value) in codes.iter().zip(axis).filter(|&(&code, _)| code != MISSING_CODE) {
        let (sum, count) = &mut sums[usize::from(code)];
        *sum += value;
        *count += 1.0;
    }
    let mean = |&code: &u16| sums.get(usize::from(code)).map_or(f64::NAN, |(sum, count)| sum / count);
    codes.iter().map(mean).collect()
}

/// Persons present, in the order of their values; equal ones in their order.
pub(crate) fn sorted_rows(values: &[f64]) -> Vec<u32> {
    let mut rows: Vec<u32> = (0..values.len() as u32).filter(|&row| !values[row as usize].is_nan()).collect();
    rows.sort_by(|&a, &b| values[a as usize].total_cmp(&values[b as usize]).then(a.cmp(&b)));
    rows
}

/// The middle of the ranks (from 0 to the number of persons present) that share a value, as a share of all ranks;
/// NaN where missing.
pub(crate) fn middle_ranks(values: &[f64]) -> Vec<f64> {
    let mut ranks = vec![f64::NAN; values.len()];
    let rows = sorted_rows(values);
    let mut before = 0;
    for group in rows.chunk_by(|&a, &b| values[a as usize] == values[b as usize]) {
        let middle = (before as f64 + group.len() as f64 / 2.0) / rows.len() as f64;
        group.iter().for_each(|&row| ranks[row as usize] = middle);
        before += group.len();
    }
    ranks
}

/// Φ⁻¹ of the middle ranks, standardised to mean 0 and variance 1; NaN where missing.
pub(super) fn normal_scores(values: &[f64]) -> Vec<f64> {
    let mut scores = middle_ranks(values);
    scores.iter_mut().filter(|rank| !rank.is_nan()).for_each(|rank| *rank = normal_quantile(*rank));
    standardise(&mut scores);
    scores
}

/// Brings the cells present to mean 0 and variance 1; a constant becomes 0.
fn standardise(values: &mut [f64]) {
    let present = || values.iter().filter(|value| !value.is_nan());
    let n = present().count().max(1) as f64;
    let mean = present().sum::<f64>() / n;
    let variance = present().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n;
    let scale = if variance > 0.0 { variance.sqrt() } else { 1.0 };
    values.iter_mut().for_each(|value| *value = (*value - mean) / scale);
}

/// Pearson's correlation over the persons with both cells; 0 where they are too few or one side is constant.
pub(crate) fn correlation(first: &[f64], second: &[f64]) -> f64 {
    let mut sums = [0.0; 6];
    for (&a, &b) in first.iter().zip(second) {
        if !(a.is_nan() || b.is_nan()) {
            for (sum, term) in sums.iter_mut().zip([1.0, a, b, a * a, b * b, a * b]) {
                *sum += term;
            }
        }
    }
    let [n, a, b, aa, bb, ab] = sums;
    let variances = (aa - a * a / n) * (bb - b * b / n);
    if n < LEAST_PAIRS || variances <= 1e-12 * n * n { 0.0 } else { (ab - a * b / n) / variances.sqrt() }
}

/// Correlations of all pairs of columns.
pub(super) fn correlations(scores: &[Vec<f64>]) -> Square {
    let mut matrix = Square::identity(scores.len());
    for i in 0..scores.len() {
        for j in 0..i {
            let value = correlation(&scores[i], &scores[j]);
            matrix.set(i, j, value);
            matrix.set(j, i, value);
        }
    }
    matrix
}
