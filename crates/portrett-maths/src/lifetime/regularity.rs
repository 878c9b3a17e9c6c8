//! How regular purchases are: the shape k of the gaps between them.
//!
//! Takes two consecutive gaps a customer, gives one number. All models here take purchases as random in time
//! (exponential gaps, k = 1). If k is well above 1, somebody's silence says more than they believe: Pareto/GGG
//! (Platzer and Reutterer 2016) or BG/CNBD-k (Reutterer, Platzer and Schröder 2021) would then be sharper.

use crate::interval::{Interval, TAIL};
use crate::special::normal_quantile;

/// Fewer customers than this say nothing.
const LEAST_CUSTOMERS: usize = 30;

/// The regularity of purchases.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Regularity {
    /// The shape of the gamma distribution of gaps: 1 is random, above is more regular (2 and more is like
    /// clockwork to the eye), below is in bursts. Infinite where all pairs of gaps are equal.
    pub k: f64,
    /// Its 95 % interval; the upper end may be infinite.
    pub interval: Interval,
    /// Customers whose gaps it was computed from.
    pub customers: usize,
}

/// What a regularity means for the models.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timing {
    /// Purchases come in bursts: the interval of k lies below 1.
    Bursts,
    /// Nothing against random purchases: the interval of k holds 1.
    Random,
    /// Purchases are regular: the interval of k lies above 1, and forecasts leave something to be had.
    Regular,
}

impl Regularity {
    /// What it means.
    pub fn timing(&self) -> Timing {
        match self.interval {
            Interval { low, .. } if low > 1.0 => Timing::Regular,
            Interval { high, .. } if high < 1.0 => Timing::Bursts,
            _ => Timing::Random,
        }
    }
}

/// The estimate of Wheat and Morrison (1990): the share that the first of two consecutive gaps has of both is
/// beta distributed with both parameters k, whatever a customer's rate, and has the variance 1 / (4 (2 k + 1)).
///
/// `gaps` holds two consecutive gaps of each customer with at least two repeat purchases, in any unit of time;
/// to be of equal weight, customers give one pair each. Pairs without any time are left out. Nothing for fewer
/// than 30 customers. That both gaps end within the observation favours short gaps alike and leaves k as it is
/// nearly, unless the observation is short beside them.
pub fn regularity(gaps: &[(f64, f64)]) -> Option<Regularity> {
    let shares = gaps.iter().filter(|(first, second)| first + second > 0.0);
    let squares: Vec<f64> = shares.map(|(first, second)| (first / (first + second) - 0.5).powi(2)).collect();
    if squares.len() < LEAST_CUSTOMERS {
        return None;
    }
    let n = squares.len() as f64;
    let variance = squares.iter().sum::<f64>() / n;
    let spread = squares.iter().map(|square| (square - variance).powi(2)).sum::<f64>() / (n - 1.0);
    let reach = normal_quantile(1.0 - TAIL) * (spread / n).sqrt();
    let interval = Interval { low: shape(variance + reach), high: shape(variance - reach) };
    Some(Regularity { k: shape(variance), interval, customers: squares.len() })
}

/// k from the variance of the share, which is at most a quarter.
fn shape(variance: f64) -> f64 {
    if variance <= 0.0 { f64::INFINITY } else { ((1.0 - 4.0 * variance) / (8.0 * variance)).max(0.0) }
}
