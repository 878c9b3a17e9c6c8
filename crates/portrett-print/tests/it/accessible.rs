//! Who cannot see a card can hear it: language, headings, what pictures show.

use portrett_print::{Format, Template, print};
use portrett_report::{Locale, documents, overview};

use crate::fixture::report;
use crate::read::{part, parts, pdf_dictionaries, pdf_strings};

fn first_file(locale: Locale, format: Format) -> Vec<u8> {
    let (cards, first) = (documents(&report(), locale).unwrap(), overview(&report(), locale).unwrap());
    print(&cards, &first, format, &Template::default()).unwrap().remove(0).1
}

#[test]
fn a_pdf_says_its_language_its_standards_and_what_its_pictures_show() {
    for (locale, tag) in [(Locale::Finnish, "fi"), (Locale::WestFrisian, "fy")] {
        let planner = documents(&report(), locale).unwrap().remove(0);
        let bytes = first_file(locale, Format::Card);
        assert!(pdf_strings(&bytes, "Lang").contains(&tag.to_owned()));
        let alt = pdf_strings(&bytes, "Alt");
        assert!(alt.iter().any(|own| own.contains(&planner.emblem.description)), "{alt:?}");
        assert_eq!(alt.len(), 2, "the emblem and the rhythm: {alt:?}");
        let raw = String::from_utf8_lossy(&bytes);
        assert!(raw.contains("pdfuaid:part") && raw.contains("pdfaid:conformance"), "PDF/UA and PDF/A");
        assert!(raw.contains("/MarkInfo"));
    }
}

#[test]
fn every_font_is_embedded() {
    let bytes = first_file(Locale::English, Format::Card);
    let is_embedded = pdf_dictionaries(&bytes, |own| {
        let is_font = own.contains_key("FontBBox") && own.contains_key("FontName");
        is_font.then(|| own.contains_key("FontFile2") || own.contains_key("FontFile3"))
    });
    assert!(is_embedded.len() > 1 && is_embedded.iter().all(|own| *own), "{is_embedded:?}");
}

#[test]
fn the_letters_of_our_languages_are_drawn() {
    let mut card = documents(&report(), Locale::WestFrisian).unwrap().remove(0);
    card.title = "æøåäöûúêâ ÆØÅÄÖÛÚÊÂ š ž".to_owned();
    let first = overview(&report(), Locale::WestFrisian).unwrap();
    let files = print(&[card], &first, Format::Card, &Template::default()).unwrap();
    let text = crate::read::pdf_text(&files[0].1);
    assert!(text.contains("æøåäöûúêâÆØÅÄÖÛÚÊÂšž"), "{text}");
}

#[test]
fn every_picture_of_slides_and_documents_says_what_it_shows() {
    for (format, folder) in [(Format::Slides, "ppt/slides/slide"), (Format::Letter, "word/document")] {
        let bytes = first_file(Locale::English, format);
        let mut pictures = 0;
        for path in parts(&bytes).into_iter().filter(|path| path.starts_with(folder)) {
            let xml = part(&bytes, &path);
            for picture in xml.split("<pic:cNvPr ").skip(1).chain(xml.split("<p:nvPicPr>").skip(1)) {
                let described = picture.split("descr=\"").nth(1).unwrap().split('"').next().unwrap();
                assert!(described.len() > 20, "{path}: {described}");
                pictures += 1;
            }
        }
        // Three emblems and one rhythm, and on slides the emblems of the first one too.
        assert_eq!(pictures, if format == Format::Slides { 10 } else { 4 });
    }
}

#[test]
fn every_slide_has_a_title_and_the_document_has_an_outline() {
    let slides = first_file(Locale::English, Format::Slides);
    for number in 1..=4 {
        assert_eq!(part(&slides, &format!("ppt/slides/slide{number}.xml")).matches("type=\"title\"").count(), 1);
    }
    let letter = part(&first_file(Locale::English, Format::Letter), "word/document.xml");
    assert_eq!(letter.matches("w:val=\"Heading1\"").count(), 3);
    assert!(letter.matches("w:val=\"Heading2\"").count() > 10);
}
