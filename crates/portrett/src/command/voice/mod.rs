//! `portrett voice`: what customers say, the file of themes to begin with, and the search.

mod near;
pub mod search;

use portrett_report::{render_voice, voice_json};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// Prints what the last build heard.
pub fn run(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    if output.is_json() {
        output.raw(&voice_json(&shown.report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    output.result(&render_voice(&shown.report, shown.locale).map_err(|error| unsayable(&error))?);
    Ok(())
}

/// Prints the themes that Portrett ships, to be edited.
pub fn themes(output: &Output) {
    output.raw(portrett_flow::voice::SHIPPED_THEMES);
}
