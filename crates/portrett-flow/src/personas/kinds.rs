//! What part each persona plays, with what was weighed.
//!
//! A persona is *primary* where its weighed part of revenue, of what members will bring and of new customers is at least
//! an even one; at most five are. It is *negative* where its members bring little and cost more than others, or come often and
//! do not buy: told by what they do, never by who they are. Where sources tell who buys and who uses, decides or has a say,
//! a persona of mostly one part is of that kind.

use portrett_terms::{Argument, PersonaCard, PersonaKind, Phrase, Share, Status, Unit};

use super::candidates::Saying;
use super::claims::Measured;
use crate::profiles::Feature;

/// Weights of the parts of revenue, of future value and of new customers; of those that are known.
const WEIGHTS: [f64; 3] = [0.4, 0.4, 0.2];
/// Most primary personas: more are not remembered.
const MOST_PRIMARY: usize = 5;
/// The share of a member's even part under which members bring little.
const LITTLE: f64 = 0.5;
/// Signs of cost from which on a persona that brings little is negative.
const ENOUGH_SIGNS: usize = 2;
/// The effect, on the scale of Cohen's d, from which on one sign of cost is enough.
const LARGE: f64 = 0.8;
/// The share of members who play one part from which on the persona is of that part.
const MOST_MEMBERS: f64 = 0.6;

/// Which way a sign points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    More,
    Less,
}

/// What costs: features of what people do, by their entry in the registry, and the way that costs more.
const COSTS: &[(&str, Way)] = &[
    ("return-share", Way::More),
    ("discount-share", Way::More),
    ("request-count", Way::More),
    ("requests-per-order", Way::More),
    ("service-cost", Way::More),
    ("reopened-share", Way::More),
    ("touch-unsubscribe-rate", Way::More),
    ("alive", Way::Less),
];

/// Coming often.
const ENGAGES: (&str, Way) = ("visit-count", Way::More);
/// And not buying.
const BUYS_LESS: (&str, Way) = ("order-count", Way::Less);

/// A persona's parts of the whole, where known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// Of customers.
    pub customers: Share,
    /// Of revenue.
    pub revenue: Option<Share>,
    /// Of what all members will bring.
    pub lifetime: Option<Share>,
    /// Of customers who came within the last year of the data.
    pub new: Option<Share>,
    /// The part in buying that most members play, where that is not buying, with their share.
    pub in_buying: Option<(PersonaKind, Share)>,
}

impl Parts {
    /// The weighed part; that of customers where nothing else is known.
    fn weighed(&self) -> f64 {
        let parts = [self.revenue, self.lifetime, self.new];
        let known: Vec<(f64, f64)> =
            parts.iter().zip(WEIGHTS).filter_map(|(part, weight)| Some((part.as_ref()?.value(), weight))).collect();
        let weight: f64 = known.iter().map(|(_, weight)| weight).sum();
        if weight > 0.0 {
            known.iter().map(|(part, weight)| part * weight).sum::<f64>() / weight
        } else {
            self.customers.value()
        }
    }

    fn reasons(&self, even: f64) -> Vec<Phrase> {
        let parts = [("kind-revenue", self.revenue), ("kind-lifetime", self.lifetime), ("kind-new", self.new)];
        let share = |value: f64| Argument::Figure { value, unit: Unit::Share };
        let said = parts.into_iter().filter_map(|(id, part)| {
            Some(Phrase::new(id).with("share", share(part?.value())).with("customers", share(self.customers.value())))
        });
        let weighed = Phrase::new("kind-weighed").with("share", share(self.weighed())).with("even", share(even));
        said.chain([weighed]).collect()
    }
}

/// What is known of a persona when its kind is told.
pub struct Told<'a> {
    /// Its claims.
    pub own: Vec<&'a Measured>,
    /// Its parts of the whole.
    pub parts: Parts,
}

