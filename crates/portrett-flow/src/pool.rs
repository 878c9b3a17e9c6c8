//! Threads for the maths. Tasks are numbered and results come back in the order of their numbers, so
//! that any number of threads gives the same bytes.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A number of threads to work with.
#[derive(Debug, Clone, Copy)]
pub struct Threads(usize);

impl Threads {
    /// `count` threads, at least one.
    pub fn new(count: usize) -> Self {
        Self(count.max(1))
    }

    /// The results of `task(0)` to `task(tasks - 1)`, in that order.
    pub fn run<T: Send>(&self, tasks: usize, task: impl Fn(usize) -> T + Sync) -> Vec<T> {
        if self.0 == 1 || tasks < 2 {
            return (0..tasks).map(task).collect();
        }
        let next = AtomicUsize::new(0);
        let done = Mutex::new(Vec::with_capacity(tasks));
        let work = || {
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= tasks {
                    break;
                }
                let result = task(number);
                done.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push((number, result));
            }
        };
        std::thread::scope(|scope| {
            for _ in 1..self.0.min(tasks) {
                scope.spawn(work);
            }
            work();
        });
        let mut done = done.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        done.sort_by_key(|(number, _)| *number);
        done.into_iter().map(|(_, result)| result).collect()
    }
}

impl portrett_maths::workers::Workers for Threads {
    fn map<T: Send>(&self, tasks: usize, task: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
        self.run(tasks, task)
    }
}
