//! k-means and k-prototypes.

use std::path::PathBuf;

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::cluster::{
    Centre, ClusterChoiceParams, ClusterFit, ClusterParams, Method, Partition, PartitionError, ValidClusterParams,
    choose, fit,
};
use portrett_maths::mixture::choose::Verdict;
use portrett_maths::mixture::{Column, MISSING_CODE, Mixture, MixtureParams, Table};
use portrett_maths::workers::Sequential;

use crate::mixture::planted::{TwoThreads, kinds, noise, with_missing};

fn params(groups: usize) -> ClusterParams {
    ClusterParams { groups, ..ClusterParams::default() }
}

fn valid(groups: usize) -> ValidClusterParams {
    params(groups).check().unwrap()
}

fn run(table: &Table, method: Method, params: &ValidClusterParams) -> ClusterFit {
    fit(table, method, params, 7, &Sequential).unwrap()
}

/// 440 business clients: logarithms of one more than their spend in six categories, then channel and region; nothing
/// where the shared data is absent.
#[allow(clippy::print_stdout)]
fn wholesale(with_categories: bool) -> Option<Table> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/wholesale/wholesale_customers.csv");
    let Ok(bytes) = std::fs::read(path) else {
        println!("wholesale clients skipped: shared/data/wholesale is absent");
        return None;
    };
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let rows: Vec<Vec<f64>> =
        text.lines().skip(1).map(|line| line.split(',').take(8).map(|cell| cell.parse().unwrap()).collect()).collect();
    let spend = |at: usize| Column::Number(rows.iter().map(|row| row[at].ln_1p()).collect());
    let category = |at: usize, levels: u16| Column::Category {
        codes: rows.iter().map(|row| row[at] as u16 - 1).collect(),
        levels,
    };
    let mut columns: Vec<Column> = (2..8).map(spend).collect();
    if with_categories {
        columns.extend([category(0, 2), category(1, 3)]);
    }
    Some(Table::new(columns).unwrap())
}

fn as_they_are(groups: usize, mismatch: Option<f64>) -> ValidClusterParams {
    ClusterParams { starts: 600, scale_numbers: false, mismatch, ..params(groups) }.check().unwrap()
}

fn assert_same(value: f64, expected: f64) {
    assert!((value / expected - 1.0).abs() < 1e-9, "{value} for {expected}");
}

/// The same figure as the peer's best, or a slightly smaller one: both search.
fn assert_no_worse(value: f64, peer: f64) {
    assert!(value <= peer * (1.0 + 1e-9) && value > peer * 0.999, "{value} for {peer}");
}

/// scikit-learn 1.9.1: `KMeans(k, n_init=300, tol=0, max_iter=1000).fit(log1p(spend)).inertia_`.
#[test]
fn k_means_is_no_worse_than_300_starts_of_scikit_learn() {
    let Some(table) = wholesale(false) else { return };
    let peer = [
        4743.834505181291,
        3264.8148142468226,
        2763.4390525055423,
        2448.0459395852563,
        2245.436781369647,
        2057.6724558576752,
    ];
    for (groups, inertia) in (1..).zip(peer) {
        let fit = run(&table, Method::KMeans, &as_they_are(groups, None));
        assert_no_worse(fit.within, inertia);
        assert_same(fit.total, peer[0]);
        assert!(fit.converged);
    }
    let fit = run(&table, Method::KMeans, &as_they_are(4, None));
    assert_eq!(fit.sizes, [143, 120, 114, 63]);
}

/// The same with channel and region as yes/no columns (`pandas.get_dummies`): two categories are 2 apart.
#[test]
fn k_means_of_categories_is_k_means_of_their_levels() {
    let Some(table) = wholesale(true) else { return };
    for (groups, inertia) in [(2, 3533.950310846449), (3, 3064.0451130455012), (4, 2712.1829108674665)] {
        assert_no_worse(run(&table, Method::KMeans, &as_they_are(groups, Some(2.0))).within, inertia);
    }
}

