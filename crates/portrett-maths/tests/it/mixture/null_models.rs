//! Copies of a table without groups.

use portrett_maths::mixture::{Column, Table};
use portrett_maths::null_models::{Copula, permuted};
use portrett_maths::seed::stream;

use super::planted::{cloud, kinds, with_missing};

/// The cells of a column, sorted, with missing ones as 9999.
fn margin(column: &Column) -> Vec<f64> {
    let mut cells = numbers(column);
    cells.iter_mut().filter(|cell| cell.is_nan()).for_each(|cell| *cell = 9999.0);
    cells.sort_by(f64::total_cmp);
    cells
}

fn numbers(column: &Column) -> Vec<f64> {
    column.to_numbers()
}

fn correlation(table: &Table, first: usize, second: usize) -> f64 {
    let (a, b) = (numbers(&table.columns()[first]), numbers(&table.columns()[second]));
    let pairs: Vec<(f64, f64)> = a.into_iter().zip(b).filter(|(a, b)| !a.is_nan() && !b.is_nan()).collect();
    let n = pairs.len() as f64;
    let (ma, mb) = (pairs.iter().map(|p| p.0).sum::<f64>() / n, pairs.iter().map(|p| p.1).sum::<f64>() / n);
    let sum = |f: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(f).sum::<f64>();
    sum(&|p| (p.0 - ma) * (p.1 - mb)) / (sum(&|p| (p.0 - ma).powi(2)) * sum(&|p| (p.1 - mb).powi(2))).sqrt()
}

#[test]
fn both_kinds_of_copy_keep_the_margins() {
    let table = with_missing(&kinds(1_000, 3, 1.0, 1).table, 0.1, 1);
    let shuffled = permuted(&table, &mut stream(1, "copy", 0));
    let drawn = Copula::learn(&table, &mut stream(1, "copula", 0)).sample(&mut stream(1, "copy", 0));
    for (column, original) in table.columns().iter().enumerate() {
        assert_eq!(margin(&shuffled.columns()[column]), margin(original));
        assert_eq!(margin(&drawn.columns()[column]), margin(original));
        assert!((0..1_000).all(|row| drawn.columns()[column].is_missing(row) == original.is_missing(row)));
    }
    assert_ne!(shuffled.columns()[0], table.columns()[0]);
}

/// Numbers, yes/no columns and one with the other: the copula's correlations are the table's, those of permuted
/// columns are none. 20,000 persons: a correlation is known to about 0.01.
#[test]
fn a_copula_keeps_the_correlations_and_a_permutation_does_not() {
    let table = with_missing(&cloud(20_000, 3), 0.05, 1);
    let shuffled = permuted(&table, &mut stream(2, "copy", 0));
    let drawn = Copula::learn(&table, &mut stream(2, "copula", 0)).sample(&mut stream(2, "copy", 0));
    let columns = table.columns().len();
    for (first, second) in (0..columns).flat_map(|a| (0..a).map(move |b| (a, b))) {
        let (expected, reached) = (correlation(&table, first, second), correlation(&drawn, first, second));
        assert!(expected > 0.1, "the cloud is correlated");
        assert!((reached - expected).abs() < 0.04, "{first} {second}: {reached} for {expected}");
        assert!(correlation(&shuffled, first, second).abs() < 0.04);
    }
}

/// A category of three levels whose codes are in no order (the middle level of the axis has code 2): a copy still
/// shows level means as far apart as the table's.
#[test]
fn unordered_levels_are_ordered_by_what_they_go_with() {
    let mut stream = stream(4, "levels", 0);
    let axis: Vec<f64> = (0..10_000).map(|_| stream.normal()).collect();
    let level = |x: &f64| match x {
        x if *x < -0.5 => 1,
        x if *x < 0.5 => 2,
        _ => 0,
    };
    let noisy: Vec<f64> = axis.iter().map(|x| x + 0.5 * stream.normal()).collect();
    let codes = noisy.iter().map(level).collect();
    let table = Table::new(vec![Column::Number(axis), Column::Category { codes, levels: 3 }]).unwrap();
    let drawn = Copula::learn(&table, &mut stream).sample(&mut stream);
    for code in 0..3 {
        let (expected, reached) = (level_mean(&table, code), level_mean(&drawn, code));
        assert!((reached - expected).abs() < 0.06, "{code}: {reached} for {expected}");
    }
}

fn level_mean(table: &Table, code: u16) -> f64 {
    let (values, codes) = (numbers(&table.columns()[0]), numbers(&table.columns()[1]));
    let of: Vec<f64> =
        values.iter().zip(codes).filter(|&(_, at)| at == f64::from(code)).map(|(value, _)| *value).collect();
    of.iter().sum::<f64>() / of.len() as f64
}
