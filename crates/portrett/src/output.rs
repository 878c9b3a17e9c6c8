//! The only place that prints. Results go to standard output; progress, explanations and errors to
//! standard error, so that a result can be piped.

use std::io::{IsTerminal, Write};

use crate::failure::Failure;

/// Where and how much to print.
#[derive(Debug, Clone, Copy)]
pub struct Output {
    json: bool,
    quiet: bool,
    silent: bool,
}

/// Prints a line. Whoever reads may have stopped reading (`| head`): that is no failure.
fn line(mut to: impl Write, text: &str) {
    let _ = writeln!(to, "{text}");
}

impl Output {
    /// As the command line says.
    pub fn new(json: bool, quiet: bool) -> Self {
        Self { json, quiet, silent: false }
    }

    /// The same without a word, for a step of a larger command.
    #[must_use]
    pub fn silent(self) -> Self {
        Self { quiet: true, silent: true, ..self }
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
        if !self.json && !self.silent {
            line(std::io::stdout(), text.trim_end_matches('\n'));
        }
    }

    /// A result for machines; nothing where people read.
    pub fn machine(&self, value: &serde_json::Value) {
        if self.json && !self.silent {
            line(std::io::stdout(), &serde_json::to_string_pretty(value).unwrap_or_default());
        }
    }

    /// Text that is itself the result, the same for people and machines.
    pub fn raw(&self, text: &str) {
        line(std::io::stdout(), text.trim_end_matches('\n'));
    }

    /// An explanation for people.
    pub fn say(&self, text: &str) {
        if !self.quiet && !self.json {
            line(std::io::stderr(), text);
        }
    }

    /// What went wrong.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            line(std::io::stdout(), &serde_json::to_string_pretty(&failure.json()).unwrap_or_default());
        }
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        line(std::io::stderr(), failure.text(colour).trim_end_matches('\n'));
    }
}
