//! The lake's tables: Delta tables in one folder. A reader opens the version that the project's head
//! names; a writer first puts a table that is ahead of its head back, so that what a failed build
//! left behind is never built upon.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use arrow::array::RecordBatch;
use arrow::datatypes::{DataType, Schema, SchemaRef};
use datafusion::catalog::TableProvider;
use datafusion::catalog::streaming::StreamingTable;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::streaming::PartitionStream;
use datafusion::prelude::{DataFrame, SessionContext};
use deltalake_core::kernel::transaction::CommitProperties;
use deltalake_core::operations::write::{SchemaMode, WriteBuilder};
use deltalake_core::protocol::SaveMode;
use deltalake_core::{DeltaTable, DeltaTableBuilder, DeltaTableError};
use parquet::basic::Compression;
use parquet::file::properties::{EnabledStatistics, WriterProperties};
use parquet::schema::types::ColumnPath;
use url::Url;

use crate::error::EngineError;
use crate::recovery::put_back;
use crate::session::{Engine, doing};

/// Rows that are handed to the encoder of a file at once.
const ROWS_AT_ONCE: usize = 16_384;

/// Bytes of rows that are encoded but not yet written: long texts would take much memory otherwise.
const GROUP_BYTES: usize = 64 * 1024 * 1024;

/// The version of a table that the project's head names; nothing when the head does not name it.
pub type Head = Option<u64>;

/// What becomes of the rows that a table had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteMode {
    /// They stay, and the new ones come after them.
    Append,
    /// The new rows and columns replace them.
    Replace,
}

/// What a write made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The table's new version.
    pub version: u64,
}

impl Engine {
    /// Makes version `version` of the lake table `table` readable in SQL under its own name.
    pub fn open_table(&self, table: &str, version: u64) -> Result<(), EngineError> {
        let failed = |source| EngineError::table(table, "opened", source);
        self.runtime.block_on(async {
            let delta = self.load_version(table, version).await?;
            let provider = delta.table_provider().with_session(Arc::new(self.context.state())).await;
            let provider = provider.map_err(|source| EngineError::query(format!("opening {table}"), source))?;
            delta.update_datafusion_session(&self.context.state()).map_err(failed)?;
            if let Some(cluster) = self.cluster() {
                let files = delta.get_file_uris().map_err(failed)?.collect();
                cluster.open_table(table, provider.schema(), files)?;
            }
            register(&self.context, table, provider)
        })
    }

    /// Writes the rows of `sql` to the lake table `table`, whose version in the head is `head`.
    pub fn write_query(&self, table: &str, head: Head, mode: WriteMode, sql: &str) -> Result<Written, EngineError> {
        self.runtime.block_on(async {
            let frame = self.frame(sql).await?;
            let Some(cluster) = self.cluster() else {
                return self.write_frame(table, head, mode, frame).await;
            };
            let rows = cluster.run(frame).await.map_err(|source| EngineError::query(doing(sql), source))?;
            let incoming = Incoming::of(rows.schema(), Box::new(rows))?;
            let frame = self.context.read_table(Arc::new(incoming));
            let frame = frame.map_err(|source| EngineError::query(format!("writing {table}"), source))?;
            self.write_frame(table, head, mode, frame).await
        })
    }

    /// Writes `sql` over the rows that arrive on `rows`, which the query reads as the table `incoming`.
    /// The sender may live on another thread; the write ends when it is dropped. Never runs on a cluster: the
    /// rows are here.
    pub fn write_stream(
        &self,
        table: &str,
        head: Head,
        mode: WriteMode,
        schema: SchemaRef,
        rows: Receiver<RecordBatch>,
        sql: &str,
    ) -> Result<Written, EngineError> {
        let failed = |source| EngineError::query(doing(sql), source);
        let incoming = Incoming::of(schema, Box::new(rows.into_iter().map(Ok)))?;
        register(&self.context, "incoming", Arc::new(incoming))?;
        let written = self.runtime.block_on(async {
            let frame = self.context.sql(sql).await.map_err(failed)?;
            self.write_frame(table, head, mode, frame).await
        });
        self.context.deregister_table("incoming").map_err(failed)?;
        written
    }

    /// Whether the lake holds version `version` of `table`.
    pub fn has_version(&self, table: &str, version: u64) -> bool {
        self.runtime.block_on(self.load_version(table, version)).is_ok()
    }

