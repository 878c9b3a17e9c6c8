//! How fast do profiles and forecasts come? Fifty million orders to one row a customer, beside DuckDB and
//! Polars; a log of orders to the forecast of each of a million customers, beside Lifetimes. The bench makes
//! both files from a seed. Ends with an error when the sides disagree on what is in the file.

#![allow(clippy::print_stdout)]

mod forecasts;
mod own;
mod tables;

use anyhow::Result;
use clap::{Parser, Subcommand};
use portrett_benches::work_folder;

/// How large and how often.
#[derive(Debug, Parser)]
struct Line {
    /// Orders of the first file.
    #[arg(long, default_value_t = 50_000_000)]
    rows: u64,
    /// Customers of both files.
    #[arg(long, default_value_t = 1_000_000)]
    customers: u64,
    /// Runs of each, of which the one in the middle is printed.
    #[arg(long, default_value_t = 1)]
    times: usize,
    /// Megabytes that the process may take, as `engine.memory_mb`: groupings get half. With its default of 2048 they
    /// use the disk.
    #[arg(long, default_value_t = 8_192)]
    memory: usize,
    #[command(subcommand)]
    own: Option<Own>,
}

/// Our side, in a process of its own, so that it can be measured.
#[derive(Debug, Subcommand)]
enum Own {
    /// One row a customer, from a Parquet file.
    #[command(hide = true)]
    Profiles { file: String, folder: String, customers: u64 },
    /// Forecasts from a log.
    #[command(hide = true)]
    Forecasts { file: String, folder: String },
}

fn main() -> Result<()> {
    let line = Line::parse();
    match &line.own {
        Some(Own::Profiles { file, folder, customers }) => own::profiles(file, folder, *customers, line.memory),
        Some(Own::Forecasts { file, folder }) => own::forecasts(file, folder, line.memory),
        None => {
            let folder = work_folder("bench-profiles")?;
            tables::compare(&folder, &line)?;
            forecasts::compare(&folder, &line)
        }
    }
}
