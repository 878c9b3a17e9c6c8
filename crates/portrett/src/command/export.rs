//! `portrett export`: the cards in other forms.

use std::path::Path;

use portrett_engine::rows_as_json;
use portrett_print::{Format, Logo, Template, TemplateKind, print};
use portrett_report::{documents, overview, render_calendar, render_matrix_csv, render_money};
use portrett_terms::Code;
use serde_json::Value;

use crate::failure::Failure;
use crate::line::Export;
use crate::output::Output;
use crate::project::{Project, write_whole};
use crate::report::{Shown, last_build, unsayable};

/// Every form by its word on the command line.
pub const FORMS: [&str; 13] =
    ["pdf", "poster", "overview", "png", "svg", "pptx", "docx", "md", "json", "matrix", "money", "calendar", "members"];

/// A file to be written.
type Written = (String, Vec<u8>);

/// Writes the last build in each of the forms that are asked for.
pub fn run(project: &Project, how: &Export, output: &Output) -> Result<(), Failure> {
    let shown = last_build(project, how.language.as_deref())?;
    let folder = how.out.clone().unwrap_or_else(|| project.folder.join("export"));
    std::fs::create_dir_all(&folder).map_err(|error| Failure::io(&folder, &error))?;
    let mut written = Vec::new();
    for form in &how.forms {
        for (name, bytes) in files(project, &shown, form, how)? {
            let path = folder.join(name);
            write_whole(&path, &bytes)?;
            output.result(&format!("{}", path.display()));
            written.push(path);
        }
    }
    output.machine(&serde_json::json!({ "written": written }));
    Ok(())
}

fn files(project: &Project, shown: &Shown, form: &str, how: &Export) -> Result<Vec<Written>, Failure> {
    let report = &shown.report;
    let tag = shown.tag();
    let one = |name: &str, text: String| vec![(name.to_owned(), text.into_bytes())];
    let said = |error| unsayable(&error);
    if let Some(format) = Format::parse(form) {
        return on_paper(shown, format, how);
    }
    Ok(match form {
        "md" => one(&format!("personas.{tag}.md"), shown.markdown()?),
        "json" => one("personas.json", shown.json()?),
        "matrix" => one(&format!("matrix.{tag}.csv"), render_matrix_csv(report, shown.locale).map_err(said)?),
        "money" => one(&format!("money.{tag}.txt"), render_money(report, shown.locale).map_err(said)?),
        "calendar" => {
            let calendar = render_calendar(report, shown.locale).map_err(said)?;
            let text = calendar.ok_or_else(|| {
                let failure = Failure::new(Code::NotFound, "no source tells at what hour customers buy");
                failure.hint("a calendar needs orders whose times have hours")
            })?;
            one(&format!("calendar.{tag}.ics"), text)
        }
        _ => one("members.csv", members(project, how.with_keys)?),
    })
}

fn on_paper(shown: &Shown, format: Format, how: &Export) -> Result<Vec<Written>, Failure> {
    let failed = |error: portrett_print::PrintError| Failure::from_error(Code::NotFound, &error);
    let mut template = Template { kind: TemplateKind::parse(&how.template).map_err(failed)?, ..Template::default() };
    if let Some(path) = &how.logo {
        template.logo = Some(Logo::new(read(path)?).map_err(failed)?);
    }
    let documents = documents(&shown.report, shown.locale).map_err(|error| unsayable(&error))?;
    let first = overview(&shown.report, shown.locale).map_err(|error| unsayable(&error))?;
    print(&documents, &first, format, &template).map_err(failed)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| Failure::io(path, &error))
}

/// Who belongs to which persona and how surely, by the ids of the lake; with the customers' own keys on request.
fn members(project: &Project, with_keys: bool) -> Result<String, Failure> {
    let shown = last_build(project, None)?;
    let ledger = project.catalog()?.ledger()?;
    let engine = project.engine(project.threads(None))?;
    for (table, version) in &ledger.tables {
        engine.open_table(table, *version)?;
    }
    let (keys, of) = match with_keys {
        true => (
            ", k.keys",
            " LEFT JOIN (SELECT person_id, string_agg(key, ' ' ORDER BY key) AS keys FROM links GROUP BY person_id) k USING (person_id)",
        ),
        false => ("", ""),
    };
    let sql = format!(
        "SELECT CAST(person_id AS VARCHAR) AS person_id, CAST(m.segment AS BIGINT) AS segment, m.probability{keys}
         FROM memberships m{of} ORDER BY person_id"
    );
    let rows = rows_as_json(&engine.rows(&sql)?)?;
    let rows = rows.as_array().or_else(|| rows["rows"].as_array()).cloned().unwrap_or_default();
    let mut text = format!("person_id,persona,probability{}\n", if with_keys { ",keys" } else { "" });
    for row in &rows {
        let persona =
            shown.report.personas.iter().find(|card| Some(i64::from(card.segment.0)) == row["segment"].as_i64());
        let mut cells = vec![
            cell(&row["person_id"]),
            persona.map_or_else(String::new, |card| quoted(&card.name)),
            cell(&row["probability"]),
        ];
        if with_keys {
            cells.push(cell(&row["keys"]));
        }
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    Ok(text)
}

fn cell(value: &Value) -> String {
    match value {
        Value::String(text) => quoted(text),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A cell of a table. What a spreadsheet would take for a formula is taken for text.
fn quoted(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    match text.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}
