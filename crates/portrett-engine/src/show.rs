//! Rows as text for people and as JSON for machines.

use arrow::array::RecordBatch;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::arrow::util::pretty::pretty_format_batches;
use datafusion::error::DataFusionError;
use serde_json::{Map, Value};

use crate::error::EngineError;

/// The rows as a table of text.
pub fn print_rows(rows: &[RecordBatch]) -> Result<String, EngineError> {
    let table = pretty_format_batches(rows).map_err(unprintable)?;
    Ok(table.to_string())
}

/// The rows as a list of objects; numbers stay numbers.
pub fn rows_as_json(rows: &[RecordBatch]) -> Result<Value, EngineError> {
    let mut list = Vec::new();
    for batch in rows {
        let options = FormatOptions::default();
        let formatters: Vec<ArrayFormatter<'_>> = batch
            .columns()
            .iter()
            .map(|column| ArrayFormatter::try_new(column.as_ref(), &options))
            .collect::<Result<_, _>>()
            .map_err(unprintable)?;
        for row in 0..batch.num_rows() {
            let mut object = Map::new();
            for (place, field) in batch.schema().fields().iter().enumerate() {
                let column = batch.column(place);
                let text = formatters[place].value(row).to_string();
                let value = match () {
                    () if column.is_null(row) => Value::Null,
                    () if field.data_type().is_numeric() => serde_json::from_str(&text).unwrap_or(Value::String(text)),
                    () => Value::String(text),
                };
                object.insert(field.name().clone(), value);
            }
            list.push(Value::Object(object));
        }
    }
    Ok(Value::Array(list))
}

fn unprintable(error: arrow::error::ArrowError) -> EngineError {
    EngineError::query("printing rows", DataFusionError::ArrowError(Box::new(error), None))
}
