//! The registry of rules: the code, the name, the severity of each, why it matters, and what looks for it. The
//! reference page, SARIF and the tests go by it. What a finding says, and what to do, are messages of the locale
//! files: `rule-NAME` and `rule-remedy-NAME`.

use portrett_terms::Phrase;

use crate::checked::{Checked, Hit};
use crate::finding::Severity;
use crate::rules::{beliefs, evidence, life, people, portrait, set, voice};

/// A rule's entry in the registry.
#[derive(Debug, Clone, Copy)]
pub struct RuleDefinition {
    /// What is printed: `C001`.
    pub code: &'static str,
    /// Its name in settings and messages.
    pub name: &'static str,
    /// How grave a finding is, unless the settings say otherwise.
    pub severity: Severity,
    /// Why it matters, in a sentence or two.
    pub why: &'static str,
    /// What looks for it.
    pub(crate) look: fn(&Checked<'_>) -> Vec<Hit>,
}

impl PartialEq for RuleDefinition {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for RuleDefinition {}

impl RuleDefinition {
    /// What to do about a finding.
    pub fn remedy(&self) -> Phrase {
        Phrase::new(format!("rule-remedy-{}", self.name))
    }
}

/// The rule of that code or name.
pub fn rule(called: &str) -> Option<&'static RuleDefinition> {
    RULES.iter().find(|rule| rule.name == called || rule.code.eq_ignore_ascii_case(called))
}

const fn error(
    code: &'static str,
    name: &'static str,
    look: fn(&Checked<'_>) -> Vec<Hit>,
    why: &'static str,
) -> RuleDefinition {
    RuleDefinition { code, name, severity: Severity::Error, why, look }
}

const fn warning(
    code: &'static str,
    name: &'static str,
    look: fn(&Checked<'_>) -> Vec<Hit>,
    why: &'static str,
) -> RuleDefinition {
    RuleDefinition { code, name, severity: Severity::Warning, why, look }
}

const fn note(
    code: &'static str,
    name: &'static str,
    look: fn(&Checked<'_>) -> Vec<Hit>,
    why: &'static str,
) -> RuleDefinition {
    RuleDefinition { code, name, severity: Severity::Note, why, look }
}

/// The rule about suppressions, which is looked for when all others have been.
pub const SUPPRESSION_UNUSED: &str = "suppression-unused";

/// Every rule, once, by code.
pub const RULES: &[RuleDefinition] = &[
    error(
        "C001",
        "claim-without-evidence",
        evidence::claim_without_evidence,
        "A statement without its number, its people and its query cannot be told from an invention.",
    ),
    warning(
        "C002",
        "untested-assumption",
        evidence::untested_assumption,
        "What somebody once wrote down turns into a fact by being read often enough.",
    ),
    warning(
        "C003",
        "stale-evidence",
        evidence::stale_evidence,
        "Customers change. A card that tells of last year is believed as if it told of today.",
    ),
    warning(
        "C004",
        "sample-too-small",
        evidence::sample_too_small,
        "Figures of a few people move with each of them. Below 120 customers no segments are measured.",
    ),
    note(
        "C005",
        "one-source",
        evidence::one_source,
        "One source sees one side of a person, and its faults are in every statement.",
    ),
    warning(
        "C010",
        "too-general",
        portrait::too_general,
        "A persona that could be anybody helps nobody to decide anything. 0.5 on the scale of Cohen's d is a difference \
         that can be seen without a statistician.",
    ),
    warning(
        "C011",
        "demographics-only",
        portrait::demographics_only,
        "Two people of the same age and place may buy for opposite reasons.",
    ),
    note(
        "C012",
        "no-psychographics",
        portrait::no_psychographics,
        "Values and interests say why somebody buys. Without them a card says only what was bought.",
    ),
    warning(
        "C013",
        "generic-demographics",
        portrait::generic_demographics,
        "An age and a sex on a card look like knowledge, also where the data does not tell this persona from the rest by \
         them.",
    ),
    note("C014", "card-too-long", portrait::card_too_long, "What nobody can keep in mind is not used in a meeting."),
    warning(
        "C015",
        "unstable-segment",
        portrait::unstable_segment,
        "A group that falls apart when the customers are drawn again is an accident of this sample.",
    ),
    note("C016", "no-quotes", portrait::no_quotes, "People remember a voice better than a figure."),
    warning(
        "C020",
        "too-many-primary",
        set::too_many_primary,
        "Who designs for six kinds of customer designs for nobody.",
    ),
    warning(
        "C021",
        "one-for-everybody",
        set::one_for_everybody,
        "An average customer does not exist: one portrait of all hides those who differ.",
    ),
    note(
        "C022",
        "no-negative",
        set::no_negative,
        "Some customers cost more than they bring. Who never asks for whom the offer is not pays for them.",
    ),
    warning(
        "C023",
        "revenue-uncovered",
        set::revenue_uncovered,
        "Personas that leave out those who pay the bills lead away from them.",
    ),
    warning(
        "C024",
        "primary-overtaken",
        set::primary_overtaken,
        "The persona that comes first in every plan should be the one that brings most.",
    ),
    warning(
        "C030",
        "no-voice",
        voice::no_voice,
        "What customers do says little of why. Without their words the why is guessed.",
    ),
    warning(
        "C031",
        "complaint-unreflected",
        voice::complaint_unreflected,
        "What many complain about and no card says is mended by nobody.",
    ),
    warning(
        "C032",
        "users-not-heard",
        people::users_not_heard,
        "Who pays and who uses want different things. Only the payer was asked.",
    ),
    warning(
        "C033",
        "only-best-customers",
        people::only_best_customers,
        "Those who stayed cannot tell why others left.",
    ),
    warning(
        "C034",
        "buyer-user-mixed",
        people::buyer_user_mixed,
        "The parent pays and the child plays: one portrait of both is true of neither.",
    ),
    warning(
        "C040",
        "never-validated",
        set::never_validated,
        "Segments can always be found. That they foretell what people do must be shown.",
    ),
    warning(
        "C050",
        "review-missed",
        life::review_missed,
        "Personas that nobody looks at each quarter, and nobody makes anew each year, go stale on the wall.",
    ),
    note("C051", "review-due", life::review_due, "A review that is planned takes place."),
    warning(
        "C052",
        "launch-unreviewed",
        life::launch_unreviewed,
        "A new product, price or competitor may bring other customers, or change what these want.",
    ),
    note(
        "C053",
        "team-never-looked",
        life::team_never_looked,
        "A team that had no say will not use the personas, and what it knows is missing in them.",
    ),
    note("C060", "one-author", beliefs::one_author, "The beliefs of one person are that person's blind spots too."),
    error(
        "C061",
        "beliefs-contradict",
        beliefs::beliefs_contradict,
        "Two beliefs that cannot both be true are a decision that nobody has taken.",
    ),
    note(
        "C090",
        SUPPRESSION_UNUSED,
        crate::suppression::nothing,
        "A suppression that outlived its reason hides the next finding of its rule.",
    ),
];
