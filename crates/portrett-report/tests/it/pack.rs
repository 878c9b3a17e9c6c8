//! What is put before the quarterly meeting: five parts, and decisions that follow from facts.

use portrett_report::{Body, Locale, Meeting, Pack, PackPart, pack, render_pack_markdown};
use portrett_terms::review::{Launch, Review};
use portrett_terms::{Interval, PersonaKind, Report};

use crate::fixture::report;
use crate::fixture_parts::rich_report;
use crate::living::{believed, changed};

fn meeting<'a>(reviews: &'a [Review], launches: &'a [Launch]) -> Meeting<'a> {
    let begun = Some(jiff::civil::date(2026, 1, 5));
    Meeting { today: jiff::civil::date(2026, 11, 2), reviews, launches, begun, review_days: 92 }
}

fn packed(report: &Report) -> Pack {
    pack(report, meeting(&[], &[]), Locale::English).unwrap()
}

fn questions(pack: &Pack) -> Vec<String> {
    pack.parts[4].sections.iter().map(|own| own.heading.clone()).collect()
}

/// Every line of a part, with what stands over it.
fn told(part: &PackPart) -> String {
    let mut lines = vec![part.heading.clone(), part.lead.clone()];
    for section in &part.sections {
        lines.push(section.heading.clone());
        match &section.body {
            Body::Lines(all) => lines.extend(all.clone()),
            Body::Beliefs(all) => {
                lines.extend(all.iter().map(|own| format!("{}: {} {}", own.verdict, own.said, own.finding)))
            }
            Body::Statements(all) => lines.extend(all.iter().map(|own| format!("{}: {}", own.sentence, own.value))),
            _ => {}
        }
    }
    lines.join("\n")
}

fn review(day: &str) -> Review {
    Review { day: day.to_owned(), teams: Vec::new(), author: "Kari".to_owned(), note: String::new(), is_redo: false }
}

#[test]
fn a_pack_has_five_parts_in_every_language_and_leaves_nothing_unsaid() {
    let report = Report { changes: changed().changes, ..rich_report() };
    for locale in Locale::ALL {
        let pack = pack(&report, meeting(&[], &[]), *locale).unwrap();
        assert_eq!(pack.parts.len(), 5);
        assert_eq!(pack.parts[4].sections.len(), 3, "three decisions");
        let text = render_pack_markdown(&pack);
        assert!(!text.contains("{$") && !text.contains("pack-"), "{text}");
        for part in &pack.parts {
            assert!(text.contains(&part.heading.replace('!', "\\!")), "{}", part.heading);
        }
    }
}

#[test]
fn another_persona_that_brings_most_is_the_first_decision_and_has_its_shares_beside_it() {
    let pack = packed(&changed());
    assert_eq!(questions(&pack)[0], "1. Do we plan for Odd first now, and no longer for Ingrid?");
    let evidence = told(&pack.parts[4]);
    assert!(evidence.contains("Odd now carries more than Ingrid"), "{evidence}");
    assert!(evidence.contains("43% of revenue → 41%"), "{evidence}");
}

#[test]
fn the_largest_weak_point_of_those_who_bring_most_is_asked_about_with_its_figures() {
    let mut report = rich_report();
    report.prediction = None;
    let pack = packed(&report);
    let decision = &pack.parts[4].sections[0];
    assert!(decision.heading.ends_with("who mends what falls short for those who bring most?"), "{}", decision.heading);
    let Body::Lines(evidence) = &decision.body else { panic!("evidence is lines") };
    assert!(
        evidence.iter().any(|line| line.starts_with("Measured on 240 persons; the 95% interval is ")),
        "{evidence:?}"
    );
}

#[test]
fn a_persona_that_costs_more_than_it_brings_is_not_the_one_that_is_mended_for() {
    let mut report = rich_report();
    report.prediction = None;
    let before = questions(&packed(&report))[0].clone();
    report.personas[0].kind = PersonaKind::Negative;
    assert_ne!(questions(&packed(&report))[0], before);
}

