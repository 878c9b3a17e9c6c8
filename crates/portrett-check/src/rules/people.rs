//! Rules about who is in the data: buyers and users, and whether only the best were asked.

use std::collections::BTreeMap;

use portrett_terms::standing::BuyingRole;
use portrett_terms::{PersonaCard, PersonaKind, Phrase, SampleFacts, Unit};

use crate::checked::{Checked, Hit};

fn people(roles: &BTreeMap<String, u64>, role: BuyingRole) -> u64 {
    roles.get(role.name()).copied().unwrap_or(0)
}

/// Buyers were heard and users, who are known, were not.
pub(crate) fn users_not_heard(checked: &Checked<'_>) -> Vec<Hit> {
    let least = checked.report.build.min_group.max(1);
    let is_missing = |sample: &&SampleFacts| {
        let heard = |role| people(&sample.roles_heard, role) >= least;
        people(&sample.roles, BuyingRole::User) >= least && heard(BuyingRole::Buyer) && !heard(BuyingRole::User)
    };
    let message = |sample: &SampleFacts| {
        let phrase = Phrase::new("rule-users-not-heard");
        phrase.count("people", people(&sample.roles, BuyingRole::User) as usize)
    };
    checked.report.sample.iter().filter(is_missing).map(|sample| Hit::all(message(sample))).collect()
}

/// Nearly all customers came back, or those who were heard are mostly the best ones.
pub(crate) fn only_best_customers(checked: &Checked<'_>) -> Vec<Hit> {
    let settings = checked.settings;
    let part = |part: u64, whole: u64| part as f64 / whole.max(1) as f64;
    let value = checked.report.value.as_ref().map(|value| part(value.repeat_customers, value.customers));
    let loyal = value.filter(|share| *share >= settings.repeat_share).map(|share| ("rule-only-best-customers", share));
    let heard = checked.report.sample.as_ref().and_then(|sample| sample.heard);
    let heard = heard.map(|heard| part(heard.best_fifth, heard.people));
    let heard =
        heard.filter(|share| *share >= settings.best_share).map(|share| ("rule-only-best-customers-heard", share));
    let hit = |(message, share)| Hit::all(Phrase::new(message).figure("share", share, Unit::Share));
    loyal.into_iter().chain(heard).map(hit).collect()
}

/// Buyers and users in one portrait, though sources tell them apart. A card that says of each part what tells it from
/// the others does not mix them, nor does one beside which a persona stands for the users.
pub(crate) fn buyer_user_mixed(checked: &Checked<'_>) -> Vec<Hit> {
    if checked.report.personas.iter().any(|card| card.kind == PersonaKind::User) {
        return Vec::new();
    }
    let hit = |card: &PersonaCard| {
        let [buyers, users] = parts(card, checked)?;
        let phrase = Phrase::new("rule-buyer-user-mixed").figure("share", buyers, Unit::Share);
        Some(Hit::of(card, phrase.figure("rest-share", users, Unit::Share)))
    };
    checked.measured().filter(|card| !tells_apart(card)).filter_map(hit).collect()
}

/// The shares of buyers and users of the card's people whose part is known, where both are a part of it.
fn parts(card: &PersonaCard, checked: &Checked<'_>) -> Option<[f64; 2]> {
    let sample = checked.report.sample.as_ref();
    let counted = sample.and_then(|sample| sample.personas.iter().find(|own| own.persona == card.id));
    let roles: BTreeMap<String, u64> = match counted {
        Some(parts) => parts.roles.clone(),
        None => card.roles.iter().map(|role| (role.role.clone(), role.people)).collect(),
    };
    let known = roles.values().sum::<u64>().max(1) as f64;
    let shares = [BuyingRole::Buyer, BuyingRole::User].map(|role| people(&roles, role) as f64 / known);
    shares.iter().all(|share| *share >= checked.settings.role_share).then_some(shares)
}

fn tells_apart(card: &PersonaCard) -> bool {
    let told = |role: BuyingRole| card.roles.iter().any(|own| own.role == role.name() && !own.claims.is_empty());
    told(BuyingRole::Buyer) && told(BuyingRole::User)
}
