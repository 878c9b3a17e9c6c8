//! How firm a partition is.

use portrett_maths::seed::stream;
use portrett_maths::separation::{Separation, SeparationError, entropy_criterion};
use portrett_maths::special::{exp, normal_cdf};

fn close(value: f64, expected: f64, by: f64) {
    assert!((value - expected).abs() <= by, "{value} for {expected}");
}

/// Four persons by hand.
#[test]
fn figures_of_an_example_worked_by_hand() {
    let rows = [1.0, 0.0, 0.0, 0.6, 0.4, 0.0, 0.2, 0.8, 0.0, 0.0, 0.5, 0.5];
    let found = Separation::measure(&rows, 3, 0.5).unwrap();
    let entropy = |parts: &[f64]| -parts.iter().map(|p| p * p.ln()).sum::<f64>();
    let (second, third, last) = (entropy(&[0.6, 0.4]), entropy(&[0.2, 0.8]), entropy(&[0.5, 0.5]));
    close(found.entropy, second + third + last, 1e-12);
    close(found.certainty, 1.0 - (second + third + last) / (4.0 * 3.0_f64.ln()), 1e-12);
    close(found.certainty_of[0], 1.0 - second / (2.0 * 3.0_f64.ln()), 1e-12);
    close(found.certainty_of[1], 1.0 - (third + last) / (2.0 * 3.0_f64.ln()), 1e-12);
    assert!(found.certainty_of[2].is_nan());
    assert_eq!(found.between, 0.5);
    assert_eq!(found.between_counts, [[0, 1, 0], [0, 0, 1], [0, 0, 0]]);
    for (value, expected) in found.mean_posterior[0].iter().zip([0.8, 0.2, 0.0]) {
        close(*value, expected, 1e-12);
    }
    // Of the first segment's 1.8 persons 0.2 look likelier to be of the second; of the second's 1.7, 0.4 of the first.
    close(found.overlap[0][1], 0.2 / 1.8, 1e-12);
    close(found.overlap[1][0], 0.4 / 1.7, 1e-12);
    assert_eq!((found.overlap[0][0], found.overlap[1][2], found.overlap[2][1]), (0.0, 0.0, 0.0));
}

#[test]
fn certainty_runs_from_nothing_to_all() {
    close(Separation::measure(&[0.25; 40], 4, 0.5).unwrap().certainty, 0.0, 1e-12);
    assert_eq!(Separation::measure(&[0.25; 40], 4, 1.0).unwrap().between, 1.0);
    let sure = Separation::measure(&[1.0, 0.0, 0.0, 1.0], 2, 0.5).unwrap();
    assert_eq!((sure.entropy, sure.certainty, sure.between), (0.0, 1.0, 0.0));
    let one = Separation::measure(&[1.0; 5], 1, 0.5).unwrap();
    assert_eq!((one.certainty, one.between, one.overlap), (1.0, 0.0, vec![vec![0.0]]));
}

/// Two normal segments of equal size, two standard deviations apart: each looks like the other with Φ(−1)
/// (Maitra and Melnykov 2010 reckon it from the parameters; here it comes from the posteriors).
#[test]
fn overlap_of_two_normal_segments_is_the_known_one() {
    let mut stream = stream(1, "two segments", 0);
    let mut one = |row: usize| {
        let x = 2.0 * (row % 2) as f64 + stream.normal();
        let p = 1.0 / (1.0 + exp(2.0 * x - 2.0));
        [p, 1.0 - p]
    };
    let rows: Vec<f64> = (0..100_000).flat_map(&mut one).collect();
    let found = Separation::measure(&rows, 2, 0.5).unwrap();
    close(found.overlap[0][1], normal_cdf(-1.0), 0.003);
    close(found.overlap[1][0], normal_cdf(-1.0), 0.003);
}

#[test]
fn the_entropy_criterion_is_a_ratio() {
    assert_eq!(entropy_criterion(5.0, -90.0, -100.0), Some(0.5));
    assert_eq!(entropy_criterion(5.0, -100.0, -100.0), None);
}

#[test]
fn what_is_no_posterior_is_refused() {
    assert_eq!(Separation::measure(&[], 2, 0.5), Err(SeparationError::Empty { segments: 2 }));
    assert_eq!(Separation::measure(&[1.0], 0, 0.5), Err(SeparationError::Empty { segments: 0 }));
    assert_eq!(Separation::measure(&[1.0], 1, 0.0), Err(SeparationError::Near(0.0)));
    let error = SeparationError::Posteriors { person: 1, segments: 2 };
    for second in [[0.5, 0.6], [f64::NAN, 1.0], [-0.5, 1.5]] {
        let rows = [0.5, 0.5, second[0], second[1]];
        assert_eq!(Separation::measure(&rows, 2, 0.5), Err(error.clone()));
    }
}
