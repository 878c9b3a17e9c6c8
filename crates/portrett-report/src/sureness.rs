//! One word of sureness for a claim, from its evidence.

use portrett_terms::{Evidence, Interval, Status};

/// How sure a claim is, in one word.
///
/// | word | what must hold |
/// | --- | --- |
/// | certain | supported; n and n_base of 100 or more; q of 0.001 or less; effect of 0.2 or more; the interval of the difference excludes zero and is no wider than the difference itself |
/// | likely | supported or stale; n and n_base of 30 or more; q of 0.05 or less; effect of 0.2 or more; the interval of the difference excludes zero |
/// | thin | everything else |
///
/// "No wider than the difference" means that the size of the difference is known to about half of
/// itself either way; between that and an interval that only excludes zero, the sign is known and
/// the size is not. 0.05 and 0.2 are the limits for a supported claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sureness {
    /// Few persons, a small difference, or one that may be chance.
    Thin,
    /// The difference is shown, but its size is not known well.
    Likely,
    /// Many persons, a clear difference, and a narrow interval around it.
    Certain,
}

const CERTAIN_PERSONS: u64 = 100;
const CERTAIN_Q: f64 = 0.001;
const LIKELY_PERSONS: u64 = 30;
const LIKELY_Q: f64 = 0.05;
const LEAST_EFFECT: f64 = 0.2;

impl Sureness {
    /// The word for `evidence`.
    pub fn of(evidence: &Evidence) -> Self {
        let shown = !evidence.difference_interval.holds(0.0) && evidence.effect.abs() >= LEAST_EFFECT;
        let persons = evidence.n.min(evidence.n_base);
        if !shown || evidence.status == Status::Weak || persons < LIKELY_PERSONS || evidence.q > LIKELY_Q {
            return Self::Thin;
        }
        let many = persons >= CERTAIN_PERSONS && evidence.q <= CERTAIN_Q;
        let narrow = width(evidence.difference_interval) <= (evidence.value - evidence.base).abs();
        if many && narrow && evidence.status == Status::Supported { Self::Certain } else { Self::Likely }
    }
}

fn width(interval: Interval) -> f64 {
    interval.high - interval.low
}
