//! Arrow columns as plain vectors, for the maths.

use arrow::array::{ArrayRef, AsArray, RecordBatch};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Float64Type, Int64Type};

use crate::error::FlowError;

fn column(batch: &RecordBatch, name: &str, as_type: &DataType) -> Result<ArrayRef, FlowError> {
    let missing = || FlowError::Broken(format!("a query gave no column `{name}`"));
    let array = batch.column_by_name(name).ok_or_else(missing)?;
    cast(array, as_type).map_err(|error| FlowError::Broken(format!("the column `{name}` has another type: {error}")))
}

/// The numbers of column `name` over all batches; NaN for null.
pub fn numbers(batches: &[RecordBatch], name: &str) -> Result<Vec<f64>, FlowError> {
    let mut values = Vec::with_capacity(batches.iter().map(RecordBatch::num_rows).sum());
    for batch in batches {
        let array = column(batch, name, &DataType::Float64)?;
        values.extend(array.as_primitive::<Float64Type>().iter().map(|value| value.unwrap_or(f64::NAN)));
    }
    Ok(values)
}

/// The whole numbers of column `name` over all batches; 0 for null.
pub fn wholes(batches: &[RecordBatch], name: &str) -> Result<Vec<i64>, FlowError> {
    let mut values = Vec::with_capacity(batches.iter().map(RecordBatch::num_rows).sum());
    for batch in batches {
        let array = column(batch, name, &DataType::Int64)?;
        values.extend(array.as_primitive::<Int64Type>().iter().map(Option::unwrap_or_default));
    }
    Ok(values)
}

/// The texts of column `name` over all batches.
pub fn texts(batches: &[RecordBatch], name: &str) -> Result<Vec<Option<String>>, FlowError> {
    let mut values = Vec::with_capacity(batches.iter().map(RecordBatch::num_rows).sum());
    for batch in batches {
        let array = column(batch, name, &DataType::Utf8)?;
        values.extend(array.as_string::<i32>().iter().map(|value| value.map(str::to_owned)));
    }
    Ok(values)
}

/// The position of each cell of column `name` in `levels`; `u16::MAX` for null and for anything else.
pub fn codes(batches: &[RecordBatch], name: &str, levels: &[String]) -> Result<Vec<u16>, FlowError> {
    let place: std::collections::HashMap<&str, u16> =
        levels.iter().enumerate().map(|(code, level)| (level.as_str(), code as u16)).collect();
    let mut values = Vec::with_capacity(batches.iter().map(RecordBatch::num_rows).sum());
    for batch in batches {
        let array = column(batch, name, &DataType::Utf8)?;
        let code = |text: Option<&str>| text.and_then(|text| place.get(text).copied()).unwrap_or(u16::MAX);
        values.extend(array.as_string::<i32>().iter().map(code));
    }
    Ok(values)
}

/// The single row's whole number `name`; 0 when it is null.
pub fn one_whole(batches: &[RecordBatch], name: &str) -> Result<i64, FlowError> {
    let values = wholes(batches, name)?;
    values.first().copied().ok_or_else(|| FlowError::Broken(format!("a query for `{name}` gave no row")))
}
