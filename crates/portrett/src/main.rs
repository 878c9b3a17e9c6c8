//! `portrett`: the program. Reads the command line, runs a command, and turns what went wrong into
//! words that say what happened, where, and what to do.

mod bars;
mod command;
mod config;
mod database;
mod failure;
mod line;
mod output;
mod project;
mod report;

use std::process::ExitCode;

use clap::Parser;

/// Queries allocate and free large buffers on several threads, which the system's allocator hands back
/// and asks for again.
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Exit code where the data or the settings are at fault; wrong usage is clap's 2.
const AT_FAULT: u8 = 1;

fn main() -> ExitCode {
    quiet_workers();
    if std::env::args_os().skip(1).eq(["reader"]) {
        return read_apart();
    }
    let line = line::Line::parse();
    let output = output::Output::new(line.json, line.quiet);
    match command::run(&line, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_told() {
                output.failure(&failure);
            }
            ExitCode::from(AT_FAULT)
        }
    }
}

/// What the program is when it was started again to read a file in a process of its own.
fn read_apart() -> ExitCode {
    match portrett_readers::apart::serve(std::io::stdin().lock(), std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(AT_FAULT),
    }
}

/// A library that panics on a worker thread (Delta's writer does when the disk is full) fails the query
/// that it worked for, whose error is then told in plain words; the panic itself would only be noise, and
/// its text might hold a cell.
fn quiet_workers() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let is_worker = std::thread::current().name() == Some("tokio-rt-worker");
        if !is_worker || failure::debugging() {
            usual(panic);
        }
    }));
}
