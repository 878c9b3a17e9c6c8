//! What a template decides: sections and their order, logo, colours, fonts.

use portrett_print::{Colour, Colours, Format, Logo, PrintError, Template, TemplateKind, print};
use portrett_report::{Document, Locale, Section, documents, overview};

use crate::fixture::report;
use crate::read::{letter_text, pdf_text, squeezed};

fn planner() -> Document {
    documents(&report(), Locale::English).unwrap().remove(0)
}

fn letter(card: Document, template: &Template) -> String {
    let first = overview(&report(), Locale::English).unwrap();
    letter_text(&print(&[card], &first, Format::Letter, template).unwrap()[0].1)
}

/// The headings among `headings` in the order in which `text` has them.
fn order<'a>(text: &str, headings: &[&'a str]) -> Vec<&'a str> {
    let mut found: Vec<(usize, &str)> =
        headings.iter().filter_map(|heading| Some((text.find(&squeezed(heading))?, *heading))).collect();
    found.sort_unstable();
    found.into_iter().map(|(_, heading)| heading).collect()
}

#[test]
fn each_kind_of_template_has_its_sections_in_its_order() {
    let headings = [
        "Who they are",
        "What they do",
        "What they buy and spend",
        "Who is who inside these companies",
        "How they answer what we send",
    ];
    let of = |name: &str| {
        let kind = TemplateKind::parse(name).unwrap();
        order(&letter(planner(), &Template { kind, ..Template::default() }), &headings)
    };
    assert_eq!(of("shop"), [headings[0], headings[1], headings[2], headings[4], headings[3]]);
    assert_eq!(of("subscription"), [headings[1], headings[0], headings[2], headings[4], headings[3]]);
    assert_eq!(of("business"), [headings[3], headings[0], headings[2], headings[1], headings[4]]);
    assert_eq!(of("user"), [headings[0], headings[1], headings[3]], "users are not told what buyers spend");
}

#[test]
fn chosen_sections_come_in_the_chosen_order_and_a_star_stands_for_the_others() {
    let chosen =
        |ids: &[&str]| Template { sections: ids.iter().map(|id| (*id).to_owned()).collect(), ..Template::default() };
    let headings = ["Who they are", "What they do", "What we do not know"];
    assert_eq!(order(&letter(planner(), &chosen(&["unknown", "who"])), &headings), [headings[2], headings[0]]);
    assert_eq!(
        order(&letter(planner(), &chosen(&["unknown", "*"])), &headings),
        [headings[2], headings[0], headings[1]]
    );
}

#[test]
fn a_part_that_a_card_adds_is_shown_by_every_template() {
    for name in ["shop", "subscription", "business", "user"] {
        let mut card = planner();
        card.sections.extend(Section::lines(
            "advice",
            "How to win them".to_owned(),
            vec!["Show prices early.".to_owned()],
        ));
        let template = Template { kind: TemplateKind::parse(name).unwrap(), ..Template::default() };
        assert!(letter(card, &template).contains("Showpricesearly."), "{name}");
    }
}

#[test]
fn what_there_is_not_is_named_with_what_there_is() {
    assert_eq!(
        TemplateKind::parse("school").unwrap_err().to_string(),
        "there is no template `school`: there are shop, subscription, business, user"
    );
    let template = Template { sections: vec!["hobbies".to_owned()], ..Template::default() };
    let first = overview(&report(), Locale::English).unwrap();
    let error = print(&[planner()], &first, Format::Card, &template).unwrap_err().to_string();
    assert!(error.starts_with("there is no section `hobbies`: there are act, attract, avoid"), "{error}");
}

#[test]
fn colours_are_those_of_the_page_and_must_be_readable() {
    let style = include_str!("../../../portrett-report/src/html/style.css");
    let colours = Colours::default();
    for colour in [colours.ink, colours.soft, colours.line].iter().chain(&colours.personas) {
        assert!(style.contains(&colour.to_string()), "{colour} is not in the page's style");
    }
    colours.check().unwrap();
    let pale = Colours { soft: Colour::parse("#d0d0d0").unwrap(), ..Colours::default() };
    let template = Template { colours: pale, ..Template::default() };
    let first = overview(&report(), Locale::English).unwrap();
    let error = print(&[planner()], &first, Format::Card, &template).unwrap_err().to_string();
    assert!(error.starts_with("#d0d0d0 on #ffffff has a contrast of 1.5"), "{error}");
    assert!(matches!(Colour::parse("red"), Err(PrintError::Colour(_))));
}

#[test]
fn a_logo_stands_on_every_page_and_slide() {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="80" height="20" fill="#123456"/></svg>"##;
    let template = Template { logo: Some(Logo::new(svg.to_vec()).unwrap()), ..Template::default() };
    let first = overview(&report(), Locale::English).unwrap();
    let card = String::from_utf8(print(&[planner()], &first, Format::Svg, &template).unwrap().remove(0).1).unwrap();
    let plain =
        String::from_utf8(print(&[planner()], &first, Format::Svg, &Template::default()).unwrap().remove(0).1).unwrap();
    assert_eq!(card.matches("<image").count(), plain.matches("<image").count() + 1);
    for format in [Format::Slides, Format::Letter] {
        let with = print(&[planner()], &first, format, &template).unwrap().remove(0).1;
        let without = print(&[planner()], &first, format, &Template::default()).unwrap().remove(0).1;
        assert!(with.len() > without.len());
    }
}

#[test]
fn bytes_that_are_no_font_are_refused_by_their_number() {
    let first = overview(&report(), Locale::English).unwrap();
    let template = Template { fonts: vec![b"no font".to_vec()], ..Template::default() };
    let error = print(&[planner()], &first, Format::Card, &template).unwrap_err();
    assert!(matches!(error, PrintError::Font(1)), "{error}");
    let own = typst_assets_font();
    let template = Template { fonts: vec![own], ..Template::default() };
    assert!(pdf_text(&print(&[planner()], &first, Format::Card, &template).unwrap()[0].1).contains("Ingrid"));
}

/// A font that is not the one for text: the first of those for mathematics would do as well.
fn typst_assets_font() -> Vec<u8> {
    typst_assets::fonts().next().unwrap().to_vec()
}
