//! How well something was foretold: losses a person, summaries, and whether one is better than another.
//!
//! Takes what was foretold and what happened, a person each; gives figures. Where two slices are taken,
//! they must be of equal length, one entry a person in the same order.

use crate::interval::{Interval, REPLICATES, percentile, wilson};
use crate::seed::stream;
use crate::special::ln;

/// Foretold probabilities are kept this far from 0 and 1, so that one surprise has a finite loss.
const CERTAINTY: f64 = 1e-15;

/// More persons than this are gathered in as many blocks of neighbours, and blocks are resampled. The
/// mean of a block varies as the persons in it do, so the width stays right, and the cost is bounded.
const BLOCKS: usize = 2_000;

/// What was foretold for a group beside what happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Calibration {
    /// Persons.
    pub n: u64,
    /// Mean probability foretold.
    pub foretold: f64,
    /// Share for whom it happened.
    pub observed: f64,
    /// 95 % interval of `observed` (Wilson 1927): well calibrated where it holds `foretold`.
    pub interval: Interval,
}

/// Log loss of each person in nats: `−ln` of the probability foretold for what happened. Its mean is
/// the log loss of the predictor (Good 1952).
pub fn log_losses(foretold: &[f64], happened: &[bool]) -> Vec<f64> {
    let loss = |(p, happened): (&f64, &bool)| {
        let chance = if *happened { *p } else { 1.0 - p };
        -ln(chance.clamp(CERTAINTY, 1.0))
    };
    foretold.iter().zip(happened).map(loss).collect()
}

/// Squared error of each person.
pub fn squared_errors(foretold: &[f64], actual: &[f64]) -> Vec<f64> {
    foretold.iter().zip(actual).map(|(p, y)| (y - p).powi(2)).collect()
}

/// Mean in index order; nothing of nobody.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Part of the variance of `actual` that `foretold` explains: one minus the squared errors over those of
/// the mean. Negative when it foretells worse than the mean; nothing where `actual` does not vary.
pub fn r_squared(foretold: &[f64], actual: &[f64]) -> Option<f64> {
    let mean = mean(actual)?;
    let total: f64 = actual.iter().map(|y| (y - mean).powi(2)).sum();
    let left: f64 = squared_errors(foretold, actual).iter().sum();
    (total > 0.0).then(|| 1.0 - left / total)
}

/// Area under the ROC curve: the probability that a person for whom it happened was foretold a higher
/// value than one for whom it did not, ties counting half (Mann and Whitney 1947). Nothing where it
/// happened to nobody or to everybody. No value foretold may be missing.
pub fn auc(foretold: &[f64], happened: &[bool]) -> Option<f64> {
    let mut pairs: Vec<(f64, bool)> = foretold.iter().copied().zip(happened.iter().copied()).collect();
    pairs.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let (mut no_below, mut yes, mut doubled_wins) = (0_u64, 0_u64, 0_u128);
    for tied in pairs.chunk_by(|a, b| a.0 == b.0) {
        let yes_here = tied.iter().filter(|pair| pair.1).count() as u64;
        let no_here = tied.len() as u64 - yes_here;
        doubled_wins += u128::from(yes_here) * u128::from(2 * no_below + no_here);
        no_below += no_here;
        yes += yes_here;
    }
    (yes > 0 && no_below > 0).then(|| doubled_wins as f64 / (2.0 * yes as f64 * no_below as f64))
}

/// 95 % interval of the mean of `losses` minus the mean of `reference`, by resampling persons with both
/// their losses (paired percentile bootstrap, Efron 1979). The first predictor is better where the
/// interval lies wholly below zero. Over 2,000 persons are resampled in 2,000 blocks. Nothing under two
/// persons, or where the slices differ in length.
pub fn paired_interval(losses: &[f64], reference: &[f64], seed: u64) -> Option<Interval> {
    let n = losses.len();
    if n < 2 || reference.len() != n {
        return None;
    }
    let blocks = blocks(losses, reference);
    let mut random = stream(seed, "paired bootstrap", 0);
    let mean = |_| {
        let (mut sum, mut persons) = (0.0, 0.0);
        for _ in 0..blocks.len() {
            let block = blocks[random.below(blocks.len())];
            sum += block.0;
            persons += block.1;
        }
        sum / persons
    };
    Some(percentile((0..REPLICATES).map(mean).collect()))
}

/// The differences of neighbours summed, and how many there are, in at most [`BLOCKS`] blocks.
fn blocks(losses: &[f64], reference: &[f64]) -> Vec<(f64, f64)> {
    let n = losses.len();
    let count = n.min(BLOCKS);
    let block = |index: usize| {
        let (start, end) = (index * n / count, (index + 1) * n / count);
        let differences = losses[start..end].iter().zip(&reference[start..end]).map(|(a, b)| a - b);
        (differences.sum(), (end - start) as f64)
    };
    (0..count).map(block).collect()
}

/// Sets what was foretold for a group beside what happened; call it once for each persona. Nothing for
/// nobody.
pub fn calibrate(foretold: &[f64], happened: &[bool]) -> Option<Calibration> {
    let n = happened.len() as u64;
    let yes = happened.iter().filter(|is| **is).count() as u64;
    let foretold = mean(foretold)?;
    (n > 0).then(|| Calibration { n, foretold, observed: yes as f64 / n as f64, interval: wilson(yes, n) })
}
