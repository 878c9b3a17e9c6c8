//! `portrett query`: SQL over the lake of the last build, to see a figure again, and what tables there are.

use portrett_engine::{Engine, EngineError};
use portrett_terms::Code;
use portrett_terms::ledger::Ledger;

use crate::bars::grouped;
use crate::failure::Failure;
use crate::output::Output;
use crate::project::Project;

/// Runs `sql` over the tables that the head names, and prints its rows; lists the tables where that is asked.
pub fn run(project: &Project, sql: Option<&str>, output: &Output) -> Result<(), Failure> {
    let asked = match sql {
        Some(sql) if !asks_for_tables(sql) => Some(sql),
        _ => None,
    };
    if asked.is_some_and(|sql| !is_reading(sql)) {
        let failure = Failure::new(Code::NotFound, "a query begins with SELECT or WITH, or is SHOW TABLES");
        return Err(failure.hint("a query only reads; `portrett query --tables` lists what can be read"));
    }
    let ledger = project.catalog()?.ledger()?;
    let engine = project.engine(project.threads(None))?;
    for (table, version) in &ledger.tables {
        engine.open_table(table, *version)?;
    }
    match asked {
        Some(sql) => answer(&engine, &ledger, sql, output),
        None => list(&engine, &ledger, output),
    }
}

fn answer(engine: &Engine, ledger: &Ledger, sql: &str, output: &Output) -> Result<(), Failure> {
    let failed = |error: EngineError| {
        let known: Vec<&str> = ledger.tables.keys().map(String::as_str).collect();
        let tables = format!("the tables are {}; their columns: portrett query --tables", known.join(", "));
        Failure::from_error(Code::NotFound, &error).hint(tables)
    };
    let rows = engine.rows(sql).map_err(failed)?;
    output.result(&portrett_engine::print_rows(&rows)?);
    output.machine(&portrett_engine::rows_as_json(&rows)?);
    Ok(())
}

/// A table of the lake.
struct Table<'a> {
    name: &'a str,
    rows: u64,
    /// Names and types.
    columns: Vec<(String, String)>,
}

fn list(engine: &Engine, ledger: &Ledger, output: &Output) -> Result<(), Failure> {
    if ledger.tables.is_empty() {
        let failure = Failure::new(Code::NothingToBuild, "there are no tables yet");
        return Err(failure.hint("run `portrett build` first"));
    }
    let tables: Vec<Table<'_>> = ledger.tables.keys().map(|name| table(engine, name)).collect::<Result<_, _>>()?;
    output.result(&tables.iter().map(Table::lines).collect::<Vec<_>>().join("\n"));
    output.say(
        "\nMoney is in ten-thousandths and quantities in thousandths, but for `profiles`, which has them as they are.",
    );
    output.machine(&tables.iter().map(Table::json).collect());
    Ok(())
}

fn table<'a>(engine: &Engine, name: &'a str) -> Result<Table<'a>, Failure> {
    let counted = portrett_engine::rows_as_json(&engine.rows(&format!("SELECT count(*) AS n FROM {name}"))?)?;
    let schema = engine.schema(&format!("SELECT * FROM {name}"))?;
    let columns = schema.fields().iter().map(|field| (field.name().clone(), field.data_type().to_string())).collect();
    Ok(Table { name, rows: counted[0]["n"].as_u64().unwrap_or(0), columns })
}

/// Columns of the terminal that names of columns fill.
const WIDTH: usize = 96;

impl Table<'_> {
    /// Its name and rows, and its columns below.
    fn lines(&self) -> String {
        let mut text = format!("{}: {} rows\n", self.name, grouped(self.rows));
        let mut line = String::new();
        for (name, _) in &self.columns {
            if !line.is_empty() && line.chars().count() + name.chars().count() >= WIDTH {
                text.push_str(&format!("    {}\n", line.trim_end()));
                line.clear();
            }
            line.push_str(&format!("{name}, "));
        }
        text.push_str(&format!("    {}", line.trim_end_matches(", ")));
        text
    }

    fn json(&self) -> serde_json::Value {
        let columns = self.columns.iter().map(|(name, kind)| serde_json::json!({ "name": name, "type": kind }));
        let columns: Vec<serde_json::Value> = columns.collect();
        serde_json::json!({ "table": self.name, "rows": self.rows, "columns": columns })
    }
}

fn words(sql: &str) -> Vec<String> {
    sql.trim_end_matches(|c: char| c == ';' || c.is_whitespace()).split_whitespace().map(str::to_lowercase).collect()
}

fn asks_for_tables(sql: &str) -> bool {
    words(sql) == ["show", "tables"]
}

fn is_reading(sql: &str) -> bool {
    words(sql).first().is_some_and(|first| matches!(first.as_str(), "select" | "with"))
}
