//! What must not matter: the order of persons and columns, the names of categories, the units; and how close a fit
//! comes to the truth that persons were drawn from.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::{Column, ColumnModel, CountFamily, Mixture, MixtureParams, Table};
use portrett_maths::seed::{Stream, stream};

use super::emissions::mixed;
use super::planted::with_missing;

fn labels(table: &Table, components: usize, seed: u64) -> Vec<u8> {
    let params = MixtureParams { components, tolerance: 1e-9, iterations: 2_000, ..MixtureParams::default() };
    let fit = Mixture::fit(table, &params.check().unwrap(), seed).unwrap();
    fit.mixture.posterior(table, &[]).unwrap().assign()
}

/// At most one person in a thousand, who stands half way, may change sides by rounding.
#[track_caller]
fn assert_same(first: &[u8], second: &[u8]) {
    let agreement = adjusted_rand_index(first, second);
    assert!(agreement > 0.997, "{agreement}");
}

fn table() -> Table {
    with_missing(&mixed(2_000, 12).0, 0.1, 3)
}

#[test]
fn the_order_of_persons_does_not_matter() {
    let table = table();
    let mut rows: Vec<u32> = (0..2_000).collect();
    stream(1, "order", 0).shuffle(&mut rows);
    let shuffled = labels(&table.select(&rows), 3, 1);
    let whole = labels(&table, 3, 1);
    let expected: Vec<u8> = rows.iter().map(|&row| whole[row as usize]).collect();
    assert_same(&expected, &shuffled);
}

#[test]
fn the_order_of_columns_and_the_seed_do_not_matter() {
    let table = table();
    let mut columns = table.columns().to_vec();
    columns.rotate_left(3);
    columns.swap(0, 5);
    assert_same(&labels(&table, 3, 1), &labels(&Table::new(columns).unwrap(), 3, 1));
    assert_same(&labels(&table, 3, 1), &labels(&table, 3, 2));
}

/// Crowns for euros, years of birth for ages, categories with other numbers, scales read from the other end.
#[test]
fn units_and_names_do_not_matter() {
    let table = table();
    let times = |values: &[f64], factor: f64| values.iter().map(|value| value * factor).collect();
    let turned = |codes: &[u16], to: &dyn Fn(u16) -> u16| {
        codes.iter().map(|&code| if code == u16::MAX { code } else { to(code) }).collect()
    };
    let other = |column: &Column| match column {
        Column::Number(values) => Column::Number(values.iter().map(|value| 2_026.0 - 1e3 * value).collect()),
        Column::LogNormal(values) => Column::LogNormal(times(values, 11.5)),
        Column::Amount(values) => Column::Amount(times(values, 1e-4)),
        Column::Category { codes, levels } => {
            Column::Category { codes: turned(codes, &|code| [2, 0, 3, 1][usize::from(code)]), levels: *levels }
        }
        Column::Ordinal { codes, levels } => {
            Column::Ordinal { codes: turned(codes, &|code| levels - 1 - code), levels: *levels }
        }
        counts @ Column::Count { .. } => counts.clone(),
    };
    let changed = Table::new(table.columns().iter().map(other).collect()).unwrap();
    assert_same(&labels(&table, 3, 1), &labels(&changed, 3, 1));
}

/// A setting of the grid: how far apart, how unequal.
struct Setting {
    distance: f64,
    weights: [f64; 3],
}

/// The true mixture of a setting: numbers, counts, amounts, answers and categories that each differ a little.
fn truth(setting: &Setting) -> Mixture {
    let step = setting.distance;
    let number = |order: [f64; 3]| ColumnModel::Number {
        means: order.map(|place| step * place).to_vec(),
        variances: vec![1.0; 3],
    };
    let by = |base: f64, order: [f64; 3]| order.map(|place| base * (0.5 * step * place).exp()).to_vec();
    let high = |share: f64, at: usize| {
        let rest = (1.0 - share) / 3.0;
        (0..4).map(|level| if level == at { share } else { rest }).collect::<Vec<f64>>()
    };
    let columns = vec![
        number([0.0, 1.0, 2.0]),
        number([1.0, 0.0, 2.0]),
        number([2.0, 1.0, 0.0]),
        ColumnModel::Poisson { means: by(3.0, [0.0, 1.0, 0.5]) },
        ColumnModel::NegativeBinomial { means: by(5.0, [1.0, 0.0, 0.5]), sizes: vec![2.0; 3] },
        ColumnModel::Amount {
            zero_shares: vec![0.6, 0.3, 0.2],
            means: vec![2.0, 2.0 + step, 2.0],
            variances: vec![1.0; 3],
        },
        ColumnModel::Category { probabilities: vec![high(0.5, 0), high(0.5, 1), high(0.5, 2)] },
    ];
    Mixture::new(setting.weights.to_vec(), columns).unwrap()
}

/// A table to draw others like, with some cells missing at random.
fn like(rows: usize, missing: f64, stream: &mut Stream) -> Table {
    let mut column = |make: &dyn Fn(Vec<f64>) -> Column| {
        make((0..rows).map(|_| if stream.uniform() < missing { f64::NAN } else { 1.0 }).collect())
    };
    let counts = |cells: &[f64]| cells.iter().map(|cell| if cell.is_nan() { u32::MAX } else { 1 }).collect();
    let mut columns: Vec<Column> = (0..3).map(|_| column(&Column::Number)).collect();
    columns.push(column(&|cells| Column::Count { counts: counts(&cells), family: CountFamily::Poisson }));
    columns.push(column(&|cells| Column::Count { counts: counts(&cells), family: CountFamily::NegativeBinomial }));
    columns.push(column(&Column::Amount));
    columns.push(column(&|cells| Column::Category {
        codes: cells.iter().map(|cell| if cell.is_nan() { u16::MAX } else { 1 }).collect(),
        levels: 4,
    }));
    Table::new(columns).unwrap()
}

/// With the number of groups known, the fit assigns as well as the true parameters do: within 0.02 of their adjusted
/// Rand index, the median of five draws of 4,000 persons.
#[test]
fn a_fit_assigns_as_well_as_the_truth() {
    let equal = [1.0 / 3.0; 3];
    let unequal = [0.7, 0.2, 0.1];
    for (distance, weights, missing) in
        [(1.0, equal, 0.0), (1.5, equal, 0.2), (1.0, unequal, 0.1), (1.5, unequal, 0.0), (2.0, unequal, 0.4)]
    {
        let setting = Setting { distance, weights };
        let mixture = truth(&setting);
        let mut losses: Vec<f64> = (0..5)
            .map(|seed| {
                let mut stream = stream(seed, "recovery", 0);
                let (table, kinds) = mixture.simulate(&like(4_000, missing, &mut stream), &mut stream).unwrap();
                let best = mixture.posterior(&table, &[]).unwrap().assign();
                let best = adjusted_rand_index(&kinds, &best);
                assert!(best > 0.6, "{distance} {weights:?} {missing}: the truth itself reaches {best}");
                best - adjusted_rand_index(&kinds, &labels(&table, 3, seed))
            })
            .collect();
        losses.sort_by(f64::total_cmp);
        assert!(losses[2] < 0.02, "{distance} {weights:?} {missing}: {losses:?}");
    }
}
