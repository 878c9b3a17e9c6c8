//! How long something took on this thread, and how large the process was.

use std::time::Instant;

/// A moment.
pub struct Clock {
    wall: Instant,
    processor: Option<f64>,
}

impl Clock {
    pub fn start() -> Self {
        Self { wall: Instant::now(), processor: processor_seconds() }
    }

    pub fn wall(&self) -> f64 {
        self.wall.elapsed().as_secs_f64()
    }

    /// Seconds of the processor where the system tells them (Linux), else those of the wall.
    pub fn processor(&self) -> f64 {
        self.processor.zip(processor_seconds()).map_or(self.wall(), |(start, now)| now - start)
    }
}

fn processor_seconds() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(text.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

/// The most that the process held so far, in megabytes; 0 where the system does not tell.
pub fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).map_or(0.0, |kilobytes: f64| kilobytes / 1024.0)
}