#[test]
fn a_contradicted_belief_asks_what_to_do_otherwise() {
    let mut report = believed();
    report.prediction = None;
    let pack = packed(&report);
    let (asked, evidence) = (questions(&pack).join("\n"), told(&pack.parts[4]));
    assert!(asked.contains("now that the data contradicts this?"), "{asked}");
    assert!(evidence.contains("They are mostly women") && evidence.contains("47%"), "{evidence}");
    let answers = told(&pack.parts[2]);
    assert!(answers.contains("contradicted: “They are mostly women”"), "{answers}");
}

#[test]
fn a_look_that_is_overdue_is_a_decision_until_somebody_looks() {
    let mut report = report();
    report.prediction = None;
    let never = told(&packed(&report).parts[4]);
    assert!(never.contains("the first look was due on April 7, 2026"), "{never}");
    let late = [review("2026-06-01")];
    let late = told(&pack(&report, meeting(&late, &[]), Locale::English).unwrap().parts[4]);
    assert!(late.contains("was on June 1, 2026; the next was due on September 1, 2026"), "{late}");
    let fresh = [review("2026-10-01")];
    let fresh = told(&pack(&report, meeting(&fresh, &[]), Locale::English).unwrap().parts[4]);
    assert!(!fresh.contains("overdue"), "{fresh}");
}

#[test]
fn personas_that_foretell_no_better_than_a_simple_rule_do_not_pass() {
    let mut report = rich_report();
    let set = |report: &mut Report, low: f64, high: f64| {
        for own in &mut report.prediction.as_mut().unwrap().predictors {
            own.loss_minus_personas = (own.name != "personas").then(|| Interval::new(low, high));
        }
    };
    set(&mut report, 0.01, 0.03);
    assert!(packed(&report).parts[2].lead.starts_with("Passed: "));
    assert!(!questions(&packed(&report)).join("\n").contains("go on planning"));
    set(&mut report, -0.01, 0.03);
    assert!(packed(&report).parts[2].lead.starts_with("Not passed: "));
    assert!(questions(&packed(&report))[0].contains("Do we go on planning by these personas?"));
    report.prediction = None;
    assert!(packed(&report).parts[2].lead.contains("no outcome was named"));
}

#[test]
fn launches_since_the_build_before_are_told_in_order() {
    let launch = |day: &str, what: &str| Launch { day: day.to_owned(), what: what.to_owned() };
    let launches =
        [launch("2026-09-01", "New app"), launch("2026-01-01", "Old news"), launch("2026-05-02", "Club <b>")];
    let results = told(&pack(&changed(), meeting(&[], &launches), Locale::English).unwrap().parts[3]);
    let (club, app) = (results.find("May 2, 2026: Club <b>").unwrap(), results.find("New app").unwrap());
    assert!(club < app && !results.contains("Old news"), "{results}");
    let text = render_pack_markdown(&pack(&changed(), meeting(&[], &launches), Locale::English).unwrap());
    assert!(text.contains("Club &lt;b&gt;"), "{text}");
}

#[test]
fn where_fewer_than_three_decisions_follow_the_pack_says_so() {
    let mut report = report();
    report.personas.clear();
    (report.prediction, report.changes) = (None, None);
    report.beliefs.clear();
    let looked = [review("2026-11-01")];
    let none = pack(&report, meeting(&looked, &[]), Locale::English).unwrap();
    assert_eq!(none.parts[4].lead, "No decision follows from what the report found, and none is made up.");
    assert!(none.parts[4].sections.is_empty());
    let one = pack(&report, meeting(&[], &[]), Locale::English).unwrap();
    assert_eq!(one.parts[4].sections.len(), 1);
    assert!(one.parts[4].lead.starts_with("Only one decision follows"), "{}", one.parts[4].lead);
}
