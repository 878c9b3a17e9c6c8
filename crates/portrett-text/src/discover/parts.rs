//! The parts that texts are made of.

use portrett_maths::sparse::Sparse;
use portrett_maths::sparse::factors::{Factors, improve, project};

/// How often the factors are improved.
pub(super) const SWEEPS: usize = 15;

/// `parts` parts of the texts in `matrix`. They start at anchors: stems that explain most of what no earlier anchor's
/// texts are like. No chance is in it.
pub(super) fn fit(matrix: &Sparse, parts: usize, sweeps: usize) -> Factors {
    let columns = anchored(matrix, parts);
    let rows = project(matrix, &columns, parts, 2);
    let mut factors = Factors { parts, rows, columns };
    improve(matrix, &mut factors, sweeps);
    factors
}

/// The stems of each part at the start: the mean of the texts that have its anchor.
fn anchored(matrix: &Sparse, parts: usize) -> Vec<f64> {
    let stems = matrix.columns();
    let mut columns = vec![0.0; stems * parts];
    let mut open = vec![1.0_f32; matrix.rows()];
    let mut taken = vec![false; stems];
    for part in 0..parts {
        let anchor = anchor(matrix, &open, &taken);
        taken[anchor] = true;
        let mean = mean_of(matrix, anchor);
        for (row, open) in open.iter_mut().enumerate() {
            let alike: f32 = matrix.row(row).map(|(stem, value)| value * mean[stem]).sum();
            *open = open.min(1.0 - alike.clamp(0.0, 1.0));
        }
        (0..stems).for_each(|stem| columns[stem * parts + part] = f64::from(mean[stem]));
    }
    columns
}

/// The stem with most weight in texts that are still open, of those that are not taken.
fn anchor(matrix: &Sparse, open: &[f32], taken: &[bool]) -> usize {
    let mut weights = vec![0.0_f32; matrix.columns()];
    for (row, open) in open.iter().enumerate() {
        matrix.row(row).for_each(|(stem, value)| weights[stem] += value * value * open * open);
    }
    let free = (0..weights.len()).filter(|stem| !taken[*stem]);
    let best = free.max_by(|a, b| weights[*a].total_cmp(&weights[*b]).then(b.cmp(a)));
    best.unwrap_or(0)
}

/// The mean of the texts with a stem, by how much of it they have, of length 1.
fn mean_of(matrix: &Sparse, anchor: usize) -> Vec<f32> {
    let mut mean = vec![0.0_f32; matrix.columns()];
    for row in 0..matrix.rows() {
        if let Some((_, has)) = matrix.row(row).find(|(stem, _)| *stem == anchor) {
            matrix.row(row).for_each(|(stem, value)| mean[stem] += has * value);
        }
    }
    let length = mean.iter().map(|value| value * value).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    mean.iter_mut().for_each(|value| *value /= length);
    mean
}

/// The length of each part's stems.
pub(super) fn lengths(factors: &Factors) -> Vec<f64> {
    let mut squares = vec![0.0; factors.parts];
    for stem in factors.columns.chunks_exact(factors.parts) {
        squares.iter_mut().zip(stem).for_each(|(sum, value)| *sum += value * value);
    }
    squares.into_iter().map(f64::sqrt).collect()
}

/// The part that each text is about most; none where it has none of the stems.
pub(super) fn groups(factors: &Factors) -> Vec<Option<usize>> {
    let lengths = lengths(factors);
    let of = |row: &[f64]| {
        let size = |part: usize| row[part] * lengths[part];
        (0..row.len()).max_by(|a, b| size(*a).total_cmp(&size(*b)).then(b.cmp(a))).filter(|part| size(*part) > 0.0)
    };
    factors.rows.chunks_exact(factors.parts).map(of).collect()
}

/// The stems that weigh most in a part, the heaviest first.
pub(super) fn heaviest(factors: &Factors, part: usize, count: usize) -> Vec<usize> {
    let weight = |stem: usize| factors.columns[stem * factors.parts + part];
    let mut stems: Vec<usize> = (0..factors.columns.len() / factors.parts).filter(|stem| weight(*stem) > 0.0).collect();
    stems.sort_by(|a, b| weight(*b).total_cmp(&weight(*a)).then(a.cmp(b)));
    stems.truncate(count);
    stems
}
