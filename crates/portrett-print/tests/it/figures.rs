//! The same figures stand in all formats.

use portrett_print::{Format, Template, print};
use portrett_report::{Body, Document, Locale, documents, left_out, overview};

use crate::fixture::report;
use crate::read::{letter_text, pdf_text, slide_text, squeezed};

fn printed(locale: Locale, format: Format) -> Vec<(String, Vec<u8>)> {
    let report = report();
    let (cards, first) = (documents(&report, locale).unwrap(), overview(&report, locale).unwrap());
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

#[test]
fn every_figure_of_a_card_stands_in_its_pdf() {
    for locale in Locale::ALL {
        let files = printed(*locale, Format::Card);
        for (document, (file, bytes)) in documents(&report(), *locale).unwrap().iter().zip(&files) {
            // Fonts draw a hyphen and one that may break a line with one glyph, so what is read back has lost the sign.
            let text = pdf_text(bytes).replace('-', "");
            for figure in figures(document) {
                assert!(text.contains(&figure.replace('-', "")), "{file}, {}: {figure}: {text}", document.title);
            }
            // What is written from right to left is drawn, and read back, in the order of the eye.
            let title = document.title.split_whitespace().filter(|word| word.is_ascii());
            title.for_each(|word| assert!(text.contains(&word.replace('-', "")), "{file}: {word}: {text}"));
        }
    }
}

#[test]
fn every_figure_of_a_card_stands_on_its_slide_or_is_counted_as_left_out() {
    for locale in Locale::ALL {
        let files = printed(*locale, Format::Slides);
        for document in documents(&report(), *locale).unwrap() {
            // The first slide has them all side by side.
            let text = slide_text(&files[0].1, document.number + 1);
            let head = Document { sections: Vec::new(), ..document.clone() };
            assert_all(&head, &text, &files[0].0);
            let missing = document.sections.iter().flat_map(|own| lines(&own.body)).filter(|line| !text.contains(line));
            let missing = missing.count();
            let said = squeezed(&left_out(*locale, missing, &[]).unwrap());
            assert!(missing == 0 || text.contains(said.trim_end_matches('.')), "{missing} lines: {text}");
        }
    }
}

/// One piece of each line of a section, as it stands in every format.
fn lines(body: &Body) -> Vec<String> {
    let lines: Vec<String> = match body {
        Body::Statements(all) => all.iter().map(|own| format!("{}{}", own.value, own.sentence)).collect(),
        Body::Lines(all) => all.clone(),
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
                    Body::Lines(all) => all.iter().collect(),
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
