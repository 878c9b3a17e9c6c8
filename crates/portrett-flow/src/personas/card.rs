//! A card, composed of the strongest claims of a segment.

use std::collections::BTreeMap;

use portrett_terms::{Aspect, Claim, PersonaCard, PersonaId, PersonaKind, Phrase, SegmentIndex, Share, Status};

use super::candidates::Saying;
use super::claims::Measured;
use super::identity::Identities;
use super::pictures::{self, Times};
use super::spec::PersonasSpec;
use super::words;
use crate::profiles::Feature;

/// Most claims in the one-line summary.
const SUMMARY: usize = 3;
/// Figures at the head of a card.
const KEY_FIGURES: usize = 3;

/// What is known of a segment besides its claims.
pub struct SegmentFacts {
    /// Its place.
    pub segment: u8,
    /// Members over everybody, and among `hold`.
    pub people: u64,
    /// Among `hold`.
    pub people_hold: u64,
    /// Share of all persons.
    pub share_of_customers: Share,
    /// Share of all revenue.
    pub share_of_value: Option<Share>,
    /// Share of what all members will bring.
    pub share_of_lifetime: Option<Share>,
    /// Share of the customers of the last year.
    pub share_of_new: Option<Share>,
    /// The part in buying that most members play, where that is not buying, with their share.
    pub in_buying: Option<(PersonaKind, Share)>,
    /// From 0 to 1.
    pub stability: f64,
}

/// What all cards of a build share.
pub struct Deck<'a> {
    /// All features.
    pub features: &'a [Feature],
    /// The stage's specification.
    pub spec: &'a PersonasSpec,
    /// Names of segments that somebody drew; else empty.
    pub names: &'a [String],
    /// Who the personas are through time.
    pub identities: &'a Identities,
}

/// The share of a persona's members from which on a title may say of all what they are.
const MOST: f64 = 0.5;
/// What a smaller share must be above everybody else's for a title to say it.
const APART: f64 = 0.1;

/// The card of one segment. `taken` holds the titles of the cards before it, so that no two are alike.
pub fn compose(
    deck: &Deck<'_>,
    facts: &SegmentFacts,
    measured: &[Measured],
    times: Option<&Times>,
    taken: &mut Vec<Phrase>,
) -> PersonaCard {
    let mut own: Vec<&Measured> = measured.iter().filter(|m| m.is_about(facts.segment)).collect();
    own.sort_by(|a, b| strength(b).total_cmp(&strength(a)).then(a.candidate.feature.cmp(&b.candidate.feature)));
    let (face, further) = divide(deck, &own);
    let title = match deck.names.get(usize::from(facts.segment)) {
        Some(name) => Phrase::new("title-own").text("name", name),
        None => title(deck, &face, taken),
    };
    let groups = pictures::share_groups(deck.features, &in_feature_order(&own), deck.spec.min_group);
    let ids = |claims: Vec<&&Measured>| claims.into_iter().map(|m| m.claim.id().to_owned()).collect();
    let identity = deck.identities.of_segment(facts.segment);
    let hue = identity.map_or(facts.segment, |own| own.hue);
    let drawn = identity.and_then(|own| own.emblem.clone());
    PersonaCard {
        id: identity.map_or_else(|| PersonaId(String::new()), |own| own.id.clone()),
        segment: SegmentIndex(facts.segment),
        name: identity.map_or_else(String::new, |own| own.name.clone()),
        since: identity.map_or_else(String::new, |own| own.since.clone()),
        name_is_fictional: true,
        title,
        // Told when all cards are there: see `kinds`.
        kind: PersonaKind::Secondary,
        kind_reasons: Vec::new(),
        people: facts.people,
        people_hold: facts.people_hold,
        share_of_customers: facts.share_of_customers,
        share_of_value: facts.share_of_value,
        stability: facts.stability,
        summary: ids(summary(&face)),
        key_figures: ids(key_figures(&face)),
        claims: claims_of(&face),
        further_claims: claims_of(&further),
        beliefs: Vec::new(),
        quotes: Vec::new(),
        roles: Vec::new(),
        unknown: unknown(deck.features, facts),
        rhythm: times.and_then(|times| pictures::rhythm(times, facts.people, deck.spec.min_group)),
        emblem: drawn.unwrap_or_else(|| pictures::emblem(hue, times, &own, &groups)),
        shares: groups,
    }
}

fn strength(measured: &Measured) -> f64 {
    measured.candidate.effect.abs()
}

/// By the aspects' order, strongest first within each.
fn claims_of(measured: &[&Measured]) -> Vec<Claim> {
    let mut claims: Vec<Claim> = measured.iter().map(|m| m.claim.clone()).collect();
    claims.sort_by_key(|claim| claim.evidence().aspect);
    claims
}

