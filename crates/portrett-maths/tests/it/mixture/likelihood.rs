//! What EM and the memberships must do on any table.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::{
    Column, ColumnLogDensities, ColumnModel, MISSING_CODE, Mixture, MixtureError, MixtureParams, Table, TableError,
};

use super::planted::{cloud, kinds, with_missing};

fn params(components: usize) -> MixtureParams {
    MixtureParams { components, ..MixtureParams::default() }
}

fn fit(table: &Table, components: usize) -> Mixture {
    Mixture::fit(table, &params(components).check().unwrap(), 1).unwrap().mixture
}

#[test]
fn no_step_of_em_lowers_the_likelihood() {
    let table = with_missing(&cloud(1_500, 1), 0.1, 2);
    let step = MixtureParams { iterations: 1, tolerance: 0.0, smoothing: 0.0, ..params(4) }.check().unwrap();
    let start = MixtureParams { start_iterations: 0, starts: 1, finishes: 1, ..step.get().clone() }.check().unwrap();
    let mut fit = Mixture::fit(&table, &start, 3).unwrap();
    let first = fit.log_likelihood;
    for _ in 0..100 {
        let next = fit.mixture.refine(&table, &step).unwrap();
        assert!(
            next.log_likelihood >= fit.log_likelihood - 1e-9,
            "{} after {}",
            next.log_likelihood,
            fit.log_likelihood
        );
        fit = next;
    }
    assert!(fit.log_likelihood > first + 10.0, "a hundred steps gain something");
}

#[test]
fn planted_groups_are_found() {
    let planted = kinds(3_000, 4, 1.2, 5);
    let labels = fit(&planted.table, 4).posterior(&planted.table, &[]).unwrap().assign();
    let agreement = adjusted_rand_index(&planted.truth, &labels);
    assert!(agreement > 0.95, "{agreement}");
}

/// Cells dropped at random leave the parameters where they are: two kinds at means 0 and 3, a third of cells gone.
#[test]
fn missing_cells_leave_the_parameters() {
    let planted = kinds(6_000, 2, 1.5, 9);
    let (full, gaps) = (fit(&planted.table, 2), fit(&with_missing(&planted.table, 0.33, 4), 2));
    let same_order = distance(&full, &gaps) < distance(&full, &gaps.reordered(&[1, 0]));
    let gaps = if same_order { gaps } else { gaps.reordered(&[1, 0]) };
    assert!(distance(&full, &gaps) < 0.1, "{}", distance(&full, &gaps));
    assert!((full.weights()[0] - gaps.weights()[0]).abs() < 0.03);
}

