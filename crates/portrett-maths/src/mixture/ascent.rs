//! EM (Dempster, Laird & Rubin 1977) with lengthened steps (the squared iterative method, SQUAREM: Varadhan &
//! Roland 2008) up the penalised log-likelihood. A lengthened step is kept only where it ends no lower than the EM
//! step before it, so the penalised log-likelihood never falls.

use super::coordinates::{Steps, distance};
use super::design::Design;
use super::kernel::{State, Sums, step};
use super::params::MixtureParams;
use crate::workers::Workers;

/// By how much the longest step grows after one that was kept, and shrinks after one that was not.
const STRETCH: f64 = 4.0;

/// What is fitted to, how, and by whom.
pub(super) struct Setting<'a, W> {
    pub(super) design: &'a Design<'a>,
    pub(super) params: &'a MixtureParams,
    pub(super) workers: &'a W,
}

/// A state with what a pass over everybody says of it.
pub(super) struct Point<const K: usize> {
    pub(super) state: State<K>,
    sums: Sums<K>,
    /// The log-likelihood and the logarithm of the priors.
    pub(super) objective: f64,
}

impl<const K: usize> Point<K> {
    /// One pass over everybody.
    pub(super) fn new(state: State<K>, setting: &Setting<'_, impl Workers>) -> Self {
        let sums = step(&state, setting.design, setting.workers);
        let objective = sums.log_likelihood + state.log_prior(setting.design, setting.params);
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
struct Ascent<'a, W> {
    setting: &'a Setting<'a, W>,
    /// The longest step that is tried.
    longest: f64,
    passes: usize,
    trace: Vec<f64>,
}

/// Goes up from `state` until an EM step gains and changes too little, or after `iterations` passes.
pub(super) fn ascend<const K: usize>(
    state: State<K>,
    setting: &Setting<'_, impl Workers>,
    iterations: usize,
) -> Run<K> {
    let mut ascent = Ascent { setting, longest: 1.0, passes: 0, trace: vec![] };
    let mut point = Point::new(state, setting);
    ascent.trace.push(point.objective);
    while ascent.passes < iterations {
        let next = ascent.pass(point.sums.maximise(setting.design, setting.params));
        let converged = ascent.is_still(&point, &next);
        if converged || ascent.passes >= iterations {
            return ascent.stop(next, converged);
        }
        point = ascent.lengthened(&point, &next);
    }
    ascent.stop(point, false)
}

impl<W: Workers> Ascent<'_, W> {
    fn pass<const K: usize>(&mut self, state: State<K>) -> Point<K> {
        self.passes += 1;
        let point = Point::new(state, self.setting);
        self.trace.push(point.objective);
        point
    }

    /// Whether an EM step gained little and changed little.
    fn is_still<const K: usize>(&self, from: &Point<K>, to: &Point<K>) -> bool {
        let gain = to.objective - from.objective;
        gain <= self.setting.params.tolerance * self.setting.design.persons()
            && distance(&from.state, &to.state, self.setting.params) <= self.setting.params.parameter_tolerance
    }

    /// Where the next EM step begins: as far beyond the second EM step as is no lower than the first.
    fn lengthened<const K: usize>(&mut self, start: &Point<K>, first: &Point<K>) -> Point<K> {
        let second = first.sums.maximise(self.setting.design, self.setting.params);
        let steps = Steps { states: [&start.state, &first.state, &second], params: self.setting.params };
        let length = steps.length().clamp(1.0, self.longest);
        if length > 1.0 {
            let there = self.pass(steps.lengthened(length, self.setting.design));
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

    fn stop<const K: usize>(self, point: Point<K>, converged: bool) -> Run<K> {
        Run { point, trace: self.trace, iterations: self.passes, converged }
    }
}
