//! A persona about whom much is known, and cards of one claim each for every feature that a card can tell.

use std::collections::BTreeMap;

use portrett_report::{Locale, message_files};
use portrett_terms::{
    Argument, Aspect, Basis, Claim, Evidence, PersonaCard, PersonaId, Phrase, Quote, Report, SourceFacts, SourceId,
    StatementKind, Status, Unit,
};

use crate::fixture::{Figure, evidence, report};
use crate::fixture_voice::delivery;

/// A theme with its name in three languages.
fn theme(en: &str, nb: &str, fi: &str) -> Argument {
    let names = [("en", en), ("nb", nb), ("fi", fi)];
    Argument::Names(names.map(|(tag, name)| (tag.to_owned(), name.to_owned())).into())
}

/// What a feature counts and what it is about; a share of behaviour where nothing else is said here.
fn shape(feature: &str) -> (Aspect, Unit) {
    match feature {
        "spend-total" | "average-order" => (Aspect::Value, Unit::Money),
        "expected-value" => (Aspect::Journey, Unit::Money),
        "order-trend" => (Aspect::Value, Unit::Plain),
        "alive" => (Aspect::Journey, Unit::Share),
        "expected-orders" => (Aspect::Journey, Unit::Count),
        "days-to-first-order" => (Aspect::Decision, Unit::Days),
        "visits-before-order" => (Aspect::Decision, Unit::Count),
        "days-between-orders" | "days-since-last-order" | "tenure-days" => (Aspect::Behaviour, Unit::Days),
        "order-count"
        | "items-per-order"
        | "visit-count"
        | "pages-per-visit"
        | "search-count"
        | "request-count"
        | "functions-used"
        | "functions-abandoned"
        | "use-days" => (Aspect::Behaviour, Unit::Count),
        "product-count" | "category-count" => (Aspect::Category, Unit::Count),
        "gap-spread" | "gap-trend" | "requests-per-order" | "rating-given" | "minutes-per-visit" => {
            (Aspect::Behaviour, Unit::Plain)
        }
        "category-share" | "brand-share" => (Aspect::Category, Unit::Share),
        "order-channel-share" | "device-share" | "order-device-share" | "first-channel" => {
            (Aspect::Channel, Unit::Share)
        }
        "trait-years" => (Aspect::Demographics, Unit::Years),
        "account-people" => (Aspect::Demographics, Unit::Count),
        "voice-frustration" => (Aspect::Frustration, Unit::Share),
        "voice-objection" => (Aspect::Objection, Unit::Share),
        "voice-goal" => (Aspect::Goal, Unit::Share),
        "voice-praise" => (Aspect::Praise, Unit::Share),
        touch if touch.starts_with("touch-fatigue") => (Aspect::Communication, Unit::Plain),
        touch if touch.starts_with("touch-") || touch.starts_with("campaign-") => (Aspect::Communication, Unit::Share),
        own if own.starts_with("trait-") => (Aspect::Psychographics, Unit::Share),
        _ => (Aspect::Behaviour, Unit::Share),
    }
}

/// A claim about `feature` with the effect's sign for its direction, told of `name`.
pub fn claim(id: &str, feature: &str, name: Option<Argument>, (value, base): (f64, f64), effect: f64) -> Claim {
    let (aspect, unit) = shape(feature);
    let direction = if effect < 0.0 { "less" } else { "more" };
    let mut statement = Phrase::new(format!("claim-{feature}")).text("direction", direction);
    if let Some(name) = name {
        statement = statement.with("name", name.clone()).with("category", name).text("label", "Reads");
    }
    let half = (value - base).abs() / 3.0;
    let figure = Figure { aspect, unit, value, base, half, n: 240, effect, basis: Basis::Found };
    Claim::new(id.to_owned(), format!("column_{id}"), statement, Evidence::new(evidence(&figure)).unwrap())
}

fn text(text: &str) -> Option<Argument> {
    Some(Argument::Text(text.to_owned()))
}

/// A claim that comes of a survey.
fn answer(id: &str, category: &str, figures: (f64, f64), effect: f64) -> Claim {
    let own = claim(id, "trait-choice", text(category), figures, effect);
    let mut parts = (**own.evidence()).clone();
    parts.sources = vec![SourceId::parse("survey").unwrap()];
    Claim::new(id.to_owned(), own.feature().to_owned(), own.statement().clone(), Evidence::new(parts).unwrap())
}

