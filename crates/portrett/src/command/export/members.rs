//! Who belongs to which persona, as comma-separated text.

use portrett_engine::rows_as_json;
use serde_json::Value;

use crate::failure::Failure;
use crate::project::Project;
use crate::report::last_build;

/// Who belongs to which persona and how surely, by the ids of the lake; with the customers' own keys on request.
pub fn members(project: &Project, with_keys: bool) -> Result<String, Failure> {
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