/// kmodes 0.12.2: `KPrototypes(k, init='Huang', n_init=60, gamma=1.5).fit(…, categorical=[6, 7]).cost_`.
#[test]
fn k_prototypes_is_no_worse_than_60_starts_of_kmodes() {
    let Some(table) = wholesale(true) else { return };
    for (groups, cost) in [(2, 3520.3645087040327), (3, 3051.9775646102057), (4, 2701.200487618969)] {
        let fit = run(&table, Method::KPrototypes, &as_they_are(groups, Some(1.5)));
        assert_no_worse(fit.within, cost);
    }
}

/// Where Lloyd's rounds end, every centre is the mean of its persons' known cells, and nobody is nearer to another.
#[test]
fn bounds_change_nothing_with_missing_cells() {
    let table = with_missing(&kinds(3_000, 5, 1.2, 3).table, 0.2, 4);
    for method in [Method::KMeans, Method::KPrototypes] {
        let fit = run(&table, method, &ClusterParams { starts: 2, ..params(5) }.check().unwrap());
        assert!(fit.converged);
        assert_eq!(fit.centres.assign(&table, &[]).unwrap(), fit.labels);
        for (column, centre) in table.columns().iter().zip(fit.centres.columns()) {
            for group in 0..5 {
                assert_centre(column, &centre, &fit.labels, group, method);
            }
        }
    }
}

fn assert_centre(column: &Column, centre: &Centre, labels: &[u8], group: usize, method: Method) {
    let members = || (0..labels.len()).filter(|&row| usize::from(labels[row]) == group && !column.is_missing(row));
    let n = members().count() as f64;
    match (column, centre) {
        (Column::Number(values), Centre::Number(means)) => {
            let mean = members().map(|row| values[row]).sum::<f64>() / n;
            assert!((means[group] - mean).abs() < 1e-9, "{} for {mean}", means[group]);
        }
        (Column::Category { codes, levels }, Centre::Category(profiles)) => {
            let count = |level: u16| members().filter(|&row| codes[row] == level).count() as f64;
            let most = (0..*levels).map(count).fold(0.0, f64::max);
            for level in 0..*levels {
                let share = profiles[group][usize::from(level)];
                match method {
                    Method::KPrototypes => assert!(share == 0.0 || count(level) == most),
                    _ => assert!((share - count(level) / n).abs() < 1e-12),
                }
            }
        }
        _ => panic!("the centre is of another kind than the column"),
    }
}

#[test]
fn planted_kinds_are_found_where_cells_are_missing() {
    let planted = kinds(4_000, 4, 3.0, 11);
    for (share, least) in [(0.0, 0.99), (0.2, 0.95)] {
        let table = with_missing(&planted.table, share, 5);
        for method in [Method::KMeans, Method::KPrototypes] {
            let fit = run(&table, method, &valid(4));
            let agreement = adjusted_rand_index(&fit.labels, &planted.truth);
            assert!(agreement > least, "{} with {share} missing: {agreement}", method.name());
        }
    }
}

#[test]
fn threads_change_no_bit_and_a_sample_changes_few_labels() {
    let planted = kinds(6_000, 3, 2.5, 2);
    let settings = ClusterParams { start_rows: 1_000, ..params(3) }.check().unwrap();
    let one = run(&planted.table, Method::KMeans, &settings);
    assert_eq!(one, fit(&planted.table, Method::KMeans, &settings, 7, &TwoThreads).unwrap());
    let whole = run(&planted.table, Method::KMeans, &valid(3));
    assert!(adjusted_rand_index(&one.labels, &whole.labels) > 0.99);
}

/// Other units, other names of categories and another order of columns leave the groups as they were.
#[test]
fn units_names_and_order_do_not_matter() {
    let table = kinds(2_000, 3, 2.0, 9).table;
    let mut columns: Vec<Column> = table.columns().iter().map(other_words).collect();
    columns.reverse();
    let other = Table::new(columns).unwrap();
    for method in [Method::KMeans, Method::KPrototypes] {
        let (first, second) = (run(&table, method, &valid(3)), run(&other, method, &valid(3)));
        assert_same(second.within, first.within);
        assert_eq!(adjusted_rand_index(&first.labels, &second.labels), 1.0);
    }
}

