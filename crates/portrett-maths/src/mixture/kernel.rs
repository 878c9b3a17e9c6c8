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

use std::array::{from_mut, from_ref};
use std::ops::Range;

use pulp::{Arch, Simd, WithSimd};

use super::design::{CodedColumn, Design, NumberColumn};
use super::emission::{Coded, LEAST_PERSONS};
use super::noise::NoiseLane;
use super::params::MixtureParams;
use crate::special::{exp_lanes, ln, ln_lanes};
use crate::workers::Workers;

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
        params.smoothing * self.coded.iter().zip(&design.coded).map(of).sum::<f64>()
    }
}

/// `level + slope·x + curve·x²` is the log density of `x`.
struct Polynomial<const K: usize> {
    level: [f64; K],
    slope: [f64; K],
    curve: [f64; K],
}

/// The parameters in the form that densities are computed from.
struct Terms<const K: usize> {
    /// Log weights, and the levels of the columns that are never missing.
    constant: [f64; K],
    numbers: Vec<Polynomial<K>>,
    /// By column and code; the code for missing is zero.
    coded: Vec<Vec<[f64; K]>>,
}

/// Sums of responsibilities, of `r·x` and of `r·x²`.
struct Moments<const K: usize> {
    present: [f64; K],
    first: [f64; K],
    second: [f64; K],
}

/// What a step over all persons gives.
pub(super) struct Sums<const K: usize> {
    weights: [f64; K],
    numbers: Vec<Moments<K>>,
    /// By column and code.
    coded: Vec<Vec<[f64; K]>>,
    /// Of the parameters that went in, on the table's own scale.
    pub(super) log_likelihood: f64,
}

impl<const K: usize> Terms<K> {
    fn new(state: &State<K>, design: &Design) -> Self {
        let mut constant = state.weights.map(log_weight);
        let polynomial = |(normal, column): (&Normal<K>, &NumberColumn)| Polynomial::new(normal, column.scale.scale);
        let mut numbers: Vec<_> = state.numbers.iter().zip(&design.numbers).map(polynomial).collect();
        let coded = state.coded.iter().zip(&design.coded).map(|(coded, column)| coded.log_table(column));
        let mut coded: Vec<Vec<[f64; K]>> = coded.collect();
        if let (Some(noise), Some(lane)) = (&design.noise, state.noise) {
            set_noise(noise, lane, &mut numbers, &mut coded);
        }
        for (polynomial, column) in numbers.iter().zip(&design.numbers) {
            if column.present.is_none() {
                add(&mut constant, &polynomial.level);
            }
        }
        Self { constant, numbers, coded }
    }

    /// Writes the joint log densities of the persons from `start` on.
    #[inline(always)]
    fn fill(&self, design: &Design, start: usize, block: &mut [[f64; K]]) {
        block.fill(self.constant);
        let rows = start..start + block.len();
        let (polynomials, columns) = (self.numbers.as_chunks(), design.numbers.as_chunks());
        for (polynomials, columns) in polynomials.0.iter().zip(columns.0) {
            add_numbers::<K, TOGETHER>(polynomials, columns, &rows, block);
        }
        for (polynomial, column) in polynomials.1.iter().zip(columns.1) {
            polynomial.add_column(column, &rows, block);
        }
        let (tables, columns) = (self.coded.as_chunks(), design.coded.as_chunks());
        for (tables, columns) in tables.0.iter().zip(columns.0) {
            add_levels::<K, TOGETHER>(tables, columns, &rows, block);
        }
        for (table, column) in tables.1.iter().zip(columns.1) {
            add_levels(from_ref(table), from_ref(column), &rows, block);
        }
    }
}

/// Adds the log densities of some columns, column after column: one pass over the block where all have missing cells.
#[inline(always)]
fn add_numbers<const K: usize, const N: usize>(
    polynomials: &[Polynomial<K>; N],
    columns: &[NumberColumn; N],
    rows: &Range<usize>,
    block: &mut [[f64; K]],
) {
    if columns.iter().any(|column| column.present.is_none()) {
        polynomials.iter().zip(columns).for_each(|(polynomial, column)| polynomial.add_column(column, rows, block));
        return;
    }
    let values: [&[f64]; N] = std::array::from_fn(|column| &columns[column].values[rows.clone()][..block.len()]);
    let present: [&[f64]; N] = std::array::from_fn(|column| {
        let present = columns[column].present.as_deref().unwrap_or_default();
        &present[rows.clone()][..block.len()]
    });
    for (row, lanes) in block.iter_mut().enumerate() {
        let mut sums = *lanes;
        for column in 0..N {
            polynomials[column].add_person(values[column][row], present[column][row], &mut sums);
        }
        *lanes = sums;
    }
}

