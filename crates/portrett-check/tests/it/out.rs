//! Findings as text, JSON and SARIF.

use std::path::Path;

use portrett_check::{RULES, findings_json, findings_sarif, findings_schema, render_findings};
use portrett_report::Locale;
use portrett_terms::{BeliefVerdict, SettingValue};
use serde_json::Value;

use super::shop::{Shop, belief, shop};

/// Compares with a file beside the crate, or writes it where that is asked for.
pub fn assert_file(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == text, "{} is not what was expected; UPDATE_EXPECTED=1 rewrites it\n{text}", path.display());
}

/// A shop with an error, warnings, a note, a suppressed finding and words that a hostile user might write.
fn spoilt() -> Shop {
    let mut shop = shop();
    for name in ["Ingrid", "Mikkel"] {
        shop.card(name).stability = 0.3;
    }
    shop.card("Solveig").name = "<script>\u{1b}[31m".into();
    shop.card("Ingrid").quotes.clear();
    shop.report.personas[2].quotes.clear();
    shop.report.build.as_of = "2026-05-01".into();
    let test = Some("share(plans = 'yes') < 0.4");
    shop.beliefs.push(belief("They live\nfrom day to day \u{202e}", "Ola", test, BeliefVerdict::Contradicted));
    let setting = portrett_check::SETTINGS.iter().find(|setting| setting.key == "check.suppress").unwrap();
    let texts = ["unstable-segment for Mikkel until 2027-01-31: the shop was just opened", "no-voice: <none>"];
    shop.set(&[(setting, SettingValue::Texts(texts.map(str::to_owned).into()))]);
    shop
}

#[test]
fn the_text_says_what_was_found_and_what_to_do_in_each_language() {
    let shop = spoilt();
    for locale in Locale::ALL {
        let text = render_findings(&shop.check(), &shop.report, *locale).unwrap();
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
        assert_file(&format!("tests/it/expected/check.{}.txt", locale.tag()), &text);
    }
    let well = super::shop::shop();
    assert_eq!(render_findings(&well.check(), &well.report, Locale::English).unwrap(), "Nothing was found.\n");
}

#[test]
fn findings_come_in_the_same_order_whatever_order_things_were_written_in() {
    let one = spoilt();
    let mut other = spoilt();
    other.reviews.reverse();
    other.history.reverse();
    other.launches.reverse();
    assert_eq!(one.check(), other.check());
    let order: Vec<_> = one.check().iter().map(|own| (own.severity, own.rule.code)).collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn the_json_holds_every_finding_with_its_words_in_every_language() {
    let shop = spoilt();
    let json: Value = serde_json::from_str(&findings_json(&shop.check(), &shop.report).unwrap()).unwrap();
    assert_eq!(json["counts"], serde_json::json!({ "error": 1, "warning": 2, "note": 3, "suppressed": 1 }));
    let first = &json["findings"][0];
    assert_eq!((&first["code"], &first["rule"]), (&"C061".into(), &"beliefs-contradict".into()));
    assert_eq!(first["remedy"]["in_words"]["nb"], "Se hva dataene svarer, og trekk den ene tilbake.");
    let quiet = json["findings"].as_array().unwrap().iter().find(|own| own["suppressed"].is_object()).unwrap();
    assert_eq!((&quiet["persona"], &quiet["persona_name"]), (&"p-2".into(), &"Mikkel".into()));
    assert_eq!(quiet["suppressed"]["until"], "2027-01-31");
}

#[test]
fn the_published_schemas_are_up_to_date() {
    let pretty = |schema: &Value| serde_json::to_string_pretty(schema).unwrap() + "\n";
    assert_file("../../docs/reference/checks.schema.json", &pretty(&findings_schema()));
    assert_file("../../docs/reference/reading.schema.json", &pretty(&portrett_check::reading::reading_schema()));
}

#[test]
fn the_json_has_every_key_that_its_schema_requires_and_no_other() {
    let shop = spoilt();
    let json: Value = serde_json::from_str(&findings_json(&shop.check(), &shop.report).unwrap()).unwrap();
    let schema = findings_schema();
    let keys = |schema: &Value| schema["properties"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let own = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&schema), own(&json));
    for finding in json["findings"].as_array().unwrap() {
        assert_eq!(keys(&schema["$defs"]["Row"]), own(finding));
    }
}

/// The keys that the schema of SARIF 2.1.0 requires, and the ones that results are shown by.
#[test]
fn the_sarif_holds_what_its_schema_requires() {
    let shop = spoilt();
    let text = findings_sarif(&shop.check(), &shop.report, "portrett.toml", Locale::English).unwrap();
    assert_file("tests/it/expected/check.sarif", &text);
    let log: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(log["version"], "2.1.0");
    assert!(log["$schema"].as_str().unwrap().ends_with("sarif-schema-2.1.0.json"));
    let [run] = log["runs"].as_array().unwrap().as_slice() else { panic!("one run") };
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "portrett");
    let rules = driver["rules"].as_array().unwrap();
    assert_eq!(rules.len(), RULES.len());
    for rule in rules {
        assert!(rule["id"].is_string() && rule["fullDescription"]["text"].is_string(), "{rule}");
        assert!(["error", "warning", "note"].contains(&rule["defaultConfiguration"]["level"].as_str().unwrap()));
    }
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), shop.check().len());
    for result in results {
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(rules[index]["id"], result["ruleId"], "{result}");
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let location = &result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(location, "portrett.toml");
    }
    let quiet: Vec<&Value> = results.iter().filter(|result| result["suppressions"].is_array()).collect();
    assert_eq!(quiet.len(), 1);
    let suppression = serde_json::json!([
        { "kind": "external", "status": "accepted", "justification": "the shop was just opened" }
    ]);
    assert_eq!(quiet[0]["suppressions"], suppression);
    assert_eq!(quiet[0]["locations"][0]["logicalLocations"][0]["fullyQualifiedName"], "personas/p-2");
}
