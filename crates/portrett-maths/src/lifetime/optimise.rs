//! The largest value of a smooth function with a known gradient.
//!
//! Takes the function and a start, gives the top with the curvature there, and says whether it was reached. The
//! quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno (Nocedal and Wright 2006, algorithm 6.1) climbs;
//! the Hessian by differences of the gradient then tells whether this is the top, and Newton's steps finish.

use super::matrix::{Symmetric, dot};

/// Steps of one climb.
const STEPS: usize = 300;

/// Halvings of one step.
const HALVINGS: usize = 30;

/// Newton's steps after a climb.
const FINISHING: usize = 4;

/// The climb ends where a step promises less than this, in units of the function.
const CLOSE: f64 = 1e-7;

/// The top is reached where Newton's step promises less than this.
const REACHED: f64 = 1e-5;

/// The same where a parameter runs towards a limit: the function then flattens out for ever.
const REACHED_AT_LIMIT: f64 = 1e-2;

/// The part of a promised rise that a step must keep (Armijo 1966).
const KEPT: f64 = 1e-4;

/// A coordinate moves at most this far in one step.
const LONGEST: f64 = 2.0;

/// No coordinate goes further than this from its start: it then runs towards a limit.
const RANGE: f64 = 14.0;

/// Distance over which the gradient is differenced.
const DIFFERENCE: f64 = 1e-4;

/// Relative rounding of the function: smaller falls do not count.
const ROUNDING: f64 = 1e-14;

/// A value and its derivatives.
#[derive(Debug, Clone)]
pub(super) struct Evaluation {
    pub(super) value: f64,
    pub(super) gradient: Vec<f64>,
}

/// Where a climb came to.
#[derive(Debug, Clone)]
pub(super) struct Top {
    pub(super) point: Vec<f64>,
    pub(super) value: f64,
    /// Evaluations that it took.
    pub(super) evaluations: usize,
    /// Whether there is nothing to gain within [`RANGE`].
    pub(super) reached: bool,
    /// The inverse of the negative Hessian; nothing where the function is flat in some direction.
    pub(super) covariance: Option<Symmetric>,
    /// Coordinates that ran to the end of their range, or so far that the function is flat.
    pub(super) limits: Vec<bool>,
}

struct Climb<'a> {
    function: &'a dyn Fn(&[f64]) -> Evaluation,
    start: Vec<f64>,
    point: Vec<f64>,
    at: Evaluation,
    evaluations: usize,
}

/// Climbs from `start`. `inverse` is a guess at the inverse of the negative Hessian there.
pub(super) fn maximise(function: &dyn Fn(&[f64]) -> Evaluation, start: &[f64], inverse: Option<Symmetric>) -> Top {
    let at = function(start);
    let mut climb = Climb { function, start: start.to_vec(), point: start.to_vec(), at, evaluations: 1 };
    climb.quasi_newton(inverse);
    climb.finish()
}

