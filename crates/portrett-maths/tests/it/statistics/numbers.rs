//! Numbers: the rank test, means, medians, and groups at the edge of what can be measured.

use portrett_maths::effect::of_cliffs_delta;
use portrett_maths::number::{Centre, NumberDescription, Sorted, describe, test};
use portrett_maths::seed::stream;

use super::assert_agree;

/// One feature of members and others, members first.
fn pool(members: &[f64], others: &[f64]) -> (Sorted, Vec<bool>) {
    let member = (0..members.len() + others.len()).map(|i| i < members.len()).collect();
    (Sorted::new(&[members, others].concat()), member)
}

fn described(members: &[f64], others: &[f64], centre: Centre) -> Option<NumberDescription> {
    let (feature, member) = pool(members, others);
    describe(&feature, &member, centre, 1)
}

/// Values with ties: `i² mod 7` and `(3j² + j) mod 9`.
fn tied_groups() -> (Vec<f64>, Vec<f64>) {
    ((0..400).map(|i| f64::from(i * i % 7)).collect(), (0..300).map(|j| f64::from((3 * j * j + j) % 9)).collect())
}

/// scipy.stats.brunnermunzel 1.17.1 gives the p-values; δ by counting all pairs with NumPy.
#[test]
fn large_groups_are_tested_by_brunner_and_munzel() {
    let x: Vec<f64> = (0..60).map(|i| f64::from(i * 37 % 101) / 10.0).collect();
    let y: Vec<f64> = (0..45).map(|j| f64::from(j * 53 % 97) / 8.0).collect();
    let (feature, member) = pool(&x, &y);
    assert_agree(test(&feature, &member, 1).unwrap().p, 0.352_898_106_176_537_94, 10);

    let (x, y) = tied_groups();
    let (feature, member) = pool(&x, &y);
    let tested = test(&feature, &member, 1).unwrap();
    assert_agree(tested.p, 4.011_848_088_145_02e-24, 9);
    assert_agree(tested.effect, of_cliffs_delta(-0.443_966_666_666_666_6, 120_000.0), 12);
}

/// Pain scores of Brunner and Munzel (2000). Counting all 4,457,400 memberships gives 0.0080376, as Neubert
/// and Brunner (2007) print: 0.0080. One p-value has a standard error of 0.0009, the mean of 40 of 0.00014.
#[test]
fn small_groups_are_tested_by_permutation() {
    let x = [1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 4.0, 1.0, 1.0];
    let y = [3.0, 3.0, 4.0, 3.0, 1.0, 2.0, 3.0, 1.0, 1.0, 5.0, 4.0];
    let (feature, member) = pool(&y, &x);
    let p = (0..40).map(|seed| test(&feature, &member, seed).unwrap().p).sum::<f64>() / 40.0;
    assert!((p - 0.008_037_6).abs() < 0.000_5, "{p}");
    assert_agree(test(&feature, &member, 1).unwrap().effect, of_cliffs_delta(0.577_922_077_922_078, 154.0), 12);
}

/// The same scores, three times over: scipy.stats.brunnermunzel 1.17.1 gives the p-value.
#[test]
fn heavily_tied_groups_are_tested_by_ranks() {
    let x = [1.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 4.0, 1.0, 1.0].repeat(3);
    let y = [3.0, 3.0, 4.0, 3.0, 1.0, 2.0, 3.0, 1.0, 1.0, 5.0, 4.0].repeat(3);
    let (feature, member) = pool(&x, &y);
    assert_agree(test(&feature, &member, 1).unwrap().p, 6.490848844318317e-07, 8);
}

/// Welch's and Student's intervals by scipy.stats.ttest_ind and ttest_1samp 1.17.1.
#[test]
fn means_of_large_groups_have_welchs_interval() {
    let (x, y) = tied_groups();
    let mean = described(&x, &y, Centre::Mean).unwrap();
    assert_eq!((mean.n, mean.n_base), (400, 300));
    assert_agree(mean.value, 1.995, 12);
    assert_agree(mean.base, 3.99, 12);
    assert_agree(mean.interval.low, 1.855_640_850_972_908_5, 10);
    assert_agree(mean.interval.high, 2.134_359_149_027_092, 10);
    assert_agree(mean.difference_interval.low, -2.319_674_788_807_346_6, 10);
    assert_agree(mean.difference_interval.high, -1.670_325_211_192_653_4, 10);
}

/// Conover (1999), table A3, and scipy.stats.binom 1.17.1: the lower rank of the 95 % interval.
#[test]
fn medians_lie_between_order_statistics() {
    for (n, rank) in [(6, 1), (10, 2), (17, 5), (25, 8), (100, 40), (101, 41), (1_000, 469), (300_000, 149_463)] {
        let places: Vec<f64> = (1..=n).map(f64::from).collect();
        let median = described(&places, &places, Centre::Median).unwrap();
        assert_eq!(median.value, f64::from(n + 1) / 2.0);
        assert_eq!((median.interval.low, median.interval.high), (f64::from(rank), f64::from(n + 1 - rank)), "n = {n}");
        assert!(median.difference_interval.contains(0.0));
    }
}

