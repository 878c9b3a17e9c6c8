//! The session: SQL in, batches out.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use datafusion::execution::SessionStateBuilder;
use datafusion::execution::memory_pool::FairSpillPool;
use datafusion::execution::runtime_env::{RuntimeEnv, RuntimeEnvBuilder};
use datafusion::logical_expr::{AggregateUDF, ScalarUDF};
use datafusion::prelude::{DataFrame, SessionConfig, SessionContext};
use deltalake_core::delta_datafusion::planner::DeltaPlanner;
use futures::StreamExt;
use tokio::runtime::Runtime;

use crate::aggregates;
use crate::cluster::{Cluster, Machines};
use crate::error::EngineError;
use crate::functions::{Lookups, Recipe, fixed, hash_key};

/// How much of the machine the engine may use.
#[derive(Debug, Clone)]
pub struct EngineOptions {
    /// Worker threads; the results are the same for any number.
    pub threads: usize,
    /// Bytes that the process may take. Sorts, joins and groupings get half of them before they spill to disk: what
    /// is decoded and encoded is not counted.
    pub memory: usize,
    /// The project's seed, which the hashes of keys are derived from.
    pub seed: u64,
    /// Where plans run.
    pub machines: Machines,
}

/// One session over one lake.
pub struct Engine {
    pub(crate) runtime: Runtime,
    /// The session of this process: what it writes, and all that it reads when there is no cluster.
    pub(crate) context: SessionContext,
    cluster: Option<Cluster>,
    lookups: Arc<Lookups>,
    numbers: AtomicU64,
    pub(crate) lake: PathBuf,
    /// The tables that were written, with the first version that was.
    pub(crate) written: Mutex<BTreeMap<String, u64>>,
}

impl Engine {
    /// Opens a session over the lake in `folder`, which is made when it is not there.
    pub fn open(folder: &Path, options: EngineOptions) -> Result<Self, EngineError> {
        let EngineOptions { threads, memory, seed, machines } = options;
        let unusable = |source| EngineError::Folder { path: folder.display().to_string(), source };
        std::fs::create_dir_all(folder).map_err(unusable)?;
        let lake = folder.canonicalize().map_err(unusable)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(threads.max(1))
            .enable_all()
            .build()
            .map_err(unusable)?;
        let config = config(threads);
        let session = |source| EngineError::query("opening a session", source);
        let environment = environment(memory / 2).map_err(session)?;
        let cluster = runtime.block_on(Cluster::join(&machines, &config, &environment, &lake))?;
        let context = context(config, environment);
        let engine = Self {
            runtime,
            context,
            cluster,
            lookups: Arc::default(),
            numbers: AtomicU64::new(0),
            lake,
            written: Mutex::default(),
        };
        fixed(hash_key(seed)).into_iter().for_each(|recipe| engine.know(recipe));
        aggregates::fixed().iter().for_each(|aggregate| engine.know_aggregate(aggregate));
        Ok(engine)
    }

    /// The cluster that plans run on, if they do.
    pub(crate) fn cluster(&self) -> Option<&Cluster> {
        self.cluster.as_ref()
    }

    /// The session that plans are made in.
    fn planning(&self) -> &SessionContext {
        self.cluster().map_or(&self.context, Cluster::context)
    }

    /// The sessions that know the functions.
    fn sessions(&self) -> impl Iterator<Item = &SessionContext> {
        [&self.context].into_iter().chain(self.cluster().map(Cluster::context))
    }

    /// Makes the function of `recipe` known; a later one of the same name replaces it.
    pub(crate) fn know(&self, recipe: Recipe) {
        self.know_function(&recipe.function(&self.lookups));
    }

    pub(crate) fn know_function(&self, function: &ScalarUDF) {
        self.sessions().for_each(|session| session.register_udf(function.clone()));
    }

    pub(crate) fn know_aggregate(&self, aggregate: &AggregateUDF) {
        self.sessions().for_each(|session| session.register_udaf(aggregate.clone()));
    }

    /// A number that nothing of this session has yet.
    pub(crate) fn next_number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Runs `sql` and gives all of its rows.
    pub fn rows(&self, sql: &str) -> Result<Vec<RecordBatch>, EngineError> {
        let failed = |source| EngineError::query(doing(sql), source);
        self.runtime.block_on(async {
            let frame = self.frame(sql).await?;
            match self.cluster() {
                Some(cluster) => cluster.run(frame).await.and_then(|rows| rows.collect()).map_err(failed),
                None => frame.collect().await.map_err(failed),
            }
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
            let frame = self.frame(sql).await?;
            if let Some(cluster) = self.cluster() {
                let mut rows = cluster.run(frame).await.map_err(failed)?;
                return rows
                    .try_for_each(|batch| match batch.map(&mut *wants_more) {
                        Ok(true) => Ok(()),
                        Ok(false) => Err(None),
                        Err(source) => Err(Some(failed(source))),
                    })
                    .or_else(|stopped| stopped.map_or(Ok(()), Err));
            }
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
        if let Some(cluster) = self.cluster() {
            let mut file = cluster.lend(schema)?;
            batches.iter().try_for_each(|batch| file.write(batch))?;
            return self.lend_parquet(name, &file.finish()?);
        }
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
        let state = self.planning().state_ref();
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
        self.planning().deregister_table(name).map_err(failed)?;
        self.runtime.block_on(self.planning().register_parquet(name, path, options)).map_err(failed)
    }

    pub(crate) async fn frame(&self, sql: &str) -> Result<DataFrame, EngineError> {
        self.planning().sql(sql).await.map_err(|source| EngineError::query(doing(sql), source))
    }
}

/// Parts that a table is divided into for each thread: the hash tables of smaller parts stay nearer to the
/// processor, and a thread whose part waits for another has one to go on with.
const PARTS_PER_THREAD: usize = 2;

/// The settings that plans are made with.
fn config(threads: usize) -> SessionConfig {
    SessionConfig::new()
        .with_target_partitions(PARTS_PER_THREAD * threads.max(1))
        .with_information_schema(false)
        .set_bool("datafusion.execution.parquet.schema_force_view_types", false)
        // Our SQL names the side that is held in memory first; without statistics a guess would be worse.
        .set_bool("datafusion.optimizer.join_reordering", false)
        // Nearly everybody is on both sides of our joins: a filter learnt from one side lets all of the other pass.
        .set_bool("datafusion.optimizer.enable_dynamic_filter_pushdown", false)
}

fn environment(memory: usize) -> datafusion::error::Result<Arc<RuntimeEnv>> {
    RuntimeEnvBuilder::new().with_memory_pool(Arc::new(FairSpillPool::new(memory))).build_arc()
}

fn context(config: SessionConfig, environment: Arc<RuntimeEnv>) -> SessionContext {
    // Delta's writers plan with nodes of their own, which only its planner knows.
    let state = SessionStateBuilder::new()
        .with_default_features()
        .with_config(config)
        .with_runtime_env(environment)
        .with_query_planner(DeltaPlanner::new())
        .build();
    SessionContext::new_with_state(state)
}

/// The head of a query for an error text: its first words, which are ours; never its literals.
pub(crate) fn doing(sql: &str) -> String {
    let head: Vec<&str> = sql.split_whitespace().take_while(|word| !word.contains('\'')).take(8).collect();
    format!("running `{} …`", head.join(" "))
}
