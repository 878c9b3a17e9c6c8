//! What the benches share: running the program, and how long and how large a process was. Each bench is
//! one command that prints its figures; peers run beside it in the same minutes.

#![allow(clippy::print_stdout)]

mod memory;
mod python;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

pub use memory::Watch;
pub use python::{Python, python};

/// The program that `make build` made, beside this bench in the target folder.
pub fn program() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let path = own.parent().context("a bench lies in a folder")?.join("portrett");
    ensure!(path.is_file(), "{} is not there; run `make build` first", path.display());
    Ok(path)
}

/// Where a bench keeps what it makes: outside the checkout, in the target folder, so that it is made once.
pub fn work_folder(name: &str) -> Result<PathBuf> {
    let own = program()?;
    let folder = own.parent().context("the program lies in a folder")?.join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// A new project in `folder`, in place of the one that was there.
pub fn new_project(folder: &Path, name: &str) -> Result<PathBuf> {
    let project = folder.join(name);
    if project.is_dir() {
        std::fs::remove_dir_all(&project)?;
    }
    run(&program()?, &["init", &project.to_string_lossy()], folder)?;
    Ok(project)
}

/// What a finished command took.
#[derive(Debug, Clone)]
pub struct Took {
    /// Seconds by the clock on the wall.
    pub wall: f64,
    /// Seconds of processor time, of the command and its children.
    pub cpu: f64,
    /// The most memory that it and its children held at once, in megabytes.
    pub memory: f64,
    /// What it printed.
    pub out: String,
}

/// Runs `command` under GNU time, which must be installed (`apt-get install time`).
pub fn run(command: &Path, arguments: &[&str], folder: &Path) -> Result<Took> {
    let mut timed = Command::new("/usr/bin/time");
    timed.args(["-f", "%e %U %S %M"]).arg(command).args(arguments).current_dir(folder);
    timed.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let begun = Instant::now();
    let child = timed.spawn().context("/usr/bin/time is missing: apt-get install time")?;
    let watch = Watch::start(child.id());
    let output = child.wait_with_output()?;
    let wall = begun.elapsed().as_secs_f64();
    let together = watch.end();
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.success(), "{} failed: {err}", command.display());
    let last = err.lines().last().unwrap_or_default();
    let figures: Vec<f64> = last.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    ensure!(figures.len() == 4, "no figures in {last:?}");
    Ok(Took {
        wall,
        cpu: figures[1] + figures[2],
        memory: together.max(figures[3] / 1024.0),
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

/// Prints the head of a table of what commands took.
pub fn print_head(title: &str) {
    println!("\n{title:<29}   wall s    CPU s   peak MB");
}

/// Prints what a command took.
pub fn print_took(name: &str, took: &Took) {
    println!("{name:<29}  {:>7.1}  {:>7.1}   {:>7.0}", took.wall, took.cpu, took.memory);
}

/// Prints what `own` took beside a peer.
pub fn print_ratio(own: &Took, peer: &Took) {
    let ratios = (own.wall / peer.wall, own.cpu / peer.cpu, own.memory / peer.memory);
    println!("  ratio to it                  {:>7.2}  {:>7.2}   {:>7.2}", ratios.0, ratios.1, ratios.2);
}

/// What a run took in the middle of several, measure by measure.
pub fn middle(runs: &[Took]) -> Took {
    let of = |measure: fn(&Took) -> f64| median(&runs.iter().map(measure).collect::<Vec<_>>());
    let (wall, cpu, memory) = (of(|took| took.wall), of(|took| took.cpu), of(|took| took.memory));
    Took { wall, cpu, memory, out: String::new() }
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
