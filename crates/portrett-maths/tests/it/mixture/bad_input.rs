//! Tables that are hardly tables: a named error or remark each, and never a figure that is none.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::choose::{ChoiceParams, Verdict, choose};
use portrett_maths::mixture::{
    Column, CountFamily, Fit, FitRemark, MISSING_CODE, MISSING_COUNT, Mixture, MixtureError, MixtureParams, Table,
    TableError, TableRemark, inspect,
};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

use super::planted::kinds;

fn fit(table: &Table, components: usize) -> Result<Fit, MixtureError> {
    Mixture::fit(table, &MixtureParams { components, ..MixtureParams::default() }.check().unwrap(), 1)
}

/// A fit that is a fit: finite, weights that sum to 1, memberships that sum to 1.
#[track_caller]
fn assert_sound(table: &Table, fit: &Fit) {
    assert!(fit.log_likelihood.is_finite() && fit.bic.is_finite());
    assert!((fit.mixture.weights().iter().sum::<f64>() - 1.0).abs() < 1e-9);
    let posterior = fit.mixture.posterior(table, &[]).unwrap();
    assert!(posterior.values().chunks(posterior.components()).all(|row| (row.iter().sum::<f64>() - 1.0).abs() < 1e-9));
}

/// `table` with one column more.
fn with(table: &Table, column: Column) -> Table {
    Table::new(table.columns().iter().cloned().chain([column]).collect()).unwrap()
}

#[test]
fn all_missing_is_an_error_and_a_column_of_it_a_remark() {
    let nothing = [
        Column::Number(vec![f64::NAN; 50]),
        Column::Amount(vec![f64::NAN; 50]),
        Column::Count { counts: vec![MISSING_COUNT; 50], family: CountFamily::NegativeBinomial },
        Column::Category { codes: vec![MISSING_CODE; 50], levels: 3 },
        Column::Ordinal { codes: vec![MISSING_CODE; 50], levels: 5 },
    ];
    let table = Table::new(nothing.to_vec()).unwrap();
    assert_eq!(fit(&table, 1), Err(MixtureError::AllMissing));
    assert_eq!(fit(&table, 1).unwrap_err().to_string(), "all cells of the table are missing");
    let remarks: Vec<TableRemark> = (0..5).map(|column| TableRemark::AllMissing { column }).collect();
    assert_eq!(inspect(&table), remarks);
    let known = kinds(50, 2, 2.0, 1).table;
    let beside = nothing.into_iter().fold(known.clone(), |table, column| with(&table, column));
    let (whole, known_only) = (fit(&beside, 2).unwrap(), fit(&known, 2).unwrap());
    assert_sound(&beside, &whole);
    assert!((whole.log_likelihood - known_only.log_likelihood).abs() < 1e-9);
}

#[test]
fn one_row_is_one_group() {
    let table = kinds(1, 2, 1.0, 1).table;
    assert_sound(&table, &fit(&table, 1).unwrap());
    let refused = fit(&table, 2).unwrap_err();
    assert_eq!(refused.to_string(), "2 components cannot be fitted to 1 rows");
    let choice = choose(&table, &ChoiceParams::default().check().unwrap(), 1, &Sequential, &|_, _| ()).unwrap();
    assert_eq!((choice.verdict, choice.k, choice.candidates.len()), (Verdict::None, 1, 1));
}

#[test]
fn more_columns_than_rows_is_a_remark() {
    let table = kinds(8, 2, 3.0, 1).table;
    assert!(inspect(&table).contains(&TableRemark::MoreColumnsThanRows { rows: 8, columns: 12 }));
    assert_sound(&table, &fit(&table, 2).unwrap());
}

#[test]
fn a_category_for_every_person_is_a_remark() {
    let planted = kinds(600, 2, 2.0, 3);
    let table = with(&planted.table, Column::Category { codes: (0..600).collect(), levels: 600 });
    assert_eq!(inspect(&table), [TableRemark::LevelForEveryone { column: 12, levels: 600 }]);
    let fitted = fit(&table, 2).unwrap();
    assert_sound(&table, &fitted);
    let labels = fitted.mixture.posterior(&table, &[]).unwrap().assign();
    assert!(adjusted_rand_index(&planted.truth, &labels) > 0.95);
}

#[test]
fn infinite_values_are_an_error() {
    for value in [f64::INFINITY, f64::NEG_INFINITY] {
        let refused = Table::new(vec![Column::Number(vec![0.0]), Column::Number(vec![value])]).unwrap_err();
        assert_eq!(refused, TableError::Infinite { column: 1 });
        assert_eq!(refused.to_string(), "column 1 holds an infinite number");
    }
    // What is finite but enormous is fitted.
    let wide = (0..40).map(|row| if row % 2 == 0 { 1e150 } else { -1e150 + f64::from(row) * 1e148 }).collect();
    let table = Table::new(vec![Column::Number(wide)]).unwrap();
    assert_sound(&table, &fit(&table, 2).unwrap());
}

