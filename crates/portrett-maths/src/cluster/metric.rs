//! What a difference in a column counts for. Learnt on a table; kept with the centres, so that everybody is measured
//! by the same rule.

use super::params::ClusterParams;
use crate::mixture::{Column, MISSING_CODE, Table};

/// One column's part of the distance.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum ColumnMetric {
    /// A number counts as (value − mean) · scale; the scale of a column without spread is 0.
    Number { mean: f64, scale: f64 },
    /// A category, with the share of each level among everybody who has one.
    Category { shares: Vec<f64> },
}

/// The distance between persons: over numbers the squared difference after scaling, over categories `mismatch` where
/// they differ.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Metric {
    pub(super) columns: Vec<ColumnMetric>,
    pub(super) mismatch: f64,
}

impl Metric {
    pub(super) fn learn(table: &Table, params: &ClusterParams) -> Self {
        let learnt: Vec<(ColumnMetric, f64)> =
            table.columns().iter().map(|column| learn(column, params.scale_numbers)).collect();
        let mismatch = params.mismatch.unwrap_or_else(|| balanced_mismatch(&learnt));
        Self { columns: learnt.into_iter().map(|(column, _)| column).collect(), mismatch }
    }

    /// The first column of the table that is of another kind than the one learnt on.
    pub(super) fn first_mismatch(&self, table: &Table) -> Option<usize> {
        let same = |(own, column): (&ColumnMetric, &Column)| match (own, column) {
            (ColumnMetric::Number { .. }, ordered) => ordered.is_ordered(),
            (ColumnMetric::Category { shares }, Column::Category { levels, .. }) => {
                shares.len() == usize::from(*levels)
            }
            (ColumnMetric::Category { .. }, _) => false,
        };
        let shorter = self.columns.len().min(table.columns().len());
        let differs = self.columns.iter().zip(table.columns()).position(|pair| !same(pair));
        differs.or((self.columns.len() != table.columns().len()).then_some(shorter))
    }
}

/// A column's metric, and its variance after scaling or the chance that two persons' categories differ.
fn learn(column: &Column, scale_numbers: bool) -> (ColumnMetric, f64) {
    match column {
        Column::Category { codes, levels } => learn_category(codes, usize::from(*levels)),
        ordered => learn_number(&ordered.to_numbers(), scale_numbers),
    }
}

fn learn_number(values: &[f64], scale_numbers: bool) -> (ColumnMetric, f64) {
    let known = || values.iter().copied().filter(|value| !value.is_nan());
    let n = known().count().max(1) as f64;
    let mean = known().sum::<f64>() / n;
    let variance = known().map(|value| (value - mean) * (value - mean)).sum::<f64>() / n;
    // Rounding leaves equal large numbers with a spread that is none.
    let varies = variance.sqrt() > 1e-12 * mean.abs();
    let scale = match (varies, scale_numbers) {
        (false, _) => 0.0,
        (true, true) => 1.0 / variance.sqrt(),
        (true, false) => 1.0,
    };
    (ColumnMetric::Number { mean, scale }, variance * scale * scale)
}

fn learn_category(codes: &[u16], levels: usize) -> (ColumnMetric, f64) {
    let mut shares = vec![0.0; levels];
    codes.iter().filter(|&&code| code != MISSING_CODE).for_each(|&code| shares[usize::from(code)] += 1.0);
    let n = shares.iter().sum::<f64>().max(1.0);
    shares.iter_mut().for_each(|share| *share /= n);
    let differ = 1.0 - shares.iter().map(|share| share * share).sum::<f64>();
    (ColumnMetric::Category { shares }, differ)
}

/// Szepannek (2018): the mean variance of the numbers over the mean heterogeneity 1 − Σp² of the categories.
fn balanced_mismatch(learnt: &[(ColumnMetric, f64)]) -> f64 {
    let is_number = |metric: &ColumnMetric| matches!(metric, ColumnMetric::Number { .. });
    let mean = |number: bool| {
        let spreads = || learnt.iter().filter(|(metric, _)| is_number(metric) == number).map(|&(_, spread)| spread);
        let n = spreads().count();
        if n == 0 { 0.0 } else { spreads().sum::<f64>() / n as f64 }
    };
    let (numbers, categories) = (mean(true), mean(false));
    if numbers > 0.0 && categories > 0.0 { numbers / categories } else { 1.0 }
}