fn other_words(column: &Column) -> Column {
    match column {
        Column::Number(values) => Column::Number(values.iter().map(|value| 1_000.0 * value - 4e5).collect()),
        Column::Category { codes, levels } => {
            Column::Category { codes: codes.iter().map(|code| levels - 1 - code).collect(), levels: *levels }
        }
        other => other.clone(),
    }
}

#[test]
fn who_is_unknown_goes_to_the_largest_group_and_is_counted() {
    let mut values: Vec<f64> =
        (0..60).map(|i| if i < 40 { f64::from(i % 5) } else { 100.0 + f64::from(i % 3) }).collect();
    values.extend([f64::NAN, f64::NAN]);
    let mut codes: Vec<u16> = (0..62).map(|i| u16::from(i < 40)).collect();
    (codes[0], codes[60], codes[61]) = (MISSING_CODE, MISSING_CODE, MISSING_CODE);
    let table = Table::new(vec![Column::Number(values), Column::Category { codes, levels: 2 }]).unwrap();
    let fit = run(&table, Method::KMeans, &valid(2));
    assert_eq!((fit.partly_known, fit.unknown), (1, 2));
    assert_eq!(fit.sizes, [42, 20]);
    assert_eq!(fit.labels[60..], [0, 0]);
    assert_eq!(fit.centres.assign(&table, &[0, 1]).unwrap(), [0; 62]);
}

/// Five persons far out have to be a group where there are three: a start that empties a group fills it again.
#[test]
fn far_persons_are_a_group_of_their_own() {
    let values = (0..400).map(|i| if i < 5 { 1e6 } else { f64::from(i % 20) + 1_000.0 * f64::from(i % 2) });
    let table = Table::new(vec![Column::Number(values.collect())]).unwrap();
    assert_eq!(run(&table, Method::KMeans, &valid(3)).sizes, [198, 197, 5]);
}

#[test]
fn bad_tables_have_a_named_answer() {
    let settings = valid(3);
    let error = |table: &Table| fit(table, Method::KMeans, &settings, 1, &Sequential).unwrap_err();
    assert_eq!(error(&Table::new(vec![]).unwrap()), PartitionError::Empty { rows: 0, columns: 0 });
    let number = |values: Vec<f64>| Table::new(vec![Column::Number(values)]).unwrap();
    assert_eq!(error(&number(vec![1.0])), PartitionError::TooAlike { found: 1, groups: 3 });
    assert_eq!(error(&number(vec![1.0; 50])), PartitionError::TooAlike { found: 1, groups: 3 });
    assert_eq!(error(&number([1.0, 5.0].repeat(30))), PartitionError::TooAlike { found: 2, groups: 3 });
    assert_eq!(error(&number(vec![f64::NAN; 50])), PartitionError::TooAlike { found: 0, groups: 3 });
    let table = kinds(200, 3, 3.0, 1).table;
    let fit = run(&table, Method::KMeans, &settings);
    let other = number(vec![1.0; 4]);
    assert_eq!(fit.centres.assign(&other, &[]), Err(PartitionError::Column { column: 1 }));
    assert!(params(0).check().is_err() && params(33).check().is_err());
    assert!(ClusterParams { mismatch: Some(f64::NAN), ..params(2) }.check().is_err());
}

/// All missing, a category of its own for everybody, a copy, more columns than persons, and few with nearly all.
#[test]
fn unusual_columns_do_no_harm() {
    let table = kinds(400, 3, 3.0, 13).table;
    let names = Column::Category { codes: (0..400).collect(), levels: 400 };
    let missing = Column::Category { codes: vec![MISSING_CODE; 400], levels: 0 };
    let spend = Column::Number((0..400).map(|row| if row % 50 == 0 { 1e9 } else { 1.0 }).collect());
    let more = [names, missing, Column::Number(vec![f64::NAN; 400]), Column::Number(vec![7.0; 400]), spend];
    let copies = (0..600).map(|at| table.columns()[at % 8].clone());
    let wide = Table::new(table.columns().iter().cloned().chain(more).chain(copies).collect()).unwrap();
    for method in [Method::KMeans, Method::KPrototypes] {
        let fit = run(&wide, method, &valid(3));
        assert!(fit.explained() > 0.5 && fit.explained() < 1.0, "{}", fit.explained());
        assert_eq!(fit.sizes.iter().sum::<u64>(), 400);
        assert_eq!(fit.partly_known, 400);
        assert!(fit.centres.columns().len() == wide.columns().len() && fit.centres.mismatch().is_finite());
    }
}