fn rich_claims() -> Vec<Claim> {
    let fit = || Some(theme("Fit and size", "Passform og størrelse", "Istuvuus ja koko"));
    let returns = || Some(theme("Returns and refunds", "Retur og bytte", "Palautus ja vaihto"));
    let advice = || Some(theme("Advice", "Råd", "Neuvonta"));
    vec![
        answer("r1", "outdoor magazines", (0.48, 0.17), 0.81),
        claim("r2", "trait-years", None, (34.0, 47.0), -0.93),
        claim("r3", "average-order", None, (2_340.0, 910.0), 1.21),
        claim("r4", "return-share", None, (0.31, 0.12), 0.88),
        claim("r5", "items-per-order", None, (4.2, 1.9), 0.74),
        claim("r6", "weekend-share", None, (0.52, 0.29), 0.55),
        claim("r7", "days-between-orders", None, (26.0, 71.0), -0.62),
        claim("r8", "category-share", text("ski boots"), (0.41, 0.09), 0.86),
        claim("r9", "brand-share", text("Fjellrev"), (0.33, 0.12), 0.57),
        claim("r10", "order-channel-share", text("web shop"), (0.71, 0.44), 0.61),
        claim("r11", "first-channel", text("Organic Social"), (0.38, 0.15), 0.58),
        claim("r12", "device-share", text("mobile"), (0.83, 0.52), 0.66),
        claim("r13", "touch-open-rate", text("sms"), (0.54, 0.33), 0.52),
        claim("r14", "touch-conversion-rate", text("sms"), (0.061, 0.022), 0.34),
        claim("r15", "touch-fatigue", text("e-mail"), (0.6, 0.95), -0.41),
        claim("r16", "days-to-first-order", None, (13.0, 5.0), 0.49),
        claim("r17", "visits-before-order", None, (6.4, 2.8), 0.53),
        claim("r18", "voice-objection", fit(), (0.29, 0.11), 0.51),
        claim("r19", "voice-frustration", returns(), (0.24, 0.08), 0.6),
        claim("r20", "voice-praise", advice(), (0.27, 0.13), 0.42),
        claim("r21", "voice-goal", fit(), (0.22, 0.1), 0.37),
        claim("r22", "discount-share", None, (0.11, 0.34), -0.58),
        claim("r23", "payment-share", text("Vipps"), (0.64, 0.41), 0.45),
        claim("r24", "expected-value", None, (1_870.0, 940.0), 0.63),
        claim("r25", "gift-share", None, (0.36, 0.21), 0.33),
    ]
}

fn quotes() -> Vec<Quote> {
    let quote = |text: &str, theme: &Argument, kind| Quote {
        text: text.to_owned(),
        language: "en".to_owned(),
        month: "2026-09".to_owned(),
        theme: theme.clone(),
        kind,
        source: "chat".to_owned(),
    };
    vec![
        quote(
            "I never know which size to take.",
            &theme("Fit and size", "Passform og størrelse", "Istuvuus ja koko"),
            StatementKind::Objection,
        ),
        quote("The parcel came late.", &delivery(), StatementKind::Frustration),
    ]
}

/// A persona about whom much is known.
pub fn rich() -> PersonaCard {
    let planner = report().personas.remove(0);
    PersonaCard {
        id: PersonaId("p-rich".to_owned()),
        name: "Oda".to_owned(),
        title: Phrase::new("title-category-share").text("direction", "more").text("name", "ski boots"),
        summary: vec!["r3".into(), "r8".into(), "r2".into()],
        key_figures: vec!["r3".into(), "r7".into()],
        claims: rich_claims(),
        quotes: quotes(),
        beliefs: Vec::new(),
        ..planner
    }
}

/// The fixture's report with the rich persona first, and the survey that she answered.
pub fn rich_report() -> Report {
    let mut report = report();
    report.personas.insert(0, rich());
    report.sources.push(SourceFacts {
        id: SourceId::parse("survey").unwrap(),
        kind: "survey".to_owned(),
        scales: Vec::new(),
        rows: 800,
        kept: 800,
        set_aside: 0,
        row_problems: BTreeMap::new(),
        cell_problems: BTreeMap::new(),
    });
    report
}

/// Every feature that a card can tell, by its messages.
pub fn features() -> Vec<String> {
    let lines = message_files(Locale::English).into_iter().flat_map(|(_, text)| text.lines());
    lines.filter_map(|line| Some(line.strip_prefix("claim-")?.split(" =").next()?.to_owned())).collect()
}

/// For every feature, either direction and each word of degree, a card that says that and no more.
pub fn cards_of_one_claim() -> Vec<PersonaCard> {
    let one = |feature: &String, effect: f64| {
        let figures = if effect < 0.0 { (0.2, 0.4) } else { (0.4, 0.2) };
        PersonaCard { claims: vec![claim("c1", feature, text("Nordlys"), figures, effect)], ..bare() }
    };
    let effects = [-0.9, -0.6, -0.3, 0.3, 0.6, 0.9];
    features().iter().flat_map(|feature| effects.map(|effect| one(feature, effect))).collect()
}

/// A card on which nothing stands.
pub fn bare() -> PersonaCard {
    PersonaCard {
        claims: Vec::new(),
        further_claims: Vec::new(),
        roles: Vec::new(),
        quotes: Vec::new(),
        rhythm: None,
        ..rich()
    }
}

/// The card with each of its claims weak.
pub fn weakened(card: &PersonaCard) -> PersonaCard {
    let weak = |claim: &Claim| {
        let mut parts = (**claim.evidence()).clone();
        parts.status = Status::Weak;
        let evidence = Evidence::new(parts).unwrap();
        Claim::new(claim.id().to_owned(), claim.feature().to_owned(), claim.statement().clone(), evidence)
    };
    PersonaCard { claims: card.claims.iter().map(weak).collect(), roles: Vec::new(), ..card.clone() }
}
