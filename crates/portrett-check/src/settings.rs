//! `[check]` of `portrett.toml`: the settings as written → as checked.

use std::collections::BTreeMap;

use portrett_terms::{Setting, Settings};

use crate::finding::Severity;
use crate::registry::{RuleDefinition, rule};
use crate::suppression::{Suppression, unknown_rule};

/// `check.stale_days`.
pub const STALE_DAYS: Setting = Setting::whole(
    "check.stale_days",
    120,
    1,
    3_650,
    "Days after the end of the data from which the evidence of the personas is stale.",
);
/// `check.review_days`.
pub const REVIEW_DAYS: Setting =
    Setting::whole("check.review_days", 92, 1, 3_650, "Days from one look at the personas to the next: a quarter.");
/// `check.redo_days`.
pub const REDO_DAYS: Setting = Setting::whole(
    "check.redo_days",
    365,
    1,
    3_650,
    "Days after which personas are made anew from the ground up: a year.",
);
/// `check.remind_days`.
pub const REMIND_DAYS: Setting =
    Setting::whole("check.remind_days", 14, 0, 365, "Days before a review is due from which it is reminded of.");
/// `check.assumption_days`.
pub const ASSUMPTION_DAYS: Setting = Setting::whole(
    "check.assumption_days",
    90,
    0,
    3_650,
    "Days that a belief may stand without a test before it is found.",
);
/// `check.least_people`.
pub const LEAST_PEOPLE: Setting = Setting::whole(
    "check.least_people",
    120,
    1,
    1_000_000,
    "Customers in all below which the personas rest on too few.",
);
/// `check.least_measured`.
pub const LEAST_MEASURED: Setting = Setting::whole(
    "check.least_measured",
    30,
    1,
    1_000_000,
    "Customers of a persona that claims were measured on, below which it rests on too few.",
);
/// `check.most_primary`.
pub const MOST_PRIMARY: Setting =
    Setting::whole("check.most_primary", 5, 1, 100, "Primary personas that a firm can work for.");
/// `check.most_statements`.
pub const MOST_STATEMENTS: Setting = Setting::whole(
    "check.most_statements",
    24,
    1,
    1_000,
    "Statements and beliefs on the face of a card that can be kept in mind.",
);
/// `check.least_effect`.
pub const LEAST_EFFECT: Setting = Setting::number(
    "check.least_effect",
    0.5,
    0.0,
    10.0,
    "The effect, on the scale of Cohen's d, that tells a persona from the rest: it needs one supported claim of it.",
);
/// `check.least_stability`.
pub const LEAST_STABILITY: Setting = Setting::number(
    "check.least_stability",
    0.6,
    0.0,
    1.0,
    "The stability under which a segment falls apart when the customers are drawn again.",
);
/// `check.largest_share`.
pub const LARGEST_SHARE: Setting = Setting::number(
    "check.largest_share",
    0.8,
    0.0,
    1.0,
    "The share of all customers above which a persona stands for everybody.",
);
/// `check.least_revenue`.
pub const LEAST_REVENUE: Setting = Setting::number(
    "check.least_revenue",
    0.5,
    0.0,
    1.0,
    "The share of revenue that the personas must cover, negative ones left out.",
);
/// `check.frequent_complaint`.
pub const FREQUENT_COMPLAINT: Setting = Setting::number(
    "check.frequent_complaint",
    0.05,
    0.0,
    1.0,
    "The share of those who wrote from which a complaint is frequent.",
);
/// `check.repeat_share`.
pub const REPEAT_SHARE: Setting = Setting::number(
    "check.repeat_share",
    0.9,
    0.0,
    1.0,
    "The share of customers who came back above which the data holds those who stayed only.",
);
/// `check.best_share`.
pub const BEST_SHARE: Setting = Setting::number(
    "check.best_share",
    0.5,
    0.0,
    1.0,
    "The share of the heard, above which mostly the fifth that spends most was heard.",
);
/// `check.role_share`.
pub const ROLE_SHARE: Setting = Setting::number(
    "check.role_share",
    0.2,
    0.0,
    1.0,
    "The share of a persona from which its buyers, or its users, are a part of it.",
);
/// `check.fail_on`.
pub const FAIL_ON: Setting = Setting::text(
    "check.fail_on",
    "error",
    "From which severity on `portrett check` fails: \"error\", \"warning\", \
     \"note\", or \"never\".",
);
/// `check.severity`.
pub const SEVERITY: Setting =
    Setting::texts("check.severity", "How grave rules are here: [\"no-quotes = off\", \"C010 = error\"].");
/// `check.suppress`.
pub const SUPPRESS: Setting = Setting::texts(
    "check.suppress",
    "Findings that do not count, each with its reason: [\"no-quotes: nobody may be quoted\", \
     \"unstable-segment for Ingrid until 2027-03-31: the shop was just opened\"].",
);

/// The settings of the check.
pub const SETTINGS: &[Setting] = &[
    STALE_DAYS,
    REVIEW_DAYS,
    REDO_DAYS,
    REMIND_DAYS,
    ASSUMPTION_DAYS,
    LEAST_PEOPLE,
    LEAST_MEASURED,
    MOST_PRIMARY,
    MOST_STATEMENTS,
    LEAST_EFFECT,
    LEAST_STABILITY,
    LARGEST_SHARE,
    LEAST_REVENUE,
    FREQUENT_COMPLAINT,
    REPEAT_SHARE,
    BEST_SHARE,
    ROLE_SHARE,
    FAIL_ON,
    SEVERITY,
    SUPPRESS,
];

