//! Whether a figure moved between two builds, in repeated sampling and against figures worked out by hand.

use portrett_maths::change::{Summary, Weights, change, population_stability_index};
use portrett_maths::seed;

/// Two builds of 300 members, 200 of them the same persons, whose values correlate by .8; `shift` is added later.
fn two_builds(seed: u64, shift: f64) -> (Vec<f64>, Vec<f64>) {
    let mut stream = seed::stream(seed, "two builds", 0);
    let (mut before, mut now) = (Vec::new(), Vec::new());
    for person in 0..400 {
        let own = stream.normal();
        let value = |stream: &mut seed::Stream| 0.8_f64.sqrt() * own + 0.2_f64.sqrt() * stream.normal();
        let (first, second) = (value(&mut stream), value(&mut stream) + shift);
        before.push(if person < 300 { first } else { f64::NAN });
        now.push(if person >= 100 { second } else { f64::NAN });
    }
    (before, now)
}

/// Of 500 samples: intervals that hold the shift, and p-values of .05 or less.
fn repeated(shift: f64, summary: Summary) -> (f64, f64) {
    let (mut held, mut told) = (0, 0);
    for sample in 0..500 {
        let (before, now) = two_builds(sample, shift);
        let own = change(&before, &now, summary, &Weights::draw(400, sample)).unwrap();
        held += u32::from(own.interval.contains(shift));
        told += u32::from(own.p <= 0.05);
    }
    (f64::from(held) / 500.0, f64::from(told) / 500.0)
}

#[test]
fn who_is_in_both_builds_is_not_counted_as_two() {
    for summary in [Summary::Mean, Summary::Median] {
        let (held, told) = repeated(0.0, summary);
        assert!((0.92..=0.98).contains(&held), "{summary:?}: {held} of the intervals hold the truth");
        assert!((0.02..=0.08).contains(&told), "{summary:?}: {told} of the samples are called a change");
    }
    // Two samples of strangers would have a standard error of √(2/300) = .082, and call a shift of .14 a change in 40 %;
    // the true one is √((2 · 300 − 2 · .8 · 200) / 300²) = .056.
    let (held, told) = repeated(0.14, Summary::Mean);
    assert!((0.92..=0.98).contains(&held), "{held}");
    assert!(told > 0.6, "{told}");
}

#[test]
fn the_figures_are_those_of_each_build() {
    const NONE: f64 = f64::NAN;
    let (before, now) = ([1.0, 0.0, 1.0, 0.0, NONE], [1.0, 1.0, NONE, 1.0, 0.0]);
    let own = change(&before, &now, Summary::Mean, &Weights::draw(5, 1)).unwrap();
    assert_eq!((own.before, own.now, own.n_before, own.n_now), (0.5, 0.75, 4, 4));
    let own = change(&before, &now, Summary::Median, &Weights::draw(5, 1)).unwrap();
    assert_eq!((own.before, own.now), (0.5, 1.0));
}

#[test]
fn what_does_not_vary_has_moved_or_has_not() {
    let (ones, zeros) = ([1.0; 40], [0.0; 40]);
    let weights = Weights::draw(40, 7);
    assert_eq!(change(&ones, &ones, Summary::Mean, &weights).unwrap().p, 1.0);
    assert!(change(&zeros, &ones, Summary::Mean, &weights).unwrap().p < 0.01);
    assert_eq!(change(&[f64::NAN; 40], &ones, Summary::Mean, &weights), None);
}

#[test]
fn the_index_is_the_sum_of_its_bins() {
    // By hand: p = (20.5, 30.5, 50.5) / 101.5, q = (30.5, 40.5, 30.5) / 101.5;
    // Σ (p − q) ln(p / q) = .03914 + .02794 + .09936.
    let index = population_stability_index(&[30, 40, 30], &[20, 30, 50]).unwrap();
    assert!((index - 0.16644).abs() < 1e-4, "{index}");
    assert_eq!(population_stability_index(&[10, 20], &[10, 20]), Some(0.0));
    assert!(population_stability_index(&[100, 0], &[0, 100]).unwrap().is_finite());
    assert_eq!(population_stability_index(&[0, 0], &[1, 2]), None);
}