impl Climb<'_> {
    fn evaluate(&mut self, point: &[f64]) -> Evaluation {
        self.evaluations += 1;
        (self.function)(point)
    }

    /// `direction`, without the parts that lead out of the range, no longer than allowed.
    fn confined(&self, direction: &[f64]) -> Vec<f64> {
        let free = |i: usize, step: f64| {
            let distance = self.point[i] - self.start[i];
            if distance.abs() >= RANGE && distance * step > 0.0 { 0.0 } else { step }
        };
        let direction: Vec<f64> = direction.iter().enumerate().map(|(i, step)| free(i, *step)).collect();
        let longest = direction.iter().fold(0.0_f64, |longest, step| longest.max(step.abs()));
        let factor = if longest > LONGEST { LONGEST / longest } else { 1.0 };
        direction.iter().map(|step| step * factor).collect()
    }

    /// Goes along `direction` as far as the function rises enough. False when it does not.
    fn advance(&mut self, direction: &[f64]) -> bool {
        let promised = dot(&self.at.gradient, direction);
        let slack = ROUNDING * self.at.value.abs();
        let mut length = 1.0;
        for _ in 0..HALVINGS {
            let point: Vec<f64> = (0..direction.len())
                .map(|i| (self.point[i] + length * direction[i]).clamp(self.start[i] - RANGE, self.start[i] + RANGE))
                .collect();
            let at = self.evaluate(&point);
            if at.value.is_finite() && at.value >= self.at.value + KEPT * length * promised - slack {
                (self.point, self.at) = (point, at);
                return true;
            }
            length *= if at.value.is_finite() { 0.4 } else { 0.1 };
        }
        false
    }

    fn quasi_newton(&mut self, inverse: Option<Symmetric>) {
        let guessed = inverse.is_some();
        let mut inverse = inverse.unwrap_or_else(|| scaled_identity(&self.at.gradient));
        for step in 0..STEPS {
            let mut direction = self.confined(&inverse.times(&self.at.gradient));
            if dot(&self.at.gradient, &direction) <= 0.0 {
                inverse = scaled_identity(&self.at.gradient);
                direction = self.confined(&inverse.times(&self.at.gradient));
            }
            if dot(&self.at.gradient, &direction) < CLOSE {
                return;
            }
            let (point, gradient) = (self.point.clone(), self.at.gradient.clone());
            if !self.advance(&direction) {
                return;
            }
            let moved: Vec<f64> = self.point.iter().zip(&point).map(|(new, old)| new - old).collect();
            let turned: Vec<f64> = gradient.iter().zip(&self.at.gradient).map(|(old, new)| old - new).collect();
            update(&mut inverse, &moved, &turned, step == 0 && !guessed);
        }
    }

    fn finish(mut self) -> Top {
        let mut covariance = self.covariance();
        let mut promised = self.promise(covariance.as_ref());
        for _ in 0..FINISHING {
            let Some(inverse) = covariance.as_ref().filter(|_| promised > REACHED) else { break };
            let direction = self.confined(&inverse.times(&self.at.gradient));
            if !self.advance(&direction) {
                break;
            }
            covariance = self.covariance();
            promised = self.promise(covariance.as_ref());
        }
        let pairs = self.point.iter().zip(&self.start);
        let limits: Vec<bool> = pairs.map(|(now, then)| (now - then).abs() > 0.6 * RANGE).collect();
        // Towards a limit the function flattens out, and its slope is all that can be asked about.
        let flat = self.confined(&self.at.gradient).iter().all(|slope| slope.abs() < 0.05);
        let enough = if limits.contains(&true) { REACHED_AT_LIMIT } else { 10.0 * REACHED };
        let reached = if covariance.is_some() { promised <= enough } else { flat };
        Top { value: self.at.value, evaluations: self.evaluations, reached, covariance, limits, point: self.point }
    }

    /// What Newton's step would gain.
    fn promise(&self, covariance: Option<&Symmetric>) -> f64 {
        covariance.map_or(f64::INFINITY, |inverse| 0.5 * inverse.quadratic(&self.at.gradient))
    }

    /// The inverse of the negative Hessian, by central differences of the gradient.
    fn covariance(&mut self) -> Option<Symmetric> {
        let width = self.point.len();
        let mut rows = Vec::with_capacity(width);
        for i in 0..width {
            let gradient_at = |climb: &mut Self, distance: f64| {
                let mut point = climb.point.clone();
                point[i] += distance;
                climb.evaluate(&point).gradient
            };
            let (up, down) = (gradient_at(self, DIFFERENCE), gradient_at(self, -DIFFERENCE));
            let row: Vec<f64> = down.iter().zip(&up).map(|(down, up)| (down - up) / (2.0 * DIFFERENCE)).collect();
            rows.push(row);
        }
        Symmetric::from_rows(&rows).inverse()
    }
}

/// A first step of a tenth along the gradient.
fn scaled_identity(gradient: &[f64]) -> Symmetric {
    let size = dot(gradient, gradient).sqrt();
    let mut inverse = Symmetric::zero(gradient.len());
    for i in 0..gradient.len() {
        inverse.set(i, i, if size > 0.0 { 0.1 / size } else { 1.0 });
    }
    inverse
}

/// The update of Broyden, Fletcher, Goldfarb and Shanno, left out where the function is not concave along the
/// step. The `first` scales the guess to what the step showed (Nocedal and Wright 2006, 6.20).
fn update(inverse: &mut Symmetric, moved: &[f64], turned: &[f64], first: bool) {
    let along = dot(moved, turned);
    if along <= 1e-12 * dot(moved, moved).sqrt() * dot(turned, turned).sqrt() {
        return;
    }
    if first {
        let scale = along / dot(turned, turned);
        *inverse = Symmetric::zero(moved.len());
        for i in 0..moved.len() {
            inverse.set(i, i, scale);
        }
    }
    let product = inverse.times(turned);
    let factor = (1.0 + dot(turned, &product) / along) / along;
    for i in 0..moved.len() {
        for j in 0..=i {
            let change = factor * moved[i] * moved[j] - (product[i] * moved[j] + moved[i] * product[j]) / along;
            inverse.set(i, j, inverse.at(i, j) + change);
        }
    }
}
