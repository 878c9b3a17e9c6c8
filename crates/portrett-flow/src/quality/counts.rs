//! What is counted over the rows of one lake table: missing cells, rows alike, currencies, money.

use std::collections::BTreeSet;

use portrett_terms::quality::{CurrencyCount, shape};
use portrett_terms::{Role, SourceKind, SourceSpec};

use super::columns::Column;
use crate::context::Context;
use crate::error::FlowError;
use crate::table::{one_whole, texts, wholes};

/// The rows of `table`, and for each of `columns` those that have a value.
pub fn values(context: &Context<'_>, table: &str, columns: &[Column]) -> Result<(u64, Vec<u64>), FlowError> {
    let counts: Vec<String> =
        columns.iter().enumerate().map(|(place, column)| format!(", count({}) AS c{place}", column.field)).collect();
    let rows = context.engine.rows(&format!("SELECT count(*) AS all_rows{} FROM {table}", counts.concat()))?;
    let each = (0..columns.len()).map(|place| Ok(one_whole(&rows, &format!("c{place}"))? as u64));
    Ok((one_whole(&rows, "all_rows")? as u64, each.collect::<Result<_, FlowError>>()?))
}

/// Rows alike, and the money in them.
pub struct Alike {
    /// Rows that say the same as an earlier one.
    pub rows: u64,
    /// The sum of their amounts, in ten-thousandths; 0 where the table has none.
    pub money: i64,
}

/// Counts the rows of `table` that say the same as another one. Rows are told apart by a keyed hash of 63
/// bits over their cells, so that the grouping holds eight bytes a row: of a hundred million different rows,
/// any two fall together by chance once in two thousand tables.
pub fn alike(
    context: &Context<'_>,
    source: &SourceSpec,
    table: &str,
    present: &BTreeSet<String>,
) -> Result<Alike, FlowError> {
    let cells: Vec<String> = present
        .iter()
        .filter(|field| says_something(source, field))
        .map(|field| format!("coalesce(CAST({field} AS VARCHAR), chr(30))"))
        .collect();
    // A newer list of contacts repeats the older one; a newer file of orders must not.
    let within = if is_list(source) { ", import_id" } else { "" };
    let amount = if present.contains("amount") { "max(greatest(amount, 0))" } else { "CAST(0 AS BIGINT)" };
    let sql = format!(
        "SELECT coalesce(sum(copies - 1), 0) AS more, coalesce(sum((copies - 1) * amount), 0) AS money
         FROM (SELECT count(*) AS copies, {amount} AS amount
               FROM (SELECT *, key_of_order(concat_ws(chr(31), {})) AS said FROM {table}) GROUP BY said{within})
         WHERE copies > 1",
        cells.join(", ")
    );
    let rows = context.engine.rows(&sql)?;
    Ok(Alike { rows: one_whole(&rows, "more")? as u64, money: one_whole(&rows, "money")? })
}

fn is_list(source: &SourceSpec) -> bool {
    matches!(source.kind, SourceKind::Contacts | SourceKind::Survey)
}

/// Whether a field holds what the file says, not where it says so.
fn says_something(source: &SourceSpec, field: &str) -> bool {
    match field {
        "row_number" | "import_id" | "order_key" => false,
        "customer_key" | "email_key" => !is_list(source),
        "message_id" => source.column(Role::MessageId).is_some(),
        "thread" => source.column(Role::Thread).is_some(),
        _ => true,
    }
}

/// Rows of `table` whose customer stands in an earlier row of the same file.
pub fn repeated_keys(context: &Context<'_>, table: &str) -> Result<u64, FlowError> {
    let sql = format!(
        "SELECT coalesce(sum(copies - 1), 0) AS more
         FROM (SELECT count(*) AS copies FROM {table} GROUP BY import_id, customer_key) WHERE copies > 1"
    );
    Ok(one_whole(&context.engine.rows(&sql)?, "more")? as u64)
}

/// Currencies that are named one by one.
const CURRENCIES: usize = 6;

/// The rows of `table` by currency, the most frequent first.
pub fn currencies(context: &Context<'_>, table: &str) -> Result<Vec<CurrencyCount>, FlowError> {
    let sql = format!(
        "SELECT upper(trim(currency)) AS currency, count(*) AS lines
         FROM {table} WHERE currency IS NOT NULL GROUP BY 1 ORDER BY lines DESC, currency LIMIT {CURRENCIES}"
    );
    let rows = context.engine.rows(&sql)?;
    let names = texts(&rows, "currency")?.into_iter().map(|name| currency_name(&name.unwrap_or_default()));
    let counts = names.zip(wholes(&rows, "lines")?);
    Ok(counts.map(|(currency, rows)| CurrencyCount { currency, rows: rows as u64 }).collect())
}

/// A code of three letters as it is. Anything else may be anything, a name among it.
fn currency_name(text: &str) -> String {
    let is_code = text.len() == 3 && text.chars().all(|c| c.is_ascii_alphabetic());
    if is_code { text.to_owned() } else { shape(text) }
}

/// What the orders of `table` come to, returns left out, in ten-thousandths.
pub fn money(context: &Context<'_>, table: &str) -> Result<i64, FlowError> {
    let sql = format!("SELECT coalesce(sum(amount), 0) AS money FROM {table} WHERE NOT returned AND amount > 0");
    one_whole(&context.engine.rows(&sql)?, "money")
}