/// The bootstrap distribution of the median of 1 to 5 is binomial: a resample's median is at most 1
/// where three or more of five draws are 1, with probability 0.05792 (Efron 1979, section 3).
#[test]
fn resampled_medians_follow_the_exact_distribution() {
    let mut random = stream(5, "median of five", 0);
    let draws = 40_000;
    let at_most_one = (0..draws).filter(|_| (random.beta(3.0, 3.0) * 5.0) as usize == 0).count();
    assert!((at_most_one as f64 / f64::from(draws) - 0.057_92).abs() < 0.004);
}

#[test]
fn small_groups_have_an_interval_by_resampling() {
    let few: Vec<f64> = (0..25).map(|i| f64::from(i % 10)).collect();
    let many: Vec<f64> = (0..5_000).map(|i| f64::from(i % 100)).collect();
    let mean = described(&few, &many, Centre::Mean).unwrap();
    assert!(mean.interval.contains(4.0) && mean.interval.low > 2.0 && mean.interval.high < 6.0, "{mean:?}");
    assert!(mean.difference_interval.contains(4.0 - 49.5));
    assert!(mean.difference_interval.high < -42.0 && mean.difference_interval.low > -49.0, "{mean:?}");
}

/// Eight persons of one value and eight of another: 2 / C(16, 8) of all memberships are as far apart.
#[test]
fn groups_apart_have_the_chance_of_that() {
    let (feature, member) = pool(&[2.0; 8], &[1.0; 8]);
    let tested = test(&feature, &member, 1).unwrap();
    assert_agree(tested.p, 2.0 / 12_870.0, 9);
    assert!(tested.effect > 2.0 && tested.effect.is_finite());
}

#[test]
fn what_cannot_be_measured_describes_nothing() {
    let (feature, member) = pool(&[1.0, 2.0, 3.0], &[4.0, 5.0]);
    assert_eq!(describe(&feature, &member[1..], Centre::Mean, 1), None);
    assert_eq!(test(&feature, &member[1..], 1), None);
    assert_eq!(described(&[], &[1.0, 2.0], Centre::Mean), None);
    assert_eq!(described(&[f64::NAN, f64::NAN, 3.0], &[1.0, 2.0], Centre::Mean), None);
    assert_eq!(described(&[1.0; 5], &[1.0; 9], Centre::Median), None);
    let (feature, member) = pool(&[f64::NAN], &[1.0, 2.0]);
    assert_eq!(test(&feature, &member, 1), None);
}

#[test]
fn degenerate_groups_stay_finite() {
    let ones = [1.0; 250];
    let mut one_buyer = [0.0; 30];
    one_buyer[7] = 1_000.0;
    let ramp: Vec<f64> = (0..250).map(f64::from).collect();
    let groups: [&[f64]; 6] = [&ones, &ones[..10], &one_buyer, &ramp, &[5.0], &[-1e300, 1e300]];
    for members in groups {
        for others in groups {
            let (feature, member) = pool(members, others);
            let tested = test(&feature, &member, 3).unwrap();
            assert!((0.0..=1.0).contains(&tested.p) && tested.effect.is_finite(), "{tested:?}");
            for centre in [Centre::Mean, Centre::Median] {
                let Some(number) = describe(&feature, &member, centre, 3) else { continue };
                for interval in [number.interval, number.base_interval, number.difference_interval] {
                    assert!(interval.low <= interval.high && interval.low.is_finite() && interval.high.is_finite());
                }
                assert!(number.interval.contains(number.value) && number.base_interval.contains(number.base));
            }
        }
    }
}

#[test]
fn equal_values_show_no_difference() {
    let (feature, member) = pool(&[3.0; 40], &[3.0; 70]);
    let tested = test(&feature, &member, 1).unwrap();
    assert_eq!((tested.p, tested.effect), (1.0, 0.0));
    let mean = described(&[3.0; 40], &[3.0; 70], Centre::Mean).unwrap();
    assert_eq!((mean.difference_interval.low, mean.difference_interval.high), (0.0, 0.0));
}

#[test]
fn exchanging_the_groups_turns_the_sign() {
    let (x, y) = tied_groups();
    for (x, y) in [(&x[..], &y[..]), (&x[..20], &y[..50])] {
        let (feature, member) = pool(x, y);
        let others: Vec<bool> = member.iter().map(|is| !is).collect();
        let (one, two) = (test(&feature, &member, 9).unwrap(), test(&feature, &others, 9).unwrap());
        assert_eq!(one.p, two.p);
        assert_agree(one.effect, -two.effect, 12);
    }
}

#[test]
fn missing_values_and_the_order_of_persons_change_nothing() {
    let (x, y) = tied_groups();
    let (feature, member) = pool(&x, &y);
    let mut persons: Vec<(f64, bool)> = x.iter().map(|v| (*v, true)).chain(y.iter().map(|v| (*v, false))).collect();
    persons.extend([(f64::NAN, true), (f64::INFINITY, false), (f64::NAN, false)]);
    stream(1, "shuffle persons", 0).shuffle(&mut persons);
    let (values, shuffled): (Vec<f64>, Vec<bool>) = persons.into_iter().unzip();
    let again = Sorted::new(&values);
    for centre in [Centre::Mean, Centre::Median] {
        assert_eq!(describe(&feature, &member, centre, 1), describe(&again, &shuffled, centre, 1));
    }
    assert_eq!(test(&feature, &member, 1), test(&again, &shuffled, 1));
}
