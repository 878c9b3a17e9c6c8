//! The parts of a card that are composed of its claims: who they are in prose, how they decide, a purchase in their
//! life, whom they trust, the firm's strong and weak points with them, what to do, and what would fill the gaps.
//!
//! Takes a card and its report, gives phrases with the claims that each stands on. A composer a file; each draws on
//! supported claims alone, and says nothing where there are none.

mod advice;
mod day;
mod decide;
mod degree;
mod description;
mod gaps;
pub(crate) mod known;
pub(crate) mod markdown;
mod pair;
mod rules;
mod smooth;
mod strengths;
mod trust;

use std::collections::BTreeMap;

use portrett_terms::{PersonaCard, Phrase, Report};
use schemars::JsonSchema;
use serde::Serialize;

use crate::Language;
use crate::locale::clean;
use crate::privacy::withhold_card;
use known::Known;

pub use advice::{Team, render_team, team_page};
pub(crate) use advice::{advised, for_team, is_wanted};
pub use degree::{DEGREES, Degree};
#[cfg(test)]
pub(crate) use gaps::GAPS;
pub(crate) use gaps::open_gaps;
pub use known::Direction;
pub use rules::{Purpose, Rule, rules as advice_rules};
pub use smooth::prose;

/// Which part of a card it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PartId {
    /// Who they are, in a few sentences.
    Description,
    /// A purchase in their life.
    Day,
    /// How they decide.
    Decide,
    /// Who buys beside who uses, and what a page has to say to each.
    Pair,
    /// What they read, whom they trust, brands and categories.
    Trust,
    /// What the firm does well with them.
    Strong,
    /// What it does not.
    Weak,
    /// How to attract them.
    Attract,
    /// How to convince them.
    Convince,
    /// How to keep them.
    Keep,
    /// What to avoid.
    Avoid,
    /// Which sources would fill what is not known.
    Gaps,
    /// What marketing people should know and do.
    Marketing,
    /// The same for sales people.
    Sales,
    /// The same for service people.
    Service,
    /// The same for product people.
    Product,
}

impl PartId {
    /// Its name in settings, and in the message of its heading.
    pub(crate) fn name(self) -> &'static str {
        heading(self).trim_start_matches("part-")
    }
}

/// A part of a card: its heading and its lines.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Part {
    /// Which one it is.
    pub id: PartId,
    /// What stands over it.
    pub heading: Phrase,
    /// One sentence or a few each, in reading order.
    pub lines: Vec<Line>,
}

/// A line of a part.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Line {
    /// What it says.
    pub phrase: Phrase,
    /// Ids of the claims that it stands on; none only where it says what would fill a gap.
    pub claims: Vec<String>,
    /// The same in smoother words, by the tag of the language, where a language model found any.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub smoothed: BTreeMap<String, String>,
}

impl Line {
    pub(crate) fn new(phrase: Phrase, claims: Vec<String>) -> Self {
        Self { phrase, claims, smoothed: BTreeMap::new() }
    }

    /// The line in the reader's language.
    pub(crate) fn say(&self, language: &Language) -> String {
        self.smoothed.get(language.locale().tag()).map_or_else(|| language.say(&self.phrase), |own| clean(own))
    }
}

/// The composed parts of `card`, one of `report`'s, in the order of a card. A part that nothing supports is left out;
/// the last one says which sources would fill what no source tells.
pub fn parts(card: &PersonaCard, report: &Report) -> Vec<Part> {
    composed(&withhold_card(card, report.build.min_group), report)
}

/// The parts of a card whose small groups were already taken out.
pub(crate) fn composed(card: &PersonaCard, report: &Report) -> Vec<Part> {
    let known = Known::of(card, report);
    let mut parts = vec![
        part(PartId::Description, description::lines(&known)),
        part(PartId::Day, day::lines(&known)),
        part(PartId::Decide, decide::lines(&known)),
        part(PartId::Pair, pair::lines(&known)),
        part(PartId::Trust, trust::lines(&known)),
        part(PartId::Strong, strengths::strong(&known)),
        part(PartId::Weak, strengths::weak(&known)),
    ];
    parts.extend(advice::by_purpose(&known));
    parts.push(part(PartId::Gaps, gaps::lines(card, report)));
    parts.retain(|part| !part.lines.is_empty());
    smooth::take(&mut parts, &report.smoothed);
    parts
}

pub(crate) fn part(id: PartId, lines: Vec<Line>) -> Part {
    Part { id, heading: Phrase::new(heading(id)), lines }
}

fn heading(id: PartId) -> &'static str {
    match id {
        PartId::Description => "part-description",
        PartId::Day => "part-day",
        PartId::Decide => "part-decide",
        PartId::Pair => "part-pair",
        PartId::Trust => "part-trust",
        PartId::Strong => "part-strong",
        PartId::Weak => "part-weak",
        PartId::Attract => "part-attract",
        PartId::Convince => "part-convince",
        PartId::Keep => "part-keep",
        PartId::Avoid => "part-avoid",
        PartId::Gaps => "part-gaps",
        PartId::Marketing => "part-marketing",
        PartId::Sales => "part-sales",
        PartId::Service => "part-service",
        PartId::Product => "part-product",
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{advice_rules, day, decide, strengths, trust};
    use crate::{Language, Locale, matrix, money};

    #[test]
    fn every_table_names_features_that_a_card_can_tell() {
        let language = Language::new(Locale::English, None).unwrap();
        let mut features: Vec<&str> = decide::TOLD.iter().map(|own| own.0).collect();
        features.extend(strengths::STRONG.iter().map(|own| own.0));
        features.extend(trust::SHOWN.iter().map(|own| own.0));
        features.extend(day::STEPS.iter().map(|own| own.0));
        features.extend(day::TIMES.iter().map(|own| own.feature));
        features.extend(money::GROWTH.iter().map(|own| own.0));
        features.extend(advice_rules().iter().map(|own| own.feature));
        for stage in &matrix::STAGES {
            features.push(stage.concern);
            features.extend(stage.channels);
            features.extend(stage.offers.iter().map(|own| own.0));
        }
        for feature in features {
            assert!(language.knows(&format!("claim-{feature}")), "{feature}");
        }
    }
}
