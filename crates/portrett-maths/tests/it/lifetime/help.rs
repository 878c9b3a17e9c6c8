//! CDNOW's customers, simulated ones, and what tests of models share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use portrett_maths::lifetime::{History, Model, Spend};
use portrett_maths::seed::stream;
use portrett_maths::workers::Workers;

/// A real data file; nothing, and a line that says so, where the folder is absent.
pub fn real(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    if !path.exists() {
        println!("skipped: {name} is not on this machine");
        return None;
    }
    Some(path)
}

fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// CDNOW's sample: weeks from the first purchase, to 30 September 1997.
pub fn cdnow() -> Option<Vec<History>> {
    let path = real("cdnow/cdnow_customers_summary.csv")?;
    let history = |row: Vec<String>| History {
        frequency: row[1].parse().unwrap(),
        recency: row[2].parse().unwrap(),
        age: row[3].parse().unwrap(),
    };
    Some(rows(&path).into_iter().map(history).collect())
}

/// Days on which CDNOW's customers bought, and what they spent then, by customer.
fn cdnow_days() -> Option<Vec<BTreeMap<i64, f64>>> {
    let mut customers: BTreeMap<String, BTreeMap<i64, f64>> = BTreeMap::new();
    for row in rows(&real("cdnow/cdnow_sample_tx.csv")?) {
        let amount: f64 = row[4].parse().unwrap();
        *customers.entry(row[1].clone()).or_default().entry(day(&row[2])).or_default() += amount;
    }
    Some(customers.into_values().collect())
}

/// Days since 1 January of the year 0, counted by month lengths.
fn day(text: &str) -> i64 {
    let part = |range: std::ops::Range<usize>| -> i64 { text[range].parse().unwrap() };
    let (year, month, day) = (part(0..4), part(5..7), part(8..10));
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    // 1997 and 1998, of which the data are, are no leap years.
    year * 365 + lengths[..month as usize - 1].iter().sum::<i64>() + day
}

/// What happened to CDNOW's customers up to the cut on 30 September 1997 and in the 39 weeks after it.
pub struct Cdnow {
    /// In weeks.
    pub histories: Vec<History>,
    /// Of the repeat purchases up to the cut.
    pub spends: Vec<Spend>,
    pub later: Vec<u32>,
    pub weekly: Vec<u64>,
}

pub fn cdnow_with_hold_out() -> Option<Cdnow> {
    let cut = day("1997-09-30");
    let mut cdnow = Cdnow { histories: vec![], spends: vec![], later: vec![], weekly: vec![0; 39] };
    for days in cdnow_days()? {
        let first = *days.keys().next().unwrap();
        let repeats: Vec<(i64, f64)> = days.range(first + 1..=cut).map(|(day, amount)| (*day, *amount)).collect();
        let last = repeats.last().map_or(first, |repeat| repeat.0);
        cdnow.histories.push(History {
            frequency: repeats.len() as u32,
            recency: (last - first) as f64 / 7.0,
            age: (cut - first) as f64 / 7.0,
        });
        let spent: f64 = repeats.iter().map(|repeat| repeat.1).sum();
        let mean = if repeats.is_empty() { 0.0 } else { spent / repeats.len() as f64 };
        cdnow.spends.push(Spend { purchases: repeats.len() as u32, mean });
        let later: Vec<i64> = days.range(cut + 1..=cut + 7 * 39).map(|(day, _)| *day).collect();
        later.iter().for_each(|day| cdnow.weekly[((day - cut - 1) / 7) as usize] += 1);
        cdnow.later.push(later.len() as u32);
    }
    Some(cdnow)
}

/// Customers drawn from a model, who came over a time and are observed to its end.
pub struct Simulated {
    pub histories: Vec<History>,
    /// Purchases in `later` after the end.
    pub later: Vec<u32>,
}

pub fn simulate(model_of: impl Fn(usize) -> Model, customers: usize, time: f64, later: f64, seed: u64) -> Simulated {
    let mut simulated = Simulated { histories: vec![], later: vec![] };
    for customer in 0..customers {
        let mut stream = stream(seed, "test customers", customer as u64);
        let age = time * (0.5 + 0.5 * stream.uniform());
        let times = model_of(customer).draw_newcomer(age + later, &mut stream);
        let seen = times.partition_point(|time| *time <= age);
        let recency = if seen == 0 { 0.0 } else { times[seen - 1] };
        simulated.histories.push(History { frequency: seen as u32, recency, age });
        simulated.later.push((times.len() - seen) as u32);
    }
    simulated
}

/// Three threads that take tasks in turn.
pub struct Threads;

impl Workers for Threads {
    fn map<T: Send>(&self, tasks: usize, task: &(dyn Fn(usize) -> T + Sync)) -> Vec<T> {
        let mut results: Vec<(usize, T)> = std::thread::scope(|scope| {
            let run = |thread: usize| move || (thread..tasks).step_by(3).map(|i| (i, task(i))).collect::<Vec<_>>();
            let threads: Vec<_> = (0..3).map(|thread| scope.spawn(run(thread))).collect();
            threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
        });
        results.sort_by_key(|(i, _)| *i);
        results.into_iter().map(|(_, result)| result).collect()
    }
}

/// Within `tolerance` of `expected`, as a part of it.
#[track_caller]
pub fn assert_close(own: f64, expected: f64, tolerance: f64) {
    let error = (own - expected).abs() / expected.abs();
    assert!(error <= tolerance, "{own} is {error:e} off {expected}");
}
