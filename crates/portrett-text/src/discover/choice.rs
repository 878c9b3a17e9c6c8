//! How many themes there are.

use portrett_maths::sparse::Sparse;
use portrett_maths::sparse::factors::Factors;
use portrett_maths::special::ln;

use super::parts::{fit, heaviest, lengths};

/// Texts that the choice looks at.
const MOST_TEXTS: usize = 6000;
/// How often factors are improved for the choice.
const SWEEPS: usize = 6;
/// Stems by which the coherence of a part is told.
const STEMS: usize = 6;

/// A number of parts, with what speaks for it.
pub(super) struct Chosen {
    pub parts: usize,
    pub stability: f32,
}

/// Among `candidates` the number whose parts are alike in two halves of the texts and coherent; of equals the least.
pub(super) fn parts(matrix: &Sparse, candidates: &[usize]) -> Chosen {
    let halves = [half(matrix, 0), half(matrix, 1)];
    let mut best = (f32::MIN, Chosen { parts: 1, stability: 0.0 });
    for &count in
        candidates.iter().filter(|count| **count > 0 && **count * 5 <= matrix.rows().min(matrix.columns() * 5))
    {
        let fits = [fit(&halves[0], count, SWEEPS), fit(&halves[1], count, SWEEPS)];
        let stability = alike(&fits[0], &fits[1]);
        let coherence = mean(&coherences(&halves[1], &fits[0]));
        let worth = stability * (1.0 + coherence) / 2.0;
        if worth > best.0 {
            best = (worth, Chosen { parts: count, stability });
        }
    }
    best.1
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}

/// Every second text, from `first` on, and as many as the choice looks at.
fn half(matrix: &Sparse, first: usize) -> Sparse {
    let mut half = Sparse::new(matrix.columns());
    let step = 2 * matrix.rows().div_ceil(MOST_TEXTS).max(1);
    for row in (first..matrix.rows()).step_by(step) {
        half.push(matrix.row(row).map(|(stem, value)| (stem as u32, value)));
    }
    half
}

/// The mean cosine of the parts of two fits with the part of the other that is nearest, each part taken once.
fn alike(a: &Factors, b: &Factors) -> f32 {
    let (of_a, of_b) = (lengths(a), lengths(b));
    let mut cosines = Vec::with_capacity(a.parts * b.parts);
    for i in 0..a.parts {
        for j in 0..b.parts {
            let both = a.columns.chunks_exact(a.parts).zip(b.columns.chunks_exact(b.parts));
            let product: f64 = both.map(|(x, y)| x[i] * y[j]).sum();
            cosines.push((product / (of_a[i] * of_b[j]).max(f64::MIN_POSITIVE), i, j));
        }
    }
    let pairs = matched(cosines);
    pairs.iter().map(|(cosine, _, _)| *cosine as f32).sum::<f32>() / a.parts as f32
}

/// Pairs by their cosine, the nearest first, so that each of either side is in one pair at most.
pub(super) fn matched(mut cosines: Vec<(f64, usize, usize)>) -> Vec<(f64, usize, usize)> {
    cosines.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (cosine, i, j) in cosines {
        if pairs.iter().all(|pair| pair.1 != i && pair.2 != j) {
            pairs.push((cosine, i, j));
        }
    }
    pairs
}

/// For each part, how often its heaviest stems are in one text, beyond chance: the mean normalised pointwise mutual
/// information of pairs (Bouma 2009).
pub(super) fn coherences(matrix: &Sparse, factors: &Factors) -> Vec<f32> {
    let tops: Vec<Vec<usize>> = (0..factors.parts).map(|part| heaviest(factors, part, STEMS)).collect();
    let mut place = vec![usize::MAX; matrix.columns()];
    let mut stems: Vec<usize> = tops.iter().flatten().copied().collect();
    stems.sort_unstable();
    stems.dedup();
    stems.iter().enumerate().for_each(|(number, stem)| place[*stem] = number);
    let size = stems.len();
    let mut together = vec![0_u32; size * size];
    for row in 0..matrix.rows() {
        let here: Vec<usize> = matrix.row(row).map(|(stem, _)| place[stem]).filter(|at| *at != usize::MAX).collect();
        for a in &here {
            here.iter().for_each(|b| together[a * size + b] += 1);
        }
    }
    let share = |a: usize, b: usize| f64::from(together[place[a] * size + place[b]]) / matrix.rows() as f64;
    tops.iter().map(|top| coherence(top, share)).collect()
}

fn coherence(top: &[usize], share: impl Fn(usize, usize) -> f64) -> f32 {
    let mut values = Vec::new();
    for (number, &a) in top.iter().enumerate() {
        for &b in &top[number + 1..] {
            let both = share(a, b);
            let value = if both > 0.0 { ln(both / (share(a, a) * share(b, b))) / -ln(both).min(-1e-9) } else { -1.0 };
            values.push(value.clamp(-1.0, 1.0) as f32);
        }
    }
    mean(&values)
}
