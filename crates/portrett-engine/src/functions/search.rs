//! What somebody looked for, as the address of the page that answers tells it.

use std::sync::Arc;

use arrow::array::{ArrayRef, StringArray};
use arrow::compute::cast;
use arrow::datatypes::DataType;
use datafusion::common::cast::as_string_array;
use datafusion::logical_expr::ColumnarValue;

use super::Body;

/// Names of what was searched for in an address: those that shop systems and content systems use.
const PARAMETERS: [&str; 14] = [
    "q",
    "query",
    "s",
    "search",
    "search_query",
    "searchterm",
    "search_term",
    "keyword",
    "keywords",
    "sok",
    "søk",
    "haku",
    "zoek",
    "sykje",
];

/// More letters than anybody looks for.
const LONGEST: usize = 80;

/// `search_of(text) -> text`: what was searched for by a web address, null for an address of no search.
pub fn search_of() -> Body {
    Arc::new(|arguments: &[ColumnarValue]| {
        let array = cast(&arguments[0].clone().into_array(1)?, &DataType::Utf8)?;
        let found: StringArray = as_string_array(&array)?.iter().map(|address| address.and_then(searched)).collect();
        Ok(ColumnarValue::Array(Arc::new(found) as ArrayRef))
    })
}

fn searched(address: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, words) = pairs.find(|(name, _)| PARAMETERS.contains(&name.to_lowercase().as_str()))?;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty() && words.chars().count() <= LONGEST).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::searched;

    #[test]
    fn the_address_of_an_answer_tells_what_was_searched_for() {
        let told = [
            ("https://shop.no/search?q=tursko+dame", "tursko dame"),
            ("/sok?side=2&S=%C3%B8l%20briller#topp", "øl briller"),
            ("https://shop.no/search?query=", ""),
            ("https://shop.no/kategori?farge=bl%C3%A5", ""),
            ("https://shop.no/#?q=a", "a"),
            ("Forsiden", ""),
            ("?q=%FF%FE", "\u{FFFD}\u{FFFD}"),
        ];
        for (address, words) in told {
            assert_eq!(searched(address).unwrap_or_default(), words, "{address}");
        }
        assert_eq!(searched(&format!("/s?q={}", "a".repeat(81))), None);
    }
}
