//! A finding: what a rule says of the personas.

use portrett_terms::{PersonaId, Phrase};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::registry::RuleDefinition;
use crate::settings::FailOn;
use crate::suppression::Suppression;

/// How grave a finding is, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The personas say something that does not hold.
    Error,
    /// They may mislead.
    Warning,
    /// They could be better.
    Note,
}

impl Severity {
    /// All, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Note];

    /// The name in settings, in JSON and as a level of SARIF.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// The one of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// What a rule found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: &'static RuleDefinition,
    /// How grave it is in this project.
    pub severity: Severity,
    /// The persona that it is about; nothing where it is about all of them.
    pub persona: Option<PersonaId>,
    /// What was found.
    pub message: Phrase,
    /// What to do.
    pub remedy: Phrase,
    /// Why it does not count, where somebody said so.
    pub suppressed: Option<Suppression>,
}

/// What a program that checked should end with: 1 where a finding counts that is as grave as `fail_on` or graver,
/// else 0. Suppressed findings do not count.
pub fn exit_code(findings: &[Finding], fail_on: FailOn) -> u8 {
    let FailOn::From(least) = fail_on else { return 0 };
    u8::from(findings.iter().any(|finding| finding.suppressed.is_none() && finding.severity <= least))
}
