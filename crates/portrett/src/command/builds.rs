//! `portrett builds`: the builds of a project.

use portrett_terms::{Code, Report};

use crate::bars::grouped;
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// Lists them, oldest first.
pub fn run(project: &Project, output: &Output) -> Result<(), Failure> {
    let builds = project.catalog()?.builds()?;
    if builds.is_empty() {
        return Err(Failure::new(Code::NothingToBuild, "nothing was built yet").hint("run `portrett build` first"));
    }
    let mut rows = Vec::new();
    for build in &builds {
        let day = build.built_at.get(..10).unwrap_or_default();
        // A build of a release whose reports this one cannot read is listed all the same.
        let report = serde_json::from_str::<Report>(&build.report).ok();
        let told = report.as_ref().map_or_else(|| "of another release".to_owned(), told);
        output.result(&format!("{:>4}  {day}  {told}", build.number.0));
        rows.push(serde_json::json!({
            "build": build.number,
            "built_at": build.built_at,
            "fingerprint": build.fingerprint,
            "as_of": report.as_ref().map(|report| &report.build.as_of),
            "people": report.as_ref().map(|report| report.build.people),
            "personas": report.as_ref().map(|report| report.personas.iter().map(|card| &card.name).collect::<Vec<_>>()),
        }));
    }
    output.machine(&serde_json::json!({ "builds": rows }));
    Ok(())
}

fn told(report: &Report) -> String {
    let names: Vec<&str> = report.personas.iter().map(|card| card.name.as_str()).collect();
    let names = if names.is_empty() { "no personas".to_owned() } else { names.join(", ") };
    format!("data until {}, {} people: {names}", report.build.as_of, grouped(report.build.people))
}
