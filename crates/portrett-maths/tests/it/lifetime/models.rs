//! What holds for every model of purchases: gradients, closed forms beside sums, limits, threads.

use portrett_maths::lifetime::hypergeometric::ln_gauss;
use portrett_maths::lifetime::rising::ln_rising;
use portrett_maths::lifetime::{Histories, History, Kind, Model, fit};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

use super::help::{Threads, assert_close, simulate};

pub fn model(kind: Kind) -> Model {
    let parameters = match kind {
        Kind::BgNbd => [0.6, 5.0, 0.8, 2.5],
        Kind::MbgNbd => [0.9, 6.0, 0.7, 2.0],
        Kind::ParetoNbd => [0.7, 6.0, 0.6, 12.0],
    };
    Model::new(kind, parameters).unwrap()
}

const HISTORIES: [History; 5] = [
    History { frequency: 0, recency: 0.0, age: 38.9 },
    History { frequency: 1, recency: 1.7, age: 38.9 },
    History { frequency: 2, recency: 30.4, age: 38.9 },
    History { frequency: 25, recency: 30.9, age: 31.0 },
    History { frequency: 4, recency: 31.0, age: 31.0 },
];

/// Fader and Hardie's two forms of the Pareto/NBD likelihood, by differences of hypergeometric functions (2005, "A note on
/// deriving the Pareto/NBD model", equations 18 to 21).
fn pareto_by_gauss([r, alpha, s, beta]: [f64; 4], history: &History) -> f64 {
    let x = f64::from(history.frequency);
    let all = r + s + x;
    let (larger, second, difference) =
        if alpha >= beta { (alpha, s + 1.0, alpha - beta) } else { (beta, r + x, beta - alpha) };
    // z / (1 − z) is the difference over the smaller parameter plus the time.
    let part = |time: f64| {
        let odds = difference / (alpha.min(beta) + time);
        (ln_gauss(all, second, all + 1.0, odds) - all * (larger + time).ln()).exp()
    };
    let alive = (-(r + x) * (alpha + history.age).ln() - s * (beta + history.age).ln()).exp();
    let departed = s / all * (part(history.recency) - part(history.age));
    ln_rising(r, x) + r * alpha.ln() + s * beta.ln() + (alive + departed).ln()
}

#[test]
fn pareto_likelihood_is_that_by_hypergeometric_functions() {
    for parameters in [[0.553, 10.58, 0.606, 11.66], [2.0, 3.0, 0.2, 90.0], [0.05, 40.0, 3.0, 0.7]] {
        let model = Model::new(Kind::ParetoNbd, parameters).unwrap();
        for history in &HISTORIES {
            let known = pareto_by_gauss(parameters, history);
            assert_close(model.log_likelihood(history), known, 1e-10);
        }
    }
}

/// Somebody's history has a probability: over all last purchases and none at all, densities sum to one.
#[test]
fn likelihoods_of_no_and_one_purchase_are_probabilities() {
    let age = 2.0;
    for kind in Kind::ALL {
        let model = model(kind);
        let none = model.log_likelihood(&History { frequency: 0, recency: 0.0, age }).exp();
        let customers = 200_000;
        let mut stream = stream(3, "none", 0);
        let without = (0..customers).filter(|_| model.draw_newcomer(age, &mut stream).is_empty()).count();
        assert!((without as f64 / f64::from(customers) - none).abs() < 0.004, "{kind:?} {none}");
    }
}

