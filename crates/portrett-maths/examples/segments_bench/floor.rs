//! What an EM step must cost at least: the operations and bytes that it is made of over what this machine does in
//! loops of nothing else.

use std::hint::black_box;

use portrett_maths::mixture::{Mixture, MixtureParams, Table};
use pulp::{Arch, Simd, WithSimd};

use crate::clock::Clock;
use crate::data::{CATEGORIES, COUNTS, NUMBERS};

/// Lanes of a step at five or six components.
const LANES: usize = 6;
/// Of a number that may be missing: the density `p·level + x·(slope + x·curve)` and its addition (6), the sums of
/// `r·x`, `r·x²` and `r·p` (6).
const NUMBER: usize = 12;
/// Of a code: its row of the table is added, and its responsibility (2).
const CODE: usize = 2;
/// The exponential (34), the largest lane, the difference to it and its bound, the sum, the share, the weight and
/// its sum.
const LANE: usize = 41;
/// The logarithm of a row.
const ROW: usize = 36;

/// Arithmetic of a row and step.
const OPERATIONS: usize = LANES * (NUMBER * NUMBERS as usize + CODE * (CATEGORIES + COUNTS) as usize + LANE) + ROW;
/// A number and whether it is there, a code of two bytes, a weight.
const BYTES: usize = 16 * NUMBERS as usize + 2 * (CATEGORIES + COUNTS) as usize + 8;

/// Measures both loops and a step, and prints them beside each other.
pub fn print(table: &Table) {
    let step = least(|| step_nanoseconds(table));
    let arithmetic = least(operation_nanoseconds) * OPERATIONS as f64;
    let memory = least(byte_nanoseconds) * BYTES as f64;
    let floor = arithmetic.max(memory);
    println!("floor of an EM step, a row of 16 columns at {LANES} lanes, {} rows, one thread", table.rows());
    println!("  {OPERATIONS} operations at {:.1} a ns  {arithmetic:>7.1} ns", OPERATIONS as f64 / arithmetic);
    println!("  {BYTES} bytes at {:.1} a ns       {memory:>7.1} ns", BYTES as f64 / memory);
    println!("  measured step              {step:>7.1} ns, {:.1} times the floor", step / floor);
}

/// The machine is shared: the least of several is the nearest to undisturbed.
fn least(mut measure: impl FnMut() -> f64) -> f64 {
    (0..5).map(|_| measure()).fold(f64::INFINITY, f64::min)
}

/// A run of some 40 passes less one of one pass, over the passes between and all rows.
fn step_nanoseconds(table: &Table) -> f64 {
    let run = |iterations: usize| {
        // One component too many, so that it does not converge before.
        let params = MixtureParams {
            components: LANES,
            starts: 1,
            most_starts: 1,
            start_rows: 1_000,
            start_iterations: 0,
            finishes: 1,
            iterations,
            tolerance: 0.0,
            ..MixtureParams::default()
        };
        let clock = Clock::start();
        let passes = Mixture::fit(table, &params.check().unwrap(), 1).unwrap().iterations;
        (clock.processor(), passes as f64)
    };
    let (long, short) = (run(41), run(1));
    (long.0 - short.0) / (long.1 - short.1) / table.rows() as f64 * 1e9
}

/// Chains of products and sums side by side: as many as hide how long each takes, as few as stay in registers.
struct Chains([f64; 48]);

/// Times each chain is multiplied and added to: a tenth of a second, because processor time is told in ticks.
const ROUNDS: usize = 50_000_000;

impl WithSimd for Chains {
    type Output = [f64; 48];

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> [f64; 48] {
        let (mut chains, factor, term) = (self.0, black_box(0.999_999), black_box(1e-6));
        for _ in 0..ROUNDS {
            for chain in &mut chains {
                *chain = *chain * factor + term;
            }
        }
        chains
    }
}

fn operation_nanoseconds() -> f64 {
    let clock = Clock::start();
    black_box(Arch::new().dispatch(Chains(black_box([1.0; 48]))));
    clock.processor() * 1e9 / (2 * 48 * ROUNDS) as f64
}

/// Numbers of a block that no cache holds.
const BLOCK: usize = 1 << 25;

/// Times it is read.
const READS: usize = 5;

/// Sums of a block in order.
struct Stream<'a>(&'a [f64]);

impl WithSimd for Stream<'_> {
    type Output = [f64; 32];

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> [f64; 32] {
        let mut sums = [0.0; 32];
        for lanes in self.0.chunks_exact(32) {
            sums.iter_mut().zip(lanes).for_each(|(sum, lane)| *sum += lane);
        }
        sums
    }
}

fn byte_nanoseconds() -> f64 {
    let block = vec![1.0; BLOCK];
    let clock = Clock::start();
    for _ in 0..READS {
        black_box(Arch::new().dispatch(Stream(black_box(&block))));
    }
    clock.processor() * 1e9 / (8 * BLOCK * READS) as f64
}
