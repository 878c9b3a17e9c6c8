//! What each column gains by a distribution of its own in every component beside one for all of them, given the
//! memberships: the terms of the complete-data log-likelihood that the column is in.

use super::block::{BlockPrior, BlockState, BlockSums};
use super::sums::{Moments, Sums};
use super::terms::Polynomial;
use super::{Normal, State};
use crate::mixture::design::{CodedColumn, Design, NumberColumn};
use crate::mixture::emission::Coded;
use crate::mixture::layout::BlockColumns;
use crate::mixture::params::MixtureParams;

/// Times that missing cells of a block are filled in.
const FILLINGS: usize = 30;

impl<const K: usize> Sums<K> {
    /// By column of the table the gain in nats; the columns that are laid out alone. Persons of the noise do not take
    /// part.
    pub(in crate::mixture) fn gains(&self, design: &Design, params: &MixtureParams) -> Vec<(usize, f64)> {
        let common = self.together(params.components);
        let (apart, common) = (self.terms(design, params), common.terms(design, params));
        apart.into_iter().zip(common).map(|((column, apart), (_, common))| (column, apart - common)).collect()
    }

    /// The same sums with everybody in the first lane.
    fn together(&self, components: usize) -> Self {
        let first = |lanes: &[f64; K]| {
            let mut all = [0.0; K];
            all[0] = lanes[..components].iter().sum();
            all
        };
        let moments = |moments: &Moments<K>| Moments {
            present: first(&moments.present),
            first: first(&moments.first),
            second: first(&moments.second),
        };
        Self {
            weights: first(&self.weights),
            numbers: self.numbers.iter().map(moments).collect(),
            coded: self.coded.iter().map(|codes| codes.iter().map(first).collect()).collect(),
            blocks: self.blocks.iter().map(|sums| sums.map(first)).collect(),
            log_likelihood: self.log_likelihood,
        }
    }

    /// The complete-data log-likelihood of each column of the table under the parameters that these sums make
    /// likeliest. A column of amounts comes twice: whether it is zero, and how much it is.
    fn terms(&self, design: &Design, params: &MixtureParams) -> Vec<(usize, f64)> {
        let State { numbers, coded, .. } = self.maximise(design, params);
        let numbers = numbers.iter().zip(&self.numbers).zip(&design.numbers);
        let numbers = numbers.map(|((normal, sums), column)| {
            let sums = Moments { present: *self.present(sums, column), ..*sums };
            (column.source, of_numbers(normal, &sums, column, params.components))
        });
        let coded = coded.iter().zip(&self.coded).zip(&design.coded);
        let coded =
            coded.map(|((coded, sums), column)| (column.source, of_codes(coded, sums, column, params.components)));
        let blocks = self.blocks.iter().zip(&design.blocks).flat_map(|(sums, block)| {
            let gain = of_block(sums.clone(), block, params);
            block.columns.iter().map(move |column| (column.source, gain))
        });
        numbers.chain(coded).chain(blocks).collect()
    }
}

fn of_numbers<const K: usize>(normal: &Normal<K>, sums: &Moments<K>, column: &NumberColumn, components: usize) -> f64 {
    let polynomial = Polynomial::new(normal, column.scale.scale);
    let lane = |k: usize| {
        polynomial.level[k] * sums.present[k]
            + polynomial.slope[k] * sums.first[k]
            + polynomial.curve[k] * sums.second[k]
    };
    (0..components).map(lane).sum()
}

/// The columns of a block gain together. Missing cells are filled in until that changes nothing.
fn of_block<const K: usize>(mut sums: BlockSums<K>, block: &BlockColumns, params: &MixtureParams) -> f64 {
    let prior = BlockPrior::new(block.columns.len(), params);
    let mut state = BlockState::neutral(block.columns.len());
    for _ in 0..FILLINGS {
        sums.complete(&state, block);
        state = sums.maximise(&block.columns, prior);
        if block.patterns.len() == 1 {
            break;
        }
    }
    sums.log_likelihood(&state, block, params.components)
}

fn of_codes<const K: usize>(coded: &Coded<K>, sums: &[[f64; K]], column: &CodedColumn, components: usize) -> f64 {
    let row = |(table, sums): (&[f64; K], &[f64; K])| {
        table.iter().zip(sums).take(components).map(|(log, sum)| log * sum).sum::<f64>()
    };
    coded.log_table(column).iter().zip(sums).map(row).sum()
}
