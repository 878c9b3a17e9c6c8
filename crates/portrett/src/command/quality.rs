//! `portrett quality`: what was understood of each source, and what to mend first.

use portrett_report::{quality_json, render_quality};

use super::build::in_context;
use crate::bars::Bars;
use crate::failure::Failure;
use crate::line::Build;
use crate::output::Output;
use crate::project::Project;
use crate::report::{locale, unsayable};

/// Examines what was brought in last and prints it, in `language` or else in the project's.
pub fn run(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let locale = locale(project, language)?;
    let bars = Bars::new(*output);
    let mut catalog = project.catalog()?;
    let ledger = catalog.ledger()?;
    let before = ledger.stages.get("quality").cloned();
    let how = Build { as_taken: true, ..Build::default() };
    let (quality, ledger) = in_context(project, &how, &bars, ledger, |context, spec, mut ledger| {
        Ok((portrett_flow::quality::examine(context, spec, &mut ledger)?, ledger))
    })?;
    if ledger.stages.get("quality") != before.as_ref() {
        project.move_head(&mut catalog, &ledger, None)?;
    }
    if output.is_json() {
        output.raw(&quality_json(&quality).map_err(|error| unsayable(&error))?);
    } else {
        output.result(render_quality(&quality, locale).map_err(|error| unsayable(&error))?.trim_end());
    }
    Ok(())
}