/// A setting that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{key}` {problem}")]
pub struct SettingError {
    /// The setting.
    pub key: &'static str,
    /// What is wrong with it.
    pub problem: String,
}

/// From which severity on a check fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailOn {
    /// From this one on.
    From(Severity),
    /// Never.
    Never,
}

impl FailOn {
    /// The one of that name: a severity, or `never`.
    pub fn parse(name: &str) -> Option<Self> {
        if name == "never" { Some(Self::Never) } else { Severity::parse(name).map(Self::From) }
    }
}

/// The settings as checked; days and counts as `[check]` has them, shares from 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckSettings {
    /// See [`SETTINGS`]; the same holds for the fields below.
    pub stale_days: i64,
    /// Days from one look to the next.
    pub review_days: i64,
    /// Days from one making anew to the next.
    pub redo_days: i64,
    /// Days before a review from which it is reminded of.
    pub remind_days: i64,
    /// Days that a belief may stand without a test.
    pub assumption_days: i64,
    /// Fewest customers in all.
    pub least_people: u64,
    /// Fewest customers of a persona that claims were measured on.
    pub least_measured: u64,
    /// Most primary personas.
    pub most_primary: usize,
    /// Most statements and beliefs on the face of a card.
    pub most_statements: usize,
    /// The effect of at least one supported claim.
    pub least_effect: f64,
    /// The least stability of a segment.
    pub least_stability: f64,
    /// The largest share of customers of one persona.
    pub largest_share: f64,
    /// The least share of revenue of all personas.
    pub least_revenue: f64,
    /// The share of those who wrote from which a complaint is frequent.
    pub frequent_complaint: f64,
    /// The largest share of customers who came back.
    pub repeat_share: f64,
    /// The largest share of the best fifth among the heard.
    pub best_share: f64,
    /// The share of a persona from which those of a part in buying count.
    pub role_share: f64,
    /// From which severity on the check fails.
    pub fail_on: FailOn,
    /// Severities that are not the registry's, by code; nothing for a rule that is off.
    severities: BTreeMap<&'static str, Option<Severity>>,
    /// What does not count.
    pub suppressions: Vec<Suppression>,
}

impl Default for CheckSettings {
    /// What holds where `portrett.toml` says nothing.
    fn default() -> Self {
        Self::limits(&Settings::default())
    }
}

impl CheckSettings {
    /// Checks the settings.
    ///
    /// # Errors
    /// When a rule, a severity or a day is none, or a suppression gives no reason.
    pub fn check(settings: &Settings) -> Result<Self, SettingError> {
        let of = |key: &'static str| move |problem| SettingError { key, problem };
        let fail_on = settings.text(&FAIL_ON).unwrap_or_default();
        let unknown = || "is none of \"error\", \"warning\", \"note\" and \"never\"".to_owned();
        let severities = settings.texts(&SEVERITY).iter().map(|text| severity(text)).collect::<Result<_, _>>();
        let suppressions = settings.texts(&SUPPRESS).iter().map(|text| Suppression::parse(text));
        Ok(Self {
            fail_on: FailOn::parse(fail_on).ok_or_else(unknown).map_err(of(FAIL_ON.key))?,
            severities: severities.map_err(of(SEVERITY.key))?,
            suppressions: suppressions.collect::<Result<_, _>>().map_err(of(SUPPRESS.key))?,
            ..Self::limits(settings)
        })
    }

    /// The limits, which the reader of the file has held to their bounds.
    fn limits(settings: &Settings) -> Self {
        let count = |setting: &Setting| settings.whole(setting).unsigned_abs();
        Self {
            stale_days: settings.whole(&STALE_DAYS),
            review_days: settings.whole(&REVIEW_DAYS),
            redo_days: settings.whole(&REDO_DAYS),
            remind_days: settings.whole(&REMIND_DAYS),
            assumption_days: settings.whole(&ASSUMPTION_DAYS),
            least_people: count(&LEAST_PEOPLE),
            least_measured: count(&LEAST_MEASURED),
            most_primary: count(&MOST_PRIMARY) as usize,
            most_statements: count(&MOST_STATEMENTS) as usize,
            least_effect: settings.number(&LEAST_EFFECT),
            least_stability: settings.number(&LEAST_STABILITY),
            largest_share: settings.number(&LARGEST_SHARE),
            least_revenue: settings.number(&LEAST_REVENUE),
            frequent_complaint: settings.number(&FREQUENT_COMPLAINT),
            repeat_share: settings.number(&REPEAT_SHARE),
            best_share: settings.number(&BEST_SHARE),
            role_share: settings.number(&ROLE_SHARE),
            fail_on: FailOn::From(Severity::Error),
            severities: BTreeMap::new(),
            suppressions: Vec::new(),
        }
    }

    /// How grave a finding of `rule` is here; nothing where the rule is off.
    pub fn severity(&self, rule: &RuleDefinition) -> Option<Severity> {
        self.severities.get(rule.code).copied().unwrap_or(Some(rule.severity))
    }
}

/// Reads `RULE = SEVERITY`.
fn severity(text: &str) -> Result<(&'static str, Option<Severity>), String> {
    let (name, word) = text.split_once('=').unwrap_or((text, ""));
    let (name, word) = (name.trim(), word.trim());
    let rule = rule(name).ok_or_else(|| unknown_rule(name))?;
    let severity = match word {
        "off" => None,
        word => Some(
            Severity::parse(word)
                .ok_or_else(|| format!("holds {word:?}, which is no severity: error, warning, note or off"))?,
        ),
    };
    Ok((rule.code, severity))
}
