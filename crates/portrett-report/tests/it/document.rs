//! The one description of a card that paper, slides and documents lay out.

use portrett_report::{Body, Document, Locale, documents, left_out, overview, render_markdown};

use crate::expected::assert_file;
use crate::fixture::{displayed, report};

/// A description as text to read: what a layout would show, without the layout.
fn told(document: &Document) -> String {
    let mut lines = vec![
        document.title.clone(),
        format!("{} | {} | {}", document.name, document.kind, document.standing.join(" | ")),
        document.one_line.clone(),
    ];
    lines.extend(document.key_figures.iter().map(|own| format!("{}: {} ({})", own.label, own.value, own.others)));
    lines.push(format!("{}. {}", document.emblem.title, document.emblem.description));
    lines.push(document.nothing.clone());
    for section in &document.sections {
        lines.push(format!("\n[{}] {}", section.id, section.heading));
        lines.extend(inside(&section.body));
        lines.push(section.caption.clone());
    }
    lines.push(format!("\n{}", document.rests_on));
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n") + "\n"
}

fn inside(body: &Body) -> Vec<String> {
    match body {
        Body::Statements(all) => all
            .iter()
            .map(|own| {
                format!("{} | {} | {} | {} | {:.2?}", own.sentence, own.value, own.others, own.sureness, own.places)
            })
            .collect(),
        Body::Lines(all) | Body::Prose(all) => all.clone(),
        Body::Quotes(all) => all.iter().map(|own| format!("{} | {} | {}", own.text, own.language, own.about)).collect(),
        Body::Beliefs(all) => {
            all.iter().map(|own| format!("{} | {} | {}", own.verdict, own.said, own.finding)).collect()
        }
        Body::Bars(all) => all
            .bars
            .iter()
            .map(|own| format!("{} | {} | {} | {} | {:.2}", own.label, own.value, own.base, own.difference, own.length))
            .collect(),
        Body::Rhythm(own) => {
            vec![format!("{} | {} hours", own.days.join(" "), own.cells.iter().map(Vec::len).sum::<usize>())]
        }
    }
}

#[test]
fn a_card_is_described_in_reading_order_in_every_language() {
    for locale in Locale::ALL {
        let cards: Vec<String> = documents(&report(), *locale).unwrap().iter().map(told).collect();
        assert_file(&format!("tests/it/expected/document.{}.txt", locale.tag()), &cards.join("\n----\n\n"));
    }
}

#[test]
fn every_figure_of_the_description_is_one_that_markdown_shows() {
    for locale in Locale::ALL {
        let markdown = render_markdown(&report(), *locale, displayed()).unwrap();
        let mut figures = 0;
        for document in documents(&report(), *locale).unwrap() {
            for section in document.sections.into_iter().filter(|own| own.id != "profile") {
                let Body::Statements(all) = section.body else { continue };
                for own in all {
                    assert!(markdown.contains(&format!("| {} |", own.value)), "{}: {}", own.sentence, own.value);
                    figures += 1;
                }
            }
        }
        assert_eq!(figures, 17, "{locale:?}");
    }
}

#[test]
fn a_figure_of_few_persons_is_not_in_the_description() {
    let hostile = &documents(&report(), Locale::English).unwrap()[1];
    let all = told(hostile);
    assert!(!all.contains("Buy less often"), "seven persons are behind it: {all}");
    assert!(all.contains("rests on fewer than 10 persons"));
}

#[test]
fn no_word_of_the_description_holds_a_control_character() {
    for document in documents(&report(), Locale::English).unwrap() {
        let json = serde_json::to_value(&document).unwrap();
        let mut waiting = vec![json];
        while let Some(value) = waiting.pop() {
            match value {
                serde_json::Value::String(text) => assert!(!text.chars().any(char::is_control), "{text:?}"),
                serde_json::Value::Array(all) => waiting.extend(all),
                serde_json::Value::Object(all) => waiting.extend(all.into_iter().map(|(_, own)| own)),
                _ => {}
            }
        }
    }
}

#[test]
fn a_section_that_is_shortened_says_by_how_much() {
    let mut planner = documents(&report(), Locale::English).unwrap().remove(0);
    let sizes: Vec<(String, usize)> = planner.sections.iter().map(|own| (own.id.clone(), own.body.len())).collect();
    assert_eq!(sizes[1], ("who".to_owned(), 3));
    assert_eq!(planner.sections[1].body.shorten(1), 2);
    assert_eq!(planner.sections[1].body.len(), 1);
    let when = planner.sections.iter_mut().find(|own| own.id == "when").unwrap();
    assert_eq!(when.body.shorten(0), 0, "a picture is shown whole or not at all");
}

#[test]
fn a_page_says_what_it_had_no_room_for() {
    let said = |locale, lines, headings: &[&str]| left_out(locale, lines, headings).unwrap();
    assert_eq!(
        said(Locale::English, 1, &["In their own words"]),
        "Left out here for want of room: one line; In their own words."
    );
    assert_eq!(said(Locale::NorwegianBokmal, 1_200, &[]), "Utelatt her fordi det ikke var plass: 1\u{a0}200 linjer.");
    assert_eq!(said(Locale::Finnish, 3, &[]), "Tästä on jätetty pois tilan puutteen vuoksi: 3 riviä.");
    assert_eq!(said(Locale::WestFrisian, 3, &[]), "Hjir weilitten om’t der gjin romte foar wie: 3 rigels.");
}

#[test]
fn the_first_page_has_the_personas_side_by_side() {
    let page = overview(&report(), Locale::English).unwrap();
    let rows: Vec<String> = page
        .rows
        .iter()
        .map(|row| {
            let revenue = row.revenue.as_ref().map_or("", |own| own.value.as_str());
            format!("{} {} | {} | {} | {revenue}", row.number, row.title, row.people, row.customers.value)
        })
        .collect();
    assert_eq!(rows[0], "1 The big-basket buyer | 1,041 persons | 24% | 41%");
    assert_eq!(rows.len(), 3);
    assert_eq!(page.notes[0].level, "Caution", "cautions come first");
    assert_eq!(page.fictional, "The names are fictional and belong to nobody.");
}
