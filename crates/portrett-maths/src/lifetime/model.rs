//! The three models of purchases in continuous time behind one face.
//!
//! Takes a [`Kind`] and its four parameters, gives a [`Model`] that answers for a customer's [`History`]: is
//! she alive, how much will she buy. Time is in the unit of the histories that the parameters were learnt from.

use super::beta_geometric::BetaGeometric;
use super::estimate::check_positive;
use super::history::{Groups, History};
use super::pareto::Pareto;
use super::refusal::Refusal;

/// A wait is given up as endless at this many times what is known of.
const LONGEST_WAIT: f64 = 1e9;

/// Halvings of an interval down to the last digits.
const BISECTIONS: usize = 50;

/// Which model of purchases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Beta-geometric/NBD: somebody may leave after each repeat purchase (Fader, Hardie and Lee 2005).
    BgNbd,
    /// Modified beta-geometric/NBD: also after the first purchase (Batislam, Denizel and Filiztekin 2007).
    MbgNbd,
    /// Pareto/NBD: at any time (Schmittlein, Morrison and Colombo 1987).
    ParetoNbd,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::BgNbd, Self::MbgNbd, Self::ParetoNbd];

    /// The parameters' names in the papers, in the order in which they are given everywhere. r has no unit,
    /// alpha and beta are times, s, a and b have no unit.
    pub fn parameter_names(self) -> [&'static str; 4] {
        match self {
            Self::BgNbd | Self::MbgNbd => ["r", "alpha", "a", "b"],
            Self::ParetoNbd => ["r", "alpha", "s", "beta"],
        }
    }

    /// The parameters that covariates move, by their place, and the sign of the effect in the exponent
    /// (Fader and Hardie 2007, "Incorporating time-invariant covariates into the Pareto/NBD and BG/NBD models").
    pub(super) fn moved_by_covariates(self) -> &'static [(usize, f64)] {
        match self {
            Self::BgNbd | Self::MbgNbd => &[(1, -1.0), (2, 1.0), (3, 1.0)],
            Self::ParetoNbd => &[(1, -1.0), (3, -1.0)],
        }
    }
}

/// A model of purchases with its parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Model {
    kind: Kind,
    parameters: [f64; 4],
}

impl Model {
    /// A model with parameters in the order of [`Kind::parameter_names`]. Errors: a parameter that is not
    /// positive and finite.
    pub fn new(kind: Kind, parameters: [f64; 4]) -> Result<Self, Refusal> {
        check_positive(&kind.parameter_names(), &parameters)?;
        Ok(Self { kind, parameters })
    }

    /// For parameters that are positive by their making.
    pub(super) fn trusted(kind: Kind, parameters: [f64; 4]) -> Self {
        Self { kind, parameters }
    }

    /// Which model.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its parameters, in the order of [`Kind::parameter_names`].
    pub fn parameters(&self) -> [f64; 4] {
        self.parameters
    }

    /// The natural logarithm of the likelihood of one history.
    pub fn log_likelihood(&self, history: &History) -> f64 {
        let one = Groups { recency: &[history.recency], age: &[history.age], weight: &[1.0] };
        let mut sums = [0.0; 5];
        match self.inner() {
            Inner::BetaGeometric(model) => model.add_run(history.frequency, one, &mut sums),
            Inner::Pareto(model) => model.add_run(history.frequency, one, &mut sums),
        }
        sums[0]
    }

    /// The probability that somebody with this history is still a customer at the end of the observation.
    pub fn alive(&self, history: &History) -> f64 {
        match self.inner() {
            Inner::BetaGeometric(model) => model.alive(history),
            Inner::Pareto(model) => model.alive(history),
        }
    }

    /// The probability that somebody with this history is still a customer `time` after the end of the
    /// observation.
    pub fn alive_after(&self, history: &History, time: f64) -> f64 {
        let survival = match self.inner() {
            Inner::BetaGeometric(model) => model.posterior(history).survival(time),
            Inner::Pareto(model) => model.survival(history, time),
        };
        self.alive(history) * survival
    }

    /// Purchases expected of somebody with this history within `time` after the end of the observation.
    pub fn expected(&self, history: &History, time: f64) -> f64 {
        self.alive(history) * self.expected_if_alive(history, time)
    }

