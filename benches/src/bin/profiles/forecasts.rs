//! A log of orders to a forecast of each customer.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};
use portrett_benches::{Took, print_head, print_ratio, print_took, python, run};
use portrett_maths::lifetime::{Kind, Model};
use portrett_maths::seed::{Stream, stream};
use serde_json::Value;

use crate::Line;

/// Days that customers are observed for at most.
const DAYS: f64 = 730.0;

/// Runs both, prints what they took, and checks that ours is as likely or likelier.
pub fn compare(folder: &Path, line: &Line) -> Result<()> {
    let folder = folder.join("lifetimes");
    std::fs::create_dir_all(&folder)?;
    let (file, rows) = made(&folder, line.customers)?;
    let shown = file.to_string_lossy().into_owned();
    let lake = folder.join("lake").to_string_lossy().into_owned();
    let memory = line.memory.to_string();
    let own = run(&std::env::current_exe()?, &["--memory", &memory, "forecasts", &shown, &lake], &folder)?;
    let peer = call(&folder, "lifetimes", "forecast.py", &[&shown, "lifetimes.parquet"])?;
    print_head(&format!("BG/NBD and Gamma-Gamma, {} customers, {rows} orders", line.customers));
    print_took("portrett, log to forecasts", &own);
    print_took("Lifetimes 0.11.3", &peer);
    print_ratio(&own, &peer);
    println!("  portrett  {}\n  Lifetimes {}", own.out.trim(), peer.out.trim());
    let (own, peer): (Value, Value) = (serde_json::from_str(&own.out)?, serde_json::from_str(&peer.out)?);
    let log = |told: &Value| told["log_likelihood"].as_f64().unwrap_or(f64::NEG_INFINITY);
    ensure!(own["customers"] == peer["customers"], "both must foretell the same customers");
    ensure!(log(&own) >= log(&peer) - 0.05, "Lifetimes found a likelier model");
    Ok(())
}

fn call(folder: &Path, name: &str, script: &str, arguments: &[&str]) -> Result<Took> {
    let python = python(folder, name)?;
    let script = python.source.join(script).to_string_lossy().into_owned();
    let arguments: Vec<&str> = std::iter::once(script.as_str()).chain(arguments.iter().copied()).collect();
    run(&python.program, &arguments, folder)
}

/// The log as Parquet, and its rows. Made once.
fn made(folder: &Path, customers: u64) -> Result<(PathBuf, u64)> {
    let (csv, file) = (folder.join(format!("log-{customers}.csv")), folder.join(format!("log-{customers}.parquet")));
    if !file.is_file() {
        std::fs::write(&csv, log(customers)?)?;
        // The environment of the other peers has DuckDB.
        let parent = folder.parent().unwrap_or(folder);
        call(parent, "profiles", "peers.py", &["log", &csv.to_string_lossy(), &file.to_string_lossy()])?;
    }
    let rows = std::fs::read_to_string(&csv)?.lines().count() as u64 - 1;
    Ok((file, rows))
}

/// Customers who came over two years and buy as BG/NBD and Gamma-Gamma say, as lines of customer, day, amount.
fn log(customers: u64) -> Result<String> {
    let model = Model::new(Kind::BgNbd, [0.8, 8.0, 0.5, 3.5])?;
    let mut text = "customer,day,amount\n".to_owned();
    for customer in 0..customers {
        let mut stream = stream(1, "bench-profiles", customer);
        let age = (stream.uniform() * DAYS).ceil();
        let rate = stream.gamma(4.0) / 15.0;
        let mut buy = |day: f64, stream: &mut Stream| {
            let amount = (stream.gamma(6.0) / rate * 10_000.0).round().max(1.0);
            writeln!(text, "{customer},{},{amount}", (DAYS - 1.0 - age + day).max(0.0) as u32)
        };
        buy(0.0, &mut stream)?;
        for time in model.draw_newcomer(age / 7.0, &mut stream) {
            buy((time * 7.0).min(age), &mut stream)?;
        }
    }
    Ok(text)
}
