//! Special functions beside the library's own.

use portrett_maths::special::{exp, exp_lanes, ln};

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

/// Published values: Abramowitz and Stegun (1964), tables 4.2 and 4.4.
#[test]
fn published_values() {
    assert_eq!(format!("{:.14}", ln(2.0)), "0.69314718055995");
    assert_eq!(format!("{:.14}", exp(1.0)), "2.71828182845905");
    assert_eq!(format!("{:.14}", exp_lanes([-1.0])[0]), "0.36787944117144");
}
