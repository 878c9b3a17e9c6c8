//! `portrett`: the program. Reads the command line, runs a command, and turns what went wrong into
//! words that say what happened, where, and what to do.

mod bars;
mod command;
mod config;
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
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Exit code where the data or the settings are at fault; wrong usage is clap's 2.
const AT_FAULT: u8 = 1;

fn main() -> ExitCode {
    let line = line::Line::parse();
    let output = output::Output::new(line.json, line.quiet);
    match command::run(&line, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(AT_FAULT)
        }
    }
}
