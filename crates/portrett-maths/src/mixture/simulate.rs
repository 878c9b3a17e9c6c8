//! Persons drawn from a mixture.

use std::collections::BTreeMap;

use super::block::{Block, factors, place};
use super::column_model::ColumnModel;
use super::model::{Mixture, MixtureError};
use super::noise::NoiseColumn;
use super::table::{Column, MISSING_CODE, MISSING_COUNT, Table};
use crate::seed::Stream;
use crate::special::exp;

impl Mixture {
    /// A table of persons drawn from this mixture, with the cells missing that are missing in `like`, a table of
    /// the same columns; and the component of each person (the number after the components' for noise).
    pub fn simulate(&self, like: &Table, stream: &mut Stream) -> Result<(Table, Vec<u8>), MixtureError> {
        self.fits(like)?;
        let weights = self.lane_weights();
        let labels: Vec<u8> = (0..like.rows()).map(|_| draw(&weights, stream) as u8).collect();
        let mut drawn: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
        for block in self.blocks() {
            drawn.extend(block.columns.iter().copied().zip(self.draw_block(block, &labels, stream)));
        }
        let mut at = 0;
        let table = like.map_columns(|column| {
            let noise = self.noise().map(|noise| &noise.columns[at]);
            let drawing = Drawing { model: &self.columns()[at], noise, components: self.components() };
            let cells = drawn.remove(&at).unwrap_or_else(|| drawing.cells(&labels, stream));
            at += 1;
            like_column(column, cells)
        });
        Ok((table, labels))
    }

    /// The cells of a block, column after column.
    fn draw_block(&self, block: &Block, labels: &[u8], stream: &mut Stream) -> Vec<Vec<f64>> {
        let d = block.columns.len();
        let factors: Vec<_> = block.covariances.iter().map(|matrix| factors(matrix, d, &[])).collect();
        let mut cells = vec![Vec::with_capacity(labels.len()); d];
        for &label in labels {
            let steps: Vec<f64> = (0..d).map(|_| stream.normal()).collect();
            for (i, cells) in cells.iter_mut().enumerate() {
                let model = &self.columns()[block.columns[i]];
                let noise = self.noise().map(|noise| &noise.columns[block.columns[i]]);
                let drawing = Drawing { model, noise, components: self.components() };
                cells.push(match factors.get(usize::from(label)) {
                    Some((lower, pivots)) => {
                        let before = |j: usize| lower[place(i, j)] * pivots[j].sqrt() * steps[j];
                        let step = pivots[i].sqrt() * steps[i] + (0..i).map(before).sum::<f64>();
                        drawing.moved(usize::from(label), step)
                    }
                    None => drawing.cell(usize::from(label), stream),
                });
            }
        }
        cells
    }
}

/// One column's distributions.
struct Drawing<'a> {
    model: &'a ColumnModel,
    noise: Option<&'a NoiseColumn>,
    components: usize,
}

impl Drawing<'_> {
    fn cells(&self, labels: &[u8], stream: &mut Stream) -> Vec<f64> {
        labels.iter().map(|&label| self.cell(usize::from(label), stream)).collect()
    }

    /// The number so far from a component's mean.
    fn moved(&self, k: usize, step: f64) -> f64 {
        match self.model {
            ColumnModel::LogNormal { means, .. } => exp(means[k] + step),
            ColumnModel::Number { means, .. } => means[k] + step,
            _ => f64::NAN,
        }
    }

    /// A cell, missing or not: the stream goes on alike.
    fn cell(&self, label: usize, stream: &mut Stream) -> f64 {
        match self.noise {
            Some(noise) if label >= self.components => self.noise_cell(noise, stream),
            _ => self.model_cell(label, stream),
        }
    }

    fn model_cell(&self, k: usize, stream: &mut Stream) -> f64 {
        match self.model {
            ColumnModel::Number { means, variances } => means[k] + variances[k].sqrt() * stream.normal(),
            ColumnModel::LogNormal { means, variances } => exp(means[k] + variances[k].sqrt() * stream.normal()),
            ColumnModel::Amount { zero_shares, means, variances } => {
                let amount = exp(means[k] + variances[k].sqrt() * stream.normal());
                if stream.uniform() < zero_shares[k] { 0.0 } else { amount }
            }
            ColumnModel::Poisson { means } => stream.poisson(means[k]) as f64,
            ColumnModel::NegativeBinomial { means, sizes } if sizes[k].is_infinite() => stream.poisson(means[k]) as f64,
            ColumnModel::NegativeBinomial { means, sizes } => {
                let rate = stream.gamma(sizes[k]) * means[k] / sizes[k];
                stream.poisson(rate) as f64
            }
            ColumnModel::Category { probabilities } | ColumnModel::Ordinal { probabilities } => {
                draw(&probabilities[k], stream) as f64
            }
        }
    }

    fn noise_cell(&self, noise: &NoiseColumn, stream: &mut Stream) -> f64 {
        match noise {
            NoiseColumn::Uniform { low, high } => {
                let at = low + (high - low) * stream.uniform();
                if matches!(self.model, ColumnModel::LogNormal { .. }) { exp(at) } else { at }
            }
            NoiseColumn::Amount { zero_share, low, high } => {
                let amount = exp(low + (high - low) * stream.uniform());
                if stream.uniform() < *zero_share { 0.0 } else { amount }
            }
            NoiseColumn::Count { largest } => stream.below(*largest as usize + 1) as f64,
            NoiseColumn::Levels(shares) => draw(shares, stream) as f64,
        }
    }
}

/// The cells as a column like another, missing where its are.
fn like_column(like: &Column, mut cells: Vec<f64>) -> Column {
    let missing = cells.iter_mut().enumerate().filter(|(row, _)| like.is_missing(*row));
    missing.for_each(|(_, cell)| *cell = f64::NAN);
    let code = |&cell: &f64| if cell.is_nan() { MISSING_CODE } else { cell as u16 };
    let count = |&cell: &f64| if cell.is_nan() { MISSING_COUNT } else { cell as u32 };
    match like {
        Column::Number(_) => Column::Number(cells),
        Column::LogNormal(_) => Column::LogNormal(cells),
        Column::Amount(_) => Column::Amount(cells),
        Column::Count { family, .. } => Column::Count { counts: cells.iter().map(count).collect(), family: *family },
        Column::Category { levels, .. } => {
            Column::Category { codes: cells.iter().map(code).collect(), levels: *levels }
        }
        Column::Ordinal { levels, .. } => Column::Ordinal { codes: cells.iter().map(code).collect(), levels: *levels },
    }
}

/// A number with probability proportional to its weight; 0 where all weights are zero.
fn draw(weights: &[f64], stream: &mut Stream) -> usize {
    let mut left = stream.uniform() * weights.iter().sum::<f64>();
    for (at, weight) in weights.iter().enumerate() {
        left -= weight;
        if left < 0.0 {
            return at;
        }
    }
    weights.iter().rposition(|&weight| weight > 0.0).unwrap_or(0)
}
