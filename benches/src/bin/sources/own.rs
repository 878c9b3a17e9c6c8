//! Portrett: a new project, the file added with every guess taken, its rows brought in.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use portrett_benches::{Took, new_project, portrett, program, run};
use serde_json::Value;

use crate::kind::Made;

fn project_name(made: &Made) -> String {
    format!("project-{}", made.kind.name())
}

/// Brings the file into a new project; only the bringing in is measured.
pub fn import(folder: &Path, made: &Made) -> Result<Took> {
    let project = new_project(folder, &project_name(made))?;
    run(&program()?, &["add", "--yes", "--quiet", &made.shown()], &project)?;
    run(&program()?, &["build", "--import-only", "--json"], &project)
}

/// What is in the table that the last run made.
pub fn sums(folder: &Path, made: &Made) -> Result<Value> {
    let project: PathBuf = folder.join(project_name(made));
    let stem = made.path.file_stem().context("the file has a name")?.to_string_lossy().replace('-', "_");
    let sql = format!("{} {}_{stem}", made.kind.sums(), made.kind.name());
    let rows = portrett(&project, &["query", "--json", &sql])?;
    Ok(rows[0].clone())
}

/// Every row is accounted for, in every run: those that were spoilt are set aside, and no others.
pub fn check_account(runs: &[Took], made: &Made) -> Result<()> {
    for took in runs {
        let account: Value = serde_json::from_str(&took.out)?;
        let of = |what: &str| account["imports"][0][what].as_u64();
        let (rows, aside) = (of("rows"), of("set_aside"));
        let adds_up = rows == Some(made.rows) && aside == Some(made.spoilt());
        ensure!(adds_up, "{} of {} rows were made, but {aside:?} of {rows:?} set aside", made.spoilt(), made.rows);
    }
    println!("  {} rows, {} of them set aside with their reasons", made.rows, made.spoilt());
    Ok(())
}
