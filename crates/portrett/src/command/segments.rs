//! `portrett segments`: how the segments came to be, how each is recognised, what tells them apart.

use portrett_report::render_segments;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// Prints what the last build says of its segments.
pub fn run(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    output.result(&render_segments(&shown.report, shown.locale).map_err(|error| unsayable(&error))?);
    output.machine(&serde_json::json!({ "segmentation": shown.report.segmentation }));
    Ok(())
}
