//! Shares, their differences, and the adjustment of p-values.

use portrett_maths::adjust::benjamini_hochberg;
use portrett_maths::effect;
use portrett_maths::interval::{newcombe, wilson};
use portrett_maths::share::{describe_share, test_share};
use portrett_maths::special::normal_cdf;

use super::{assert_agree, printed};

/// Newcombe (1998), Statistics in Medicine 17:857, table I, method 3.
#[test]
fn wilson_gives_the_published_intervals() {
    let table: String = [(81, 263), (15, 148), (0, 20), (1, 29), (29, 29)]
        .map(|(yes, n)| format!("{yes}/{n}: {}\n", printed(wilson(yes, n))))
        .concat();
    assert_eq!(
        table,
        "81/263: 0.2553 0.3662\n\
         15/148: 0.0624 0.1605\n\
         0/20: 0.0000 0.1611\n\
         1/29: 0.0061 0.1718\n\
         29/29: 0.8830 1.0000\n"
    );
}

/// Newcombe (1998), Statistics in Medicine 17:873, table II, method 10.
#[test]
fn newcombe_gives_the_published_intervals() {
    let cases = [
        (56, 70, 48, 80),
        (9, 10, 3, 10),
        (6, 7, 2, 7),
        (5, 56, 0, 29),
        (0, 10, 0, 20),
        (0, 10, 0, 10),
        (10, 10, 0, 20),
        (10, 10, 0, 10),
    ];
    let table: String =
        cases.map(|(a, m, b, n)| format!("{a}/{m} − {b}/{n}: {}\n", printed(newcombe(a, m, b, n)))).concat();
    assert_eq!(
        table,
        "56/70 − 48/80: 0.0524 0.3339\n\
         9/10 − 3/10: 0.1705 0.8090\n\
         6/7 − 2/7: 0.0582 0.8062\n\
         5/56 − 0/29: -0.0381 0.1926\n\
         0/10 − 0/20: -0.1611 0.2775\n\
         0/10 − 0/10: -0.2775 0.2775\n\
         10/10 − 0/20: 0.6791 1.0000\n\
         10/10 − 0/10: 0.6075 1.0000\n"
    );
}

/// scipy.stats.fisher_exact 1.17.1: an expected count is below 5 in each.
#[test]
fn small_tables_are_tested_exactly() {
    let cases = [
        (3, 10, 14, 20, 0.056_243_306_917_969_58),
        (1, 10, 9, 11, 0.001_905_215_527_506_549_1),
        (0, 9, 3, 11, 0.218_421_052_631_578_96),
        (8, 10, 1, 6, 0.034_965_034_965_034_975),
        (2, 200, 30, 20_000, 0.039_833_317_511_080_83),
        (12, 15, 200, 99_000, 3.060_338_553_138_193_3e-30),
        (4, 4, 0, 4, 0.028_571_428_571_428_567),
    ];
    for (a, m, b, n, p) in cases {
        assert_agree(test_share(a, m, b, n).unwrap().p, p, 10);
    }
}

/// scipy.stats.chi2_contingency 1.17.1 without correction.
#[test]
fn large_tables_are_tested_by_score() {
    let cases = [
        (56, 70, 48, 80, 0.008_045_081_368_196_585),
        (30, 200, 180, 2_000, 0.005_899_453_100_927_034),
        (500, 1_000, 480, 1_000, 0.370_997_673_736_608_64),
    ];
    for (a, m, b, n, p) in cases {
        assert_agree(test_share(a, m, b, n).unwrap().p, p, 9);
    }
}

#[test]
fn a_share_is_described_with_its_comparison() {
    let share = describe_share(56, 70, 48, 80).unwrap();
    assert_eq!((share.value, share.base), (0.8, 0.6));
    assert_eq!(share.interval, wilson(56, 70));
    assert_eq!(share.base_interval, wilson(48, 80));
    assert_eq!(share.difference_interval, newcombe(56, 70, 48, 80));
}

