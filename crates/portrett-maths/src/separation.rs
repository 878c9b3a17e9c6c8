//! How firmly people belong to segments: what posteriors say of it.
//!
//! Takes membership probabilities person after person; gives the [`Separation`], and Celeux and Soromenho's criterion
//! ([`entropy_criterion`]).

use crate::special::ln;

/// How far a person's probabilities may be from 1 in sum.
const SUM_SLACK: f64 = 1e-6;

/// How firm a partition is. Segments are numbered from 0; a person's own segment is the likeliest one, of equal ones
/// the first.
#[derive(Debug, Clone, PartialEq)]
pub struct Separation {
    /// Entropy of all memberships together, −ΣΣ p ln p, in nats (Celeux and Soromenho 1996, E(K)).
    pub entropy: f64,
    /// One minus the entropy over the largest there could be, persons · ln(segments) (Ramaswamy et al. 1993): 1 where
    /// everybody surely belongs to one segment, 0 where all are equally likely. 1 for a single segment.
    pub certainty: f64,
    /// The same over the persons of each segment; NaN for one without any.
    pub certainty_of: Vec<f64>,
    /// Part of all persons who stand between two segments: whose second probability is at least `near` of the first.
    pub between: f64,
    /// The persons who do, by the segment that is first (rows) and the one that is second.
    pub between_counts: Vec<Vec<u64>>,
    /// For the persons of each segment (rows) the mean probability of each segment; rows sum to 1, and the diagonal
    /// says how sure a segment is of its own. NaN for a segment without persons.
    pub mean_posterior: Vec<Vec<f64>>,
    /// For each true segment (rows) the probability that another (columns) looks likelier, estimated by the
    /// posteriors; the diagonal is 0 (Maitra and Melnykov 2010, ω_{j|i}). NaN for a segment without probability. The
    /// overlap of a pair is the sum of both directions.
    pub overlap: Vec<Vec<f64>>,
}

/// Why there is no separation to tell.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SeparationError {
    /// There is nobody, or no segment.
    #[error("there are no probabilities of {segments} segments")]
    Empty {
        /// Segments.
        segments: usize,
    },
    /// The posteriors are not rows of probabilities.
    #[error("the posteriors of person {person} are not {segments} probabilities that sum to 1")]
    Posteriors {
        /// The first person of whom it is so, from 0.
        person: usize,
        /// Segments.
        segments: usize,
    },
    /// The part of the first probability is none.
    #[error("`near` is {0}; it must be above 0 and at most 1")]
    Near(f64),
}

impl Separation {
    /// Measures posteriors, `segments` of each person. Who stands between two segments has a second probability of
    /// at least `near` times the first: 0.5 is usual.
    ///
    /// # Errors
    /// [`SeparationError`] where the posteriors are not rows of probabilities.
    pub fn measure(posteriors: &[f64], segments: usize, near: f64) -> Result<Self, SeparationError> {
        if posteriors.is_empty() || segments == 0 {
            return Err(SeparationError::Empty { segments });
        }
        if near.is_nan() || near <= 0.0 || near > 1.0 {
            return Err(SeparationError::Near(near));
        }
        let mut sums = Sums::zero(segments);
        for (person, row) in posteriors.chunks(segments).enumerate() {
            if !are_probabilities(row, segments) {
                return Err(SeparationError::Posteriors { person, segments });
            }
            sums.add(row, near);
        }
        Ok(sums.into_separation())
    }
}

/// The normalised entropy criterion of Celeux and Soromenho (1996), E(K) / (L(K) − L(1)): of several numbers of
/// segments that with the least is preferred, and one segment where all are 1 or more. Takes the entropy and the
/// log-likelihoods in nats. Nothing where the segments gain no likelihood.
pub fn entropy_criterion(entropy: f64, log_likelihood: f64, log_likelihood_of_one: f64) -> Option<f64> {
    let gain = log_likelihood - log_likelihood_of_one;
    (gain > 0.0).then(|| entropy / gain)
}

fn are_probabilities(row: &[f64], segments: usize) -> bool {
    let sum: f64 = row.iter().sum();
    row.len() == segments && row.iter().all(|p| (0.0..=1.0).contains(p)) && (sum - 1.0).abs() < SUM_SLACK
}

struct Sums {
    /// By own segment.
    persons: Vec<u64>,
    entropies: Vec<f64>,
    /// By own segment and segment.
    posteriors: Vec<Vec<f64>>,
    between: Vec<Vec<u64>>,
    /// By segment: its probability, and that of persons to whom another looks likelier.
    probability: Vec<f64>,
    mistaken: Vec<Vec<f64>>,
}

impl Sums {
    fn zero(segments: usize) -> Self {
        let square = || vec![vec![0.0; segments]; segments];
        Self {
            persons: vec![0; segments],
            entropies: vec![0.0; segments],
            posteriors: square(),
            between: vec![vec![0; segments]; segments],
            probability: vec![0.0; segments],
            mistaken: square(),
        }
    }

    fn add(&mut self, row: &[f64], near: f64) {
        let (first, second) = two_largest(row);
        self.persons[first] += 1;
        self.entropies[first] -= row.iter().filter(|p| **p > 0.0).map(|p| p * ln(*p)).sum::<f64>();
        self.posteriors[first].iter_mut().zip(row).for_each(|(sum, p)| *sum += p);
        if let Some(second) = second.filter(|&second| row[second] >= near * row[first]) {
            self.between[first][second] += 1;
        }
        for (own, p) in row.iter().enumerate() {
            self.probability[own] += p;
            let likelier = self.mistaken[own].iter_mut().zip(row).filter(|(_, other)| *other > p);
            likelier.for_each(|(sum, _)| *sum += p);
        }
    }

    fn into_separation(self) -> Separation {
        let most = ln(self.persons.len() as f64);
        let certainty = |entropy: f64, persons: u64| match (persons, most > 0.0) {
            (0, _) => f64::NAN,
            (_, false) => 1.0,
            (persons, true) => 1.0 - entropy / (persons as f64 * most),
        };
        let all: u64 = self.persons.iter().sum();
        let entropy: f64 = self.entropies.iter().sum();
        let between: u64 = self.between.iter().flatten().sum();
        let counts: Vec<f64> = self.persons.iter().map(|&persons| persons as f64).collect();
        Separation {
            entropy,
            certainty: certainty(entropy, all),
            certainty_of: self.entropies.iter().zip(&self.persons).map(|(e, n)| certainty(*e, *n)).collect(),
            between: between as f64 / all as f64,
            between_counts: self.between,
            mean_posterior: divided(self.posteriors, &counts),
            overlap: divided(self.mistaken, &self.probability),
        }
    }
}

fn divided(mut rows: Vec<Vec<f64>>, by: &[f64]) -> Vec<Vec<f64>> {
    rows.iter_mut().zip(by).for_each(|(row, by)| row.iter_mut().for_each(|cell| *cell /= by));
    rows
}

/// The places of the largest and the second largest; of equal ones the first.
fn two_largest(row: &[f64]) -> (usize, Option<usize>) {
    let largest = |skip: Option<usize>| {
        let places = (0..row.len()).filter(|&place| Some(place) != skip);
        places.reduce(|best, place| if row[place] > row[best] { place } else { best })
    };
    let first = largest(None).unwrap_or(0);
    (first, largest(Some(first)))
}
