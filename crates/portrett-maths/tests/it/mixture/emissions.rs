//! The kinds of columns: each alone against what is known of its distribution, and all of them together.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::{
    Column, ColumnModel, CountFamily, Fit, MISSING_COUNT, Mixture, MixtureError, MixtureParams, Table, TableError,
    ValidMixtureParams,
};
use portrett_maths::seed::{Stream, stream};

use super::planted::with_missing;

/// Maximum likelihood, to many digits.
fn bare(components: usize) -> ValidMixtureParams {
    let settings = MixtureParams {
        components,
        smoothing: 0.0,
        variance_floor: 1e-9,
        tolerance: 1e-12,
        ..MixtureParams::default()
    };
    MixtureParams { iterations: 5_000, ..settings }.check().unwrap()
}

fn usual(components: usize) -> ValidMixtureParams {
    MixtureParams { components, ..MixtureParams::default() }.check().unwrap()
}

/// With the priors, to many digits.
fn exact(components: usize) -> ValidMixtureParams {
    let settings = MixtureParams { tolerance: 1e-11, iterations: 5_000, ..usual(components).get().clone() };
    settings.check().unwrap()
}

fn fit(columns: Vec<Column>, params: &ValidMixtureParams) -> Fit {
    Mixture::fit(&Table::new(columns).unwrap(), params, 1).unwrap()
}

fn count(counts: Vec<u32>, family: CountFamily) -> Column {
    Column::Count { counts, family }
}

/// Red mites on 150 apple leaves: mean 1.1467 and size 1.02459 (Bliss & Fisher 1953).
#[test]
fn a_negative_binomial_is_that_of_bliss_and_fisher() {
    let leaves = [70, 38, 17, 10, 9, 3, 2, 1];
    let counts: Vec<u32> = leaves.iter().enumerate().flat_map(|(mites, &n)| vec![mites as u32; n]).collect();
    let fitted = fit(vec![count(counts.clone(), CountFamily::NegativeBinomial)], &bare(1));
    let ColumnModel::NegativeBinomial { means, sizes } = &fitted.mixture.columns()[0] else { panic!("a count") };
    assert!((means[0] - 1.146_667).abs() < 1e-6 && (sizes[0] - 1.024_59).abs() < 5e-5, "{means:?} {sizes:?}");
    let poisson = fit(vec![count(counts, CountFamily::Poisson)], &bare(1));
    assert_eq!(poisson.mixture.columns()[0], ColumnModel::Poisson { means: means.clone() });
    assert!(poisson.log_likelihood < fitted.log_likelihood - 10.0);
    assert_eq!((poisson.parameters, fitted.parameters), (1, 2));
}

/// Counts that vary less than Poisson's give the Poisson distribution, and its likelihood.
#[test]
fn counts_of_little_variance_are_poisson() {
    let counts: Vec<u32> = (0..400).map(|i| 5 + i % 3).chain([MISSING_COUNT]).collect();
    let fitted = fit(vec![count(counts.clone(), CountFamily::NegativeBinomial)], &bare(1));
    let ColumnModel::NegativeBinomial { sizes, .. } = &fitted.mixture.columns()[0] else { panic!("a count") };
    assert!(sizes[0].is_infinite());
    let poisson = fit(vec![count(counts, CountFamily::Poisson)], &bare(1));
    assert!((poisson.log_likelihood - fitted.log_likelihood).abs() < 1e-9);
}

/// Two Poisson rates, by the classic deaths of women over 80 in The Times, 1910-1912 (Hasselblad 1969): means 1.2561
/// and 2.6634 with 35.99 % in the first, log-likelihood -1989.9459 (Titterington, Smith & Makov 1985, table 1.1).
#[test]
fn two_poissons_are_those_of_the_times() {
    let days = [162, 267, 271, 185, 111, 61, 27, 8, 3, 1];
    let counts: Vec<u32> = days.iter().enumerate().flat_map(|(deaths, &n)| vec![deaths as u32; n]).collect();
    let fitted = fit(vec![count(counts, CountFamily::Poisson)], &bare(2));
    let ColumnModel::Poisson { means } = &fitted.mixture.columns()[0] else { panic!("a count") };
    assert!((fitted.log_likelihood + 1989.9459).abs() < 1e-3, "{}", fitted.log_likelihood);
    assert!((fitted.mixture.weights()[1] - 0.3599).abs() < 1e-3, "{:?}", fitted.mixture.weights());
    assert!((means[1] - 1.2561).abs() < 2e-3 && (means[0] - 2.6634).abs() < 2e-3, "{means:?}");
}

