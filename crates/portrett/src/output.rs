//! The only place that prints. Results go to standard output; progress, explanations and errors to
//! standard error, so that a result can be piped.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::IsTerminal;

use crate::failure::Failure;

/// Where and how much to print.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    json: bool,
    quiet: bool,
}

impl Output {
    /// As the command line says.
    pub fn new(json: bool, quiet: bool) -> Self {
        Self { json, quiet }
    }

    /// Whether machines read.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Whether progress is wanted and somebody is there to see it.
    pub fn shows_progress(&self) -> bool {
        !self.quiet && !self.json
    }

    /// A result for people; nothing where machines read.
    pub fn result(&self, text: &str) {
        if !self.json {
            println!("{}", text.trim_end_matches('\n'));
        }
    }

    /// A result for machines; nothing where people read.
    pub fn machine(&self, value: &serde_json::Value) {
        if self.json {
            println!("{}", serde_json::to_string_pretty(value).unwrap_or_default());
        }
    }

    /// Text that is itself the result, the same for people and machines.
    pub fn raw(&self, text: &str) {
        println!("{}", text.trim_end_matches('\n'));
    }

    /// An explanation for people.
    pub fn say(&self, text: &str) {
        if !self.quiet && !self.json {
            eprintln!("{text}");
        }
    }

    /// What went wrong.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            println!("{}", serde_json::to_string_pretty(&failure.json()).unwrap_or_default());
        }
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        eprint!("{}", failure.text(colour));
    }
}
