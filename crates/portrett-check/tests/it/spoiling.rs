//! Ways to spoil the shop.

use portrett_terms::{
    Aspect, HeardFacts, Launch, PersonaId, PersonaKind, PersonaParts, RoleFacts, SampleFacts, SettingValue, Share,
    Status,
};

use super::shop::{Figure, Shop, changed, claim};

/// A figure about nothing in particular.
pub fn figure(column: &str, aspect: Aspect, effect: f64) -> Figure<'_> {
    Figure { column, aspect, value: 0.6, base: 0.3, effect }
}

pub fn counts(all: &[(&str, u64)]) -> std::collections::BTreeMap<String, u64> {
    all.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect()
}

pub fn sample(roles: &[(&str, u64)], heard: &[(&str, u64)]) -> Option<SampleFacts> {
    Some(SampleFacts { roles: counts(roles), roles_heard: counts(heard), ..SampleFacts::default() })
}

pub fn heard(people: u64, best_fifth: u64) -> Option<SampleFacts> {
    Some(SampleFacts { heard: Some(HeardFacts { people, best_fifth }), ..SampleFacts::default() })
}

pub fn value(customers: u64, repeat: u64) -> Option<portrett_terms::value::ValueFacts> {
    Some(portrett_terms::value::ValueFacts {
        customers,
        repeat_customers: repeat,
        model: None,
        no_model: None,
        spend: None,
        no_spend: None,
        regularity: None,
        hold_out: None,
        horizon_days: 365,
        discount: 0.1,
        totals: None,
        cohorts: Vec::new(),
    })
}

pub fn role(name: &str, people: u64, told: bool) -> RoleFacts {
    let claims = if told { vec![claim("r", &figure("asks", Aspect::Behaviour, 0.4), "tickets")] } else { Vec::new() };
    RoleFacts { role: name.into(), people, companies: 40, share: Share::of(0.5, 1.0), claims }
}

pub fn launch(day: &str) -> Launch {
    Launch { day: day.into(), what: "A rival opened".into() }
}

/// A card whose every statement is as old or as weak as `status` says.
pub fn with_status(shop: &mut Shop, aspect: Aspect, status: Status) {
    let figure = figure("town", aspect, 0.3);
    let own = changed("x", &figure, "contacts", |parts| parts.status = status);
    shop.card("Mikkel").claims.push(own);
}

pub fn lengthen(shop: &mut Shop, statements: usize) {
    let card = shop.card("Mikkel");
    while card.claims.len() < statements {
        let column = format!("does_{}", card.claims.len());
        card.claims.push(claim(&column, &figure(&column, Aspect::Behaviour, 0.4), "orders"));
    }
}

pub fn primaries(shop: &mut Shop, count: usize) {
    while shop.report.personas.iter().filter(|card| card.kind == PersonaKind::Primary).count() < count {
        let mut own = shop.card("Ingrid").clone();
        own.id = PersonaId(format!("p-1-{}", shop.report.personas.len()));
        shop.report.personas.push(own);
    }
}

pub fn mixed(shop: &mut Shop, users: u64) {
    let parts =
        PersonaParts { persona: PersonaId("p-2".into()), roles: counts(&[("buyer", 100 - users), ("user", users)]) };
    shop.report.sample = Some(SampleFacts { personas: vec![parts], ..SampleFacts::default() });
}

pub fn suppress(shop: &mut Shop, text: &str) {
    let setting = portrett_check::SETTINGS.iter().find(|setting| setting.key == "check.suppress").unwrap();
    shop.set(&[(setting, SettingValue::Texts(vec![text.to_owned()]))]);
}
