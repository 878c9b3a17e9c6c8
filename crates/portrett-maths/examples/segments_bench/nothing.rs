//! Whether the choice sees nothing where there is nothing, and something where there is: small tables of fixed seeds.

use portrett_maths::agreement::adjusted_rand_index;
use portrett_maths::mixture::Table;
use portrett_maths::mixture::choose::{ChoiceParams, Verdict, choose};
use portrett_maths::null_models::permuted;
use portrett_maths::seed::stream;
use portrett_maths::workers::Sequential;

use crate::clock::Clock;
use crate::data::simulate;

/// Of so many tables of real structure and as many permuted, how many were seen as what they are.
pub fn print(rows: usize, tables: u64, select: bool) {
    let clock = Clock::start();
    let (mut kinds, mut none, mut agreement) = (0, 0, 0.0);
    for seed in 0..tables {
        let (columns, truth) = simulate(rows, 1_000 + seed);
        let table = Table::new(columns).unwrap();
        let (verdict, labels) = judged(&table, seed, select);
        kinds += usize::from(verdict == Verdict::Kinds);
        agreement += adjusted_rand_index(&truth, &labels) / tables as f64;
        let copy = permuted(&table, &mut stream(seed, "nothing", 0));
        none += usize::from(judged(&copy, seed, select).0 == Verdict::None);
    }
    println!("{tables} tables of {rows} rows, {:.1} s of the processor", clock.processor());
    println!("  real structure found in    {kinds:>4} (adjusted Rand index {agreement:.3} on average)");
    println!("  permuted, no segments in   {none:>4}");
}

fn judged(table: &Table, seed: u64, select: bool) -> (Verdict, Vec<u8>) {
    let params = ChoiceParams { select, ..ChoiceParams::default() }.check().unwrap();
    let choice = choose(table, &params, seed, &Sequential, &|_, _| ()).unwrap();
    (choice.verdict, choice.mixture.posterior(table, &[]).unwrap().assign())
}
