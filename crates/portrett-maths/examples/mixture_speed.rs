//! How long mixtures of the bench's mixed data take: one EM step, and a fit from fresh starts.
//!
//! `cargo run -p portrett-maths --example mixture_speed [rows]` prints seconds of the processor, on one thread. Five
//! unequal classes, 8 numbers, 6 categories and 2 counts, a tenth of the cells missing.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::time::Instant;

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::{Column, CountFamily, MISSING_CODE, MISSING_COUNT, Mixture, MixtureParams, Table};
use portrett_maths::seed::{Stream, stream};

/// Seconds of the processor where the system tells them (Linux), else those of the wall.
struct Clock {
    wall: Instant,
    processor: Option<f64>,
}

impl Clock {
    fn start() -> Self {
        Self { wall: Instant::now(), processor: processor_seconds() }
    }

    fn seconds(&self) -> f64 {
        let wall = self.wall.elapsed().as_secs_f64();
        self.processor.zip(processor_seconds()).map_or(wall, |(start, now)| now - start)
    }
}

fn processor_seconds() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(text.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

fn main() {
    let rows = std::env::args().nth(1).map_or(100_000, |text| text.parse().unwrap());
    let (columns, truth) = simulate(rows);
    let plain = Table::new(columns[..14].to_vec()).unwrap();
    let all = Table::new(columns).unwrap();
    println!("{rows} rows");
    println!("numbers and categories: {:.2} ns a cell and step", step_nanoseconds(&plain));
    println!("with counts:            {:.2} ns a cell and step", step_nanoseconds(&all));
    let params = MixtureParams { components: 5, ..MixtureParams::default() }.check().unwrap();
    let start = Clock::start();
    let fit = Mixture::fit(&all, &params, 1).unwrap();
    let seconds = start.seconds();
    let labels = fit.mixture.posterior(&all, &[]).unwrap().assign();
    let agreement = adjusted_rand_index(&truth, &labels);
    println!(
        "fit {seconds:.2} s, {} steps, log-likelihood {:.2}, BIC {:.2}, adjusted Rand index {agreement:.4}",
        fit.iterations, fit.log_likelihood, fit.bic
    );
}

/// The least of three runs of some 40 passes less one of one pass, over the passes between and all cells.
fn step_nanoseconds(table: &Table) -> f64 {
    let cells = (table.rows() * table.columns().len()) as f64;
    let run = |iterations: usize| {
        // One component too many, so that it does not converge before.
        let params = MixtureParams {
            components: 6,
            starts: 1,
            most_starts: 1,
            start_rows: 1_000,
            start_iterations: 0,
            finishes: 1,
            iterations,
            tolerance: 0.0,
            ..MixtureParams::default()
        };
        let start = Clock::start();
        let passes = Mixture::fit(table, &params.check().unwrap(), 1).unwrap().iterations;
        (start.seconds(), passes as f64)
    };
    let least =
        |iterations| (0..3).map(|_| run(iterations)).fold((f64::INFINITY, 0.0), |a, b| if b.0 < a.0 { b } else { a });
    let (long, short) = (least(41), least(1));
    (long.0 - short.0) / (long.1 - short.1) / cells * 1e9
}

/// The class of each row decides the means, the probabilities and the rates.
fn simulate(rows: usize) -> (Vec<Column>, Vec<u8>) {
    let mut stream = stream(1, "mixed", 0);
    let bounds = [0.35, 0.6, 0.8, 0.93];
    let truth: Vec<u8> = (0..rows)
        .map(|_| {
            let u = stream.uniform();
            bounds.iter().filter(|&&bound| u >= bound).count() as u8
        })
        .collect();
    let mut columns = vec![];
    for column in 0..8_u8 {
        let mean = |class: u8| 0.6 * f64::from((class * (column % 4 + 1) + column) % 5);
        let number = |&class: &u8| number(mean(class), &mut stream);
        columns.push(Column::Number(truth.iter().map(number).collect()));
    }
    for column in 0..6_u8 {
        let levels = u16::from(2 + column % 4);
        let cell = |&class: &u8| category(class + column, levels, &mut stream);
        columns.push(Column::Category { codes: truth.iter().map(cell).collect(), levels });
    }
    for column in 0..2_u8 {
        let mean = |class: u8| 1.0 + 1.5 * f64::from((class + 2 * column) % 5);
        let count = |&class: &u8| count(mean(class), &mut stream);
        let counts = truth.iter().map(count).collect();
        columns.push(Column::Count { counts, family: CountFamily::NegativeBinomial });
    }
    (columns, truth)
}

/// A tenth of the cells is missing.
fn is_missing(stream: &mut Stream) -> bool {
    stream.uniform() < 0.1
}

fn number(mean: f64, stream: &mut Stream) -> f64 {
    if is_missing(stream) { f64::NAN } else { mean + stream.normal() }
}

fn count(mean: f64, stream: &mut Stream) -> u32 {
    if is_missing(stream) { MISSING_COUNT } else { stream.poisson(mean) as u32 }
}

fn category(class: u8, levels: u16, stream: &mut Stream) -> u16 {
    if is_missing(stream) {
        return MISSING_CODE;
    }
    if stream.uniform() < 0.5 { u16::from(class) % levels } else { stream.below(usize::from(levels)) as u16 }
}
