//! Purchases on discrete occasions: BG/BB (Fader, Hardie and Shang 2010, "Customer-base analysis in a
//! discrete-time noncontractual setting").
//!
//! Takes on how many occasions a customer bought, the last of them, and how many occasions there were; gives the
//! fitted model, the probability of being alive and what to expect. On each occasion somebody alive buys with a
//! chance of her own (beta with α, β over customers) and before it leaves with another (beta with γ, δ).

use super::estimate::{Estimate, check_positive, climb_from};
use super::optimise::Evaluation;
use super::refusal::Refusal;
use super::rising::{digamma_rising, ln_rising};
use crate::interval::Interval;
use crate::special::{exp, ln};

/// α, β, γ, δ.
const STARTS: [[f64; 4]; 3] = [[1.0, 1.0, 1.0, 2.0], [0.5, 1.0, 0.5, 5.0], [1.0, 3.0, 0.3, 2.0]];

const NAMES: [&str; 4] = ["alpha", "beta", "gamma", "delta"];

/// Customers of one history on discrete occasions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasions {
    /// Occasions on which they bought, after the first purchase.
    pub bought: u32,
    /// The number of the last occasion on which they bought, from 1; 0 if none.
    pub last: u32,
    /// Occasions that there were after the first purchase.
    pub of: u32,
    /// Customers with this history.
    pub customers: u64,
}

impl Occasions {
    fn check(&self, place: usize) -> Result<(), Refusal> {
        let Self { bought, last, of, .. } = *self;
        let (recency, age) = (f64::from(last), f64::from(of));
        match () {
            () if last > of => Err(Refusal::RecencyAfterAge { customer: place, recency, age }),
            () if bought > last || (bought == 0) != (last == 0) => {
                Err(Refusal::RecencyWithoutRepeat { customer: place, frequency: bought, recency })
            }
            () => Ok(()),
        }
    }
}

/// The beta-geometric/beta-binomial model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BgBb {
    parameters: [f64; 4],
}

/// A fitted BG/BB model.
#[derive(Debug, Clone, PartialEq)]
pub struct OccasionFit {
    /// The model.
    pub model: BgBb,
    /// Natural logarithm of the likelihood of the orders in which they bought (without binomial coefficients).
    pub log_likelihood: f64,
    /// Customers that it was fitted on.
    pub customers: u64,
    /// Names of parameters that ran towards zero or infinity.
    pub limits: Vec<&'static str>,
    estimate: Estimate,
}

impl OccasionFit {
    /// 95 % intervals of α, β, γ, δ (Wald, in their logarithms); nothing where the likelihood is flat.
    pub fn intervals(&self) -> Option<[Interval; 4]> {
        self.estimate.intervals()
    }
}

impl BgBb {
    /// A model with α, β, γ, δ. Errors: a parameter that is not positive and finite.
    pub fn new(parameters: [f64; 4]) -> Result<Self, Refusal> {
        check_positive(&NAMES, &parameters)?;
        Ok(Self { parameters })
    }

    /// α, β, γ, δ.
    pub fn parameters(&self) -> [f64; 4] {
        self.parameters
    }

    /// The logarithm of the likelihood of one customer of this history (Fader, Hardie and Shang 2010, equation 5).
    pub fn log_likelihood(&self, history: &Occasions) -> f64 {
        Tables::new(&self.parameters, history.of).one(history).0
    }

    /// The probability that somebody of this history, which must be possible, is alive on the next occasion
    /// (equation 11).
    pub fn alive(&self, history: &Occasions) -> f64 {
        self.alive_now(history) * self.stay(history.of)
    }

    /// The probability of not having left before the last occasion there was.
    fn alive_now(&self, history: &Occasions) -> f64 {
        let tables = Tables::new(&self.parameters, history.of);
        exp(tables.term(history, history.of, false) - tables.one(history).0)
    }

    /// The probability of somebody alive after so many occasions to stay for the next.
    fn stay(&self, occasions: u32) -> f64 {
        let [_, _, gamma, delta] = self.parameters;
        (delta + f64::from(occasions)) / (gamma + delta + f64::from(occasions))
    }

    /// Purchases expected of somebody of this history, which must be possible, on the next `occasions`, each
    /// discounted by `discount`, a part of one an occasion (0 for none): equations 13 and, discounted, 14 over a
    /// finite time. Occasion 1 is discounted once.
    pub fn expected(&self, history: &Occasions, occasions: u32, discount: f64) -> f64 {
        let [alpha, beta, ..] = self.parameters;
        let buys = (alpha + f64::from(history.bought)) / (alpha + beta + f64::from(history.of));
        let mut weight = self.alive_now(history) * buys;
        let mut sum = 0.0;
        for occasion in 0..occasions {
            weight *= self.stay(history.of.saturating_add(occasion)) / (1.0 + discount);
            sum += weight;
        }
        sum
    }

    /// Purchases expected of a new customer on the first `occasions` after her first purchase (equation 8).
    pub fn expected_of_new(&self, occasions: u32) -> f64 {
        self.expected(&Occasions { bought: 0, last: 0, of: 0, customers: 1 }, occasions, 0.0)
    }
}

