//! What every customer will do: one row a person in the table `forecasts`.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Float64Array, Int64Array, RecordBatch};
use arrow::datatypes::Float64Type;
use portrett_engine::WriteMode;
use portrett_maths::lifetime::{
    Customer, Fit, Forecasts, Histories, History, Prediction, Refusal, Spend, SpendFit, predict, totals,
};
use portrett_terms::Interval;
use portrett_terms::ledger::Ledger;
use portrett_terms::value::TotalsFacts;

use super::purchases::Purchases;
use super::spec::ValueSpec;
use crate::context::Context;
use crate::error::FlowError;

/// The probability of an order by which the next one is dated: as likely before as after.
const NEXT: f64 = 0.5;

/// Groups of equal histories a task.
const GROUPS_OF_TASK: usize = 4_096;

/// Days in a week, in which the models count.
const WEEK: f64 = 7.0;

/// Fitted models with whom they foretell.
pub struct Foresight<'a> {
    /// Everybody.
    pub purchases: &'a Purchases,
    /// The same, equal ones together.
    pub histories: &'a Histories,
    /// The model of purchases.
    pub fit: &'a Fit,
    /// The model of spend, where there is one.
    pub spend: Option<&'a SpendFit>,
    /// How far and how discounted.
    pub spec: &'a ValueSpec,
}

/// What the table of forecasts comes to.
pub struct Written {
    /// The sums.
    pub totals: TotalsFacts,
    /// The columns that tell people apart.
    pub telling: Vec<String>,
}

/// By what part of the ninth tenth of a column the first and the ninth differ at least, where the column tells
/// people apart: with a model by which nobody leaves, everybody is a customer still, but for the sixth decimal.
const LEAST_SPREAD: f64 = 0.2;

/// Whether the numbers of a column differ by so much that cards may tell them.
fn tells_apart(column: &ArrayRef) -> bool {
    let numbers = column.as_primitive_opt::<Float64Type>();
    let mut known: Vec<f64> = numbers.into_iter().flat_map(|numbers| numbers.iter().flatten()).collect();
    known.sort_unstable_by(f64::total_cmp);
    let tenth = |part: usize| known.get(known.len() * part / 10).copied();
    tenth(1).zip(tenth(9)).is_some_and(|(first, ninth)| ninth - first > LEAST_SPREAD * ninth.abs())
}

/// Writes `forecasts`.
pub fn write(context: &Context<'_>, foresight: &Foresight<'_>, ledger: &mut Ledger) -> Result<Written, FlowError> {
    let broken = |refusal: Refusal| FlowError::Broken(format!("foretelling orders: {refusal}"));
    let Foresight { purchases, histories, fit, spend, spec } = *foresight;
    let forecasts = fit.forecast(histories, spec.horizon_weeks, &context.threads).map_err(broken)?;
    let discounted =
        fit.discounted(histories, spec.rate_per_week(), spec.horizon_weeks, &context.threads).map_err(broken)?;
    let of_order: Vec<Option<f64>> =
        purchases.spends.iter().map(|own| spend.and_then(|spend| spend.model.expected(own))).collect();
    let value: Vec<Option<f64>> =
        discounted.iter().zip(&of_order).map(|(orders, of)| of.map(|of| orders * of)).collect();
    let mut columns: Vec<(&str, ArrayRef)> = vec![
        ("person_id", Arc::new(Int64Array::from(purchases.person.clone()))),
        ("alive", Arc::new(Float64Array::from(forecasts.alive.clone()))),
        ("expected_orders", Arc::new(Float64Array::from(forecasts.expected.clone()))),
        ("expected_order_value", Arc::new(Float64Array::from(of_order))),
        ("expected_value", Arc::new(Float64Array::from(value))),
        ("days_to_next_order", Arc::new(Float64Array::from(next_orders(context, fit, histories)))),
    ];
    if spec.draws > 0 {
        columns.extend(intervals(context, foresight).map_err(broken)?);
    }
    let telling =
        columns.iter().filter(|(_, column)| tells_apart(column)).map(|(name, _)| (*name).to_owned()).collect();
    write_table(context, columns, ledger)?;
    Ok(Written { totals: sums(context, foresight, &forecasts).map_err(broken)?, telling })
}

