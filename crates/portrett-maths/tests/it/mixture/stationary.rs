//! Where runs end: at points where the likelihood is flat, whatever the start, and at the best one by default.

use portrett_maths::mixture::{ColumnModel, Mixture, MixtureParams, Table};

use super::known::carcinoma;

/// Maximum likelihood from one start, chosen by the seed.
fn one_start(components: usize) -> MixtureParams {
    MixtureParams {
        components,
        starts: 1,
        most_starts: 1,
        finishes: 1,
        start_iterations: 0,
        iterations: 200_000,
        tolerance: 1e-14,
        parameter_tolerance: 1e-7,
        variance_floor: 1e-9,
        smoothing: 0.0,
        ..MixtureParams::default()
    }
}

/// The largest derivative of the log-likelihood a person of a latent-class model, in absolute value, by the logarithm
/// of a probability while those beside it give way so that all sum to 1: the mean over persons of what the posterior
/// says, less the probability (for a level times the component's weight).
fn steepest(mixture: &Mixture, table: &Table) -> f64 {
    let posterior = mixture.posterior(table, &[]).unwrap();
    let rows = table.rows() as f64;
    let mut worst = 0.0_f64;
    for (k, &weight) in mixture.weights().iter().enumerate() {
        let members: f64 = (0..table.rows()).map(|row| posterior.row(row)[k]).sum();
        worst = worst.max((members / rows - weight).abs());
        for (model, column) in mixture.columns().iter().zip(table.columns()) {
            let ColumnModel::Category { probabilities } = model else { panic!("a category") };
            let codes = column.to_numbers();
            for (level, &probability) in probabilities[k].iter().enumerate() {
                let with: f64 =
                    (0..table.rows()).filter(|&row| codes[row] == level as f64).map(|row| posterior.row(row)[k]).sum();
                worst = worst.max((with - members * probability).abs() / rows);
            }
        }
    }
    worst
}

#[test]
fn every_start_ends_where_the_likelihood_is_flat() {
    let Some(table) = carcinoma("every_start_ends_where_the_likelihood_is_flat") else { return };
    for (components, best) in [(2, -317.2568), (3, -293.7050), (4, -289.2858)] {
        let params = one_start(components).check().unwrap();
        let mut reached = 0;
        for seed in 0..200 {
            let fit = Mixture::fit(&table, &params, seed).unwrap();
            assert!(fit.converged, "{components} from {seed}: {} passes", fit.iterations);
            let steepest = steepest(&fit.mixture, &table);
            assert!(steepest < 1e-6, "{components} from {seed}: {steepest}, {}", fit.log_likelihood);
            assert!(fit.log_likelihood < best + 1e-4, "{components} from {seed}: {}", fit.log_likelihood);
            reached += usize::from(fit.log_likelihood > best - 1e-3);
        }
        assert!(reached > 0, "{components}: none of 200 starts ends at the best");
    }
}

/// The default settings but for the prior find the best known optimum, for every seed.
#[test]
fn default_starts_find_the_best_classes() {
    let Some(table) = carcinoma("default_starts_find_the_best_classes") else { return };
    for (components, best) in [(2, -317.2568), (3, -293.7050), (4, -289.2858)] {
        let params = MixtureParams { components, smoothing: 0.0, iterations: 5_000, ..MixtureParams::default() };
        let params = MixtureParams { tolerance: 1e-9, ..params }.check().unwrap();
        for seed in 0..5 {
            let fit = Mixture::fit(&table, &params, seed).unwrap();
            assert!(fit.log_likelihood > best - 0.01, "{components} by {seed}: {}", fit.log_likelihood);
        }
    }
}
