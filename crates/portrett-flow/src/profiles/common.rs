//! The commonest values of a column of text.

use crate::context::Context;
use crate::error::FlowError;
use crate::table::{numbers, texts};

/// Least share of the rows that a common value has.
const LEAST_SHARE: f64 = 0.01;

/// A value with its share of the rows that have one.
#[derive(Debug, Clone, PartialEq)]
pub struct Common {
    /// The value.
    pub value: String,
    /// Its share, from 0 to 1.
    pub share: f64,
}

/// The commonest values of `column` in `rows` (a table with an optional WHERE), the commonest first,
/// each in at least one of a hundred rows.
pub fn common_values(context: &Context<'_>, rows: &str, column: &str, most: usize) -> Result<Vec<Common>, FlowError> {
    let sql = format!(
        "SELECT value, CAST(n AS DOUBLE) / total AS share FROM
           (SELECT value, count(*) AS n, sum(count(*)) OVER () AS total FROM
             (SELECT {column} AS value FROM {rows}) WHERE value IS NOT NULL GROUP BY value)
         WHERE n >= {LEAST_SHARE} * total ORDER BY n DESC, value LIMIT {most}"
    );
    let rows = context.engine.rows(&sql)?;
    let values = texts(&rows, "value")?.into_iter().zip(numbers(&rows, "share")?);
    Ok(values.filter_map(|(value, share)| Some(Common { value: value?, share })).collect())
}