fn in_feature_order<'a>(own: &[&'a Measured]) -> Vec<&'a Measured> {
    let mut ordered = own.to_vec();
    ordered.sort_by_key(|m| m.candidate.feature);
    ordered
}

/// The claims of the face, and the rest. A face says what somebody is or does more than others; that a
/// category or a yes is rarer than elsewhere stands behind the fold, as does a second claim about the
/// same feature.
fn divide<'a>(deck: &Deck<'_>, own: &[&'a Measured]) -> (Vec<&'a Measured>, Vec<&'a Measured>) {
    let mut by_aspect: BTreeMap<Aspect, usize> = BTreeMap::new();
    let mut seen = Vec::new();
    own.iter().partition(|m| {
        let rarer = m.candidate.saying != Saying::Number && m.candidate.value < m.candidate.base;
        let supported = m.claim.evidence().status == Status::Supported;
        let again = seen.contains(&m.candidate.feature);
        let count = by_aspect.entry(m.claim.evidence().aspect).or_default();
        let shown = supported && !rarer && !again && *count < deck.spec.claims_per_aspect;
        if shown {
            *count += 1;
            seen.push(m.candidate.feature);
        }
        shown
    })
}

/// The title of the best claim whose title no card before has; a plain one where there is none.
fn title(deck: &Deck<'_>, face: &[&Measured], taken: &mut Vec<Phrase>) -> Phrase {
    let of = |m: &Measured| {
        let candidate = &m.candidate;
        words::phrase("title", &deck.features[candidate.feature], &candidate.saying, candidate.value, candidate.base)
    };
    // A title says what somebody does or is, and not how far on the way nor what is foretold.
    let face = face.iter().copied().filter(|m| m.claim.evidence().aspect != Aspect::Journey);
    let mut named: Vec<(u8, &Measured)> = face.filter_map(|m| Some((title_rank(m)?, m))).collect();
    named.sort_by_key(|(rank, _)| *rank);
    let own = named.into_iter().map(|(_, m)| of(m)).find(|phrase| !taken.contains(phrase));
    let title = own.unwrap_or_else(|| Phrase::new("title-plain").count("number", taken.len() + 1));
    taken.push(title.clone());
    title
}

/// How well a claim names a persona, the best first; nothing where it would say of all what few of them are. "Any at
/// all" and a yes name nobody well.
fn title_rank(measured: &Measured) -> Option<u8> {
    let candidate = &measured.candidate;
    let is_most = candidate.value >= MOST;
    match candidate.saying {
        Saying::Number => Some(0),
        Saying::Level(_) if is_most => Some(0),
        Saying::Yes | Saying::Present if is_most => Some(1),
        _ => (candidate.value - candidate.base >= APART).then_some(2),
    }
}

/// The strongest claim of each aspect, the strongest aspects first.
fn summary<'a, 'b>(face: &'b [&'a Measured]) -> Vec<&'b &'a Measured> {
    let mut aspects = Vec::new();
    face.iter()
        .filter(|m| {
            let aspect = m.claim.evidence().aspect;
            let first = !aspects.contains(&aspect);
            aspects.push(aspect);
            first
        })
        .take(SUMMARY)
        .collect()
}

/// The numbers that a reader asks for first: money, then how often and when, then the strongest others.
fn key_figures<'a, 'b>(face: &'b [&'a Measured]) -> Vec<&'b &'a Measured> {
    let rank = |m: &&&Measured| match m.claim.evidence().aspect {
        Aspect::Value => 0,
        Aspect::Behaviour => 1,
        _ => 2,
    };
    let mut numbers: Vec<&&Measured> = face.iter().filter(|m| m.candidate.saying == Saying::Number).collect();
    numbers.sort_by_key(rank);
    numbers.truncate(KEY_FIGURES);
    numbers
}

/// What no source tells about this persona.
fn unknown(features: &[Feature], facts: &SegmentFacts) -> Vec<Phrase> {
    let has = |aspect: Aspect| features.iter().any(|feature| feature.aspect == aspect);
    let mut unknown = vec![Phrase::new("unknown-future")];
    let missing = [
        (features.iter().any(|feature| feature.table() == "voices"), "unknown-voice"),
        (facts.share_of_value.is_some(), "unknown-money"),
        (has(Aspect::Demographics), "unknown-demographics"),
        (has(Aspect::Psychographics), "unknown-psychographics"),
        (has(Aspect::Channel), "unknown-channels"),
        (has(Aspect::Communication), "unknown-touches"),
    ];
    unknown.extend(missing.into_iter().filter(|(known, _)| !known).map(|(_, id)| Phrase::new(id)));
    unknown
}
