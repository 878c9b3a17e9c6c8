//! Numbered tasks on several threads. Results come back in the order of the numbers, whichever thread had them.

use std::sync::atomic::{AtomicUsize, Ordering};

/// What `work` gives for each number below `count`, or the error of the lowest number that has one.
pub(super) fn on_threads<T: Send>(
    count: usize,
    threads: usize,
    work: impl Fn(usize) -> Result<T, String> + Sync,
) -> Result<Vec<T>, String> {
    let threads = threads.min(count);
    if threads <= 1 {
        return (0..count).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let share = || {
        let numbers = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed)).take_while(|own| *own < count);
        numbers.map(|number| (number, work(number))).collect::<Vec<_>>()
    };
    let mut all = Vec::with_capacity(count);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(share)).collect();
        for thread in running {
            all.extend(thread.join().unwrap_or_default());
        }
    });
    all.sort_by_key(|(number, _)| *number);
    match all.len() == count {
        true => all.into_iter().map(|(_, result)| result).collect(),
        false => Err("a thread gave up".to_owned()),
    }
}