#[test]
fn nobody_and_impossible_counts_describe_nothing() {
    for (a, m, b, n) in [(0, 0, 1, 2), (1, 2, 0, 0), (3, 2, 1, 2), (1, 2, 3, 2)] {
        assert_eq!(describe_share(a, m, b, n), None);
        assert_eq!(test_share(a, m, b, n), None);
    }
}

#[test]
fn extreme_tables_stay_finite() {
    for (a, m, b, n) in
        [(0, 1, 0, 1), (1, 1, 1, 1), (1, 1, 0, 300_000), (1_000, 1_000, 0, 300_000), (0, 20, 300_000, 300_000)]
    {
        let tested = test_share(a, m, b, n).unwrap();
        assert!((0.0..=1.0).contains(&tested.p), "p of {a}/{m} and {b}/{n} is {}", tested.p);
        assert!(tested.effect.is_finite());
        let interval = newcombe(a, m, b, n);
        assert!(-1.0 <= interval.low && interval.low <= interval.high && interval.high <= 1.0);
    }
    assert_eq!(test_share(0, 5, 0, 9).unwrap().p, 1.0);
}

/// ln((8.5 / 2.5) / (3.5 / 7.5)) · √3 / π.
#[test]
fn the_effect_of_a_share_is_the_log_odds_ratio_on_cohens_scale() {
    assert_agree(effect::of_shares(8, 10, 3, 10), 1.094_892_590_012_270_4, 12);
    assert_eq!(effect::of_shares(8, 10, 3, 10), -effect::of_shares(3, 10, 8, 10));
    assert_eq!(effect::of_shares(4, 9, 4, 9), 0.0);
}

/// Two normal distributions whose means are d apart: a member exceeds another with Φ(d / √2).
#[test]
fn the_effect_of_ranks_is_cohens_d_for_normal_values() {
    for d in [-1.5, 0.0, 0.2, 2.0] {
        let delta = 2.0 * normal_cdf(d / 2.0_f64.sqrt()) - 1.0;
        assert!((effect::of_cliffs_delta(delta, 1e12) - d).abs() < 1e-8);
    }
    assert!(effect::of_cliffs_delta(1.0, 1.0).is_finite());
    assert!(effect::of_cliffs_delta(1.0, 200.0) < effect::of_cliffs_delta(1.0, 20_000.0));
}

/// Benjamini and Hochberg (1995), section 4.1: the fifteen p-values of a heart study; adjusted as by
/// R's `p.adjust(p, "BH")`. Four are findings at 0.05.
#[test]
fn benjamini_hochberg_reproduces_the_paper() {
    let p = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000,
    ];
    let expected = [
        0.0015,
        0.003,
        0.0095,
        0.035_625,
        0.0603,
        0.063_857_142_857_142_86,
        0.063_857_142_857_142_86,
        0.0645,
        0.0765,
        0.486,
        0.581_181_818_181_818_2,
        0.714_875,
        0.753_230_769_230_769_3,
        0.813_214_285_714_285_7,
        1.0,
    ];
    let adjusted = benjamini_hochberg(&p);
    adjusted.iter().zip(expected).for_each(|(&q, expected)| assert_agree(q, expected, 12));
    assert_eq!(adjusted.iter().filter(|q| **q <= 0.05).count(), 4);
}

#[test]
fn benjamini_hochberg_keeps_the_order_given() {
    let adjusted = benjamini_hochberg(&[0.01, 0.04, 0.03, 0.005, 0.2, 0.9, 0.03]);
    let expected = [0.035, 0.056, 0.0525, 0.035, 0.233_333_333_333_333_33, 0.9, 0.0525];
    adjusted.iter().zip(expected).for_each(|(&q, expected)| assert_agree(q, expected, 12));
    assert!(benjamini_hochberg(&[]).is_empty());
}
