//! `portrett show`: the personas in the terminal, or as JSON.

use portrett_report::render_provisional;
use portrett_terms::{Code, PersonaCard, Report};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;
use crate::report::{a_build, unsayable};

/// Shows all personas, or the one that `wanted` names by name, id or number.
pub fn run(
    project: &Project,
    wanted: Option<&str>,
    (language, build): (Option<&str>, Option<i64>),
    output: &Output,
) -> Result<(), Failure> {
    let mut shown = a_build(project, build, language)?;
    if let Some(wanted) = wanted {
        let card = find(&shown.report, wanted)?.clone();
        shown.report.personas = vec![card];
    }
    if output.is_json() {
        output.raw(&shown.json()?);
        return Ok(());
    }
    for card in &shown.report.personas {
        output.result(&shown.card(card)?);
    }
    if let Some(said) = render_provisional(&shown.report, shown.locale).map_err(|error| unsayable(&error))? {
        output.result(&said);
    }
    if shown.report.personas.is_empty() {
        output.result(&shown.notes()?.join("\n"));
    }
    Ok(())
}

/// The card that `wanted` names by name, id or number.
pub fn find<'a>(report: &'a Report, wanted: &str) -> Result<&'a PersonaCard, Failure> {
    let number = wanted.parse::<usize>().ok();
    let is_it = |(place, card): &(usize, &PersonaCard)| {
        card.id.0 == wanted || card.name.eq_ignore_ascii_case(wanted) || number == Some(place + 1)
    };
    let found = report.personas.iter().enumerate().find(is_it).map(|(_, card)| card);
    found.ok_or_else(|| {
        let known: Vec<&str> = report.personas.iter().map(|card| card.name.as_str()).collect();
        let failure = Failure::new(Code::NotFound, format!("no persona is called {wanted:?}"));
        failure.hint(format!("the personas are {}", known.join(", ")))
    })
}
