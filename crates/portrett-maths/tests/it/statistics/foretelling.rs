//! Ridge regressions against scikit-learn, and the scores that judge them.

use portrett_maths::regression::{Matrix, Model, RegressionError, fit_linear, fit_logistic};
use portrett_maths::score::{auc, calibrate, log_losses, mean, paired_interval, r_squared, squared_errors};
use portrett_maths::seed::stream;
use portrett_maths::special::logistic;

use super::assert_agree;

/// Three predictors and noise of 120 persons, the same in the script that asked scikit-learn.
fn persons() -> (Vec<[f64; 3]>, Vec<f64>) {
    let row =
        |i: i32| [f64::from(i * 37 % 101) / 10.0, f64::from(i * 53 % 89) / 20.0 - 2.0, f64::from(u8::from(i % 3 == 0))];
    let noise = |i: i32| f64::from((i * 71 + 13) % 97) / 97.0 - 0.5;
    ((0..120).map(row).collect(), (0..120).map(noise).collect())
}

fn matrix(rows: &[[f64; 3]]) -> Matrix {
    let values = (0..3).flat_map(|column| rows.iter().map(move |row| row[column])).collect();
    Matrix::new(rows.len(), values).unwrap()
}

#[track_caller]
fn assert_model(model: &Model, penalty: f64, intercept: f64, coefficients: [f64; 3]) {
    assert_eq!(model.penalty, penalty);
    assert_agree(model.intercept, intercept, 6);
    model.coefficients.iter().zip(coefficients).for_each(|(&actual, expected)| assert_agree(actual, expected, 6));
}

/// sklearn.linear_model.LogisticRegression 1.9.1 on standardised columns, C = 1 / (penalty · persons).
#[test]
fn logistic_ridge_agrees_with_scikit_learn() {
    let (rows, noise) = persons();
    let happened: Vec<bool> = rows
        .iter()
        .zip(&noise)
        .map(|(x, noise)| 0.3 * x[0] - 0.8 * x[1] + 0.7 * x[2] - 2.0 + 4.0 * noise > 0.0)
        .collect();
    assert_eq!(happened.iter().filter(|is| **is).count(), 48);
    let model = fit_logistic(&matrix(&rows), &happened, 1).unwrap();
    let coefficients = [0.427_405_326_372_736_04, -0.801_861_619_308_142_6, 0.084_551_590_815_535_36];
    assert_model(&model, 0.01, -2.566_238_394_702_087_3, coefficients);
    let foretold = model.predict(&matrix(&rows));
    assert_agree(foretold[0], logistic(model.intercept + 2.0 * 0.801_861_619_308_142_6 + 0.084_551_590_815_535_36), 6);
}

/// sklearn.linear_model.Ridge 1.9.1 on standardised columns, alpha = penalty · persons.
#[test]
fn linear_ridge_agrees_with_scikit_learn() {
    let (rows, noise) = persons();
    let outcome: Vec<f64> =
        rows.iter().zip(&noise).map(|(x, noise)| 2.0 * x[0] - 3.0 * x[1] + 0.5 * x[2] + 5.0 * noise).collect();
    let model = fit_linear(&matrix(&rows), &outcome, 1).unwrap();
    let coefficients = [2.130_617_622_335_159_4, -2.947_067_944_942_662_4, 0.355_620_349_722_898];
    assert_model(&model, 0.001, -0.638_811_818_141_576_3, coefficients);
    assert!(r_squared(&model.predict(&matrix(&rows)), &outcome).unwrap() > 0.9);
}

/// An outcome that no predictor speaks to is best foretold by its own mean.
#[test]
fn noise_gets_the_strongest_penalty() {
    let (rows, _) = persons();
    let mut random = stream(4, "noise", 0);
    let outcome: Vec<f64> = rows.iter().map(|_| random.normal() + 7.0).collect();
    let model = fit_linear(&matrix(&rows), &outcome, 1).unwrap();
    assert!(model.penalty >= 1.0, "{}", model.penalty);
    let foretold = model.predict(&matrix(&rows));
    let mean = mean(&outcome).unwrap();
    assert!(foretold.iter().all(|p| (p - mean).abs() < 0.3));
}

#[test]
fn units_of_the_predictors_do_not_matter() {
    let (rows, noise) = persons();
    let outcome: Vec<f64> = rows.iter().zip(&noise).map(|(x, noise)| x[0] + noise).collect();
    let in_cents: Vec<[f64; 3]> = rows.iter().map(|x| [x[0] * 100.0 + 1e6, x[1], x[2]]).collect();
    let one = fit_linear(&matrix(&rows), &outcome, 1).unwrap();
    let two = fit_linear(&matrix(&in_cents), &outcome, 1).unwrap();
    assert_agree(two.coefficients[0] * 100.0, one.coefficients[0], 6);
    for (a, b) in one.predict(&matrix(&rows)).iter().zip(two.predict(&matrix(&in_cents))) {
        assert_agree(*a, b, 6);
    }
}

#[test]
fn separated_constant_and_collinear_columns_are_fitted() {
    let (rows, _) = persons();
    let happened: Vec<bool> = rows.iter().map(|x| x[0] > 5.0).collect();
    let mut values: Vec<f64> = Vec::new();
    values.extend(rows.iter().map(|x| x[0]));
    values.extend(rows.iter().map(|_| 2_015.3));
    values.extend(rows.iter().map(|x| -2.0 * x[0] + 1.0));
    let predictors = Matrix::new(120, values).unwrap();
    let model = fit_logistic(&predictors, &happened, 1).unwrap();
    assert_eq!(model.coefficients[1], 0.0);
    assert_agree(model.coefficients[0], -2.0 * model.coefficients[2], 6);
    assert_eq!(auc(&model.predict(&predictors), &happened), Some(1.0));
    assert!(model.coefficients.iter().chain([&model.intercept]).all(|value| value.is_finite()));
}

