//! How fast is a build? A shop of 1,000,000 customers and 10,000,000 order lines (Parquet), beside a
//! plain Python notebook that does the same job in the same minutes, and beside a shop of a tenth.

#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use portrett_benches::{Took, new_project, print_head, print_ratio, print_took, program, python, run, work_folder};
use portrett_testkit::{ShopFormat, ShopParams, write_shop};
use serde_json::Value;

const LARGE: u64 = 1_000_000;
const SMALL: u64 = 100_000;
/// Starts of k-means for every k: scikit-learn's default until version 1.4, and its default now.
const STARTS: [u32; 2] = [10, 1];

fn main() -> Result<()> {
    let large: u64 = std::env::args().nth(1).map_or(Ok(LARGE), |text| text.parse())?;
    let folder = work_folder("bench-speed")?;
    let shop = make_shop(&folder, large)?;
    let small_shop = make_shop(&folder, large * SMALL / LARGE)?;
    let small = build(&folder, &small_shop, "small")?;
    let own = build(&folder, &shop, "large")?;
    print_build(large, &own)?;
    let peers = STARTS.map(|starts| (starts, notebook(&folder, &shop, starts)));
    print_head("");
    print_took("portrett build", &own);
    for (starts, peer) in peers {
        let peer = peer?;
        print_took(&format!("notebook, {starts} starts of k-means"), &peer);
        print_ratio(&own, &peer);
    }
    println!(
        "\nten times the customers cost {:.1} times the CPU seconds ({:.1} to {:.1})",
        own.cpu / small.cpu,
        small.cpu,
        own.cpu
    );
    Ok(())
}

fn make_shop(folder: &Path, customers: u64) -> Result<PathBuf> {
    let shop = folder.join(format!("shop-{customers}"));
    if !shop.join("truth/truth.json").is_file() {
        println!("making a shop of {customers} customers");
        let params = ShopParams { format: ShopFormat::Parquet, ..ShopParams::new(customers, 1) }.check()?;
        write_shop(&params, &shop, &mut |_| {})?;
    }
    Ok(shop)
}

fn build(folder: &Path, shop: &Path, name: &str) -> Result<Took> {
    let project = new_project(folder, &format!("project-{name}"))?;
    let program = program()?;
    let files: Vec<String> = ["customers", "orders", "touches", "survey"]
        .iter()
        .map(|table| shop.join(format!("{table}.parquet")).to_string_lossy().into_owned())
        .collect();
    let mut add = vec!["add", "--quiet"];
    add.extend(files.iter().map(String::as_str));
    run(&program, &add, &project)?;
    run(&program, &["build", "--json"], &project)
}

fn print_build(customers: u64, took: &Took) -> Result<()> {
    let summary: Value = serde_json::from_str(&took.out)?;
    println!("\nportrett build of {customers} customers: {} personas, {}", summary["personas"], summary["verdict"]);
    let seconds = summary["seconds"].as_object().context("no seconds in the summary")?;
    for stage in ["sources", "people", "quality", "profiles", "value", "segments", "personas"] {
        println!("  {stage:<10} {:>6.1} s", seconds.get(stage).and_then(Value::as_f64).unwrap_or(0.0));
    }
    Ok(())
}

/// The notebook, in an environment of its own that is made from its requirements.
fn notebook(folder: &Path, shop: &Path, starts: u32) -> Result<Took> {
    let python = python(folder, "notebook")?;
    let script = python.source.join("notebook.py").to_string_lossy().into_owned();
    let out = folder.join("notebook-out").to_string_lossy().into_owned();
    run(&python.program, &[&script, &shop.to_string_lossy(), &out, &starts.to_string()], folder)
}
