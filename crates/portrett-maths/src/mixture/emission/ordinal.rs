//! Answers in order: the adjacent-category model with a slope and a curve (Goodman 1979; Agresti 2010, section 4).
//! The log odds of an answer and the one below it differ from everybody's by a straight line in the answer:
//! `p(j) ∝ share(j) · exp(slope·x(j) + curve·x(j)²)`. Two parameters whatever the number of answers: where on the
//! scale a component lies, and how closely together. With three answers it is the free distribution.

use crate::mixture::design::CodedColumn;
use crate::mixture::emission::LEAST_PROBABILITY;
use crate::special::{exp, ln};

/// Newton steps; the answers of one component at the end of the scale would take infinitely many.
const STEPS: usize = 40;
/// Halvings of a step that does not gain.
const HALVINGS: usize = 30;
/// A gain in nats a person under which the parameters have been found.
const LEAST_GAIN: f64 = 1e-15;
/// Determinant of the moments under which all persons give as good as one answer.
const FLAT: f64 = 1e-13;

/// The log probability of each answer.
pub(super) fn log_probabilities(slope: f64, curve: f64, column: &CodedColumn) -> Vec<f64> {
    let tilted = |(&x, &share): (&f64, &f64)| ln(share.max(LEAST_PROBABILITY)) + x * (slope + curve * x);
    let mut logs: Vec<f64> = column.values.iter().zip(&column.shares).map(tilted).collect();
    let largest = logs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total = largest + ln(logs.iter().map(|log| exp(log - largest)).sum());
    logs.iter_mut().for_each(|log| *log -= total);
    logs
}

/// Slope and curve of the largest likelihood for persons by answer: Newton's method on a concave function.
pub(super) fn maximise(histogram: &[f64], column: &CodedColumn) -> (f64, f64) {
    let occurring = column.shares.iter().filter(|&&share| share > 0.0).count();
    let persons: f64 = histogram.iter().sum();
    if occurring < 2 || persons <= 0.0 {
        return (0.0, 0.0);
    }
    let value = |at: (f64, f64)| -> f64 {
        let logs = log_probabilities(at.0, at.1, column);
        let terms = logs.iter().zip(histogram).filter(|(_, n)| **n > 0.0);
        terms.map(|(log, n)| n * log).sum::<f64>() / persons
    };
    let target = moments(histogram, persons, column);
    let (mut at, mut reached) = ((0.0, 0.0), value((0.0, 0.0)));
    for _ in 0..STEPS {
        let Some(step) = newton_step(at, &target, column, occurring > 2) else { break };
        let mut share = 1.0;
        let mut next = (at, reached);
        for _ in 0..HALVINGS {
            let there = (at.0 + share * step.0, at.1 + share * step.1);
            let value = value(there);
            if value > reached {
                next = (there, value);
                break;
            }
            share /= 2.0;
        }
        let gain = next.1 - reached;
        (at, reached) = next;
        if gain <= LEAST_GAIN {
            break;
        }
    }
    at
}

/// Means of the first four powers of the places.
fn moments(weights: &[f64], total: f64, column: &CodedColumn) -> [f64; 4] {
    let mut moments = [0.0; 4];
    for (&weight, &x) in weights.iter().zip(&column.values) {
        let mut power = weight / total;
        for moment in &mut moments {
            power *= x;
            *moment += power;
        }
    }
    moments
}

/// What Newton's method adds to slope and curve; nothing where the answers do not vary.
fn newton_step(at: (f64, f64), target: &[f64; 4], column: &CodedColumn, curved: bool) -> Option<(f64, f64)> {
    let probabilities: Vec<f64> = log_probabilities(at.0, at.1, column).into_iter().map(exp).collect();
    let [first, second, third, fourth] = moments(&probabilities, 1.0, column);
    let (a, b) = (target[0] - first, target[1] - second);
    let (aa, ab, bb) = (second - first * first, third - first * second, fourth - second * second);
    if !curved {
        return (aa > FLAT).then(|| (a / aa, 0.0));
    }
    let determinant = aa * bb - ab * ab;
    (determinant > FLAT * aa.max(FLAT) * bb.max(FLAT))
        .then(|| ((a * bb - b * ab) / determinant, (b * aa - a * ab) / determinant))
}
