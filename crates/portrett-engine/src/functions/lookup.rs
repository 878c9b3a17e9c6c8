//! SQL functions that look a key up in a table of the session: what a join would do, without carrying
//! every column of the long side through a hash join.

use std::collections::{HashMap, VecDeque};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use arrow::array::{ArrayRef, AsArray, Int64Array, RecordBatch};
use arrow::datatypes::Int64Type;
use datafusion::common::{DataFusionError, exec_datafusion_err};
use datafusion::error::Result;
use datafusion::logical_expr::ColumnarValue;
use foldhash::fast::FixedState;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use super::{Body, Function, Recipe};
use crate::cluster::LentFile;
use crate::error::EngineError;
use crate::session::Engine;

/// Key → value; read only, so that the order of a hash table never shows.
type Lookup = HashMap<i64, i64, FixedState>;

/// Tables that a process keeps after the query that first asked for them.
const KEPT: usize = 8;

/// The tables of lookups that another process lent, read once and kept for the queries that follow.
#[derive(Debug, Default)]
pub struct Lookups {
    kept: Mutex<VecDeque<(PathBuf, Arc<Lookup>)>>,
}

impl Lookups {
    /// The table at `path`; the lender never writes another one there.
    fn get(&self, path: &Path) -> Result<Arc<Lookup>> {
        // Whoever comes second waits, and finds the table: it is not read twice.
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, lookup)) = kept.iter().find(|(own, _)| own == path) {
            return Ok(Arc::clone(lookup));
        }
        let lookup = Arc::new(read(path)?);
        kept.push_back((path.to_owned(), Arc::clone(&lookup)));
        if kept.len() > KEPT {
            kept.pop_front();
        }
        Ok(lookup)
    }
}

impl Engine {
    /// Makes `name(bigint) -> bigint` of the two columns that `sql` gives, keys and values: the key's
    /// value, null for a key that is not there. Later calls of the same name replace the function.
    pub fn lend_lookup(&self, name: &str, sql: &str) -> Result<(), EngineError> {
        let mut lookup = Lookup::default();
        let mut sent = self.cluster().map(|cluster| cluster.lend(self.schema(sql)?)).transpose()?;
        self.each(sql, |batch| {
            if let Some(file) = &mut sent {
                file.write(&batch)?;
            }
            add(&mut lookup, &batch)
        })?;
        let path = sent.map(LentFile::finish).transpose()?;
        let recipe = Recipe::Lookup { name: name.to_owned(), number: self.next_number(), path };
        let lookup = Arc::new(lookup);
        let body: Body = Arc::new(move |arguments| values_of(&lookup, arguments));
        self.know_function(&Function::with_body(recipe, body).into());
        Ok(())
    }
}

/// Looks in the table at `path`, which is read when the first rows come: a process that only plans never does.
pub fn read_when_asked(path: Option<PathBuf>, lookups: Arc<Lookups>) -> Body {
    Arc::new(move |arguments| {
        let path = path.as_deref().ok_or_else(|| exec_datafusion_err!("a lookup came without its table"))?;
        let lookup = lookups.get(path)?;
        values_of(&lookup, arguments)
    })
}

fn read(path: &Path) -> Result<Lookup> {
    let failed = |error: std::io::Error| {
        exec_datafusion_err!("a table that the build lent cannot be read at {}: {error}", path.display())
    };
    let reader = ParquetRecordBatchReaderBuilder::try_new(File::open(path).map_err(failed)?)?.build()?;
    let mut lookup = Lookup::default();
    for batch in reader {
        add(&mut lookup, &batch?).map_err(|error| DataFusionError::External(Box::new(error)))?;
    }
    Ok(lookup)
}

fn add(lookup: &mut Lookup, batch: &RecordBatch) -> Result<(), EngineError> {
    let column = |place: usize| batch.column(place).as_primitive_opt::<Int64Type>().ok_or_else(|| shape(batch));
    if batch.num_columns() != 2 {
        return Err(shape(batch));
    }
    lookup.extend(column(0)?.iter().zip(column(1)?.iter()).filter_map(|(key, value)| Some((key?, value?))));
    Ok(())
}

fn shape(batch: &RecordBatch) -> EngineError {
    EngineError::Shape {
        wanted: "two columns of whole numbers".to_owned(),
        found: format!("{} columns", batch.num_columns()),
    }
}

/// The values of the keys in the only argument. Rows of one person often stand together, so that the last answer
/// is kept.
fn values_of(lookup: &Lookup, arguments: &[ColumnarValue]) -> Result<ColumnarValue> {
    let keys = arguments[0].clone().into_array(1)?;
    let mut last = (None, None);
    let find = |key: Option<i64>| {
        if key != last.0 {
            last = (key, key.and_then(|key| lookup.get(&key).copied()));
        }
        last.1
    };
    let values: Int64Array = keys.as_primitive::<Int64Type>().iter().map(find).collect();
    Ok(ColumnarValue::Array(Arc::new(values) as ArrayRef))
}
