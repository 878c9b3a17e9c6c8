//! `portrett plan`: what the decisions that are due need to know.

use portrett_report::render_plan;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build_if_any, locale, unsayable};

/// Prints what `decisions` need to know, with a tick at what the last build answers.
pub fn run(project: &Project, decisions: &[String], language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build_if_any(project, language)?;
    let report = shown.as_ref().map(|shown| &shown.report);
    let text = render_plan(decisions, report, locale(project, language)?).map_err(|error| unsayable(&error))?;
    output.result(&text);
    output.machine(&serde_json::json!({ "plan": text }));
    Ok(())
}
