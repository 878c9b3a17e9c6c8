//! The card in the terminal and the report as Markdown, as expected text.

use portrett_report::{
    Locale, render_contracts, render_markdown, render_quality, render_segments, render_text, render_value, render_voice,
};
use unicode_width::UnicodeWidthStr;

use crate::expected::assert_file;
use crate::fixture::{displayed, report};
use crate::foreseen;

#[test]
fn a_card_in_the_terminal() {
    let report = report();
    for locale in Locale::ALL {
        let cards: Vec<String> =
            report.personas.iter().map(|card| render_text(card, &report, *locale).unwrap()).collect();
        assert_file(&format!("tests/it/expected/show.{}.txt", locale.tag()), &cards.join("\n----\n\n"));
    }
}

#[test]
fn a_card_is_at_most_a_hundred_columns_wide_and_holds_no_control_character() {
    let report = report();
    for card in &report.personas {
        let text = render_text(card, &report, Locale::English).unwrap();
        assert!(text.lines().all(|line| line.width() <= 100), "{text}");
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'));
    }
}

#[test]
fn the_report_as_markdown() {
    for locale in Locale::ALL {
        let markdown = render_markdown(&report(), *locale, displayed()).unwrap();
        assert!(!markdown.contains("<script"));
        assert_file(&format!("tests/it/expected/report.{}.md", locale.tag()), &markdown);
    }
}

#[test]
fn the_quality_of_the_sources_in_the_terminal() {
    for locale in Locale::ALL {
        let text = render_quality(&report().quality, *locale).unwrap();
        assert!(text.lines().all(|line| line.width() <= 100), "{text}");
        assert_file(&format!("tests/it/expected/quality.{}.txt", locale.tag()), &text);
    }
}

#[test]
fn segments_value_contracts_and_voice_in_the_terminal() {
    for locale in Locale::ALL {
        let sections = [
            render_segments(&report(), *locale).unwrap(),
            render_value(&foreseen::value(), *locale, Some("NOK")).unwrap(),
            render_contracts(&foreseen::contracts(), *locale).unwrap(),
            render_voice(&report(), *locale).unwrap(),
        ];
        assert_file(&format!("tests/it/expected/sections.{}.txt", locale.tag()), &(sections.join("\n----\n\n") + "\n"));
    }
}
