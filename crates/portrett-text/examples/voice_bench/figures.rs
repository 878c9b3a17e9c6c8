//! The figures of the bench.

use std::collections::BTreeMap;

/// The mean over the classes of `labels` of the harmonic mean of precision and recall, for (true, foretold) pairs.
pub fn macro_f1(pairs: &[(&str, &str)]) -> f64 {
    let mut counts: BTreeMap<&str, [f64; 3]> = BTreeMap::new();
    for (label, told) in pairs {
        counts.entry(label).or_default()[0] += 1.0;
        counts.entry(told).or_default()[1] += 1.0;
        if label == told {
            counts.entry(label).or_default()[2] += 1.0;
        }
    }
    let real: Vec<&[f64; 3]> = counts.values().filter(|count| count[0] > 0.0).collect();
    real.iter().map(|[is, told, both]| 2.0 * both / (is + told)).sum::<f64>() / real.len() as f64
}

/// Mutual information of two labellings over the mean of their entropies (as scikit-learn gives it).
pub fn normalised_information(pairs: &[(&str, &str)]) -> f64 {
    let n = pairs.len() as f64;
    let mut both: BTreeMap<(&str, &str), f64> = BTreeMap::new();
    let mut each: [BTreeMap<&str, f64>; 2] = Default::default();
    for &(label, told) in pairs {
        *both.entry((label, told)).or_default() += 1.0 / n;
        *each[0].entry(label).or_default() += 1.0 / n;
        *each[1].entry(told).or_default() += 1.0 / n;
    }
    let entropy = |shares: &BTreeMap<&str, f64>| -> f64 { shares.values().map(|share| -share * share.ln()).sum() };
    let shared: f64 =
        both.iter().map(|((label, told), share)| share * (share / (each[0][label] * each[1][told])).ln()).sum();
    shared / ((entropy(&each[0]) + entropy(&each[1])) / 2.0)
}
