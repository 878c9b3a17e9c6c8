//! The same figures stand in all formats.

use portrett_print::{Format, Template, print};
use portrett_report::{Body, Document, Locale, documents, left_out, overview, render_markdown, render_text};
use portrett_terms::Report;

use crate::fixture::report;
use crate::fixture_parts::rich_report;
use crate::read::{letter_text, pdf_text, slide_text, slides_of, squeezed};

fn printed(locale: Locale, format: Format) -> Vec<(String, Vec<u8>)> {
    printed_of(&report(), locale, format)
}

fn printed_of(report: &Report, locale: Locale, format: Format) -> Vec<(String, Vec<u8>)> {
    let (cards, first) = (documents(report, locale).unwrap(), overview(report, locale).unwrap());
    print(&cards, &first, format, &Template::default()).unwrap()
}

/// What a card says that is not text alone: every figure with what stands right before or behind it.
fn figures(document: &Document) -> Vec<String> {
    let mut figures: Vec<String> = document.standing.clone();
    figures.extend(document.key_figures.iter().flat_map(|own| [own.value.clone(), own.others.clone()]));
    for section in &document.sections {
        match &section.body {
            Body::Statements(all) => figures.extend(all.iter().flat_map(|own| [own.value.clone(), own.others.clone()])),
            Body::Bars(all) => {
                figures.extend(all.bars.iter().flat_map(|own| [own.value.clone(), own.difference.clone()]))
            }
            _ => {}
        }
    }
    figures.push(document.rests_on.clone());
    figures.iter().map(|figure| squeezed(figure)).collect()
}

fn assert_all(document: &Document, text: &str, what: &str) {
    for figure in figures(document) {
        assert!(text.contains(&figure), "{what}, {}: {figure} is not in {text}", document.title);
    }
}

/// What follows the card itself: a page shows it in short, a slide of its own and a text document in full.
const COMPOSED: [&str; 15] = [
    "day",
    "trust",
    "strong",
    "weak",
    "attract",
    "convince",
    "keep",
    "avoid",
    "gaps",
    "marketing",
    "sales",
    "service",
    "product",
    "profile",
    "decide",
];

/// The card with only those of its sections whose ids `is_wanted` takes.
fn only(document: &Document, is_wanted: impl Fn(&str) -> bool) -> Document {
    let sections = document.sections.iter().filter(|own| is_wanted(&own.id)).cloned().collect();
    Document { sections, ..document.clone() }
}

/// How the note of what was left out begins.
fn left_out_begins(locale: Locale) -> String {
    squeezed(left_out(locale, 0, &["§"]).unwrap().split('§').next().unwrap())
}

#[test]
fn every_figure_of_a_card_stands_in_its_pdf() {
    for locale in Locale::ALL {
        let files = printed(*locale, Format::Card);
        for (document, (file, bytes)) in documents(&report(), *locale).unwrap().iter().zip(&files) {
            // Fonts draw a hyphen and one that may break a line with one glyph, so what is read back has lost the sign.
            let text = pdf_text(bytes).replace('-', "");
            for figure in figures(&only(document, |id| !COMPOSED.contains(&id))) {
                assert!(text.contains(&figure.replace('-', "")), "{file}, {}: {figure}: {text}", document.title);
            }
            // What is written from right to left is drawn, and read back, in the order of the eye.
            let title = document.title.split_whitespace().filter(|word| word.is_ascii());
            title.for_each(|word| assert!(text.contains(&word.replace('-', "")), "{file}: {word}: {text}"));
        }
    }
}

#[test]
fn every_figure_of_a_card_stands_on_its_slides_or_is_counted_as_left_out() {
    for locale in Locale::ALL {
        let files = printed(*locale, Format::Slides);
        for document in documents(&report(), *locale).unwrap() {
            let text = slides_of(&files[0].1, &document.title).join("");
            let head = Document { sections: Vec::new(), ..document.clone() };
            assert_all(&head, &text, &files[0].0);
            let on_slides =
                only(&document, |id| !["do", "marketing", "sales", "service", "product", "profile"].contains(&id));
            let lines = on_slides.sections.iter().flat_map(|own| lines(&own.body));
            let missing: Vec<String> = lines.filter(|line| !text.contains(line)).collect();
            assert!(missing.is_empty() || text.contains(&left_out_begins(*locale)), "{missing:?}: {text}");
        }
    }
}