    /// Purchases expected of somebody with this history, given that she is alive at the end of the observation.
    /// Depends on the frequency and the age only.
    pub(super) fn expected_if_alive(&self, history: &History, time: f64) -> f64 {
        match self.inner() {
            Inner::BetaGeometric(model) => model.posterior(history).expected(time),
            Inner::Pareto(model) => model.expected_if_alive(history, time),
        }
    }

    /// The probability that somebody with this history buys at least once within `time` after the end of the
    /// observation.
    pub fn buys_within(&self, history: &History, time: f64) -> f64 {
        let if_alive = match self.inner() {
            Inner::BetaGeometric(model) => model.posterior(history).buys(time),
            Inner::Pareto(model) => model.buys_if_alive(history, time),
        };
        self.alive(history) * if_alive
    }

    /// The time after the end of the observation within which somebody with this history buys at least once with
    /// this `probability` (0.5 for the median); nothing where she never reaches it, for she may have left.
    pub fn next_purchase(&self, history: &History, probability: f64) -> Option<f64> {
        let alive = self.alive(history);
        match self.inner() {
            _ if probability >= alive => None,
            Inner::BetaGeometric(model) => Some(model.posterior(history).wait(probability / alive)),
            Inner::Pareto(model) => {
                let buys = |time: f64| alive * model.buys_if_alive(history, time);
                crossing(&buys, probability, self.parameters[1] + history.age)
            }
        }
    }

    /// Repeat purchases expected of a new customer within `time` after her first purchase.
    pub fn expected_of_new(&self, time: f64) -> f64 {
        match self.inner() {
            Inner::BetaGeometric(model) => {
                let (living, staying) = model.newcomers();
                staying * living.expected(time)
            }
            Inner::Pareto(model) => model.expected_if_alive(&History::NEW, time),
        }
    }

    /// Purchases expected of somebody with this history within `time` after the end of the observation, each
    /// discounted by `exp(−rate · its time)`. `rate` is a part of one per unit of time; `time` may be infinite
    /// if `rate` is above zero: for Pareto/NBD that is the discounted expected residual transactions (DERT) of
    /// Fader, Hardie and Lee (2005, "RFM and CLV").
    pub fn discounted(&self, history: &History, rate: f64, time: f64) -> f64 {
        self.alive(history) * self.discounted_if_alive(history, rate, time)
    }

    pub(super) fn discounted_if_alive(&self, history: &History, rate: f64, time: f64) -> f64 {
        match self.inner() {
            Inner::BetaGeometric(model) => model.posterior(history).discounted(rate, time),
            Inner::Pareto(model) => model.discounted_if_alive(history, rate, time),
        }
    }

    /// [`Model::alive`] for many histories, prepared once.
    pub(super) fn alive_of_many(&self) -> impl Fn(&History) -> f64 {
        let inner = self.inner();
        move |history| match &inner {
            Inner::BetaGeometric(model) => model.alive(history),
            Inner::Pareto(model) => model.alive(history),
        }
    }

    pub(super) fn inner(&self) -> Inner {
        let [r, alpha, third, fourth] = self.parameters;
        let beta_geometric = |leaves_at_once| BetaGeometric { r, alpha, a: third, b: fourth, leaves_at_once };
        match self.kind {
            Kind::BgNbd => Inner::BetaGeometric(beta_geometric(false)),
            Kind::MbgNbd => Inner::BetaGeometric(beta_geometric(true)),
            Kind::ParetoNbd => Inner::Pareto(Pareto { r, alpha, s: third, beta: fourth }),
        }
    }
}

/// Where the rising function `f` of time reaches `level`, by bisection from `unit` on; nothing if it never does.
fn crossing(f: &dyn Fn(f64) -> f64, level: f64, unit: f64) -> Option<f64> {
    let (mut low, mut high) = (0.0, unit);
    while f(high) < level {
        (low, high) = (high, 2.0 * high);
        if high > LONGEST_WAIT * unit {
            return None;
        }
    }
    for _ in 0..BISECTIONS {
        let middle = 0.5 * (low + high);
        if f(middle) < level { low = middle } else { high = middle }
    }
    Some(0.5 * (low + high))
}

/// The model with named parameters.
#[derive(Debug, Clone, Copy)]
pub(super) enum Inner {
    BetaGeometric(BetaGeometric),
    Pareto(Pareto),
}
