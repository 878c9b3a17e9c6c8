//! DuckDB, from its Python package.

use std::path::Path;

use anyhow::Result;
use portrett_benches::{Took, python, run};
use serde_json::Value;

use crate::kind::Made;

/// Reads the file and writes its table.
pub fn write(folder: &Path, made: &Made) -> Result<Took> {
    call(folder, &["write", made.kind.name(), &made.shown(), &table(made)])
}

/// What is in the table that the last run wrote.
pub fn sums(folder: &Path, made: &Made) -> Result<Value> {
    let told = call(folder, &["sums", made.kind.name(), &table(made)])?;
    Ok(serde_json::from_str(&told.out)?)
}

fn table(made: &Made) -> String {
    format!("duckdb-{}.parquet", made.kind.name())
}

fn call(folder: &Path, arguments: &[&str]) -> Result<Took> {
    let python = python(folder, "duckdb")?;
    let script = python.source.join("tables.py").to_string_lossy().into_owned();
    let arguments: Vec<&str> = std::iter::once(script.as_str()).chain(arguments.iter().copied()).collect();
    run(&python.program, &arguments, folder)
}
