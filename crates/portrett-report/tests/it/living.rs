//! What changed, what was believed and what was edited, as it is said.

use portrett_report::{
    Locale, diff_json, lay_over, render_changes, render_diff, render_html, render_plan, render_workshop,
};
use portrett_terms::{
    Aspect, Belief, BeliefFinding, BeliefVerdict, ChangeFacts, DriftFacts, Edit, EditAction, Fate, FigureChange,
    Interval, Measure, MoveFacts, PersonaChange, PersonaFate, Phrase, Report, Share, Unit,
};

use super::fixture::{displayed, report};

pub fn changed() -> Report {
    let mut report = report();
    let id = report.personas[0].id.clone();
    let fate = |name: &str, fate, other: Option<&str>, likeness| PersonaFate {
        persona: id.clone(),
        name: name.to_owned(),
        fate,
        other: other.map(str::to_owned),
        likeness,
    };
    report.changes = Some(ChangeFacts {
        since: "2026-03-31".to_owned(),
        fates: vec![
            fate("Ingrid", Fate::Kept, None, Some(0.93)),
            fate("Odd", Fate::Split, Some("Ingrid"), None),
            fate("<b>Kim</b>", Fate::Merged, Some("Ingrid"), None),
            fate("Liv", Fate::Retired, None, None),
            fate("Mika", Fate::Born, None, None),
        ],
        moves: vec![MoveFacts { from: "Ingrid".to_owned(), to: "Odd".to_owned(), people: 41 }],
        personas: vec![PersonaChange {
            persona: id,
            share_before: Share::of(0.22, 1.0),
            share: Share::of(0.24, 1.0),
            value_before: Some(Share::of(0.43, 1.0)),
            value: Some(Share::of(0.41, 1.0)),
            moved: vec![FigureChange {
                label: Phrase::new("feature-average-order"),
                feature: "average_order".to_owned(),
                aspect: Aspect::Value,
                measure: Measure::Mean,
                unit: Unit::Money,
                before: 900.0,
                now: 1020.0,
                n_before: 300,
                n_now: 312,
                difference_interval: Interval::new(61.0, 179.0),
                effect: 0.4,
                q: 0.0004,
                on_card: true,
            }],
            compared: 48,
        }],
        drift: vec![DriftFacts {
            label: Phrase::new("feature-discount-share"),
            feature: "discount_share".to_owned(),
            index: 0.31,
        }],
        overtook: Some(("Odd".to_owned(), "Ingrid".to_owned())),
    });
    report
}

#[test]
fn what_changed_fits_on_a_page() {
    let told = render_changes(&changed(), Locale::English).unwrap();
    assert_eq!(
        told.replace('\u{a0}', " "),
        "\
Compared with the build whose data reached until March 31, 2026.
  Ingrid lives on (93% alike).
  Odd is new: most of these customers were with Ingrid before.
  <b>Kim</b> is no more: most of these customers are with Ingrid now.
  Liv is no more.
  Mika is new.
Odd now carries more than Ingrid, who carried most before.

Who moved
  Ingrid → Odd: 41 persons

Ingrid: The big-basket buyer
  22% of customers → 24%; 43% of revenue → 41%
  Spend per order: NOK 900 → NOK 1,020 (NOK 61 to NOK 179; q < 0.001)

How all customers moved
  Share bought at a discount: 0.31"
    );
    let html = render_html(&changed(), Locale::English, displayed()).unwrap();
    assert!(html.contains("id=\"changes\"") && html.contains("&lt;b&gt;Kim&lt;/b&gt; is no more"), "escaped");
    for locale in Locale::ALL {
        let told = render_changes(&changed(), *locale).unwrap();
        assert!(!told.contains('[') && !told.contains('{'), "{told}");
    }
}

#[test]
fn the_first_build_has_nothing_to_be_compared_with() {
    let told = render_changes(&report(), Locale::NorwegianBokmal).unwrap();
    assert!(told.starts_with("Dette er den første byggingen"), "{told}");
}

pub fn believed() -> Report {
    let mut report = report();
    report.personas[0].beliefs = vec![
        Belief {
            verdict: BeliefVerdict::Contradicted,
            test: Some("share(gender = 'female') > 0.6".to_owned()),
            finding: Some(BeliefFinding {
                value: 0.47,
                interval: Interval::new(0.41, 0.53),
                threshold: 0.6,
                unit: Unit::Share,
                n: 290,
                query: "SELECT 1".to_owned(),
            }),
            ..Belief::assumption("They are mostly women", "Kari")
        },
        Belief {
            verdict: BeliefVerdict::Untestable,
            test: Some("mean(dogs) > 1".to_owned()),
            reason: Some(Phrase::new("untestable-unreadable").text("problem", "there is no column `dogs`")),
            ..Belief::assumption("They have dogs", "Ola")
        },
    ];
    report
}

