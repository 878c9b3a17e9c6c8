//! Which things of several kinds mean the same: found themes of several languages, by the vectors of their phrases.

use super::cosine;

/// From this cosine on two themes mean the same. Of MiniLM, two ways to say that a parcel is late have 0.56, sentences
/// about different things 0.15 at most (`tests/it/minilm.rs`).
pub const SAME_MEANING: f32 = 0.5;

/// Groups of rows of `matrix` (each of length 1, one for each of `kinds`) that mean the same, by their numbers, ascending;
/// who is alone is a group of one. Two rows of one kind are never in one group, and each two of a group have a cosine of
/// `least` at least (complete linkage), so that no chain of neighbours joins what is far apart. The nearest are joined
/// first, of equals the lowest numbers.
pub fn merge(matrix: &[f32], kinds: &[usize], least: f32) -> Vec<Vec<usize>> {
    let dimension = matrix.len().checked_div(kinds.len()).unwrap_or_default();
    let row = |number: usize| &matrix[number * dimension..(number + 1) * dimension];
    let all = (0..kinds.len()).flat_map(|one| (one + 1..kinds.len()).map(move |other| (one, other)));
    let mut pairs: Vec<(f32, usize, usize)> = all
        .filter(|(one, other)| kinds[*one] != kinds[*other])
        .map(|(one, other)| (cosine(row(one), row(other)), one, other))
        .filter(|(near, _, _)| *near >= least)
        .collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut groups: Vec<Vec<usize>> = (0..kinds.len()).map(|number| vec![number]).collect();
    let mut group: Vec<usize> = (0..kinds.len()).collect();
    for (_, one, other) in pairs {
        let (to, from) = (group[one].min(group[other]), group[one].max(group[other]));
        let may_join = |a: &usize, b: &usize| kinds[*a] != kinds[*b] && cosine(row(*a), row(*b)) >= least;
        if to == from || !groups[to].iter().all(|a| groups[from].iter().all(|b| may_join(a, b))) {
            continue;
        }
        let moved = std::mem::take(&mut groups[from]);
        moved.iter().for_each(|number| group[*number] = to);
        groups[to].extend(moved);
        groups[to].sort_unstable();
    }
    groups.retain(|members| !members.is_empty());
    groups
}