fn answers(rows: usize, levels: u16, seed: u64) -> (Vec<u16>, Vec<u8>) {
    let mut stream = stream(seed, "answers", 0);
    let one = |row: usize| {
        let centre = if row.is_multiple_of(2) { 0.3 } else { 0.7 };
        let at = f64::from(levels) * (centre + 0.15 * stream.normal());
        (at.clamp(0.0, f64::from(levels) - 1.0) as u16, (row % 2) as u8)
    };
    (0..rows).map(one).unzip()
}

/// With three answers the adjacent-category model has as many parameters as the free one; with one component it is
/// everybody's shares; and it does not matter from which end answers are counted.
#[test]
fn answers_in_order_are_what_they_must_be() {
    let three: Vec<Vec<u16>> = (0..4).map(|seed| answers(800, 3, seed).0).collect();
    let ordinal = three.iter().map(|codes| Column::Ordinal { codes: codes.clone(), levels: 3 }).collect();
    let category = three.iter().map(|codes| Column::Category { codes: codes.clone(), levels: 3 }).collect();
    let (ordinal, category) = (fit(ordinal, &exact(2)), fit(category, &exact(2)));
    assert!((ordinal.log_likelihood - category.log_likelihood).abs() < 1e-5, "{ordinal:?} {category:?}");
    assert_eq!(ordinal.parameters, category.parameters);
    let (seven, truth) = answers(3_000, 7, 9);
    let columns = |reversed: bool| {
        let turn = |code: u16| if reversed { 6 - code } else { code };
        let others = (10..13).map(|seed| answers(3_000, 7, seed).0);
        let all = others.chain([seven.clone()]);
        all.map(|codes| Column::Ordinal { codes: codes.into_iter().map(turn).collect(), levels: 7 }).collect::<Vec<_>>()
    };
    let one = fit(vec![columns(false)[3].clone()], &bare(1));
    let free = fit(vec![Column::Category { codes: seven.clone(), levels: 7 }], &bare(1));
    assert!((one.log_likelihood - free.log_likelihood).abs() < 1e-9);
    let (forward, backward) = (fit(columns(false), &exact(2)), fit(columns(true), &exact(2)));
    assert!((forward.log_likelihood - backward.log_likelihood).abs() < 1e-6 * forward.log_likelihood.abs());
    assert_eq!(forward.parameters, 1 + 4 * (6 + 2));
    let labels = forward.mixture.posterior(&Table::new(columns(false)).unwrap(), &[]).unwrap().assign();
    assert!(adjusted_rand_index(&truth, &labels) > 0.9);
}

fn amounts(rows: usize, seed: u64) -> Vec<f64> {
    let mut stream = stream(seed, "amounts", 0);
    let one = |row: usize| {
        let (zero, mean) = if row.is_multiple_of(2) { (0.6, 2.0) } else { (0.1, 4.0) };
        if stream.uniform() < zero { 0.0 } else { (mean + 0.5 * stream.normal()).exp() }
    };
    (0..rows).map(one).collect()
}

/// An amount is a yes/no column and a log-normal one that is missing for zero; that is a normal one of the logarithm,
/// whose likelihood differs by the logarithms.
#[test]
fn amounts_and_log_normals_are_what_they_are_made_of() {
    let values = amounts(1_000, 3);
    let whether = Column::Category { codes: values.iter().map(|&x| u16::from(x > 0.0)).collect(), levels: 2 };
    let positive: Vec<f64> = values.iter().map(|&x| if x > 0.0 { x } else { f64::NAN }).collect();
    let logarithms = Column::Number(positive.iter().map(|x| x.ln()).collect());
    let jacobian: f64 = positive.iter().filter(|x| !x.is_nan()).map(|x| x.ln()).sum();
    let other = Column::Amount(amounts(1_000, 4));
    let one = fit(vec![Column::Amount(values), other.clone()], &exact(2));
    let two = fit(vec![whether.clone(), Column::LogNormal(positive), other.clone()], &exact(2));
    let three = fit(vec![whether, logarithms, other], &exact(2));
    assert!((one.log_likelihood - two.log_likelihood).abs() < 1e-6);
    assert!((two.log_likelihood - three.log_likelihood + jacobian).abs() < 1e-6);
    assert_eq!(one.parameters, two.parameters);
    let ColumnModel::Amount { zero_shares, means, variances } = &one.mixture.columns()[0] else { panic!("an amount") };
    let poor = usize::from(zero_shares[1] > zero_shares[0]);
    assert!((zero_shares[poor] - 0.6).abs() < 0.1 && (means[poor] - 2.0).abs() < 0.2, "{zero_shares:?} {means:?}");
    assert!((variances[poor] - 0.25).abs() < 0.15, "{variances:?}");
}

