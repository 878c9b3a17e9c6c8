//! How far apart components lie: how sure memberships are, who stands between two components, and which components
//! share their persons. Takes memberships, gives figures.

use super::posterior::Posterior;
use crate::special::ln;

/// A person stands between two components where the second likeliest has at least this probability.
pub const BETWEEN: f64 = 0.25;

/// How far apart components lie. A noise component is the last.
#[derive(Debug, Clone, PartialEq)]
pub struct Separation {
    /// Mean entropy of a person's memberships as a share of the largest possible: 0 where everybody is sure, 1 where
    /// nothing is known.
    pub entropy: f64,
    /// Share of the persons who stand between two components ([`BETWEEN`]).
    pub between: f64,
    /// By component, the share of the persons assigned to it who stand between it and another.
    pub between_by_component: Vec<f64>,
    /// In row `a` and column `b` the mean probability of component `b` among the persons assigned to `a`; the
    /// diagonal is how sure they are of their own. Zeros in the row of a component without persons.
    pub overlap: Vec<Vec<f64>>,
    /// Persons assigned to each component.
    pub sizes: Vec<u64>,
}

impl Separation {
    /// Measures memberships.
    pub fn measure(posterior: &Posterior) -> Self {
        let k = posterior.components();
        let mut found = Self {
            entropy: 0.0,
            between: 0.0,
            between_by_component: vec![0.0; k],
            overlap: vec![vec![0.0; k]; k],
            sizes: vec![0; k],
        };
        for (row, &label) in posterior.assign().iter().enumerate() {
            found.add(posterior.row(row), usize::from(label));
        }
        let rows = posterior.rows().max(1) as f64;
        found.between = found.between_by_component.iter().sum::<f64>() / rows;
        found.entropy = if k > 1 { total_entropy(posterior) / (rows * ln(k as f64)) } else { 0.0 };
        found.divide()
    }

    fn add(&mut self, probabilities: &[f64], label: usize) {
        self.sizes[label] += 1;
        self.overlap[label].iter_mut().zip(probabilities).for_each(|(sum, probability)| *sum += probability);
        let others = probabilities.iter().enumerate().filter(|(k, _)| *k != label);
        if others.map(|(_, probability)| *probability).fold(0.0, f64::max) >= BETWEEN {
            self.between_by_component[label] += 1.0;
        }
    }

    /// Turns sums into means.
    fn divide(mut self) -> Self {
        for (label, &size) in self.sizes.iter().enumerate() {
            let size = size.max(1) as f64;
            self.between_by_component[label] /= size;
            self.overlap[label].iter_mut().for_each(|sum| *sum /= size);
        }
        self
    }

    /// The component whose persons are most often taken for those of `component`, and their mean probability of it:
    /// where its persons fall when it falls apart. Nothing where there is no other.
    pub fn nearest(&self, component: usize) -> Option<(usize, f64)> {
        let row = self.overlap.get(component)?;
        let others = row.iter().copied().enumerate().filter(|(other, _)| *other != component);
        others.reduce(|best, other| if other.1 > best.1 { other } else { best })
    }
}

/// The sum over persons of the entropy of their memberships, in nats.
pub fn total_entropy(posterior: &Posterior) -> f64 {
    weighted_entropy(posterior, &vec![1.0; posterior.rows()])
}

/// The same where each person counts as often as `weights` says.
pub(super) fn weighted_entropy(posterior: &Posterior, weights: &[f64]) -> f64 {
    let rows = posterior.values().chunks_exact(posterior.components()).zip(weights);
    let cells = rows.flat_map(|(row, &weight)| row.iter().map(move |&probability| (probability, weight)));
    let present = cells.filter(|(probability, _)| *probability > 0.0);
    -present.map(|(probability, weight)| weight * (probability * ln(probability))).sum::<f64>()
}

/// The integrated completed likelihood criterion: BIC and twice the entropy of the memberships, so that components
/// that share their persons count for less (Biernacki, Celeux & Govaert 2000; in the form of McLachlan & Peel 2000,
/// section 6.10.3). Less is better.
pub fn integrated_completed_likelihood(bic: f64, posterior: &Posterior) -> f64 {
    bic + 2.0 * total_entropy(posterior)
}
