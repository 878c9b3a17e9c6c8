//! Differences of any kind on one scale, that of Cohen's d, so that they can be ranked.

use crate::special::{ln, normal_quantile};

/// The size of a difference of two shares: the log odds ratio times √3/π (Chinn 2000), with 0.5 added
/// to each cell (Haldane 1956, Anscombe 1956), so that it is finite for any counts.
///
/// Takes the `yes` among `n`, and the `yes_base` among `n_base`. Positive where the first share is higher.
pub fn of_shares(yes: u64, n: u64, yes_base: u64, n_base: u64) -> f64 {
    let log_odds = |yes: u64, n: u64| ln((yes as f64 + 0.5) / (n as f64 - yes as f64 + 0.5));
    (log_odds(yes, n) - log_odds(yes_base, n_base)) * 3.0_f64.sqrt() / std::f64::consts::PI
}

/// The size of a difference in rank: `√2 · Φ⁻¹((δ + 1) / 2)` for Cliff's δ (1993), which is the part of
/// pairs where the member exceeds the other minus the part where the other exceeds the member. For
/// normal values of equal spread it is Cohen's d (McGraw and Wong 1992).
///
/// `pairs`, at least 1, is the number of pairs compared. δ is kept one pair away from −1 and 1, so that
/// complete separation has a finite size, which grows with the number of persons behind it.
pub fn of_cliffs_delta(delta: f64, pairs: f64) -> f64 {
    let limit = 1.0 - 1.0 / pairs;
    std::f64::consts::SQRT_2 * normal_quantile((delta.clamp(-limit, limit) + 1.0) / 2.0)
}
