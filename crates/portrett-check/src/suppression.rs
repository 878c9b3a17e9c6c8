//! Findings that somebody says do not count, with the reason.
//!
//! A suppression is written `RULE [for PERSONA] [until DAY]: REASON`, in `check.suppress` of `portrett.toml`.

use jiff::civil::Date;
use portrett_terms::{Argument, Phrase, Report};

use crate::checked::{Checked, Hit};
use crate::finding::Finding;
use crate::registry::{RuleDefinition, SUPPRESSION_UNUSED, rule};

/// Says that findings of a rule do not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// The rule.
    pub rule: &'static RuleDefinition,
    /// The persona, by name or id; nothing for findings about any and about all.
    pub persona: Option<String>,
    /// The last day on which it holds.
    pub until: Option<Date>,
    /// Why.
    pub reason: String,
}

impl Suppression {
    /// Reads `RULE [for PERSONA] [until DAY]: REASON`.
    ///
    /// # Errors
    /// What is wrong, to be said after the name of the setting.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let (what, reason) = text.split_once(':').unwrap_or((text, ""));
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(format!("gives no reason in {text:?}: write \"RULE: why it does not count\""));
        }
        let (what, until) = match what.rsplit_once(" until ") {
            Some((what, day)) => (what, Some(until(day.trim())?)),
            None => (what, None),
        };
        let (name, persona) = match what.split_once(" for ") {
            Some((name, persona)) => (name, Some(persona.trim().to_owned())),
            None => (what, None),
        };
        let rule = rule(name.trim()).ok_or_else(|| unknown_rule(name.trim()))?;
        Ok(Self { rule, persona, until, reason: reason.to_owned() })
    }

    /// Whether it holds on `today`.
    fn holds(&self, today: Date) -> bool {
        self.until.is_none_or(|until| today <= until)
    }

    /// Whether it is about `finding`.
    fn covers(&self, finding: &Finding, report: &Report) -> bool {
        let is_meant = |wanted: &String| {
            let id = finding.persona.as_ref();
            let card = id.and_then(|id| report.personas.iter().find(|card| card.id == *id));
            id.is_some_and(|id| id.0 == *wanted) || card.is_some_and(|card| card.name == *wanted)
        };
        self.rule == finding.rule && self.persona.as_ref().is_none_or(is_meant)
    }
}

/// What a name that no rule bears is answered with.
pub(crate) fn unknown_rule(name: &str) -> String {
    format!("names {name:?}, which is no rule: docs/reference/checks.md lists them")
}

fn until(day: &str) -> Result<Date, String> {
    day.parse().map_err(|_| format!("holds {day:?}, which is no day: write it as 2027-03-31"))
}

/// Marks the findings that are suppressed, and gives a finding for each suppression that suppresses nothing.
pub(crate) fn apply(suppressions: &[Suppression], checked: &Checked<'_>, findings: &mut [Finding]) -> Vec<Finding> {
    let mut unused = Vec::new();
    for own in suppressions {
        let mut used = false;
        if own.holds(checked.today) {
            for finding in findings.iter_mut().filter(|finding| own.covers(finding, checked.report)) {
                finding.suppressed.get_or_insert_with(|| own.clone());
                used = true;
            }
        }
        if !used {
            unused.extend(unused_finding(own, checked));
        }
    }
    unused
}

fn unused_finding(own: &Suppression, checked: &Checked<'_>) -> Option<Finding> {
    let rule = rule(SUPPRESSION_UNUSED)?;
    let severity = checked.settings.severity(rule)?;
    let message = match own.until.filter(|_| !own.holds(checked.today)) {
        Some(until) => Phrase::new("rule-suppression-unused-ended").with("date", Argument::Date(until.to_string())),
        None => Phrase::new("rule-suppression-unused"),
    };
    let message = message.text("name", own.rule.name).text("text", own.reason.clone());
    Some(Finding { rule, severity, persona: None, message, remedy: rule.remedy(), suppressed: None })
}

/// What the rule about suppressions finds by itself: it is looked for after all others.
pub(crate) fn nothing(_: &Checked<'_>) -> Vec<Hit> {
    Vec::new()
}
