//! No figure of a group below the smallest one allowed, in any form of the report.

use portrett_report::{Locale, cards_json, render_html, render_markdown, render_text};
use portrett_terms::{HeardFacts, PersonaId, PersonaParts, SampleFacts};

use crate::fixture::{displayed, report};

#[test]
fn a_claim_of_seven_persons_is_nowhere_and_its_absence_is_said() {
    let report = report();
    assert!(report.personas[1].claims.iter().any(|claim| claim.id() == "b5"));
    let json = cards_json(&report).unwrap();
    assert!(!json.contains("\"b5\""));
    let said = "One figure is not shown: it rests on fewer than 10 persons.";
    assert!(json.contains(said));
    assert!(render_html(&report, Locale::English, displayed()).unwrap().contains(said));
    assert!(render_text(&report.personas[1], &report, Locale::English).unwrap().contains(said));
    assert!(render_markdown(&report, Locale::English, displayed()).unwrap().contains(said));
}

#[test]
fn a_rhythm_and_bars_of_few_persons_are_left_out() {
    let mut report = report();
    report.personas[0].people = 9;
    report.personas[0].rhythm.as_mut().unwrap().people = 9;
    let page = render_html(&report, Locale::English, displayed()).unwrap();
    let card = page.split("<article").nth(1).unwrap();
    assert!(
        !card.contains("svg class=\"rhythm\"")
            && !card.contains("svg class=\"bars\"")
            && !card.contains("class=\"petal\"")
    );
}

#[test]
fn an_outcome_that_few_had_is_not_judged() {
    let mut report = report();
    report.prediction.as_mut().unwrap().positives = Some(9);
    let page = render_html(&report, Locale::English, displayed()).unwrap();
    assert!(page.contains("Too few customers had the outcome") && !page.contains("AUC"));
}

#[test]
fn of_a_segment_of_few_nothing_is_told_but_that_it_is_there() {
    let mut report = report();
    let told = |report: &portrett_terms::Report| -> serde_json::Value {
        let json = portrett_report::segments_json(report).unwrap();
        serde_json::from_str::<serde_json::Value>(&json).unwrap()["segmentation"].clone()
    };
    let lengths = |told: &serde_json::Value| {
        let overlap = told["separation"]["overlap"].as_array().unwrap();
        let rows: Vec<usize> = overlap.iter().map(|row| row.as_array().unwrap().len()).collect();
        (told["recognition"].as_array().unwrap().len(), told["differences"].as_array().unwrap().len(), rows)
    };
    assert_eq!(lengths(&told(&report)), (1, 1, vec![3, 3, 3]));
    let few = report.personas.iter_mut().find(|card| card.segment.0 == 0).unwrap();
    (few.people, few.people_hold) = (12, 4);
    assert_eq!(lengths(&told(&report)), (0, 0, vec![0, 3, 3]));
    let page = render_html(&report, Locale::English, displayed()).unwrap();
    assert!(!page.contains("What tells them apart") && !page.contains("what tells them apart"));
}

#[test]
fn parts_in_buying_that_few_play_and_few_who_were_heard_are_left_out() {
    let counts = |all: [(&str, u64); 2]| all.map(|(name, people)| (name.to_owned(), people)).into();
    let parts = PersonaParts { persona: PersonaId("p-planner".into()), roles: counts([("buyer", 40), ("user", 9)]) };
    let mut report = report();
    report.sample = Some(SampleFacts {
        roles: counts([("buyer", 500), ("influencer", 9)]),
        roles_heard: counts([("buyer", 50), ("user", 9)]),
        personas: vec![parts],
        heard: Some(HeardFacts { people: 9, best_fifth: 3 }),
    });
    let json: serde_json::Value = serde_json::from_str(&cards_json(&report).unwrap()).unwrap();
    let shown = serde_json::json!({
        "roles": { "buyer": 500 },
        "roles_heard": { "buyer": 50 },
        "personas": [{ "persona": "p-planner", "roles": { "buyer": 40 } }],
        "heard": null,
    });
    assert_eq!(json["sample"], shown);
}
