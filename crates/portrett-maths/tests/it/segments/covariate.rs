//! The three-step method.

use portrett_maths::covariate::{CovariateError, ThreeStep};
use portrett_maths::mixture::MISSING_CODE;
use portrett_maths::seed::stream;
use portrett_maths::special::{exp, logistic};

fn close(value: f64, expected: f64, by: f64) {
    assert!((value - expected).abs() <= by, "{value} for {expected}");
}

/// 100 persons of posteriors (.9, .1) and 100 of (.2, .8), of whom 60 and 30 say yes. By hand: the first segment has
/// 110 persons, 90 of them put into it; the second 90, of them 80. So 60 = N₀·90/110 + N₁·10/90 and
/// 30 = N₀·20/110 + N₁·80/90, which gives N₀/110 = 9/14 and N₁/90 = 3/14.
#[test]
fn shares_of_an_example_worked_by_hand() {
    let posteriors: Vec<f64> = (0..200).flat_map(|i| if i < 100 { [0.9, 0.1] } else { [0.2, 0.8] }).collect();
    let steps = ThreeStep::new(&posteriors, 2).unwrap();
    for (row, expected) in steps.rates().iter().zip([[90.0 / 110.0, 20.0 / 110.0], [10.0 / 90.0, 80.0 / 90.0]]) {
        row.iter().zip(expected).for_each(|(rate, expected)| close(*rate, expected, 1e-12));
    }
    let yes = |i: usize| i % 100 < if i < 100 { 60 } else { 30 };
    let means = steps.means(&(0..200).map(|i| f64::from(u8::from(yes(i)))).collect::<Vec<_>>()).unwrap();
    let shares = steps.shares(&(0..200).map(|i| u16::from(yes(i))).collect::<Vec<_>>(), 2).unwrap();
    for (segment, (expected, naive, persons)) in [(9.0 / 14.0, 0.6, 110.0), (3.0 / 14.0, 0.3, 90.0)].iter().enumerate()
    {
        close(means[segment].value, *expected, 1e-12);
        close(means[segment].naive, *naive, 1e-12);
        close(means[segment].persons, *persons, 1e-9);
        close(shares[segment][1], *expected, 1e-7);
        close(shares[segment].iter().sum(), 1.0, 1e-12);
    }
}

/// 240 persons by a formula, so that the peers' figures can be computed again: probabilities as the cubes of 0.05 plus
/// the fractions of i·0.618…, i·0.754… and i·0.569…; 10 times the fraction of i·0.414… plus 5 a segment assigned; yes
/// where the fraction of i·0.732… is under .05, .5 and .97. Rates, means and weights are those of StepMix 3.0.0
/// (`compute_bch_matrix`, `assignment="modal"`); the shares that maximise the likelihood are SciPy's (BFGS from 20
/// starts). By weights alone the shares would be −0.32, 0.43 and 1.33.
#[test]
fn figures_are_those_of_stepmix_and_of_a_general_optimiser() {
    let fraction = |i: u32, by: f64| (f64::from(i) * by).fract();
    let (mut posteriors, mut values, mut yes) = (vec![], vec![], vec![]);
    for i in 1..=240 {
        let weights =
            [0.6180339887498949, 0.7548776662466927, 0.5698402909980532].map(|by| (0.05 + fraction(i, by)).powi(3));
        let total: f64 = weights.iter().sum();
        posteriors.extend(weights.map(|weight| weight / total));
        let own = (0..3).fold(0, |best, at| if weights[at] > weights[best] { at } else { best });
        values.push(10.0 * fraction(i, 0.41421356237309503) + 5.0 * own as f64);
        yes.push(u16::from(fraction(i, 0.7320508075688772) < [0.05, 0.5, 0.97][own]));
    }
    let steps = ThreeStep::new(&posteriors, 3).unwrap();
    close(steps.rates()[0][0], 0.7013755730923006, 1e-12);
    close(steps.rates()[2][1], 0.1621507029031517, 1e-12);
    let peer = [
        (0.5258626110120301, 81.1849569898529, 4.89248534003015),
        (10.006861724244143, 78.9537893283108, 9.988970402768242),
        (19.318385090401982, 79.86125368183605, 15.133400490810184),
    ];
    for (mean, (value, persons, naive)) in steps.means(&values).unwrap().iter().zip(peer) {
        close(mean.value, value, 1e-9);
        close(mean.persons, persons, 1e-9);
        close(mean.naive, naive, 1e-9);
    }
    for (shares, expected) in steps.shares(&yes, 2).unwrap().iter().zip([0.0, 0.42936185577476343, 1.0]) {
        close(shares[1], expected, 1e-5);
    }
}

struct Simulated {
    truth: Vec<usize>,
    posteriors: Vec<f64>,
}

