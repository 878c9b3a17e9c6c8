//! Orders to one row a customer.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use portrett_benches::{Took, middle, print_head, print_ratio, print_took, python, run};
use serde_json::Value;

use crate::Line;

const PEERS: [(&str, &str); 2] = [("duckdb", "DuckDB 2.0"), ("polars", "Polars 2.1, streaming")];

/// Runs all by turns, prints what they took, and checks that they found the same.
pub fn compare(folder: &Path, line: &Line) -> Result<()> {
    let file = made(folder, line)?;
    let shown = file.to_string_lossy().into_owned();
    let mut own = Vec::new();
    let mut peers: [Vec<Took>; 2] = Default::default();
    for _ in 0..line.times.max(1) {
        own.push(ours(folder, &shown, line)?);
        for (took, (name, _)) in peers.iter_mut().zip(PEERS) {
            took.push(call(folder, &[name, &shown, &format!("{name}.parquet")])?);
        }
    }
    let megabytes = std::fs::metadata(&file)?.len() / 1_000_000;
    print_head(&format!("{} orders of {} customers ({megabytes} MB)", line.rows, line.customers));
    let own = middle(&own);
    print_took(&format!("portrett, memory_mb = {}", line.memory), &own);
    for (took, (_, name)) in peers.iter().zip(PEERS) {
        let peer = middle(took);
        print_took(name, &peer);
        print_ratio(&own, &peer);
    }
    agree(folder)
}

fn made(folder: &Path, line: &Line) -> Result<PathBuf> {
    let file = folder.join(format!("orders-{}-{}.parquet", line.rows, line.customers));
    if !file.is_file() {
        let shown = file.to_string_lossy();
        call(folder, &["make", &line.rows.to_string(), &line.customers.to_string(), &shown])?;
    }
    Ok(file)
}

fn ours(folder: &Path, file: &str, line: &Line) -> Result<Took> {
    let lake = folder.join("lake").to_string_lossy().into_owned();
    let (memory, customers) = (line.memory.to_string(), line.customers.to_string());
    run(&std::env::current_exe()?, &["--memory", &memory, "profiles", file, &lake, &customers], folder)
}

fn call(folder: &Path, arguments: &[&str]) -> Result<Took> {
    let python = python(folder, "profiles")?;
    let script = python.source.join("peers.py").to_string_lossy().into_owned();
    let arguments: Vec<&str> = std::iter::once(script.as_str()).chain(arguments.iter().copied()).collect();
    run(&python.program, &arguments, folder)
}

/// All sides found the same: sums over the rows of the tables that they wrote.
fn agree(folder: &Path) -> Result<()> {
    let mut found: Vec<(&str, Value)> = Vec::new();
    for (name, _) in PEERS {
        let told = call(folder, &["sums", &format!("{name}.parquet")])?;
        found.push((name, serde_json::from_str(&told.out)?));
    }
    let told = call(folder, &["ours", "lake"])?;
    found.push(("portrett", serde_json::from_str(&told.out)?));
    for (name, sums) in &found {
        println!("  {name:<9} {sums}");
        ensure!(*sums == found[0].1, "{name} and {} disagree", found[0].0);
    }
    Ok(())
}
