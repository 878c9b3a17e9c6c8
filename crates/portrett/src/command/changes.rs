//! `portrett changes`, `portrett campaigns` and `portrett diff`: what is not as it was, and how what was sent went.

use portrett_report::{campaigns_json, changes_json, diff_json, render_campaigns, render_changes, render_diff};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{a_build, last_build, unsayable};

/// Prints what the last build says has changed.
pub fn run(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    if output.is_json() {
        output.raw(&changes_json(&shown.report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    output.result(&render_changes(&shown.report, shown.locale).map_err(|error| unsayable(&error))?);
    Ok(())
}

/// Prints how campaigns went with each persona.
pub fn campaigns(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    if output.is_json() {
        output.raw(&campaigns_json(&shown.report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    output.result(&render_campaigns(&shown.report, shown.locale).map_err(|error| unsayable(&error))?);
    Ok(())
}

/// Prints what differs between the cards of two builds.
pub fn diff(
    project: &Project,
    (before, after): (i64, i64),
    language: Option<&str>,
    output: &Output,
) -> Result<(), Failure> {
    let (before, after) = (a_build(project, Some(before), language)?, a_build(project, Some(after), language)?);
    if output.is_json() {
        output.raw(&diff_json(&before.report, &after.report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    let text = render_diff(&before.report, &after.report, after.locale).map_err(|error| unsayable(&error))?;
    output.result(&text);
    Ok(())
}
