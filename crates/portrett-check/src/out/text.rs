//! Findings for the terminal. Colours are the caller's: [`told`] gives the pieces of each finding.

use portrett_report::{Language, Locale, ReportError, clean, wrapped};
use portrett_terms::{Phrase, Report};

use super::name;
use crate::finding::{Finding, Severity};

const INDENT: &str = "  ";

/// A finding in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// How grave it is.
    pub severity: Severity,
    /// The word for that.
    pub severity_word: String,
    /// Code and name of the rule, which are the same in every language: `C010 too-general`.
    pub rule: String,
    /// The persona's name, or the word for all of them.
    pub persona: String,
    /// What was found.
    pub message: String,
    /// What to do.
    pub remedy: String,
    /// Why it does not count, where somebody said so.
    pub suppressed: Option<String>,
}

/// The findings in the reader's language, in their order.
pub fn told(findings: &[Finding], report: &Report, language: &Language) -> Vec<Told> {
    let one = |finding: &Finding| Told {
        severity: finding.severity,
        severity_word: language.message(&format!("checked-{}", finding.severity.name())),
        rule: format!("{} {}", finding.rule.code, finding.rule.name),
        persona: match &finding.persona {
            Some(id) => clean(name(report, id).unwrap_or(&id.0)),
            None => language.message("checked-all-personas"),
        },
        message: language.say(&finding.message),
        remedy: language.say(&finding.remedy),
        suppressed: finding.suppressed.as_ref().map(|own| clean(&own.reason)),
    };
    findings.iter().map(one).collect()
}

/// The findings as text of at most 100 columns: those that count, then those that do not with the reason, then how many
/// of each.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_findings(findings: &[Finding], report: &Report, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, report.project.currency.as_deref())?;
    let (counted, suppressed): (Vec<Told>, Vec<Told>) =
        told(findings, report, &language).into_iter().partition(|own| own.suppressed.is_none());
    let mut lines: Vec<String> = counted.iter().flat_map(lines).collect();
    if !suppressed.is_empty() {
        lines.push(language.message("checked-suppressed"));
        for own in &suppressed {
            let reason = own.suppressed.as_deref().unwrap_or_default();
            lines.extend(wrapped(&format!("{} · {}: {reason}", own.rule, own.persona), INDENT));
        }
        lines.push(String::new());
    }
    lines.push(counts(&counted, suppressed.len(), &language));
    Ok(lines.join("\n") + "\n")
}

fn lines(told: &Told) -> Vec<String> {
    let mut lines = vec![format!("{}  {} · {}", told.severity_word, told.rule, told.persona)];
    lines.extend(wrapped(&told.message, INDENT));
    lines.extend(wrapped(&format!("→ {}", told.remedy), INDENT));
    lines.push(String::new());
    lines
}

/// How many findings there are of each severity.
fn counts(counted: &[Told], suppressed: usize, language: &Language) -> String {
    if counted.is_empty() && suppressed == 0 {
        return language.message("checked-nothing");
    }
    let of = |severity: Severity| counted.iter().filter(|own| own.severity == severity).count();
    let say = |message: &str, count: usize| language.say(&Phrase::new(message).count("count", count));
    let mut parts: Vec<String> = Severity::ALL
        .into_iter()
        .map(|severity| say(&format!("checked-count-{}", severity.name()), of(severity)))
        .collect();
    if suppressed > 0 {
        parts.push(say("checked-count-suppressed", suppressed));
    }
    parts.join(", ")
}
