//! The penalty by five-fold cross-validation.

use super::algebra::Standardised;
use super::newton::{Family, Problem};
use super::{Matrix, Model, to_model};
use crate::seed::{Stream, stream};

/// Folds of the cross-validation (Stone 1974).
pub(super) const FOLDS: usize = 5;

/// At most about this many rows are used to choose; the choice is flat, and rows are what it costs.
const ROWS: usize = 10_000;

/// Penalties tried, the strongest first: it wins a tie, and each fit starts from the one before.
const PENALTIES: [f64; 6] = [10.0, 1.0, 0.1, 0.01, 0.001, 0.000_1];

/// The penalty with the smallest loss on rows that its fit never saw.
pub(super) fn penalty(family: Family, predictors: &Matrix, outcome: &[f64], seed: u64) -> f64 {
    let dealt = deal(family, outcome, &mut stream(seed, "regression folds", 0));
    let mut losses = [0.0; PENALTIES.len()];
    if predictors.columns().len() > 0 {
        for fold in 0..FOLDS {
            add_losses(family, predictors, outcome, &split(&dealt, fold), &mut losses);
        }
    }
    let mut best = 0;
    for candidate in 1..PENALTIES.len() {
        if losses[candidate] < losses[best] {
            best = candidate;
        }
    }
    PENALTIES[best]
}

/// The rows to choose on, in random order and yes after no: dealt out in turn, every fold gets its part
/// of both. Of each outcome at least [`FOLDS`] are kept, if there are as many.
fn deal(family: Family, outcome: &[f64], random: &mut Stream) -> Vec<usize> {
    let is_yes = |row: &usize| family == Family::Logistic && outcome[*row] > 0.5;
    let (yes, no): (Vec<usize>, Vec<usize>) = (0..outcome.len()).partition(is_yes);
    let mut dealt = Vec::new();
    for mut rows in [no, yes] {
        random.shuffle(&mut rows);
        if outcome.len() > ROWS {
            rows.truncate((rows.len() * ROWS / outcome.len()).max(FOLDS));
        }
        dealt.append(&mut rows);
    }
    dealt
}

/// The rows to learn from and the rows to judge by, when `fold` is left out.
fn split(dealt: &[usize], fold: usize) -> (Vec<usize>, Vec<usize>) {
    let (judged, learnt): (Vec<_>, Vec<_>) = dealt.iter().enumerate().partition(|(place, _)| place % FOLDS == fold);
    let rows = |pairs: Vec<(usize, &usize)>| pairs.into_iter().map(|(_, row)| *row).collect();
    (rows(learnt), rows(judged))
}

/// Adds to each penalty's losses those on the judged rows.
fn add_losses(
    family: Family,
    predictors: &Matrix,
    outcome: &[f64],
    (learnt, judged): &(Vec<usize>, Vec<usize>),
    losses: &mut [f64],
) {
    let standardised = Standardised::new(predictors, learnt);
    let learnt: Vec<f64> = learnt.iter().map(|&row| outcome[row]).collect();
    let problem = Problem::new(family, &standardised, &learnt);
    let mut fit = None;
    for (loss, penalty) in losses.iter_mut().zip(PENALTIES) {
        let solved = problem.solve(penalty, fit);
        *loss += judge(&to_model(family, &standardised, &solved, penalty), predictors, outcome, judged);
        fit = Some(solved);
    }
}

/// The sum of losses on `rows`.
fn judge(model: &Model, predictors: &Matrix, outcome: &[f64], rows: &[usize]) -> f64 {
    let mut sums = vec![model.intercept; rows.len()];
    for (column, coefficient) in predictors.columns().zip(&model.coefficients) {
        sums.iter_mut().zip(rows).for_each(|(sum, &row)| *sum += coefficient * column[row]);
    }
    rows.iter().zip(sums).map(|(&row, predictor)| model.family.loss(outcome[row], predictor)).sum()
}
