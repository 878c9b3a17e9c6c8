//! What everybody's orders say about each person's: the typical gap, and the bounds of the fifths.

use portrett_engine::sql;

use crate::context::Context;
use crate::error::FlowError;
use crate::table::numbers;

/// Fifths.
const PARTS: usize = 5;

/// The scores of recency, frequency and monetary value: the name in the registry's SQL, the column.
const SCORES: [(&str, &str); 3] =
    [("{recency_fifth}", "last_order"), ("{frequency_fifth}", "orders"), ("{monetary_fifth}", "amount")];

/// See the module.
pub struct Life {
    /// Median over the persons of their median gap, in days; nothing where nobody ordered on two days.
    typical_gap: Option<f64>,
    /// For each score SQL for the fifth that a person is in, from 1 to 5.
    fifths: Vec<String>,
}

/// Learns from `order_sums`.
pub fn learn(context: &Context<'_>) -> Result<Life, FlowError> {
    let rows = context.engine.rows("SELECT median(gap_median) AS typical FROM order_sums")?;
    let typical = numbers(&rows, "typical")?.first().copied().filter(|gap| gap.is_finite());
    let fifths = SCORES.iter().map(|(_, column)| fifth(context, column)).collect::<Result<_, _>>()?;
    Ok(Life { typical_gap: typical, fifths })
}

/// Equal values are in one fifth: the highest that any of them falls into.
fn fifth(context: &Context<'_>, column: &str) -> Result<String, FlowError> {
    let sql = format!(
        "SELECT tile, CAST(min(value) AS DOUBLE) AS bound FROM
           (SELECT {column} AS value, ntile({PARTS}) OVER (ORDER BY {column}) AS tile FROM order_sums)
         GROUP BY tile ORDER BY tile"
    );
    let bounds = numbers(&context.engine.rows(&sql)?, "bound")?;
    let above: String = (bounds.iter().enumerate().skip(1).rev())
        .map(|(place, bound)| format!(" WHEN {column} >= {} THEN {}.0", sql::number(*bound), place + 1))
        .collect();
    Ok(format!("CASE WHEN {column} IS NULL THEN NULL{above} ELSE 1.0 END"))
}

impl Life {
    /// Whether anybody's orders tell a typical gap.
    pub fn knows_a_rhythm(&self) -> bool {
        self.typical_gap.is_some()
    }

    /// `sql` with everything filled in that was learnt.
    pub fn fill(&self, sql: &str) -> String {
        let mut filled = sql.to_owned();
        for ((name, _), fifth) in SCORES.iter().zip(&self.fifths) {
            filled = filled.replace(name, fifth);
        }
        let Some(typical) = self.typical_gap.map(sql::number) else { return filled };
        let rhythm = format!("exp(((days - 1) * ln(coalesce(gap_median, {typical})) + ln({typical})) / days)");
        let since = "greatest(0.0, ({as_of} - last_order) / 86400000000.0)";
        filled.replace("{own_rhythm}", &rhythm).replace("{days_since}", since)
    }
}
