//! Numbers that share a covariance within a component.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::choose::{ChoiceParams, Verdict, choose};
use portrett_maths::mixture::select::select;
use portrett_maths::mixture::{
    Block, Column, ColumnLogDensities, ColumnModel, Mixture, MixtureError, MixtureParams, Table,
};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

use super::planted::{TwoThreads, cloud, noise, with_missing};

fn of(components: usize, blocks: &[&[usize]]) -> MixtureParams {
    let blocks = blocks.iter().map(|block| block.to_vec()).collect();
    MixtureParams { components, blocks, ..MixtureParams::default() }
}

/// Maximum likelihood to the last digit.
fn thorough(components: usize) -> MixtureParams {
    MixtureParams {
        starts: 60,
        most_starts: 60,
        start_iterations: 50,
        finishes: 20,
        iterations: 20_000,
        tolerance: 1e-12,
        variance_floor: 1e-9,
        smoothing: 0.0,
        ..of(components, &[&[0, 1, 2]])
    }
}

fn fraction(row: u32, step: f64) -> f64 {
    f64::from(row) * step - (f64::from(row) * step).floor()
}

/// 300 persons by the formula of `benches/segments/blocks.py`.
fn formula() -> Table {
    let row = |i: u32| {
        let [a, b, c] =
            [0.618_033_988_749_894_9, 0.754_877_666_246_692_7, 0.569_840_290_998_053_2].map(|step| fraction(i, step));
        let g = f64::from(i % 3);
        let x = 4.0 * a * a + 1.5 * g;
        let y = 3.0 * b - if i % 3 == 1 { 2.0 } else { 0.0 } + a * b;
        let z = 10.0 + 5.0 * c * (1.0 + g) + 0.5 * a;
        [x, y + if i.is_multiple_of(3) { 0.8 * x } else { 0.0 }, z - 1.5 * y]
    };
    let rows: Vec<[f64; 3]> = (0..300).map(row).collect();
    Table::new((0..3).map(|at| Column::Number(rows.iter().map(|row| row[at]).collect())).collect()).unwrap()
}

/// A fifth of its cells missing, by the formula there.
fn formula_with_missing() -> Table {
    let steps = [0.414_213_562_373_095_1, 0.732_050_807_568_877_2, 0.236_067_977_499_789_8];
    let column = |(column, step): (&Column, f64)| {
        let cells = column.to_numbers().into_iter().zip(0..300);
        Column::Number(cells.map(|(cell, row)| if fraction(row, step) < 0.2 { f64::NAN } else { cell }).collect())
    };
    Table::new(formula().columns().iter().zip(steps).map(column).collect()).unwrap()
}

/// scikit-learn 1.9.1: `GaussianMixture(k, covariance_type="full", tol=1e-12, reg_covar=0, max_iter=100000, n_init=100,
/// random_state=0, init_params="random")`, by `benches/segments/blocks.py`. For three components its own starts end at
/// -1786.450985; from the weights, means and precisions found here it does not move away, and these are its figures
/// there.
#[test]
fn full_gaussians_as_scikit_learn_fits_them() {
    let expected = [
        (1, -1_967.911_805_534_836, 3_987.157_653_341_577_8, 1.0),
        (2, -1_853.467_204_684, 3_815.306_276_386, 0.813_844_138),
        (3, -1_749.621_718_597, 3_664.653_128_959, 0.695_047_987),
    ];
    for (components, log_likelihood, bic, heaviest) in expected {
        let fit = Mixture::fit(&formula(), &thorough(components).check().unwrap(), 1).unwrap();
        assert!((fit.log_likelihood - log_likelihood).abs() < 1e-6, "{components}: {}", fit.log_likelihood);
        assert!((fit.bic - bic).abs() < 1e-5, "{components}: {}", fit.bic);
        assert!((fit.mixture.weights()[0] - heaviest).abs() < 1e-5, "{components}");
    }
    let fit = Mixture::fit(&formula(), &thorough(3).check().unwrap(), 1).unwrap();
    let ColumnModel::Number { means, .. } = &fit.mixture.columns()[2] else { panic!("a number") };
    assert!((means[0] - 15.232_767_28).abs() < 1e-4, "{means:?}");
    let matrix = [
        [2.076_168_85, 0.807_640_76, -0.536_930_60],
        [0.807_640_76, 2.250_523_40, -2.108_608_31],
        [-0.536_930_60, -2.108_608_31, 15.886_679_03],
    ];
    let found = &fit.mixture.blocks()[0].covariances[0];
    assert!(
        found.iter().zip(matrix.as_flattened()).all(|(entry, expected)| (entry - expected).abs() < 1e-3),
        "{found:?}"
    );
}