/// Three kinds that differ a little in every kind of column.
pub fn mixed(rows: usize, seed: u64) -> (Table, Vec<u8>) {
    let mut stream = stream(seed, "mixed", 0);
    let truth: Vec<u8> = (0..rows).map(|row| (row % 3) as u8).collect();
    let mut of = |draw: &dyn Fn(f64, &mut Stream) -> f64| -> Vec<f64> {
        truth.iter().map(|&kind| draw(f64::from(kind), &mut stream)).collect()
    };
    let number = of(&|kind, stream| 1.5 * kind + stream.normal());
    let lengths = of(&|kind, stream| (2.0 - kind + stream.normal()).exp());
    let spend =
        of(&|kind, stream| if stream.uniform() < 0.2 + 0.2 * kind { 0.0 } else { (kind + stream.normal()).exp() });
    let visits = of(&|kind, stream| stream.poisson(1.0 + 3.0 * kind) as f64);
    let orders = of(&|kind, stream| {
        let rate = stream.gamma(2.0) * (4.0 - kind);
        stream.poisson(rate) as f64
    });
    let answer = of(&|kind, stream| (1.0 + 1.5 * kind + stream.normal()).clamp(0.0, 6.0).floor());
    let choice = of(&|kind, stream| if stream.uniform() < 0.6 { kind } else { stream.below(4) as f64 });
    let whole = |values: &[f64]| values.iter().map(|&value| value as u32).collect();
    let code = |values: &[f64]| values.iter().map(|&value| value as u16).collect();
    let columns = vec![
        Column::Number(number),
        Column::LogNormal(lengths),
        Column::Amount(spend),
        count(whole(&visits), CountFamily::Poisson),
        count(whole(&orders), CountFamily::NegativeBinomial),
        Column::Ordinal { codes: code(&answer), levels: 7 },
        Column::Category { codes: code(&choice), levels: 4 },
    ];
    (Table::new(columns).unwrap(), truth)
}

#[test]
fn all_kinds_of_columns_find_planted_kinds_together() {
    let (table, truth) = mixed(6_000, 4);
    let table = with_missing(&table, 0.1, 2);
    let fitted = Mixture::fit(&table, &usual(3), 1).unwrap();
    let labels = fitted.mixture.posterior(&table, &[]).unwrap().assign();
    let agreement = adjusted_rand_index(&truth, &labels);
    assert!(agreement > 0.7, "{agreement}");
    let kind = |k: f64| match &fitted.mixture.columns()[0] {
        ColumnModel::Number { means, .. } => {
            (0..3).min_by(|&a, &b| (means[a] - k).abs().total_cmp(&(means[b] - k).abs())).unwrap()
        }
        other => panic!("{other:?}"),
    };
    let (low, high) = (kind(0.0), kind(3.0));
    let columns = fitted.mixture.columns();
    let ColumnModel::Poisson { means } = &columns[3] else { panic!("{:?}", columns[3]) };
    assert!((means[low] - 1.0).abs() < 0.2 && (means[high] - 7.0).abs() < 0.4, "{means:?}");
    let ColumnModel::NegativeBinomial { means, sizes } = &columns[4] else { panic!("{:?}", columns[4]) };
    assert!((means[low] - 8.0).abs() < 0.6 && (means[high] - 4.0).abs() < 0.5, "{means:?}");
    assert!(sizes.iter().all(|size| (size - 2.0).abs() < 0.5), "{sizes:?}");
    let joint = fitted.mixture.log_densities(&table, &[]).unwrap();
    let sum: f64 = joint.chunks(3).map(|row| row.iter().map(|value| value.exp()).sum::<f64>().ln()).sum();
    assert!((sum - fitted.log_likelihood).abs() < 1e-6, "{sum} for {}", fitted.log_likelihood);
}

