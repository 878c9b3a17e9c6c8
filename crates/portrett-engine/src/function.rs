//! Our SQL functions: thin, single-threaded wrappers.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Int64Array};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Int64Type};
use datafusion::common::cast::as_string_array;
use datafusion::error::Result;
use datafusion::logical_expr::{ColumnarValue, ScalarUDF, Volatility, create_udf};

/// The project's key for hashes: 32 bytes that its seed gives.
pub type HashKey = [u8; 32];

/// The key that `seed` gives. Hashes serve to join and to split, not to hide.
pub fn hash_key(seed: u64) -> HashKey {
    blake3::derive_key("portrett 2026 hash of keys", &seed.to_le_bytes())
}

/// A hash of 63 bits, so that it is never negative.
fn hash63(key: &HashKey, space: &str, bytes: &[u8]) -> i64 {
    let mut hasher = blake3::Hasher::new_keyed(key);
    hasher.update(space.as_bytes());
    hasher.update(&[0]);
    hasher.update(bytes);
    let mut first = [0; 8];
    first.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    (u64::from_le_bytes(first) >> 1) as i64
}

/// `key_of_<space>(text) -> bigint`: the keyed hash of a customer id, an e-mail or an order number;
/// null for null and for blank text. One function a space, so that an id and an e-mail of the same
/// letters differ.
pub fn text_key(key: HashKey, space: &'static str) -> ScalarUDF {
    let hash = move |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let array = cast(&arguments[0].clone().into_array(1)?, &DataType::Utf8)?;
        let texts = as_string_array(&array)?;
        let keys: Int64Array = texts
            .iter()
            .map(|text| text.filter(|t| !t.is_empty()).map(|t| hash63(&key, space, t.as_bytes())))
            .collect();
        Ok(ColumnarValue::Array(Arc::new(keys) as ArrayRef))
    };
    let name = format!("key_of_{space}");
    create_udf(&name, vec![DataType::Utf8], DataType::Int64, Volatility::Immutable, Arc::new(hash))
}

/// `split_rank(bigint) -> bigint`: where a person falls in the order that decides `fit`, `hold` and
/// samples; another hash than the id, so that ids of any form fall evenly.
pub fn split_rank(key: HashKey) -> ScalarUDF {
    let rank = move |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let array = arguments[0].clone().into_array(1)?;
        let ids = array.as_primitive::<Int64Type>();
        let ranks: Int64Array = ids.iter().map(|id| id.map(|id| hash63(&key, "split", &id.to_le_bytes()))).collect();
        Ok(ColumnarValue::Array(Arc::new(ranks) as ArrayRef))
    };
    create_udf("split_rank", vec![DataType::Int64], DataType::Int64, Volatility::Immutable, Arc::new(rank))
}
