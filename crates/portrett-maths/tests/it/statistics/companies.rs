//! Colleagues tell less than strangers: against statsmodels, and in repeated sampling.

use portrett_maths::clustered::{Effects, raised, widened};
use portrett_maths::seed::stream;
use portrett_maths::share::{describe_share, test_share};

use super::assert_agree;

const VALUES: [f64; 15] = [3.0, 3.5, 2.5, 9.0, 8.5, 9.5, 4.0, 5.0, 1.0, 1.5, 6.0, 6.5, 7.0, 2.0, 2.2];
const COMPANIES: [u32; 15] = [0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 4, 5, 6];

/// The variances of statsmodels 0.15.0 (`OLS(...).fit(cov_type='cluster')`, its factor for the number of persons taken
/// out) over those of persons who are strangers (numpy, `ddof=1`). Company 2 has a member and another.
#[test]
fn effects_are_those_of_cluster_robust_variances() {
    let member: Vec<bool> = (0..15).map(|person| person < 7).collect();
    let effects = Effects::of(&VALUES, &member, &COMPANIES);
    assert_agree(effects.own, 3.661_793_323_686_441_5, 12);
    assert_agree(effects.base, 2.477_730_895_452_414, 12);
    assert_agree(effects.difference, 2.695_073_412_996_204, 12);
    assert_eq!(effects.companies, 3);
}

#[test]
fn strangers_change_nothing() {
    let member: Vec<bool> = (0..15).map(|person| person < 7).collect();
    let alone: Vec<u32> = (0..15).collect();
    let effects = Effects::of(&VALUES, &member, &alone);
    assert!(effects.own < 1.0 + 1e-9 && effects.base < 1.0 + 1e-9 && effects.difference < 1.0 + 1e-9, "{effects:?}");
    assert_eq!(raised(0.03, &Effects { difference: 1.0, ..effects }), 0.03);
}

#[test]
fn who_has_no_value_does_not_count() {
    let member: Vec<bool> = (0..16).map(|person| person < 7).collect();
    let values: Vec<f64> = VALUES.into_iter().chain([f64::NAN]).collect();
    let companies: Vec<u32> = COMPANIES.into_iter().chain([1]).collect();
    assert_eq!(Effects::of(&values, &member, &companies), Effects::of(&VALUES, &member[..15], &COMPANIES));
}

/// What 1,000 draws of 120 companies give, of which each has its own share of yeses (beta, with a correlation of 0.3
/// between colleagues) and up to 15 people; every other company is a member's.
struct Draws {
    covered: usize,
    covered_by_strangers: usize,
    false_positives: usize,
    false_positives_of_strangers: usize,
}

fn draw_companies() -> Draws {
    let mut draws = Draws { covered: 0, covered_by_strangers: 0, false_positives: 0, false_positives_of_strangers: 0 };
    for round in 0..1_000 {
        let mut random = stream(7, "companies", round);
        let (mut values, mut member, mut company) = (Vec::new(), Vec::new(), Vec::new());
        for number in 0..120_u32 {
            // A beta with mean 0.4 and correlation 1 / (a + b + 1) = 0.3.
            let share = random.beta(0.4 * 7.0 / 3.0, 0.6 * 7.0 / 3.0);
            for _ in 0..=random.below(15) {
                values.push(f64::from(random.uniform() < share));
                member.push(number % 2 == 0);
                company.push(number);
            }
        }
        let count = |of: bool| {
            let own = values.iter().zip(&member).filter(|(_, is)| **is == of);
            own.fold((0_u64, 0_u64), |(yes, n), (value, _)| (yes + *value as u64, n + 1))
        };
        let ((yes, n), (yes_base, n_base)) = (count(true), count(false));
        let described = describe_share(yes, n, yes_base, n_base).unwrap();
        let tested = test_share(yes, n, yes_base, n_base).unwrap();
        let effects = Effects::of(&values, &member, &company);
        let whole = widened(described.interval, described.value, effects.own);
        draws.covered += usize::from(whole.contains(0.4));
        draws.covered_by_strangers += usize::from(described.interval.contains(0.4));
        draws.false_positives += usize::from(raised(tested.p, &effects) <= 0.05);
        draws.false_positives_of_strangers += usize::from(tested.p <= 0.05);
    }
    draws
}

/// Binomial standard error of 1,000 draws at 95 %: 0.7 points. Taking colleagues for strangers covers far less.
#[test]
fn intervals_cover_and_tests_hold_their_level_with_whole_companies() {
    let draws = draw_companies();
    assert!((925..=970).contains(&draws.covered), "{}", draws.covered);
    assert!((25..=75).contains(&draws.false_positives), "{}", draws.false_positives);
    assert!(draws.covered_by_strangers < 800, "{}", draws.covered_by_strangers);
    assert!(draws.false_positives_of_strangers > 200, "{}", draws.false_positives_of_strangers);
}
