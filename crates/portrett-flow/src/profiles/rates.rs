//! Amounts in other currencies than the project's, at the rate of their day.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use portrett_terms::{Role, SourceKind};
use serde::{Deserialize, Serialize};

use super::spec::{DAY, RATES};
use crate::context::Context;
use crate::error::{FlowError, SettingError};
use crate::sources::{ValidSource, figure_columns, table_name};
use crate::table::{numbers, texts, wholes};

/// Days for which a rate stands where no newer one is known: banks close over Easter and at the turn of the year.
const DAYS: i64 = 10;

/// Rates are kept in millionths, so that they are whole.
const MILLION: f64 = 1e6;

/// What an amount in another currency becomes.
pub struct Rates {
    /// The project's currency.
    currency: String,
}

impl Rates {
    /// Reads the rates of the source that `profiles.rates` names, and lends the lookup `rate_of`.
    ///
    /// Errors: no such source of figures, no day or no figure in it, no currency of the project.
    pub fn read(
        context: &Context<'_>,
        sources: &[ValidSource],
        wanted: &str,
        currency: Option<&str>,
    ) -> Result<Self, FlowError> {
        let Some(currency) = currency else {
            return Err(wrong("needs `project.currency`: what the amounts are converted to"));
        };
        let source = sources
            .iter()
            .find(|source| source.get().id.as_str() == wanted && source.get().kind == SourceKind::Aggregates)
            .ok_or_else(|| wrong("names no source of figures (`kind = \"aggregates\"`)"))?;
        if source.get().column(Role::Time).is_none() {
            return Err(wrong("names a source without a day (`as = \"time\"`)"));
        }
        let rates = told(context, source)?;
        if rates.is_empty() {
            return Err(wrong(
                "names a source without rates: it needs a column of currencies (`as = \"dimension\"`) and one of rates \
                 (`as = \"figure\"`), or a column of rates for each currency, called by its three letters",
            ));
        }
        lend(context, &rates)?;
        Ok(Self { currency: currency.trim().to_uppercase() })
    }

    /// The lines of `orders` that cannot be converted, by currency.
    pub fn unconverted(&self, context: &Context<'_>, orders: &[&ValidSource]) -> Result<Vec<Unconverted>, FlowError> {
        let lacking = |source: &&ValidSource| {
            format!(
                "SELECT upper(trim(currency)) AS currency FROM {} WHERE amount IS NOT NULL AND ({}) IS NULL",
                table_name(source.get()),
                self.converted("amount", "currency", "ordered_at")
            )
        };
        let all: Vec<String> = orders.iter().map(lacking).collect();
        let rows = context.engine.rows(&format!(
            "SELECT currency, count(*) AS lines FROM ({}) GROUP BY currency ORDER BY currency",
            all.join(" UNION ALL ")
        ))?;
        let counts = texts(&rows, "currency")?.into_iter().zip(wholes(&rows, "lines")?);
        Ok(counts
            .map(|(currency, lines)| Unconverted { currency: currency.unwrap_or_default(), lines: lines as u64 })
            .collect())
    }

    /// SQL for `amount`, in ten-thousandths, in the project's currency: nothing where its day has no rate.
    pub fn converted(&self, amount: &str, currency: &str, moment: &str) -> String {
        let own = portrett_engine::sql::text(&self.currency);
        let named = format!("upper(trim({currency}))");
        let key = format!(
            "key_of_word(concat({named}, '/', CAST(CAST(floor(CAST({moment} AS BIGINT) / {DAY}.0) AS BIGINT) AS VARCHAR)))"
        );
        format!(
            "CASE WHEN {currency} IS NULL OR {named} = {own} THEN {amount}
                  ELSE CAST(round({amount} * (rate_of({key}) / {MILLION:?})) AS BIGINT) END"
        )
    }
}

fn wrong(problem: &str) -> FlowError {
    FlowError::Setting(SettingError { key: RATES.key.to_owned(), problem: problem.to_owned() })
}

/// Order lines whose day has no rate: they count as orders that cost nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unconverted {
    /// Their currency.
    pub currency: String,
    /// How many there are.
    pub lines: u64,
}

/// By currency and day, what one unit costs in the project's currency, in millionths.
type ByDay = BTreeMap<(String, i64), i64>;

/// The rates of a source: in one column with the currency beside them, or in a column a currency.
fn told(context: &Context<'_>, source: &ValidSource) -> Result<ByDay, FlowError> {
    let columns = figure_columns(source.get());
    let of = |role: Role| columns.iter().filter(move |column| column.spec.role == role);
    let is_currency = |header: &str| header.trim().len() == 3 && header.trim().chars().all(|c| c.is_ascii_alphabetic());
    let wide: Vec<(String, String)> = of(Role::Figure)
        .filter(|column| is_currency(&column.spec.header))
        .map(|column| (format!("'{}'", column.spec.header.trim().to_uppercase()), column.name.clone()))
        .collect();
    let long = of(Role::Dimension).next().zip(of(Role::Figure).next());
    let selects: Vec<(String, String)> = match (wide.is_empty(), long) {
        (false, _) => wide,
        (true, Some((currency, rate))) => vec![(format!("upper(trim({}))", currency.name), rate.name.clone())],
        (true, None) => Vec::new(),
    };
    let mut rates = ByDay::new();
    for (currency, rate) in selects {
        let sql = format!(
            "SELECT {currency} AS currency, CAST(measured_at AS BIGINT) AS moment, CAST({rate} AS DOUBLE) AS rate FROM {}
             WHERE measured_at IS NOT NULL AND {rate} > 0 ORDER BY import_id, row_number",
            table_name(source.get())
        );
        let rows = context.engine.rows(&sql)?;
        let told = texts(&rows, "currency")?.into_iter().zip(wholes(&rows, "moment")?).zip(numbers(&rows, "rate")?);
        for ((currency, moment), rate) in told {
            if let Some(currency) = currency {
                rates.insert((currency, moment.div_euclid(DAY)), (rate * MILLION).round() as i64);
            }
        }
    }
    Ok(rates)
}

/// Lends the rates by currency and day, each also for the days after it that have none of their own.
fn lend(context: &Context<'_>, rates: &ByDay) -> Result<(), FlowError> {
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for ((currency, day), rate) in rates {
        let next = rates.range((currency.clone(), day + 1)..).next().filter(|((other, _), _)| other == currency);
        let until = next.map_or(day + DAYS, |((_, next), _)| *next).min(day + DAYS);
        for day in *day..until.max(day + 1) {
            names.push(format!("{currency}/{day}"));
            values.push(*rate);
        }
    }
    let names: ArrayRef = Arc::new(StringArray::from(names));
    let values: ArrayRef = Arc::new(Int64Array::from(values));
    let batch = RecordBatch::try_from_iter([("name", names), ("rate", values)])
        .map_err(|error| FlowError::Broken(format!("the rates make no table: {error}")))?;
    context.engine.lend("rates_by_day", &[batch])?;
    Ok(context.engine.lend_lookup("rate_of", "SELECT key_of_word(name), rate FROM rates_by_day")?)
}
