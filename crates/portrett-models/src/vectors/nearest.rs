//! Which rows of a matrix lie nearest to a vector. Rows are of length 1, so that their product is the cosine of the angle.

/// The cosine of the angle between two vectors of length 1, as a sum in double precision in their order.
pub fn cosine(one: &[f32], other: &[f32]) -> f32 {
    one.iter().zip(other).map(|(one, other)| f64::from(*one) * f64::from(*other)).sum::<f64>() as f32
}

/// The numbers of the `count` rows of `matrix` that lie nearest to `query`, nearest first and of equal ones the lowest
/// first, each with its cosine. The length of `query` is the length of a row.
pub fn nearest(matrix: &[f32], query: &[f32], count: usize) -> Vec<(usize, f32)> {
    if query.is_empty() || count == 0 {
        return Vec::new();
    }
    let mut all: Vec<_> = matrix.chunks_exact(query.len()).map(|row| cosine(row, query)).enumerate().collect();
    let order = |one: &(usize, f32), other: &(usize, f32)| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0));
    if count < all.len() {
        all.select_nth_unstable_by(count, order);
        all.truncate(count);
    }
    all.sort_unstable_by(order);
    all
}
