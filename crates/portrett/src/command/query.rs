//! `portrett query`: SQL over the lake of the last build, to see a figure again.

use portrett_terms::Code;

use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// Runs `sql` over the tables that the head names, and prints its rows.
pub fn run(project: &Project, sql: &str, output: &Output) -> Result<(), Failure> {
    if !is_reading(sql) {
        let failure = Failure::new(Code::NotFound, "a query begins with SELECT or WITH");
        return Err(failure.hint("a query only reads; copy one from a card's evidence"));
    }
    let ledger = project.catalog()?.ledger()?;
    let engine = project.engine(project.threads(None))?;
    for (table, version) in &ledger.tables {
        engine.open_table(table, *version)?;
    }
    let failed = |error: portrett_engine::EngineError| {
        let known: Vec<&str> = ledger.tables.keys().map(String::as_str).collect();
        Failure::from_error(Code::NotFound, &error).hint(format!("the tables are {}", known.join(", ")))
    };
    let rows = engine.rows(sql).map_err(failed)?;
    let text = portrett_engine::print_rows(&rows)?;
    output.result(&text);
    output.machine(&portrett_engine::rows_as_json(&rows)?);
    Ok(())
}

fn is_reading(sql: &str) -> bool {
    let first = sql.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    matches!(first.as_str(), "select" | "with")
}