/// Adds each person's rows of the tables of some columns, column after column.
#[inline(always)]
fn add_levels<const K: usize, const N: usize>(
    tables: &[Vec<[f64; K]>; N],
    columns: &[CodedColumn; N],
    rows: &Range<usize>,
    block: &mut [[f64; K]],
) {
    let tables: [&[[f64; K]]; N] = std::array::from_fn(|column| &tables[column][..]);
    let codes: [&[u16]; N] = std::array::from_fn(|column| &columns[column].codes[rows.clone()][..block.len()]);
    for (row, lanes) in block.iter_mut().enumerate() {
        for column in 0..N {
            add(lanes, &tables[column][usize::from(codes[column][row])]);
        }
    }
}

/// Adds the responsibilities to the counts of each person's codes in some columns. Several columns at once, because
/// the counts of one column wait for each other where neighbours have the same code.
#[inline(always)]
fn count_levels<const K: usize, const N: usize>(
    counts: &mut [Vec<[f64; K]>; N],
    columns: &[CodedColumn; N],
    rows: &Range<usize>,
    block: &[[f64; K]],
) {
    let counts: [&mut [[f64; K]]; N] = counts.each_mut().map(|counts| &mut counts[..]);
    let codes: [&[u16]; N] = std::array::from_fn(|column| &columns[column].codes[rows.clone()][..block.len()]);
    for (row, lanes) in block.iter().enumerate() {
        for column in 0..N {
            add(&mut counts[column][usize::from(codes[column][row])], lanes);
        }
    }
}

/// The noise is a component of constant densities.
fn set_noise<const K: usize>(
    noise: &NoiseLane,
    lane: usize,
    numbers: &mut [Polynomial<K>],
    coded: &mut [Vec<[f64; K]>],
) {
    for (polynomial, &level) in numbers.iter_mut().zip(&noise.numbers) {
        (polynomial.level[lane], polynomial.slope[lane], polynomial.curve[lane]) = (level, 0.0, 0.0);
    }
    for (table, levels) in coded.iter_mut().zip(&noise.coded) {
        table.iter_mut().zip(levels).for_each(|(row, &level)| row[lane] = level);
    }
}

impl<const K: usize> Polynomial<K> {
    /// Takes standardised values, gives the density on the table's own scale.
    fn new(normal: &Normal<K>, scale: f64) -> Self {
        let (mut level, mut slope, mut curve) = ([0.0; K], [0.0; K], [0.0; K]);
        for k in 0..K {
            let (mean, variance) = (normal.mean[k], normal.variance[k]);
            slope[k] = mean / variance;
            curve[k] = -0.5 / variance;
            level[k] = -0.5 * (ln(std::f64::consts::TAU * variance * scale * scale) + mean * slope[k]);
        }
        Self { level, slope, curve }
    }

    #[inline(always)]
    fn add_column(&self, column: &NumberColumn, rows: &Range<usize>, block: &mut [[f64; K]]) {
        let values = &column.values[rows.clone()];
        match &column.present {
            None => {
                for (lanes, &x) in block.iter_mut().zip(values) {
                    for k in 0..K {
                        lanes[k] += x * (self.slope[k] + x * self.curve[k]);
                    }
                }
            }
            Some(present) => {
                for ((lanes, &x), &present) in block.iter_mut().zip(values).zip(&present[rows.clone()]) {
                    self.add_person(x, present, lanes);
                }
            }
        }
    }

    #[inline(always)]
    fn add_person(&self, x: f64, present: f64, lanes: &mut [f64; K]) {
        for k in 0..K {
            lanes[k] += present * self.level[k] + x * (self.slope[k] + x * self.curve[k]);
        }
    }
}

impl<const K: usize> Sums<K> {
    fn new(design: &Design) -> Self {
        let zero = || Moments { present: [0.0; K], first: [0.0; K], second: [0.0; K] };
        Self {
            weights: [0.0; K],
            numbers: design.numbers.iter().map(|_| zero()).collect(),
            coded: design.coded.iter().map(|column| vec![[0.0; K]; column.shares.len() + 1]).collect(),
            log_likelihood: 0.0,
        }
    }

    /// Adds the persons from `start` on, whose responsibilities (times their weights) are `block`.
    #[inline(always)]
    fn add(&mut self, design: &Design, start: usize, block: &[[f64; K]]) {
        let rows = start..start + block.len();
        let mut weights = self.weights;
        for lanes in block {
            add(&mut weights, lanes);
        }
        self.weights = weights;
        for (moments, column) in self.numbers.iter_mut().zip(&design.numbers) {
            let values = &column.values[rows.clone()];
            match &column.present {
                None => moments.add(values, block),
                Some(present) => moments.add_present(values, &present[rows.clone()], block),
            }
        }
        let (counts, columns) = (self.coded.as_chunks_mut(), design.coded.as_chunks());
        for (counts, columns) in counts.0.iter_mut().zip(columns.0) {
            count_levels::<K, TOGETHER>(counts, columns, &rows, block);
        }
        for (counts, column) in counts.1.iter_mut().zip(columns.1) {
            count_levels(from_mut(counts), from_ref(column), &rows, block);
        }
    }