#[test]
fn a_copy_and_a_constant_are_remarks() {
    let table = kinds(300, 2, 1.5, 3).table;
    let copied = with(&table, table.columns()[2].clone());
    let constant = with(&copied, Column::Number(vec![7.0; 300]));
    let expected = [TableRemark::Constant { column: 13 }, TableRemark::Copy { column: 12, of: 2 }];
    assert_eq!(inspect(&constant), expected);
    assert_sound(&constant, &fit(&constant, 3).unwrap());
    assert_eq!(inspect(&table), []);
}

/// Two different persons, asked for five groups: three have nobody, and that is said.
#[test]
fn a_segment_that_empties_is_a_remark() {
    let table = Table::new(vec![Column::Category { codes: [0, 1].repeat(40), levels: 2 }]).unwrap();
    let numbers = Table::new(vec![Column::Number([0.0, 10.0].repeat(40))]).unwrap();
    assert_sound(&table, &fit(&table, 5).unwrap());
    let fitted = fit(&numbers, 5).unwrap();
    assert_sound(&numbers, &fitted);
    let emptied = fitted.remarks.iter().filter(|remark| matches!(remark, FitRemark::Emptied { .. })).count();
    let weights = fitted.mixture.weights();
    assert_eq!(emptied, weights.iter().filter(|&&weight| weight * 80.0 < 1.0).count());
    assert!(emptied > 0, "{weights:?}");
}

/// A third of the persons share one number: a component as narrow as is allowed sits on it, and that is said.
#[test]
fn a_component_on_the_floor_is_a_remark() {
    let mut stream = stream(2, "floor", 0);
    let values = (0..900).map(|row| if row % 3 == 0 { 0.0 } else { 5.0 * stream.normal() }).collect();
    let table = Table::new(vec![Column::Number(values)]).unwrap();
    let fitted = fit(&table, 2).unwrap();
    assert!(fitted.remarks.iter().any(|remark| matches!(remark, FitRemark::OnFloor { column: 0, .. })), "{fitted:?}");
    let hasty = MixtureParams { iterations: 1, tolerance: 0.0, start_iterations: 0, ..MixtureParams::default() };
    let hasty = Mixture::fit(&kinds(500, 3, 0.5, 1).table, &hasty.check().unwrap(), 1).unwrap();
    assert!(hasty.remarks.contains(&FitRemark::NotConverged));
}

/// Densities of 500 columns differ by thousands of nats: nothing overflows, and the kinds are found.
#[test]
fn five_hundred_columns_are_fitted() {
    let mut stream = stream(5, "wide", 0);
    let truth: Vec<u8> = (0..400).map(|row| row % 3).map(|kind| kind as u8).collect();
    let number = |stream: &mut portrett_maths::seed::Stream, column: usize| {
        let mean = |kind: u8| if (usize::from(kind) + column).is_multiple_of(3) { 1.0 } else { 0.0 };
        Column::Number(truth.iter().map(|&kind| mean(kind) + stream.normal()).collect())
    };
    let table = Table::new((0..500).map(|column| number(&mut stream, column)).collect()).unwrap();
    let fitted = fit(&table, 3).unwrap();
    assert_sound(&table, &fitted);
    let labels = fitted.mixture.posterior(&table, &[]).unwrap().assign();
    assert!(adjusted_rand_index(&truth, &labels) > 0.99);
    assert_eq!(inspect(&table), [TableRemark::MoreColumnsThanRows { rows: 400, columns: 500 }]);
}

/// 2 % of the people hold most of the revenue: said, and the groups are not "them and the rest" where the revenue is a
/// column of amounts, as they are where it is one of numbers.
#[test]
fn concentrated_revenue_is_a_remark() {
    let planted = kinds(2_000, 2, 1.0, 7);
    let mut stream = stream(6, "revenue", 0);
    let spend = (0..2_000).map(|_| (3.3 * stream.normal()).exp()).collect();
    let table = with(&planted.table, Column::Amount(spend));
    let remarks = inspect(&table);
    let [TableRemark::Concentrated { column: 12, share }] = remarks.as_slice() else { panic!("{remarks:?}") };
    assert!(*share > 0.8, "{share}");
    let agreement = |table: &Table| {
        let labels = fit(table, 2).unwrap().mixture.posterior(table, &[]).unwrap().assign();
        adjusted_rand_index(&planted.truth, &labels)
    };
    let numbers = with(&planted.table, Column::Number(table.columns()[12].to_numbers()));
    assert!(agreement(&table) > 0.9, "{}", agreement(&table));
    assert!(agreement(&numbers) < 0.5, "{}", agreement(&numbers));
}
