//! Findings as JSON, and the schema of it.

use portrett_report::{ReportError, in_words, put_words_in_schema};
use portrett_terms::{PersonaId, Phrase, Report};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::name;
use crate::finding::{Finding, Severity};

/// The version of the shape below.
const SCHEMA_VERSION: u32 = 1;

/// What `portrett check --json` prints.
#[derive(Serialize, JsonSchema)]
struct Findings {
    /// The version of this shape.
    schema_version: u32,
    /// Findings that count, by severity.
    counts: Counts,
    /// The gravest first; suppressed ones among them.
    findings: Vec<Row>,
}

/// How many findings count.
#[derive(Serialize, JsonSchema)]
struct Counts {
    error: usize,
    warning: usize,
    note: usize,
    /// Findings that do not count.
    suppressed: usize,
}

/// A finding.
#[derive(Serialize, JsonSchema)]
struct Row {
    /// The rule's code.
    code: &'static str,
    /// The rule's name.
    rule: &'static str,
    /// How grave it is in this project.
    severity: Severity,
    /// The persona; nothing where it is about all of them.
    persona: Option<PersonaId>,
    /// What the persona is called.
    persona_name: Option<String>,
    /// What was found.
    message: Phrase,
    /// What to do.
    remedy: Phrase,
    /// Why it does not count; nothing where it does.
    suppressed: Option<SuppressedRow>,
}

/// Why a finding does not count.
#[derive(Serialize, JsonSchema)]
struct SuppressedRow {
    /// Why.
    reason: String,
    /// The last day on which that holds, `YYYY-MM-DD`.
    until: Option<String>,
}

fn row(finding: &Finding, report: &Report) -> Row {
    Row {
        code: finding.rule.code,
        rule: finding.rule.name,
        severity: finding.severity,
        persona: finding.persona.clone(),
        persona_name: finding.persona.as_ref().and_then(|id| name(report, id)).map(str::to_owned),
        message: finding.message.clone(),
        remedy: finding.remedy.clone(),
        suppressed: finding
            .suppressed
            .as_ref()
            .map(|own| SuppressedRow { reason: own.reason.clone(), until: own.until.map(|day| day.to_string()) }),
    }
}

/// The findings as pretty JSON, every phrase with its words in each language under `in_words`.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn findings_json(findings: &[Finding], report: &Report) -> Result<String, ReportError> {
    let of = |severity| findings.iter().filter(|own| own.suppressed.is_none() && own.severity == severity).count();
    let all = Findings {
        schema_version: SCHEMA_VERSION,
        counts: Counts {
            error: of(Severity::Error),
            warning: of(Severity::Warning),
            note: of(Severity::Note),
            suppressed: findings.iter().filter(|own| own.suppressed.is_some()).count(),
        },
        findings: findings.iter().map(|own| row(own, report)).collect(),
    };
    in_words(serde_json::to_value(all)?, report.project.currency.as_deref())
}

/// The JSON Schema (draft 2020-12) of what [`findings_json`] writes.
pub fn findings_schema() -> Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Findings>().to_value();
    put_words_in_schema(&mut schema);
    schema
}