/// The largest difference of two mixtures' means and probabilities.
fn distance(first: &Mixture, second: &Mixture) -> f64 {
    let parameters = |mixture: &Mixture| -> Vec<f64> {
        let of = |column: &ColumnModel| match column {
            ColumnModel::Number { means, .. } => means.clone(),
            ColumnModel::Category { probabilities } => probabilities.concat(),
            other => panic!("{other:?}"),
        };
        mixture.columns().iter().flat_map(of).collect()
    };
    parameters(first).iter().zip(parameters(second)).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

#[test]
fn one_component_is_the_margins() {
    let number = Column::Number(vec![1.0, 2.0, f64::NAN, 6.0]);
    let category = Column::Category { codes: vec![0, 1, 1, MISSING_CODE], levels: 2 };
    let table = Table::new(vec![number, category]).unwrap();
    let settings = MixtureParams { smoothing: 0.0, ..params(1) }.check().unwrap();
    let columns = Mixture::fit(&table, &settings, 1).unwrap().mixture.columns().to_vec();
    let ColumnModel::Number { means, variances } = &columns[0] else { panic!("a number") };
    assert!((means[0] - 3.0).abs() < 1e-12 && (variances[0] - 14.0 / 3.0).abs() < 1e-12);
    let ColumnModel::Category { probabilities } = &columns[1] else { panic!("a category") };
    assert!((probabilities[0][0] - 1.0 / 3.0).abs() < 1e-12);
}

/// A component cannot lock on to one value: 30 % of people share the value 0, yet no variance is below 1 % of the
/// column's.
#[test]
fn the_floor_holds() {
    let values: Vec<f64> = (0..1_000).map(|i| if i % 10 < 3 { 0.0 } else { f64::from(i) / 100.0 }).collect();
    let table = Table::new(vec![Column::Number(values.clone())]).unwrap();
    let mixture = fit(&table, 3);
    let mean = values.iter().sum::<f64>() / 1_000.0;
    let variance = values.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 1_000.0;
    let ColumnModel::Number { variances, .. } = &mixture.columns()[0] else { panic!("a number") };
    assert!(variances.iter().all(|&v| v >= 0.01 * variance * (1.0 - 1e-9)), "{variances:?}");
}

/// Whole numbers from 0 to 9 resolve no finer than 1, so a component's standard deviation stays above 1/√(2π).
#[test]
fn components_do_not_lock_on_to_whole_numbers() {
    let values: Vec<f64> = (0..2_000).map(|i| f64::from((i * i / 7) % 10)).collect();
    let mixture = fit(&Table::new(vec![Column::Number(values)]).unwrap(), 4);
    let ColumnModel::Number { variances, .. } = &mixture.columns()[0] else { panic!("a number") };
    assert!(variances.iter().all(|&v| v > 0.99 / std::f64::consts::TAU), "{variances:?}");
}

#[test]
fn memberships_without_columns() {
    let planted = kinds(2_000, 3, 0.8, 2);
    let table = with_missing(&planted.table, 0.1, 1);
    let mixture = fit(&table, 3);
    let densities = ColumnLogDensities::new(&mixture, &table).unwrap();
    for skip in [vec![], vec![0], vec![3, 9], vec![0, 1, 2, 11]] {
        let (slow, fast) = (mixture.posterior(&table, &skip).unwrap(), densities.posterior_without(&skip).unwrap());
        let largest = slow.values().iter().zip(fast.values()).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        assert!(largest < 1e-9, "{skip:?}: {largest}");
        assert!(slow.values().chunks(3).all(|row| (row.iter().sum::<f64>() - 1.0).abs() < 1e-12));
        assert_eq!(densities.assign_without(&skip).unwrap(), slow.assign(), "{skip:?}");
    }
    assert_eq!(densities.posterior().assign(), mixture.posterior(&table, &[]).unwrap().assign());
    let nothing_left: Vec<usize> = (0..12).collect();
    let prior = mixture.posterior(&table, &nothing_left).unwrap();
    assert!(prior.row(5).iter().zip(mixture.weights()).all(|(a, b)| (a - b).abs() < 1e-12));
}

#[test]
fn scoring_in_pieces_gives_the_same_bits() {
    let planted = kinds(20_000, 3, 0.8, 2);
    let mixture = fit(&planted.table.head(2_000), 3);
    let whole = mixture.posterior(&planted.table, &[]).unwrap();
    let pieces: Vec<f64> = [0..7, 7..13_000, 13_000..20_000]
        .into_iter()
        .flat_map(|rows| mixture.posterior_of(&planted.table, rows, &[]).unwrap().values().to_vec())
        .collect();
    assert_eq!(whole.values(), pieces);
}

#[test]
fn likelihood_is_the_sum_of_densities() {
    let planted = kinds(500, 2, 1.0, 8);
    let fit = Mixture::fit(&planted.table, &params(2).check().unwrap(), 1).unwrap();
    let joint = fit.mixture.log_densities(&planted.table, &[]).unwrap();
    let sum: f64 = joint.chunks(2).map(|row| (row[0].exp() + row[1].exp()).ln()).sum();
    assert!((sum - fit.log_likelihood).abs() < 1e-6, "{sum} for {}", fit.log_likelihood);
}

/// More components than different persons: the superfluous ones are empty, and nothing is missing or infinite.
#[test]
fn empty_components_do_no_harm() {
    let table = Table::new(vec![Column::Number([0.0, 10.0].repeat(40))]).unwrap();
    let fit = Mixture::fit(&table, &params(6).check().unwrap(), 1).unwrap();
    assert!(fit.log_likelihood.is_finite());
    assert!((fit.mixture.weights().iter().sum::<f64>() - 1.0).abs() < 1e-12);
    let labels = fit.mixture.posterior(&table, &[]).unwrap().assign();
    assert!(labels.chunks(2).all(|pair| pair == &labels[..2] && pair[0] != pair[1]));
}

#[test]
fn what_cannot_be_used_is_refused() {
    let short = Table::new(vec![Column::Number(vec![1.0]), Column::Number(vec![])]);
    assert_eq!(short, Err(TableError::Length { column: 1, rows: 0, expected: 1 }));
    let code = Table::new(vec![Column::Category { codes: vec![2], levels: 2 }]);
    assert_eq!(code, Err(TableError::Code { column: 0, code: 2, levels: 2 }));
    let empty = Table::new(vec![]).unwrap();
    let refused = Mixture::fit(&empty, &params(2).check().unwrap(), 1);
    assert_eq!(refused, Err(MixtureError::Empty { rows: 0, columns: 0 }));
    let error = MixtureParams { starts: 0, ..params(2) }.check().unwrap_err();
    assert_eq!(error.to_string(), "`starts` is 0; it must be from 1 to 10000");
    let planted = kinds(200, 2, 1.0, 8);
    let mixture = fit(&planted.table, 2);
    let other = Table::new(planted.table.columns()[..11].to_vec()).unwrap();
    assert_eq!(mixture.posterior(&other, &[]), Err(MixtureError::Column { column: 11 }));
}

#[test]
fn a_mixture_can_be_made_again_from_its_parts() {
    let mixture = fit(&kinds(300, 2, 1.0, 8).table, 2);
    let again = Mixture::new(mixture.weights().to_vec(), mixture.columns().to_vec()).unwrap();
    assert_eq!(again, mixture);
    let negative = ColumnModel::Number { means: vec![0.0], variances: vec![-1.0] };
    assert_eq!(Mixture::new(vec![1.0], vec![negative]), Err(MixtureError::Parameters(0)));
}
