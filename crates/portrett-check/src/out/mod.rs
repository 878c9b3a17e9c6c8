//! Findings for people and for machines: text, JSON, SARIF.

mod json;
mod sarif;
mod text;

pub use json::{findings_json, findings_schema};
pub use sarif::findings_sarif;
pub use text::{Told, render_findings, told};

use portrett_terms::{PersonaId, Report};

/// What a persona is called; nothing where the report knows no such persona.
fn name<'a>(report: &'a Report, id: &PersonaId) -> Option<&'a str> {
    report.personas.iter().find(|card| card.id == *id).map(|card| card.name.as_str())
}
