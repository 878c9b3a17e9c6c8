//! How long it takes to learn from 1,000,000 customers and to foretell each of them.
//!
//! `cargo run --release -p portrett-maths --example lifetime_speed [customers] [file.csv]` prints seconds of
//! the processor, on one thread; with a file it also writes the customers there, for a peer to learn from the same.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::time::Instant;

use portrett_maths::lifetime::{Histories, History, Kind, Model, Spend, fit, fit_spend, totals};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

/// Days that customers are observed for at most.
const DAYS: f64 = 730.0;

/// Weeks that are foretold.
const WEEKS: f64 = 52.0;

/// Seconds of the processor where the system tells them (Linux), else those of the wall.
struct Clock {
    wall: Instant,
    processor: Option<f64>,
}

impl Clock {
    fn start() -> Self {
        Self { wall: Instant::now(), processor: processor_seconds() }
    }

    fn seconds(&self) -> f64 {
        let wall = self.wall.elapsed().as_secs_f64();
        self.processor.zip(processor_seconds()).map_or(wall, |(start, now)| now - start)
    }
}

fn processor_seconds() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    Some(text.split(' ').next()?.parse::<f64>().ok()? / 1e9)
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let customers = arguments.next().map_or(1_000_000, |text| text.parse().unwrap());
    let (histories, spends) = simulate(customers);
    if let Some(path) = arguments.next() {
        std::fs::write(path, table(&histories, &spends)).unwrap();
    }
    let start = Clock::start();
    let grouped = Histories::new(&histories).unwrap();
    println!("{customers} customers in {} groups: {:.2} s", grouped.groups(), start.seconds());
    for kind in Kind::ALL {
        purchases(kind, &grouped, &spends);
    }
}

fn purchases(kind: Kind, histories: &Histories, spends: &[Spend]) {
    let start = Clock::start();
    let fitted = fit(kind, histories, &Sequential).unwrap();
    let seconds = start.seconds();
    println!("{kind:?}: fit {seconds:.2} s, {} evaluations of all", fitted.evaluations);
    println!("  {:?} log-likelihood {:.4}", fitted.model.parameters(), fitted.log_likelihood);
    let start = Clock::start();
    let forecasts = fitted.forecast(histories, WEEKS, &Sequential).unwrap();
    println!("  forecasts {:.2} s", start.seconds());
    let start = Clock::start();
    let spend = fit_spend(spends, &Sequential).unwrap();
    let seconds = start.seconds();
    println!("  Gamma-Gamma: fit {seconds:.2} s, {:?}, log-likelihood {:.4}", spend.model, spend.log_likelihood);
    let start = Clock::start();
    let means = spends.iter().map(|own| spend.model.expected(own).unwrap_or(0.0));
    let value: f64 = std::iter::zip(&forecasts.expected, means).map(|(bought, mean)| bought * mean).sum();
    println!("  value {value:.0}: {:.2} s", start.seconds());
    let start = Clock::start();
    let all = totals(&fitted, histories, &forecasts, Some((&spend, spends)), 1).unwrap();
    println!("  totals {:.2} s: {:?}", start.seconds(), all.purchases);
}

/// Customers who came over two years and buy by the day: purchases on one day are one. Times are in weeks.
fn simulate(customers: u64) -> (Vec<History>, Vec<Spend>) {
    let model = Model::new(Kind::BgNbd, [0.8, 8.0, 0.5, 3.5]).unwrap();
    let one = |customer: u64| {
        let mut stream = stream(1, "speed", customer);
        let age = (stream.uniform() * DAYS).ceil();
        let mut days: Vec<u32> = model.draw_newcomer(age / 7.0, &mut stream).iter().map(|t| (t * 7.0) as u32).collect();
        days.dedup();
        days.retain(|day| *day > 0);
        let recency = f64::from(days.last().copied().unwrap_or(0)) / 7.0;
        let purchases = days.len() as u32;
        let rate = stream.gamma(4.0) / 15.0;
        let spent = if purchases == 0 { 0.0 } else { stream.gamma(6.0 * f64::from(purchases)) / rate };
        let mean = spent / f64::from(purchases.max(1));
        (History { frequency: purchases, recency, age: age / 7.0 }, Spend { purchases, mean })
    };
    (0..customers).map(one).unzip()
}

fn table(histories: &[History], spends: &[Spend]) -> String {
    let mut text = "frequency,recency,T,monetary_value\n".to_owned();
    for (history, spend) in histories.iter().zip(spends) {
        writeln!(text, "{},{},{},{}", history.frequency, history.recency, history.age, spend.mean).unwrap();
    }
    text
}
