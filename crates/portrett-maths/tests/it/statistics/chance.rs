//! Special functions against SciPy, and random streams against what they promise.

use portrett_maths::seed::{Stream, derive, stream};
use portrett_maths::special::{
    ln_choose, ln_gamma, logistic, normal_cdf, normal_quantile, softplus, student_quantile, student_two_sided,
};

use super::assert_agree;

/// scipy.stats.norm 1.17.1.
#[test]
fn normal_probabilities_and_quantiles() {
    let probabilities = [
        (-8.0, 6.220_960_574_271_74e-16),
        (-1.96, 0.024_997_895_148_220_435),
        (0.5, 0.691_462_461_274_013_1),
        (3.0, 0.998_650_101_968_369_9),
    ];
    probabilities.iter().for_each(|&(x, p)| assert_agree(normal_cdf(x), p, 9));
    let quantiles = [
        (1e-12, -7.034_483_825_301_131),
        (0.025, -1.959_963_984_540_054_5),
        (0.3, -0.524_400_512_708_040_9),
        (0.975, 1.959_963_984_540_054),
    ];
    quantiles.iter().for_each(|&(p, x)| assert_agree(normal_quantile(p), x, 11));
    assert_eq!((normal_quantile(0.0), normal_quantile(1.0)), (f64::NEG_INFINITY, f64::INFINITY));
}

/// scipy.stats.t 1.17.1, from below one degree of freedom to three million.
#[test]
fn student_probabilities_and_quantiles() {
    let two_sided = [
        (2.0, 0.9, 0.316_034_419_567_804_4),
        (2.0, 3.0, 0.139_325_968_558_843_05),
        (3.1375, 17.683, 0.005_785_751_290_208_515),
        (12.0, 8.5, 1.275_437_651_912_678_8e-6),
        (30.0, 60.0, 7.961_667_948_569_781e-38),
        (1.5, 2_000.5, 0.133_772_196_956_077_45),
        (4.0, 299_998.0, 6.335_765_248_334_696e-5),
        (1.96, 3_000_000.0, 0.049_995_882_726_026_876),
    ];
    two_sided.iter().for_each(|&(t, degrees, p)| assert_agree(student_two_sided(t, degrees), p, 8));
    let quantiles = [
        (0.975, 1.0, 12.706_204_736_174_694),
        (0.975, 2.5, 3.574_654_842_003_681_7),
        (0.025, 9.0, -2.262_157_162_798_205_3),
        (0.975, 17.683, 2.103_624_950_331_541_4),
        (0.975, 199.0, 1.971_956_544_251_753_3),
        (0.975, 5_000.0, 1.960_438_551_706_507_3),
        (0.975, 299_998.0, 1.959_971_892_194_900_5),
        (0.975, 5_000_000.0, 1.959_964_458_994_412_7),
    ];
    quantiles.iter().for_each(|&(p, degrees, t)| assert_agree(student_quantile(p, degrees), t, 8));
}

/// scipy.special.gammaln 1.17.1, and identities.
#[test]
fn logarithms_of_large_and_exponentials_of_far_numbers() {
    assert_agree(ln_gamma(0.5), 0.572_364_942_924_7, 11);
    assert_agree(ln_gamma(1e5), 1_051_287.708_973_656_9, 13);
    assert_agree(ln_choose(16, 8), 12_870.0_f64.ln(), 11);
    assert_eq!((logistic(-1e4), logistic(0.0), logistic(1e4)), (0.0, 0.5, 1.0));
    assert_eq!((softplus(-1e4), softplus(1e4)), (0.0, 1e4));
}

#[test]
fn a_stream_depends_on_seed_name_and_index_alone() {
    let first = |seed, name, index| stream(seed, name, index).bits();
    assert_eq!(first(1, "starts", 0), first(1, "starts", 0));
    let all = [first(1, "starts", 0), first(2, "starts", 0), first(1, "start", 0), first(1, "starts", 1)];
    assert!((0..4).all(|i| (0..i).all(|j| all[i] != all[j])), "{all:?}");
    assert_ne!(derive(1, "a", 0), derive(1, "a", 1));
}

/// Fixed for good: another number here means that every build of every project changes.
#[test]
fn a_stream_is_the_same_in_every_release() {
    assert_eq!(stream(42, "folds", 3).bits(), 8_779_409_578_068_571_331);
}

/// Mean and variance of 40,000 draws, within four standard errors or so.
#[track_caller]
fn assert_moments(name: &str, mean: f64, variance: f64, draw: impl Fn(&mut Stream) -> f64) {
    let mut random = stream(8, name, 0);
    let draws: Vec<f64> = (0..40_000).map(|_| draw(&mut random)).collect();
    let seen = draws.iter().sum::<f64>() / 4e4;
    let spread = draws.iter().map(|x| (x - seen).powi(2)).sum::<f64>() / 4e4;
    assert!((seen - mean).abs() < 4.0 * (variance / 4e4).sqrt(), "{name}: mean {seen}");
    assert!((spread / variance - 1.0).abs() < 0.06, "{name}: variance {spread}");
}

#[test]
fn deviates_have_their_moments() {
    assert_moments("uniform", 0.5, 1.0 / 12.0, Stream::uniform);
    assert_moments("normal", 0.0, 1.0, Stream::normal);
    assert_moments("exponential", 1.0, 1.0, Stream::exponential);
    assert_moments("gamma", 7.5, 7.5, |random| random.gamma(7.5));
    assert_moments("small gamma", 0.4, 0.4, |random| random.gamma(0.4));
    assert_moments("beta", 0.4, 0.04, |random| random.beta(2.0, 3.0));
    assert_moments("poisson", 0.7, 0.7, |random| random.poisson(0.7) as f64);
    assert_moments("large poisson", 12.5, 12.5, |random| random.poisson(12.5) as f64);
    assert_moments("larger poisson", 3_000.0, 3_000.0, |random| random.poisson(3_000.0) as f64);
    assert_moments("geometric", 1.0 / 0.3, 0.7 / 0.09, |random| random.geometric(0.3) as f64);
    assert_moments("below", 4.5, 8.25, |random| random.below(10) as f64);
}

#[test]
fn deviates_at_the_ends_of_their_range() {
    let mut random = stream(8, "ends", 0);
    assert_eq!(random.poisson(0.0), 0);
    assert_eq!((random.geometric(1.0), random.geometric(0.0)), (1, u64::MAX));
}

#[test]
fn choices_are_different_ascending_and_even() {
    let mut random = stream(3, "choose", 0);
    let mut times = [0_u32; 10];
    let mut few = Vec::new();
    for _ in 0..10_000 {
        random.choose_few(10, 4, &mut few);
        for chosen in [random.choose(10, 4), few.clone()] {
            assert!(chosen.len() == 4 && chosen.is_sorted_by(|a, b| a < b));
            chosen.into_iter().for_each(|i| times[i] += 1);
        }
    }
    assert!(times.iter().all(|&count| (7_700..8_300).contains(&count)), "{times:?}");
    assert_eq!(random.choose(3, 9), [0, 1, 2]);
    let mut items = [1, 2, 3, 4, 5, 6, 7];
    random.shuffle(&mut items);
    assert_ne!(items, [1, 2, 3, 4, 5, 6, 7]);
    items.sort_unstable();
    assert_eq!(items, [1, 2, 3, 4, 5, 6, 7]);
}
