//! SQL functions that give texts their places in a list: comparing a text with each of a dozen others, row by
//! row, would take longer than to look it up.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use datafusion::common::cast::as_string_array;
use datafusion::logical_expr::ColumnarValue;
use foldhash::fast::FixedState;

use super::{Body, Recipe};
use crate::session::Engine;

impl Engine {
    /// Makes `name(text) -> int`: the place of a text in `values`, from 0; their number for any other text, null
    /// for null. Later calls of the same name replace the function.
    pub fn lend_codes(&self, name: &str, values: &[String]) {
        self.know(Recipe::Codes { name: name.to_owned(), values: values.to_vec() });
    }
}

/// The place of each text in `values`.
pub fn places_in(values: &[String]) -> Body {
    let places: HashMap<String, i32, FixedState> = values.iter().cloned().zip(0..).collect();
    let other = values.len() as i32;
    Arc::new(move |arguments: &[ColumnarValue]| {
        let array = cast(&arguments[0].clone().into_array(1)?, &DataType::Utf8)?;
        let place = |text: Option<&str>| text.map(|text| places.get(text).copied().unwrap_or(other));
        let codes: Int32Array = as_string_array(&array)?.iter().map(place).collect();
        Ok(ColumnarValue::Array(Arc::new(codes) as ArrayRef))
    })
}
