//! The demo shop, whose truth is known.

use std::collections::BTreeMap;

use portrett_maths::agreement::adjusted_rand_index;
use portrett_testkit::Truth;
use serde_json::Value;

use super::program::{Place, claims, run_in};

/// Seeds that are tried here; the bench tries twenty.
const SEEDS: [&str; 2] = ["1", "2"];

fn membership(place: &Place) -> BTreeMap<String, u8> {
    let sql = "SELECT c.customer_id, m.segment FROM memberships m JOIN links k ON m.person_id = k.person_id
               JOIN contacts_customers c ON c.customer_key = k.key WHERE m.part = 'hold'";
    let project = place.path().join("demo/project");
    let rows = run_in(&project, &["query", "--json", sql]).fine().json();
    let row = |row: &Value| (row["customer_id"].as_str().unwrap().to_owned(), row["segment"].as_u64().unwrap() as u8);
    rows.as_array().unwrap().iter().filter(|row| row["customer_id"].is_string()).map(row).collect()
}

#[test]
fn the_build_finds_the_hidden_kinds() {
    for seed in SEEDS {
        let place = Place::new();
        let demo = ["demo", "--dir", "demo", "--seed", seed, "--quiet"];
        run_in(place.path(), &demo).fine();
        let truth = Truth::read(&place.path().join("demo/shop")).unwrap();
        let found = membership(&place);
        let (mut own, mut hidden) = (Vec::new(), Vec::new());
        for member in &truth.memberships {
            if let Some(segment) = found.get(&member.customer_id) {
                own.push(*segment);
                hidden.push(truth.kinds.iter().position(|kind| kind.name == member.kind).unwrap() as u8);
            }
        }
        assert!(own.len() > 1_000, "{} customers were found again", own.len());
        let agreement = adjusted_rand_index(&own, &hidden);
        assert!(agreement > 0.6, "seed {seed}: adjusted Rand index {agreement:.3}");
    }
}

#[test]
fn a_second_demo_does_nothing_twice_and_says_where_the_report_is() {
    let place = Place::new();
    let demo = ["demo", "--dir", "demo", "--customers", "800"];
    let first = run_in(place.path(), &demo).fine();
    assert!(first.out.contains("report.en.html"), "{}", first.out);
    let second = run_in(place.path(), &demo).fine();
    assert!(second.err.contains("unchanged"), "{}", second.err);
    let html = std::fs::read_to_string(place.path().join("demo/project/report.en.html")).unwrap();
    assert!(!html.contains("http://") && !html.contains("https://"), "the report asks the network");
}

#[test]
fn no_quote_or_address_of_a_customer_is_in_a_report_or_an_error() {
    let place = Place::new();
    run_in(place.path(), &["demo", "--dir", "demo", "--customers", "800", "--quiet"]).fine();
    let shop = std::fs::read_to_string(place.path().join("demo/shop/customers.csv")).unwrap();
    let html = std::fs::read_to_string(place.path().join("demo/project/report.nb.html")).unwrap();
    let mails: Vec<&str> = shop.split([',', '\n']).filter(|cell| cell.contains('@')).collect();
    assert!(mails.len() > 500);
    assert!(mails.iter().all(|mail| !html.contains(mail)), "an e-mail address is in the report");
}

#[test]
fn cards_of_the_demo_rest_on_evidence() {
    let place = Place::new();
    run_in(place.path(), &["demo", "--dir", "demo", "--customers", "1500", "--quiet"]).fine();
    let project = place.path().join("demo/project");
    let cards = run_in(&project, &["show", "--json"]).fine().json();
    for card in cards["personas"].as_array().unwrap() {
        for claim in claims(card) {
            for key in [
                "aspect",
                "measure",
                "value",
                "base",
                "n",
                "n_base",
                "interval",
                "difference_interval",
                "effect",
                "q",
                "basis",
                "status",
                "sources",
                "as_of",
                "query",
            ] {
                assert!(!claim[key].is_null(), "{key} is missing from {claim}");
            }
            assert!(claim["n"].as_u64().unwrap() >= 10);
        }
    }
}
