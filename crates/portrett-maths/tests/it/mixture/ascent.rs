//! The way up: never down, quickly, and to a place where nothing more is to be gained.

use portrett_maths::mixture::{Column, Mixture, MixtureParams, Table};

use super::emissions::mixed;
use super::planted::{TwoThreads, cloud, kinds, with_missing};

/// By how much a pass may lower the penalised log-likelihood, as a share of it.
const ALLOWED: f64 = 1e-9;

#[track_caller]
fn assert_never_falls(trace: &[f64], name: &str) {
    for pair in trace.windows(2) {
        assert!(pair[1] >= pair[0] - ALLOWED * pair[0].abs(), "{name}: {} after {}", pair[1], pair[0]);
    }
}

/// With priors and without, on every kind of column, with groups and without, from many starts.
#[test]
fn no_pass_lowers_the_penalised_likelihood() {
    let tables = [
        ("mixed", with_missing(&mixed(1_500, 3).0, 0.1, 1)),
        ("cloud", with_missing(&cloud(1_500, 1), 0.1, 2)),
        ("kinds", kinds(1_500, 4, 1.0, 3).table),
    ];
    for (name, table) in tables {
        for (smoothing, components) in [(1.0, 3), (0.0, 3), (1.0, 7), (0.0, 7), (5.0, 2)] {
            for seed in 0..4 {
                let params = MixtureParams {
                    components,
                    smoothing,
                    starts: 1,
                    most_starts: 1,
                    finishes: 1,
                    start_iterations: 0,
                    tolerance: 1e-10,
                    ..MixtureParams::default()
                };
                let fit = Mixture::fit(&table, &params.check().unwrap(), seed).unwrap();
                assert!(fit.trace.len() > 5, "{name} {:?}", fit.trace);
                assert_never_falls(&fit.trace, name);
                let last = fit.trace.last().unwrap();
                assert!((last - fit.penalised_log_likelihood).abs() < 1e-12 * last.abs());
            }
        }
    }
}

/// Groups that overlap: lengthened steps need less than a third of the passes of plain EM. One pass at a time is
/// plain EM.
#[test]
fn lengthened_steps_are_far_fewer() {
    let values: Vec<f64> = (0..2_000).map(|i| f64::from(i % 40) / 10.0 + if i % 3 == 0 { 1.5 } else { 0.0 }).collect();
    let table = Table::new(vec![Column::Number(values)]).unwrap();
    let start = MixtureParams {
        starts: 1,
        most_starts: 1,
        finishes: 1,
        start_iterations: 0,
        iterations: 1,
        tolerance: 1e-9,
        parameter_tolerance: 1e-5,
        ..MixtureParams::default()
    };
    let from = Mixture::fit(&table, &start.clone().check().unwrap(), 1).unwrap();
    let params = MixtureParams { iterations: 100_000, ..start.clone() }.check().unwrap();
    let lengthened = from.mixture.refine(&table, &params).unwrap();
    let one = start.check().unwrap();
    let (mut plain, mut passes) = (from, 0);
    while !plain.converged {
        plain = plain.mixture.refine(&table, &one).unwrap();
        passes += 1;
    }
    assert!(lengthened.converged);
    assert!(lengthened.iterations * 3 < passes, "{} passes for {passes}", lengthened.iterations);
    assert!(lengthened.log_likelihood > plain.log_likelihood - 1e-4);
}

/// 40,000 persons are five chunks, whose sums are merged in order.
#[test]
fn any_number_of_workers_fits_the_same_bits() {
    let table = with_missing(&mixed(40_000, 3).0, 0.1, 1);
    let params = MixtureParams { components: 3, starts: 4, iterations: 20, ..MixtureParams::default() };
    let params = params.check().unwrap();
    let alone = Mixture::fit(&table, &params, 1).unwrap();
    assert_eq!(Mixture::fit_by(&table, &params, 1, &TwoThreads).unwrap(), alone);
}

/// A run that gains little a step but still moves has not converged.
#[test]
fn convergence_is_of_parameters_too() {
    let table = cloud(1_000, 5);
    let fit = |parameter_tolerance: f64| {
        let params =
            MixtureParams { tolerance: 1.0, parameter_tolerance, iterations: 2_000, ..MixtureParams::default() };
        Mixture::fit(&table, &params.check().unwrap(), 1).unwrap()
    };
    let (loose, tight) = (fit(1e9), fit(1e-6));
    assert!(loose.converged && tight.converged);
    assert!(loose.iterations < tight.iterations);
    assert!(loose.penalised_log_likelihood < tight.penalised_log_likelihood);
}
