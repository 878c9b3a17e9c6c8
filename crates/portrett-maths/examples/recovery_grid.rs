//! How near a fit comes to the assignment by the true parameters, over a grid of overlap, imbalance and missing cells,
//! with the number of classes given; and what selecting columns does to it.
//!
//! `recovery_grid [ROWS] [SEEDS] [NOISE]` prints a line a setting: the median over the seeds of the adjusted Rand index
//! of the truth's own assignment with the drawn kinds, of a fit's, of a fit's that selected its columns, and the
//! median loss of both. NOISE is how many columns beside know nothing of the kinds.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::select::select;
use portrett_maths::mixture::{Column, ColumnModel, CountFamily, Mixture, MixtureParams, Table};
use portrett_maths::seed::{Stream, stream};
use portrett_maths::workers::Sequential;

/// How far apart the kinds lie, in standard deviations of the numbers.
const DISTANCES: [f64; 3] = [0.9, 1.2, 1.6];
/// How unequal they are.
const WEIGHTS: [[f64; 3]; 3] = [[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0], [0.5, 0.3, 0.2], [0.75, 0.18, 0.07]];
/// Share of the cells that are missing.
const MISSING: [f64; 3] = [0.0, 0.2, 0.4];
/// The truth itself must reach this for a setting to count.
const LEAST_TRUTH: f64 = 0.6;
/// What a fit may lose.
const ALLOWED: f64 = 0.02;

fn main() {
    let number = |at: usize, otherwise: u64| std::env::args().nth(at).map_or(otherwise, |text| text.parse().unwrap());
    let (rows, seeds, noise) = (number(1, 20_000) as usize, number(2, 10), number(3, 0) as usize);
    println!("{rows} rows, {} columns of noise, medians of {seeds} seeds", noise);
    println!("distance  weights           missing   truth     fit  selected    loss  loss selected");
    let (mut counted, mut lost) = (0, 0);
    for (distance, weights, missing) in settings() {
        let truth = truth(distance, weights, noise);
        let runs: Vec<Run> = (0..seeds).map(|seed| run(&truth, rows, missing, seed)).collect();
        let median = |of: &dyn Fn(&Run) -> f64| median(runs.iter().map(of).collect());
        let (best, loss) = (median(&|run| run.truth), median(&|run| run.truth - run.fit));
        let counts = best >= LEAST_TRUTH;
        counted += usize::from(counts);
        lost += usize::from(counts && loss > ALLOWED);
        println!(
            "{distance:>8}  {:<16}  {missing:>7}  {best:>6.4}  {:>6.4}  {:>8.4}  {loss:>6.4}  {:>13.4}{}",
            weights.map(|weight| format!("{weight:.2}")).join(" "),
            median(&|run| run.fit),
            median(&|run| run.selected),
            median(&|run| run.truth - run.selected),
            if counts { "" } else { "  (the truth is under 0.6)" },
        );
    }
    println!("{lost} of {counted} settings where the truth reaches {LEAST_TRUTH} lose more than {ALLOWED}");
}

fn settings() -> impl Iterator<Item = (f64, [f64; 3], f64)> {
    let with = |distance| WEIGHTS.into_iter().map(move |weights| (distance, weights));
    let pairs = DISTANCES.into_iter().flat_map(with);
    pairs.flat_map(|(distance, weights)| MISSING.into_iter().map(move |missing| (distance, weights, missing)))
}

/// Adjusted Rand indices with the drawn kinds.
struct Run {
    truth: f64,
    fit: f64,
    selected: f64,
}

fn run(truth: &Mixture, rows: usize, missing: f64, seed: u64) -> Run {
    let mut stream = stream(seed, "recovery", 0);
    let (table, kinds) = truth.simulate(&like(truth, rows, missing, &mut stream), &mut stream).unwrap();
    let params = MixtureParams { components: 3, ..MixtureParams::default() }.check().unwrap();
    let index = |mixture: &Mixture| adjusted_rand_index(&kinds, &mixture.posterior(&table, &[]).unwrap().assign());
    let fit = Mixture::fit(&table, &params, seed).unwrap();
    let selected = select(&table, None, &params, seed, &Sequential).unwrap();
    Run { truth: index(truth), fit: index(&fit.mixture), selected: index(&selected.fit.mixture) }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    if values.len().is_multiple_of(2) { f64::midpoint(values[half - 1], values[half]) } else { values[half] }
}

/// Numbers, counts, amounts, answers and categories that each differ a little, and columns that do not.
fn truth(distance: f64, weights: [f64; 3], noise: usize) -> Mixture {
    let number = |order: [f64; 3]| ColumnModel::Number {
        means: order.map(|place| distance * place).to_vec(),
        variances: vec![1.0; 3],
    };
    let by = |base: f64, order: [f64; 3]| order.map(|place| base * (0.5 * distance * place).exp()).to_vec();
    let high = |share: f64, at: usize| {
        let rest = (1.0 - share) / 3.0;
        (0..4).map(|level| if level == at { share } else { rest }).collect::<Vec<f64>>()
    };
    let mut columns = vec![
        number([0.0, 1.0, 2.0]),
        number([1.0, 0.0, 2.0]),
        number([2.0, 1.0, 0.0]),
        ColumnModel::Poisson { means: by(3.0, [0.0, 1.0, 0.5]) },
        ColumnModel::NegativeBinomial { means: by(5.0, [1.0, 0.0, 0.5]), sizes: vec![2.0; 3] },
        ColumnModel::Amount {
            zero_shares: vec![0.6, 0.3, 0.2],
            means: vec![2.0, 2.0 + distance, 2.0],
            variances: vec![1.0; 3],
        },
        ColumnModel::Category { probabilities: vec![high(0.5, 0), high(0.5, 1), high(0.5, 2)] },
    ];
    columns.extend((0..noise).map(|column| match column % 3 {
        0 => number([0.0; 3]),
        1 => ColumnModel::Category { probabilities: vec![vec![0.25; 4]; 3] },
        _ => ColumnModel::NegativeBinomial { means: vec![4.0; 3], sizes: vec![2.0; 3] },
    }));
    Mixture::new(weights.to_vec(), columns).unwrap()
}

/// A table to draw others like, with some cells missing at random.
fn like(truth: &Mixture, rows: usize, missing: f64, stream: &mut Stream) -> Table {
    let mut column = |model: &ColumnModel| {
        let is_missing: Vec<bool> = (0..rows).map(|_| stream.uniform() < missing).collect();
        let numbers = || is_missing.iter().map(|&missing| if missing { f64::NAN } else { 1.0 }).collect();
        let counts = || is_missing.iter().map(|&missing| if missing { u32::MAX } else { 1 }).collect();
        match model {
            ColumnModel::Number { .. } => Column::Number(numbers()),
            ColumnModel::Amount { .. } => Column::Amount(numbers()),
            ColumnModel::Poisson { .. } => Column::Count { counts: counts(), family: CountFamily::Poisson },
            ColumnModel::NegativeBinomial { .. } => {
                Column::Count { counts: counts(), family: CountFamily::NegativeBinomial }
            }
            _ => {
                let codes = is_missing.iter().map(|&missing| if missing { u16::MAX } else { 1 }).collect();
                Column::Category { codes, levels: 4 }
            }
        }
    };
    Table::new(truth.columns().iter().map(&mut column).collect()).unwrap()
}
