//! One EM step, fused: for each block of persons the log density of every component, the responsibilities and
//! the weighted sums. Takes a laid-out table and the components' parameters, gives the sums and the
//! log-likelihood. This is where the time goes.
//!
//! `K` is the number of lanes: the components, filled up with empty ones to a width that the compiler turns into
//! vector instructions. A person's lanes lie side by side, so that a number costs one polynomial and a category
//! one row of a table, for all components at once. The whole step is compiled once for every processor and once
//! for those with wider vectors; both give the same bits, because neither reorders or contracts arithmetic.

// Lane loops are written with an index over several arrays at once: that is the form that becomes vector instructions.
#![allow(clippy::needless_range_loop)]
// A function that is not inlined into the dispatched step would be compiled for the least processor.
#![allow(clippy::inline_always)]

mod block;
mod gain;
mod standard;
mod sums;
mod terms;

use std::ops::Range;

use pulp::{Arch, Simd, WithSimd};

use super::design::{CodedColumn, Design};
use super::emission::Coded;
use super::params::MixtureParams;
use crate::special::{exp_lanes, ln, ln_lanes};
use crate::workers::Workers;
pub(super) use block::{BlockPrior, BlockState};
use standard::Standard;
pub(super) use sums::Sums;
use terms::Terms;

/// Persons a block: their lanes and one column stay in the nearest cache.
const BLOCK: usize = 128;
/// Columns of codes that are read side by side.
const TOGETHER: usize = 4;
/// Exponentials that are computed side by side: enough that their chains of products overlap.
const EXPONENTIALS: usize = 16;
/// The most chunks that a step is divided into: their sums lie in memory at once.
const CHUNKS: usize = 16;
/// The fewest persons of a chunk that is worth another thread.
const LEAST_CHUNK: usize = 8_192;
/// Stands for the logarithm of the weight of an empty lane: no density makes up for it.
const EMPTY: f64 = -1e9;
/// A lane so far (in nats) below the largest that its share is as good as none; it is taken as this far.
const LOST: f64 = -700.0;

/// Calls `$function::<K>` with the least number of lanes that holds `$components`.
macro_rules! with_lanes {
    ($components:expr, $function:ident($($argument:expr),*)) => {
        match $components {
            0..=2 => $function::<2>($($argument),*),
            3..=4 => $function::<4>($($argument),*),
            5..=6 => $function::<6>($($argument),*),
            7..=8 => $function::<8>($($argument),*),
            9..=12 => $function::<12>($($argument),*),
            _ => $function::<16>($($argument),*),
        }
    };
}
pub(super) use with_lanes;

/// Means and variances of a column of numbers, by component.
#[derive(Debug, Clone)]
pub(super) struct Normal<const K: usize> {
    pub(super) mean: [f64; K],
    pub(super) variance: [f64; K],
}

/// Parameters of all components, on the standardised scale.
#[derive(Debug, Clone)]
pub(super) struct State<const K: usize> {
    pub(super) weights: [f64; K],
    pub(super) numbers: Vec<Normal<K>>,
    pub(super) coded: Vec<Coded<K>>,
    pub(super) blocks: Vec<BlockState<K>>,
    /// The lane of the noise, which has a weight alone.
    pub(super) noise: Option<usize>,
}

impl<const K: usize> State<K> {
    /// The logarithm of the priors' density but for a constant: what [`Sums::maximise`] adds to the likelihood.
    pub(super) fn log_prior(&self, design: &Design, params: &MixtureParams) -> f64 {
        if params.smoothing == 0.0 {
            return 0.0;
        }
        let of = |(coded, column): (&Coded<K>, &CodedColumn)| coded.log_prior(column, params.components);
        let blocks = self
            .blocks
            .iter()
            .map(|block| block.log_prior(BlockPrior::new(block.mean.len(), params), params.components));
        params.smoothing * self.coded.iter().zip(&design.coded).map(of).sum::<f64>() + blocks.sum::<f64>()
    }
}

/// The logarithm of a component's weight; finite for an empty one.
pub(super) fn log_weight(weight: f64) -> f64 {
    if weight > 0.0 { ln(weight) } else { EMPTY }
}

/// Reads both sides before it writes, so that the compiler need not fear that they overlap.
#[inline(always)]
fn add<const K: usize>(to: &mut [f64; K], from: &[f64; K]) {
    let (a, b) = (*to, *from);
    *to = std::array::from_fn(|k| a[k] + b[k]);
}

/// Turns joint log densities into shares of the largest, which it takes away from each; gives the largest.
#[inline(always)]
fn take_largest<const K: usize>(lanes: &mut [f64; K]) -> f64 {
    let largest = lanes.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    *lanes = lanes.map(|lane| (lane - largest).max(LOST));
    largest
}

