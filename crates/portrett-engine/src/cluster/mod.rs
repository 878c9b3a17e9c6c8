//! The same plans on several machines, by Apache Ballista. Plans are made here and run there: the scheduler
//! divides them, its executors read the lake's Parquet files from a folder that all of them share, and what comes
//! out is fetched whole before anything is done with it. Never writes a lake table: that is done here.

mod address;
mod codec;
mod executor;
mod lent;
mod process;
mod scheduler;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use arrow::datatypes::SchemaRef;
use ballista_core::extension::{SessionConfigExt, SessionStateExt};
use ballista_core::serde::protobuf::scheduler_grpc_client::SchedulerGrpcClient;
use datafusion::datasource::file_format::parquet::ParquetFormat;
use datafusion::datasource::listing::{ListingOptions, ListingTable, ListingTableConfig, ListingTableUrl};
use datafusion::error::{DataFusionError, Result};
use datafusion::execution::runtime_env::RuntimeEnv;
use datafusion::execution::{SessionState, SessionStateBuilder};
use datafusion::prelude::{DataFrame, SessionConfig, SessionContext};

use crate::error::EngineError;
use crate::spool::Spooled;
pub use address::ClusterAddress;
pub use executor::{ExecutorOptions, run_executor};
pub use lent::LentFile;
use lent::LentFolder;
pub use scheduler::{SchedulerOptions, run_scheduler};

/// Where plans run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Machines {
    /// In this process.
    #[default]
    Here,
    /// On a cluster within this process, of so many executors: what tests run on.
    Within(usize),
    /// On the cluster whose scheduler answers at the address.
    Cluster(ClusterAddress),
}

/// Bytes of a message between the machines: a plan of hundreds of columns, not rows.
const MESSAGE_BYTES: usize = 64 << 20;

/// How often a plan is run when machines are lost on the way.
const TRIES: u32 = 3;

/// A session on a cluster.
pub struct Cluster {
    context: SessionContext,
    lent: LentFolder,
}

impl Cluster {
    /// A session on `machines` that plans with `config`, for the lake in `lake`; none where plans run here.
    pub async fn join(
        machines: &Machines,
        config: &SessionConfig,
        environment: &Arc<RuntimeEnv>,
        lake: &Path,
    ) -> Result<Option<Self>, EngineError> {
        let address = match machines {
            Machines::Here => return Ok(None),
            Machines::Cluster(address) => {
                address.answers().await?;
                address.clone()
            }
            Machines::Within(executors) => {
                let state = state(config, environment);
                within(&state, *executors).await.map_err(|source| EngineError::cluster("started", source))?
            }
        };
        let mut state = state(config, environment)
            .upgrade_for_ballista(address.url())
            .map_err(|source| EngineError::query("opening a session on the cluster", source))?;
        never_broadcast(&mut state);
        Ok(Some(Self { context: SessionContext::new_with_state(state), lent: LentFolder::new(lake)? }))
    }

    /// The session that plans are made in.
    pub fn context(&self) -> &SessionContext {
        &self.context
    }

    /// Makes the Parquet `files` readable as `table`, whose columns are `schema`'s.
    pub fn open_table(&self, table: &str, schema: SchemaRef, mut files: Vec<String>) -> Result<(), EngineError> {
        let failed = |source| EngineError::query(format!("opening {table} on the cluster"), source);
        if files.is_empty() {
            // A table that lists no file at all would have no place where it could be read.
            files.push(self.lend(Arc::clone(&schema))?.finish()?.display().to_string());
        }
        let urls: Result<Vec<_>> = files.iter().map(ListingTableUrl::parse).collect();
        let options = ListingOptions::new(Arc::new(ParquetFormat::default())).with_file_extension(".parquet");
        let config = ListingTableConfig::new_with_multi_paths(urls.map_err(failed)?)
            .with_listing_options(options)
            .with_schema(schema);
        let provider = ListingTable::try_new(config).map_err(failed)?;
        self.context.deregister_table(table).map_err(failed)?;
        self.context.register_table(table, Arc::new(provider)).map(drop).map_err(failed)
    }

    /// A file for rows that every machine shall read.
    pub fn lend(&self, schema: SchemaRef) -> Result<LentFile, EngineError> {
        self.lent.file(schema)
    }

    /// Runs the plan of `frame` and fetches what it gives. A machine that is lost while the result is fetched
    /// takes a part of it along: the plan is then run anew.
    pub async fn run(&self, frame: DataFrame) -> Result<Spooled> {
        let mut tried = 1;
        loop {
            match Spooled::fetch(frame.clone(), self.lent.path()).await {
                Err(error) if tried < TRIES && is_of_the_cluster(&error) => {
                    tokio::time::sleep(Duration::from_secs(u64::from(tried))).await;
                    tried += 1;
                }
                done => return done,
            }
        }
    }
}

