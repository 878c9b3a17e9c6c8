//! How campaigns went with each persona: a test of the personas where they were there before.

use serde_json::Value;

use super::alive::{Draws, customers};
use super::program::Place;

/// What 900 customers did with a campaign: the young ones, every third, open it with one probability and all others with
/// another.
fn touches(campaign: &str, day: &str, young: f64, others: f64) -> String {
    let mut draws = Draws(11);
    let mut lines = String::new();
    for number in 0..900 {
        let opened = draws.next() < if number % 3 == 0 { young } else { others };
        let opened = if opened { "yes" } else { "no" };
        lines.push_str(&format!("{campaign},c{number},email,{day} 08:00:00,{opened},no,no\n"));
    }
    lines
}

const HEADER: &str = "campaign,customer_id,channel,sent,opened,clicked,converted\n";

#[test]
fn a_campaign_that_was_sent_after_the_personas_tests_them() {
    let place = Place::with_project();
    let people = place.file("customers.csv", customers(0, 900, 12.0));
    let january = format!("{HEADER}{}", touches("January <script>", "2026-01-10", 0.5, 0.5));
    let sent = place.file("touches.csv", &january);
    place.run(&["add", "--quiet", "--yes", &people, &sent]).fine();
    place.run(&["build", "--quiet"]).fine();
    let first = place.run(&["--json", "campaigns"]).fine().json()["campaigns"].clone();
    let told = |facts: &Value| -> Vec<String> {
        let line =
            |own: &Value| format!("{} {} {} {}", own["name"], own["first_day"], own["answer"], own["foretold_by"]);
        facts["campaigns"].as_array().unwrap().iter().map(line).collect()
    };
    assert_eq!(told(&first), [r#""January <script>" "2026-01-10" "opened" null"#]);
    // Everybody answered alike: nothing is more than chance. The query gives the counts again.
    let january_told = &first["campaigns"][0];
    assert!(january_told["personas"].as_array().unwrap().iter().all(|own| own["q"].as_f64().unwrap() > 0.05));
    let rows = place.rows(january_told["query"].as_str().unwrap());
    let people: u64 = rows.iter().map(|row| row.split(" | ").nth(2).unwrap().parse::<u64>().unwrap()).sum();
    assert_eq!(people, january_told["people"].as_u64().unwrap());

    place.file("touches.csv", format!("{january}{}", touches("March", "2026-03-10", 0.6, 0.1)));
    place.run(&["build", "--quiet"]).fine();
    let second = place.run(&["--json", "campaigns"]).fine().json()["campaigns"].clone();
    assert_eq!(
        told(&second),
        [r#""March" "2026-03-10" "opened" "2026-01-10""#, r#""January <script>" "2026-01-10" "opened" null"#]
    );
    // All 900 are followed, not those alone whom no fit saw: what they did came after they were placed.
    let march = &second["campaigns"][0];
    assert_eq!(march["people"], 900);
    let best = &march["personas"][0];
    let share = best["answered"].as_f64().unwrap() / best["people"].as_f64().unwrap();
    assert!((0.5..0.7).contains(&share) && best["q"].as_f64().unwrap() < 0.001, "{best}");

    let said = place.run(&["campaigns"]).fine().out;
    assert!(said.contains("March (March 10, 2026)") && said.contains("a test of the personas"), "{said}");
    place.run(&["report", "--out", "report.html"]).fine();
    let html = place.read("report.html");
    assert!(html.contains("January &lt;script&gt;") && !html.contains("January <script>"));
}

#[test]
fn without_campaigns_it_says_so() {
    let place = Place::with_project();
    let people = place.file("customers.csv", customers(0, 900, 12.0));
    place.run(&["add", "--quiet", "--yes", &people]).fine();
    place.run(&["build", "--quiet"]).fine();
    let said = place.run(&["campaigns"]).fine().out;
    assert!(said.contains("No source tells of campaigns"), "{said}");
}
