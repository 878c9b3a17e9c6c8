//! Who they are, as prose of up to five sentences: how many they are, and a sentence a topic.
//!
//! A sentence holds the topic's strongest statement and those of like strength, so that its one word of degree is
//! right for each of them.

use portrett_terms::{Argument, Aspect, Claim, Phrase, Status, Unit};

use super::Line;
use super::degree::Degree;
use super::known::{Known, clause};

/// What a sentence is about.
struct Topic {
    aspects: &'static [Aspect],
    /// Its message, with `$who`, `$clauses` and `$degree`.
    message: &'static str,
}

const TOPICS: [Topic; 6] = [
    Topic { aspects: &[Aspect::Demographics], message: "description-who" },
    Topic { aspects: &[Aspect::Psychographics], message: "description-likes" },
    Topic {
        aspects: &[Aspect::Behaviour, Aspect::ProductUse, Aspect::Value, Aspect::Category],
        message: "description-does",
    },
    Topic {
        aspects: &[Aspect::Goal, Aspect::Frustration, Aspect::Objection, Aspect::Praise],
        message: "description-says",
    },
    Topic { aspects: &[Aspect::Channel, Aspect::Communication], message: "description-where" },
    Topic { aspects: &[Aspect::Decision, Aspect::Journey], message: "description-ahead" },
];
/// Most sentences after the first.
const SENTENCES: usize = 4;
/// Most clauses in one.
const CLAUSES: usize = 2;

/// So many topics or fewer leave room to say in a sentence of its own how far the others are.
const ROOMY: usize = 2;

pub(super) fn lines(known: &Known<'_>) -> Vec<Line> {
    let told: Vec<(&Topic, Vec<&Claim>)> =
        TOPICS.iter().map(|topic| (topic, strongest(topic, &known.card.claims))).collect();
    let told: Vec<_> = told.into_iter().filter(|(_, claims)| !claims.is_empty()).take(SENTENCES).collect();
    let message = |topic: &Topic| if told.len() <= ROOMY { "description-apart" } else { topic.message };
    let mut lines: Vec<Line> =
        told.iter().filter_map(|(topic, claims)| sentence(message(topic), claims, known)).collect();
    if let Some(first) = lines.first_mut() {
        first.phrase = opening(known, first.phrase.clone());
    }
    lines
}

/// How many they are, before the first sentence that a claim bears.
fn opening(known: &Known<'_>, next: Phrase) -> Phrase {
    let card = known.card;
    let message = if card.share_of_value.is_some() { "description-opening-worth" } else { "description-opening" };
    let mut phrase = Phrase::new(message).with("who", known.who());
    if let Some(worth) = card.share_of_value {
        phrase = phrase.figure("worth", worth.value(), Unit::Share);
    }
    phrase.figure("share", card.share_of_customers.value(), Unit::Share).phrase("next", next)
}

fn sentence(message: &str, own: &[&Claim], known: &Known<'_>) -> Option<Line> {
    let degree = own.iter().filter_map(|claim| Degree::of(claim.evidence().effect)).min()?;
    let phrase = Phrase::new(message).with("who", known.who()).text("degree", degree.name());
    let clauses = Argument::List(own.iter().map(|claim| clause(claim)).collect());
    let claims = own.iter().map(|claim| claim.id().to_owned()).collect();
    Some(Line::new(phrase.with("clauses", clauses), claims))
}

/// The strongest supported claim of a topic on the card's face, and others of the same degree, one a feature.
fn strongest<'a>(topic: &Topic, face: &'a [Claim]) -> Vec<&'a Claim> {
    let is_own = |claim: &&Claim| {
        let evidence = claim.evidence();
        evidence.status == Status::Supported && topic.aspects.contains(&evidence.aspect)
    };
    let mut own: Vec<&Claim> = face.iter().filter(is_own).collect();
    own.sort_by(|a, b| b.evidence().effect.abs().total_cmp(&a.evidence().effect.abs()));
    let degree = own.first().and_then(|claim| Degree::of(claim.evidence().effect));
    let mut seen: Vec<&str> = Vec::new();
    own.retain(|claim| {
        let is_told = Degree::of(claim.evidence().effect) == degree && !seen.contains(&claim.feature());
        seen.push(claim.feature());
        is_told
    });
    own.truncate(CLAUSES);
    own
}
