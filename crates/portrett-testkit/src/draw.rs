//! Random draws: one independent stream of ChaCha8 per customer and purpose, so that a customer's
//! rows depend on nothing but the seed and the customer's number.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What a stream is for: each purpose of each customer has its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Purpose {
    Customer,
    Orders,
    Touches,
    Survey,
    Words,
    Dirt,
}

/// Room for purposes in the number of a stream.
const PURPOSES: u64 = 8;

/// All streams of one seed.
pub(crate) struct Streams {
    root: ChaCha8Rng,
}

impl Streams {
    pub(crate) fn new(seed: u64) -> Self {
        Self { root: ChaCha8Rng::seed_from_u64(seed) }
    }

    /// The stream of one purpose of one customer, from its beginning.
    pub(crate) fn of(&self, customer: u64, purpose: Purpose) -> Draw {
        let mut stream = self.root.clone();
        stream.set_stream(customer * PURPOSES + purpose as u64);
        Draw(stream)
    }
}

/// One stream of draws.
pub(crate) struct Draw(ChaCha8Rng);

impl Draw {
    /// From 0 up to, not including, 1.
    pub(crate) fn uniform(&mut self) -> f64 {
        f64::from(self.0.next_u32()) / 4_294_967_296.0
    }

    pub(crate) fn chance(&mut self, probability: f64) -> bool {
        self.uniform() < probability
    }

    /// From 0 up to, not including, `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.uniform() * end as f64) as usize
    }

    /// From `first` to `last`, both included.
    pub(crate) fn between(&mut self, first: i64, last: i64) -> i64 {
        first + self.below(usize::try_from(last - first + 1).unwrap_or(0)) as i64
    }

    /// Standard normal (Box and Muller 1958).
    pub(crate) fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.uniform()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.uniform()).cos()
    }

    /// Log-normal around `median`, with `sigma` the standard deviation of the logarithm.
    pub(crate) fn log_normal(&mut self, median: f64, sigma: f64) -> f64 {
        median * (sigma * self.normal()).exp()
    }

    /// Poisson, by inversion: for means up to about 10.
    pub(crate) fn poisson(&mut self, mean: f64) -> usize {
        let (mut left, mut term, mut count) = (self.uniform(), (-mean).exp(), 0);
        while left > term && count < 100 {
            left -= term;
            count += 1;
            term *= mean / count as f64;
        }
        count
    }

    /// A place in `weights`, each as likely as its weight.
    pub(crate) fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut left = self.uniform() * weights.iter().sum::<f64>();
        for (place, weight) in weights.iter().enumerate() {
            left -= weight;
            if left < 0.0 {
                return place;
            }
        }
        weights.len().saturating_sub(1)
    }

    /// One of `choices`, all as likely.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}
