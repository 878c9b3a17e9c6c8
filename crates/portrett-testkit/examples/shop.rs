//! Writes a shop: `shop DIR [CUSTOMERS] [SEED] [csv|parquet]`, and prints how long it took.
#![allow(clippy::print_stdout, clippy::expect_used)]

use std::path::PathBuf;
use std::time::Instant;

use portrett_testkit::{ShopFormat, ShopParams, write_shop};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let dir = PathBuf::from(words.first().expect("a folder to write to"));
    let number =
        |place: usize, otherwise: u64| words.get(place).map_or(otherwise, |word| word.parse().expect("a whole number"));
    let parquet = words.get(3).is_some_and(|word| word == "parquet");
    let format = if parquet { ShopFormat::Parquet } else { ShopFormat::Csv };
    let params = ShopParams { customers: number(1, 5_000), seed: number(2, 1), format };
    let start = Instant::now();
    let files = write_shop(&params.check().expect("a possible shop"), &dir, &mut |_| ()).expect("a folder with room");
    println!("{} in {:.2} s", files.customers.display(), start.elapsed().as_secs_f64());
}
