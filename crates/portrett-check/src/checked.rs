//! What is checked, and the check itself: every rule over it, in one order.

use jiff::civil::Date;
use portrett_terms::review::{BuildDay, Launch, Review};
use portrett_terms::{Belief, PersonaCard, PersonaId, PersonaKind, Phrase, Report};

use crate::finding::Finding;
use crate::refused::RefusedClaim;
use crate::registry::{RULES, RuleDefinition};
use crate::settings::CheckSettings;
use crate::suppression;

/// The personas, and what is known around them.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// The report of the last build.
    pub report: &'a Report,
    /// What of its JSON is no claim ([`read_report`](crate::read_report)); empty for a report that was just made.
    pub refused: &'a [RefusedClaim],
    /// The report of the build before.
    pub previous: Option<&'a Report>,
    /// All builds, in any order.
    pub history: &'a [BuildDay],
    /// The reviews that were written down, in any order.
    pub reviews: &'a [Review],
    /// The project's beliefs; those on cards are read from the cards.
    pub beliefs: &'a [Belief],
    /// Launches and changes of the market, in any order.
    pub launches: &'a [Launch],
    /// The day of the check.
    pub today: Date,
    /// What is asked.
    pub settings: &'a CheckSettings,
}

/// What a rule found, before its severity is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Whom it is about.
    pub persona: Option<PersonaId>,
    /// What was found.
    pub message: Phrase,
}

impl Hit {
    /// About all personas.
    pub(crate) fn all(message: Phrase) -> Self {
        Self { persona: None, message }
    }

    /// About one of them.
    pub(crate) fn of(card: &PersonaCard, message: Phrase) -> Self {
        Self { persona: Some(card.id.clone()), message }
    }
}

impl<'a> Checked<'a> {
    /// The personas that were measured: provisional ones claim nothing of the market.
    pub(crate) fn measured(&self) -> impl Iterator<Item = &'a PersonaCard> + use<'a> {
        self.report.personas.iter().filter(|card| card.kind != PersonaKind::Provisional)
    }

    /// Every belief with the persona that it is about, those on cards first; one that stands on a card and in the
    /// project's list comes once.
    pub(crate) fn all_beliefs(&self) -> Vec<(Option<&'a PersonaCard>, &'a Belief)> {
        let report = self.report;
        let on_cards = report.personas.iter().flat_map(|card| card.beliefs.iter().map(move |own| (Some(card), own)));
        let mut all: Vec<(Option<&PersonaCard>, &Belief)> = on_cards.collect();
        for own in self.beliefs {
            if !all.iter().any(|(_, known)| is_same(known, own)) {
                all.push((None, own));
            }
        }
        all
    }

    /// The day of the first build, else that until which the data reaches.
    pub(crate) fn begun(&self) -> Option<Date> {
        let built = self.history.iter().filter_map(|build| portrett_terms::review::day(&build.day)).min();
        built.or_else(|| portrett_terms::review::day(&self.report.build.as_of))
    }
}

fn is_same(one: &Belief, other: &Belief) -> bool {
    match one.id.is_empty() || other.id.is_empty() {
        true => one.statement == other.statement && one.author == other.author,
        false => one.id == other.id,
    }
}

/// All findings: the gravest first, then by code, then in the order of the personas, those about all of them first.
/// Suppressed ones are among them and say why.
pub fn check(checked: &Checked<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| found(rule, checked)).collect();
    let unused = suppression::apply(&checked.settings.suppressions, checked, &mut findings);
    findings.extend(unused);
    let place = |finding: &Finding| {
        let own = |id: &PersonaId| checked.report.personas.iter().position(|card| card.id == *id);
        finding.persona.as_ref().map(|id| own(id).unwrap_or(usize::MAX))
    };
    findings.sort_by_key(|finding| (finding.severity, finding.rule.code, place(finding)));
    findings
}

fn found(rule: &'static RuleDefinition, checked: &Checked<'_>) -> Vec<Finding> {
    let Some(severity) = checked.settings.severity(rule) else { return Vec::new() };
    let finding = |hit: Hit| Finding {
        rule,
        severity,
        persona: hit.persona,
        message: hit.message,
        remedy: rule.remedy(),
        suppressed: None,
    };
    (rule.look)(checked).into_iter().map(finding).collect()
}
