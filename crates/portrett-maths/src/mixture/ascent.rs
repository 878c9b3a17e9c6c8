//! EM (Dempster, Laird & Rubin 1977) with lengthened steps (the squared iterative method, SQUAREM: Varadhan &
//! Roland 2008) up the penalised log-likelihood. A lengthened step is kept only where it ends no lower than the EM
//! step before it, so the penalised log-likelihood never falls.

use super::coordinates::{Steps, distance};
use super::design::Design;
use super::kernel::{State, Sums, step};
use super::params::MixtureParams;

/// By how much the longest step grows after one that was kept, and shrinks after one that was not.
const STRETCH: f64 = 4.0;

/// A state with what a pass over everybody says of it.
pub(super) struct Point<const K: usize> {
    pub(super) state: State<K>,
    sums: Sums<K>,
    /// The log-likelihood and the logarithm of the priors.
    pub(super) objective: f64,
}

impl<const K: usize> Point<K> {
    /// One pass over everybody.
    pub(super) fn new(state: State<K>, design: &Design, params: &MixtureParams) -> Self {
        let sums = step(&state, design);
        let objective = sums.log_likelihood + state.log_prior(design, params);
        Self { state, sums, objective }
    }

    pub(super) fn log_likelihood(&self) -> f64 {
        self.sums.log_likelihood
    }
}

/// A run that has stopped.
pub(super) struct Run<const K: usize> {
    pub(super) point: Point<K>,
    /// Penalised log-likelihood of every point that the run stood on.
    pub(super) trace: Vec<f64>,
    /// Passes over everybody.
    pub(super) iterations: usize,
    pub(super) converged: bool,
}

/// A run on its way.
struct Ascent<'a, const K: usize> {
    design: &'a Design,
    params: &'a MixtureParams,
    /// The longest step that is tried.
    longest: f64,
    passes: usize,
    trace: Vec<f64>,
}

/// Goes up from `state` until an EM step gains and changes too little, or after `iterations` passes.
pub(super) fn ascend<const K: usize>(
    state: State<K>,
    design: &Design,
    params: &MixtureParams,
    iterations: usize,
) -> Run<K> {
    let mut ascent = Ascent::<K> { design, params, longest: 1.0, passes: 0, trace: vec![] };
    let mut point = Point::new(state, design, params);
    ascent.trace.push(point.objective);
    while ascent.passes < iterations {
        let next = ascent.pass(point.sums.maximise(design, params));
        let converged = ascent.is_still(&point, &next);
        if converged || ascent.passes >= iterations {
            return ascent.stop(next, converged);
        }
        point = ascent.lengthened(&point, &next);
    }
    ascent.stop(point, false)
}

impl<const K: usize> Ascent<'_, K> {
    fn pass(&mut self, state: State<K>) -> Point<K> {
        self.passes += 1;
        let point = Point::new(state, self.design, self.params);
        self.trace.push(point.objective);
        point
    }

    /// Whether an EM step gained little and changed little.
    fn is_still(&self, from: &Point<K>, to: &Point<K>) -> bool {
        let gain = to.objective - from.objective;
        gain <= self.params.tolerance * self.design.persons()
            && distance(&from.state, &to.state, self.params) <= self.params.parameter_tolerance
    }

    /// Where the next EM step begins: as far beyond the second EM step as is no lower than the first.
    fn lengthened(&mut self, start: &Point<K>, first: &Point<K>) -> Point<K> {
        let second = first.sums.maximise(self.design, self.params);
        let steps = Steps { states: [&start.state, &first.state, &second], params: self.params };
        let length = steps.length().clamp(1.0, self.longest);
        if length > 1.0 {
            let there = self.pass(steps.lengthened(length, self.design));
            if there.objective >= first.objective {
                if length == self.longest {
                    self.longest *= STRETCH;
                }
                return there;
            }
            self.trace.pop();
            self.longest = (self.longest / STRETCH).max(1.0);
        } else if self.longest == 1.0 {
            self.longest = STRETCH;
        }
        self.pass(second)
    }

    fn stop(self, point: Point<K>, converged: bool) -> Run<K> {
        Run { point, trace: self.trace, iterations: self.passes, converged }
    }
}