/// The days until an order is as likely to have come as not; nothing where it is likelier that none comes.
fn next_orders(context: &Context<'_>, fit: &Fit, histories: &Histories) -> Vec<Option<f64>> {
    let groups: Vec<History> = histories.grouped().map(|(history, _)| history).collect();
    let tasks = groups.len().div_ceil(GROUPS_OF_TASK);
    let waits = context.threads.run(tasks, |task| {
        let own = &groups[task * GROUPS_OF_TASK..groups.len().min((task + 1) * GROUPS_OF_TASK)];
        let wait = |history: &History| fit.model.next_purchase(history, NEXT).map(|weeks| weeks * WEEK);
        own.iter().map(wait).collect::<Vec<_>>()
    });
    histories.spread(&waits.concat())
}

/// 95 % intervals of what each person will do, from futures that are drawn.
fn intervals(context: &Context<'_>, foresight: &Foresight<'_>) -> Result<Vec<(&'static str, ArrayRef)>, Refusal> {
    let Foresight { purchases, fit, spend, spec, .. } = *foresight;
    let one = |(history, own): (&History, &Spend)| Customer {
        model: fit.model,
        history: *history,
        spend: spend.map(|spend| (spend.model, *own)),
    };
    let customers: Vec<Customer> = purchases.histories.iter().zip(&purchases.spends).map(one).collect();
    let drawn = predict(&customers, spec.horizon_weeks, spec.draws, context.seed, &context.threads)?;
    let column = |of: &dyn Fn(&Prediction) -> Option<f64>| -> ArrayRef {
        Arc::new(drawn.iter().map(of).collect::<Float64Array>())
    };
    Ok(vec![
        ("orders_low", column(&|own| Some(own.purchases.low))),
        ("orders_high", column(&|own| Some(own.purchases.high))),
        ("value_low", column(&|own| own.value.map(|value| value.low))),
        ("value_high", column(&|own| own.value.map(|value| value.high))),
    ])
}

fn write_table(context: &Context<'_>, columns: Vec<(&str, ArrayRef)>, ledger: &mut Ledger) -> Result<(), FlowError> {
    let batch = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true)))
        .map_err(|error| FlowError::Broken(format!("the forecasts make no table: {error}")))?;
    context.engine.lend("new_forecasts", &[batch])?;
    let head = ledger.tables.get("forecasts").copied();
    let sql = "SELECT * FROM new_forecasts ORDER BY person_id";
    let written = context.engine.write_query("forecasts", head, WriteMode::Replace, sql)?;
    ledger.tables.insert("forecasts".to_owned(), written.version);
    Ok(())
}

fn sums(context: &Context<'_>, foresight: &Foresight<'_>, forecasts: &Forecasts) -> Result<TotalsFacts, Refusal> {
    let Foresight { purchases, histories, fit, spend, .. } = *foresight;
    let spending = spend.map(|spend| (spend, purchases.spends.as_slice()));
    let all = totals(fit, histories, forecasts, spending, context.seed)?;
    let interval = |own: portrett_maths::interval::Interval| {
        (own.low.is_finite() && own.high.is_finite()).then(|| Interval::new(own.low, own.high))
    };
    Ok(TotalsFacts {
        alive: forecasts.alive.iter().sum(),
        orders: all.purchases.expected,
        orders_interval: all.purchases.of_outcome.and_then(interval),
        value: all.value.map(|value| value.expected).filter(|value| value.is_finite()),
        value_interval: all.value.and_then(|value| value.of_outcome).and_then(interval),
    })
}