/// EM written out person by person with numpy 2.4.6, from 5 starts (`benches/segments/blocks.py`).
#[test]
fn missing_cells_of_a_block_as_a_plain_em_takes_them() {
    for (components, log_likelihood, heaviest) in [(1, -1_572.185_532_2, 1.0), (2, -1_507.167_934_6, 0.800_531)] {
        let params = MixtureParams { parameter_tolerance: 1e-6, ..thorough(components) };
        let fit = Mixture::fit(&formula_with_missing(), &params.check().unwrap(), 1).unwrap();
        assert!((fit.log_likelihood - log_likelihood).abs() < 1e-5, "{components}: {}", fit.log_likelihood);
        assert!((fit.mixture.weights()[0] - heaviest).abs() < 1e-4, "{components}: {:?}", fit.mixture.weights());
    }
}

/// Persons of a block drawn from this mixture: two kinds alike in every column, whose first two columns rise together in
/// one and against each other in the other; a third, log-normal, column; and a category that differs a little.
fn crossed() -> Mixture {
    let number = |means: [f64; 2], variances: [f64; 2]| ColumnModel::Number {
        means: means.to_vec(),
        variances: variances.to_vec(),
    };
    let columns = vec![
        number([0.0, 0.0], [4.0, 4.0]),
        number([1.0, 1.0], [1.0, 1.0]),
        ColumnModel::LogNormal { means: vec![2.0, 2.0], variances: vec![0.25, 0.25] },
        ColumnModel::Category { probabilities: vec![vec![0.7, 0.3], vec![0.3, 0.7]] },
    ];
    let matrix = |sign: f64| {
        let (a, b) = (sign * 1.8, 0.3);
        vec![4.0, a, b, a, 1.0, 0.0, b, 0.0, 0.25]
    };
    let block = Block { columns: vec![0, 1, 2], covariances: vec![matrix(1.0), matrix(-1.0)] };
    Mixture::new(vec![0.6, 0.4], columns).unwrap().with_blocks(vec![block]).unwrap()
}

fn like(rows: usize) -> Table {
    let columns = vec![
        Column::Number(vec![1.0; rows]),
        Column::Number(vec![1.0; rows]),
        Column::LogNormal(vec![1.0; rows]),
        Column::Category { codes: vec![0; rows], levels: 2 },
    ];
    Table::new(columns).unwrap()
}

fn drawn(rows: usize, missing: f64) -> (Table, Vec<u8>) {
    let mut stream = stream(4, "crossed", 0);
    let (table, kinds) = crossed().simulate(&like(rows), &mut stream).unwrap();
    (with_missing(&table, missing, 1), kinds)
}

/// What tells the kinds apart is how columns hang together: independent columns see none of it, a block finds the truth,
/// with a tenth of the cells missing.
#[test]
fn kinds_that_differ_in_covariance_alone_are_found() {
    let (table, kinds) = drawn(4_000, 0.1);
    let index = |mixture: &Mixture| adjusted_rand_index(&kinds, &mixture.posterior(&table, &[]).unwrap().assign());
    let fit = Mixture::fit(&table, &of(2, &[&[0, 1, 2]]).check().unwrap(), 1).unwrap();
    let apart = Mixture::fit(&table, &of(2, &[]).check().unwrap(), 1).unwrap();
    let (best, found) = (index(&crossed()), index(&fit.mixture));
    assert!(best > 0.45 && found > best - 0.02, "{found} for {best}");
    assert!(index(&apart.mixture) < 0.2, "{}", index(&apart.mixture));
    assert!(fit.bic < apart.bic - 1_000.0);
    assert_eq!(fit.parameters, apart.parameters + 2 * 3);
    let (block, truth) = (&fit.mixture.blocks()[0], &crossed().blocks()[0].clone());
    assert_eq!(block.columns, [0, 1, 2]);
    for (matrix, truth) in block.covariances.iter().zip(&truth.covariances) {
        assert!(matrix.iter().zip(truth).all(|(entry, truth)| (entry - truth).abs() < 0.25), "{matrix:?}");
    }
}

