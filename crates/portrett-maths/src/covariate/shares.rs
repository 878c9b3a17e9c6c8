//! Shares by maximum likelihood.

use super::{CovariateError, ThreeStep};
use crate::mixture::MISSING_CODE;

/// The most rounds of EM.
const ROUNDS: usize = 20_000;
/// Rounds end where no segment's share of a level changes by more.
const SETTLED: f64 = 1e-9;

impl ThreeStep {
    /// For each segment the share of each level of an outside category, from 0 to 1; rows sum to 1. Maximises the
    /// likelihood of the levels and the assigned segments, with the rates as they are, by EM (Vermunt 2010,
    /// section 3.3). Missing codes ([`MISSING_CODE`]) are left out.
    ///
    /// # Errors
    /// [`CovariateError::Length`], [`CovariateError::Code`], and [`CovariateError::TooFew`] where nobody's is known.
    pub fn shares(&self, codes: &[u16], levels: u16) -> Result<Vec<Vec<f64>>, CovariateError> {
        self.check_length(codes.len())?;
        let counts = self.count(codes, levels)?;
        let total: f64 = counts.iter().flatten().sum();
        if total == 0.0 {
            return Err(CovariateError::TooFew { known: 0, needed: 1 });
        }
        // A start without zeros, from which EM can reach every maximum.
        let mut joint = vec![vec![1.0; usize::from(levels)]; self.segments()];
        let mut last = shares(&joint);
        for _ in 0..ROUNDS {
            joint = self.em_round(&joint, &counts);
            let next = shares(&joint);
            let change = next.iter().flatten().zip(last.iter().flatten()).map(|(a, b)| (a - b).abs());
            let largest = change.fold(0.0, f64::max);
            last = next;
            if largest < SETTLED {
                break;
            }
        }
        Ok(last)
    }

    /// Persons by assigned segment and level.
    fn count(&self, codes: &[u16], levels: u16) -> Result<Vec<Vec<f64>>, CovariateError> {
        let mut counts = vec![vec![0.0; usize::from(levels)]; self.segments()];
        for (&code, &label) in codes.iter().zip(&self.labels).filter(|(code, _)| **code != MISSING_CODE) {
            let cell = counts[usize::from(label)].get_mut(usize::from(code));
            *cell.ok_or(CovariateError::Code { code, levels })? += 1.0;
        }
        Ok(counts)
    }

    /// Deals the persons of each assigned segment and level to the true segments, and counts them there.
    fn em_round(&self, joint: &[Vec<f64>], counts: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let mut next = vec![vec![0.0; counts[0].len()]; joint.len()];
        for (assigned, counts) in counts.iter().enumerate() {
            for (level, count) in counts.iter().enumerate() {
                let part = |truth: usize| joint[truth][level] * self.rates[truth][assigned];
                let total: f64 = (0..joint.len()).map(part).sum();
                if total > 0.0 {
                    next.iter_mut().enumerate().for_each(|(truth, row)| row[level] += count * part(truth) / total);
                }
            }
        }
        next
    }
}

/// Rows divided by their sums; equal shares where the sum is zero.
fn shares(joint: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let one = |row: &Vec<f64>| {
        let total: f64 = row.iter().sum();
        let equal = 1.0 / row.len() as f64;
        row.iter().map(|cell| if total > 0.0 { cell / total } else { equal }).collect()
    };
    joint.iter().map(one).collect()
}
