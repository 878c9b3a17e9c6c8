//! A report read back from JSON, with claims that cannot be.

use portrett_check::read_report;
use portrett_report::cards_json;
use serde_json::Value;

use super::shop::shop;

#[test]
fn what_was_written_is_read_back() {
    let shop = shop();
    let read = read_report(&cards_json(&shop.report).unwrap()).unwrap();
    assert_eq!((read.report, read.refused), (shop.report, Vec::new()));
}

#[test]
fn a_claim_without_evidence_is_taken_out_and_told() {
    let mut json: Value = serde_json::from_str(&cards_json(&shop().report).unwrap()).unwrap();
    let card = &mut json["personas"][0];
    card["claims"][0].as_object_mut().unwrap().remove("query");
    card["claims"][1]["n"] = 0.into();
    card["claims"][2]["q"] = 7.into();
    card["further_claims"] = serde_json::json!([{ "statement": "They love us" }]);
    let read = read_report(&json.to_string()).unwrap();
    let told: Vec<(&str, &str)> = read.refused.iter().map(|own| (own.id.as_str(), own.why.as_str())).collect();
    let wanted = [
        ("p-1-1", "missing field `query`"),
        ("p-1-2", "nobody is behind `value`"),
        ("p-1-3", "q is 7, which is no probability"),
        ("", "invalid type: string \"They love us\", expected struct Phrase"),
    ];
    assert_eq!(told, wanted);
    assert_eq!(read.report.personas[0].claims.len(), 1);
}

#[test]
fn the_same_report_without_its_broken_claims_is_checked() {
    let mut json: Value = serde_json::from_str(&cards_json(&shop().report).unwrap()).unwrap();
    json["personas"][0]["claims"][2]["q"] = 7.into();
    let read = read_report(&json.to_string()).unwrap();
    let mut shop = shop();
    (shop.report, shop.refused) = (read.report, read.refused);
    let found = shop.found("claim-without-evidence");
    assert_eq!(
        found,
        ["Ingrid: The statement “p-1-3” has no evidence, so it was left out: q is 7, which is no probability."]
    );
}

#[test]
fn what_is_no_report_is_refused_as_a_whole() {
    assert!(read_report("{").is_err());
    assert!(read_report("{\"personas\": []}").is_err());
}
