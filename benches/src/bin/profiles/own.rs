//! Portrett: the profiles stage's own plans over a Parquet file, and the value stage's own forecasts.

use std::path::Path;

use anyhow::{Context as _, Result};
use portrett_engine::{Engine, EngineOptions, Machines};
use portrett_flow::profiles::{portray_orders, sum_orders};
use portrett_flow::value::{ValueSpec, foresee_by};
use portrett_flow::{Context, Silent, Threads};
use portrett_maths::lifetime::Kind;
use portrett_readers::Reader;
use portrett_terms::ledger::Ledger;
use portrett_terms::{Role, Settings};

/// Microseconds in a day.
const DAY: i64 = 86_400_000_000;
/// 1 January 2022, in days since 1970.
const BEGIN: i64 = 18_993;

/// Runs `work` over a new lake in `folder`.
fn with_engine(folder: &str, memory: usize, work: impl FnOnce(&Context<'_>) -> Result<()>) -> Result<()> {
    let folder = Path::new(folder);
    if folder.is_dir() {
        std::fs::remove_dir_all(folder)?;
    }
    let threads = std::thread::available_parallelism()?.get();
    let engine =
        Engine::open(folder, EngineOptions { threads, memory: memory << 20, seed: 1, machines: Machines::Here })?;
    let reader = Reader::Here;
    work(&Context { engine: &engine, reader: &reader, threads: Threads::new(threads), progress: &Silent, seed: 1 })
}

/// Every order feature of the registry that the file can give, one row a customer.
pub fn profiles(file: &str, folder: &str, customers: u64, memory: usize) -> Result<()> {
    with_engine(folder, memory, |context| {
        let engine = context.engine;
        engine.lend_parquet("transactions", Path::new(file))?;
        engine.rows(
            "CREATE VIEW lines AS SELECT customer AS person_id, time AS ordered_at, false AS returned,
             false AS discounted, CAST(1000 AS BIGINT) AS quantity, category, channel, amount AS net FROM transactions",
        )?;
        engine.rows(
            "CREATE VIEW person_orders AS SELECT customer AS person_id, CAST(time AS BIGINT) AS moment, amount,
             true AS timed FROM transactions",
        )?;
        engine.rows(&format!(
            "CREATE VIEW people AS SELECT value AS person_id, value AS split_rank, 'fit' AS part
             FROM generate_series(0, {})",
            customers.saturating_sub(1)
        ))?;
        let until = (BEGIN + 1_461) * DAY;
        portray_orders(context, &[Role::Category, Role::Channel], until, &mut Ledger::default())?;
        Ok(())
    })
}

/// BG/NBD with Gamma-Gamma: a log to parameters and the forecasts of each customer.
pub fn forecasts(file: &str, folder: &str, memory: usize) -> Result<()> {
    with_engine(folder, memory, |context| {
        let engine = context.engine;
        engine.lend_parquet("log", Path::new(file))?;
        engine.rows(
            "CREATE VIEW person_orders AS SELECT customer AS person_id, CAST(time AS BIGINT) AS moment, amount,
             false AS timed FROM log",
        )?;
        engine.rows("CREATE VIEW people AS SELECT DISTINCT person_id FROM person_orders")?;
        let mut ledger = Ledger::default();
        let until = (BEGIN + 730) * DAY;
        sum_orders(context, until, &mut ledger)?;
        let mut spec = ValueSpec::from_settings(&Settings::default());
        spec.horizon_weeks = 52.0;
        let facts = foresee_by(context, &spec, Kind::BgNbd, until, &mut ledger)?;
        let model = facts.model.context("no model could be fitted")?;
        let totals = facts.totals.context("nothing was foretold")?;
        let parameters: Vec<f64> = model.parameters.iter().map(|own| own.value).collect();
        let told = serde_json::json!({
            "customers": facts.customers, "parameters": parameters, "log_likelihood": model.log_likelihood,
            "orders": totals.orders, "value": totals.value,
        });
        println!("{told}");
        Ok(())
    })
}
