//! SQL functions that look a key up in a table of the session: what a join would do, without carrying
//! every column of the long side through a hash join.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Int64Array, RecordBatch};
use arrow::datatypes::{DataType, Int64Type};
use datafusion::logical_expr::{ColumnarValue, Volatility, create_udf};
use foldhash::fast::FixedState;

use crate::error::EngineError;
use crate::session::Engine;

/// Key → value; read only, so that the order of a hash table never shows.
type Lookup = HashMap<i64, i64, FixedState>;

impl Engine {
    /// Makes `name(bigint) -> bigint` of the two columns that `sql` gives, keys and values: the key's
    /// value, null for a key that is not there. Later calls of the same name replace the function.
    pub fn lend_lookup(&self, name: &str, sql: &str) -> Result<(), EngineError> {
        let mut lookup = Lookup::default();
        self.each(sql, |batch| add(&mut lookup, &batch))?;
        let lookup = Arc::new(lookup);
        let find = move |arguments: &[ColumnarValue]| {
            let keys = arguments[0].clone().into_array(1)?;
            let values: Int64Array = find_all(&lookup, keys.as_primitive::<Int64Type>());
            Ok(ColumnarValue::Array(Arc::new(values) as ArrayRef))
        };
        // The table behind the name may change between two queries, so that nothing may be folded.
        let function = create_udf(name, vec![DataType::Int64], DataType::Int64, Volatility::Stable, Arc::new(find));
        self.context.register_udf(function);
        Ok(())
    }
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

/// The values of `keys`. Rows of one person often stand together, so that the last answer is kept.
fn find_all(lookup: &Lookup, keys: &Int64Array) -> Int64Array {
    let mut last = (None, None);
    let find = |key: Option<i64>| {
        if key != last.0 {
            last = (key, key.and_then(|key| lookup.get(&key).copied()));
        }
        last.1
    };
    keys.iter().map(find).collect()
}