/// Gives every card its kind and why. The cards are in the order of `told`.
pub fn assign(cards: &mut [PersonaCard], told: &[Told<'_>], features: &[Feature]) {
    let even = 1.0 / cards.len().max(1) as f64;
    for (card, told) in cards.iter_mut().zip(told) {
        (card.kind, card.kind_reasons) = kind(told, features, even);
    }
    // The sort is stable: of equals the one that comes first stays primary.
    let mut primary: Vec<usize> = (0..cards.len()).filter(|at| cards[*at].kind == PersonaKind::Primary).collect();
    primary.sort_by(|a, b| told[*b].parts.weighed().total_cmp(&told[*a].parts.weighed()));
    for at in primary.into_iter().skip(MOST_PRIMARY) {
        cards[at].kind = PersonaKind::Secondary;
        cards[at].kind_reasons.push(Phrase::new("kind-more-than-five"));
    }
}

fn kind(told: &Told<'_>, features: &[Feature], even: f64) -> (PersonaKind, Vec<Phrase>) {
    if let Some((kind, share)) = told.parts.in_buying {
        return (kind, vec![Phrase::new("kind-part").figure("share", share.value(), Unit::Share)]);
    }
    if let Some(reasons) = why_negative(told, features) {
        return (PersonaKind::Negative, reasons);
    }
    let kind = if told.parts.weighed() >= even { PersonaKind::Primary } else { PersonaKind::Secondary };
    (kind, told.parts.reasons(even))
}

/// The part that most of those play whose part is known, where that is not buying, and their share.
pub fn part_in_buying(people_by_part: &[(&str, u64)], known: u64, min_group: u64) -> Option<(PersonaKind, Share)> {
    let (part, people) = *people_by_part.iter().max_by_key(|(_, people)| *people)?;
    let kind = match part {
        "user" => PersonaKind::User,
        "influencer" => PersonaKind::Influencer,
        "decision_maker" => PersonaKind::DecisionMaker,
        _ => return None,
    };
    let share = Share::of(people as f64, known as f64);
    (known >= min_group && people >= min_group && share.value() >= MOST_MEMBERS).then_some((kind, share))
}

fn why_negative(told: &Told<'_>, features: &[Feature]) -> Option<Vec<Phrase>> {
    let sign = |(definition, way): (&str, Way)| {
        told.own.iter().find(|own| {
            let evidence = own.claim.evidence();
            let points = if evidence.value > evidence.base { Way::More } else { Way::Less };
            features[own.candidate.feature].definition == definition
                && own.candidate.saying == Saying::Number
                && evidence.status == Status::Supported
                && points == way
        })
    };
    let said = |own: &&&Measured| {
        let evidence = own.claim.evidence();
        let phrase = super::words::phrase("feature", &features[own.candidate.feature], &Saying::Number, 0.0, 0.0);
        let figure = |value| Argument::Figure { value, unit: evidence.unit };
        let sign = Phrase::new("kind-sign").with("what", Argument::Message(phrase.message));
        sign.with("value", figure(evidence.value)).with("base", figure(evidence.base))
    };
    let revenue = told.parts.revenue?;
    let customers = told.parts.customers.value();
    let brings_little = revenue.value() <= LITTLE * customers;
    let costs: Vec<&&Measured> = COSTS.iter().filter_map(|own| sign(*own)).collect();
    let browses: Vec<&&Measured> = [ENGAGES, BUYS_LESS].into_iter().filter_map(sign).collect();
    let is_large = |own: &&Measured| own.claim.evidence().effect.abs() >= LARGE;
    let costs_much = costs.len() >= ENOUGH_SIGNS || costs.iter().any(|own| is_large(own));
    let signs = match (costs_much, browses.len() == 2) {
        (true, _) => costs,
        (false, true) => browses,
        (false, false) => return None,
    };
    if !brings_little {
        return None;
    }
    let share = |value| Argument::Figure { value, unit: Unit::Share };
    let little = Phrase::new("kind-little").with("share", share(revenue.value())).with("customers", share(customers));
    Some([little].into_iter().chain(signs.iter().map(said)).collect())
}
