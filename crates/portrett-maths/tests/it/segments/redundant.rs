//! Columns that say the same thing together.

use portrett_maths::mixture::{Column, Table};
use portrett_maths::redundant::{Group, Numbers, Sum, groups, sums};
use portrett_maths::seed::stream;
use portrett_maths::transform::Associations;

/// Independent amounts to the cent; some persons spend nothing.
fn amounts(columns: usize, rows: usize, seed: u64) -> Vec<Vec<f64>> {
    let mut stream = stream(seed, "amounts", 0);
    let mut amount = |scale: f64| {
        let value = (stream.exponential() * scale * 100.0).round() / 100.0;
        if stream.uniform() < 0.3 { 0.0 } else { value }
    };
    (0..columns).map(|column| (0..rows).map(|_| amount(10.0 * (column + 1) as f64)).collect()).collect()
}

fn added(parts: &[&Vec<f64>]) -> Vec<f64> {
    (0..parts[0].len()).map(|row| parts.iter().map(|part| part[row]).sum()).collect()
}

fn found(columns: &[Vec<f64>]) -> Vec<Sum> {
    let numbers: Vec<Numbers<'_>> =
        columns.iter().enumerate().map(|(column, values)| Numbers { column, values }).collect();
    sums(&numbers)
}

fn told(sums: &[Sum]) -> Vec<(usize, Vec<usize>)> {
    sums.iter().map(|sum| (sum.total, sum.parts.clone())).collect()
}

#[test]
fn a_total_is_told_from_its_parts_among_other_columns() {
    let mut columns = amounts(8, 2_000, 1);
    let total = added(&[&columns[1], &columns[4], &columns[6]]);
    // Rounded to whole money where it is large, as an export may do.
    columns.insert(3, total.iter().map(|value| if *value > 500.0 { value.round() } else { *value }).collect());
    let sums = found(&columns);
    assert_eq!(told(&sums), [(3, vec![1, 5, 7])]);
    assert_eq!((sums[0].times, sums[0].holds), (1.0, 1.0));
}

#[test]
fn a_total_of_totals_is_found_too() {
    let parts = amounts(4, 1_000, 2);
    let food = added(&[&parts[0], &parts[1]]);
    let all = added(&[&food, &parts[2]]);
    let columns = [vec![all, food], parts].concat();
    let sums = found(&columns);
    assert_eq!(sums.iter().map(|sum| sum.total).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(sums[1].parts, [2, 3]);
    let expected = Group { columns: vec![0, 1, 2, 3, 4], kept: vec![2, 3, 4], weight: 0.6 };
    assert_eq!(groups(&[], &sums), [expected]);
}

#[test]
fn the_same_amount_in_another_unit_is_a_multiple() {
    let mut columns = amounts(3, 500, 3);
    columns.push(columns[1].iter().map(|value| value * 100.0).collect());
    let sums = found(&columns);
    assert_eq!(told(&sums), [(3, vec![1])]);
    assert!((sums[0].times - 100.0).abs() < 1e-9);
}

#[test]
fn independent_columns_have_no_relation() {
    for seed in 0..5 {
        assert_eq!(found(&amounts(40, 1_000, 10 + seed)), []);
        // Few persons, many columns: any column is nearly a sum of some others.
        assert_eq!(found(&amounts(60, 80, 20 + seed)), []);
    }
    // Small counts agree by chance here and there, not in 99 %.
    let mut stream = stream(4, "counts", 0);
    let counts: Vec<Vec<f64>> = (0..30).map(|_| (0..1_000).map(|_| stream.poisson(0.5) as f64).collect()).collect();
    assert_eq!(found(&counts), []);
}

#[test]
fn persons_with_blanks_are_left_out_and_signs_are_not_amounts() {
    let mut columns = amounts(3, 1_000, 5);
    columns.push(added(&[&columns[0], &columns[1], &columns[2]]));
    (0..1_000).filter(|row| row % 3 == 0).for_each(|row| columns[row % 2][row] = f64::NAN);
    assert_eq!(told(&found(&columns)), [(3, vec![0, 1, 2])]);
    let mut signed = amounts(2, 1_000, 6);
    signed.push(signed[0].iter().zip(&signed[1]).map(|(a, b)| a - b).collect());
    assert_eq!(told(&found(&signed)), []);
    // Nine persons in ten are not all.
    let mut nearly = amounts(2, 1_000, 7);
    nearly.push(added(&[&nearly[0], &nearly[1]]));
    (0..1_000).filter(|row| row % 10 == 0).for_each(|row| nearly[2][row] += 5.0);
    assert_eq!(told(&found(&nearly)), []);
    assert_eq!(found(&[vec![], vec![]]), []);
    assert_eq!(found(&[vec![2.0; 100], vec![2.0; 100], vec![f64::NAN; 100]]), []);
}

/// Pairs from `Associations` (two spellings of a category) and sums are joined where they share a column.
#[test]
fn pairs_and_sums_make_groups_that_count_once() {
    let mut stream = stream(8, "spellings", 0);
    let codes: Vec<u16> = (0..400).map(|_| stream.below(3) as u16).collect();
    let other: Vec<u16> = codes.iter().map(|code| [2, 0, 1][usize::from(*code)]).collect();
    let coin: Vec<u16> = (0..400).map(|_| stream.below(2) as u16).collect();
    let category = |codes: Vec<u16>, levels: u16| Column::Category { codes, levels };
    let table = Table::new(vec![category(codes, 3), category(coin, 2), category(other, 3)]).unwrap();
    let same = Associations::measure(&table, 400).duplicates().to_vec();
    assert_eq!(same, [(0, 2)]);
    let sum = |total: usize, parts: Vec<usize>| Sum { total, parts, times: 1.0, holds: 1.0 };
    let found = groups(&same, &[sum(5, vec![3, 4]), sum(7, vec![6])]);
    let expected = [
        Group { columns: vec![0, 2], kept: vec![0], weight: 0.5 },
        Group { columns: vec![3, 4, 5], kept: vec![3, 4], weight: 2.0 / 3.0 },
        Group { columns: vec![6, 7], kept: vec![6], weight: 0.5 },
    ];
    assert_eq!(found, expected);
    // A part with a second spelling joins both.
    let joined = groups(&[(4, 9)], &[sum(5, vec![3, 4])]);
    assert_eq!(joined, [Group { columns: vec![3, 4, 5, 9], kept: vec![3, 4], weight: 0.5 }]);
    assert_eq!(groups(&[], &[]), []);
}
