//! What was found by words and what was found by meaning, in one list.

use std::collections::BTreeMap;

/// What is added to every rank: 60, as Cormack, Clarke and Buettcher (2009) found it.
pub const RANK_CONSTANT: f64 = 60.0;

/// A sentence in the merged list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fused {
    /// Its number.
    pub id: i64,
    /// Sum of 1 / (60 + rank) over the lists that it stands in.
    pub score: f64,
    /// Its place in the list by words, from 1.
    pub by_words: Option<usize>,
    /// Its place in the list by meaning, from 1.
    pub by_meaning: Option<usize>,
}

/// Merges two lists by reciprocal rank fusion (Cormack, Clarke and Buettcher 2009): what stands high in both comes
/// first.
///
/// `by_words` are the numbers of hits, the best first; of a number that is there twice the first place counts.
/// `by_meaning` are numbers with their cosine, in any order: they are ranked by cosine, then by number; a cosine that
/// is not a number is left out. What scores the same is ordered by its place among the words, then by number.
pub fn fuse(by_words: &[i64], by_meaning: &[(i64, f32)], limit: usize) -> Vec<Fused> {
    let mut near: Vec<(i64, f32)> = by_meaning.iter().copied().filter(|(_, cosine)| !cosine.is_nan()).collect();
    near.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let mut places: BTreeMap<i64, [Option<usize>; 2]> = BTreeMap::new();
    rank(by_words.iter().copied(), 0, &mut places);
    rank(near.into_iter().map(|(id, _)| id), 1, &mut places);
    let mut fused: Vec<Fused> = places.into_iter().map(|(id, places)| Fused::at(id, places)).collect();
    fused.sort_by(|one, other| {
        let place = |fused: &Fused| fused.by_words.unwrap_or(usize::MAX);
        other.score.total_cmp(&one.score).then(place(one).cmp(&place(other))).then(one.id.cmp(&other.id))
    });
    fused.truncate(limit);
    fused
}

impl Fused {
    fn at(id: i64, places: [Option<usize>; 2]) -> Self {
        let score = places.iter().flatten().map(|place| 1.0 / (RANK_CONSTANT + *place as f64)).sum();
        Self { id, score, by_words: places[0], by_meaning: places[1] }
    }
}

/// Gives each number its place in a list, counted without those that were there before.
fn rank(ids: impl Iterator<Item = i64>, list: usize, places: &mut BTreeMap<i64, [Option<usize>; 2]>) {
    let mut next = 1;
    for id in ids {
        let place = &mut places.entry(id).or_default()[list];
        if place.is_none() {
            *place = Some(next);
            next += 1;
        }
    }
}