/// Central differences of the log-likelihood, each parameter moved by a part of itself.
#[test]
fn the_fit_is_a_top_in_every_direction() {
    for kind in Kind::ALL {
        let simulated = simulate(|_| model(kind), 500, 50.0, 0.0, 11);
        let histories = Histories::new(&simulated.histories).unwrap();
        let fit = fit(kind, &histories, &Sequential).unwrap();
        let at = |parameters: [f64; 4]| -> f64 {
            let model = Model::new(kind, parameters).unwrap();
            simulated.histories.iter().map(|history| model.log_likelihood(history)).sum()
        };
        let top = fit.model.parameters();
        assert_close(at(top), fit.log_likelihood, 1e-12);
        for k in 0..4 {
            let moved = |factor: f64| {
                let mut parameters = top;
                parameters[k] *= factor;
                at(parameters)
            };
            let (up, down) = (moved(1.01), moved(1.0 / 1.01));
            assert!(up < fit.log_likelihood && down < fit.log_likelihood, "{kind:?} {k}");
            assert!((up - down).abs() < 0.1 * (2.0 * fit.log_likelihood - up - down) + 1e-3, "{kind:?} {k}");
        }
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    for kind in Kind::ALL {
        let simulated = simulate(|_| model(kind), 30_000, 50.0, 0.0, 12);
        let histories = Histories::new(&simulated.histories).unwrap();
        let (alone, together) = (fit(kind, &histories, &Sequential).unwrap(), fit(kind, &histories, &Threads).unwrap());
        assert_eq!(alone, together);
        let forecasts = [alone.forecast(&histories, 9.0, &Sequential), alone.forecast(&histories, 9.0, &Threads)];
        assert_eq!(forecasts[0], forecasts[1]);
    }
}

/// The order of customers moves no bit.
#[test]
fn the_order_of_customers_does_not_matter() {
    let mut simulated = simulate(|_| model(Kind::BgNbd), 2_000, 50.0, 0.0, 13);
    let first = fit(Kind::BgNbd, &Histories::new(&simulated.histories).unwrap(), &Sequential).unwrap();
    simulated.histories.reverse();
    assert_eq!(first, fit(Kind::BgNbd, &Histories::new(&simulated.histories).unwrap(), &Sequential).unwrap());
}

/// Closed forms beside the sum over time of the rate of purchases.
#[test]
fn expectations_are_integrals_of_rates() {
    for kind in Kind::ALL {
        let model = model(kind);
        for history in &HISTORIES {
            for time in [0.01, 1.0, 39.0, 2_000.0] {
                let by_sum = model.discounted(history, 1e-13, time);
                assert_close(model.expected(history, time), by_sum, 1e-9);
            }
        }
    }
}

#[test]
fn expectations_pass_the_pole_at_one_smoothly() {
    let at = |a: f64| {
        let model = Model::new(Kind::BgNbd, [0.6, 5.0, a, 2.5]).unwrap();
        model.expected(&HISTORIES[2], 39.0)
    };
    for distance in [1e-3, 1.1e-4, 0.9e-4, 1e-6] {
        assert_close(0.5 * (at(1.0 + distance) + at(1.0 - distance)), at(1.0), 1e-6);
    }
}

/// DERT by the formula of Fader, Hardie and Lee (2005, "RFM and CLV", equation 4) with Tricomi's function from
/// mpmath: `python -c "from mpmath import *; r, a, s, b, d, T, x = 0.553, 10.58, 0.606, 11.66, 0.0027, 38.9, 2;
/// print((r + x) / (a + T) * d**(s - 1) * (b + T)**s * hyperu(s, s, d * (b + T)))"`, times the probability alive.
#[test]
fn discounted_transactions_are_those_of_the_paper() {
    let model = Model::new(Kind::ParetoNbd, [0.553, 10.58, 0.606, 11.66]).unwrap();
    let history = HISTORIES[2];
    let if_alive = model.discounted(&history, 0.0027, f64::INFINITY) / model.alive(&history);
    assert_close(if_alive, 7.455_213_950_909_07, 1e-10);
    let sum: f64 = (1..40_000)
        .map(|week| {
            let week = f64::from(week);
            (model.expected(&history, week) - model.expected(&history, week - 1.0)) * (-0.0027 * (week - 0.5)).exp()
        })
        .sum();
    assert_close(model.discounted(&history, 0.0027, f64::INFINITY), sum, 1e-5);
    let beta_geometric = super::models::model(Kind::BgNbd);
    let by_week: f64 = (1..=104)
        .map(|week| {
            let week = f64::from(week);
            let bought = beta_geometric.expected(&history, week) - beta_geometric.expected(&history, week - 1.0);
            bought * (-0.0027 * (week - 0.5)).exp()
        })
        .sum();
    assert_close(beta_geometric.discounted(&history, 0.0027, 104.0), by_week, 1e-5);
    let finite = beta_geometric.discounted(&history, 0.0027, 104.0);
    let endless = beta_geometric.discounted(&history, 0.0027, f64::INFINITY);
    assert!(finite < endless && finite < beta_geometric.expected(&history, 104.0));
}

/// What the models expect beside what customers drawn from them do after a cut.
#[test]
fn expectations_are_what_drawn_customers_do() {
    for kind in Kind::ALL {
        let model = model(kind);
        let customers = 100_000;
        let simulated = simulate(|_| model, customers, 40.0, 30.0, 14);
        let expected: f64 = simulated.histories.iter().map(|history| model.expected(history, 30.0)).sum();
        let happened: u32 = simulated.later.iter().sum();
        assert_close(f64::from(happened), expected, 0.015);
        let mut stream = stream(15, "newcomers", 0);
        let bought: usize = (0..customers).map(|_| model.draw_newcomer(30.0, &mut stream).len()).sum();
        assert_close(bought as f64 / customers as f64, model.expected_of_new(30.0), 0.02);
    }
}

#[test]
fn the_probability_alive_falls_with_silence_and_with_time() {
    for kind in Kind::ALL {
        let model = model(kind);
        let silent = |age: f64| model.alive(&History { frequency: 5, recency: 10.0, age });
        assert!(silent(10.1) > silent(15.0) && silent(15.0) > silent(60.0), "{kind:?}");
        let later = |time: f64| model.alive_after(&HISTORIES[2], time);
        assert_close(later(0.0), model.alive(&HISTORIES[2]), 1e-12);
        assert!(later(0.0) > later(5.0) && later(5.0) > later(500.0), "{kind:?}");
    }
}

/// The share of customers drawn who buy within a time, and the time within which half of them do.
#[test]
fn the_next_purchase_comes_when_foretold() {
    let customers = 100_000;
    for kind in Kind::ALL {
        let model = model(kind);
        let simulated = simulate(|_| model, customers, 40.0, 12.0, 16);
        let buy = |history: &History| model.buys_within(history, 12.0);
        let expected: f64 = simulated.histories.iter().map(buy).sum();
        let happened = simulated.later.iter().filter(|later| **later > 0).count();
        assert_close(happened as f64, expected, 0.015);
        let wait = model.next_purchase(&HISTORIES[3], 0.5).unwrap();
        assert_close(model.buys_within(&HISTORIES[3], wait), 0.5, 1e-9);
        assert_eq!(model.next_purchase(&HISTORIES[1], 0.999), None);
        let gone = History { frequency: 25, recency: 2.0, age: 60.0 };
        assert_eq!(model.next_purchase(&gone, 0.5), None);
        assert!(model.buys_within(&HISTORIES[2], f64::INFINITY) <= model.alive(&HISTORIES[2]) + 1e-12);
    }
}

/// Without end, purchases are finite where most customers leave soon, and endless where some hardly do.
#[test]
fn purchases_without_end_are_finite_or_endless() {
    for (kind, third) in [(Kind::BgNbd, 2.0), (Kind::MbgNbd, 2.0), (Kind::ParetoNbd, 2.0)] {
        let at = |third: f64| {
            let model = Model::new(kind, [0.6, 5.0, third, 6.0]).unwrap();
            [1e7, f64::INFINITY].map(|time| model.expected(&HISTORIES[2], time))
        };
        let [long, endless] = at(third);
        assert_close(long, endless, 1e-2);
        assert_eq!(at(0.8)[1], f64::INFINITY);
    }
}

/// Parameters and histories over many orders of magnitude: probabilities are probabilities, and nobody alive buys more
/// than at her rate.
#[test]
fn forecasts_stay_within_their_bounds_everywhere() {
    let mut stream = stream(17, "anything", 0);
    for round in 0..3_000 {
        let mut between = |low: f64, high: f64| low * (high / low).powf(stream.uniform());
        let kind = Kind::ALL[round % 3];
        let parameters = [between(1e-3, 1e3), between(1e-2, 1e4), between(1e-3, 1e3), between(1e-3, 1e3)];
        let model = Model::new(kind, parameters).unwrap();
        let (age, frequency) = (between(1e-2, 1e3), between(0.2, 1e4) as u32);
        let recency = if frequency == 0 { 0.0 } else { age * between(1e-3, 1.0) };
        let history = History { frequency, recency, age };
        let (time, told) = (between(1e-2, 1e4), format!("{model:?} {history:?}"));
        let (alive, later) = (model.alive(&history), model.alive_after(&history, time));
        if alive < 1e-100 {
            continue;
        }
        assert!(
            (0.0..=1.0).contains(&alive) && (0.0..=alive * (1.0 + 1e-9)).contains(&later),
            "{told} {alive} {later}"
        );
        let most = alive * (parameters[0] + f64::from(frequency)) / (parameters[1] + age) * time;
        let expected = model.expected(&history, time);
        assert!((0.0..=most * (1.0 + 1e-8)).contains(&expected), "{told} {time}: {expected} of {most}");
        let discounted = model.discounted(&history, 0.01 / time, time);
        assert!(
            (expected * 0.98..=expected * (1.0 + 1e-8)).contains(&discounted),
            "{told} {time}: {discounted} of {expected}"
        );
        let buys = model.buys_within(&history, time);
        assert!((0.0..=alive.min(expected) * (1.0 + 1e-8)).contains(&buys), "{told} {time}: {buys} of {expected}");
        assert!(model.log_likelihood(&history).is_finite(), "{told}");
    }
}

/// r, alpha, a, b, frequency, age, time, and the purchases expected of somebody alive under BG/NBD, by mpmath's `quad` (40
/// digits) of the beta density of p, with b + x for b, times `(1 − (1 + p t / (α + T))^−(r + x)) / p`, over ln(p / (1 − p)).
const BY_QUADRATURE: [[f64; 8]; 6] = [
    [0.25, 4.4, 0.8, 2.4, 0.0, 0.0, 39.0, 1.222_432_779_004_134],
    [0.25, 4.4, 0.2, 0.3, 0.0, 39.0, 520.0, 1.567_967_272_984_524],
    [3.0, 1.0, 1.000_05, 2.0, 7.0, 5.0, 1_000.0, 47.085_888_903_741_406],
    [0.6, 5.0, 0.8, 2.5, 10_000.0, 52.0, 52.0, 6_922.692_563_690_8],
    [0.01, 0.5, 30.0, 0.4, 2.0, 1.0, 0.01, 0.013_276_534_019_005_964],
    [2.0, 3.0, 0.05, 50.0, 1.0, 2.0, 1e6, 392_109.160_613_229_9],
];

#[test]
fn expectations_are_those_of_mpmath_up_to_the_ends() {
    for [r, alpha, a, b, frequency, age, time, known] in BY_QUADRATURE {
        let model = Model::new(Kind::BgNbd, [r, alpha, a, b]).unwrap();
        let frequency = frequency as u32;
        let recency = if frequency == 0 { 0.0 } else { age };
        let history = History { frequency, recency, age };
        assert_close(model.expected(&history, time) / model.alive(&history), known, 1e-9);
    }
}
