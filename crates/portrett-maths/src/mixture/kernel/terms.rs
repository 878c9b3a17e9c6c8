//! Parameters in the form that densities are computed from, and the joint log densities of blocks of persons.

use std::array::from_ref;
use std::ops::Range;

use super::block::BlockTerms;
use super::standard::{Standard, StandardColumn};
use super::{Normal, State, TOGETHER, add, log_weight};
use crate::mixture::design::{CodedColumn, Design, NumberColumn};
use crate::mixture::noise::NoiseLane;
use crate::special::ln;

/// `level + slope·x + curve·x²` is the log density of `x`.
pub(super) struct Polynomial<const K: usize> {
    pub(super) level: [f64; K],
    pub(super) slope: [f64; K],
    pub(super) curve: [f64; K],
}

/// The parameters in the form that densities are computed from.
pub(super) struct Terms<const K: usize> {
    /// Log weights, and the levels of the columns that are never missing.
    constant: [f64; K],
    numbers: Vec<Polynomial<K>>,
    /// By column and code; the code for missing is zero.
    coded: Vec<Vec<[f64; K]>>,
    blocks: Vec<BlockTerms<K>>,
}

impl<const K: usize> Terms<K> {
    pub(super) fn new(state: &State<K>, design: &Design) -> Self {
        let mut constant = state.weights.map(log_weight);
        let polynomial = |(normal, column): (&Normal<K>, &NumberColumn)| Polynomial::new(normal, column.scale.scale);
        let mut numbers: Vec<_> = state.numbers.iter().zip(&design.numbers).map(polynomial).collect();
        let coded = state.coded.iter().zip(&design.coded).map(|(coded, column)| coded.log_table(column));
        let mut coded: Vec<Vec<[f64; K]>> = coded.collect();
        let mut blocks: Vec<_> =
            state.blocks.iter().zip(&design.blocks).map(|(state, block)| BlockTerms::new(state, block)).collect();
        if let (Some(noise), Some(lane)) = (&design.noise, state.noise) {
            set_noise(noise, lane, &mut numbers, &mut coded);
            for ((terms, levels), block) in blocks.iter_mut().zip(&noise.blocks).zip(&design.blocks) {
                terms.set_noise(lane, levels, block);
            }
        }
        for (polynomial, column) in numbers.iter().zip(&design.numbers) {
            if !column.has_missing {
                add(&mut constant, &polynomial.level);
            }
        }
        Self { constant, numbers, coded, blocks }
    }

    /// Writes the joint log densities of the persons from `start` on.
    #[inline(always)]
    pub(super) fn fill(&self, design: &Design, standard: &Standard, start: usize, block: &mut [[f64; K]]) {
        block.fill(self.constant);
        let rows = start..start + block.len();
        let (polynomials, columns) = (self.numbers.as_chunks(), standard.alone().as_chunks());
        for (polynomials, columns) in polynomials.0.iter().zip(columns.0) {
            add_numbers::<K, TOGETHER>(polynomials, columns, block);
        }
        for (polynomial, column) in polynomials.1.iter().zip(columns.1) {
            polynomial.add_column(column, block);
        }
        let (tables, columns) = (self.coded.as_chunks(), design.coded.as_chunks());
        for (tables, columns) in tables.0.iter().zip(columns.0) {
            add_levels::<K, TOGETHER>(tables, columns, &rows, block);
        }
        for (table, column) in tables.1.iter().zip(columns.1) {
            add_levels(from_ref(table), from_ref(column), &rows, block);
        }
        let mut columns = standard.in_blocks();
        for (terms, layout) in self.blocks.iter().zip(&design.blocks) {
            let (own, rest) = columns.split_at(layout.columns.len());
            terms.add(own, &layout.codes[rows.clone()], block);
            columns = rest;
        }
    }
}

/// Adds the log densities of some columns, column after column: one pass over the block where all have missing cells.
#[inline(always)]
fn add_numbers<const K: usize, const N: usize>(
    polynomials: &[Polynomial<K>; N],
    columns: &[StandardColumn; N],
    block: &mut [[f64; K]],
) {
    if columns.iter().any(|column| !column.has_missing) {
        polynomials.iter().zip(columns).for_each(|(polynomial, column)| polynomial.add_column(column, block));
        return;
    }
    let values: [&[f64]; N] = std::array::from_fn(|column| &columns[column].values[..block.len()]);
    let present: [&[f64]; N] = std::array::from_fn(|column| &columns[column].present[..block.len()]);
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
    pub(super) fn new(normal: &Normal<K>, scale: f64) -> Self {
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
    fn add_column(&self, column: &StandardColumn, block: &mut [[f64; K]]) {
        if column.has_missing {
            for ((lanes, &x), &present) in block.iter_mut().zip(&column.values).zip(&column.present) {
                self.add_person(x, present, lanes);
            }
            return;
        }
        for (lanes, &x) in block.iter_mut().zip(&column.values) {
            for k in 0..K {
                lanes[k] += x * (self.slope[k] + x * self.curve[k]);
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
