//! The firm's strong and weak points with a persona: praise and complaints, response, returns, leaving, each against
//! everybody else.

use super::Line;
use super::known::{Direction, Known, feature, is_about, line};
use Direction::{Less, More};

/// What is good news for the firm, by feature and direction.
pub(super) const STRONG: [(&str, Direction); 15] = [
    ("voice-praise", More),
    ("voice-frustration", Less),
    ("voice-objection", Less),
    ("rating-given", More),
    ("reopened-share", Less),
    ("requests-per-order", Less),
    ("return-share", Less),
    ("touch-open-rate", More),
    ("touch-click-rate", More),
    ("touch-conversion-rate", More),
    ("touch-unsubscribe-rate", Less),
    ("touch-fatigue", More),
    ("order-trend", More),
    ("gap-trend", Less),
    ("alive", More),
];

/// The same features the other way around are bad news.
fn is_point(claim: &portrett_terms::Claim, is_strong: bool) -> bool {
    let side = |direction: Direction| match (is_strong, direction) {
        (true, own) => own,
        (false, More) => Less,
        (false, _) => More,
    };
    STRONG.iter().any(|(feature, direction)| is_about(claim, feature, side(*direction)))
}

/// Most points of either kind.
const POINTS: usize = 6;

/// Less praise is no weak point: who writes little praises little.
const NEVER_WEAK: &str = "voice-praise";

fn points(known: &Known<'_>, is_strong: bool) -> Vec<Line> {
    let may_be = |claim: &portrett_terms::Claim| is_strong || feature(claim) != NEVER_WEAK;
    let own = known.claims().iter().filter(|claim| is_point(claim, is_strong) && may_be(claim));
    own.map(|claim| line("part-fact", claim, known)).take(POINTS).collect()
}

pub(super) fn strong(known: &Known<'_>) -> Vec<Line> {
    points(known, true)
}

pub(super) fn weak(known: &Known<'_>) -> Vec<Line> {
    points(known, false)
}