#[test]
fn all_methods_answer_alike() {
    let planted = kinds(1_500, 3, 3.0, 21);
    let mixture = MixtureParams { components: 3, ..MixtureParams::default() }.check().unwrap();
    let found: Vec<Box<dyn Partition>> = vec![
        Box::new(Mixture::fit(&planted.table, &mixture, 1).unwrap().mixture),
        Box::new(run(&planted.table, Method::KMeans, &valid(3)).centres),
        Box::new(run(&planted.table, Method::KPrototypes, &valid(3)).centres),
    ];
    for partition in found {
        assert_eq!(partition.groups(), 3);
        let labels = partition.assign(&planted.table, &[2]).unwrap();
        assert!(adjusted_rand_index(&labels, &planted.truth) > 0.95);
    }
    assert!(Method::ALL.into_iter().all(|method| Method::from_name(method.name()) == Some(method)));
    assert_eq!(Method::from_name("k-medoids"), None);
}

/// scikit-learn 1.9.1: `calinski_harabasz_score` of the groups of the test above.
#[test]
fn the_index_that_chooses_the_number_is_that_of_scikit_learn() {
    let Some(table) = wholesale(false) else { return };
    let settings = ClusterChoiceParams {
        least_share: 0.0,
        bootstraps: 10,
        copies: 5,
        fit: as_they_are(2, None).get().clone(),
        ..ClusterChoiceParams::default()
    };
    let choice = choose(&table, None, Method::KMeans, &settings, 7, &Sequential).unwrap();
    let peer = [198.42185896805378, 156.586195022943, 136.29425799221372, 121.00129236272129, 113.31194389930492];
    for (own, index) in choice.candidates.iter().skip(1).zip(peer) {
        let found = own.index.unwrap();
        assert!(found > index * 0.9999 && found < index * 1.002, "{found} for {index}");
    }
}

#[test]
fn the_number_of_planted_kinds_is_chosen_and_its_groups_are_stable() {
    let planted = kinds(3_000, 4, 3.0, 11);
    let settings = ClusterChoiceParams { bootstraps: 20, rows: 1_500, ..ClusterChoiceParams::default() };
    for method in [Method::KMeans, Method::KPrototypes] {
        let choice = choose(&planted.table, None, method, &settings, 3, &Sequential).unwrap();
        assert_eq!(choice.fit.sizes.len(), 4, "{}: {:?}", method.name(), choice.candidates);
        assert!(choice.stability.iter().all(|own| *own > 0.95), "{:?}", choice.stability);
        assert_eq!(choice, choose(&planted.table, None, method, &settings, 3, &TwoThreads).unwrap());
    }
    // A wish is obeyed; what was free is told.
    let two = ClusterChoiceParams { most: 2, ..settings };
    let choice = choose(&planted.table, None, Method::KMeans, &two, 3, &Sequential).unwrap();
    assert_eq!((choice.fit.sizes.len(), choice.verdict), (2, Verdict::Kinds));
}

#[test]
fn where_columns_know_nothing_of_each_other_there_are_no_groups() {
    let settings = ClusterChoiceParams { bootstraps: 5, ..ClusterChoiceParams::default() };
    let choice = choose(&noise(2_000, 4), None, Method::KMeans, &settings, 3, &Sequential).unwrap();
    assert_eq!((choice.free, choice.verdict), (1, Verdict::None));
    let wished = ClusterChoiceParams { fewest: 3, ..settings };
    let choice = choose(&noise(2_000, 4), None, Method::KMeans, &wished, 3, &Sequential).unwrap();
    assert_eq!((choice.free, choice.fit.sizes.len(), choice.verdict), (1, 3, Verdict::Wished));
}
