//! What a pass over everybody sums: responsibilities, and what every family needs of them; and the parameters that
//! these sums make likeliest.

use std::array::{from_mut, from_ref};
use std::ops::Range;

use super::block::{BlockPrior, BlockState, BlockSums};
use super::standard::Standard;
use super::{Normal, State, TOGETHER, add};
use crate::mixture::design::{CodedColumn, Design, NumberColumn};
use crate::mixture::emission::{Coded, LEAST_PERSONS};
use crate::mixture::params::MixtureParams;

/// Sums of responsibilities, of `r·x` and of `r·x²`.
#[derive(Clone, Copy)]
pub(super) struct Moments<const K: usize> {
    pub(super) present: [f64; K],
    pub(super) first: [f64; K],
    pub(super) second: [f64; K],
}

/// What a step over all persons gives.
pub(in crate::mixture) struct Sums<const K: usize> {
    pub(super) weights: [f64; K],
    pub(super) numbers: Vec<Moments<K>>,
    /// By column and code.
    pub(super) coded: Vec<Vec<[f64; K]>>,
    pub(super) blocks: Vec<BlockSums<K>>,
    /// Of the parameters that went in, on the table's own scale.
    pub(in crate::mixture) log_likelihood: f64,
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

impl<const K: usize> Sums<K> {
    pub(super) fn new(design: &Design) -> Self {
        let zero = || Moments { present: [0.0; K], first: [0.0; K], second: [0.0; K] };
        Self {
            weights: [0.0; K],
            numbers: design.numbers.iter().map(|_| zero()).collect(),
            coded: design.coded.iter().map(|column| vec![[0.0; K]; column.shares.len() + 1]).collect(),
            blocks: design.blocks.iter().map(BlockSums::new).collect(),
            log_likelihood: 0.0,
        }
    }

    /// Adds the persons from `start` on, whose responsibilities (times their weights) are `block`.
    #[inline(always)]
    pub(super) fn add(&mut self, design: &Design, standard: &Standard, start: usize, block: &[[f64; K]]) {
        let rows = start..start + block.len();
        let mut weights = self.weights;
        for lanes in block {
            add(&mut weights, lanes);
        }
        self.weights = weights;
        for (moments, column) in self.numbers.iter_mut().zip(standard.alone()) {
            match column.has_missing {
                false => moments.add(&column.values, block),
                true => moments.add_present(&column.values, &column.present, block),
            }
        }
        let (counts, columns) = (self.coded.as_chunks_mut(), design.coded.as_chunks());
        for (counts, columns) in counts.0.iter_mut().zip(columns.0) {
            count_levels::<K, TOGETHER>(counts, columns, &rows, block);
        }
        for (counts, column) in counts.1.iter_mut().zip(columns.1) {
            count_levels(from_mut(counts), from_ref(column), &rows, block);
        }
        let mut columns = standard.in_blocks();
        for (sums, layout) in self.blocks.iter_mut().zip(&design.blocks) {
            let (own, rest) = columns.split_at(layout.columns.len());
            sums.add(own, &layout.codes[rows.clone()], block);
            columns = rest;
        }
    }

    /// Adds the sums over other persons.
    pub(super) fn merge(&mut self, other: &Self) {
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
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(sums, other)| sums.merge(other));
    }

    /// Fills in missing cells of blocks by the parameters `states`.
    pub(super) fn complete(&mut self, states: &[BlockState<K>], design: &Design) {
        for ((sums, state), block) in self.blocks.iter_mut().zip(states).zip(&design.blocks) {
            sums.complete(state, block);
        }
    }

    /// The parameters that these sums make likeliest (the M step), under the floors and with the priors.
    pub(in crate::mixture) fn maximise(&self, design: &Design, params: &MixtureParams) -> State<K> {
        let persons: f64 = self.weights.iter().sum();
        State {
            weights: self.weights.map(|weight| weight / persons),
            numbers: self.numbers.iter().zip(&design.numbers).map(|(sums, column)| self.normal(sums, column)).collect(),
            coded: (self.coded.iter().zip(&design.coded))
                .map(|(sums, column)| Coded::maximise(sums, column, params.smoothing))
                .collect(),
            blocks: (self.blocks.iter().zip(&design.blocks))
                .map(|(sums, block)| sums.maximise(&block.columns, BlockPrior::new(block.columns.len(), params)))
                .collect(),
            noise: params.noise.then_some(params.components),
        }
    }

    /// Persons with a cell in a column, by component.
    pub(super) fn present<'a>(&'a self, moments: &'a Moments<K>, column: &NumberColumn) -> &'a [f64; K] {
        if column.has_missing { &moments.present } else { &self.weights }
    }

    fn normal(&self, moments: &Moments<K>, column: &NumberColumn) -> Normal<K> {
        let present = self.present(moments, column);
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
