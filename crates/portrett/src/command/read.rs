//! `portrett read`: what a draft text answers, misses and offends.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use portrett_check::reading::{read, reading_json, render_reading};
use portrett_terms::Code;

use super::build::themes;
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// Most bytes of a draft that are looked at: a page with all its markup.
const LONGEST_DRAFT: u64 = 10_000_000;

/// Reads the draft in `file` beside the personas of the last build and prints what it says to each.
pub fn run(project: &Project, file: &Path, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    let (draft, themes) = (draft(file)?, themes(project)?);
    let reading =
        read(&draft, &shown.report, themes.as_deref()).map_err(|error| Failure::from_error(Code::Settings, &error))?;
    if output.is_json() {
        output.raw(&reading_json(&reading, &shown.report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    output.result(&render_reading(&reading, &shown.report, shown.locale).map_err(|error| unsayable(&error))?);
    Ok(())
}

fn draft(file: &Path) -> Result<String, Failure> {
    let mut bytes = Vec::new();
    let failed = |error: std::io::Error| Failure::io(file, &error);
    File::open(file).map_err(failed)?.take(LONGEST_DRAFT).read_to_end(&mut bytes).map_err(failed)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
