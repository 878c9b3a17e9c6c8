//! Random streams that depend on nothing but a seed, a name and an index.
//!
//! Every piece of work that needs chance names its own stream, so that adding one piece never moves
//! the numbers of another, and so that pieces may run in any order on any thread.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::special::{exp, ln, ln_1p, ln_gamma, power};

/// Under this mean a Poisson deviate is searched for from zero on.
const POISSON_SEARCH: f64 = 12.0;

/// A stream of random numbers. Made by [`stream`].
#[derive(Debug, Clone)]
pub struct Stream {
    source: ChaCha8Rng,
    /// The second deviate of the last pair that the polar method made.
    spare: Option<f64>,
}

/// The stream for work `name`, piece `index`, of a build with `seed`. Streams that differ in any of
/// the three are independent.
pub fn stream(seed: u64, name: &str, index: u64) -> Stream {
    let mut state = derive(seed, name, index);
    let mut key = [0_u8; 32];
    for word in key.chunks_exact_mut(8) {
        state = scramble(state);
        word.copy_from_slice(&state.to_le_bytes());
    }
    Stream { source: ChaCha8Rng::from_seed(key), spare: None }
}

/// A seed for work `name`, piece `index`, to be handed on.
pub fn derive(seed: u64, name: &str, index: u64) -> u64 {
    scramble(scramble(scramble(seed) ^ hash(name)) ^ index)
}

/// One step of SplitMix64 (Steele, Lea and Flood 2014): a bijection that spreads every bit.
fn scramble(x: u64) -> u64 {
    let mut z = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// FNV-1a with 64 bits (Fowler, Noll and Vo): the same on every machine and in every release.
fn hash(name: &str) -> u64 {
    name.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

impl Stream {
    /// 64 random bits.
    #[inline]
    pub fn bits(&mut self) -> u64 {
        self.source.next_u64()
    }

    /// Uniform between 0 and 1, both excluded, in steps of 2⁻⁵³.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) * (1.0 / (1_u64 << 53) as f64)
    }

    /// A whole number from 0 to `n` − 1, for `n` above zero, by multiplication (Lemire 2019). The
    /// bias, under `n` · 2⁻⁶⁴, is left in: it saves a branch and is far below what anybody can see.
    #[inline]
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// Standard normal deviate by the polar method (Marsaglia and Bray 1964).
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (u, v) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let s = u * u + v * v;
            if s < 1.0 && s > 0.0 {
                let scale = (-2.0 * ln(s) / s).sqrt();
                self.spare = Some(v * scale);
                return u * scale;
            }
        }
    }

    /// Exponential deviate with mean 1.
    pub fn exponential(&mut self) -> f64 {
        -ln(self.uniform())
    }

    /// Gamma deviate with scale 1, for a `shape` above zero (Marsaglia and Tsang 2000).
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * power(self.uniform(), 1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && ln(self.uniform()) < 0.5 * x * x + d - d * v + d * ln(v) {
                return d * v;
            }
        }
    }

    /// Beta deviate, for `a` and `b` above zero.
    pub fn beta(&mut self, a: f64, b: f64) -> f64 {
        let first = self.gamma(a);
        first / (first + self.gamma(b))
    }

    /// Poisson deviate with a `mean` of zero or more: by sequential search where it is small, else by
    /// transformed rejection (Hörmann 1993, algorithm PTRS).
    pub fn poisson(&mut self, mean: f64) -> u64 {
        if mean < POISSON_SEARCH { self.poisson_search(mean) } else { self.poisson_rejection(mean) }
    }

    fn poisson_search(&mut self, mean: f64) -> u64 {
        let mut rest = self.uniform();
        let mut probability = exp(-mean);
        let mut count = 0;
        while rest > probability && probability > 0.0 {
            rest -= probability;
            count += 1;
            probability *= mean / count as f64;
        }
        count
    }

    fn poisson_rejection(&mut self, mean: f64) -> u64 {
        let b = 0.931 + 2.53 * mean.sqrt();
        let a = -0.059 + 0.024_83 * b;
        let inverse_alpha = 1.123_9 + 1.132_8 / (b - 3.4);
        let easy = 0.927_7 - 3.622_4 / (b - 2.0);
        loop {
            let (u, v) = (self.uniform() - 0.5, self.uniform());
            let distance = 0.5 - u.abs();
            let count = ((2.0 * a / distance + b) * u + mean + 0.43).floor();
            if distance >= 0.07 && v <= easy {
                return count as u64;
            }
            if count < 0.0 || (distance < 0.013 && v > distance) {
                continue;
            }
            let height = ln(v * inverse_alpha / (a / (distance * distance) + b));
            if height <= count * ln(mean) - mean - ln_gamma(count + 1.0) {
                return count as u64;
            }
        }
    }

    /// The number of trials to the first success, each with probability `p` between 0 and 1; the largest
    /// number there is where `p` is 0.
    pub fn geometric(&mut self, p: f64) -> u64 {
        // A conversion from a float beyond the range gives the end of the range.
        (ln(self.uniform()) / ln_1p(-p)).ceil().max(1.0) as u64
    }

    /// Puts `items` in random order (Fisher and Yates 1938, Durstenfeld 1964).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// `count` different whole numbers below `n`, ascending, each set as likely as any other; all
    /// of them when `count` is `n` or more. Selection sampling (Knuth 1969, algorithm S), linear in `n`.
    pub fn choose(&mut self, n: usize, count: usize) -> Vec<usize> {
        let mut chosen = Vec::with_capacity(count.min(n));
        for candidate in 0..n {
            let missing = count.min(n) - chosen.len();
            if self.below(n - candidate) < missing {
                chosen.push(candidate);
            }
        }
        chosen
    }

    /// Fills `chosen` with `count` different whole numbers below `n`, ascending, each set as likely as
    /// any other. `count` must be at most half of `n`: numbers drawn twice are drawn again, which takes
    /// time in the order of `count`², and none that grows with `n`.
    pub fn choose_few(&mut self, n: usize, count: usize, chosen: &mut Vec<usize>) {
        chosen.clear();
        while chosen.len() < count {
            let candidate = self.below(n);
            if let Err(place) = chosen.binary_search(&candidate) {
                chosen.insert(place, candidate);
            }
        }
    }
}
