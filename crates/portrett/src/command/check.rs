//! `portrett check`: the linter of personas.

use portrett_catalog::{Numbered, Written};
use portrett_check::{
    CheckSettings, Checked, FailOn, Finding, check, exit_code, findings_json, findings_sarif, read_report,
    render_findings,
};
use portrett_terms::ledger::BuildRecord;
use portrett_terms::review::{BuildDay, Launch, Review};
use portrett_terms::{Belief, Code, Report};

use super::believe;
use crate::failure::Failure;
use crate::line::Check;
use crate::output::Output;
use crate::project::Project;
use crate::report::{locale, unsayable};

/// Checks the last build and prints what was found. Where a finding counts that is grave enough, the program ends
/// with 1.
pub fn run(project: &Project, how: &Check, output: &Output) -> Result<(), Failure> {
    let mut settings = settings(project)?;
    if let Some(fail_on) = how.fail_on.as_deref().and_then(FailOn::parse) {
        settings.fail_on = fail_on;
    }
    let (report, findings) = findings(project, &settings)?;
    let locale = locale(project, how.language.as_deref())?;
    match (how.format.as_str(), output.is_json()) {
        ("sarif", _) => output
            .raw(&findings_sarif(&findings, &report, crate::config::FILE, locale).map_err(|error| unsayable(&error))?),
        ("json", _) | (_, true) => {
            output.raw(&findings_json(&findings, &report).map_err(|error| unsayable(&error))?);
        }
        _ => output.result(&render_findings(&findings, &report, locale).map_err(|error| unsayable(&error))?),
    }
    match exit_code(&findings, settings.fail_on) {
        0 => Ok(()),
        _ => Err(Failure::already_told()),
    }
}

/// The settings `[check]` of a project.
fn settings(project: &Project) -> Result<CheckSettings, Failure> {
    CheckSettings::check(&project.config.settings).map_err(|error| Failure::from_error(Code::Settings, &error))
}

/// How many findings of the last build count, in a sentence; for the end of a build.
pub fn in_short(project: &Project) -> Result<String, Failure> {
    let (_, findings) = findings(project, &settings(project)?)?;
    let counted = findings.iter().filter(|finding| finding.suppressed.is_none()).count();
    Ok(match counted {
        0 => "Checks of the personas: nothing found (portrett check)".to_owned(),
        1 => "Checks of the personas: 1 finding (portrett check)".to_owned(),
        many => format!("Checks of the personas: {many} findings (portrett check)"),
    })
}

fn findings(project: &Project, settings: &CheckSettings) -> Result<(Report, Vec<Finding>), Failure> {
    let mut catalog = project.catalog()?;
    let builds = catalog.builds()?;
    let Some((last, earlier)) = builds.split_last() else {
        return Err(Failure::new(Code::NothingToBuild, "nothing was built yet").hint("run `portrett build` first"));
    };
    let read = read_report(&last.report).map_err(|error| {
        Failure::from_error(Code::Internal, &error).hint("this build is of another release: run `portrett build` again")
    })?;
    // A build that this release cannot read is one that nothing is compared with.
    let previous: Option<Report> = earlier.last().and_then(|build| serde_json::from_str(&build.report).ok());
    let reviews: Vec<Numbered<Review>> = catalog.written(Written::Review)?;
    let launches: Vec<Numbered<Launch>> = catalog.written(Written::Launch)?;
    let (reviews, launches) = (items(reviews), items(launches));
    let beliefs: Vec<Belief> = believe::all(project)?.iter().map(believe::unanswered).collect();
    let history: Vec<BuildDay> = builds.iter().map(day).collect();
    let found = check(&Checked {
        report: &read.report,
        refused: &read.refused,
        previous: previous.as_ref(),
        history: &history,
        reviews: &reviews,
        beliefs: &beliefs,
        launches: &launches,
        today: super::today(),
        settings,
    });
    Ok((read.report, found))
}

fn items<T>(numbered: Vec<Numbered<T>>) -> Vec<T> {
    numbered.into_iter().map(|own| own.item).collect()
}

fn day(build: &BuildRecord) -> BuildDay {
    BuildDay { build: build.number, day: build.built_at.get(..10).unwrap_or_default().to_owned() }
}
