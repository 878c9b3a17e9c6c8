//! Findings as SARIF 2.1.0 (OASIS, *Static Analysis Results Interchange Format Version 2.1.0*, 2020), for tools that
//! show the results of checks beside a change.

use portrett_report::{Language, Locale, ReportError};
use portrett_terms::Report;
use serde_json::{Value, json};

use super::name;
use crate::finding::Finding;
use crate::registry::{RULES, RuleDefinition};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The findings as a SARIF log of one run. `artifact` is the file that results are shown at, as a relative URI
/// (`portrett.toml`): personas stand in no line of a file. Messages are in the language of `locale`.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn findings_sarif(
    findings: &[Finding],
    report: &Report,
    artifact: &str,
    locale: Locale,
) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let rules: Vec<Value> = RULES.iter().map(|rule| descriptor(rule, &language)).collect();
    let results: Vec<Value> = findings.iter().map(|own| result(own, report, artifact, &language)).collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "portrett",
                "semanticVersion": report.build.program_version,
                "rules": rules,
            }},
            "language": locale.tag(),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    Ok(serde_json::to_string_pretty(&log)? + "\n")
}

fn descriptor(rule: &RuleDefinition, language: &Language) -> Value {
    json!({
        "id": rule.code,
        "name": rule.name,
        "shortDescription": { "text": rule.name.replace('-', " ") },
        "fullDescription": { "text": rule.why },
        "help": { "text": language.say(&rule.remedy()) },
        "defaultConfiguration": { "level": rule.severity.name() },
    })
}

fn result(finding: &Finding, report: &Report, artifact: &str, language: &Language) -> Value {
    let mut location = json!({ "physicalLocation": { "artifactLocation": { "uri": artifact } } });
    if let Some(id) = &finding.persona {
        let called = name(report, id).unwrap_or(&id.0);
        let logical = json!({ "name": called, "fullyQualifiedName": format!("personas/{}", id.0), "kind": "object" });
        location["logicalLocations"] = json!([logical]);
    }
    let text = format!("{} {}", language.say(&finding.message), language.say(&finding.remedy));
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": RULES.iter().position(|rule| rule == finding.rule),
        "level": finding.severity.name(),
        "message": { "text": text },
        "locations": [location],
    });
    if let Some(own) = &finding.suppressed {
        result["suppressions"] = json!([{ "kind": "external", "status": "accepted", "justification": own.reason }]);
    }
    result
}
