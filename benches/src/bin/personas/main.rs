//! Whether cards are true: personas of shops whose kinds of customers are known, starting from profiles.
//!
//! For each seed a shop is drawn, its segments are formed and its cards drawn by the stages themselves; the truth about each
//! statement is what the fitted rule gives on fresh persons whom nothing else has seen.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod judge;
mod shop;

use anyhow::Result;
use clap::Parser;

use judge::{Tally, judge};

/// Judges the cards of many shops.
#[derive(Debug, Parser)]
struct Line {
    /// Shops.
    #[arg(long, default_value_t = 200)]
    seeds: u64,
    /// Customers of each.
    #[arg(long, default_value_t = 4_000)]
    people: usize,
    /// Fresh persons that the truth is measured on.
    #[arg(long, default_value_t = 200_000)]
    fresh: usize,
}

fn main() -> Result<()> {
    let line = Line::parse();
    let mut all = Tally::default();
    let begun = std::time::Instant::now();
    for seed in 1..=line.seeds {
        let folder = tempfile::tempdir()?;
        all.add(&judge(folder.path(), seed, line.people, line.fresh)?);
        eprint!("\r{seed} of {} shops, {:.0} s", line.seeds, begun.elapsed().as_secs_f64());
    }
    eprintln!();
    println!("{} shops of {} customers, the truth on {} fresh persons each", line.seeds, line.people, line.fresh);
    print!("{all}");
    Ok(())
}
