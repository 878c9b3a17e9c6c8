//! The session: SQL in, batches out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use datafusion::execution::SessionStateBuilder;
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::RuntimeEnvBuilder;
use datafusion::prelude::{DataFrame, SessionConfig, SessionContext};
use deltalake_core::delta_datafusion::planner::DeltaPlanner;
use futures::StreamExt;
use tokio::runtime::Runtime;

use crate::account;
use crate::channel;
use crate::error::EngineError;
use crate::function;
use crate::gathering;

/// How much of the machine the engine may use.
#[derive(Debug, Clone, Copy)]
pub struct EngineOptions {
    /// Worker threads; the results are the same for any number.
    pub threads: usize,
    /// Bytes that sorts, joins and groupings may hold before they spill to disk.
    pub memory: usize,
    /// The project's seed, which the hashes of keys are derived from.
    pub seed: u64,
}

/// One session over one lake.
pub struct Engine {
    pub(crate) runtime: Runtime,
    pub(crate) context: SessionContext,
    pub(crate) lake: PathBuf,
    /// The tables that were written, with the first version that was.
    pub(crate) written: Mutex<BTreeMap<String, u64>>,
}

impl Engine {
    /// Opens a session over the lake in `folder`, which is made when it is not there.
    pub fn open(folder: &Path, options: EngineOptions) -> Result<Self, EngineError> {
        let unusable = |source| EngineError::Folder { path: folder.display().to_string(), source };
        std::fs::create_dir_all(folder).map_err(unusable)?;
        let lake = folder.canonicalize().map_err(unusable)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(options.threads.max(1))
            .enable_all()
            .build()
            .map_err(unusable)?;
        let context = context(options).map_err(|source| EngineError::query("opening a session", source))?;
        Ok(Self { runtime, context, lake, written: Mutex::default() })
    }

    /// Runs `sql` and gives all of its rows.
    pub fn rows(&self, sql: &str) -> Result<Vec<RecordBatch>, EngineError> {
        let failed = |source| EngineError::query(doing(sql), source);
        self.runtime.block_on(async {
            let frame = self.context.sql(sql).await.map_err(failed)?;
            frame.collect().await.map_err(failed)
        })
    }

    /// Runs `sql` and hands each batch to `each` as it comes.
    pub fn each<E: From<EngineError>>(
        &self,
        sql: &str,
        mut each: impl FnMut(RecordBatch) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut failed = None;
        self.each_until(sql, &mut |batch| {
            failed = each(batch).err();
            failed.is_none()
        })?;
        failed.map_or(Ok(()), Err)
    }

    /// Runs `sql` and hands on batches as long as they are wanted. One function for all callers: the compiler
    /// would otherwise make the whole of a query's running anew in each of them.
    fn each_until(&self, sql: &str, wants_more: &mut dyn FnMut(RecordBatch) -> bool) -> Result<(), EngineError> {
        let failed = |source| EngineError::query(doing(sql), source);
        self.runtime.block_on(async {
            let frame = self.context.sql(sql).await.map_err(failed)?;
            let mut stream = frame.execute_stream().await.map_err(failed)?;
            while let Some(batch) = stream.next().await {
                if !wants_more(batch.map_err(failed)?) {
                    break;
                }
            }
            Ok(())
        })
    }

    /// The columns that `sql` would give.
    pub fn schema(&self, sql: &str) -> Result<SchemaRef, EngineError> {
        self.runtime.block_on(async {
            let frame = self.frame(sql).await?;
            Ok(Arc::new(frame.schema().as_arrow().clone()))
        })
    }

    /// Makes the rows of `batches` readable as the table `name`, in memory, for this session only.
    pub fn lend(&self, name: &str, batches: &[RecordBatch]) -> Result<(), EngineError> {
        let failed = |source| EngineError::query(format!("lending the table {name}"), source);
        let schema = batches
            .first()
            .map(RecordBatch::schema)
            .ok_or_else(|| EngineError::Shape { wanted: "at least one batch".to_owned(), found: "none".to_owned() })?;
        let table = datafusion::datasource::MemTable::try_new(schema, vec![batches.to_vec()]).map_err(failed)?;
        self.context.deregister_table(name).map_err(failed)?;
        self.context.register_table(name, Arc::new(table)).map_err(failed)?;
        Ok(())
    }