    async fn write_frame(
        &self,
        table: &str,
        head: Head,
        mode: WriteMode,
        frame: DataFrame,
    ) -> Result<Written, EngineError> {
        let failed = |source| EngineError::table(table, "written", source);
        let plan = frame.into_optimized_plan();
        let plan = plan.map_err(|source| EngineError::query(format!("planning {table}"), source))?;
        self.mark()?;
        let delta = self.at_head(table, head, mode).await?;
        let properties = writer_properties(plan.schema().as_arrow());
        let snapshot = match delta.version() {
            None => None,
            Some(_) => Some(delta.snapshot().map_err(failed)?.snapshot().clone()),
        };
        let builder = WriteBuilder::new(delta.log_store(), snapshot)
            .with_input_plan(plan)
            .with_session_state(Arc::new(self.context.state()))
            .with_writer_properties(properties)
            .with_write_batch_size(ROWS_AT_ONCE)
            .with_configuration(without_statistics())
            .with_commit_properties(CommitProperties::default().with_cleanup_expired_logs(Some(false)));
        let builder = match mode {
            WriteMode::Append => builder.with_save_mode(SaveMode::Append),
            WriteMode::Replace => builder.with_save_mode(SaveMode::Overwrite).with_schema_mode(SchemaMode::Overwrite),
        };
        let written = builder.await.map_err(failed)?;
        let version = written.version().ok_or_else(|| failed(DeltaTableError::Generic("no version".to_owned())))?;
        self.remember(table, version);
        Ok(Written { version })
    }

    /// The table, put back to its head when an append would otherwise build on what a failed run left.
    async fn at_head(&self, table: &str, head: Head, mode: WriteMode) -> Result<DeltaTable, EngineError> {
        let failed = |source| EngineError::table(table, "opened", source);
        let mut delta = self.builder(table)?.build().map_err(failed)?;
        match delta.load().await {
            Ok(()) => {}
            Err(DeltaTableError::NotATable(_)) => return Ok(delta),
            Err(source) => return Err(failed(source)),
        }
        match head {
            Some(version) if mode == WriteMode::Append && delta.version() != Some(version) => {
                put_back(&self.lake.join(table), head)?;
                self.load_version(table, version).await
            }
            _ => Ok(delta),
        }
    }

    pub(crate) async fn load_version(&self, table: &str, version: u64) -> Result<DeltaTable, EngineError> {
        let loaded = self.builder(table)?.with_version(version).load().await;
        loaded.map_err(|source| EngineError::table(table, "opened", source))
    }

    fn builder(&self, table: &str) -> Result<DeltaTableBuilder, EngineError> {
        let folder = self.lake.join(table);
        let unusable = |source| EngineError::Folder { path: folder.display().to_string(), source };
        std::fs::create_dir_all(&folder).map_err(unusable)?;
        let url = Url::from_directory_path(&folder)
            .map_err(|()| unusable(std::io::Error::from(std::io::ErrorKind::InvalidFilename)))?;
        DeltaTableBuilder::from_url(url).map_err(|source| EngineError::table(table, "opened", source))
    }
}

/// Statistics would carry the smallest and largest values of a column, and so personal data, into the
/// commit log; they are off.
fn without_statistics() -> HashMap<String, Option<String>> {
    HashMap::from([("delta.dataSkippingNumIndexedCols".to_owned(), Some("0".to_owned()))])
}

/// Dictionaries are for texts, which repeat; among keys, moments and measures they cost more than they save.
fn writer_properties(schema: &Schema) -> WriterProperties {
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_max_row_group_bytes(Some(GROUP_BYTES))
        .set_statistics_enabled(EnabledStatistics::None);
    let texts = schema.fields().iter().filter(|field| is_text(field.data_type()));
    texts
        .fold(properties.set_dictionary_enabled(false), |properties, field| {
            properties.set_column_dictionary_enabled(ColumnPath::from(field.name().as_str()), true)
        })
        .build()
}

fn is_text(data_type: &DataType) -> bool {
    matches!(data_type, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

/// Makes `provider` readable as the table `name`, in place of what had the name.
fn register(session: &SessionContext, name: &str, provider: Arc<dyn TableProvider>) -> Result<(), EngineError> {
    let register = || {
        session.deregister_table(name)?;
        session.register_table(name, provider)
    };
    register().map(drop).map_err(|source| EngineError::query(format!("registering {name}"), source))
}

type Rows = Box<dyn Iterator<Item = datafusion::error::Result<RecordBatch>> + Send>;

/// Rows that come from elsewhere, as a table that can be read once.
struct Incoming {
    schema: SchemaRef,
    rows: std::sync::Mutex<Option<Rows>>,
}

impl Incoming {
    /// The table of `rows`, whose waits must be short.
    fn of(schema: SchemaRef, rows: Rows) -> Result<StreamingTable, EngineError> {
        let partition = Self { schema: schema.clone(), rows: std::sync::Mutex::new(Some(rows)) };
        StreamingTable::try_new(schema, vec![Arc::new(partition)])
            .map_err(|source| EngineError::query("reading rows", source))
    }
}

impl std::fmt::Debug for Incoming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Incoming")
    }
}

impl PartitionStream for Incoming {
    fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    fn execute(&self, _: Arc<TaskContext>) -> SendableRecordBatchStream {
        let rows = self.rows.lock().ok().and_then(|mut rows| rows.take());
        let batches = futures::stream::unfold(rows, |rows| async move {
            let mut rows = rows?;
            // The sender is a reading thread of ours or a file, so the wait is short.
            let batch = tokio::task::block_in_place(|| rows.next())?;
            Some((batch, Some(rows)))
        });
        Box::pin(RecordBatchStreamAdapter::new(self.schema.clone(), batches))
    }
}
