//! Maximum likelihood of mixtures on three tables, for a peer to fit the same (`benches/stepmix/compare.py`).
//!
//! `cargo run -p portrett-maths --example mixture_peer FOLDER` writes `numbers.csv`, `categories.csv` and `mixed.csv`
//! there (a cell that is missing is empty) and prints `table,components,log-likelihood,seconds`, a line a fit.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::path::Path;
use std::time::Instant;

use portrett_maths::mixture::{Column, ColumnModel, Mixture, MixtureParams, Table};
use portrett_maths::seed::stream;

/// Persons of each table.
const ROWS: usize = 1_000;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    for (name, missing) in [("numbers", 0.0), ("categories", 0.0), ("mixed", 0.1)] {
        let table = table(name, missing);
        std::fs::write(Path::new(&folder).join(format!("{name}.csv")), text(&table)).unwrap();
        for components in 1..=4 {
            let start = Instant::now();
            let fit = Mixture::fit(&table, &thorough(components).check().unwrap(), 1).unwrap();
            println!("{name},{components},{:.9},{:.3}", fit.log_likelihood, start.elapsed().as_secs_f64());
        }
    }
}

/// No priors, no floors that matter, many starts, to the last digits.
fn thorough(components: usize) -> MixtureParams {
    MixtureParams {
        components,
        starts: 64,
        start_iterations: 30,
        finishes: 16,
        iterations: 20_000,
        tolerance: 1e-13,
        parameter_tolerance: 1e-6,
        variance_floor: 1e-9,
        smoothing: 0.0,
        ..MixtureParams::default()
    }
}

/// Three kinds, drawn from a mixture of numbers, of categories, or of both.
fn table(name: &str, missing: f64) -> Table {
    let number = |means: [f64; 3]| ColumnModel::Number { means: means.to_vec(), variances: vec![1.0, 1.5, 0.5] };
    let category = |rows: [[f64; 3]; 3]| ColumnModel::Category { probabilities: rows.map(|row| row.to_vec()).to_vec() };
    let numbers = [[0.0, 2.0, 4.0], [1.0, 0.0, -2.0], [5.0, 7.5, 5.0], [0.0, 0.0, 3.0]].map(number);
    let high = [[0.7, 0.2, 0.1], [0.2, 0.6, 0.2], [0.1, 0.1, 0.8]];
    let low = [[0.2, 0.5, 0.3], [0.6, 0.3, 0.1], [0.3, 0.1, 0.6]];
    let categories = [high, low, [high[2], high[0], low[1]], [low[2], high[1], high[0]], high, low].map(category);
    let columns: Vec<ColumnModel> = match name {
        "numbers" => numbers.to_vec(),
        "categories" => categories.to_vec(),
        _ => [&numbers[..], &categories[..]].concat(),
    };
    let mut stream = stream(1, name, 0);
    let mixture = Mixture::new(vec![0.5, 0.3, 0.2], columns.clone()).unwrap();
    let mut is_missing = || stream.uniform() < missing;
    let like = columns.iter().map(|column| match column {
        ColumnModel::Number { .. } => {
            Column::Number((0..ROWS).map(|_| if is_missing() { f64::NAN } else { 0.0 }).collect())
        }
        _ => {
            Column::Category { codes: (0..ROWS).map(|_| if is_missing() { u16::MAX } else { 0 }).collect(), levels: 3 }
        }
    });
    let like = Table::new(like.collect()).unwrap();
    mixture.simulate(&like, &mut stream).unwrap().0
}

/// With a line of kinds above the cells.
fn text(table: &Table) -> String {
    let kind = |column: &Column| if column.is_ordered() { "number" } else { "category" };
    let kinds: Vec<&str> = table.columns().iter().map(kind).collect();
    let columns: Vec<Vec<f64>> = table.columns().iter().map(Column::to_numbers).collect();
    let cell = |cell: f64| if cell.is_nan() { String::new() } else { cell.to_string() };
    let line = |row: usize| columns.iter().map(|column| cell(column[row])).collect::<Vec<_>>().join(",");
    let lines: Vec<String> = (0..table.rows()).map(line).collect();
    format!("{}\n{}\n", kinds.join(","), lines.join("\n"))
}
