//! Segments of the bench's mixed data: how long, how much memory, how near the truth. `benches/segments/bench.py` runs
//! it beside its peers.
//!
//! `segments_bench TASK ROWS [FOLDER | TABLES [select]]` does one task on one thread and prints what it took as `name=value`,
//! or a few lines to read (`floor`, `nothing`).

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::inline_always)]

mod clock;
mod data;
mod floor;
mod nothing;

use std::path::Path;

use clock::{Clock, peak_megabytes};
use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::choose::{ChoiceParams, choose};
use portrett_maths::mixture::{Fit, Mixture, MixtureParams, Table};
use portrett_maths::seed::{Stream, stream};
use portrett_maths::workers::Sequential;

/// Of the data.
const SEED: u64 = 1;
/// Classes that the data have.
const CLASSES: usize = 5;
/// Numbers of classes that are chosen among.
const LARGEST: usize = 8;
/// Refits on samples with replacement.
const BOOTSTRAPS: u64 = 100;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let task = arguments.first().map_or("fit", String::as_str);
    let rows = arguments.get(1).map_or(100_000, |text| text.parse().unwrap());
    let rest = arguments.get(2).map(String::as_str);
    if task == "nothing" {
        let select = arguments.get(3).is_some_and(|text| text == "select");
        return nothing::print(rows, rest.map_or(100, |text| text.parse().unwrap()), select);
    }
    let (columns, truth) = data::simulate(rows, SEED);
    if task == "data" {
        return data::write(Path::new(rest.unwrap_or(".")), &columns, &truth);
    }
    let columns = if task == "same" { data::counts_as_numbers(&columns) } else { columns };
    let table = Table::new(columns).unwrap();
    if task == "floor" {
        return floor::print(&table);
    }
    let clock = Clock::start();
    let done = run(task, &table);
    let (wall, processor) = (clock.wall(), clock.processor());
    let mut line = format!("wall={wall:.4} cpu={processor:.4} peak={:.1}", peak_megabytes());
    line += &format!(" data={:.1}", (rows * data::row_bytes()) as f64 / 1e6);
    if let Some(labels) = done.labels {
        line += &format!(" ari={:.4}", adjusted_rand_index(&truth, &labels));
    }
    println!("{line} {}", done.text);
}

/// What a task gives.
struct Done {
    labels: Option<Vec<u8>>,
    text: String,
}

fn run(task: &str, table: &Table) -> Done {
    match task {
        "fit" => fit_and_assign(table, &five()),
        // StepMix has no priors.
        "same" => fit_and_assign(table, &MixtureParams { smoothing: 0.0, ..five() }),
        "bic" => least_bic(table),
        "choose" => whole_choice(table),
        "bootstrap" => bootstrap(table),
        other => panic!("no task is called {other}"),
    }
}

fn five() -> MixtureParams {
    MixtureParams { components: CLASSES, ..MixtureParams::default() }
}

fn fit(table: &Table, params: &MixtureParams) -> Fit {
    Mixture::fit(table, &params.clone().check().unwrap(), 1).unwrap()
}

fn fit_and_assign(table: &Table, params: &MixtureParams) -> Done {
    let fit = fit(table, params);
    let labels = fit.mixture.posterior(table, &[]).unwrap().assign();
    let text =
        format!("log_likelihood={:.2} passes={} converged={}", fit.log_likelihood, fit.iterations, fit.converged);
    Done { labels: Some(labels), text }
}

/// The number of classes of the least BIC, all fitted to all rows.
fn least_bic(table: &Table) -> Done {
    let fits = (1..=LARGEST).map(|components| fit(table, &MixtureParams { components, ..five() }));
    let best = fits.reduce(|best, fit| if fit.bic < best.bic { fit } else { best }).unwrap();
    let labels = best.mixture.posterior(table, &[]).unwrap().assign();
    Done { labels: Some(labels), text: format!("k={}", best.mixture.components()) }
}

/// With stability and both comparisons with nothing.
fn whole_choice(table: &Table) -> Done {
    let params = ChoiceParams { largest: LARGEST, ..ChoiceParams::default() }.check().unwrap();
    let choice = choose(table, &params, 1, &Sequential, &|_, _| ()).unwrap();
    let labels = choice.mixture.posterior(table, &[]).unwrap().assign();
    let text = format!("k={} bic_k={} verdict={:?}", choice.k, choice.bic_choice, choice.verdict);
    Done { labels: Some(labels), text }
}

/// Refits as the choice does them, on as many persons as the table has.
fn bootstrap(table: &Table) -> Done {
    let params = MixtureParams { components: CLASSES, ..ChoiceParams::default().refit };
    let params = params.check().unwrap();
    let first = fit(table, &five()).mixture.posterior(table, &[]).unwrap().assign();
    let refit = |at: u64| {
        let (drawn, weights) = resample(table, &mut stream(1, "bootstrap", at));
        let fit = Mixture::fit_weighted(&drawn, &weights, &params, at).unwrap();
        adjusted_rand_index(&first, &fit.mixture.posterior(table, &[]).unwrap().assign())
    };
    let agreement = (0..BOOTSTRAPS).map(refit).sum::<f64>() / BOOTSTRAPS as f64;
    Done { labels: None, text: format!("agreement={agreement:.4}") }
}

/// Each person drawn once, with the number of draws as the weight.
fn resample(table: &Table, stream: &mut Stream) -> (Table, Vec<f64>) {
    let mut draws = vec![0_u32; table.rows()];
    for _ in 0..table.rows() {
        draws[stream.below(table.rows())] += 1;
    }
    let rows: Vec<u32> = (0..table.rows() as u32).filter(|&row| draws[row as usize] > 0).collect();
    let weights = rows.iter().map(|&row| f64::from(draws[row as usize])).collect();
    (table.select(&rows), weights)
}
