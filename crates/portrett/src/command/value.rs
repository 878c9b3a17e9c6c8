//! `portrett value`: what customers will do, and how well that was foretold before.

use portrett_report::{render_contracts, render_value, value_json};
use portrett_terms::Code;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{last_build, unsayable};

/// Prints what the last build foretells.
pub fn run(project: &Project, language: Option<&str>, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    let report = &shown.report;
    if report.value.is_none() && report.contracts.is_none() {
        let failure =
            Failure::new(Code::NotFound, "the last build foretells nothing: no source has orders or contracts");
        return Err(failure.hint("add one with `portrett add`, then run `portrett build`"));
    }
    if output.is_json() {
        output.raw(&value_json(report).map_err(|error| unsayable(&error))?);
        return Ok(());
    }
    let currency = report.project.currency.as_deref();
    let orders = report.value.as_ref().map(|facts| render_value(facts, shown.locale, currency));
    let contracts = report.contracts.as_ref().map(|facts| render_contracts(facts, shown.locale));
    let parts: Vec<String> =
        orders.into_iter().chain(contracts).collect::<Result<_, _>>().map_err(|error| unsayable(&error))?;
    output.result(&parts.join("\n\n"));
    Ok(())
}
