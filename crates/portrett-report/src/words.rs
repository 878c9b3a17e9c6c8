//! Which message says a word of our own: aspects, bases, statuses, kinds.

use portrett_terms::{
    Aspect, Basis, BeliefVerdict, Formation, Measure, OutsideWhy, PersonaKind, SegmentationFacts, Status, Verdict,
};

use crate::Sureness;

pub(crate) fn aspect(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Demographics => "aspect-demographics",
        Aspect::Psychographics => "aspect-psychographics",
        Aspect::Goal => "aspect-goal",
        Aspect::Frustration => "aspect-frustration",
        Aspect::Objection => "aspect-objection",
        Aspect::Praise => "aspect-praise",
        Aspect::Behaviour => "aspect-behaviour",
        Aspect::ProductUse => "aspect-product-use",
        Aspect::Channel => "aspect-channel",
        Aspect::Category => "aspect-category",
        Aspect::Value => "aspect-value",
        Aspect::Decision => "aspect-decision",
        Aspect::Journey => "aspect-journey",
        Aspect::Communication => "aspect-communication",
    }
}

/// The word for a basis, and the sentence that explains it.
pub(crate) fn basis(basis: Basis) -> (&'static str, &'static str) {
    match basis {
        Basis::Defining => ("basis-defining", "basis-defining-why"),
        Basis::Found => ("basis-found", "basis-found-why"),
        Basis::Predicted => ("basis-predicted", "basis-predicted-why"),
        Basis::Voice => ("basis-voice", "basis-voice-why"),
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Supported => "status-supported",
        Status::Weak => "status-weak",
        Status::Stale => "status-stale",
    }
}

/// The word for a sureness, and what it means.
pub(crate) fn sureness(sureness: Sureness) -> (&'static str, &'static str) {
    match sureness {
        Sureness::Certain => ("sureness-certain", "sureness-certain-why"),
        Sureness::Likely => ("sureness-likely", "sureness-likely-why"),
        Sureness::Thin => ("sureness-thin", "sureness-thin-why"),
    }
}

pub(crate) fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Share => "measure-share",
        Measure::Mean => "measure-mean",
        Measure::Median => "measure-median",
        Measure::RatePerYear => "measure-rate-per-year",
    }
}

pub(crate) fn persona_kind(kind: PersonaKind) -> &'static str {
    match kind {
        PersonaKind::Primary => "persona-primary",
        PersonaKind::Secondary => "persona-secondary",
        PersonaKind::Negative => "persona-negative",
        PersonaKind::User => "persona-user",
        PersonaKind::Influencer => "persona-influencer",
        PersonaKind::DecisionMaker => "persona-decision-maker",
        PersonaKind::Provisional => "persona-provisional",
    }
}

/// The one word of what the data says of a belief.
pub(crate) fn belief_verdict(verdict: BeliefVerdict) -> &'static str {
    match verdict {
        BeliefVerdict::Supported => "belief-supported",
        BeliefVerdict::Contradicted => "belief-contradicted",
        BeliefVerdict::Undecided => "belief-undecided",
        BeliefVerdict::Untestable => "belief-untestable",
        BeliefVerdict::Assumption => "belief-assumption",
    }
}

/// The headline of a verdict, and the sentence under it.
pub(crate) fn verdict(facts: &SegmentationFacts) -> (&'static str, &'static str) {
    match facts.verdict {
        Verdict::Kinds => ("headline-kinds", "verdict-kinds"),
        Verdict::Continuum => ("headline-continuum", "verdict-continuum"),
        Verdict::None => ("headline-none", "verdict-none"),
        Verdict::Wished => ("headline-wished", "verdict-wished"),
        Verdict::TooFew => ("headline-too-few", "verdict-too-few"),
        Verdict::Given if facts.formation == Formation::Column => ("headline-given", "verdict-given-column"),
        Verdict::Given => ("headline-given", "verdict-given-rules"),
    }
}

/// Why customers belong to no segment.
pub(crate) fn outside(why: OutsideWhy) -> &'static str {
    match why {
        OutsideWhy::Outliers => "outside-outliers",
        OutsideWhy::NoRule => "outside-no-rule",
        OutsideWhy::Blank => "outside-blank",
    }
}

/// How segments were formed.
pub(crate) fn formation(formation: Formation) -> &'static str {
    match formation {
        Formation::Mixture => "formation-mixture",
        Formation::KMeans => "formation-k-means",
        Formation::KPrototypes => "formation-k-prototypes",
        Formation::Rules => "formation-rules",
        Formation::Column => "formation-column",
    }
}

/// Names for sizes on the scale of Cohen's d (Cohen, Statistical Power Analysis, 2nd ed., 1988, p. 25).
pub(crate) fn effect(effect: f64) -> &'static str {
    match effect.abs() {
        size if size < 0.2 => "effect-negligible",
        size if size < 0.5 => "effect-small",
        size if size < 0.8 => "effect-medium",
        _ => "effect-large",
    }
}

/// From 0.75 a segment is stable, under 0.6 it is unstable.
pub(crate) fn stability(stability: f64) -> &'static str {
    match stability {
        stable if stable >= 0.75 => "stability-stable",
        fair if fair >= 0.6 => "stability-fair",
        _ => "stability-unstable",
    }
}

/// A weekday's full and short name; 0 is Monday.
pub(crate) const DAYS: [(&str, &str); 7] = [
    ("day-monday", "day-short-monday"),
    ("day-tuesday", "day-short-tuesday"),
    ("day-wednesday", "day-short-wednesday"),
    ("day-thursday", "day-short-thursday"),
    ("day-friday", "day-short-friday"),
    ("day-saturday", "day-short-saturday"),
    ("day-sunday", "day-short-sunday"),
];
