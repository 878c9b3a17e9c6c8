//! How well several questions ask after one thing: Cronbach's alpha, and each question's correlation with the
//! rest of its scale. Takes sums over persons; gives figures without a unit.

/// What is known of the answers of those who answered all questions.
#[derive(Debug, Clone, Copy)]
pub struct Moments<'a> {
    /// Persons.
    pub people: u64,
    /// The sum of the answers to each question.
    pub sums: &'a [f64],
    /// The sum of the products of the answers to each two questions, row by row.
    pub products: &'a [f64],
}

/// How well the questions of a scale hang together.
#[derive(Debug, Clone, PartialEq)]
pub struct Reliability {
    /// Cronbach's alpha: at most 1, and below 0 where questions run against each other.
    pub alpha: f64,
    /// For each question, the correlation with the sum of all others.
    pub with_rest: Vec<f64>,
}

/// Cronbach's alpha, k / (k - 1) * (1 - sum of the questions' variances / variance of their sum) (Cronbach
/// 1951, equation 2), and the corrected item-total correlations. Nothing of fewer than two questions or three
/// persons, or where all answered a question, or all of them together, alike.
pub fn reliability(moments: &Moments<'_>) -> Option<Reliability> {
    let count = moments.sums.len();
    if count < 2 || moments.people < 3 || moments.products.len() != count * count {
        return None;
    }
    let people = moments.people as f64;
    let covariance = |one: usize, other: usize| {
        let product = moments.products[one * count + other];
        (product - moments.sums[one] * moments.sums[other] / people) / (people - 1.0)
    };
    let variances: Vec<f64> = (0..count).map(|one| covariance(one, one)).collect();
    let with_all: Vec<f64> =
        (0..count).map(|one| (0..count).map(|other| covariance(one, other)).sum::<f64>()).collect();
    let total: f64 = with_all.iter().sum();
    let least = 1e-9 * variances.iter().sum::<f64>();
    if total <= least || variances.iter().any(|variance| *variance <= least) {
        return None;
    }
    let k = count as f64;
    let alpha = k / (k - 1.0) * (1.0 - variances.iter().sum::<f64>() / total);
    let with_rest = (0..count).map(|one| {
        let rest = total - 2.0 * with_all[one] + variances[one];
        let scale = (variances[one] * rest.max(0.0)).sqrt();
        if scale > 0.0 { (with_all[one] - variances[one]) / scale } else { 0.0 }
    });
    Some(Reliability { alpha, with_rest: with_rest.collect() })
}