/// `ln Γ(a + n) − ln Γ(a)` and its derivative by `a`, for n from 0 on.
struct Rising(Vec<(f64, f64)>);

impl Rising {
    fn new(a: f64, most: u32) -> Self {
        Self((0..=most).map(|n| (ln_rising(a, f64::from(n)), digamma_rising(a, f64::from(n)))).collect())
    }

    fn logarithm(&self, n: u32) -> f64 {
        self.0[n as usize].0
    }

    fn slope(&self, n: u32) -> f64 {
        self.0[n as usize].1
    }
}

/// What all histories of at most so many occasions are made from.
struct Tables {
    gamma: f64,
    alpha: Rising,
    beta: Rising,
    both: Rising,
    delta: Rising,
    leaving: Rising,
}

impl Tables {
    fn new(parameters: &[f64; 4], most: u32) -> Self {
        let [alpha, beta, gamma, delta] = *parameters;
        Self {
            gamma,
            alpha: Rising::new(alpha, most),
            beta: Rising::new(beta, most),
            both: Rising::new(alpha + beta, most),
            delta: Rising::new(delta, most),
            leaving: Rising::new(gamma + delta, most + 1),
        }
    }

    /// The logarithm of the probability to be alive on `alive` occasions, having bought as told, and then (if
    /// `leaves`) to leave.
    fn term(&self, history: &Occasions, alive: u32, leaves: bool) -> f64 {
        let Occasions { bought, .. } = *history;
        let buying = self.alpha.logarithm(bought) + self.beta.logarithm(alive - bought) - self.both.logarithm(alive);
        let staying = self.delta.logarithm(alive) - self.leaving.logarithm(alive + u32::from(leaves));
        buying + staying + if leaves { ln(self.gamma) } else { 0.0 }
    }

    /// The derivatives of [`Tables::term`] by α, β, γ, δ.
    fn slopes(&self, history: &Occasions, alive: u32, leaves: bool) -> [f64; 4] {
        let Occasions { bought, .. } = *history;
        let (both, leaving) = (self.both.slope(alive), self.leaving.slope(alive + u32::from(leaves)));
        [
            self.alpha.slope(bought) - both,
            self.beta.slope(alive - bought) - both,
            if leaves { 1.0 / self.gamma - leaving } else { -leaving },
            self.delta.slope(alive) - leaving,
        ]
    }

    /// Log-likelihood of one customer and its derivatives.
    fn one(&self, history: &Occasions) -> (f64, [f64; 4]) {
        let terms = || {
            let left = (history.last..history.of).map(|alive| (alive, true));
            left.chain([(history.of, false)])
        };
        let largest = terms().map(|(alive, leaves)| self.term(history, alive, leaves)).fold(f64::MIN, f64::max);
        let (mut sum, mut slopes) = (0.0, [0.0; 4]);
        for (alive, leaves) in terms() {
            let part = exp(self.term(history, alive, leaves) - largest);
            sum += part;
            let own = self.slopes(history, alive, leaves);
            slopes.iter_mut().zip(own).for_each(|(total, own)| *total += part * own);
        }
        (largest + ln(sum), slopes.map(|slope| slope / sum))
    }
}

/// Fits BG/BB. The order of `histories` makes no difference beyond rounding; equal ones may be given apart.
///
/// Errors: a history that contradicts itself; no customers; nobody who bought again; no occasions; no end to the
/// climb.
pub fn fit_occasions(histories: &[Occasions]) -> Result<OccasionFit, Refusal> {
    histories.iter().enumerate().try_for_each(|(place, history)| history.check(place))?;
    let present = || histories.iter().filter(|history| history.customers > 0);
    let customers = present().map(|history| history.customers).sum();
    match present().map(|history| history.of).max() {
        None => return Err(Refusal::NoCustomers),
        Some(0) => return Err(Refusal::NoTime),
        Some(_) if present().all(|history| history.bought == 0) => return Err(Refusal::NoRepeats),
        Some(_) => {}
    }
    let function = |point: &[f64]| evaluate(histories, point);
    let estimate = Estimate::of(climb_from(&function, STARTS.map(|start| start.map(ln).to_vec())))?;
    Ok(OccasionFit {
        model: BgBb { parameters: estimate.parameters() },
        log_likelihood: estimate.log_likelihood,
        customers,
        limits: estimate.limits(&NAMES),
        estimate,
    })
}

fn evaluate(histories: &[Occasions], point: &[f64]) -> Evaluation {
    let parameters: [f64; 4] = std::array::from_fn(|k| exp(point[k]));
    let most = histories.iter().map(|history| history.of).max().unwrap_or(0);
    let tables = Tables::new(&parameters, most);
    let mut total = Evaluation { value: 0.0, gradient: vec![0.0; 4] };
    for history in histories.iter().filter(|history| history.customers > 0) {
        let (value, slopes) = tables.one(history);
        let customers = history.customers as f64;
        total.value += customers * value;
        for k in 0..4 {
            total.gradient[k] += customers * parameters[k] * slopes[k];
        }
    }
    total
}