/// What a persona of whom much is known is composed of, in every format that has room for it.
#[test]
fn every_line_that_is_composed_is_read_back_from_documents_slides_markdown_and_the_terminal() {
    let report = rich_report();
    for locale in Locale::ALL {
        let document = documents(&report, *locale).unwrap().remove(0);
        let told: Vec<&str> = document.sections.iter().map(|own| own.id.as_str()).collect();
        for id in COMPOSED.iter().chain(&["description", "do"]) {
            assert!(told.contains(id), "{id} is not told in {locale:?}");
        }
        let letter = letter_text(&printed_of(&report, *locale, Format::Letter)[0].1);
        let slides = slides_of(&printed_of(&report, *locale, Format::Slides)[0].1, &document.title).join("");
        let displayed = crate::fixture::displayed();
        let markdown = squeezed(&render_markdown(&report, *locale, displayed).unwrap().replace(['\\', '`'], ""));
        let terminal = squeezed(&render_text(&report.personas[0], &report, *locale).unwrap().replace('`', ""));
        for section in
            document.sections.iter().filter(|own| own.id == "description" || COMPOSED.contains(&own.id.as_str()))
        {
            let is_table = section.id == "profile";
            for line in lines(&section.body) {
                assert!(letter.contains(&line) || is_table, "{}: {line} in {letter}", section.id);
                assert!(markdown.contains(&line) || is_table, "{}: {line} in {markdown}", section.id);
                assert!(terminal.contains(&line) || is_table, "{}: {line} in {terminal}", section.id);
                let is_on_a_slide = slides.contains(&line) || slides.contains(&left_out_begins(*locale));
                assert!(is_on_a_slide, "{}: {line} in {slides}", section.id);
            }
            let Body::Statements(all) = &section.body else { continue };
            for own in all {
                let row = squeezed(&format!("{}{}{}", own.sentence, own.value, own.others));
                assert!(letter.contains(&row), "{row} in {letter}");
                assert!(terminal.contains(&squeezed(&own.value)), "{row} in {terminal}");
            }
        }
    }
}

#[test]
fn a_page_of_paper_has_the_strongest_advice_of_each_purpose() {
    let report = rich_report();
    for locale in Locale::ALL {
        let document = documents(&report, *locale).unwrap().remove(0);
        let page = pdf_text(&printed_of(&report, *locale, Format::Card)[0].1).replace('-', "");
        let advice = document.sections.iter().find(|own| own.id == "do").unwrap();
        let shown = lines(&advice.body).iter().filter(|line| page.contains(&line.replace('-', ""))).count();
        assert!(shown >= 2, "{shown} of {:?}: {page}", advice.body);
    }
}

/// One piece of each line of a section, as it stands in every format.
fn lines(body: &Body) -> Vec<String> {
    let lines: Vec<String> = match body {
        Body::Statements(all) => all.iter().map(|own| format!("{}{}", own.value, own.sentence)).collect(),
        Body::Lines(all) | Body::Prose(all) => all.clone(),
        Body::Quotes(all) => all.iter().map(|own| own.text.clone()).collect(),
        Body::Beliefs(all) => all.iter().map(|own| own.said.clone()).collect(),
        Body::Bars(all) => all.bars.iter().map(|own| format!("{}{}", own.value, own.difference)).collect(),
        Body::Rhythm(_) => Vec::new(),
    };
    lines.iter().map(|line| squeezed(line)).collect()
}

#[test]
fn every_word_of_a_card_stands_in_the_text_document() {
    for locale in Locale::ALL {
        let files = printed(*locale, Format::Letter);
        let text = letter_text(&files[0].1);
        for document in documents(&report(), *locale).unwrap() {
            assert_all(&document, &text, &files[0].0);
            for section in &document.sections {
                let sentences: Vec<&String> = match &section.body {
                    Body::Statements(all) => all.iter().map(|own| &own.sentence).collect(),
                    Body::Lines(all) | Body::Prose(all) => all.iter().collect(),
                    Body::Quotes(all) => all.iter().map(|own| &own.text).collect(),
                    Body::Beliefs(all) => all.iter().map(|own| &own.said).collect(),
                    Body::Bars(all) => all.bars.iter().map(|own| &own.label).collect(),
                    Body::Rhythm(_) => Vec::new(),
                };
                for sentence in sentences {
                    assert!(text.contains(&squeezed(sentence)), "{sentence} is not in {text}");
                }
            }
        }
    }
}

#[test]
fn the_first_page_the_first_slide_and_the_poster_tell_the_same_shares() {
    for locale in Locale::ALL {
        let first = overview(&report(), *locale).unwrap();
        let texts = [
            pdf_text(&printed(*locale, Format::Overview)[0].1),
            slide_text(&printed(*locale, Format::Slides)[0].1, 1),
            pdf_text(&printed(*locale, Format::Poster)[0].1),
            letter_text(&printed(*locale, Format::Letter)[0].1),
        ];
        for row in &first.rows {
            let shares = [Some(&row.customers), row.revenue.as_ref()];
            for share in shares.into_iter().flatten() {
                for text in &texts {
                    assert!(text.contains(&squeezed(&share.value)), "{} of {}: {text}", share.value, row.title);
                }
            }
        }
    }
}
