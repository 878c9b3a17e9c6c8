//! What they read and whom they trust, brands and categories: answers of a survey, what they open, what they buy.

use portrett_terms::{Aspect, Claim};

use super::Line;
use super::known::{Direction, Known, line};

/// What shows a liking: feature, message, and how many of its kind at most.
pub(super) const SHOWN: [(&str, &str, usize); 4] = [
    ("brand-share", "trust-brand", 3),
    ("category-share", "trust-category", 3),
    ("touch-open-rate", "trust-reads", 2),
    ("campaign-open-rate", "trust-campaign", 2),
];

/// Answers on these are on what somebody likes or listens to, and not on who somebody is.
const ANSWERS: [Aspect; 3] = [Aspect::Category, Aspect::Channel, Aspect::Communication];
/// Most answers that are told.
const MOST: usize = 6;

pub(super) fn lines(known: &Known<'_>) -> Vec<Line> {
    // Values and interests are answers wherever they stand.
    let is_answer = |claim: &&&Claim| {
        let aspect = claim.evidence().aspect;
        aspect == Aspect::Psychographics || (known.is_answer(claim) && ANSWERS.contains(&aspect))
    };
    let answers = known.claims().iter().filter(is_answer);
    let answers = answers.map(|claim| line("part-fact", claim, known)).take(MOST);
    let shown = SHOWN.iter().flat_map(|(feature, message, most)| {
        known.about(feature, Direction::More).take(*most).map(|claim| line(message, claim, known))
    });
    answers.chain(shown).collect()
}
