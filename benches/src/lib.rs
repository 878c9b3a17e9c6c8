//! What the benches share: running the program, and how long and how large a process was. Each bench is
//! one command that prints its figures; peers run beside it in the same minutes.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The program that `make build` made, beside this bench in the target folder.
pub fn program() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let path = own.parent().context("a bench lies in a folder")?.join("portrett");
    ensure!(path.is_file(), "{} is not there; run `make build` first", path.display());
    Ok(path)
}

/// What a finished command took.
#[derive(Debug, Clone)]
pub struct Took {
    /// Seconds by the clock on the wall.
    pub wall: f64,
    /// Seconds of processor time, of the command and its children.
    pub cpu: f64,
    /// The most memory that it held, in megabytes.
    pub memory: f64,
    /// What it printed.
    pub out: String,
}

/// Runs `command` under GNU time, which must be installed (`apt-get install time`).
pub fn run(command: &Path, arguments: &[&str], folder: &Path) -> Result<Took> {
    let mut timed = Command::new("/usr/bin/time");
    timed.args(["-f", "%e %U %S %M"]).arg(command).args(arguments).current_dir(folder);
    let begun = Instant::now();
    let output = timed.output().context("/usr/bin/time is missing: apt-get install time")?;
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "{} failed: {err}", command.display());
    let last = err.lines().last().unwrap_or_default();
    let figures: Vec<f64> = last.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    ensure!(figures.len() == 4, "no figures in {last:?}");
    Ok(Took {
        wall: begun.elapsed().as_secs_f64(),
        cpu: figures[1] + figures[2],
        memory: figures[3] / 1024.0,
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
    })
}

/// Runs the program and gives what it printed as JSON.
pub fn portrett(folder: &Path, arguments: &[&str]) -> Result<Value> {
    let output = Command::new(program()?).args(arguments).current_dir(folder).output()?;
    let err = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "portrett {arguments:?} failed: {err}");
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// The middle of `values`.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        odd if odd % 2 == 1 => sorted[middle],
        _ => (sorted[middle - 1] + sorted[middle]) / 2.0,
    }
}
