//! Adjusting p-values for how many were looked at.

/// The false discovery rate at which each of `p` would just be called a finding (Benjamini and
/// Hochberg 1995), in the order given: R's `p.adjust(p, "BH")`. Every `p` must lie from 0 to 1.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[a].total_cmp(&p[b]));
    let mut adjusted = vec![0.0; p.len()];
    let mut least = 1.0_f64;
    for (rank, &index) in order.iter().enumerate().rev() {
        least = least.min(p[index] * p.len() as f64 / (rank + 1) as f64);
        adjusted[index] = least;
    }
    adjusted
}
