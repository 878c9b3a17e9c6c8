//! Questions for the gaps of a card, whom to invite, the message matrix and the money page.

use portrett_report::{
    Invite, Locale, render_ask_csv, render_ask_html, render_ask_markdown, render_html, render_matrix_csv, render_money,
};
use portrett_terms::{PersonaCard, Phrase, Report};

use crate::expected::assert_file;
use crate::fixture::{SCRIPT, displayed};
use crate::fixture_parts::{bare, claim, rich, rich_report};

fn invite() -> Invite {
    Invite { typical: vec!["c-104".into(), SCRIPT.into()], borderline: vec!["c-7".into()] }
}

/// Nothing but orders.
fn poor_report() -> Report {
    Report { voice: None, sources: Vec::new(), ..rich_report() }
}

/// The cells of comma-separated text in which every cell stands between quotation marks.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let row = |line: &str| {
        let inner = line.strip_prefix('"').unwrap().strip_suffix('"').unwrap();
        inner.split("\",\"").map(|cell| cell.replace("\"\"", "\"")).collect()
    };
    csv.split_terminator("\r\n").map(row).collect()
}

#[test]
fn a_guide_and_a_survey_in_four_languages() {
    for locale in Locale::ALL {
        let text = render_ask_markdown(&bare(), &poor_report(), &invite(), *locale).unwrap();
        assert!(!text.contains("<script"));
        assert_file(&format!("tests/it/expected/ask.{}.md", locale.tag()), &text);
    }
}

#[test]
fn the_survey_is_a_table_that_a_tool_takes() {
    let rows = rows(&render_ask_csv(&bare(), &poor_report(), Locale::English).unwrap());
    assert_eq!(rows[0], ["question", "type", "choices", "several"]);
    let types = ["long_text", "number", "opinion_scale", "multiple_choice"];
    for row in &rows[1..] {
        assert_eq!(row.len(), 4);
        assert!(types.contains(&row[1].as_str()) && row[0].ends_with(['?', '.']), "{row:?}");
        assert_eq!(row[2].is_empty(), ["long_text", "number"].contains(&row[1].as_str()), "{row:?}");
    }
    let place = rows.iter().find(|row| row[0] == "Where do you live?").unwrap();
    assert_eq!(place[1..], ["multiple_choice", "In a city; In a town; In the country", "no"]);
}

#[test]
fn only_what_is_not_known_is_asked() {
    let asked =
        |card: &PersonaCard, report: &Report| rows(&render_ask_csv(card, report, Locale::English).unwrap()).len();
    let (nothing, much) = (asked(&bare(), &poor_report()), asked(&rich(), &rich_report()));
    assert!(much < nothing / 2, "{much} of {nothing}");
    let known = PersonaCard { claims: vec![claim("a1", "days-to-first-order", None, (5.0, 3.0), 0.1)], ..bare() };
    let csv = render_ask_csv(&known, &poor_report(), Locale::English).unwrap();
    assert!(!csv.contains("How long did it take"), "{csv}");
}

#[test]
fn the_page_prints_names_nobody_and_runs_nothing() {
    for locale in Locale::ALL {
        let page = render_ask_html(&bare(), &poor_report(), &invite(), *locale).unwrap();
        assert!(page.contains("c-104") && page.contains("c-7") && page.contains("&lt;script&gt;"));
        for forbidden in ["<script", "://", "src=", "url(", "<form", ">[", "{$"] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        let alone = render_ask_html(&bare(), &poor_report(), &Invite::default(), *locale).unwrap();
        assert!(!alone.contains("c-104"));
    }
}

#[test]
fn the_matrix_as_a_table() {
    for locale in Locale::ALL {
        let csv = render_matrix_csv(&rich_report(), *locale).unwrap();
        assert_file(&format!("tests/it/expected/matrix.{}.csv", locale.tag()), &csv);
    }
}

#[test]
fn a_cell_of_the_matrix_stands_on_a_claim_or_is_a_dash() {
    let rows = rows(&render_matrix_csv(&Report { personas: vec![rich()], ..rich_report() }, Locale::English).unwrap());
    let cell = |stage: &str, column: usize| rows.iter().find(|row| row[1] == stage).unwrap()[column].clone();
    assert_eq!(cell("Convince", 5), "“I never know which size to take.”");
    assert_eq!(cell("Keep", 5), "–", "the complaint that is quoted is about something else");
    assert_eq!(cell("Attract", 2), "Organic Social");
    let quiet = Report { personas: vec![bare()], ..rich_report() };
    assert_eq!(
        render_matrix_csv(&quiet, Locale::English).unwrap().lines().count(),
        1,
        "nothing is known, nothing is said"
    );
}

#[test]
fn a_cell_is_no_formula_of_a_spreadsheet() {
    let odd = PersonaCard { title: Phrase::new("title-own").text("name", "=1+1 \"x\""), ..rich() };
    let csv = render_matrix_csv(&Report { personas: vec![odd], ..rich_report() }, Locale::English).unwrap();
    assert!(csv.contains("\"'=1+1 \"\"x\"\"\"") && !csv.contains("\"=1"));
}

#[test]
fn revenue_in_all_is_told_only_where_the_report_shows_every_month() {
    let text = |report: &Report| render_money(report, Locale::English).unwrap().replace('\u{a0}', " ");
    assert!(!text(&rich_report()).contains("Revenue in all"));
    let mut whole = rich_report();
    whole.value.as_mut().unwrap().customers = 216;
    let money = text(&whole);
    // 120 customers of 300, 6 of 200 and 90 of 100 brought 46,200 in all, and Oda's kind 41 % of it.
    assert!(
        money.contains("Revenue in all: NOK 18,900") && money.contains("Revenue by person (mean): NOK 18"),
        "{money}"
    );
}

#[test]
fn what_no_source_tells_of_money_is_said() {
    let money = render_money(&poor_report(), Locale::English).unwrap();
    assert!(
        money.contains("What it costs to win them is not known") && !money.contains("What they bring is not known")
    );
    let bare = PersonaCard { share_of_value: None, ..bare() };
    let money = render_money(&Report { personas: vec![bare], ..poor_report() }, Locale::English).unwrap();
    assert!(money.contains("What they bring is not known") && money.contains("What they will bring is not known"));
}

#[test]
fn the_page_shows_the_parts_the_matrix_and_the_money() {
    for locale in Locale::ALL {
        let page = render_html(&rich_report(), *locale, displayed()).unwrap();
        let lines = page.matches("<details class=\"said\">").count();
        assert!(lines > 25, "{lines}");
        assert!(page.split("<details class=\"said\">").skip(1).all(|line| line.contains("<table>")));
        assert!(page.contains("id=\"money\"") && page.contains("id=\"messages\""));
        if let Some(folder) = std::env::var_os("SHOW_PAGES").map(std::path::PathBuf::from) {
            std::fs::write(folder.join(format!("rich.{}.html", locale.tag())), &page).unwrap();
            let asked = render_ask_html(&bare(), &poor_report(), &invite(), *locale).unwrap();
            std::fs::write(folder.join(format!("ask.{}.html", locale.tag())), asked).unwrap();
        }
    }
}