#[test]
fn a_belief_stands_beside_what_the_data_says() {
    let html = render_html(&believed(), Locale::English, displayed()).unwrap();
    for part in [
        "contradicted",
        "The data says 47% (41% to 53%), against 60%: 290 persons.",
        "share(gender = 'female') &gt; 0.6",
        "cannot be tested",
        "The test cannot be read: there is no column `dogs`",
    ] {
        assert!(html.contains(part), "{part}");
    }
    let sheets = render_workshop(Some(&believed()), Locale::Finnish).unwrap();
    assert_eq!(sheets.matches("class=\"sheet\"").count(), 4, "three to fill in, one answered");
    assert!(sheets.find("They are mostly women").unwrap() < sheets.find("They have dogs").unwrap());
    assert!(render_workshop(None, Locale::WestFrisian).unwrap().contains("Wat tinke wy?"));
}

fn edit(report: &Report, claim: usize, action: EditAction) -> Edit {
    let card = &report.personas[0];
    let claim = card.claims.iter().chain(&card.further_claims).nth(claim).unwrap();
    Edit {
        persona: card.id.clone(),
        feature: claim.feature().to_owned(),
        statement: claim.statement().clone(),
        action,
        author: "Kari".to_owned(),
        written: "2026-04-01".to_owned(),
    }
}

#[test]
fn edits_change_what_is_said_and_never_what_it_stands_on() {
    let computed = report();
    let mut shown = report();
    let value = computed.personas[0].claims[0].evidence().value;
    let rewrite = |value| EditAction::Rewrite { text: "They <i>wait</i>".to_owned(), value };
    lay_over(
        &mut shown,
        &[
            edit(&computed, 1, EditAction::Hide),
            edit(&computed, 0, rewrite(value)),
            edit(&computed, computed.personas[0].claims.len(), EditAction::First),
        ],
    );
    let (before, after) = (&computed.personas[0], &shown.personas[0]);
    assert_eq!(after.claims.len(), before.claims.len(), "one left the face, one came to it");
    assert!(!after.claims.iter().any(|claim| claim.id() == before.claims[1].id()));
    assert!(!after.summary.contains(&before.claims[1].id().to_owned()));
    let own = after.claims.iter().find(|claim| claim.id() == before.claims[0].id()).unwrap();
    assert_eq!(own.evidence(), before.claims[0].evidence());
    assert_eq!(own.statement().message, "own-words");
    let html = render_html(&shown, Locale::English, displayed()).unwrap();
    assert!(html.contains("They &lt;i&gt;wait&lt;/i&gt; (in the words of Kari)"));
    // Words for a figure that has since left its interval ask to be looked at again.
    let mut moved = report();
    lay_over(&mut moved, &[edit(&computed, 0, rewrite(value * 100.0))]);
    let html = render_html(&moved, Locale::English, displayed()).unwrap();
    assert!(html.contains("before the figure changed: please look again"));
    // An edit over an edit is laid over the computed statement.
    lay_over(&mut shown, &[edit(&computed, 0, EditAction::Rewrite { text: "Anew".to_owned(), value })]);
    assert!(render_html(&shown, Locale::English, displayed()).unwrap().contains("Anew (in the words of Kari)"));
}

#[test]
fn two_builds_differ_in_what_differs() {
    let before = report();
    let mut after = report();
    assert_eq!(render_diff(&before, &after, Locale::English).unwrap().matches('→').count(), 0);
    after.personas[0].claims.remove(0);
    after.personas.pop();
    let told = render_diff(&before, &after, Locale::English).unwrap();
    assert!(told.contains("\n    - ") && told.contains("\n- "), "{told}");
    let json: serde_json::Value = serde_json::from_str(&diff_json(&before, &after).unwrap()).unwrap();
    assert_eq!(json["personas"][0]["statements"].as_array().unwrap().len(), 1);
}

#[test]
fn a_plan_ticks_what_the_cards_answer() {
    let wanted = ["price".to_owned()];
    let empty = render_plan(&wanted, None, Locale::English).unwrap();
    assert!(empty.contains("- [ ] What an order comes to (orders with their lines)"), "{empty}");
    let built = render_plan(&wanted, Some(&report()), Locale::English).unwrap();
    assert!(built.contains("- [x] What an order comes to\n"), "{built}");
    let all = render_plan(&[], None, Locale::Finnish).unwrap();
    assert_eq!(all.matches("\n## ").count(), 8, "{all}");
}