/// The density of a person is that of the normal distribution of the cells that are there, written out for two.
#[test]
fn the_density_of_a_person_is_that_of_the_cells_there() {
    let table = Table::new(vec![
        Column::Number(vec![1.0, f64::NAN, 2.0, f64::NAN]),
        Column::Number(vec![0.5, 0.5, f64::NAN, f64::NAN]),
        Column::LogNormal(vec![f64::NAN; 4]),
        Column::Category { codes: vec![u16::MAX; 4], levels: 2 },
    ])
    .unwrap();
    let joint = crossed().log_densities(&table, &[]).unwrap();
    let normal = |x: f64, mean: f64, variance: f64| {
        -0.5 * ((std::f64::consts::TAU * variance).ln() + (x - mean) * (x - mean) / variance)
    };
    for (k, (weight, sign)) in [(0.6_f64, 1.0), (0.4, -1.0)].into_iter().enumerate() {
        // Of the first given the second: the mean moves by 1.8 a unit, and 4 − 1.8² of the variance are left.
        let both = normal(0.5, 1.0, 1.0) + normal(1.0, sign * 1.8 * (0.5 - 1.0), 4.0 - 1.8 * 1.8);
        let expected = [both, normal(0.5, 1.0, 1.0), normal(2.0, 0.0, 4.0), 0.0];
        for (row, expected) in expected.into_iter().enumerate() {
            let found = joint[2 * row + k] - weight.ln();
            assert!((found - expected).abs() < 1e-12, "{row} {k}: {found} for {expected}");
        }
    }
}

/// Leaving a column out is having it missing, whichever way it is computed.
#[test]
fn a_column_of_a_block_can_be_left_out() {
    let (table, _) = drawn(500, 0.2);
    let mixture = crossed();
    let densities = ColumnLogDensities::new(&mixture, &table).unwrap();
    for skip in [&[0][..], &[1, 3], &[0, 1, 2], &[3], &[2, 0]] {
        let blank = |(at, column): (usize, &Column)| match column {
            _ if !skip.contains(&at) => column.clone(),
            Column::Number(_) => Column::Number(vec![f64::NAN; 500]),
            Column::LogNormal(_) => Column::LogNormal(vec![f64::NAN; 500]),
            _ => Column::Category { codes: vec![u16::MAX; 500], levels: 2 },
        };
        let blanked = Table::new(table.columns().iter().enumerate().map(blank).collect()).unwrap();
        let expected = mixture.posterior(&blanked, &[]).unwrap();
        for found in [mixture.posterior(&table, skip).unwrap(), densities.posterior_without(skip).unwrap()] {
            let close = found.values().iter().zip(expected.values()).all(|(a, b)| (a - b).abs() < 1e-9);
            assert!(close, "{skip:?}");
        }
    }
}

/// With priors and without, with noise and without, with a fifth of the cells missing: no pass lowers the penalised
/// likelihood, and it is the sum over persons.
#[test]
fn no_pass_lowers_the_penalised_likelihood_of_blocks() {
    let (table, _) = drawn(1_500, 0.2);
    for (components, smoothing, noise) in [(2, 1.0, false), (4, 0.0, false), (3, 1.0, true), (5, 3.0, false)] {
        for seed in 0..3 {
            let params = MixtureParams {
                smoothing,
                noise,
                starts: 1,
                most_starts: 1,
                finishes: 1,
                start_iterations: 0,
                tolerance: 1e-9,
                ..of(components, &[&[0, 1, 2]])
            };
            let fit = Mixture::fit(&table, &params.check().unwrap(), seed).unwrap();
            let falls = fit.trace.windows(2).find(|pair| pair[1] < pair[0] - 1e-9 * pair[0].abs());
            assert_eq!(falls, None, "{components} {smoothing} {noise} {seed}");
            assert!(fit.trace.len() > 5);
            let joint = fit.mixture.log_densities(&table, &[]).unwrap();
            let rows = joint.chunks(fit.mixture.lanes());
            let sum: f64 = rows.map(|row| row.iter().map(|x| x.exp()).sum::<f64>().ln()).sum();
            assert!((sum - fit.log_likelihood).abs() < 1e-6 * sum.abs(), "{sum} for {}", fit.log_likelihood);
        }
    }
}

#[test]
fn any_number_of_workers_fits_the_same_bits_of_blocks() {
    let (table, _) = drawn(40_000, 0.1);
    let params = MixtureParams { starts: 4, iterations: 20, ..of(2, &[&[0, 1]]) };
    let params = params.check().unwrap();
    let alone = Mixture::fit(&table, &params, 1).unwrap();
    assert_eq!(Mixture::fit_by(&table, &params, 1, &TwoThreads).unwrap(), alone);
}

