//! What persons did after the cut-off: the future that the profiles did not see.

use portrett_engine::WriteMode;
use portrett_terms::SourceKind;
use portrett_terms::ledger::Ledger;

use super::as_of::Horizon;
use super::lines;
use super::rates::Rates;
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::ValidSource;

/// Writes `outcomes`, one row a person of `profiles`: orders and spend after the cut-off, whether there was
/// one, and the days to the first; with nothing kept back, or no orders, there is no such table.
pub fn write(
    context: &Context<'_>,
    sources: &[ValidSource],
    rates: Option<&Rates>,
    horizon: Horizon,
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let orders: Vec<&ValidSource> = sources.iter().filter(|s| s.get().kind == SourceKind::Orders).collect();
    if !horizon.is_cut() || orders.is_empty() {
        ledger.tables.remove("outcomes");
        return Ok(());
    }
    lines::view(context, "lines_after", &orders, rates, (horizon.until, horizon.end))?;
    let sql = format!(
        "SELECT p.person_id, CAST(coalesce(after.orders, 0) AS BIGINT) AS orders,
                coalesce(after.net, 0) / 10000.0 AS spend, coalesce(after.orders, 0) > 0 AS bought,
                (after.next_order - {}) / {DAY}.0 AS days_to_next_order
         FROM (SELECT person_id AS after_person, count(DISTINCT order_key) FILTER (WHERE NOT returned) AS orders,
                      sum(net) AS net,
                      min(CAST(ordered_at AS BIGINT)) FILTER (WHERE NOT returned) AS next_order
               FROM lines_after GROUP BY person_id) after
         RIGHT JOIN (SELECT person_id FROM profiles) p ON p.person_id = after.after_person",
        horizon.until
    );
    let head = ledger.tables.get("outcomes").copied();
    let written = context.engine.write_query("outcomes", head, WriteMode::Replace, &sql)?;
    ledger.tables.insert("outcomes".to_owned(), written.version);
    Ok(())
}