    /// Runs `work`, whose groupings gather all rows of a group: each group is gathered once over all rows, where
    /// it would else be gathered in every part first, in vain.
    pub fn gathering_once<T>(&self, work: impl FnOnce() -> T) -> T {
        let before = self.set_skips((0.0, 1));
        let done = work();
        self.set_skips(before);
        done
    }

    /// From which part of new groups among how many rows on a part passes its rows on; gives what it was.
    fn set_skips(&self, (ratio, rows): (f64, usize)) -> (f64, usize) {
        let state = self.context.state_ref();
        let mut state = state.write();
        let execution = &mut state.config_mut().options_mut().execution;
        let before = (
            execution.skip_partial_aggregation_probe_ratio_threshold,
            execution.skip_partial_aggregation_probe_rows_threshold,
        );
        execution.skip_partial_aggregation_probe_ratio_threshold = ratio;
        execution.skip_partial_aggregation_probe_rows_threshold = rows;
        before
    }

    /// Makes a Parquet file of ours readable as the table `name`, for this session only. Never a file that a
    /// user brought: those go through the readers.
    pub fn lend_parquet(&self, name: &str, path: &Path) -> Result<(), EngineError> {
        let failed = |source| EngineError::query(format!("lending the table {name}"), source);
        let options = datafusion::prelude::ParquetReadOptions::default();
        let path = path.to_string_lossy();
        self.runtime.block_on(self.context.register_parquet(name, path, options)).map_err(failed)
    }

    pub(crate) async fn frame(&self, sql: &str) -> Result<DataFrame, EngineError> {
        self.context.sql(sql).await.map_err(|source| EngineError::query(doing(sql), source))
    }
}

/// Parts that a table is divided into for each thread: the hash tables of smaller parts stay nearer to the
/// processor, and a thread whose part waits for another has one to go on with.
const PARTS_PER_THREAD: usize = 2;

fn context(options: EngineOptions) -> datafusion::error::Result<SessionContext> {
    let config = SessionConfig::new()
        .with_target_partitions(PARTS_PER_THREAD * options.threads.max(1))
        .with_information_schema(false)
        .set_bool("datafusion.execution.parquet.schema_force_view_types", false)
        // Our SQL names the side that is held in memory first; without statistics a guess would be worse.
        .set_bool("datafusion.optimizer.join_reordering", false)
        // Nearly everybody is on both sides of our joins: a filter learnt from one side lets all of the other pass.
        .set_bool("datafusion.optimizer.enable_dynamic_filter_pushdown", false);
    let runtime =
        RuntimeEnvBuilder::new().with_memory_pool(Arc::new(FairSpillPool::new(options.memory))).build_arc()?;
    // Delta's writers plan with nodes of their own, which only its planner knows.
    let state = SessionStateBuilder::new()
        .with_default_features()
        .with_config(config)
        .with_runtime_env(runtime)
        .with_query_planner(DeltaPlanner::new())
        .build();
    let context = SessionContext::new_with_state(state);
    let key = function::hash_key(options.seed);
    for space in ["customer", "email", "order", "visitor", "session", "company", "word"] {
        context.register_udf(function::text_key(key, space));
    }
    context.register_udf(account::company_key());
    context.register_udf(account::business_domain());
    context.register_udf(account::web_domain());
    context.register_udf(channel::channel_group());
    context.register_udf(channel::traffic_of());
    context.register_udf(function::split_rank(key));
    context.register_udaf(gathering::order_rhythm());
    context.register_udaf(gathering::distinct_count());
    Ok(context)
}

/// The head of a query for an error text: its first words, which are ours; never its literals.
fn doing(sql: &str) -> String {
    let head: Vec<&str> = sql.split_whitespace().take_while(|word| !word.contains('\'')).take(8).collect();
    format!("running `{} …`", head.join(" "))
}
