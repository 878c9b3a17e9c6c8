//! What the models need to know of each customer, read from the orders. Time is in weeks; orders of one day
//! are one purchase.

use portrett_maths::lifetime::{History, Spend};

use crate::context::Context;
use crate::error::FlowError;
use crate::profiles::DAY;
use crate::table::{numbers, wholes};

/// Days in a week, in which the models count.
const WEEK: f64 = 7.0;

/// Ten-thousandths in a unit of money.
const UNIT: f64 = 10_000.0;

/// Everybody with an order, in the order of their ids.
pub struct Purchases {
    /// Ids.
    pub person: Vec<i64>,
    /// Days with an order.
    pub days: Vec<u32>,
    /// Their histories up to the end.
    pub histories: Vec<History>,
    /// Their spend on every day after the first, as the model of spend takes it.
    pub spends: Vec<Spend>,
    /// The first two gaps of those with three days or more, in days.
    pub gaps: Vec<(f64, f64)>,
    /// The day of the very first order, in days since 1970.
    pub first_day: i64,
}

/// Reads `order_sums`; `last_day` is the last day of the data, in days since 1970.
pub fn read(context: &Context<'_>, last_day: i64) -> Result<Purchases, FlowError> {
    let rows = context.engine.rows(
        "SELECT order_person, days, first_order, last_order, repeat_amount, first_gap, second_gap FROM order_sums
         ORDER BY order_person",
    )?;
    let (days, repeat) = (wholes(&rows, "days")?, wholes(&rows, "repeat_amount")?);
    let (first, last) = (wholes(&rows, "first_order")?, wholes(&rows, "last_order")?);
    let (first_gap, second_gap) = (numbers(&rows, "first_gap")?, numbers(&rows, "second_gap")?);
    let histories = (0..days.len()).map(|row| history(days[row], first[row], last[row], last_day)).collect();
    let spends = (0..days.len()).map(|row| spend(days[row], repeat[row])).collect();
    let gaps = std::iter::zip(first_gap, second_gap).filter(|(first, second)| !(first.is_nan() || second.is_nan()));
    Ok(Purchases {
        person: wholes(&rows, "order_person")?,
        days: days.iter().map(|days| *days as u32).collect(),
        histories,
        spends,
        gaps: gaps.collect(),
        first_day: first.iter().min().map_or(last_day, |moment| moment.div_euclid(DAY)),
    })
}

fn history(days: i64, first: i64, last: i64, last_day: i64) -> History {
    let (first, last) = (first.div_euclid(DAY), last.div_euclid(DAY));
    History {
        frequency: (days - 1).max(0) as u32,
        recency: (last - first) as f64 / WEEK,
        age: (last_day - first).max(last - first) as f64 / WEEK,
    }
}

/// Somebody whose returns outweigh what was kept has a mean of zero: the model leaves such people out.
fn spend(days: i64, repeat_amount: i64) -> Spend {
    let purchases = (days - 1).max(0) as u32;
    let mean = repeat_amount.max(0) as f64 / UNIT / f64::from(purchases.max(1));
    Spend { purchases, mean: if purchases == 0 { 0.0 } else { mean } }
}

/// Those who had ordered before a cut, as they were known then, and what they did after it.
pub struct Past {
    /// Their histories up to the cut.
    pub histories: Vec<History>,
    /// Days with an order after the cut, for each of them.
    pub purchases: Vec<u32>,
    /// Of all of them, in each week after the cut.
    pub weekly: Vec<u64>,
}

/// Customers that models are judged on, about: ids are hashes, so that every so many-th is a fair sample.
const JUDGED_ON: usize = 50_000;

/// Reads `person_orders` up to the end of the day `cut` and for `weeks` after it, of as many customers as models
/// are judged on.
pub fn read_past(context: &Context<'_>, all: &Purchases, cut: i64, weeks: usize) -> Result<Past, FlowError> {
    let until = (cut + 1) * DAY;
    let every = all.person.len().div_ceil(JUDGED_ON).max(1);
    let orders = format!("(SELECT * FROM person_orders WHERE person_id % {every} = 0)");
    let past = format!(
        "SELECT person_id, distinct_count(day) AS days, min(moment) AS first_order, max(moment) AS last_order
         FROM (SELECT person_id, moment, CAST(floor(moment / {DAY}.0) AS BIGINT) AS day FROM {orders}
               WHERE moment < {until})
         GROUP BY person_id ORDER BY person_id"
    );
    let rows = context.engine.gathering_once(|| context.engine.rows(&past))?;
    let (person, days) = (wholes(&rows, "person_id")?, wholes(&rows, "days")?);
    let (first, last) = (wholes(&rows, "first_order")?, wholes(&rows, "last_order")?);
    let purchases = person.iter().zip(&days).map(|(person, before)| {
        let whole = all.person.binary_search(person).map_or(0, |place| i64::from(all.days[place]));
        (whole - before).max(0) as u32
    });
    Ok(Past {
        purchases: purchases.collect(),
        histories: (0..person.len()).map(|row| history(days[row], first[row], last[row], cut)).collect(),
        weekly: weekly(context, &orders, until, weeks)?,
    })
}

/// Days with one of `orders` in each week from `until` on, of persons who had ordered before. Needs the lookup
/// `first_order_at`.
fn weekly(context: &Context<'_>, orders: &str, until: i64, weeks: usize) -> Result<Vec<u64>, FlowError> {
    let rows = context.engine.rows(&format!(
        "SELECT (day - {}) / 7 AS week, count(*) AS purchases FROM (
           SELECT DISTINCT person_id, moment / {DAY} AS day FROM {orders}
           WHERE moment >= {until} AND first_order_at(person_id) < {until})
         GROUP BY week ORDER BY week",
        until / DAY
    ))?;
    let mut counts = vec![0; weeks];
    for (week, purchases) in wholes(&rows, "week")?.into_iter().zip(wholes(&rows, "purchases")?) {
        if let Some(count) = counts.get_mut(week as usize) {
            *count += purchases as u64;
        }
    }
    Ok(counts)
}
