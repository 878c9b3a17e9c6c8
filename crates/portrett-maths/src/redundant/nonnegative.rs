//! Least squares with weights that are not negative.

use crate::linear::solve;

/// Rounds for each column, far more than are needed.
const ROUNDS: usize = 10;
/// A gradient under this part of the largest is none, and so is what is left of the target.
const SETTLED: f64 = 1e-9;

/// The weights of columns, none below zero, whose weighted sum is nearest to `target` (Lawson and Hanson 1974,
/// chapter 23). A column that is given by those already taken is not taken: any of the nearest sums will do.
pub(super) fn nonnegative_weights(columns: &[Vec<f64>], target: &[f64]) -> Vec<f64> {
    let lengths: Vec<f64> = columns.iter().map(|column| dot(column, column).sqrt()).collect();
    let mut search = Search::new(columns, target, &lengths);
    for _ in 0..ROUNDS * columns.len() {
        let Some(next) = search.steepest() else { break };
        search.taken.push(next);
        if !search.settle() {
            // The column is given by the others.
            search.taken.retain(|&own| own != next);
            search.refused.push(next);
        }
    }
    search.weights.iter().zip(&lengths).map(|(weight, length)| weight / length).collect()
}

/// Columns of length 1.
struct Search {
    products: Vec<Vec<f64>>,
    with_target: Vec<f64>,
    weights: Vec<f64>,
    taken: Vec<usize>,
    refused: Vec<usize>,
    least_gradient: f64,
}

impl Search {
    fn new(columns: &[Vec<f64>], target: &[f64], lengths: &[f64]) -> Self {
        let product = |i: usize, j: usize| dot(&columns[i], &columns[j]) / (lengths[i] * lengths[j]);
        let count = columns.len();
        Self {
            products: (0..count).map(|i| (0..count).map(|j| product(i, j)).collect()).collect(),
            with_target: (0..count).map(|i| dot(&columns[i], target) / lengths[i]).collect(),
            weights: vec![0.0; count],
            taken: vec![],
            refused: vec![],
            least_gradient: SETTLED * dot(target, target).sqrt(),
        }
    }

    /// The column not yet taken that would lessen the error fastest; nothing where none would.
    fn steepest(&self) -> Option<usize> {
        let gradient = |at: usize| self.with_target[at] - dot(&self.products[at], &self.weights);
        let open = (0..self.weights.len()).filter(|at| !self.taken.contains(at) && !self.refused.contains(at));
        let best = open.reduce(|best, at| if gradient(at) > gradient(best) { at } else { best })?;
        (gradient(best) > self.least_gradient).then_some(best)
    }

    /// Solves for the columns taken, and gives back those whose weight would fall below zero; says whether that was
    /// possible.
    fn settle(&mut self) -> bool {
        while !self.taken.is_empty() {
            let rows = self.taken.iter().map(|&i| self.taken.iter().map(|&j| self.products[i][j]).collect());
            let right: Vec<f64> = self.taken.iter().map(|&i| self.with_target[i]).collect();
            let Some(solution) = solve(&rows.collect::<Vec<Vec<f64>>>(), &right) else { return false };
            if solution.iter().all(|weight| *weight > 0.0) {
                self.weights.fill(0.0);
                self.taken.iter().zip(&solution).for_each(|(&at, weight)| self.weights[at] = *weight);
                return true;
            }
            self.step_towards(&solution);
        }
        true
    }

    /// Goes towards the solution until the first weight reaches zero, and gives that column back.
    fn step_towards(&mut self, solution: &[f64]) {
        let falling = || self.taken.iter().zip(solution).filter(|(_, weight)| **weight <= 0.0);
        let share = |(&at, &weight): (&usize, &f64)| {
            let way = self.weights[at] - weight;
            (if way > 0.0 { self.weights[at] / way } else { 0.0 }, at)
        };
        let Some((step, first)) = falling().map(share).min_by(|a, b| a.0.total_cmp(&b.0)) else { return };
        for (&at, weight) in self.taken.iter().zip(solution) {
            self.weights[at] += step * (weight - self.weights[at]);
        }
        self.weights[first] = 0.0;
        self.taken.retain(|&at| at != first);
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: without the sign the second weight would be −1; without the second column the first is 1/2 · 3.
    #[test]
    fn weights_of_known_problems() {
        let columns = [vec![1.0, 1.0, 0.0], vec![0.0, 1.0, 1.0]];
        let weights = nonnegative_weights(&columns, &[2.0, 1.0, -1.0]);
        assert!((weights[0] - 1.5).abs() < 1e-12 && weights[1] == 0.0, "{weights:?}");
        let weights = nonnegative_weights(&columns, &[2.0, 5.0, 3.0]);
        assert!((weights[0] - 2.0).abs() < 1e-9 && (weights[1] - 3.0).abs() < 1e-9, "{weights:?}");
    }

    #[test]
    fn a_column_that_others_give_is_not_taken() {
        let columns = [vec![1.0, 0.0, 1.0], vec![0.0, 1.0, 1.0], vec![1.0, 1.0, 2.0]];
        let weights = nonnegative_weights(&columns, &[3.0, 3.0, 6.0]);
        let sum: Vec<f64> = (0..3).map(|row| (0..3).map(|at| weights[at] * columns[at][row]).sum()).collect();
        assert!(sum.iter().zip([3.0, 3.0, 6.0]).all(|(a, b)| (a - b).abs() < 1e-9), "{weights:?}");
    }
}
