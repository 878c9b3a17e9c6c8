//! Special functions beside the library's own.

use portrett_maths::special::{exp, exp_lanes, ln, ln_lanes};

#[test]
fn exponentials_in_lanes_are_exponentials() {
    let mut worst: f64 = 0.0;
    for step in -70_800..70_900 {
        let x = f64::from(step) / 100.0 + 1e-3;
        let [own, zero] = exp_lanes([x, 0.0]);
        assert_eq!(zero, 1.0);
        worst = worst.max((own / exp(x) - 1.0).abs());
    }
    assert!(worst < 2.0 * f64::EPSILON, "relative error {worst:e}");
}

#[test]
fn logarithms_in_lanes_are_logarithms() {
    let mut worst: f64 = 0.0;
    for step in 1..200_000 {
        let near_one = f64::from(step) / 10_000.0;
        let far = (f64::from(step) / 200.0 - 500.0).exp2();
        let own = ln_lanes([near_one, far, 1.0]);
        assert_eq!(own[2], 0.0);
        worst = worst.max((own[0] - ln(near_one)).abs() / ln(near_one).abs().max(1.0));
        worst = worst.max((own[1] - ln(far)).abs() / ln(far).abs().max(1.0));
    }
    assert!(worst < 2.0 * f64::EPSILON, "error {worst:e}");
}

/// Published values: Abramowitz and Stegun (1964), tables 4.2 and 4.4.
#[test]
fn published_values() {
    assert_eq!(format!("{:.14}", ln(2.0)), "0.69314718055995");
    assert_eq!(format!("{:.14}", ln_lanes([2.0])[0]), "0.69314718055995");
    assert_eq!(format!("{:.14}", exp(1.0)), "2.71828182845905");
    assert_eq!(format!("{:.14}", exp_lanes([-1.0])[0]), "0.36787944117144");
}
