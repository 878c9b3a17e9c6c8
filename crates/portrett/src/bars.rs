//! Progress as bars on a terminal, and as one line a stage elsewhere.

use std::io::IsTerminal;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use portrett_flow::Progress;

use crate::output::Output;

/// Draws a bar a stage.
pub struct Bars {
    output: Output,
    live: bool,
    current: Mutex<Option<(ProgressBar, Instant)>>,
    seconds: Mutex<Vec<(&'static str, f64)>>,
}

impl Bars {
    /// Bars on standard error, where somebody is there to see them.
    pub fn new(output: Output) -> Self {
        let live = output.shows_progress() && std::io::stderr().is_terminal();
        Self { output, live, current: Mutex::new(None), seconds: Mutex::new(Vec::new()) }
    }

    /// What they are drawn to.
    pub fn output(&self) -> &Output {
        &self.output
    }

    /// Seconds by stage, in order.
    pub fn seconds(&self) -> Vec<(&'static str, f64)> {
        self.seconds.lock().map(|seconds| seconds.clone()).unwrap_or_default()
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("━━╌")
}

impl Progress for Bars {
    fn begin(&self, stage: &'static str) {
        let bar = if self.live {
            ProgressBar::no_length()
        } else {
            ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden())
        };
        bar.set_style(style("{prefix:>10} {spinner} {elapsed}"));
        bar.set_prefix(stage);
        bar.enable_steady_tick(Duration::from_millis(120));
        if let Ok(mut current) = self.current.lock() {
            *current = Some((bar, Instant::now()));
        }
    }

    fn unchanged(&self, stage: &'static str) {
        self.output.say(&format!("{stage:>10}  unchanged"));
    }

    fn advance(&self, done: u64, total: u64) {
        let Ok(current) = self.current.lock() else { return };
        let Some((bar, _)) = current.as_ref() else { return };
        if total > 0 && bar.length() != Some(total) {
            bar.set_length(total);
            bar.set_style(style("{prefix:>10} {bar:32} {percent:>3} %  {elapsed}"));
        }
        bar.set_position(done);
    }

    fn end(&self, stage: &'static str, rows: u64) {
        let Some((bar, begun)) = self.current.lock().ok().and_then(|mut current| current.take()) else { return };
        bar.finish_and_clear();
        let seconds = begun.elapsed().as_secs_f64();
        if let Ok(mut all) = self.seconds.lock() {
            all.push((stage, seconds));
        }
        let rate = rows as f64 / seconds.max(1e-3);
        self.output.say(&format!(
            "{stage:>10}  {seconds:>6.1} s  {:>12} rows  {:>12} rows/s",
            grouped(rows),
            grouped(rate as u64)
        ));
    }
}

/// A whole number with its thousands apart, for the terminal.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
