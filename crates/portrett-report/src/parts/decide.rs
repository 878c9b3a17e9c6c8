//! How they decide: how long and how many visits it takes, what goes with buying, what may stop them, who takes part.

use portrett_terms::{Argument, Aspect, Phrase, RoleFacts, Status, Unit};

use super::Line;
use super::known::{Direction, Known, feature, line};
use Direction::{Any, More};

/// What may be told: feature, direction, message, and how many of its kind at most.
pub(super) const TOLD: [(&str, Direction, &str, usize); 11] = [
    ("first-channel", More, "decide-first", 1),
    ("days-to-first-order", Any, "decide-days", 1),
    ("visits-before-order", Any, "decide-visits", 1),
    ("touch-conversion-rate", More, "decide-trigger", 1),
    ("touch-click-rate", More, "decide-trigger", 1),
    ("discount-share", More, "decide-trigger", 1),
    ("gift-share", More, "decide-trigger", 1),
    ("voice-objection", More, "decide-stop", 2),
    ("voice-frustration", More, "decide-stop", 1),
    ("bounce-share", More, "decide-stop", 1),
    ("account-people", Any, "part-fact", 1),
];

pub(super) fn lines(known: &Known<'_>) -> Vec<Line> {
    let told = TOLD.iter().flat_map(|(feature, direction, message, most)| {
        known.about(feature, *direction).take(*most).map(|claim| line(message, claim, known))
    });
    told.chain(known.card.roles.iter().filter_map(role)).chain(answers(known)).collect()
}

/// A part in buying about which something is supported.
fn role(role: &RoleFacts) -> Option<Line> {
    let supported = role.claims.iter().filter(|claim| claim.evidence().status == Status::Supported);
    let claims: Vec<String> = supported.map(|claim| claim.id().to_owned()).collect();
    let phrase = Phrase::new("decide-role").with("role", Argument::Message(format!("role-{}", role.role)));
    let phrase = phrase.figure("share", role.share.value(), Unit::Share);
    (!claims.is_empty()).then_some(Line::new(phrase, claims))
}

/// Other statements on deciding: answers of a survey.
fn answers(known: &Known<'_>) -> Vec<Line> {
    let is_told = |name: &str| TOLD.iter().any(|(own, ..)| *own == name);
    let own = known.claims().iter().filter(|claim| claim.evidence().aspect == Aspect::Decision);
    own.filter(|claim| !is_told(feature(claim))).map(|claim| line("part-fact", claim, known)).take(3).collect()
}
