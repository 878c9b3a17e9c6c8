//! Repeated sampling: 95 % intervals hold what they should about 95 times in 100, and p-values under
//! no difference are as small as they should be, no more often.

use portrett_maths::adjust::benjamini_hochberg;
use portrett_maths::number::{Centre, NumberDescription, Sorted, describe, test};
use portrett_maths::seed::{Stream, stream};
use portrett_maths::share::test_share;
use portrett_maths::special::exp;

/// A feature of `n` members, shifted by `shift`, and `n_base` others.
fn sample(
    n: usize,
    n_base: usize,
    shift: f64,
    random: &mut Stream,
    draw: fn(&mut Stream) -> f64,
) -> (Sorted, Vec<bool>) {
    let member: Vec<bool> = (0..n + n_base).map(|i| i < n).collect();
    let values: Vec<f64> = member.iter().map(|is| draw(random) + if *is { shift } else { 0.0 }).collect();
    (Sorted::new(&values), member)
}

/// The parts of `rounds` samples whose own and whose difference interval hold the truth.
fn coverage(
    rounds: u64,
    (n, n_base): (usize, usize),
    (centre, truth): (Centre, f64),
    draw: fn(&mut Stream) -> f64,
) -> (f64, f64) {
    let holds = |round: u64| {
        let (feature, member) = sample(n, n_base, 1.0, &mut stream(round, "coverage", 0), draw);
        let NumberDescription { interval, difference_interval, .. } =
            describe(&feature, &member, centre, round).unwrap();
        (interval.contains(truth + 1.0), difference_interval.contains(1.0))
    };
    let held: Vec<(bool, bool)> = (0..rounds).map(holds).collect();
    let part = |count: usize| count as f64 / rounds as f64;
    (part(held.iter().filter(|h| h.0).count()), part(held.iter().filter(|h| h.1).count()))
}

fn normal(random: &mut Stream) -> f64 {
    random.normal()
}

fn exponential(random: &mut Stream) -> f64 {
    random.exponential()
}

fn lognormal(random: &mut Stream) -> f64 {
    exp(random.normal())
}

/// A count with many ties.
fn count(random: &mut Stream) -> f64 {
    (1.5 * random.exponential()).floor()
}

#[track_caller]
fn assert_between(part: f64, low: f64, high: f64) {
    assert!(low <= part && part <= high, "{part} is not from {low} to {high}");
}

#[test]
fn bootstrap_t_covers_means_of_small_groups() {
    for (truth, draw) in [(0.0, normal as fn(&mut Stream) -> f64), (1.0, exponential)] {
        let (own, difference) = coverage(600, (40, 120), (Centre::Mean, truth), draw);
        assert_between(own, 0.92, 0.98);
        assert_between(difference, 0.92, 0.98);
    }
    let (own, difference) = coverage(600, (40, 120), (Centre::Mean, exp(0.5)), lognormal);
    assert_between(own, 0.89, 0.98);
    assert_between(difference, 0.89, 0.98);
}

#[test]
fn a_small_group_beside_a_large_one_is_covered() {
    let (own, difference) = coverage(250, (30, 6_000), (Centre::Mean, 1.0), exponential);
    assert_between(own, 0.91, 0.98);
    assert_between(difference, 0.91, 0.98);
}

#[test]
fn welch_covers_means_of_large_groups() {
    let (own, difference) = coverage(600, (250, 400), (Centre::Mean, 1.0), exponential);
    assert_between(own, 0.92, 0.98);
    assert_between(difference, 0.92, 0.98);
}

#[test]
fn medians_are_covered() {
    for (n, n_base) in [(25, 60), (60, 301)] {
        let (own, difference) = coverage(600, (n, n_base), (Centre::Median, 2.0_f64.ln()), exponential);
        assert_between(own, 0.94, 0.99);
        assert_between(difference, 0.93, 0.99);
    }
}

/// Even spacing of 12,000 persons to 5,000 widens the difference's interval and moves it nowhere.
#[test]
fn medians_of_large_groups_are_covered_with_room() {
    let (own, difference) = coverage(150, (300, 12_000), (Centre::Median, 0.0), normal);
    assert_between(own, 0.90, 1.0);
    assert_between(difference, 0.90, 1.0);
}

/// The part of `rounds` samples without a difference whose p-value is under 0.05.
fn rejections(rounds: u64, n: usize, n_base: usize, draw: fn(&mut Stream) -> f64) -> f64 {
    let rejects = |round: &u64| {
        let (feature, member) = sample(n, n_base, 0.0, &mut stream(*round, "null", 0), draw);
        test(&feature, &member, *round).unwrap().p < 0.05
    };
    (0..rounds).filter(rejects).count() as f64 / rounds as f64
}

#[test]
fn brunner_and_munzel_reject_five_in_a_hundred() {
    for draw in [normal, lognormal, count] {
        assert_between(rejections(2_000, 40, 100, draw), 0.035, 0.065);
    }
}

#[test]
fn permutations_reject_five_in_a_hundred() {
    for draw in [normal, count] {
        assert_between(rejections(1_000, 9, 60, draw), 0.03, 0.07);
    }
}

#[test]
fn a_real_difference_is_found() {
    let found = |n: usize, n_base: usize| {
        let finds = |round: &u64| {
            let (feature, member) = sample(n, n_base, 0.8, &mut stream(*round, "power", 0), normal);
            let tested = test(&feature, &member, *round).unwrap();
            assert!(tested.effect > -0.2);
            tested.p < 0.05
        };
        (0..100).filter(finds).count()
    };
    assert!(found(25, 100) > 88, "{} of 100 by permutation", found(25, 100));
    assert!(found(40, 100) > 96, "{} of 100 by ranks", found(40, 100));
}

/// Binomial counts: how many of `n` have it, each with `share`.
fn binomial(n: u64, share: f64, random: &mut Stream) -> u64 {
    (0..n).filter(|_| random.uniform() < share).count() as u64
}

#[test]
fn share_tests_keep_their_level() {
    let rejections = |n, n_base, share| {
        let mut random = stream(11, "shares", n);
        let p = |_: &u32| {
            test_share(binomial(n, share, &mut random), n, binomial(n_base, share, &mut random), n_base).unwrap().p
                < 0.05
        };
        (0..4_000).filter(p).count() as f64 / 4_000.0
    };
    assert_between(rejections(15, 25, 0.2), 0.0, 0.055);
    assert_between(rejections(150, 400, 0.3), 0.035, 0.065);
}

/// 20 real differences among 200: of what is called a finding, on average at most 5 in 100 are none.
#[test]
fn benjamini_hochberg_controls_false_findings() {
    let mut parts = Vec::new();
    for round in 0..150 {
        let mut random = stream(round, "findings", 0);
        let p: Vec<f64> = (0..200)
            .map(|i| portrett_maths::special::normal_two_sided(random.normal() + if i < 20 { 3.5 } else { 0.0 }))
            .collect();
        let q = benjamini_hochberg(&p);
        let found = q.iter().filter(|q| **q <= 0.05).count();
        let false_found = q[20..].iter().filter(|q| **q <= 0.05).count();
        assert!(found >= 5, "{found} of 20 found");
        parts.push(false_found as f64 / found as f64);
    }
    assert_between(parts.iter().sum::<f64>() / parts.len() as f64, 0.02, 0.06);
}