/// Three segments of 50, 30 and 20 %, normal at 0, 2 and 4, and the posteriors by their true parameters: 18 % of all
/// are put into a wrong one.
fn simulate(persons: usize, seed: u64) -> Simulated {
    let mut stream = stream(seed, "three segments", 0);
    let (mut truth, mut posteriors) = (vec![], vec![]);
    for _ in 0..persons {
        let u = stream.uniform();
        let own = if u < 0.5 { 0 } else { usize::from(u >= 0.8) + 1 };
        truth.push(own);
        posteriors.extend(posterior(2.0 * own as f64 + stream.normal(), [0.5, 0.3, 0.2]));
    }
    Simulated { truth, posteriors }
}

fn posterior(x: f64, weights: [f64; 3]) -> [f64; 3] {
    let density = |at: usize| weights[at] * exp(-0.5 * (x - 2.0 * at as f64).powi(2));
    let total: f64 = (0..3).map(density).sum();
    [0, 1, 2].map(|at| density(at) / total)
}

#[test]
fn adjustment_recovers_means_and_shares_that_assignment_shrinks() {
    let Simulated { truth, posteriors } = simulate(60_000, 1);
    let steps = ThreeStep::new(&posteriors, 3).unwrap();
    let wrong = truth.iter().zip(steps.labels()).filter(|(truth, label)| **truth != usize::from(**label)).count();
    assert!(wrong > 9_000 && wrong < 14_000, "{wrong}");
    let mut stream = stream(2, "outside", 0);
    let (share, mean) = ([0.1, 0.5, 0.9], [10.0, 20.0, 40.0]);
    let said: Vec<u16> = truth.iter().map(|&own| u16::from(stream.uniform() < share[own])).collect();
    let spent: Vec<f64> = truth.iter().map(|&own| mean[own] + 5.0 * stream.normal()).collect();
    let shares = steps.shares(&said, 2).unwrap();
    let said: Vec<f64> = said.iter().map(|&code| f64::from(code)).collect();
    let (by_weights, spend) = (steps.means(&said).unwrap(), steps.means(&spent).unwrap());
    for segment in 0..3 {
        close(shares[segment][1], share[segment], 0.015);
        close(by_weights[segment].value, share[segment], 0.015);
        close(spend[segment].value, mean[segment], 0.4);
    }
    // The extremes are pulled in by the naive figures, by several times the error of the adjusted ones.
    assert!(spend[0].naive > 11.0 && spend[2].naive < 37.5, "{} {}", spend[0].naive, spend[2].naive);
    assert!(by_weights[0].naive > 0.14 && by_weights[2].naive < 0.85);
}

/// In 300 samples the 95 % intervals hold the true means in about 95 %; the naive means lie outside most of them.
#[test]
fn intervals_of_adjusted_means_cover() {
    let mean = [10.0, 20.0, 40.0];
    let (mut held, mut naive_held) = (0, 0);
    for seed in 0..300 {
        let Simulated { truth, posteriors } = simulate(1_000, 100 + seed);
        let mut stream = stream(seed, "outside", 1);
        let spent: Vec<f64> = truth.iter().map(|&own| mean[own] + 5.0 * stream.normal()).collect();
        for (adjusted, mean) in ThreeStep::new(&posteriors, 3).unwrap().means(&spent).unwrap().iter().zip(mean) {
            held += u32::from(adjusted.interval.contains(mean));
            naive_held += u32::from(adjusted.interval.contains(adjusted.naive));
        }
    }
    assert!((830..=885).contains(&held), "{held} of 900");
    assert!(naive_held < 300, "{naive_held} of 900");
}

/// Membership drawn from a logit in two covariates; by assignment alone (rates of nobody wrong) the slopes shrink.
#[test]
fn membership_recovers_the_slopes_that_assignment_shrinks() {
    let mut stream = stream(5, "covariates", 0);
    let n = 20_000;
    let age: Vec<f64> = (0..n).map(|_| 40.0 + 12.0 * stream.normal()).collect();
    let member: Vec<f64> = (0..n).map(|_| f64::from(u8::from(stream.uniform() < 0.4))).collect();
    let (mut posteriors, mut counts) = (vec![], [0.0; 3]);
    let truth: Vec<usize> = (0..n)
        .map(|row| {
            let odds = [1.0, exp(-2.0 + 0.05 * age[row]), exp(1.0 - 0.04 * age[row] + 1.0 * member[row])];
            let mut left = stream.uniform() * odds.iter().sum::<f64>();
            odds.iter()
                .position(|odds| {
                    left -= odds;
                    left < 0.0
                })
                .unwrap_or(2)
        })
        .collect();
    truth.iter().for_each(|&own| counts[own] += 1.0 / n as f64);
    truth.iter().for_each(|&own| posteriors.extend(posterior(2.0 * own as f64 + stream.normal(), counts)));
    let steps = ThreeStep::new(&posteriors, 3).unwrap();
    let found = steps.membership(&[&age, &member]).unwrap();
    assert!(found.converged && found.persons == n);
    let expected = [[0.0, 0.0], [0.05, 0.0], [-0.04, 1.0]];
    for (segment, expected) in expected.iter().enumerate().skip(1) {
        for (covariate, expected) in expected.iter().enumerate() {
            let error = found.standard_errors[segment][covariate];
            assert!(error > 0.0 && error < 0.1);
            close(found.slopes[segment][covariate], *expected, 3.5 * error);
        }
    }
    close(found.intercepts[1], -2.0, 0.3);
    assert!(found.p_value(2, 1) < 1e-6 && found.p_value(1, 0) < 1e-6);
    let one = found.probabilities(&[30.0, 1.0]);
    close(one.iter().sum(), 1.0, 1e-12);
    let certain: Vec<f64> =
        steps.labels().iter().flat_map(|&label| (0..3).map(move |at| f64::from(u8::from(at == label)))).collect();
    let naive = ThreeStep::new(&certain, 3).unwrap().membership(&[&age, &member]).unwrap();
    assert!(naive.slopes[1][0] < 0.8 * found.slopes[1][0]);
}

