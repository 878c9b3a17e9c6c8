//! The JSON, its keys, and its published schema.

use portrett_report::{cards_json, cards_schema};
use serde_json::Value;

use crate::expected::assert_file;
use crate::fixture::report;

fn written() -> Value {
    serde_json::from_str(&cards_json(&report()).unwrap()).unwrap()
}

#[test]
fn the_personas_stand_at_the_top_and_a_claim_has_every_key() {
    let json = written();
    assert_eq!(json["personas"].as_array().unwrap().len(), 3);
    let claim = &json["personas"][0]["claims"][0];
    let keys: Vec<&str> = claim.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "id",
            "feature",
            "statement",
            "aspect",
            "measure",
            "unit",
            "value",
            "base",
            "n",
            "n_base",
            "interval",
            "base_interval",
            "difference_interval",
            "effect",
            "q",
            "basis",
            "status",
            "sources",
            "as_of",
            "query"
        ]
    );
}

#[test]
fn a_phrase_says_itself_in_each_language() {
    let json = written();
    assert_eq!(
        json["personas"][0]["claims"][3]["statement"]["in_words"],
        serde_json::json!({
            "en": "Buy more often", "nb": "Kjøper oftere", "fi": "Ostavat useammin", "fy": "Keapje faker"
        })
    );
    assert_eq!(
        json["prediction"]["verdicts"][2]["arguments"]["predictor"],
        serde_json::json!({"message": "predictor-rfm"})
    );
}

#[test]
fn the_same_report_gives_the_same_json() {
    assert_eq!(cards_json(&report()).unwrap(), cards_json(&report()).unwrap());
}

#[test]
fn the_published_schema_is_up_to_date() {
    let schema = serde_json::to_string_pretty(&cards_schema()).unwrap() + "\n";
    assert_file("../../docs/reference/cards.schema.json", &schema);
}

#[test]
fn what_is_written_fits_the_schema() {
    let schema = cards_schema();
    assert_eq!(misfits(&written(), &schema, &schema, "$"), Vec::<String>::new());
}

#[test]
fn the_schema_refuses_a_claim_without_its_query_and_a_share_in_words() {
    let schema = cards_schema();
    let mut json = written();
    json["personas"][0]["claims"][0].as_object_mut().unwrap().shift_remove("query");
    json["personas"][0]["share_of_customers"] = "a quarter".into();
    assert_eq!(misfits(&json, &schema, &schema, "$").len(), 2);
}

/// Where `value` does not fit `schema`. It understands what our schema uses: `$ref`, `type`, `properties`,
/// `required`, `additionalProperties`, `items`, `enum`, `const`, `anyOf` and `oneOf`.
fn misfits(value: &Value, schema: &Value, root: &Value, path: &str) -> Vec<String> {
    let mut found = Vec::new();
    if let Some(reference) = schema["$ref"].as_str() {
        found.extend(misfits(value, root.pointer(reference.trim_start_matches('#')).unwrap(), root, path));
    }
    if !schema["type"].is_null() && !has_type(value, &schema["type"]) {
        found.push(format!("{path} is not {}", schema["type"]));
    }
    let refused = |key: &str| {
        schema[key].as_array().is_some_and(|ways| !ways.iter().any(|way| misfits(value, way, root, path).is_empty()))
    };
    if refused("anyOf") || refused("oneOf") {
        found.push(format!("{path} fits no way"));
    }
    if schema["enum"].as_array().is_some_and(|values| !values.contains(value))
        || schema.get("const").is_some_and(|constant| constant != value)
    {
        found.push(format!("{path} is not among the values"));
    }
    found.extend(misfits_inside(value, schema, root, path));
    found
}

fn misfits_inside(value: &Value, schema: &Value, root: &Value, path: &str) -> Vec<String> {
    match value {
        Value::Array(items) if schema["items"].is_object() => items
            .iter()
            .enumerate()
            .flat_map(|(at, item)| misfits(item, &schema["items"], root, &format!("{path}[{at}]")))
            .collect(),
        Value::Object(fields) => {
            let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
            let missing = required.filter(|key| !fields.contains_key(*key)).map(|key| format!("{path} lacks {key}"));
            let of = |key: &str| {
                Some(&schema["properties"][key])
                    .filter(|known| known.is_object())
                    .or(Some(&schema["additionalProperties"]))
                    .filter(|known| known.is_object())
            };
            let inside = fields
                .iter()
                .filter_map(|(key, field)| Some(misfits(field, of(key)?, root, &format!("{path}.{key}"))))
                .flatten();
            missing.chain(inside).collect()
        }
        _ => Vec::new(),
    }
}

fn has_type(value: &Value, wanted: &Value) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    };
    wanted.as_str().map_or_else(|| wanted.as_array().unwrap().iter().any(|name| is(name.as_str().unwrap())), is)
}
