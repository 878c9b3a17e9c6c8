//! Businesses with contracts: how long customers stay, why they leave, and whether those who stay will renew.
//! Time is in periods between renewals, `value.renewal_days` long.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, BooleanArray, Float64Array, Int64Array, RecordBatch};
use portrett_engine::WriteMode;
use portrett_maths::lifetime::{ContractFit, Renewals, Stay, Step, fit_contract, kaplan_meier, median_stay};
use portrett_terms::ledger::Ledger;
use portrett_terms::value::{ContractFacts, ContractModel, ContractPeriod, Reason};
use portrett_terms::{Role, SourceKind};

use super::spec::ValueSpec;
use crate::context::Context;
use crate::error::FlowError;
use crate::sources::{ValidSource, table_name};
use crate::table::{numbers, texts, wholes};

/// Periods that a report shows.
const SHOWN: usize = 60;

/// Periods beyond which nobody is followed: a hundred years of months.
const LONGEST: f64 = 1_200.0;

/// Whether a source tells of contracts: since when and until when, or how long and whether it ended.
pub fn tells(source: &ValidSource) -> bool {
    let has = |role: Role| source.get().column(role).is_some();
    source.get().kind == SourceKind::Contacts
        && !source.get().lists_accounts()
        && (has(Role::ContractStart) || (has(Role::ContractLength) && has(Role::Left)))
}

/// The customers with a contract, by their ids.
struct Contracts {
    person: Vec<i64>,
    /// Periods begun, at least one.
    periods: Vec<f64>,
    left: Vec<bool>,
    reason: Vec<Option<String>>,
}

/// Writes the table `contracts` and says what it comes to; nothing where no source tells of contracts.
/// `until` is the first moment after the data, in microseconds since 1970.
pub fn write(
    context: &Context<'_>,
    spec: &ValueSpec,
    sources: &[ValidSource],
    until: i64,
    ledger: &mut Ledger,
) -> Result<Option<ContractFacts>, FlowError> {
    let telling: Vec<&ValidSource> = sources.iter().filter(|source| tells(source)).collect();
    if telling.is_empty() {
        return Ok(None);
    }
    let contracts = read(context, spec, &telling, until)?;
    if contracts.person.is_empty() {
        return Ok(None);
    }
    let stays: Vec<Stay> =
        contracts.periods.iter().zip(&contracts.left).map(|(time, left)| Stay { time: *time, left: *left }).collect();
    let steps =
        kaplan_meier(&stays).map_err(|refusal| FlowError::Broken(format!("how long customers stay: {refusal}")))?;
    let fitted = fit_contract(&renewals(&contracts));
    write_table(context, spec, &contracts, fitted.as_ref().ok(), ledger)?;
    Ok(Some(facts(spec, &contracts, &steps, &fitted)))
}

/// The newest row of each customer. A contract that ends after the data goes on.
fn read(context: &Context<'_>, spec: &ValueSpec, sources: &[&ValidSource], until: i64) -> Result<Contracts, FlowError> {
    context.engine.lend_lookup("person_of", "SELECT key, person_id FROM links")?;
    let period = spec.renewal_days * crate::profiles::DAY as f64;
    let selects: Vec<String> =
        sources.iter().enumerate().map(|(n, source)| rows_of(n, source, until, period)).collect();
    let sql = format!(
        "SELECT person_id, periods, has_left, reason FROM (
           SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY source_number DESC, import_id DESC,
                                        row_number DESC) AS place FROM ({}))
         WHERE place = 1 AND person_id IS NOT NULL AND periods >= 0 ORDER BY person_id",
        selects.join(" UNION ALL ")
    );
    let rows = context.engine.rows(&sql)?;
    Ok(Contracts {
        person: wholes(&rows, "person_id")?,
        periods: numbers(&rows, "periods")?.into_iter().map(|periods| periods.ceil().clamp(1.0, LONGEST)).collect(),
        left: wholes(&rows, "has_left")?.into_iter().map(|left| left == 1).collect(),
        reason: texts(&rows, "reason")?,
    })
}

fn rows_of(number: usize, source: &ValidSource, until: i64, period: f64) -> String {
    let has = |role: Role| source.get().column(role).is_some();
    let begun = "CAST(contract_start AS BIGINT)";
    let ended = match has(Role::ContractEnd) {
        true => "CAST(contract_end AS BIGINT)",
        false => "CAST(NULL AS BIGINT)",
    };
    let (periods, left) = match has(Role::ContractStart) {
        true => (
            format!("(least(coalesce({ended}, {until}), {until}) - {begun}) / {period:?}"),
            match has(Role::ContractEnd) {
                true => format!("coalesce({ended} < {until}, false)"),
                false => "coalesce(has_left, false)".to_owned(),
            },
        ),
        false => ("contract_length".to_owned(), "coalesce(has_left, false)".to_owned()),
    };
    let reason = if has(Role::LeftReason) { "left_reason" } else { "CAST(NULL AS VARCHAR)" };
    format!(
        "SELECT person_of(customer_key) AS person_id, {periods} AS periods, {left} AS has_left, {reason} AS reason,
                {number} AS source_number, import_id, row_number FROM {}",
        table_name(source.get())
    )
}