/// With nobody misplaced and two segments it is logistic regression: for a yes/no covariate the log odds ratio, with
/// Woolf's standard error (1955).
#[test]
fn certain_membership_is_logistic_regression() {
    let cells = [(0, 0.0, 60), (1, 0.0, 20), (0, 1.0, 30), (1, 1.0, 90)];
    let (mut posteriors, mut covariate) = (vec![], vec![]);
    for (segment, value, count) in cells {
        (0..count).for_each(|_| posteriors.extend(if segment == 0 { [1.0, 0.0] } else { [0.0, 1.0] }));
        covariate.extend(vec![value; count]);
    }
    let found = ThreeStep::new(&posteriors, 2).unwrap().membership(&[&covariate]).unwrap();
    close(found.slopes[1][0], (90.0_f64 * 60.0 / (30.0 * 20.0)).ln(), 1e-6);
    close(found.intercepts[1], (20.0_f64 / 60.0).ln(), 1e-6);
    let woolf = (1.0 / 60.0 + 1.0 / 20.0 + 1.0 / 30.0 + 1.0 / 90.0_f64).sqrt();
    close(found.standard_errors[1][0], woolf, 1e-6);
    close(found.probabilities(&[1.0])[1], logistic((90.0_f64 / 30.0).ln()), 1e-6);
}

#[test]
fn unknown_values_are_left_out_and_bad_input_has_a_named_answer() {
    let Simulated { posteriors, .. } = simulate(300, 3);
    let steps = ThreeStep::new(&posteriors, 3).unwrap();
    let mut values: Vec<f64> = (0..300).map(f64::from).collect();
    values[..10].fill(f64::NAN);
    let persons: f64 = steps.means(&values).unwrap().iter().map(|mean| mean.persons).sum();
    close(persons, 290.0, 1e-6);
    assert_eq!(steps.membership(&[&values]).unwrap().persons, 290);
    assert_eq!(steps.means(&[1.0]), Err(CovariateError::Length { values: 1, persons: 300 }));
    assert_eq!(steps.shares(&[5; 300], 2), Err(CovariateError::Code { code: 5, levels: 2 }));
    assert_eq!(steps.shares(&[MISSING_CODE; 300], 2), Err(CovariateError::TooFew { known: 0, needed: 1 }));
    assert_eq!(steps.membership(&[&[1.0; 300]]), Err(CovariateError::Collinear));
    assert_eq!(steps.membership(&[&values, &values]), Err(CovariateError::Collinear));
    assert_eq!(steps.membership(&[&[f64::INFINITY; 300]]), Err(CovariateError::Infinite { covariate: 0 }));
    assert_eq!(steps.membership(&[&[f64::NAN; 300]]), Err(CovariateError::TooFew { known: 0, needed: 40 }));
    assert_eq!(ThreeStep::new(&[], 2), Err(CovariateError::Empty { persons: 0, segments: 2 }));
    assert_eq!(ThreeStep::new(&[0.5, 0.6], 2), Err(CovariateError::Posteriors { person: 0, segments: 2 }));
    assert_eq!(ThreeStep::new(&[0.5, 0.5, 1.0], 2), Err(CovariateError::Posteriors { person: 1, segments: 2 }));
    // Nobody's likeliest segment is the second.
    assert_eq!(ThreeStep::new(&[0.7, 0.3, 0.6, 0.4], 2), Err(CovariateError::Overlap));
    let one = ThreeStep::new(&[1.0; 50], 1).unwrap();
    close(one.means(&[2.0; 50]).unwrap()[0].value, 2.0, 1e-12);
}
