//! The channel of a visit, as SQL functions over texts. A null is a blank.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, StringArray, StructArray};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Field, Fields};
use datafusion::common::cast::as_string_array;
use datafusion::error::Result;
use datafusion::logical_expr::ColumnarValue;
use portrett_terms::channel::{Said, Traffic};

use super::Body;

/// The arguments as texts, all of one length.
fn texts(arguments: &[ColumnarValue]) -> Result<Vec<StringArray>> {
    let arrays = ColumnarValue::values_to_arrays(arguments)?;
    let text = |array: &ArrayRef| Ok(as_string_array(&cast(array, &DataType::Utf8)?)?.clone());
    arrays.iter().map(text).collect()
}

fn cell(array: &StringArray, row: usize) -> &str {
    if array.is_null(row) { "" } else { array.value(row) }
}

/// `channel_group(source, medium, campaign) -> text`: the channel's name, never null.
pub fn channel_group() -> Body {
    let group = |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let columns = texts(arguments)?;
        let name = |row| {
            let [source, medium, campaign] = [0, 1, 2].map(|place| cell(&columns[place], row));
            portrett_terms::channel::channel_group(source, medium, campaign)
        };
        let names = StringArray::from_iter_values((0..columns[0].len()).map(name));
        Ok(ColumnarValue::Array(Arc::new(names)))
    };
    Arc::new(group)
}

/// What `traffic_of` gives, all texts: blank is null but for the last two.
const TRAFFIC: [&str; 5] = ["source", "medium", "campaign", "channel", "basis"];

/// The fields of what [`traffic_of`] gives.
pub fn traffic_fields() -> Fields {
    TRAFFIC.iter().map(|name| Field::new(*name, DataType::Utf8, true)).collect()
}

/// `traffic_of(source, medium, campaign, channel, referrer, page) -> struct` of `source`, `medium`,
/// `campaign`, `channel` and `basis`: [`Traffic::of`].
pub fn traffic_of() -> Body {
    let all = |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let columns = texts(arguments)?;
        let found: Vec<Traffic> = (0..columns[0].len()).map(|row| traffic_in(&columns, row)).collect();
        let told = |text: fn(&Traffic) -> &str| -> ArrayRef {
            Arc::new(StringArray::from_iter(found.iter().map(|t| Some(text(t)).filter(|text| !text.is_empty()))))
        };
        let columns = vec![
            told(|traffic| &traffic.source),
            told(|traffic| &traffic.medium),
            told(|traffic| &traffic.campaign),
            told(|traffic| traffic.channel),
            told(|traffic| traffic.basis.name()),
        ];
        Ok(ColumnarValue::Array(Arc::new(StructArray::try_new(traffic_fields(), columns, None)?)))
    };
    Arc::new(all)
}

fn traffic_in(columns: &[StringArray], row: usize) -> Traffic {
    let [source, medium, campaign, channel, referrer, page] =
        [0, 1, 2, 3, 4, 5].map(|place| cell(&columns[place], row));
    Traffic::of(&Said { source, medium, campaign, channel, referrer, page })
}
