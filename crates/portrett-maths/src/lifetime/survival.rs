//! How many are still there after a time, without a model: Kaplan and Meier's estimate (1958).
//!
//! Takes a time and whether it ended with a departure for each customer; gives the share that stays, step by
//! step, with Greenwood's standard error (1926) and log-log intervals (Kalbfleisch and Prentice 1980).

use super::refusal::Refusal;
use crate::interval::{Interval, TAIL};
use crate::special::{ln, normal_quantile, power};

/// One customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stay {
    /// Time from the start to the departure, or to the end of the observation.
    pub time: f64,
    /// Whether the customer left then. Others are known only to have stayed so long.
    pub left: bool,
}

/// What happens at one time at which somebody leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The time.
    pub time: f64,
    /// Customers who were there just before.
    pub at_risk: u64,
    /// Customers who left then.
    pub left: u64,
    /// Share of all who stay beyond this time.
    pub survival: f64,
    /// Its standard error.
    pub standard_error: f64,
    /// Its 95 % interval; nothing where nobody stays.
    pub interval: Option<Interval>,
}

/// The estimate at each time at which somebody leaves, ascending. Those who are lost to sight at the very time
/// of a departure count as there.
///
/// Errors: nobody; a time that is negative or not finite.
pub fn kaplan_meier(stays: &[Stay]) -> Result<Vec<Step>, Refusal> {
    if stays.is_empty() {
        return Err(Refusal::NoCustomers);
    }
    for (customer, stay) in stays.iter().enumerate() {
        if !(stay.time.is_finite() && stay.time >= 0.0) {
            return Err(Refusal::OutOfRange { customer, what: "the time", value: stay.time });
        }
    }
    let mut sorted = stays.to_vec();
    sorted.sort_unstable_by(|a, b| a.time.total_cmp(&b.time));
    let (mut at_risk, mut survival, mut hazards) = (stays.len() as u64, 1.0, 0.0);
    let mut steps = Vec::new();
    for same in sorted.chunk_by(|a, b| a.time == b.time) {
        let left = same.iter().filter(|stay| stay.left).count() as u64;
        if left > 0 {
            let (there, gone) = (at_risk as f64, left as f64);
            survival *= (there - gone) / there;
            hazards += gone / (there * (there - gone));
            steps.push(step(same[0].time, at_risk, left, survival, hazards));
        }
        at_risk -= same.len() as u64;
    }
    Ok(steps)
}

/// The share that stays beyond `time`; 1 before the first step.
pub fn survival_at(steps: &[Step], time: f64) -> f64 {
    let before = steps.partition_point(|step| step.time <= time);
    if before == 0 { 1.0 } else { steps[before - 1].survival }
}

/// The first time beyond which at most half stay; nothing where more than half always do.
pub fn median_stay(steps: &[Step]) -> Option<f64> {
    steps.iter().find(|step| step.survival <= 0.5).map(|step| step.time)
}

fn step(time: f64, at_risk: u64, left: u64, survival: f64, hazards: f64) -> Step {
    if left == at_risk {
        return Step { time, at_risk, left, survival: 0.0, standard_error: 0.0, interval: None };
    }
    let reach = normal_quantile(1.0 - TAIL) * hazards.sqrt() / ln(survival);
    // The logarithm of a share is negative, so that the larger exponent gives the lower end.
    let end = |sign: f64| power(survival, crate::special::exp(sign * reach));
    let interval = Interval { low: end(-1.0), high: end(1.0) };
    Step { time, at_risk, left, survival, standard_error: survival * hazards.sqrt(), interval: Some(interval) }
}
