//! One row a person with what the orders come to: the table `order_sums`.

use portrett_terms::ledger::Ledger;

use super::bucket::{FEW, write_by_bucket};
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;

/// Writes `order_sums` from `person_orders`, both of whose rows are before `until`, and opens it.
pub fn write(context: &Context<'_>, until: i64, ledger: &mut Ledger) -> Result<(), FlowError> {
    let plan = plan(until);
    context.engine.gathering_once(|| {
        write_by_bucket(context, "order_sums", FEW, ledger, |bucket| {
            plan.replace("{orders}", &bucket.rows("person_orders", "person_id"))
        })
    })?;
    if let Some(version) = ledger.tables.get("order_sums") {
        context.engine.open_table("order_sums", *version)?;
    }
    Ok(())
}

/// Parts of the calendar that orders are counted by: what they are called, and their numbers.
const CLOCKS: [(&str, std::ops::Range<usize>); 3] = [("month", 1..13), ("weekday", 1..8), ("hour", 0..24)];

/// The numbers of the parts of a clock, where `name` is one.
pub fn parts_of(name: &str) -> Option<std::ops::Range<usize>> {
    CLOCKS.iter().find(|(own, _)| *own == name).map(|(_, parts)| parts.clone())
}

/// The plan over `{orders}`, the rows of a bucket.
fn plan(until: i64) -> String {
    let year = until - 365 * DAY;
    let counts: Vec<String> = CLOCKS
        .iter()
        .flat_map(|(name, parts)| {
            parts.clone().map(move |part| format!("rhythm['{name}_{part}'] AS {name}_{part}_orders"))
        })
        .collect();
    let hours = |hours: std::ops::Range<usize>| -> String {
        hours.map(|hour| format!("rhythm['hour_{hour}']")).collect::<Vec<_>>().join(" + ")
    };
    format!(
        "SELECT order_person, rhythm['orders'] AS orders, rhythm['days'] AS days, rhythm['first'] AS first_order,
                rhythm['last'] AS last_order, rhythm['repeat_amount'] AS repeat_amount,
                rhythm['last_gap'] AS last_gap, rhythm['first_gap'] AS first_gap, rhythm['second_gap'] AS second_gap,
                rhythm['gap_median'] AS gap_median,
                rhythm['gap_spread'] AS gap_spread, rhythm['gap_trend'] AS gap_trend,
                rhythm['amount_median'] AS amount_median, rhythm['amount_trend'] AS amount_trend,
                amount, orders_year, amount_year, rhythm['gifts'] AS gift_orders, {} AS morning_orders,
                {} AS evening_orders, rhythm['timed'] AS timed_orders, {}
         FROM (
           SELECT person_id AS order_person,
                  order_rhythm(moment * 2 + CASE WHEN timed THEN 1 ELSE 0 END, amount) AS rhythm,
                  sum(amount) AS amount,
                  count(*) FILTER (WHERE moment >= {year}) AS orders_year,
                  coalesce(sum(amount) FILTER (WHERE moment >= {year}), 0) AS amount_year
           FROM {{orders}} GROUP BY person_id)",
        hours(6..12),
        hours(17..23),
        counts.join(", "),
    )
}
