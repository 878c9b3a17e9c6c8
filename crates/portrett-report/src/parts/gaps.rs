//! What no source tells of a persona, and which kind of source, with which columns, would tell it.
//!
//! A gap is closed by data, not by a difference: where something was measured and nothing was found, there is no gap.

use portrett_terms::{Argument, Aspect, Claim, PersonaCard, Phrase, Report, Role, SourceKind};

use super::Line;
use super::known::{Known, feature};

/// One thing that a card would say if a source told it.
pub(crate) struct Gap {
    /// Its name in the registry of questions.
    pub id: &'static str,
    /// The message of what it is.
    pub message: &'static str,
    /// The kind of source that tells it.
    pub kind: SourceKind,
    /// The roles that its columns need.
    pub roles: &'static [Role],
    /// Whether something tells it already.
    filled: fn(&Seen<'_>) -> bool,
}

/// A card, and everything that was measured about it, whatever came of it.
struct Seen<'a> {
    card: &'a PersonaCard,
    report: &'a Report,
    claims: Vec<&'a Claim>,
}

impl Seen<'_> {
    fn has_aspect(&self, aspects: &[Aspect]) -> bool {
        self.claims.iter().any(|claim| aspects.contains(&claim.evidence().aspect))
    }

    fn has_feature(&self, features: &[&str]) -> bool {
        self.claims.iter().any(|claim| features.contains(&feature(claim)))
    }

    fn has_source(&self, kind: SourceKind) -> bool {
        self.report.sources.iter().any(|source| source.kind == kind.name())
    }

    /// Whether anybody's own words were read.
    fn has_voice(&self) -> bool {
        let said = [Aspect::Goal, Aspect::Praise, Aspect::Frustration, Aspect::Objection];
        self.report.voice.is_some() || self.has_aspect(&said)
    }

    fn has_answers(&self) -> bool {
        let known = Known::of(self.card, self.report);
        self.claims.iter().any(|claim| known.is_answer(claim))
    }
}

/// Every gap that a card may have, in the order of a card.
pub(crate) const GAPS: &[Gap] = &[
    Gap {
        id: "who",
        message: "gap-who",
        kind: SourceKind::Contacts,
        roles: &[Role::Trait],
        filled: |seen| seen.has_aspect(&[Aspect::Demographics]),
    },
    Gap {
        id: "life",
        message: "gap-life",
        kind: SourceKind::Survey,
        roles: &[Role::Trait],
        filled: |seen| seen.has_aspect(&[Aspect::Psychographics]),
    },
    Gap {
        id: "wants",
        message: "gap-wants",
        kind: SourceKind::Messages,
        roles: &[Role::Text, Role::Author],
        filled: |seen| seen.has_voice(),
    },
    Gap {
        id: "stops",
        message: "gap-stops",
        kind: SourceKind::Messages,
        roles: &[Role::Text, Role::Author],
        filled: |seen| seen.has_voice(),
    },
    Gap {
        id: "money",
        message: "gap-money",
        kind: SourceKind::Orders,
        roles: &[Role::Amount],
        filled: |seen| seen.has_aspect(&[Aspect::Value]) || seen.card.share_of_value.is_some(),
    },
    Gap {
        id: "categories",
        message: "gap-categories",
        kind: SourceKind::Orders,
        roles: &[Role::Category, Role::Brand],
        filled: |seen| seen.has_aspect(&[Aspect::Category]),
    },
    Gap {
        id: "channels",
        message: "gap-channels",
        kind: SourceKind::Orders,
        roles: &[Role::Channel],
        filled: |seen| seen.has_aspect(&[Aspect::Channel]),
    },
    Gap {
        id: "times",
        message: "gap-times",
        kind: SourceKind::Orders,
        roles: &[Role::OrderTime],
        filled: |seen| seen.card.rhythm.is_some() || seen.has_feature(&["evening-share", "morning-share"]),
    },
    Gap {
        id: "returns",
        message: "gap-returns",
        kind: SourceKind::Orders,
        roles: &[Role::Returned],
        filled: |seen| seen.has_feature(&["return-share"]),
    },
    Gap {
        id: "deciding",
        message: "gap-deciding",
        kind: SourceKind::Events,
        roles: &[Role::Time, Role::Visitor, Role::Page],
        filled: |seen| seen.has_feature(&["days-to-first-order", "visits-before-order"]),
    },
    Gap {
        id: "involved",
        message: "gap-involved",
        kind: SourceKind::Contacts,
        roles: &[Role::BuyingRole, Role::Company],
        filled: |seen| !seen.card.roles.is_empty(),
    },
    Gap {
        id: "trust",
        message: "gap-trust",
        kind: SourceKind::Survey,
        roles: &[Role::Trait],
        filled: |seen| seen.has_answers(),
    },
    Gap {
        id: "answers",
        message: "gap-answers",
        kind: SourceKind::Touches,
        roles: &[Role::Sent, Role::Opened, Role::Channel],
        filled: |seen| seen.has_source(SourceKind::Touches) || seen.has_aspect(&[Aspect::Communication]),
    },
    Gap {
        id: "service",
        message: "gap-service",
        kind: SourceKind::Messages,
        roles: &[Role::Time, Role::Thread],
        filled: |seen| seen.has_feature(&["request-count", "requests-per-order", "reopened-share"]),
    },
    Gap {
        id: "ahead",
        message: "gap-ahead",
        kind: SourceKind::Orders,
        roles: &[Role::OrderTime, Role::Amount],
        filled: |seen| seen.has_feature(&["alive", "expected-orders", "expected-value"]),
    },
];

/// The gaps of a card, in the order of a card.
pub(crate) fn open_gaps(card: &PersonaCard, report: &Report) -> Vec<&'static Gap> {
    let claims = card.claims.iter().chain(&card.further_claims).collect();
    let seen = Seen { card, report, claims };
    GAPS.iter().filter(|gap| !(gap.filled)(&seen)).collect()
}

/// What would fill the gaps: a line for each kind of source, with all that it would tell.
pub(super) fn lines(card: &PersonaCard, report: &Report) -> Vec<Line> {
    let gaps = open_gaps(card, report);
    let mut kinds: Vec<SourceKind> = Vec::new();
    for gap in &gaps {
        if !kinds.contains(&gap.kind) {
            kinds.push(gap.kind);
        }
    }
    let line = |kind: SourceKind| {
        let own: Vec<&Gap> = gaps.iter().copied().filter(|gap| gap.kind == kind).collect();
        Line::new(filler(kind, &own), Vec::new())
    };
    kinds.into_iter().map(line).collect()
}

fn filler(kind: SourceKind, gaps: &[&Gap]) -> Phrase {
    let mut roles: Vec<&str> = Vec::new();
    for role in gaps.iter().flat_map(|gap| gap.roles).map(|role| role.name()) {
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    let what = gaps.iter().map(|gap| Phrase::new(gap.message)).collect();
    let phrase = Phrase::new("gap-filled-by").with("what", Argument::List(what));
    phrase.with("source", Argument::Message(format!("source-{}", kind.name()))).text("columns", roles.join(", "))
}
