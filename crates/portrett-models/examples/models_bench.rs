//! Tasks for a language model at an address, and how many of its answers the guard let through: `models_bench ADDRESS
//! [COUNT]`. `benches/models/bench.py` starts llama.cpp's server for it. Ends with an error if anything comes through that
//! was not given.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::panic, missing_docs)]

#[path = "../tests/it/rounds.rs"]
mod rounds;

use std::time::Duration;

use portrett_models::language::{Endpoint, LanguageModel};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().ok_or("models_bench ADDRESS [COUNT]")?;
    let count = arguments.next().map_or(Ok(20), |count| count.parse())?;
    let endpoint = Endpoint { timeout: Duration::from_secs(60), ..Endpoint::new(&address, "bench") };
    let mut model = LanguageModel::new(&endpoint)?;
    let tallies = rounds::run(&mut model, count);
    for (task, tally) in ["name a theme", "code statements", "smooth a sentence"].iter().zip(&tallies) {
        println!("{task:<18} {:>3} of {count} passed the guard", tally.passed);
        if tally.codes + tally.dropped > 0 {
            println!("{:>22} codes stand, {} were thrown away", tally.codes, tally.dropped);
        }
        for (reason, count) in &tally.thrown {
            println!("{count:>22} thrown away: {reason}");
        }
    }
    let spent = model.spent();
    let seconds: f64 = model.take_calls().iter().map(|call| call.took.as_secs_f64()).sum();
    println!("{} requests, {} tokens sent, {} received, {seconds:.0} s", spent.calls, spent.sent, spent.received);
    println!("nothing came through that was not given");
    Ok(())
}
