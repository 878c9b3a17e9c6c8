//! `portrett workshop`: the sheets on which teams write what they believe, and belief beside finding.

use std::path::Path;

use portrett_report::render_workshop;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Project, write_whole};
use crate::report::{last_build_if_any, locale, unsayable};

/// Writes both sheets to one file.
pub fn run(project: &Project, language: Option<&str>, out: Option<&Path>, output: &Output) -> Result<(), Failure> {
    let locale = locale(project, language)?;
    let shown = last_build_if_any(project, language)?;
    let report = shown.as_ref().map(|shown| &shown.report);
    let html = render_workshop(report, locale).map_err(|error| unsayable(&error))?;
    let path = match out {
        Some(path) => path.to_owned(),
        None => project.folder.join(format!("workshop.{}.html", locale.tag())),
    };
    write_whole(&path, html.as_bytes())?;
    output.result(&format!("{}", path.display()));
    output.machine(&serde_json::json!({ "workshop": path }));
    Ok(())
}
