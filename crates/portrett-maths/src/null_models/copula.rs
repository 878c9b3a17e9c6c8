//! Copies of a table drawn from a Gaussian copula: the same margins, the same missing cells and about the same
//! correlations, but one cloud without groups.
//!
//! A person of the copy is one draw of correlated normals; the cells of each column are the table's own, given out
//! in the order of the draws, so that margins are kept exactly. Categories are cut from a normal too (a threshold
//! model); those of more than two levels are ordered along the table's main axis, so association that no single
//! order of the levels can carry is lost.

use super::eigen::{Square, correlation_root};
use super::scores::{correlation, correlations, normal_scores, ordered, sorted_rows};
use crate::mixture::{Table, rearrange};
use crate::seed::Stream;
use crate::special::normal_quantile;

/// Rounds of bringing the correlations of coarse columns closer.
const ROUNDS: usize = 3;
/// How much of a difference a round corrects; less than all, because the difference is measured on a sample.
const DAMPING: f64 = 0.7;
/// Two columns whose scores lose less than this share of a correlation need no correction.
const FINE: f64 = 0.999;
/// The most extreme correlation of the normals behind two columns.
const LARGEST: f64 = 0.995;

/// A Gaussian copula learnt from a table.
#[derive(Debug, Clone)]
pub struct Copula<'a> {
    table: &'a Table,
    /// For each column the persons present, in the order of their cells.
    sorted: Vec<Vec<u32>>,
    /// Turns independent normals (a column) into correlated ones (a row).
    root: Square,
}

impl<'a> Copula<'a> {
    /// Learns the correlations of the normals behind the columns: those of the normal scores, divided by what
    /// cutting a normal into few values takes from a correlation, then corrected by the correlations that draws
    /// show (the fixed-point iteration of NORTA: Cario & Nelson 1997).
    pub fn learn(table: &'a Table, stream: &mut Stream) -> Self {
        let columns = ordered(table);
        let sorted: Vec<Vec<u32>> = columns.iter().map(|column| sorted_rows(column)).collect();
        let scores: Vec<Vec<f64>> = columns.iter().map(|column| normal_scores(column)).collect();
        let target = correlations(&scores);
        let kept: Vec<f64> = sorted.iter().zip(&scores).map(|(rows, scores)| kept_by_cutting(rows, scores)).collect();
        let mut latent = target.clone();
        for_coarse_pairs(&kept, |i, j| set_both(&mut latent, i, j, target.get(i, j) / (kept[i] * kept[j])));
        let mut copula = Self { table, sorted, root: correlation_root(&latent) };
        for _ in 0..ROUNDS {
            let drawn = copula.draw_orders(stream);
            let reached = correlations(&copula.rearranged(&scores, &drawn));
            for_coarse_pairs(&kept, |i, j| {
                let value = latent.get(i, j) + DAMPING * (target.get(i, j) - reached.get(i, j));
                set_both(&mut latent, i, j, value);
            });
            copula.root = correlation_root(&latent);
        }
        copula
    }

    /// One copy of the table, as long as it.
    pub fn sample(&self, stream: &mut Stream) -> Table {
        let drawn = self.draw_orders(stream);
        let mut at = 0;
        self.table.map_columns(|column| {
            let cells = column.rearrange(&self.sorted[at], &drawn[at]);
            at += 1;
            cells
        })
    }

    /// For each column the persons present, in the order of freshly drawn normals.
    fn draw_orders(&self, stream: &mut Stream) -> Vec<Vec<u32>> {
        let (rows, size) = (self.table.rows(), self.root.size);
        let mut latent = vec![vec![f64::NAN; rows]; size];
        let mut normals = vec![0.0; size];
        for row in 0..rows {
            normals.iter_mut().for_each(|normal| *normal = stream.normal());
            for (column, values) in latent.iter_mut().enumerate() {
                values[row] = self.root.row(column).iter().zip(&normals).map(|(a, b)| a * b).sum();
            }
        }
        for (column, values) in self.table.columns().iter().zip(&mut latent) {
            (0..rows).filter(|&row| column.is_missing(row)).for_each(|row| values[row] = f64::NAN);
        }
        latent.iter().map(|values| sorted_rows(values)).collect()
    }

    fn rearranged(&self, scores: &[Vec<f64>], drawn: &[Vec<u32>]) -> Vec<Vec<f64>> {
        let columns = scores.iter().zip(&self.sorted).zip(drawn);
        columns.map(|((scores, from), to)| rearrange(scores, from, to, f64::NAN)).collect()
    }
}

/// The correlation of a normal with the scores of the few values that it is cut into: 1 for a column without ties.
fn kept_by_cutting(sorted: &[u32], scores: &[f64]) -> f64 {
    let n = sorted.len() as f64;
    let normals: Vec<f64> = (0..sorted.len()).map(|rank| normal_quantile((rank as f64 + 0.5) / n)).collect();
    let scores: Vec<f64> = sorted.iter().map(|&row| scores[row as usize]).collect();
    correlation(&normals, &scores)
}

/// Visits the pairs of columns, at least one of them coarse, that can be correlated at all.
fn for_coarse_pairs(kept: &[f64], mut visit: impl FnMut(usize, usize)) {
    for i in 0..kept.len() {
        for j in 0..i {
            let product = kept[i] * kept[j];
            if product > 0.0 && product < FINE {
                visit(i, j);
            }
        }
    }
}

fn set_both(matrix: &mut Square, i: usize, j: usize, value: f64) {
    let value = value.clamp(-LARGEST, LARGEST);
    matrix.set(i, j, value);
    matrix.set(j, i, value);
}
