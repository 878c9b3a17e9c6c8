//! The order lines of all sources with their persons, and the orders that they make.

use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;

use super::rates::Rates;
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::one_whole;

/// Makes the view `name`: the order lines of all sources from `from` to before `until`, in microseconds since
/// 1970, with their persons. Whether the hour of any of them is known.
pub fn view(
    context: &Context<'_>,
    name: &str,
    orders: &[&ValidSource],
    rates: Option<&Rates>,
    (from, until): (i64, i64),
) -> Result<bool, FlowError> {
    let mut selects = Vec::new();
    let mut any_timed = false;
    for source in orders {
        let timed = is_timed(context, source)?;
        any_timed |= timed;
        selects.push(lines_of(context, source, timed, rates, (from, until))?);
    }
    context.engine.rows(&format!("CREATE OR REPLACE VIEW {name} AS {}", selects.join(" UNION ALL ")))?;
    Ok(any_timed)
}

/// Whether a source tells the hour: one whose every moment is midnight has dates.
fn is_timed(context: &Context<'_>, source: &ValidSource) -> Result<bool, FlowError> {
    let sql = format!(
        "SELECT count(*) FILTER (WHERE CAST(ordered_at AS BIGINT) % {DAY} <> 0) AS timed FROM {}",
        table_name(source.get())
    );
    Ok(one_whole(&context.engine.rows(&sql)?, "timed")? > 0)
}

/// The lines of a source with their persons. An order that came in twice counts as it came in last.
fn lines_of(
    context: &Context<'_>,
    source: &ValidSource,
    timed: bool,
    rates: Option<&Rates>,
    (from, until): (i64, i64),
) -> Result<String, FlowError> {
    let table = table_name(source.get());
    let amount = rates.map_or("o.amount".to_owned(), |rates| rates.converted("o.amount", "o.currency", "o.ordered_at"));
    let lines = format!(
        "SELECT person_of(o.customer_key) AS person_id, o.order_key, o.ordered_at, {timed} AS timed, o.returned,
                o.discounted, o.quantity, o.product, o.category, o.brand, o.channel, o.payment, o.device,
                CASE WHEN o.returned AND o.amount > 0 THEN 0 ELSE coalesce({amount}, 0) END AS net
         FROM {table} o"
    );
    // A sale that was lost is no order that came back: it never was one.
    let before =
        format!("NOT o.lost AND CAST(o.ordered_at AS BIGINT) >= {from} AND CAST(o.ordered_at AS BIGINT) < {until}");
    let imports = context.engine.rows(&format!("SELECT coalesce(max(import_id), 0) AS imports FROM {table}"))?;
    if one_whole(&imports, "imports")? < 2 {
        return Ok(format!("{lines} WHERE {before}"));
    }
    Ok(format!(
        "{lines} LEFT JOIN (SELECT order_key, max(import_id) AS newest FROM {table} GROUP BY order_key
                    HAVING max(import_id) > min(import_id)) again ON o.order_key = again.order_key
         WHERE {before} AND (again.newest IS NULL OR o.import_id = again.newest)"
    ))
}

/// Writes the table `person_orders`: the orders that were not wholly returned, a row each.
pub fn write_orders(context: &Context<'_>, ledger: &mut Ledger) -> Result<(), FlowError> {
    let sql = "SELECT person_id, min(CAST(ordered_at AS BIGINT)) AS moment, sum(net) AS amount, bool_or(timed) AS timed
               FROM lines WHERE NOT returned GROUP BY person_id, order_key";
    let head = ledger.tables.get("person_orders").copied();
    let written = context.engine.write_query("person_orders", head, WriteMode::Replace, sql)?;
    ledger.tables.insert("person_orders".to_owned(), written.version);
    context.engine.open_table("person_orders", written.version)?;
    Ok(())
}
