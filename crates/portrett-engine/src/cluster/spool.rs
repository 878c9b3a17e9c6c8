//! What a plan on the cluster gave, fetched whole: only then can a plan be run anew when a machine is lost, and
//! nobody has seen half of it.

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

/// The rows of a plan, in a file that has no name.
pub struct Spooled {
    reader: FileReader<BufReader<File>>,
}

impl Spooled {
    /// Runs the plan of `frame` and writes what it gives to a file in `folder`.
    pub async fn fetch(frame: DataFrame, folder: &Path) -> Result<Self> {
        let schema = SchemaRef::new(frame.schema().as_arrow().clone());
        let file = tempfile::tempfile_in(folder)?;
        let mut writer = FileWriter::try_new(BufWriter::new(file), &schema)?;
        let mut stream = frame.execute_stream().await?;
        while let Some(batch) = stream.next().await {
            // Machines may name a column's blanks otherwise than the plan does.
            writer.write(&RecordBatch::try_new(schema.clone(), batch?.columns().to_vec())?)?;
        }
        writer.finish()?;
        let mut file = writer.into_inner()?.into_inner().map_err(|error| error.into_error())?;
        file.seek(SeekFrom::Start(0))?;
        Ok(Self { reader: FileReader::try_new(BufReader::new(file), None)? })
    }

    /// The columns.
    pub fn schema(&self) -> SchemaRef {
        self.reader.schema()
    }
}

impl Iterator for Spooled {
    type Item = Result<RecordBatch>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.reader.next()?.map_err(Into::into))
    }
}
