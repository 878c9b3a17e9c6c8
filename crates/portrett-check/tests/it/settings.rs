//! `[check]` of `portrett.toml`: what may be written, and what it does.

use portrett_check::{CheckSettings, FailOn, SETTINGS, Severity, exit_code, rule};
use portrett_terms::{Setting, SettingValue, Settings};

use super::shop::shop;

fn setting(key: &str) -> &'static Setting {
    SETTINGS.iter().find(|setting| setting.key == key).unwrap()
}

fn checked(key: &str, texts: &[&str]) -> Result<CheckSettings, String> {
    let mut written = Settings::default();
    let texts = texts.iter().map(|text| (*text).to_owned()).collect();
    written.set(setting(key), SettingValue::Texts(texts));
    CheckSettings::check(&written).map_err(|error| error.to_string())
}

#[test]
fn a_severity_is_set_by_code_or_by_name_and_a_rule_can_be_off() {
    let settings = checked("check.severity", &["no-quotes = off", "C010 = error"]).unwrap();
    let severity = |name: &str| settings.severity(rule(name).unwrap());
    assert_eq!(severity("no-quotes"), None);
    assert_eq!(severity("too-general"), Some(Severity::Error));
    assert_eq!(severity("no-voice"), Some(Severity::Warning), "the registry's");
}

#[test]
fn what_cannot_be_used_is_said_with_its_key() {
    let table = [
        (
            "check.severity",
            "no-quote = off",
            "names \"no-quote\", which is no rule: docs/reference/checks.md lists them",
        ),
        ("check.severity", "no-quotes = loud", "holds \"loud\", which is no severity: error, warning, note or off"),
        ("check.severity", "no-quotes", "holds \"\", which is no severity: error, warning, note or off"),
        (
            "check.suppress",
            "no-quotes for Ingrid",
            "gives no reason in \"no-quotes for Ingrid\": write \"RULE: why it does not count\"",
        ),
        (
            "check.suppress",
            "no-quotes:  ",
            "gives no reason in \"no-quotes:  \": write \"RULE: why it does not count\"",
        ),
        ("check.suppress", "no-quotes until spring: x", "holds \"spring\", which is no day: write it as 2027-03-31"),
        ("check.suppress", "noquotes: x", "names \"noquotes\", which is no rule: docs/reference/checks.md lists them"),
    ];
    for (key, text, problem) in table {
        assert_eq!(checked(key, &[text]).unwrap_err(), format!("`{key}` {problem}"), "{text}");
    }
    let mut written = Settings::default();
    written.set(setting("check.fail_on"), SettingValue::Text("loudly".into()));
    let problem = CheckSettings::check(&written).unwrap_err().to_string();
    assert_eq!(problem, "`check.fail_on` is none of \"error\", \"warning\", \"note\" and \"never\"");
}

#[test]
fn a_limit_is_what_the_file_says() {
    let mut shop = shop();
    shop.card("Ingrid").stability = 0.7;
    assert!(shop.found("unstable-segment").is_empty());
    shop.set(&[(setting("check.least_stability"), SettingValue::Number(0.75))]);
    assert_eq!(shop.found("unstable-segment").len(), 1);
}

#[test]
fn a_suppression_is_about_a_persona_or_about_all_and_keeps_the_finding() {
    for (text, left) in [
        ("unstable-segment: the shop was just opened", &[][..]),
        ("C015 for Ingrid: the shop was just opened", &["Mikkel"]),
        ("C015 for p-2 until 2026-12-31: the shop was just opened", &["Ingrid"]),
    ] {
        let mut shop = shop();
        for name in ["Ingrid", "Mikkel"] {
            shop.card(name).stability = 0.3;
        }
        shop.set(&[(setting("check.suppress"), SettingValue::Texts(vec![text.into()]))]);
        let findings = shop.check();
        assert_eq!(findings.len(), 2, "{text}");
        let name = |id: &Option<portrett_terms::PersonaId>| {
            shop.report.personas.iter().find(|card| Some(&card.id) == id.as_ref()).unwrap().name.clone()
        };
        let counted = findings.iter().filter(|own| own.suppressed.is_none());
        assert_eq!(counted.map(|own| name(&own.persona)).collect::<Vec<_>>(), left, "{text}");
        let reasons = findings.iter().filter_map(|own| own.suppressed.as_ref());
        assert!(reasons.clone().all(|own| own.reason == "the shop was just opened"), "{text}");
    }
}

#[test]
fn the_exit_code_follows_the_gravest_finding_that_counts() {
    let mut shop = shop();
    shop.card("Ingrid").stability = 0.3;
    let fails = |shop: &super::shop::Shop, name: &str| exit_code(&shop.check(), FailOn::parse(name).unwrap());
    assert_eq!(["error", "warning", "note", "never"].map(|name| fails(&shop, name)), [0, 1, 1, 0]);
    let quiet = SettingValue::Texts(vec!["unstable-segment: known".into()]);
    shop.set(&[(setting("check.suppress"), quiet)]);
    assert_eq!(["error", "warning", "note", "never"].map(|name| fails(&shop, name)), [0, 0, 0, 0]);
    let error = SettingValue::Texts(vec!["unstable-segment = error".into()]);
    shop.set(&[(setting("check.severity"), error)]);
    assert_eq!(["error", "warning", "note", "never"].map(|name| fails(&shop, name)), [1, 1, 1, 0]);
    assert_eq!(FailOn::parse("loudly"), None);
}

#[test]
fn every_setting_is_of_the_checks_and_its_default_lies_within_its_bounds() {
    for setting in SETTINGS {
        assert!(setting.key.starts_with("check."), "{}", setting.key);
        let number = match setting.default {
            portrett_terms::SettingDefault::Whole(whole) => whole as f64,
            portrett_terms::SettingDefault::Number(number) => number,
            _ => continue,
        };
        assert!((setting.least..=setting.most).contains(&number), "{}", setting.key);
    }
    assert_eq!(CheckSettings::check(&Settings::default()).unwrap(), CheckSettings::default());
}
