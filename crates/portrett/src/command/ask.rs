//! `portrett ask`: what to ask the members of a persona about what is not known.

use std::path::{Path, PathBuf};

use portrett_engine::rows_as_json;
use portrett_flow::people::consents;
use portrett_report::{Invite, render_ask_csv, render_ask_html, render_ask_markdown};
use portrett_terms::PersonaCard;
use serde_json::Value;

use super::show::find;
use crate::failure::Failure;
use crate::output::Output;
use crate::project::{Project, write_whole};
use crate::report::{last_build, unsayable};

/// How many typical and how many borderline members are named.
const INVITED: usize = 12;

/// Writes the guide as a page and as Markdown, and the survey as a table.
pub fn run(
    project: &Project,
    persona: &str,
    language: Option<&str>,
    out: Option<&Path>,
    output: &Output,
) -> Result<(), Failure> {
    let shown = last_build(project, language)?;
    let card = find(&shown.report, persona)?;
    let place = shown.report.personas.iter().position(|own| own.id == card.id).unwrap_or_default() + 1;
    let invite = invite(project, card)?;
    let locale = shown.locale;
    let said = |error| unsayable(&error);
    let files = [
        ("html", render_ask_html(card, &shown.report, &invite, locale).map_err(said)?),
        ("md", render_ask_markdown(card, &shown.report, &invite, locale).map_err(said)?),
        ("csv", render_ask_csv(card, &shown.report, locale).map_err(said)?),
    ];
    let folder = out.unwrap_or(&project.folder);
    let mut written: Vec<PathBuf> = Vec::new();
    for (ending, text) in files {
        let path = folder.join(format!("ask-{place}.{}.{ending}", shown.tag()));
        write_whole(&path, text.as_bytes())?;
        output.result(&format!("{}", path.display()));
        written.push(path);
    }
    output.machine(&serde_json::json!({ "written": written }));
    Ok(())
}

/// Members who may be written to, by their ids in the lake: those who belong to the persona most surely, and those who
/// might belong to another one as well. Where a source tells who may be, nobody else is named.
fn invite(project: &Project, card: &PersonaCard) -> Result<Invite, Failure> {
    let ledger = project.catalog()?.ledger()?;
    let engine = project.engine(project.threads(None))?;
    for (table, version) in &ledger.tables {
        engine.open_table(table, *version)?;
    }
    let told = consents(&project.config.sources).filter(|_| ledger.tables.contains_key("links"));
    let one = |sql: &str| -> Result<Vec<String>, Failure> { Ok(cells(&rows_as_json(&engine.rows(sql)?)?)) };
    let agreed = match told {
        Some(told) if one(&format!("SELECT count(*) AS known FROM ({told})"))? != ["0"] => {
            format!(" AND person_id IN (SELECT person_id FROM ({told}) WHERE consent)")
        }
        _ => String::new(),
    };
    let ids = |order: &str| {
        one(&format!(
            "SELECT CAST(person_id AS VARCHAR) AS id FROM memberships WHERE segment = {}{agreed}
             ORDER BY probability {order}, person_id LIMIT {INVITED}",
            card.segment.0
        ))
    };
    Ok(Invite { typical: ids("DESC")?, borderline: ids("ASC")? })
}

/// The cells of the only column.
fn cells(rows: &Value) -> Vec<String> {
    let rows = rows.as_array().or_else(|| rows["rows"].as_array());
    let cell = |row: &Value| match row.as_object()?.values().next()? {
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    rows.map_or_else(Vec::new, |rows| rows.iter().filter_map(cell).collect())
}