#[test]
fn more_columns_than_rows_are_fitted() {
    let mut random = stream(6, "wide", 0);
    let predictors = Matrix::new(40, (0..40 * 90).map(|_| random.normal()).collect()).unwrap();
    let happened: Vec<bool> = (0..40).map(|i| i % 3 == 0).collect();
    let model = fit_logistic(&predictors, &happened, 1).unwrap();
    assert!(model.predict(&predictors).iter().all(|p| (0.0..=1.0).contains(p)));
}

#[test]
fn knowing_nothing_foretells_the_share() {
    let happened: Vec<bool> = (0..50).map(|i| i % 5 == 0).collect();
    let nothing = Matrix::new(50, Vec::new()).unwrap();
    let model = fit_logistic(&nothing, &happened, 1).unwrap();
    model.predict(&nothing).into_iter().for_each(|p| assert_agree(p, 0.2, 12));
}

/// One in 2,000 persons: choosing on 10,000 of 40,000 still learns from both outcomes.
#[test]
fn rare_outcomes_are_fitted() {
    let mut random = stream(2, "rare", 0);
    let predictors = Matrix::new(40_000, (0..80_000).map(|_| random.normal()).collect()).unwrap();
    let happened: Vec<bool> = (0..40_000).map(|i| i % 2_000 == 7).collect();
    let model = fit_logistic(&predictors, &happened, 1).unwrap();
    assert_agree(mean(&model.predict(&predictors)).unwrap(), 0.000_5, 6);
}

#[test]
fn what_cannot_be_fitted_says_why() {
    let predictors = Matrix::new(12, vec![1.0; 12]).unwrap();
    let text = |result: Result<Model, RegressionError>| result.unwrap_err().to_string();
    assert_eq!(Matrix::new(3, vec![1.0; 4]).unwrap_err().to_string(), "4 values do not fill columns of 3 rows");
    assert_eq!(
        Matrix::new(2, vec![1.0, 2.0, 3.0, f64::NAN]).unwrap_err().to_string(),
        "row 1 holds a number that is missing or infinite"
    );
    assert_eq!(text(fit_logistic(&predictors, &[true; 12], 1)), "0 persons to learn from, and 5 are needed");
    assert_eq!(text(fit_linear(&predictors, &[1.0; 11], 1)), "11 outcomes for 12 rows");
    assert_eq!(text(fit_linear(&predictors, &[1.0; 3], 1)), "3 persons to learn from, and 10 are needed");
}

/// sklearn.metrics 1.9.1: roc_auc_score, log_loss and r2_score.
#[test]
fn scores_agree_with_scikit_learn() {
    let foretold = [0.1, 0.4, 0.35, 0.8, 0.4, 0.4];
    let happened = [false, false, true, true, true, false];
    assert_agree(auc(&foretold, &happened).unwrap(), 2.0 / 3.0, 12);
    assert_agree(mean(&log_losses(&foretold, &happened)).unwrap(), 0.552_711_361_812_808_4, 12);
    assert_agree(r_squared(&[1.5, 2.0, 2.5, 4.0], &[1.0, 2.0, 3.0, 5.0]).unwrap(), 0.828_571_428_571_428_5, 12);
    assert_eq!(squared_errors(&[1.5, 2.0], &[1.0, 4.0]), [0.25, 4.0]);
}

#[test]
fn scores_of_nothing_are_nothing() {
    assert_eq!(auc(&[0.2, 0.3], &[true, true]), None);
    assert_eq!(r_squared(&[1.0, 2.0], &[3.0, 3.0]), None);
    assert_eq!(mean(&[]), None);
    assert_eq!(calibrate(&[], &[]), None);
    assert_eq!(paired_interval(&[1.0], &[1.0], 1), None);
    assert_eq!(paired_interval(&[1.0, 2.0], &[1.0], 1), None);
    assert!(log_losses(&[0.0, 1.0], &[true, false]).iter().all(|loss| loss.is_finite()));
}

#[test]
fn calibration_sets_what_was_foretold_beside_what_happened() {
    let calibration = calibrate(&[0.2, 0.4, 0.3, 0.3], &[true, false, false, false]).unwrap();
    assert_eq!((calibration.n, calibration.observed), (4, 0.25));
    assert_agree(calibration.foretold, 0.3, 12);
    assert!(calibration.interval.contains(0.3));
}

/// Differences with mean 0.1 and spread 1, among 400 persons resampled singly and 20,000 in blocks: the
/// interval holds the truth about 95 times in 100, and is as wide as 2 · 1.96 / √persons.
#[test]
fn the_paired_bootstrap_covers_the_mean_difference() {
    for (persons, rounds) in [(400, 120), (20_000, 40)] {
        let mut held = 0;
        for round in 0..rounds {
            let mut random = stream(round, "losses", 0);
            let reference: Vec<f64> = (0..persons).map(|_| random.normal() * 5.0).collect();
            let losses: Vec<f64> = reference.iter().map(|loss| loss + random.exponential() - 0.9).collect();
            let interval = paired_interval(&losses, &reference, round).unwrap();
            held += u64::from(interval.contains(0.1));
            let width = (interval.high - interval.low) / (2.0 * 1.96 / f64::from(persons).sqrt());
            assert!((0.8..1.2).contains(&width), "{width} of the width expected for {persons} persons");
        }
        let part = held as f64 / rounds as f64;
        assert!((0.9..=1.0).contains(&part), "{part} held for {persons} persons");
    }
}