/// The exponentials of all lanes of a block, whoever's they are: [`EXPONENTIALS`] at once, which the lanes of a person
/// need not fill.
#[inline(always)]
fn exponentials<const K: usize>(block: &mut [[f64; K]]) {
    let (chunks, rest) = block.as_flattened_mut().as_chunks_mut::<EXPONENTIALS>();
    chunks.iter_mut().for_each(|lanes| *lanes = exp_lanes(*lanes));
    rest.iter_mut().for_each(|lane| [*lane] = exp_lanes([*lane]));
}

/// The E step and the sums of the M step over all persons: chunks of the same persons whoever the workers are, their
/// sums merged in order, so that any number of threads gives the same bits.
pub(super) fn step<const K: usize>(state: &State<K>, design: &Design, workers: &impl Workers) -> Sums<K> {
    let terms = Terms::new(state, design);
    let chunk = chunk_rows(design.rows);
    let one = |at: usize| {
        let rows = at * chunk..design.rows.min((at + 1) * chunk);
        Arch::new().dispatch(Step { terms: &terms, design, rows })
    };
    let mut parts = workers.map(design.rows.div_ceil(chunk), &one).into_iter();
    let mut sums = parts.next().unwrap_or_else(|| Sums::new(design));
    parts.for_each(|part| sums.merge(&part));
    sums.complete(&state.blocks, design);
    sums.log_likelihood += design.log_jacobian();
    sums
}

/// Persons a chunk: whole blocks, so many that there are at most [`CHUNKS`].
fn chunk_rows(rows: usize) -> usize {
    rows.div_ceil(CHUNKS).max(LEAST_CHUNK).next_multiple_of(BLOCK)
}

/// A chunk of a step that is compiled for several processors.
struct Step<'a, const K: usize> {
    terms: &'a Terms<K>,
    design: &'a Design<'a>,
    rows: Range<usize>,
}

impl<const K: usize> WithSimd for Step<'_, K> {
    type Output = Sums<K>;

    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) -> Sums<K> {
        step_blocks(self.terms, self.design, self.rows)
    }
}

#[inline(always)]
fn step_blocks<const K: usize>(terms: &Terms<K>, design: &Design, rows: Range<usize>) -> Sums<K> {
    let (mut sums, mut standard) = (Sums::new(design), Standard::new(design));
    let (mut buffer, mut densities) = ([[0.0; K]; BLOCK], [1.0; BLOCK]);
    for start in rows.clone().step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(rows.end - start)];
        standard.load(design, &(start..start + block.len()));
        terms.fill(design, &standard, start, block);
        let weights = &design.weights[start..];
        for (lanes, &weight) in block.iter_mut().zip(weights) {
            sums.log_likelihood += weight * take_largest(lanes);
        }
        exponentials(block);
        for ((lanes, density), &weight) in block.iter_mut().zip(&mut densities).zip(weights) {
            let mut sum = 0.0;
            lanes.iter().for_each(|lane| sum += *lane);
            let inverse = 1.0 / sum;
            lanes.iter_mut().for_each(|lane| *lane = *lane * inverse * weight);
            // The sum of shares of the largest: its logarithm is between 0 and that of K.
            *density = sum;
        }
        let logarithms = ln_lanes(densities);
        for (logarithm, &weight) in logarithms[..block.len()].iter().zip(weights) {
            sums.log_likelihood += weight * logarithm;
        }
        sums.add(design, &standard, start, block);
    }
    sums
}

/// The sums where person i belongs wholly to component `labels[i]`.
pub(super) fn sums_of_labels<const K: usize>(labels: &[u8], design: &Design) -> Sums<K> {
    let (mut sums, mut standard) = (Sums::new(design), Standard::new(design));
    let mut buffer = [[0.0; K]; BLOCK];
    for start in (0..design.rows).step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(design.rows - start)];
        standard.load(design, &(start..start + block.len()));
        for (row, lanes) in block.iter_mut().enumerate() {
            *lanes = [0.0; K];
            lanes[usize::from(labels[start + row])] = design.weights[start + row];
        }
        sums.add(design, &standard, start, block);
    }
    let neutral: Vec<BlockState<K>> =
        design.blocks.iter().map(|block| BlockState::neutral(block.columns.len())).collect();
    sums.complete(&neutral, design);
    sums
}

/// Appends the joint log densities of the first `components` lanes, person after person.
pub(super) fn log_densities<const K: usize>(state: &State<K>, design: &Design, components: usize, out: &mut Vec<f64>) {
    let (terms, mut standard) = (Terms::new(state, design), Standard::new(design));
    let mut buffer = [[0.0; K]; BLOCK];
    for start in (0..design.rows).step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(design.rows - start)];
        standard.load(design, &(start..start + block.len()));
        terms.fill(design, &standard, start, block);
        for (row, lanes) in (start..).zip(block.iter()) {
            let jacobian = design.jacobian.as_ref().map_or(0.0, |jacobian| jacobian[row]);
            out.extend(lanes[..components].iter().map(|lane| lane + jacobian));
        }
    }
}
