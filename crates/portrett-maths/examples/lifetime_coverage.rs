//! Whether intervals hold what they promise, over many simulated shops.
//!
//! `cargo run --release -p portrett-maths --example lifetime_coverage [shops] [customers]` prints, for each model
//! of purchases, the share of shops whose true parameters lie within their 95 % intervals, whose true expected
//! total lies within the interval of the mean, and whose purchases to come lie within that of the outcome.

#![allow(clippy::print_stdout, clippy::unwrap_used)]

use portrett_maths::lifetime::{Histories, History, Kind, Model, fit, totals};
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

/// Weeks that are foretold.
const WEEKS: f64 = 39.0;

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>().unwrap());
    let (shops, customers) = (arguments.next().unwrap_or(500), arguments.next().unwrap_or(1_000));
    for kind in Kind::ALL {
        let parameters = match kind {
            Kind::BgNbd => [0.6, 5.0, 0.8, 2.5],
            Kind::MbgNbd => [0.9, 6.0, 0.7, 2.0],
            Kind::ParetoNbd => [0.7, 6.0, 0.6, 12.0],
        };
        let truth = Model::new(kind, parameters).unwrap();
        let (mut held, mut refused) = ([0_u64; 6], 0);
        for shop in 0..shops {
            match one(&truth, customers, shop) {
                Some(inside) => held.iter_mut().zip(inside).for_each(|(sum, own)| *sum += u64::from(own)),
                None => refused += 1,
            }
        }
        let shares: Vec<String> =
            held.iter().map(|held| format!("{:.1} %", 100.0 * *held as f64 / shops as f64)).collect();
        let [first, second, third, fourth] = kind.parameter_names();
        println!(
            "{kind:?}, {shops} shops of {customers} customers, {refused} without intervals: {first} {}, {second} {}, {third} {}, {fourth} {}, expected total {}, outcome {}",
            shares[0], shares[1], shares[2], shares[3], shares[4], shares[5]
        );
    }
}

/// Whether each parameter, the expected total and what happened lie within their intervals.
fn one(truth: &Model, customers: u64, shop: u64) -> Option<[bool; 6]> {
    let mut stream = stream(shop, "coverage", customers);
    let (mut histories, mut expected, mut happened) = (Vec::new(), 0.0, 0.0);
    for _ in 0..customers {
        let age = 39.0 - 12.0 * stream.uniform();
        let times = truth.draw_newcomer(age + WEEKS, &mut stream);
        let seen = times.partition_point(|time| *time <= age);
        let recency = if seen == 0 { 0.0 } else { times[seen - 1] };
        let history = History { frequency: seen as u32, recency, age };
        expected += truth.expected(&history, WEEKS);
        happened += (times.len() - seen) as f64;
        histories.push(history);
    }
    let histories = Histories::new(&histories).unwrap();
    let fit = fit(truth.kind(), &histories, &Sequential).ok()?;
    let intervals = fit.intervals()?;
    let forecasts = fit.forecast(&histories, WEEKS, &Sequential).ok()?;
    let total = totals(&fit, &histories, &forecasts, None, shop).ok()?.purchases;
    let parameters: [bool; 4] = std::array::from_fn(|k| intervals[k].contains(truth.parameters()[k]));
    let [first, second, third, fourth] = parameters;
    Some([first, second, third, fourth, total.of_mean?.contains(expected), total.of_outcome?.contains(happened)])
}
