//! Rows that wait on disk until they are read again, in a file that has no name: what a plan on the cluster gave, and
//! what a stage goes through twice. Takes batches and gives them back in their order, one at a time.

use std::fs::File;
use std::io::{BufReader, BufWriter, Seek, SeekFrom};
use std::path::Path;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use arrow::ipc::reader::FileReader;
use arrow::ipc::writer::FileWriter;
use datafusion::error::Result;
use datafusion::prelude::DataFrame;
use futures::StreamExt;

use crate::error::EngineError;
use crate::session::Engine;

/// Rows that are being put by.
pub struct Spool {
    writer: FileWriter<BufWriter<File>>,
}

impl Engine {
    /// An empty file for rows of `schema`, on the disk of the lake; it goes when it is dropped.
    pub fn spool(&self, schema: &SchemaRef) -> std::result::Result<Spool, EngineError> {
        Spool::new(&self.lake, schema).map_err(|source| EngineError::query("putting rows by", source))
    }
}

impl Spool {
    fn new(folder: &Path, schema: &SchemaRef) -> Result<Self> {
        let file = tempfile::tempfile_in(folder)?;
        Ok(Self { writer: FileWriter::try_new(BufWriter::new(file), schema)? })
    }

    /// Puts the rows of `batch` after those that are there.
    pub fn write(&mut self, batch: &RecordBatch) -> std::result::Result<(), EngineError> {
        self.writer.write(batch).map_err(|source| EngineError::query("putting rows by", source.into()))
    }

    /// All of them, to be read from the first on.
    pub fn finish(self) -> std::result::Result<Spooled, EngineError> {
        self.finished().map_err(|source| EngineError::query("putting rows by", source))
    }

    fn finished(mut self) -> Result<Spooled> {
        self.writer.finish()?;
        let mut file = self.writer.into_inner()?.into_inner().map_err(|error| error.into_error())?;
        file.seek(SeekFrom::Start(0))?;
        Ok(Spooled { reader: FileReader::try_new(BufReader::new(file), None)? })
    }
}

/// The rows of a spool.
pub struct Spooled {
    reader: FileReader<BufReader<File>>,
}

impl Spooled {
    /// Runs the plan of `frame` and writes what it gives to a file in `folder`. Fetched whole: only then can a plan be
    /// run anew when a machine is lost, and nobody has seen half of it.
    pub(crate) async fn fetch(frame: DataFrame, folder: &Path) -> Result<Self> {
        let schema = SchemaRef::new(frame.schema().as_arrow().clone());
        let mut spool = Spool::new(folder, &schema)?;
        let mut stream = frame.execute_stream().await?;
        while let Some(batch) = stream.next().await {
            // Machines may name a column's blanks otherwise than the plan does.
            spool.writer.write(&RecordBatch::try_new(schema.clone(), batch?.columns().to_vec())?)?;
        }
        spool.finished()
    }

    /// The columns.
    pub fn schema(&self) -> SchemaRef {
        self.reader.schema()
    }

    /// The next batch; nothing after the last.
    pub fn next_batch(&mut self) -> std::result::Result<Option<RecordBatch>, EngineError> {
        self.next().transpose().map_err(|source| EngineError::query("reading rows that were put by", source))
    }
}

impl Iterator for Spooled {
    type Item = Result<RecordBatch>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.reader.next()?.map_err(Into::into))
    }
}