/// Counts that nobody had when the mixture was fitted have a density like any other.
#[test]
fn counts_never_seen_are_scored() {
    let (table, _) = mixed(600, 5);
    let fitted = Mixture::fit(&table, &usual(2), 1).unwrap();
    let mut columns = table.head(1).columns().to_vec();
    columns[3] = count(vec![77], CountFamily::Poisson);
    let scored = fitted.mixture.log_densities(&Table::new(columns.clone()).unwrap(), &[0, 1, 2, 4, 5, 6]).unwrap();
    let ColumnModel::Poisson { means } = &fitted.mixture.columns()[3] else { panic!("a count") };
    let ln_factorial: f64 = (1..=77).map(|i| f64::from(i).ln()).sum();
    for k in 0..2 {
        let expected = fitted.mixture.weights()[k].ln() + 77.0 * means[k].ln() - means[k] - ln_factorial;
        assert!((scored[k] - expected).abs() < 1e-9, "{} for {expected}", scored[k]);
    }
    columns[3] = count(vec![77], CountFamily::NegativeBinomial);
    let other = fitted.mixture.posterior(&Table::new(columns).unwrap(), &[]);
    assert_eq!(other, Err(MixtureError::Column { column: 3 }));
}

/// A person who counts three times is as good as three persons.
#[test]
fn weights_are_repetitions() {
    let (table, _) = mixed(400, 6);
    let times = |row: u32| 1 + row % 3;
    let rows: Vec<u32> = (0..400).flat_map(|row| vec![row; times(row) as usize]).collect();
    let weights: Vec<f64> = (0..400).map(|row| f64::from(times(row))).collect();
    let settings = MixtureParams { tolerance: 1e-11, iterations: 5_000, ..usual(2).get().clone() }.check().unwrap();
    let repeated = Mixture::fit(&table.select(&rows), &settings, 1).unwrap();
    let weighted = Mixture::fit_weighted(&table, &weights, &settings, 1).unwrap();
    assert!((repeated.log_likelihood - weighted.log_likelihood).abs() < 1e-4);
    assert!((repeated.bic - weighted.bic).abs() < 2e-4);
    for weights in [vec![1.0; 399], vec![0.0; 400], vec![-1.0; 400], vec![f64::NAN; 400]] {
        assert_eq!(Mixture::fit_weighted(&table, &weights, &settings, 1), Err(MixtureError::PersonWeights));
    }
}

/// The prior keeps every parameter away from the ends of its range; without it they reach them, and nothing breaks.
#[test]
fn priors_keep_parameters_proper() {
    let columns = || {
        let zeros = (0..300).map(|row| if row % 3 == 0 { 20 } else { 0 }).collect();
        let ends = (0..300).map(|row| if row % 3 == 0 { 6 } else { 0 }).collect();
        let spend = (0..300).map(|row| if row % 3 == 0 { 5.0 + f64::from(row) } else { 0.0 }).collect();
        vec![
            count(zeros, CountFamily::NegativeBinomial),
            Column::Ordinal { codes: ends, levels: 7 },
            Column::Amount(spend),
        ]
    };
    for params in [usual(2), bare(2)] {
        let fitted = fit(columns(), &params);
        let ColumnModel::NegativeBinomial { means, .. } = &fitted.mixture.columns()[0] else { panic!("a count") };
        let ColumnModel::Amount { zero_shares, .. } = &fitted.mixture.columns()[2] else { panic!("an amount") };
        let proper = means[0] > 0.0 && zero_shares.iter().all(|&share| share > 0.0 && share < 1.0);
        assert_eq!(proper, params.get().smoothing > 0.0, "{means:?} {zero_shares:?}");
        assert!(fitted.log_likelihood.is_finite());
        let labels = fitted.mixture.posterior(&Table::new(columns()).unwrap(), &[]).unwrap().assign();
        assert!((0..300).all(|row| (labels[row] == 1) == (row % 3 == 0)));
    }
}

#[test]
fn numbers_of_the_wrong_sign_are_refused() {
    assert_eq!(Table::new(vec![Column::LogNormal(vec![1.0, 0.0])]), Err(TableError::Sign { column: 0 }));
    assert_eq!(Table::new(vec![Column::Amount(vec![0.0, f64::NAN, -1.0])]), Err(TableError::Sign { column: 0 }));
    assert_eq!(Table::new(vec![Column::Amount(vec![f64::INFINITY])]), Err(TableError::Infinite { column: 0 }));
    let everybody_another = count((0..70_000).collect(), CountFamily::Poisson);
    assert_eq!(Table::new(vec![everybody_another]), Err(TableError::TooManyLevels { column: 0 }));
}
