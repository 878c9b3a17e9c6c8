//! A card stands on one page, and says what it had no room for.

use portrett_print::{Format, Template, print};
use portrett_report::{Body, Document, Locale, Section, Statement, documents, left_out, overview};

use crate::fixture::{long_word, report};
use crate::read::{pdf_pages, pdf_text, slide_text, squeezed};

/// A card with `sections` sections of `lines` statements each.
fn full(sections: usize, lines: usize) -> Document {
    let planner = documents(&report(), Locale::English).unwrap().remove(0);
    let statement = |number: usize| Statement {
        sentence: format!("Statement number {number} of this section, which is not short either"),
        value: format!("{number}%"),
        others: "others 3%".to_owned(),
        sureness: "certain".to_owned(),
        places: [0.5, 0.4, 0.6, 0.2],
    };
    let section = |number: usize| Section {
        id: format!("made-{number}"),
        heading: format!("Part {number}"),
        caption: String::new(),
        body: Body::Statements((0..lines + number).map(statement).collect()),
    };
    Document { sections: (0..sections).map(section).collect(), ..planner }
}

fn printed(document: &Document, format: Format) -> Vec<u8> {
    let first = overview(&report(), Locale::English).unwrap();
    print(std::slice::from_ref(document), &first, format, &Template::default()).unwrap().remove(0).1
}

#[test]
fn each_card_of_the_fixture_takes_one_page_in_every_language_and_leaves_nothing_out() {
    for locale in Locale::ALL {
        let (cards, first) = (documents(&report(), *locale).unwrap(), overview(&report(), *locale).unwrap());
        let said = squeezed(left_out(*locale, 0, &["§"]).unwrap().split('§').next().unwrap());
        for format in [Format::Card, Format::Poster, Format::Overview] {
            for (file, bytes) in print(&cards, &first, format, &Template::default()).unwrap() {
                assert_eq!(pdf_pages(&bytes), 1, "{file}");
                // A poster has large letters, and room for less.
                assert!(format == Format::Poster || !pdf_text(&bytes).contains(&said), "{file} in {locale:?}");
            }
        }
    }
}

#[test]
fn a_card_with_too_much_keeps_the_same_lines_of_each_section_and_counts_the_rest() {
    let document = full(4, 10);
    let bytes = printed(&document, Format::Card);
    assert_eq!(pdf_pages(&bytes), 1);
    let text = pdf_text(&bytes);
    let shown = text.matches("Statementnumber").count();
    let gone = 10 + 11 + 12 + 13 - shown;
    assert!(shown >= 16 && shown.is_multiple_of(4), "{shown}");
    assert!(text.contains(&squeezed(&left_out(Locale::English, gone, &[]).unwrap())), "{gone}: {text}");
}

#[test]
fn where_two_lines_each_are_too_much_the_smallest_sections_go_by_name() {
    let document = full(24, 3);
    let bytes = printed(&document, Format::Card);
    assert_eq!(pdf_pages(&bytes), 1);
    let text = pdf_text(&bytes);
    assert!(text.contains("forwantofroom") && text.contains("Part0;Part1"), "{text}");
    assert_eq!(text.matches("Statementnumber0").count(), text.matches("Statementnumber1o").count());
    assert!(text.contains("Statementnumber0"), "some are left");
}

#[test]
fn a_slide_leaves_out_by_the_same_rule() {
    let text = slide_text(&printed(&full(6, 12), Format::Slides), 2);
    let shown = text.matches("Statementnumber").count();
    let gone = (12..18).sum::<usize>() - shown;
    assert!(shown.is_multiple_of(6) && shown > 0, "{shown}");
    assert!(text.contains(&squeezed(&left_out(Locale::English, gone, &[]).unwrap())), "{gone}: {text}");
}

#[test]
fn very_long_words_take_no_second_page() {
    let mut document = documents(&report(), Locale::English).unwrap().remove(0);
    document.title = long_word().repeat(2);
    document.name = long_word().repeat(2);
    document.standing = vec![long_word(); 3];
    document.key_figures[0].label = long_word();
    assert_eq!(pdf_pages(&printed(&document, Format::Card)), 1);
}

#[test]
fn twelve_personas_take_one_poster_and_one_first_page_and_a_thirteenth_is_named_as_left_out() {
    let mut report = report();
    let planner = report.personas[0].clone();
    report.personas = (0..13).map(|_| planner.clone()).collect();
    let (cards, first) = (documents(&report, Locale::English).unwrap(), overview(&report, Locale::English).unwrap());
    for format in [Format::Poster, Format::Overview] {
        let bytes = print(&cards, &first, format, &Template::default()).unwrap().remove(0).1;
        assert_eq!(pdf_pages(&bytes), 1);
        assert!(pdf_text(&bytes).contains("forwantofroom"), "{format:?}");
    }
}

#[test]
fn no_personas_give_a_first_page_that_says_why() {
    let mut report = report();
    report.personas.clear();
    let first = overview(&report, Locale::English).unwrap();
    for format in Format::ALL {
        let files = print(&[], &first, format, &Template::default()).unwrap();
        let expects_cards = matches!(format, Format::Card | Format::Png | Format::Svg);
        assert_eq!(files.len(), usize::from(!expects_cards), "{format:?}");
    }
}
