//! A user's words are shown as they are: they run nothing, open nothing, and break nothing.

use portrett_print::{Format, Logo, PrintError, Template, print};
use portrett_report::{Document, Locale, documents, overview};
use portrett_terms::{Belief, Report};

use crate::fixture::{HEBREW, SCRIPT, long_word, report};
use crate::read::{letter_text, part, parts, pdf_pages, pdf_text, slide_text, squeezed};

/// Words that mean something to a typesetter, to XML or to a terminal.
const HOSTILE: [&str; 8] = [
    "#eval(\"1+1\") #import \"/etc/passwd\": *",
    "$ integral_0^1 x $ *bold* _slanted_ `code`",
    "]] } #panic() // \\u{41} @label <label>",
    "= Heading - item + item / term: text",
    SCRIPT,
    "&lt;&amp; \" onload='x' <!-- --> ]]>",
    "../../persona-9.pdf\u{202E}fdp.exe",
    "=cmd|'/c calc'!A1",
];

fn with_beliefs(words: &[&str]) -> Report {
    let mut report = report();
    report.personas[0].beliefs = words.iter().map(|own| Belief::assumption(*own, "<b>Kari</b> #eval")).collect();
    report
}

fn described(report: &Report) -> (Vec<Document>, portrett_report::Overview) {
    (documents(report, Locale::English).unwrap(), overview(report, Locale::English).unwrap())
}

#[test]
fn markup_of_every_kind_is_text_in_every_format() {
    let (cards, first) = described(&with_beliefs(&HOSTILE));
    let files = |format| print(&cards, &first, format, &Template::default()).unwrap();
    let pdf = pdf_text(&files(Format::Card)[0].1);
    let slide = slide_text(&files(Format::Slides)[0].1, 2);
    let letter = letter_text(&files(Format::Letter)[0].1);
    for hostile in HOSTILE {
        let hostile = squeezed(&hostile.replace('\u{202E}', ""));
        assert!(letter.contains(&hostile), "{hostile}: {letter}");
        // A card may have no room for the last of them; what it shows, it shows as it is. Lines may be hyphenated.
        let start: String = hostile.chars().take(12).collect();
        assert!(pdf.contains(&start) || pdf.contains("forwantofroom"), "{start}: {pdf}");
        assert!(slide.contains(&start) || slide.contains("forwantofroom"), "{start}: {slide}");
    }
    assert!(pdf.contains("#eval(\"1+1\")"), "{pdf}");
}

#[test]
fn the_hostile_card_of_the_fixture_is_printed_in_every_format() {
    let (cards, first) = described(&report());
    for format in Format::ALL {
        for (file, bytes) in print(&cards, &first, format, &Template::default()).unwrap() {
            assert!(!bytes.is_empty());
            assert!(file.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.'), "{file}");
            assert!(!String::from_utf8_lossy(&bytes).contains("<script"), "{file}");
        }
    }
}

#[test]
fn text_from_right_to_left_stands_in_its_own_order_and_moves_nothing_else() {
    let (cards, first) = described(&report());
    let text = letter_text(&print(&cards, &first, Format::Letter, &Template::default()).unwrap()[0].1);
    assert!(text.contains(&format!("The{}buyer", squeezed(HEBREW))), "{text}");
    let pdf = pdf_text(&print(&cards, &first, Format::Card, &Template::default()).unwrap()[1].1);
    let backwards: String = squeezed(HEBREW).chars().rev().collect();
    assert!(pdf.contains(&squeezed(HEBREW)) || pdf.contains(&backwards), "{pdf}");
    assert!(pdf.contains("buyer"));
}

#[test]
fn characters_that_no_font_has_are_boxes_and_the_page_says_so() {
    let (cards, first) = described(&with_beliefs(&["顧客は🎿が好き"]));
    let bytes = print(&cards, &first, Format::Card, &Template::default()).unwrap().remove(0).1;
    let text = pdf_text(&bytes);
    assert!(text.contains("▯▯▯▯▯▯▯"), "{text}");
    assert!(text.contains("aboxstandsintheirplace"), "{text}");
    let other = print(&cards, &first, Format::Card, &Template::default()).unwrap().remove(2).1;
    assert!(!pdf_text(&other).contains("aboxstandsintheirplace"), "the quiet card has none");
    let letter = letter_text(&print(&cards, &first, Format::Letter, &Template::default()).unwrap()[0].1);
    assert!(letter.contains("顧客は🎿が好き"), "an office has fonts of its own");
}

#[test]
fn a_persona_whose_words_are_all_very_long_stays_on_its_page() {
    let long = format!("{} {}", long_word(), "x".repeat(10_000));
    let mut report = with_beliefs(&[long.as_str(); 12]);
    report.personas[0].name = long.clone();
    report.project.name = long;
    let (cards, first) = described(&report);
    for format in [Format::Card, Format::Poster, Format::Overview] {
        let bytes = print(&cards, &first, format, &Template::default()).unwrap().remove(0).1;
        assert_eq!(pdf_pages(&bytes), 1, "{format:?}");
    }
}

#[test]
fn every_part_of_slides_and_documents_is_well_formed_and_points_to_nothing_outside() {
    let (cards, first) = described(&with_beliefs(&HOSTILE));
    for format in [Format::Slides, Format::Letter] {
        let bytes = print(&cards, &first, format, &Template::default()).unwrap().remove(0).1;
        for path in parts(&bytes).into_iter().filter(|path| !path.ends_with(".png")) {
            let xml = part(&bytes, &path);
            let mut reader = quick_xml::Reader::from_str(&xml);
            while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
            assert!(!xml.contains("TargetMode"), "{path}");
        }
    }
}

#[test]
fn a_logo_that_points_to_a_file_or_is_no_picture_is_refused() {
    let (cards, first) = described(&report());
    let refused = |bytes: &[u8]| matches!(Logo::new(bytes.to_vec()), Err(PrintError::Logo(_)));
    assert!(refused(b"GIF89a"));
    assert!(refused(&vec![b'x'; 3 << 20]));
    let mut huge = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    huge.extend([0, 1, 0, 0, 0, 1, 0, 0]);
    assert!(refused(&huge), "65,536 pixels along a side");
    let outside =
        br#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/hostname.png"/></svg>"#;
    let template = Template { logo: Some(Logo::new(outside.to_vec()).unwrap()), ..Template::default() };
    let printed = print(&cards, &first, Format::Card, &template);
    assert!(matches!(printed, Err(PrintError::Typesetting { .. })), "{:?}", printed.map(|files| files.len()));
}
