//! How much memory a process and its children hold together.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// Looks at a process and all that it starts, until it is asked. Pages that two of them share count twice.
pub struct Watch {
    over: Arc<AtomicBool>,
    looking: JoinHandle<u64>,
}

impl Watch {
    /// Looks at the process `id`.
    pub fn start(id: u32) -> Self {
        let over = Arc::new(AtomicBool::new(false));
        let seen = over.clone();
        let looking = std::thread::spawn(move || {
            let mut most = 0;
            while !seen.load(Ordering::Relaxed) {
                most = most.max(held(id));
                std::thread::sleep(PAUSE);
            }
            most
        });
        Self { over, looking }
    }

    /// The most that they held at once, in megabytes; 0 where the system does not tell.
    pub fn end(self) -> f64 {
        self.over.store(true, Ordering::Relaxed);
        self.looking.join().unwrap_or(0) as f64 / 1024.0
    }
}

/// Kilobytes that the process and its descendants hold now.
fn held(id: u32) -> u64 {
    let processes = processes();
    let is_ours = |own: u32| {
        let parents = std::iter::successors(Some(own), |child| processes.get(child).map(|(parent, _)| *parent));
        parents.take(processes.len()).any(|parent| parent == id)
    };
    processes.iter().filter(|(own, _)| is_ours(**own)).map(|(_, (_, held))| held).sum()
}

/// The parent of each process, and the kilobytes that it holds.
fn processes() -> BTreeMap<u32, (u32, u64)> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return BTreeMap::new() };
    let ids = entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    ids.filter_map(|id: u32| Some((id, status(id)?))).collect()
}

fn status(id: u32) -> Option<(u32, u64)> {
    let text = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let field = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse::<u64>().ok()
    };
    Some((u32::try_from(field("PPid:")?).ok()?, field("VmRSS:").unwrap_or(0)))
}