/// Whether another run may end better: an error of the plan itself comes again.
fn is_of_the_cluster(error: &DataFusionError) -> bool {
    let text = error.to_string();
    ["Fetch", "fetch", "transport", "connect", "Connection", "Executor", "executor", "ResultLost"]
        .iter()
        .any(|word| text.contains(word))
}

fn state(config: &SessionConfig, environment: &Arc<RuntimeEnv>) -> SessionState {
    let (logical, physical) = codec::codecs();
    let config = config
        .clone()
        .with_ballista_logical_extension_codec(logical)
        .with_ballista_physical_extension_codec(physical)
        // Ballista 55 loses tasks of plans that it changes while they run: "task metrics array size 10 does not equal
        // with the stage metrics array size 9", and the query never ends.
        .with_ballista_adaptive_query_planner(false)
        .with_ballista_broadcast_join_threshold_bytes(0)
        .with_ballista_broadcast_join_threshold_rows(0)
        .with_ballista_grpc_client_max_message_size(MESSAGE_BYTES);
    SessionStateBuilder::new()
        .with_default_features()
        .with_config(config)
        .with_runtime_env(Arc::clone(environment))
        .build()
}

/// Joins divide both sides by their keys. Ballista 55 would send a small side to everybody, and takes that back for
/// outer joins when the plan above them counts on one part: three of four parts of the rows are then lost
/// (datafusion-ballista issues 1055 and 2065).
fn never_broadcast(state: &mut SessionState) {
    let optimizer = &mut state.config_mut().options_mut().optimizer;
    optimizer.hash_join_single_partition_threshold = 0;
    optimizer.hash_join_single_partition_threshold_rows = 0;
    optimizer.prefer_hash_join = true;
}

/// Starts a scheduler and `executors` in this process.
async fn within(state: &SessionState, executors: usize) -> ballista_core::error::Result<ClusterAddress> {
    let socket = ballista_scheduler::standalone::new_standalone_scheduler_from_state(state).await?;
    let address = ClusterAddress::new("localhost", socket.port());
    for _ in 0..executors {
        let scheduler = SchedulerGrpcClient::connect(address.url()).await?;
        ballista_executor::new_standalone_executor_from_state(scheduler, 1, state).await?;
    }
    Ok(address)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{ArrayRef, Int64Array, RecordBatch, StringArray};

    use super::Machines;
    use crate::session::{Engine, EngineOptions};
    use crate::show::rows_as_json;

    const DAY: i64 = 86_400_000_000;

    /// What `sql` gives over lent tables on `machines`; `tally` in it is the tally of three lanes.
    fn told(machines: Machines, sql: &str) -> String {
        let lake = tempfile::tempdir().unwrap();
        let options = EngineOptions { threads: 2, memory: 64 << 20, seed: 1, machines };
        let engine = Engine::open(lake.path(), options).unwrap();
        let person: ArrayRef = Arc::new((0..900).map(|row| row % 97).collect::<Int64Array>());
        let moment: ArrayRef = Arc::new((0..900).map(|row| (row * row % 1_000) * DAY).collect::<Int64Array>());
        let amount: ArrayRef = Arc::new((0..900).map(|row| row % 11).collect::<Int64Array>());
        let word: ArrayRef = Arc::new((0..900).map(|row| Some(["a", "b", "c", "d"][row % 4])).collect::<StringArray>());
        let rows = [("person", person), ("moment", moment), ("amount", amount), ("word", word)];
        engine.lend("rows", &[RecordBatch::try_from_iter(rows).unwrap()]).unwrap();
        engine.lend_codes("code_of", &["a".to_owned(), "b".to_owned()]);
        engine.lend_lookup("most_of", "SELECT person, max(amount) FROM rows GROUP BY person").unwrap();
        let tally = engine.tally(3);
        rows_as_json(&engine.rows(&sql.replace("tally", &tally)).unwrap()).unwrap().to_string()
    }

    #[test]
    fn our_functions_give_the_same_on_a_cluster() {
        let sql = "SELECT person, sum(most_of(person)) AS most, tally(code_of(word)) AS words,
                          order_rhythm(moment * 2, amount)['gap_median'] AS gap,
                          distinct_count(key_of_word(word)) AS different, min(split_rank(person)) AS rank,
                          max(channel_group(word, 'email', NULL)) AS channel
                   FROM rows GROUP BY person ORDER BY person";
        let here = told(Machines::Here, sql);
        assert!(here.len() > 5_000, "{here}");
        assert_eq!(here, told(Machines::Within(2), sql));
    }

    #[test]
    fn an_outer_join_with_an_order_loses_no_row() {
        let sql = "SELECT own.person, other.few FROM (SELECT DISTINCT person FROM rows) own
                   LEFT JOIN (SELECT person AS few FROM rows WHERE amount = 0 GROUP BY person HAVING count(*) > 1) other
                     ON own.person = other.few
                   ORDER BY own.person";
        assert_eq!(told(Machines::Here, sql), told(Machines::Within(2), sql));
    }
}
