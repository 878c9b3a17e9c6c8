//! A mixture's parameters as coordinates without bounds, in which steps can be lengthened: roots of probabilities
//! and of mean counts, means of numbers on the standardised scale, logarithms of variances and sizes.
//!
//! Roots rather than logarithms of probabilities, because EM takes infinitely many steps to a probability of zero:
//! a lengthened step gets close to it, and never reaches it, so that it can be left again.

use super::design::Design;
use super::emission::Coded;
use super::kernel::State;
use super::params::MixtureParams;
use crate::special::{exp, ln};

/// A lengthened step leaves at least this share of a root.
const LEAST_SHARE: f64 = 0.3;

/// What a coordinate is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Of zero or more.
    Root,
    /// Any number.
    Free,
}

/// Calls `visit` with every coordinate, always in the same order. The noise has a weight and nothing else.
fn visit<const K: usize>(state: &State<K>, params: &MixtureParams, mut visit: impl FnMut(Kind, f64)) {
    for weight in &state.weights[..params.lanes()] {
        visit(Kind::Root, weight.sqrt());
    }
    for k in 0..params.components {
        for normal in &state.numbers {
            visit(Kind::Free, normal.mean[k]);
            visit(Kind::Free, ln(normal.variance[k]));
        }
        for block in &state.blocks {
            block.mean.iter().chain(&block.lower).for_each(|lanes| visit(Kind::Free, lanes[k]));
            block.pivot.iter().for_each(|lanes| visit(Kind::Free, ln(lanes[k])));
        }
        for coded in &state.coded {
            match coded {
                Coded::Free(levels) => levels.iter().for_each(|level| visit(Kind::Root, level[k].sqrt())),
                Coded::Ordinal { slope, curve } => {
                    visit(Kind::Free, slope[k]);
                    visit(Kind::Free, curve[k]);
                }
                Coded::Count { mean, size } => {
                    visit(Kind::Root, mean[k].sqrt());
                    visit(Kind::Free, ln(size[k]));
                }
            }
        }
    }
}

fn coordinates<const K: usize>(state: &State<K>, params: &MixtureParams) -> Vec<f64> {
    let mut all = vec![];
    visit(state, params, |_, value| all.push(value));
    all
}

/// The largest difference of a coordinate. Two infinite sizes do not differ.
pub(super) fn distance<const K: usize>(first: &State<K>, second: &State<K>, params: &MixtureParams) -> f64 {
    let (first, second) = (coordinates(first, params), coordinates(second, params));
    let differences = first.iter().zip(&second).filter(|(a, b)| a != b).map(|(a, b)| (a - b).abs());
    differences.fold(0.0, f64::max)
}

/// Three successive states of EM, and how much longer a step from the first may be.
pub(super) struct Steps<'a, const K: usize> {
    pub(super) states: [&'a State<K>; 3],
    pub(super) params: &'a MixtureParams,
}

impl<const K: usize> Steps<'_, K> {
    /// The squared iterative method's step length (Varadhan & Roland 2008, scheme S3): the length of the first
    /// step over that of the change from the first to the second. 1 where nothing changes.
    pub(super) fn length(&self) -> f64 {
        let [first, second, third] = self.states.map(|state| coordinates(state, self.params));
        let (mut step, mut change) = (0.0, 0.0);
        for ((a, b), c) in first.iter().zip(&second).zip(&third).filter(|((a, b), c)| (*a + *b + *c).is_finite()) {
            step += (b - a) * (b - a);
            change += (c - b - b + a) * (c - b - b + a);
        }
        if change > 0.0 { (step / change).sqrt() } else { 1.0 }
    }

    /// `first + 2·length·step + length²·change`: the third state for a length of 1.
    pub(super) fn lengthened(&self, length: f64, design: &Design) -> State<K> {
        let [first, second, third] = self.states.map(|state| coordinates(state, self.params));
        let mut kinds = vec![];
        visit(self.states[2], self.params, |kind, _| kinds.push(kind));
        let one = |at: usize| {
            let (step, change) = (second[at] - first[at], third[at] - 2.0 * second[at] + first[at]);
            let value = first[at] + 2.0 * length * step + length * length * change;
            match kinds[at] {
                _ if !value.is_finite() => third[at],
                Kind::Root => value.max(LEAST_SHARE * third[at]),
                Kind::Free => value,
            }
        };
        let values = (0..third.len()).map(one);
        self.state(values, design)
    }

    /// The state of these coordinates; lanes beyond the components are those of the third.
    fn state(&self, mut values: impl Iterator<Item = f64>, design: &Design) -> State<K> {
        let mut state = self.states[2].clone();
        let mut next = || values.next().unwrap_or_default();
        for weight in &mut state.weights[..self.params.lanes()] {
            *weight = square(next());
        }
        for k in 0..self.params.components {
            for (normal, column) in state.numbers.iter_mut().zip(&design.numbers) {
                normal.mean[k] = next();
                normal.variance[k] = exp(next()).max(column.scale.floor);
            }
            for (block, columns) in state.blocks.iter_mut().zip(&design.blocks) {
                block.mean.iter_mut().chain(&mut block.lower).for_each(|lanes| lanes[k] = next());
                for (lanes, column) in block.pivot.iter_mut().zip(&columns.columns) {
                    lanes[k] = exp(next()).max(column.scale.floor);
                }
            }
            for coded in &mut state.coded {
                match coded {
                    Coded::Free(levels) => {
                        levels.iter_mut().for_each(|level| level[k] = square(next()));
                        normalise(levels, k);
                    }
                    Coded::Ordinal { slope, curve } => (slope[k], curve[k]) = (next(), next()),
                    Coded::Count { mean, size } => (mean[k], size[k]) = (square(next()), exp(next())),
                }
            }
        }
        let total: f64 = state.weights.iter().sum();
        state.weights.iter_mut().for_each(|weight| *weight /= total);
        state
    }
}

fn square(root: f64) -> f64 {
    root * root
}

fn normalise<const K: usize>(levels: &mut [[f64; K]], k: usize) {
    let total: f64 = levels.iter().map(|level| level[k]).sum();
    if total > 0.0 {
        levels.iter_mut().for_each(|level| level[k] /= total);
    }
}
