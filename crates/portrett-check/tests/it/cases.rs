//! Every rule, with a shop that passes and a shop that fails: most of them on either side of the rule's limit.

use std::collections::BTreeSet;

use portrett_check::{RULES, RefusedClaim};
use portrett_terms::{
    Aspect, Basis, BeliefVerdict, Formation, PersonaId, PersonaKind, Phrase, Review, Share, StatementKind, Status, Team,
};

use super::shop::{Shop, belief, changed, claim, saying, shop, theme, voice};
use super::spoiling::{figure, heard, launch, lengthen, mixed, primaries, role, sample, suppress, value, with_status};

struct Case {
    rule: &'static str,
    passes: fn(&mut Shop),
    fails: fn(&mut Shop),
    /// What is found, `persona: words`.
    found: &'static [&'static str],
}

const fn case(rule: &'static str, passes: fn(&mut Shop), fails: fn(&mut Shop), found: &'static [&'static str]) -> Case {
    Case { rule, passes, fails, found }
}

fn as_it_is(_: &mut Shop) {}

const CASES: &[Case] = &[
    case(
        "claim-without-evidence",
        as_it_is,
        |shop| {
            shop.refused.push(RefusedClaim {
                persona: PersonaId("p-1".into()),
                id: "c7".into(),
                why: "nobody is behind `value`".into(),
            });
            shop.card("Mikkel").summary.push("c99".into());
        },
        &[
            "Ingrid: The statement “c7” has no evidence, so it was left out: nobody is behind `value`.",
            "Mikkel: The head of the card names the statement “c99”, which is not on the card.",
        ],
    ),
    case(
        "untested-assumption",
        |shop| {
            let mut own = belief("They like blue", "Kari", None, BeliefVerdict::Assumption);
            own.written = "2026-09-01".into();
            shop.beliefs.push(own);
        },
        |shop| {
            shop.beliefs.push(belief("They like blue", "Kari", None, BeliefVerdict::Assumption));
            let mut own = belief("They like red", "Ola", None, BeliefVerdict::Assumption);
            own.written.clear();
            shop.card("Ingrid").beliefs.push(own);
        },
        &[
            "all: “They like blue” (written by Kari, March 1, 2026) has never been put to the data.",
            "Ingrid: “They like red” (written by Ola, an unknown day) has never been put to the data.",
        ],
    ),
    case(
        "stale-evidence",
        |shop| shop.report.build.as_of = "2026-07-23".into(),
        |shop| {
            shop.report.build.as_of = "2026-07-22".into();
            with_status(shop, Aspect::Behaviour, Status::Stale);
        },
        &["all: The data ends on July 22, 2026, 121 days ago.", "Mikkel: One statement on the card is stale."],
    ),
    case(
        "stale-evidence",
        |shop| {
            shop.report.build.as_of = String::new();
            shop.report.personas.clear();
        },
        |shop| shop.report.build.as_of = String::new(),
        &["all: Nothing says until when the data reaches, so nobody can tell whether it is stale."],
    ),
    case(
        "sample-too-small",
        |shop| {
            shop.report.build.people = 120;
            shop.card("Ingrid").people_hold = 30;
        },
        |shop| {
            shop.report.build.people = 119;
            shop.card("Ingrid").people_hold = 29;
        },
        &[
            "all: There are 119 customers in all; it takes 120 to measure segments.",
            "Ingrid: The statements were measured on 29 customers; it takes 30.",
        ],
    ),
    case(
        "one-source",
        as_it_is,
        |shop| {
            shop.each(|card| {
                let own = |id: &str, aspect, effect| claim(id, &figure("one", aspect, effect), "orders");
                card.claims = vec![own("a", Aspect::Behaviour, 0.8), own("b", Aspect::Psychographics, 0.4)];
            });
        },
        &["all: Everything that the cards say comes from one source, orders."],
    ),
    case(
        "too-general",
        |shop| {
            let exactly = claim("p-2-1", &figure("evening_share", Aspect::Behaviour, -0.5), "orders");
            shop.card("Mikkel").claims = vec![exactly];
        },
        |shop| {
            let nearly = claim("p-2-1", &figure("evening_share", Aspect::Behaviour, 0.49), "orders");
            shop.card("Mikkel").claims = vec![nearly];
            let shared = shop.card("Ingrid").claims.clone();
            shop.card("Solveig").claims = shared[..3].to_vec();
        },
        &[
            "Mikkel: No statement on the card sets this persona clearly apart: none has an effect of 0.50 or more.",
            "Solveig: Everything that the card says is said of Ingrid too.",
        ],
    ),
    case(
        "too-general",
        |shop| {
            let own = |shop: &mut Shop, name: &str| shop.card(name).claims[0].clone();
            shop.card("Solveig").claims = vec![own(shop, "Ingrid"), own(shop, "Mikkel")];
        },
        |shop| {
            let own = |shop: &mut Shop, name: &str| shop.card(name).claims[0].clone();
            shop.card("Solveig").claims = vec![own(shop, "Ingrid")];
        },
        &["Solveig: Everything that the card says is said of Ingrid too."],
    ),
    case(
        "demographics-only",
        |shop| shop.card("Ingrid").claims.retain(|own| own.evidence().aspect != Aspect::Behaviour),
        |shop| shop.card("Ingrid").claims.retain(|own| own.evidence().aspect == Aspect::Demographics),
        &["Ingrid: The card tells nothing but age, household and place."],
    ),
    case(
        "no-psychographics",
        |shop| {
            let card = shop.card("Ingrid");
            let own = card.claims.remove(2);
            card.further_claims.push(own);
        },
        |shop| {
            shop.card("Ingrid").claims.remove(2);
        },
        &["Ingrid: The card says nothing about values and interests."],
    ),
    case(
        "no-psychographics",
        as_it_is,
        |shop| shop.each(|card| card.claims.retain(|own| own.evidence().aspect != Aspect::Psychographics)),
        &["all: No card says anything about values and interests."],
    ),
    case(
        "generic-demographics",
        |shop| {
            with_status(shop, Aspect::Behaviour, Status::Weak);
            let test = Some("share(married_0 = 'yes') > 0.5");
            shop.beliefs.push(belief("They are married", "Kari", test, BeliefVerdict::Supported));
        },
        |shop| {
            with_status(shop, Aspect::Demographics, Status::Weak);
            let test = Some("share(married_0 = 'yes') > 0.5");
            shop.card("Ingrid").beliefs.push(belief("They are married", "Kari", test, BeliefVerdict::Contradicted));
        },
        &[
            "Ingrid: “They are married” is about age, household or place, and the data does not bear it out.",
            "Mikkel: One fact about age, household or place stands on the card, but does not set this persona apart.",
        ],
    ),
    case(
        "card-too-long",
        |shop| lengthen(shop, 24),
        |shop| lengthen(shop, 25),
        &["Mikkel: The card holds 25 statements; 24 can be kept in mind."],
    ),
    case(
        "unstable-segment",
        |shop| {
            shop.card("Ingrid").stability = 0.6;
        },
        |shop| shop.card("Ingrid").stability = 0.59,
        &[
            "Ingrid: The group falls apart when the customers are drawn again: its stability is 0.59, and it takes 0.60.",
        ],
    ),
    case(
        "unstable-segment",
        |shop| {
            shop.card("Ingrid").stability = 0.2;
            shop.report.segmentation.formation = Formation::Column;
        },
        |shop| shop.card("Ingrid").stability = 0.2,
        &[
            "Ingrid: The group falls apart when the customers are drawn again: its stability is 0.20, and it takes 0.60.",
        ],
    ),
    case(
        "no-quotes",
        |shop| {
            shop.report.voice = None;
            shop.each(|card| card.quotes.clear());
        },
        |shop| shop.each(|card| card.quotes.clear()),
        &["all: No card quotes a customer."],
    ),
    case("no-quotes", as_it_is, |shop| shop.card("Mikkel").quotes.clear(), &["Mikkel: The card quotes nobody."]),
    case(
        "too-many-primary",
        |shop| primaries(shop, 5),
        |shop| primaries(shop, 6),
        &["all: There are 6 primary personas; a firm can work for 5."],
    ),
    case(
        "one-for-everybody",
        |shop| shop.card("Mikkel").share_of_customers = Share::of(0.8, 1.0),
        |shop| shop.card("Mikkel").share_of_customers = Share::of(0.81, 1.0),
        &["Mikkel: This persona holds 81% of all customers."],
    ),
    case(
        "one-for-everybody",
        |shop| shop.report.personas.truncate(2),
        |shop| shop.report.personas.truncate(1),
        &["Ingrid: There is one persona for everybody."],
    ),
    case(
        "no-negative",
        |shop| {
            shop.card("Solveig").kind = PersonaKind::Secondary;
            shop.card("Solveig").kind_reasons.push(Phrase::new("kind-reason"));
        },
        |shop| shop.card("Solveig").kind = PersonaKind::Secondary,
        &[
            "all: Nobody has asked for whom the offer is not: no persona is negative, and no card says that this was weighed.",
        ],
    ),
    case(
        "revenue-uncovered",
        |shop| {
            shop.card("Ingrid").share_of_value = Some(Share::of(0.3, 1.0));
            shop.card("Mikkel").share_of_value = Some(Share::of(0.2, 1.0));
            shop.previous = None;
        },
        |shop| {
            shop.card("Ingrid").share_of_value = Some(Share::of(0.3, 1.0));
            shop.card("Mikkel").share_of_value = Some(Share::of(0.19, 1.0));
            shop.card("Solveig").share_of_value = Some(Share::of(0.4, 1.0));
        },
        &["all: The personas stand for 49% of the revenue; who brings the rest has no card."],
    ),
    case(
        "primary-overtaken",
        |shop| shop.card("Mikkel").share_of_value = Some(Share::of(0.54, 1.0)),
        |shop| shop.card("Mikkel").share_of_value = Some(Share::of(0.56, 1.0)),
        &[
            "Mikkel: This persona brings 56% of the revenue now, more than Ingrid with 55%, who came first in the last build.",
        ],
    ),
    case(
        "no-voice",
        |shop| shop.report.voice = Some(voice(Vec::new())),
        |shop| shop.report.voice = None,
        &["all: No customer’s words are in the data."],
    ),
    case(
        "complaint-unreflected",
        |shop| shop.report.voice = Some(voice(vec![theme("delivery", 30), theme("price", 4)])),
        |shop| shop.report.voice = Some(voice(vec![theme("delivery", 30), theme("price", 5)])),
        &["all: 5% of those who wrote complain of this, and no card says it: price."],
    ),
    case(
        "complaint-unreflected",
        |shop| {
            shop.card("Ingrid").claims.remove(3);
            shop.card("Mikkel").quotes.push(super::shop::quote(StatementKind::Frustration));
        },
        |shop| {
            shop.card("Ingrid").claims.remove(3);
            shop.card("Ingrid").claims.push(saying("p-1-4", StatementKind::Praise, "delivery"));
        },
        &["all: 30% of those who wrote complain of this, and no card says it: delivery."],
    ),
    case(
        "users-not-heard",
        |shop| shop.report.sample = sample(&[("buyer", 900), ("user", 700)], &[("buyer", 90), ("user", 10)]),
        |shop| shop.report.sample = sample(&[("buyer", 900), ("user", 700)], &[("buyer", 90)]),
        &["all: Buyers were heard, but not the 700 people who use what they buy."],
    ),
    case(
        "only-best-customers",
        |shop| {
            shop.report.value = value(1000, 899);
            shop.report.sample = heard(100, 49);
        },
        |shop| {
            shop.report.value = value(1000, 900);
            shop.report.sample = heard(100, 50);
        },
        &[
            "all: 90% of the customers in the data came back. Those who left are not in it.",
            "all: 50% of those who were heard belong to the fifth that spends most.",
        ],
    ),
    case(
        "buyer-user-mixed",
        |shop| shop.card("Ingrid").roles = vec![role("buyer", 100, true), role("user", 100, true)],
        |shop| shop.card("Ingrid").roles = vec![role("buyer", 100, true), role("user", 100, false)],
        &["Ingrid: Buyers (50%) and users (50%) are in one portrait."],
    ),
    case(
        "buyer-user-mixed",
        |shop| mixed(shop, 19),
        |shop| mixed(shop, 20),
        &["Mikkel: Buyers (80%) and users (20%) are in one portrait."],
    ),
    case(
        "never-validated",
        |shop| {
            shop.report.prediction = None;
            let own = changed("f", &figure("later", Aspect::Journey, 0.4), "orders", |parts| {
                parts.basis = Basis::Predicted;
            });
            shop.card("Ingrid").further_claims.push(own);
        },
        |shop| shop.report.prediction = None,
        &["all: Nobody has tested whether the personas foretell what customers do."],
    ),
    case(
        "review-missed",
        |shop| shop.reviews[1].day = "2026-08-20".into(),
        |shop| shop.reviews[1].day = "2026-08-19".into(),
        &["all: The quarterly look at the personas was due on November 19, 2026, 1 day ago."],
    ),
    case(
        "review-missed",
        |shop| shop.history[0].day = "2025-11-10".into(),
        |shop| {
            shop.history[0].day = "2025-11-10".into();
            shop.reviews[0].is_redo = false;
        },
        &["all: The personas should have been made anew by November 10, 2026, 10 days ago."],
    ),
    case(
        "review-due",
        |shop| shop.reviews[1].day = "2026-09-04".into(),
        |shop| shop.reviews[1].day = "2026-09-03".into(),
        &["all: The next look at the personas is due on December 4, 2026."],
    ),
    case(
        "launch-unreviewed",
        |shop| shop.launches.extend([launch("2026-11-01"), launch("2026-12-24")]),
        |shop| shop.launches.push(launch("2026-11-02")),
        &["all: Nobody has looked at the personas since this, on November 2, 2026: A rival opened."],
    ),
    case(
        "team-never-looked",
        |shop| shop.reviews[1].teams = vec![Team::Sales],
        |shop| shop.reviews.iter_mut().for_each(|own| own.teams.retain(|team| *team != Team::Service)),
        &["all: The service team has never looked at the personas."],
    ),
    case(
        "team-never-looked",
        as_it_is,
        |shop| shop.reviews = vec![Review { day: "2027-01-01".into(), ..shop.reviews[1].clone() }],
        &["all: No team has ever looked at the personas."],
    ),
    case(
        "one-author",
        |shop| shop.beliefs.truncate(1),
        |shop| shop.beliefs[1].author = " kari ".into(),
        &["all: All 2 beliefs are by Kari."],
    ),
    case(
        "beliefs-contradict",
        |shop| {
            let test = Some("share(plans = 'yes') < 0.4");
            let own = belief("They live from day to day", "Ola", test, BeliefVerdict::Contradicted);
            shop.card("Mikkel").beliefs.push(own);
        },
        |shop| {
            let test = Some("share( plans='yes' ) < 40%");
            shop.beliefs.push(belief("They live from day to day", "Ola", test, BeliefVerdict::Contradicted));
        },
        &["all: “They plan ahead” and “They live from day to day” cannot both be true."],
    ),
    case(
        "suppression-unused",
        |shop| {
            shop.card("Ingrid").stability = 0.3;
            suppress(shop, "unstable-segment for Ingrid until 2026-11-20: the shop was just opened");
        },
        |shop| suppress(shop, "unstable-segment for Ingrid: the shop was just opened"),
        &["all: Nothing is found any more of what this keeps quiet: unstable-segment (the shop was just opened)."],
    ),
    case(
        "suppression-unused",
        as_it_is,
        |shop| {
            shop.card("Ingrid").stability = 0.3;
            suppress(shop, "C015 until 2026-11-19: the shop was just opened");
        },
        &["all: This has kept nothing quiet since November 19, 2026: unstable-segment (the shop was just opened)."],
    ),
];

#[test]
fn nothing_is_found_in_a_shop_in_which_all_is_well() {
    assert_eq!(shop().check(), Vec::new());
}

#[test]
fn each_rule_finds_what_it_says_and_only_beyond_its_limit() {
    let mut wrong = Vec::new();
    for case in CASES {
        let [mut good, mut bad] = [shop(), shop()];
        (case.passes)(&mut good);
        (case.fails)(&mut bad);
        let (passed, failed) = (good.found(case.rule), bad.found(case.rule));
        if !passed.is_empty() || failed != case.found {
            wrong.push(format!("{}\n  passes: {passed:?}\n  fails: {failed:?}", case.rule));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_case() {
    let tried: BTreeSet<&str> = CASES.iter().map(|case| case.rule).collect();
    let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(tried, rules);
}

#[test]
fn no_code_and_no_name_is_given_twice() {
    let codes: BTreeSet<&str> = RULES.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!((codes.len(), names.len()), (RULES.len(), RULES.len()));
    assert!(RULES.is_sorted_by_key(|rule| rule.code));
}

#[test]
fn a_report_without_personas_or_of_provisional_ones_is_not_asked_for_figures() {
    let mut empty = shop();
    empty.report.personas.clear();
    assert_eq!(empty.check(), Vec::new());
    let mut provisional = shop();
    provisional.each(|card| {
        card.kind = PersonaKind::Provisional;
        card.people_hold = 0;
        card.stability = 0.0;
    });
    assert_eq!(provisional.check(), Vec::new());
}
