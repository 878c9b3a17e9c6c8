//! What the decisions that are due need to know, and which of it a build has answered.

use portrett_terms::{Claim, Report};

use crate::privacy::withhold;
use crate::{Language, Locale, ReportError};

/// Something to be known.
struct Need {
    /// The end of its message: `need-…`.
    id: &'static str,
    /// Features, by their entries in the registry, a claim about one of which answers it.
    features: &'static [&'static str],
    /// The kind of source that tells it.
    source: &'static str,
}

const fn need(id: &'static str, features: &'static [&'static str], source: &'static str) -> Need {
    Need { id, features, source }
}

/// Everything that a decision may need.
const NEEDS: &[Need] = &[
    need("first-channel", &["first-channel"], "events"),
    need("order-channel", &["order-channel-share", "favourite-channel"], "orders"),
    need("who", &["trait-years", "trait-category", "trait-yes-no"], "contacts"),
    need("category", &["category-share", "favourite-category"], "orders"),
    need("brand", &["brand-share"], "orders"),
    need("returns", &["return-share"], "orders"),
    need("discount", &["discount-share"], "orders"),
    need("basket", &["average-order", "spend-total"], "orders"),
    need("objections", &["voice-objection"], "messages"),
    need("frustrations", &["voice-frustration"], "messages"),
    need("goals", &["voice-goal"], "messages"),
    need("praise", &["voice-praise"], "messages"),
    need("leaving", &["alive", "days-since-last-order"], "orders"),
    need("values", &["trait-number", "trait-choice"], "survey"),
    need("opens", &["touch-open-rate", "campaign-open-rate"], "touches"),
    need("hours", &["evening-share", "morning-share", "weekend-share"], "orders"),
    need("best-hour", &["touch-best-hour"], "touches"),
    need("requests", &["request-count", "requests-per-order"], "messages"),
    need("answers", &["answer-hours", "reopened-share"], "messages"),
    need("functions", &["use-share", "functions-used"], "events"),
    need("deciding-time", &["days-to-first-order", "visits-before-order"], "events"),
];

/// A decision, by the end of its message (`decision-…`), and what it needs to know.
const DECISIONS: &[(&str, &[&str])] = &[
    ("acquire", &["first-channel", "deciding-time", "who", "order-channel"]),
    ("assortment", &["category", "brand", "returns", "goals"]),
    ("price", &["discount", "basket", "objections"]),
    ("keep", &["leaving", "frustrations", "requests", "returns"]),
    ("message", &["goals", "praise", "objections", "values", "opens"]),
    ("timing", &["hours", "best-hour", "opens"]),
    ("service", &["requests", "answers", "frustrations"]),
    ("product", &["functions", "goals", "frustrations"]),
];

/// The decisions that can be planned for.
pub fn decisions() -> Vec<&'static str> {
    DECISIONS.iter().map(|(id, _)| *id).collect()
}

/// What the `wanted` decisions (all, where none is named) need to know, as Markdown: a list for each, with a tick at
/// what the cards of `report` answer and, at the rest, the kind of source that would.
///
/// # Errors
/// When the language's messages or forms are missing from the program.
pub fn render_plan(wanted: &[String], report: Option<&Report>, locale: Locale) -> Result<String, ReportError> {
    let language = Language::new(locale, None)?;
    let report = report.map(withhold);
    let is_wanted = |id: &str| wanted.is_empty() || wanted.iter().any(|own| own == id);
    let mut lines = vec![format!("# {}", language.message("plan-title")), String::new()];
    lines.push(language.message(if report.is_some() { "plan-how-built" } else { "plan-how" }));
    for (id, needs) in DECISIONS.iter().filter(|(id, _)| is_wanted(id)) {
        lines.push(format!("\n## {}\n", language.message(&format!("decision-{id}"))));
        let of = NEEDS.iter().filter(|need| needs.contains(&need.id));
        lines.extend(of.map(|need| line(need, report.as_ref(), &language)));
    }
    Ok(lines.join("\n") + "\n")
}

fn line(need: &Need, report: Option<&Report>, language: &Language) -> String {
    let what = language.message(&format!("need-{}", need.id));
    if report.is_some_and(|report| is_answered(need, report)) {
        return format!("- [x] {what}");
    }
    let source = language.message(&format!("need-source-{}", need.source));
    format!("- [ ] {what} ({source})")
}

/// Whether a statement of any card is about one of the features.
fn is_answered(need: &Need, report: &Report) -> bool {
    let about = |claim: &Claim| {
        let message = crate::as_computed(claim).statement().message.clone();
        need.features.iter().any(|feature| message == format!("claim-{feature}"))
    };
    report.personas.iter().any(|card| card.claims.iter().chain(&card.further_claims).any(about))
}
