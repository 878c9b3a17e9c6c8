//! What the customers of each month of first orders did in the months since.

use portrett_engine::WriteMode;
use portrett_terms::ledger::Ledger;
use portrett_terms::value::Cohort;

use crate::context::Context;
use crate::error::FlowError;
use crate::table::{texts, wholes};

/// The latest cohorts that a report shows.
const SHOWN: usize = 24;

/// Ten-thousandths in a unit of money.
const UNIT: f64 = 10_000.0;

/// One row a month of first orders and a month since: customers, those of them who ordered, what they paid.
/// Months count from the year 0.
const PLAN: &str = "
    WITH dated AS (
      SELECT person_id, amount, to_timestamp_micros(moment) AS at, to_timestamp_micros(first_order_at(person_id)) AS first
      FROM person_orders),
    counted AS (
      SELECT person_id, amount,
             CAST(date_part('year', first) * 12 + date_part('month', first) - 1 AS BIGINT) AS cohort,
             CAST(date_part('year', at) * 12 + date_part('month', at) - 1 AS BIGINT) AS month
      FROM dated),
    monthly AS (
      SELECT cohort, month - cohort AS age, count(DISTINCT person_id) AS active, sum(amount) AS amount
      FROM counted GROUP BY cohort, month - cohort)
    SELECT concat(CAST(cohort / 12 AS VARCHAR), '-', lpad(CAST(cohort % 12 + 1 AS VARCHAR), 2, '0')) AS cohort,
           age, first_value(active) OVER (PARTITION BY cohort ORDER BY age) AS customers, active, amount
    FROM monthly ORDER BY cohort, age";

/// Writes the table `cohorts` and gives the latest ones. Needs the lookup `first_order_at`.
pub fn write(context: &Context<'_>, last_month: &str, ledger: &mut Ledger) -> Result<Vec<Cohort>, FlowError> {
    let head = ledger.tables.get("cohorts").copied();
    let written = context.engine.write_query("cohorts", head, WriteMode::Replace, PLAN)?;
    ledger.tables.insert("cohorts".to_owned(), written.version);
    context.engine.open_table("cohorts", written.version)?;
    let rows = context.engine.rows("SELECT * FROM cohorts ORDER BY cohort, age")?;
    let months: Vec<String> = texts(&rows, "cohort")?.into_iter().flatten().collect();
    let (age, customers) = (wholes(&rows, "age")?, wholes(&rows, "customers")?);
    let (active, amount) = (wholes(&rows, "active")?, wholes(&rows, "amount")?);
    let mut cohorts: Vec<Cohort> = Vec::new();
    for row in 0..months.len() {
        if cohorts.last().is_none_or(|last| last.month != months[row]) {
            cohorts.push(blank(&months[row], customers[row] as u64, last_month));
        }
        if let Some(own) = cohorts.last_mut() {
            fill(own, age[row] as usize, active[row], amount[row]);
        }
    }
    cohorts.iter_mut().for_each(add_up);
    Ok(cohorts.split_off(cohorts.len().saturating_sub(SHOWN)))
}

/// A cohort in which nobody has ordered yet, with a place for each month up to the last.
fn blank(month: &str, customers: u64, last_month: &str) -> Cohort {
    let number = |month: &str| -> i64 {
        let (year, month) = month.split_once('-').unwrap_or((month, "1"));
        year.parse::<i64>().unwrap_or(0) * 12 + month.parse::<i64>().unwrap_or(1)
    };
    let ages = (number(last_month) - number(month) + 1).max(1) as usize;
    Cohort { month: month.to_owned(), customers, retention: vec![0.0; ages], value: vec![0.0; ages] }
}

fn fill(cohort: &mut Cohort, age: usize, active: i64, amount: i64) {
    let customers = cohort.customers.max(1) as f64;
    if let (Some(retention), Some(value)) = (cohort.retention.get_mut(age), cohort.value.get_mut(age)) {
        *retention = active as f64 / customers;
        *value = amount as f64 / UNIT / customers;
    }
}

fn add_up(cohort: &mut Cohort) {
    let mut sum = 0.0;
    for value in &mut cohort.value {
        sum += *value;
        *value = sum;
    }
}
