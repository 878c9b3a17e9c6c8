//! Quartiles, outer fences, and the numbers outside them.

use portrett_terms::SourceKind;
use portrett_terms::quality::NumberQuality;

use super::columns::Column;
use crate::context::Context;
use crate::error::FlowError;
use crate::table::{numbers, one_whole};

/// The numbers of a column, with the money of the rows outside the fences.
pub struct Numbers {
    /// What is shown.
    pub quality: NumberQuality,
    /// The sum of the amounts outside, in ten-thousandths, where the column is the amount.
    pub money: i64,
}

/// Quartiles and what is outside the fences, for each of `columns`; nothing for a column without numbers and
/// for one whose quartiles are the same, where every other number would lie outside.
pub fn outside(
    context: &Context<'_>,
    kind: SourceKind,
    table: &str,
    columns: &[Column],
) -> Result<Vec<Option<Numbers>>, FlowError> {
    let mut found = Vec::with_capacity(columns.len());
    for column in columns {
        found.push(match column.scale {
            None => None,
            Some(scale) => of_column(context, kind, table, column, scale)?,
        });
    }
    Ok(found)
}

/// The rows whose numbers are judged: a return is as large as what is returned, below zero.
fn judged(kind: SourceKind, field: &str) -> String {
    let bought = if kind == SourceKind::Orders { " AND NOT returned" } else { "" };
    format!("{field} IS NOT NULL{bought}")
}

fn of_column(
    context: &Context<'_>,
    kind: SourceKind,
    table: &str,
    column: &Column,
    scale: f64,
) -> Result<Option<Numbers>, FlowError> {
    let (field, judged) = (&column.field, judged(kind, &column.field));
    // Counted by value and exact: a sketch would give other bytes with other threads.
    let sql = format!(
        "SELECT min(CASE WHEN upto * 4 >= total THEN value END) AS q1,
                min(CASE WHEN upto * 4 >= total * 3 THEN value END) AS q3, coalesce(max(total), 0) AS total
         FROM (SELECT value, sum(times) OVER (ORDER BY value) AS upto, sum(times) OVER () AS total
               FROM (SELECT CAST({field} AS DOUBLE) AS value, count(*) AS times FROM {table}
                     WHERE {judged} GROUP BY 1))"
    );
    let rows = context.engine.rows(&sql)?;
    let first = |name| Ok::<f64, FlowError>(numbers(&rows, name)?.first().copied().unwrap_or(f64::NAN));
    let (q1, q3, values) = (first("q1")?, first("q3")?, one_whole(&rows, "total")? as u64);
    if q1.is_nan() || q1 >= q3 {
        return Ok(None);
    }
    let fences = [q1 - 3.0 * (q3 - q1), q3 + 3.0 * (q3 - q1)];
    let [low, high] = fences.map(portrett_engine::sql::number);
    let money = if field == "amount" { "amount" } else { "CAST(0 AS BIGINT)" };
    let sql = format!(
        "SELECT count(*) FILTER (WHERE {field} < {low}) AS below, count(*) FILTER (WHERE {field} > {high}) AS above,
                coalesce(sum({money}) FILTER (WHERE {field} > {high}), 0) AS money
         FROM {table} WHERE {judged}"
    );
    let rows = context.engine.rows(&sql)?;
    let quality = NumberQuality {
        values,
        quartiles: [q1 / scale, q3 / scale],
        fences: fences.map(|fence| fence / scale),
        below: one_whole(&rows, "below")? as u64,
        above: one_whole(&rows, "above")? as u64,
    };
    Ok(Some(Numbers { quality, money: one_whole(&rows, "money")? }))
}
