//! Who buys beside who uses, where sources tell them apart: what links them, and what a page for both has to say to each.

use portrett_terms::standing::BuyingRole;
use portrett_terms::{Argument, Aspect, Claim, Phrase, RoleFacts, Status};

use super::Line;
use super::known::{Known, sibling, told};

/// Facts that are told of each of the two.
const FACTS: usize = 2;

/// Aspects that a page leads with, for those who buy: what it costs comes first for them.
const OF_BUYERS: [Aspect; 2] = [Aspect::Value, Aspect::Decision];
/// The same for those who use.
const OF_USERS: [Aspect; 3] = [Aspect::ProductUse, Aspect::Goal, Aspect::Frustration];

pub(super) fn lines(known: &Known<'_>) -> Vec<Line> {
    // Who decides stands for those who buy where nobody else does.
    let buyers = role(known, BuyingRole::Buyer).or_else(|| role(known, BuyingRole::DecisionMaker));
    let Some((buyers, users)) = buyers.zip(role(known, BuyingRole::User)) else { return Vec::new() };
    let (of_buyers, of_users) = (facts(buyers, &OF_BUYERS), facts(users, &OF_USERS));
    let both: Vec<String> = of_buyers.iter().chain(&of_users).map(|claim| claim.id().to_owned()).collect();
    if of_buyers.is_empty() || of_users.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::new(link(buyers, users), both)];
    lines.extend(page("pair-page-user", users, &of_users));
    lines.extend(page("pair-page-buyer", buyers, &of_buyers));
    lines
}

fn role<'a>(known: &Known<'a>, wanted: BuyingRole) -> Option<&'a RoleFacts> {
    known.card.roles.iter().find(|own| own.role == wanted.name())
}

/// A scenario for the two: how many use in how many companies, and how many buy.
fn link(buyers: &RoleFacts, users: &RoleFacts) -> Phrase {
    Phrase::new("pair-scenario")
        .with("buyers", called(buyers))
        .with("users", called(users))
        .count("buying", buyers.people as usize)
        .count("buying-companies", buyers.companies as usize)
        .count("using", users.people as usize)
        .count("using-companies", users.companies as usize)
}

fn called(role: &RoleFacts) -> Argument {
    Argument::Message(format!("role-{}", role.role))
}

/// The supported claims about a part, those of the wanted aspects first, then the strongest.
fn facts<'a>(role: &'a RoleFacts, wanted: &[Aspect]) -> Vec<&'a Claim> {
    let mut own: Vec<&Claim> =
        role.claims.iter().filter(|claim| claim.evidence().status == Status::Supported).collect();
    own.sort_by_key(|claim| !wanted.contains(&claim.evidence().aspect));
    own.truncate(FACTS);
    own
}

/// What a page has to say to one of the two, and what is known of them.
fn page(message: &str, role: &RoleFacts, claims: &[&Claim]) -> Vec<Line> {
    let fact = |claim: &&Claim| {
        let phrase = told("pair-fact", claim).with("role", called(role)).phrase("figure", sibling("feature-", claim));
        Line::new(phrase, vec![claim.id().to_owned()])
    };
    let ids = claims.iter().map(|claim| claim.id().to_owned()).collect();
    let advice = Line::new(Phrase::new(message).with("role", called(role)), ids);
    std::iter::once(advice).chain(claims.iter().map(fact)).collect()
}