    /// Adds the sums over other persons.
    fn merge(&mut self, other: &Self) {
        add(&mut self.weights, &other.weights);
        self.log_likelihood += other.log_likelihood;
        for (moments, other) in self.numbers.iter_mut().zip(&other.numbers) {
            add(&mut moments.present, &other.present);
            add(&mut moments.first, &other.first);
            add(&mut moments.second, &other.second);
        }
        for (counts, other) in self.coded.iter_mut().zip(&other.coded) {
            counts.iter_mut().zip(other).for_each(|(count, other)| add(count, other));
        }
    }

    /// The parameters that these sums make likeliest (the M step), under the floors and with the priors.
    pub(super) fn maximise(&self, design: &Design, params: &MixtureParams) -> State<K> {
        let persons: f64 = self.weights.iter().sum();
        State {
            weights: self.weights.map(|weight| weight / persons),
            numbers: self.numbers.iter().zip(&design.numbers).map(|(sums, column)| self.normal(sums, column)).collect(),
            coded: (self.coded.iter().zip(&design.coded))
                .map(|(sums, column)| Coded::maximise(sums, column, params.smoothing))
                .collect(),
            noise: params.noise.then_some(params.components),
        }
    }

    fn normal(&self, moments: &Moments<K>, column: &NumberColumn) -> Normal<K> {
        let present = if column.present.is_some() { &moments.present } else { &self.weights };
        let (mut mean, mut variance) = ([0.0; K], [1.0; K]);
        for k in (0..K).filter(|&k| present[k] > LEAST_PERSONS) {
            mean[k] = moments.first[k] / present[k];
            variance[k] = (moments.second[k] / present[k] - mean[k] * mean[k]).max(column.scale.floor);
        }
        Normal { mean, variance }
    }
}

impl<const K: usize> Moments<K> {
    #[inline(always)]
    fn add(&mut self, values: &[f64], block: &[[f64; K]]) {
        let (mut first, mut second) = (self.first, self.second);
        for (lanes, &x) in block.iter().zip(values) {
            for k in 0..K {
                let product = lanes[k] * x;
                first[k] += product;
                second[k] += product * x;
            }
        }
        (self.first, self.second) = (first, second);
    }

    #[inline(always)]
    fn add_present(&mut self, values: &[f64], present: &[f64], block: &[[f64; K]]) {
        let (mut count, mut first, mut second) = (self.present, self.first, self.second);
        for ((lanes, &x), &present) in block.iter().zip(values).zip(present) {
            for k in 0..K {
                let product = lanes[k] * x;
                count[k] += lanes[k] * present;
                first[k] += product;
                second[k] += product * x;
            }
        }
        (self.present, self.first, self.second) = (count, first, second);
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
    design: &'a Design,
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
    let mut sums = Sums::new(design);
    let (mut buffer, mut densities) = ([[0.0; K]; BLOCK], [1.0; BLOCK]);
    for start in rows.clone().step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(rows.end - start)];
        terms.fill(design, start, block);
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
        sums.add(design, start, block);
    }
    sums
}

/// The sums where person i belongs wholly to component `labels[i]`.
pub(super) fn sums_of_labels<const K: usize>(labels: &[u8], design: &Design) -> Sums<K> {
    let mut sums = Sums::new(design);
    let mut buffer = [[0.0; K]; BLOCK];
    for start in (0..design.rows).step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(design.rows - start)];
        for (row, lanes) in block.iter_mut().enumerate() {
            *lanes = [0.0; K];
            lanes[usize::from(labels[start + row])] = design.weights[start + row];
        }
        sums.add(design, start, block);
    }
    sums
}

/// Appends the joint log densities of the first `components` lanes, person after person.
pub(super) fn log_densities<const K: usize>(state: &State<K>, design: &Design, components: usize, out: &mut Vec<f64>) {
    let terms = Terms::new(state, design);
    let mut buffer = [[0.0; K]; BLOCK];
    for start in (0..design.rows).step_by(BLOCK) {
        let block = &mut buffer[..BLOCK.min(design.rows - start)];
        terms.fill(design, start, block);
        for (row, lanes) in (start..).zip(block.iter()) {
            let jacobian = design.jacobian.as_ref().map_or(0.0, |jacobian| jacobian[row]);
            out.extend(lanes[..components].iter().map(|lane| lane + jacobian));
        }
    }
}
