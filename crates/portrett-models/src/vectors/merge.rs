//! Which things mean the same: found themes of one language or of several, by the vectors of their sentences.

/// From this nearness on two themes mean the same. Of MiniLM over a set of tickets with 27 intents in 11 categories, 12
/// sentences each: two draws of one intent have more in 95 of 100 pairs (0.93), intents of different categories less in
/// all 5,136 (0.68 at most), neighbours of one category less in 94 of 100.
pub const SAME_MEANING: f32 = 0.85;

/// Groups of `sets` that mean the same, by their numbers, ascending; who is alone is a group of one. A set has the vectors
/// of sentences, `dimension` numbers each and each of length 1. Each two of a group have a nearness of `least` at least
/// (complete linkage), so that no chain of neighbours joins what is far apart. The nearest are joined first, of equals the
/// lowest numbers.
///
/// The nearness of two sets is the mean cosine between their sentences beside the mean cosines within each: 1 where
/// sentences of both are as near to each other as to their own. That does not hang on how near a model has all sentences.
pub fn merge(sets: &[Vec<f32>], dimension: usize, least: f32) -> Vec<Vec<usize>> {
    let sums: Vec<Sum> = sets.iter().map(|set| Sum::of(set, dimension)).collect();
    let near = |one: usize, other: usize| sums[one].near(&sums[other]);
    let all = (0..sets.len()).flat_map(|one| (one + 1..sets.len()).map(move |other| (one, other)));
    let pairs = all.map(|(one, other)| (near(one, other), one, other));
    let mut pairs: Vec<(f64, usize, usize)> = pairs.filter(|(near, _, _)| *near >= f64::from(least)).collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut groups: Vec<Vec<usize>> = (0..sets.len()).map(|number| vec![number]).collect();
    let mut group: Vec<usize> = (0..sets.len()).collect();
    for (_, one, other) in pairs {
        let (to, from) = (group[one].min(group[other]), group[one].max(group[other]));
        let may_join = |a: &usize, b: &usize| near(*a, *b) >= f64::from(least);
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

/// The vectors of a set, added up.
struct Sum {
    count: f64,
    sum: Vec<f64>,
    /// The mean cosine of two of them; 1 of one alone.
    within: f64,
}

impl Sum {
    fn of(set: &[f32], dimension: usize) -> Self {
        let (mut count, mut sum) = (0.0, vec![0.0; dimension]);
        // A sentence of which the model knows no word is all zeros.
        for row in set.chunks_exact(dimension.max(1)).filter(|row| row.iter().any(|value| *value != 0.0)) {
            count += 1.0;
            sum.iter_mut().zip(row).for_each(|(sum, value)| *sum += f64::from(*value));
        }
        let square: f64 = sum.iter().map(|value| value * value).sum();
        let within = if count > 1.0 { (square - count) / (count * (count - 1.0)) } else { 1.0 };
        Self { count, sum, within }
    }

    fn near(&self, other: &Self) -> f64 {
        let within = self.within * other.within;
        if self.count * other.count == 0.0 || self.within <= 0.0 || within <= 0.0 {
            return 0.0;
        }
        let product: f64 = self.sum.iter().zip(&other.sum).map(|(one, other)| one * other).sum();
        product / (self.count * other.count) / within.sqrt()
    }
}
