//! `portrett segments`: how the segments came to be, how each is recognised, what tells them apart.

use portrett_report::{render_segments, segments_json};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// Prints what the last build says of its segments.
pub fn run(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    if output.is_json() {
        output.raw(&segments_json(&shown.report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    output.result(&render_segments(&shown.report, shown.locale).map_err(|error| unsayable(&error))?);
    Ok(())
}
