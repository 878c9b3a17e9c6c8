//! How independent tasks are run. Takes a number of tasks and a function of the task's number; gives the
//! results in task order. This crate starts no threads: the caller brings a pool that implements [`Workers`].

/// Runs independent tasks, on as many threads as it likes.
///
/// Because a task depends on its number alone and the results come back in task order, any number of
/// threads gives the same bytes.
pub trait Workers: Sync {
    /// `task(0), task(1), …, task(tasks - 1)`, in that order.
    fn map<T: Send>(&self, tasks: usize, task: &(dyn Fn(usize) -> T + Sync)) -> Vec<T>;
}

/// One task after the other on the thread of the caller.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sequential;

impl Workers for Sequential {
    fn map<T: Send>(&self, tasks: usize, task: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
        (0..tasks).map(task).collect()
    }
}
