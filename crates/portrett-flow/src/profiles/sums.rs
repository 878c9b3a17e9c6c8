//! One row a person with what the orders come to: the table `order_sums`.

use portrett_engine::{Engine, lane};
use portrett_terms::ledger::Ledger;

use super::bucket::write_by_bucket;
use super::spec::DAY;
use crate::context::Context;
use crate::error::FlowError;

/// Writes `order_sums` from `person_orders`, both of whose rows are before `until`, and opens it.
pub fn write(context: &Context<'_>, until: i64, ledger: &mut Ledger) -> Result<(), FlowError> {
    let plan = plan(context.engine, until);
    write_by_bucket(context, "order_sums", ledger, |bucket| {
        plan.replace("{orders}", &bucket.rows("person_orders", "person_id"))
    })?;
    if let Some(version) = ledger.tables.get("order_sums") {
        context.engine.open_table("order_sums", *version)?;
    }
    Ok(())
}

/// How often something falls into each of several parts of a clock or a calendar.
struct Clock {
    /// What the parts are called.
    name: &'static str,
    /// How many there are.
    parts: usize,
    /// The number of the first.
    first: usize,
    /// SQL for the part of an order, from 0.
    part: &'static str,
}

const CLOCKS: [Clock; 3] = [
    Clock { name: "month", parts: 12, first: 1, part: "CAST(month - 1 AS INT)" },
    // 1 January 1970 was a Thursday.
    Clock { name: "weekday", parts: 7, first: 1, part: "CAST((day + 3) % 7 AS INT)" },
    Clock { name: "hour", parts: 24, first: 0, part: "CASE WHEN timed THEN CAST(hour AS INT) END" },
];

impl Clock {
    fn aggregate(&self, engine: &Engine) -> String {
        format!("{}({}) AS {}s", engine.tally(self.parts), self.part, self.name)
    }

    fn columns(&self) -> String {
        let one = |part: usize| {
            format!("CAST({0}s['{1}'] AS BIGINT) AS {0}_{2}_orders", self.name, lane(part), part + self.first)
        };
        (0..self.parts).map(one).collect::<Vec<_>>().join(", ")
    }

    fn sum(&self, parts: std::ops::Range<usize>) -> String {
        let lanes: Vec<String> =
            parts.map(|part| format!("CAST({}s['{}'] AS BIGINT)", self.name, lane(part - self.first))).collect();
        lanes.join(" + ")
    }
}

/// The names of the counts by part of a clock: `(feature, part, column)`, where there are.
pub fn parts_of(column: &str) -> Option<std::ops::Range<usize>> {
    let clock = CLOCKS.iter().find(|clock| column == format!("share_{}", clock.name))?;
    Some(clock.first..clock.first + clock.parts)
}

/// The plan over `{orders}`, the rows of a bucket.
fn plan(engine: &Engine, until: i64) -> String {
    let year = until - 365 * DAY;
    let [_, _, hours] = &CLOCKS;
    let tallies: Vec<String> = CLOCKS.iter().map(|clock| clock.aggregate(engine)).collect();
    let counts: Vec<String> = CLOCKS.iter().map(Clock::columns).collect();
    format!(
        "SELECT order_person, rhythm['orders'] AS orders, rhythm['days'] AS days, rhythm['first'] AS first_order,
                rhythm['last'] AS last_order, rhythm['repeat_amount'] AS repeat_amount,
                rhythm['last_gap'] AS last_gap, rhythm['first_gap'] AS first_gap, rhythm['second_gap'] AS second_gap, rhythm['gap_median'] AS gap_median,
                rhythm['gap_spread'] AS gap_spread, rhythm['gap_trend'] AS gap_trend,
                rhythm['amount_median'] AS amount_median, rhythm['amount_trend'] AS amount_trend,
                amount, orders_year, amount_year, gift_orders, {} AS morning_orders, {} AS evening_orders,
                {} AS timed_orders, {}
         FROM (
           SELECT person_id AS order_person, order_rhythm(moment, amount) AS rhythm, sum(amount) AS amount,
                  count(*) FILTER (WHERE moment >= {year}) AS orders_year,
                  coalesce(sum(amount) FILTER (WHERE moment >= {year}), 0) AS amount_year,
                  count(*) FILTER (WHERE (month = 11 AND day_of_month >= 15) OR (month = 12 AND day_of_month <= 24))
                    AS gift_orders,
                  {}
           FROM (
             SELECT *, date_part('month', at) AS month, date_part('day', at) AS day_of_month
             FROM (SELECT person_id, moment, amount, timed, to_timestamp_micros(moment) AS at,
                          CAST(floor(moment / {DAY}.0) AS BIGINT) AS day, (moment / 3600000000) % 24 AS hour
                   FROM {{orders}}))
           GROUP BY person_id)",
        hours.sum(6..12),
        hours.sum(17..23),
        hours.sum(0..24),
        counts.join(", "),
        tallies.join(", ")
    )
}
