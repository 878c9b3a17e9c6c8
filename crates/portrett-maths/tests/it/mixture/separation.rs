//! How far apart groups lie, and whether one more is chance.

use portrett_maths::mixture::{
    Column, ColumnModel, CountFamily, Mixture, MixtureParams, Separation, Table, bootstrap_ratio,
    integrated_completed_likelihood, total_entropy,
};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

use super::planted::{TwoThreads, kinds};

/// Two normal distributions at -1 and 1: at 0 nobody knows, far out everybody does.
fn two() -> Mixture {
    Mixture::new(vec![0.5, 0.5], vec![ColumnModel::Number { means: vec![-1.0, 1.0], variances: vec![1.0, 1.0] }])
        .unwrap()
}

#[test]
fn separation_of_persons_by_hand() {
    // Log odds of two normals with means -1 and 1 are 2x.
    let logit = |x: f64| 1.0 / (1.0 + (-2.0 * x).exp());
    let at: Vec<f64> = vec![-3.0, 0.25, 0.5, 4.0];
    let table = Table::new(vec![Column::Number(at.clone())]).unwrap();
    let posterior = two().posterior(&table, &[]).unwrap();
    let found = Separation::measure(&posterior);
    assert_eq!(found.sizes, [1, 3]);
    let entropy = |p: f64| -(p * p.ln() + (1.0 - p) * (1.0 - p).ln());
    let total: f64 = at.iter().map(|&x| entropy(logit(x))).sum();
    assert!((total_entropy(&posterior) - total).abs() < 1e-12);
    assert!((found.entropy - total / (4.0 * 2.0_f64.ln())).abs() < 1e-12);
    // 1 − logit(0.25) is 0.378 and 1 − logit(0.5) is 0.269.
    assert_eq!((found.between, &found.between_by_component), (0.5, &vec![0.0, 2.0 / 3.0]));
    let mean = (logit(0.25) + logit(0.5) + logit(4.0)) / 3.0;
    assert!((found.overlap[1][1] - mean).abs() < 1e-12 && (found.overlap[1][0] - 1.0 + mean).abs() < 1e-12);
    assert_eq!(found.nearest(1).unwrap().0, 0);
    assert!((integrated_completed_likelihood(100.0, &posterior) - 100.0 - 2.0 * total).abs() < 1e-12);
}

#[test]
fn one_group_is_fully_separate() {
    let table = kinds(100, 2, 1.0, 1).table;
    let params = MixtureParams { components: 1, ..MixtureParams::default() }.check().unwrap();
    let posterior = Mixture::fit(&table, &params, 1).unwrap().mixture.posterior(&table, &[]).unwrap();
    let found = Separation::measure(&posterior);
    assert_eq!((found.entropy, found.between, found.nearest(0)), (0.0, 0.0, None));
}

/// Two kinds: one component is refuted, two are not; any number of threads gives the same figures.
#[test]
fn the_ratio_test_stops_at_the_planted_number() {
    let planted = kinds(400, 2, 0.6, 4);
    let test = |components: usize| {
        let params = MixtureParams { components, starts: 4, finishes: 1, ..MixtureParams::default() };
        bootstrap_ratio(&planted.table, &params.check().unwrap(), 39, 1, &Sequential).unwrap()
    };
    let (one, two) = (test(1), test(2));
    assert!((one.p_value() - 1.0 / 40.0).abs() < 1e-12, "{one:?}");
    assert!(two.p_value() > 0.05, "{two:?}");
    let params = MixtureParams { components: 2, starts: 4, finishes: 1, ..MixtureParams::default() };
    assert_eq!(bootstrap_ratio(&planted.table, &params.check().unwrap(), 39, 1, &TwoThreads).unwrap(), two);
    let most = MixtureParams { components: 16, ..MixtureParams::default() }.check().unwrap();
    let refused = bootstrap_ratio(&planted.table, &most, 1, 1, &Sequential).unwrap_err();
    assert_eq!(refused.to_string(), "`components` is 17; it must be from 1 to 16");
}

/// 60,000 persons drawn from a mixture of every kind of column have its means, and the gaps of the table it is like.
#[test]
fn drawn_persons_have_the_means_of_the_mixture() {
    let columns = vec![
        ColumnModel::Number { means: vec![1.0, 3.0], variances: vec![1.0, 4.0] },
        ColumnModel::LogNormal { means: vec![0.0, 1.0], variances: vec![0.25, 0.25] },
        ColumnModel::Amount { zero_shares: vec![0.5, 0.25], means: vec![0.0, 1.0], variances: vec![0.25, 0.25] },
        ColumnModel::Poisson { means: vec![1.0, 20.0] },
        ColumnModel::NegativeBinomial { means: vec![3.0, 6.0], sizes: vec![2.0, f64::INFINITY] },
        ColumnModel::Category { probabilities: vec![vec![1.0, 0.0, 0.0], vec![0.0, 0.5, 0.5]] },
        ColumnModel::Ordinal { probabilities: vec![vec![0.5, 0.5, 0.0], vec![0.0, 0.5, 0.5]] },
    ];
    let mixture = Mixture::new(vec![0.25, 0.75], columns).unwrap();
    let rows = 60_000;
    let gaps: Vec<f64> = (0..rows).map(|row| if row % 10 == 0 { f64::NAN } else { 1.0 }).collect();
    let zeros = || vec![0_u16; rows];
    let like = Table::new(vec![
        Column::Number(gaps.clone()),
        Column::LogNormal(gaps.clone()),
        Column::Amount(gaps),
        Column::Count { counts: vec![0; rows], family: CountFamily::Poisson },
        Column::Count { counts: vec![0; rows], family: CountFamily::NegativeBinomial },
        Column::Category { codes: zeros(), levels: 3 },
        Column::Ordinal { codes: zeros(), levels: 3 },
    ]);
    let like = like.unwrap();
    let (drawn, labels) = mixture.simulate(&like, &mut stream(1, "draw", 0)).unwrap();
    let half = 0.125_f64.exp();
    let ends = [(0.25, 1.0), (0.75, 1.0_f64.exp())];
    let amounts: f64 = half * (0.25 * 0.5 + 0.75 * 0.75 * ends[1].1);
    let expected = [2.5, half * (0.25 + 0.75 * ends[1].1), amounts, 15.25, 5.25, 1.125, 1.25];
    for (column, expected) in drawn.columns().iter().zip(expected) {
        let present: Vec<f64> = column.to_numbers().into_iter().filter(|cell| !cell.is_nan()).collect();
        let mean = present.iter().sum::<f64>() / present.len() as f64;
        assert!((mean - expected).abs() < 0.02 * expected, "{mean} for {expected}");
    }
    assert!((0..rows).all(|row| drawn.columns()[0].is_missing(row) == (row % 10 == 0)));
    let second = labels.iter().filter(|&&label| label == 1).count() as f64 / rows as f64;
    assert!((second - 0.75).abs() < 0.01);
}
