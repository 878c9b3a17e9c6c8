//! `portrett features`: what is known of each person, of how many, and what would tell more.

use portrett_flow::profiles::registry::{Usage, definition};
use portrett_flow::profiles::{Feature, Lack, ProfilesFacts, Wanted};
use portrett_terms::Code;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// Lists the features of the last build's profiles, and those that no source gives.
pub fn run(project: &Project, output: &Output) -> Result<(), Failure> {
    let ledger = project.catalog()?.ledger()?;
    let Some(facts) = ProfilesFacts::of(&ledger)? else {
        let failure = Failure::new(Code::NotFound, "no profiles were built yet");
        return Err(failure.hint("run `portrett build` first"));
    };
    output.result(&listing(&facts));
    output.machine(&as_json(&facts));
    Ok(())
}

fn listing(facts: &ProfilesFacts) -> String {
    let mut lines = vec![format!("{} persons, {} features", facts.people, facts.features.len())];
    lines.push(format!("{:<34} {:>12} {:>12}  {:<15} how it is computed", "column", "known", "unknown", "used for"));
    let rows: Vec<(&Feature, u64)> = facts.features.iter().zip(facts.known.iter().copied()).collect();
    lines.extend(rows.chunk_by(|one, other| is_series(one.0, other.0)).map(|series| line(series, facts.people)));
    if !facts.lacks.is_empty() {
        lines.push("\nWhat would tell more:".to_owned());
        lines.extend(grouped(&facts.lacks));
    }
    lines.join("\n")
}

/// Whether two columns are parts of one thing that stands in the table only: the hours of a day, say.
fn is_series(one: &Feature, other: &Feature) -> bool {
    one.usage() == Usage::Kept && one.definition == other.definition && one.label != other.label
}

fn line(series: &[(&Feature, u64)], people: u64) -> String {
    let Some(((first, known), (last, _))) = series.first().zip(series.last()) else { return String::new() };
    let about = definition(&first.definition).map_or("", |entry| entry.about);
    let column = match series.len() {
        1 => first.column.clone(),
        parts => format!("{} … {} ({parts})", first.column, last.column),
    };
    let unknown = people.saturating_sub(*known);
    format!("{column:<34} {known:>12} {unknown:>12}  {:<15} {about}", first.usage().name())
}

/// A line for each thing that is wanted, with the features that it would give.
fn grouped(lacks: &[Lack]) -> Vec<String> {
    let mut wants: Vec<(String, Vec<&str>)> = Vec::new();
    for lack in lacks {
        let want = said(&lack.wanted);
        match wants.iter_mut().find(|(known, _)| *known == want) {
            Some((_, features)) => features.push(&lack.definition),
            None => wants.push((want, vec![&lack.definition])),
        }
    }
    wants.into_iter().map(|(want, features)| format!("  {want}: {}", features.join(", "))).collect()
}

fn said(wanted: &Wanted) -> String {
    match wanted {
        Wanted::Source(kind) => format!("a source of {kind}"),
        Wanted::Column { kind, meanings } => {
            let meanings: Vec<String> = meanings.iter().map(|meaning| format!("`{meaning}`")).collect();
            format!("a column {} in the {kind}", meanings.join(" or "))
        }
        Wanted::Hours => "orders with their hour: the sources have days only".to_owned(),
        Wanted::OpeningHours => "openings with their hour: the sources have days only, or a yes".to_owned(),
        Wanted::SecondOrder => "somebody who ordered on two days".to_owned(),
        Wanted::CommonValues => "a value that one in a hundred rows has".to_owned(),
        Wanted::Setting(key) => format!("the setting `{key}`"),
    }
}

fn as_json(facts: &ProfilesFacts) -> Value {
    let features: Vec<Value> = (facts.features.iter().zip(&facts.known))
        .map(|(feature, known)| {
            json!({
                "column": feature.column,
                "definition": feature.definition,
                "label": feature.label,
                "known": known,
                "unknown": facts.people.saturating_sub(*known),
                "used_for": feature.usage().name(),
            })
        })
        .collect();
    json!({ "people": facts.people, "features": features, "lacks": facts.lacks })
}
