//! Keyed hashes of names and ids.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Int64Array};
use arrow::compute::cast;
use arrow::datatypes::{DataType, Int64Type};
use datafusion::common::cast::as_string_array;
use datafusion::error::Result;
use datafusion::logical_expr::ColumnarValue;
use siphasher::sip::SipHasher24;

use super::Body;

/// The project's key for hashes: 32 bytes that its seed gives.
pub type HashKey = [u8; 32];

/// The key that `seed` gives. Hashes serve to join and to split, not to hide.
pub fn hash_key(seed: u64) -> HashKey {
    blake3::derive_key("portrett 2026 hash of keys", &seed.to_le_bytes())
}

/// Keyed 64-bit hashes of one space of names: SipHash-2-4 (Aumasson and Bernstein 2012), which was made
/// for short texts, under a key that is derived for the space. One bit is dropped, so that a hash is
/// never negative.
fn hasher(key: &HashKey, space: &str) -> impl Fn(&[u8]) -> i64 + Send + Sync + 'static {
    let derived = blake3::keyed_hash(key, space.as_bytes());
    let mut half = [0; 16];
    half.copy_from_slice(&derived.as_bytes()[..16]);
    let sip = SipHasher24::new_with_key(&half);
    move |bytes| (sip.hash(bytes) >> 1) as i64
}

/// `key_of_<space>(text) -> bigint`: the keyed hash of a customer id, an e-mail or an order number;
/// null for null and for blank text.
pub fn text_key(key: &HashKey, space: &str) -> Body {
    let hash63 = hasher(key, space);
    let hash = move |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let array = cast(&arguments[0].clone().into_array(1)?, &DataType::Utf8)?;
        let texts = as_string_array(&array)?;
        let keys: Int64Array =
            texts.iter().map(|text| text.filter(|t| !t.is_empty()).map(|t| hash63(t.as_bytes()))).collect();
        Ok(ColumnarValue::Array(Arc::new(keys) as ArrayRef))
    };
    Arc::new(hash)
}

/// `split_rank(bigint) -> bigint`: where a person falls in the order that decides `fit`, `hold` and
/// samples; another hash than the id, so that ids of any form fall evenly.
pub fn split_rank(key: &HashKey) -> Body {
    let hash63 = hasher(key, "split");
    let rank = move |arguments: &[ColumnarValue]| -> Result<ColumnarValue> {
        let array = arguments[0].clone().into_array(1)?;
        let ids = array.as_primitive::<Int64Type>();
        let ranks: Int64Array = ids.iter().map(|id| id.map(|id| hash63(&id.to_le_bytes()))).collect();
        Ok(ColumnarValue::Array(Arc::new(ranks) as ArrayRef))
    };
    Arc::new(rank)
}