/// Who has begun n periods has renewed n − 1 times, and left at the next renewal or is yet to come to it.
fn renewals(contracts: &Contracts) -> Renewals {
    let mut renewals = Renewals::default();
    for (periods, left) in contracts.periods.iter().zip(&contracts.left) {
        let counts = if *left { &mut renewals.left } else { &mut renewals.staying };
        let place = (*periods as usize).saturating_sub(1);
        if counts.len() <= place {
            counts.resize(place + 1, 0);
        }
        counts[place] += 1;
    }
    renewals
}

fn write_table(
    context: &Context<'_>,
    spec: &ValueSpec,
    contracts: &Contracts,
    fit: Option<&ContractFit>,
    ledger: &mut Ledger,
) -> Result<(), FlowError> {
    let behind = |periods: f64| (periods as u32).saturating_sub(1);
    let foretold = |of: &dyn Fn(&ContractFit, u32) -> f64| -> ArrayRef {
        let one = |(periods, left): (&f64, &bool)| fit.filter(|_| !left).map(|fit| of(fit, behind(*periods)));
        Arc::new(contracts.periods.iter().zip(&contracts.left).map(one).collect::<Float64Array>())
    };
    let (periods, discount) = (spec.horizon_periods(), spec.discount_per_period());
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("person_id", Arc::new(Int64Array::from(contracts.person.clone()))),
        ("periods", Arc::new(contracts.periods.iter().map(|own| *own as i64).collect::<Int64Array>())),
        ("has_left", Arc::new(BooleanArray::from(contracts.left.clone()))),
        ("renews_next", foretold(&|fit, behind| fit.model.retention(behind))),
        ("expected_renewals", foretold(&|fit, behind| fit.model.expected(behind, periods, discount))),
    ];
    let batch = RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, array)| (name, array, true)))
        .map_err(|error| FlowError::Broken(format!("the contracts make no table: {error}")))?;
    context.engine.lend("new_contracts", &[batch])?;
    let head = ledger.tables.get("contracts").copied();
    let sql = "SELECT * FROM new_contracts ORDER BY person_id";
    let written = context.engine.write_query("contracts", head, WriteMode::Replace, sql)?;
    ledger.tables.insert("contracts".to_owned(), written.version);
    Ok(())
}

fn facts(
    spec: &ValueSpec,
    contracts: &Contracts,
    steps: &[Step],
    fitted: &Result<ContractFit, portrett_maths::lifetime::Refusal>,
) -> ContractFacts {
    let (model, no_model) = match fitted {
        Ok(fit) => (Some(model_of(fit)), None),
        Err(refusal) => (None, Some(refusal.to_string())),
    };
    let period = |step: &Step| ContractPeriod {
        period: step.time as u32,
        at_risk: step.at_risk,
        left: step.left,
        staying: step.survival,
        low: step.interval.map(|own| own.low),
        high: step.interval.map(|own| own.high),
        expected: fitted.as_ref().ok().map(|fit| fit.model.survival(step.time as u32)),
    };
    ContractFacts {
        customers: contracts.person.len() as u64,
        left: contracts.left.iter().filter(|left| **left).count() as u64,
        renewal_days: spec.renewal_days,
        periods: steps.iter().take(SHOWN).map(period).collect(),
        median: median_stay(steps),
        model,
        no_model,
        reasons: reasons(contracts),
    }
}

fn model_of(fit: &ContractFit) -> ContractModel {
    let [alpha, beta] = fit.model.parameters();
    ContractModel { alpha, beta, log_likelihood: fit.log_likelihood }
}

/// Why customers left, the commonest reason first; those of whom no reason is known are counted as such.
fn reasons(contracts: &Contracts) -> Vec<Reason> {
    let mut counts: BTreeMap<Option<&str>, u64> = BTreeMap::new();
    for (reason, _) in contracts.reason.iter().zip(&contracts.left).filter(|(_, left)| **left) {
        *counts.entry(reason.as_deref()).or_default() += 1;
    }
    if counts.keys().all(Option::is_none) {
        return Vec::new();
    }
    let mut reasons: Vec<Reason> = (counts.into_iter())
        .map(|(reason, customers)| Reason { reason: reason.map(str::to_owned), customers })
        .collect();
    reasons.sort_by(|a, b| b.customers.cmp(&a.customers).then_with(|| a.reason.cmp(&b.reason)));
    reasons
}
