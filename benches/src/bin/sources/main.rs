//! How fast do files come in? Order lines (CSV) and messages (JSON lines), made by the bench from a seed,
//! with every thousandth row spoilt: Portrett, with types, checks and problems of rows, beside DuckDB, which
//! writes the same rows to Parquet. Ends with an error when the two disagree on what is in the file.

#![allow(clippy::print_stdout)]

mod kind;
mod messages;
mod orders;
mod own;
mod peer;
mod text;

use std::path::Path;

use anyhow::{Result, ensure};
use clap::Parser;
use kind::{Kind, Made};
use portrett_benches::{middle, print_head, print_ratio, print_took, work_folder};

/// How large and how often.
#[derive(Debug, Parser)]
struct Line {
    /// Order lines.
    #[arg(long, default_value_t = 10_000_000)]
    rows: u64,
    /// Messages.
    #[arg(long, default_value_t = 1_000_000)]
    messages: u64,
    /// Runs of each, of which the one in the middle is printed.
    #[arg(long, default_value_t = 3)]
    times: usize,
}

fn main() -> Result<()> {
    let line = Line::parse();
    let folder = work_folder("bench-sources")?;
    for (kind, rows) in [(Kind::Orders, line.rows), (Kind::Messages, line.messages)] {
        compare(&folder, &kind::make(&folder, kind, rows)?, line.times.max(1))?;
    }
    Ok(())
}

/// Runs both by turns, prints what they took, and checks that they found the same.
fn compare(folder: &Path, made: &Made, times: usize) -> Result<()> {
    let (mut owns, mut peers) = (Vec::new(), Vec::new());
    for _ in 0..times {
        owns.push(own::import(folder, made)?);
        peers.push(peer::write(folder, made)?);
    }
    let title = format!("{} {} ({} MB)", made.rows, made.kind.name(), made.bytes()? / 1_000_000);
    let (own, peer) = (middle(&owns), middle(&peers));
    print_head(&title);
    print_took("portrett build --import-only", &own);
    print_took("DuckDB, to Parquet", &peer);
    print_ratio(&own, &peer);
    let (found, told) = (own::sums(folder, made)?, peer::sums(folder, made)?);
    println!("  portrett: {found}\n  DuckDB:   {told}");
    ensure!(found == told, "Portrett and DuckDB disagree on the {}", made.kind.name());
    own::check_account(&owns, made)
}