/// A block whose columns are copies, constant or more than the persons has a covariance all the same.
#[test]
fn a_degenerate_block_stays_proper() {
    let values: Vec<f64> = (0..40).map(|row| f64::from(row % 7)).collect();
    let columns = vec![
        Column::Number(values.clone()),
        Column::Number(values.iter().map(|value| 3.0 * value).collect()),
        Column::Number(vec![5.0; 40]),
        Column::Number(vec![f64::NAN; 40]),
    ];
    let table = Table::new(columns).unwrap();
    for (rows, smoothing) in [(40, 1.0), (40, 0.0), (3, 1.0)] {
        let params = MixtureParams { smoothing, ..of(2, &[&[0, 1, 2, 3]]) }.check().unwrap();
        let fit = Mixture::fit(&table.head(rows), &params, 1).unwrap();
        assert!(fit.log_likelihood.is_finite() && fit.bic.is_finite(), "{rows} {smoothing}");
        let again = Mixture::new(fit.mixture.weights().to_vec(), fit.mixture.columns().to_vec()).unwrap();
        assert_eq!(again.with_blocks(fit.mixture.blocks().to_vec()).unwrap(), fit.mixture);
    }
}

#[test]
fn blocks_that_are_none_are_refused() {
    let error = |blocks: &[&[usize]]| of(2, blocks).check().unwrap_err().to_string();
    assert_eq!(error(&[&[0]]), "block 0 must have from 2 to 10 columns, which are in no other");
    assert!(error(&[&[0, 1], &[2, 2]]).starts_with("block 1"));
    assert!(error(&[&[0, 1], &[1, 2]]).starts_with("block 1"));
    let (table, _) = drawn(100, 0.0);
    for columns in [&[0, 3], &[0, 9]] {
        let refused = Mixture::fit(&table, &of(2, &[&columns[..]]).check().unwrap(), 1).unwrap_err();
        assert_eq!(refused, MixtureError::Block(0));
    }
    let improper = Block { columns: vec![0, 1], covariances: vec![vec![4.0, 3.0, 3.0, 1.0]; 2] };
    assert_eq!(crossed().with_blocks(vec![improper]).unwrap_err(), MixtureError::Block(0));
}

/// A cloud on one axis is one group of columns that hang together, where independent columns need several.
#[test]
fn a_cloud_is_one_group_of_a_block() {
    let table = cloud(1_500, 1);
    let settings = |blocks: &[&[usize]]| {
        let params = ChoiceParams { bootstraps: 20, ..ChoiceParams::default() };
        ChoiceParams { fit: MixtureParams { blocks: of(1, blocks).blocks, ..params.fit.clone() }, ..params }
    };
    let numbers: Vec<usize> = (0..8).collect();
    let table = table.of_columns(&numbers);
    let apart = choose(&table, &settings(&[]).check().unwrap(), 1, &Sequential, &|_, _| ()).unwrap();
    let together = choose(&table, &settings(&[&numbers]).check().unwrap(), 1, &Sequential, &|_, _| ()).unwrap();
    assert!(apart.bic_choice > 1);
    assert_eq!((together.bic_choice, together.verdict), (1, Verdict::None));
    assert!(together.candidates[0].bic < apart.candidates[apart.bic_choice - 1].bic);
}

/// A block is kept or dropped as one.
#[test]
fn a_block_is_selected_as_one() {
    let (table, _) = drawn(2_000, 0.1);
    let beside = noise(2_000, 3);
    let columns = table.columns().iter().chain(&beside.columns()[..3]).cloned().collect();
    let table = Table::new(columns).unwrap();
    let params = of(2, &[&[4, 5], &[0, 1, 2]]).check().unwrap();
    let found = select(&table, None, &params, 1, &Sequential).unwrap();
    assert_eq!(found.dropped, [4, 5, 6], "{:?}", found.contributions);
    let blocks: Vec<&[usize]> = found.fit.mixture.blocks().iter().map(|block| &block.columns[..]).collect();
    assert_eq!(blocks, [&[4, 5][..], &[0, 1, 2]]);
    let alone = of(2, &[&[0, 1, 2]]).check().unwrap();
    let alone = Mixture::fit(&table.of_columns(&[0, 1, 2, 3]), &alone, 1).unwrap();
    assert_eq!(found.fit.parameters, alone.parameters + 5 + 2);
}
