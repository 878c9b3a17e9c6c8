//! West Frisian: its forms of numbers, days and countries, and that nothing was left in English.

use std::collections::BTreeSet;

use portrett_report::{Language, Locale, render_html};
use portrett_terms::{Argument, Interval, Phrase, Unit, Verdict};

use crate::fixture::{displayed, report};
use crate::messages::all_said;

fn frisian() -> Language {
    Language::new(Locale::WestFrisian, Some("EUR")).unwrap()
}

/// No-break spaces as `_`, so that the tables below can be read.
fn seen(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], "_")
}

#[test]
fn figures_have_a_decimal_comma_a_point_between_thousands_and_no_space_before_the_per_cent_sign() {
    let table = [
        (0.63, Unit::Share, "63%"),
        (0.0432, Unit::Share, "4,3%"),
        (6420.4, Unit::Money, "€_6.420"),
        (-12.5, Unit::Money, "€_-12"),
        (1.0, Unit::Days, "1 dei"),
        (34.2, Unit::Days, "34 dagen"),
        (41.3, Unit::Years, "41 jier"),
        (2.5, Unit::PerYear, "2,5 yn it jier"),
        (209_029.0, Unit::Count, "209.029"),
        (1985.2, Unit::CalendarYear, "1985"),
        (0.0341, Unit::Plain, "0,034"),
        (f64::NAN, Unit::Plain, "net bekend"),
    ];
    for (value, unit, wanted) in table {
        assert_eq!(seen(&frisian().figure(value, unit)), wanted, "{value} {unit:?}");
    }
    assert_eq!(frisian().fixed(1234.5, 1), "1.234,5");
    let crowns = Language::new(Locale::WestFrisian, Some("NOK")).unwrap();
    assert_eq!(seen(&crowns.figure(6420.4, Unit::Money)), "NOK_6.420");
}

#[test]
fn ranges_and_differences_say_their_unit_once() {
    let language = frisian();
    assert_eq!(language.interval(Interval::from([0.57, 0.69]), Unit::Share), "57–69%");
    assert_eq!(seen(&language.interval(Interval::from([4900.0, 7100.0]), Unit::Money)), "€_4.900–7.100");
    assert_eq!(language.interval(Interval::from([-3.0, 1.5]), Unit::Plain), "-3,0 oant 1,5");
    assert_eq!(language.difference(0.25, Unit::Share), "+25 persintpunten");
    assert_eq!(language.difference(0.01, Unit::Share), "+1 persintpunt");
    assert_eq!(language.difference_interval(Interval::from([0.18, 0.31]), Unit::Share), "+18 oant +31 persintpunten");
}

/// Months of CLDR's Frisian, in small letters as the language writes them within a sentence.
#[test]
fn a_day_is_written_out_with_the_months_own_name() {
    let months = [
        "jannewaris",
        "febrewaris",
        "maart",
        "april",
        "maaie",
        "juny",
        "july",
        "augustus",
        "septimber",
        "oktober",
        "novimber",
        "desimber",
    ];
    for (number, month) in (1..).zip(months) {
        assert_eq!(frisian().date(&format!("2026-{number:02}-05")), format!("5 {month} 2026"));
    }
    assert_eq!(frisian().date(""), "in ûnbekende dei");
    assert_eq!(frisian().date("Meikoarten"), "Meikoarten", "what is no day is shown as it is");
}

#[test]
fn countries_have_their_frisian_names() {
    let table = [
        ("NO", "Noarwegen"),
        ("NL", "Nederlân"),
        ("DE", "Dútslân"),
        ("SE", "Sweden"),
        ("FR", "Frankryk"),
        ("AE", "Feriene Arabyske Emiraten"),
        ("ZW", "Simbabwe"),
        ("FI", "Finlân"),
    ];
    for (letters, name) in table {
        assert_eq!(frisian().country(letters), name);
    }
    assert_eq!(Language::new(Locale::NorwegianBokmal, None).unwrap().country("FR"), "Frankrike");
}

#[test]
fn a_theme_within_a_sentence_begins_with_a_small_letter() {
    let names = [("fy", "Lette besoarging"), ("en", "Late delivery")];
    let theme = Argument::Names(names.map(|(tag, name)| (tag.to_owned(), name.to_owned())).into());
    let complaint = Phrase::new("claim-voice-frustration").text("direction", "more").with("name", theme);
    assert_eq!(frisian().say(&complaint), "kleie oer lette besoarging");
}

#[test]
fn one_and_many_are_told_apart() {
    let outliers = |count| Phrase::new("note-outliers").text("label", "Ynkommen").count("count", count);
    let said = |count| frisian().say(&outliers(count));
    assert_eq!(said(1), "Ynkommen: ien wearde leit fier bûten alle oare en is nei binnen helle.");
    assert_eq!(said(1200), "Ynkommen: 1.200 wearden lizze fier bûten alle oare en binne nei binnen helle.");
}

#[test]
fn the_page_is_frisian_from_its_head_to_its_cards() {
    let page = render_html(&report(), Locale::WestFrisian, displayed()).unwrap();
    let words = [
        "<html lang=\"fy\">",
        "3 soarten klanten",
        "gegevens oant en mei 31 oktober 2026",
        "Wa’t se binne",
        "Wat klanten sizze",
        "Wat klanten dwaan sille",
        "95%-ynterfal",
    ];
    for word in words {
        assert!(page.contains(word), "{word}");
    }
}

#[test]
fn every_verdict_says_no_more_than_was_found() {
    let verdicts = [
        (Verdict::None, "Gjin yndieling fan dizze klanten is better as tafal"),
        (Verdict::TooFew, "Te min klanten om segminten te mjitten"),
        (Verdict::Wished, "De gegevens litte se net sjen"),
        (Verdict::Continuum, "Brûk se as handige parten, net as soarten minsken"),
        (Verdict::Kinds, "De groepen binne mear as tafal opleverje soe"),
    ];
    for (verdict, sentence) in verdicts {
        let mut report = report();
        report.segmentation.verdict = verdict;
        let page = render_html(&report, Locale::WestFrisian, displayed()).unwrap();
        assert!(page.contains(sentence), "{verdict:?}");
    }
}

/// What a message says without the words that were put into it, and without what stands between backticks.
fn own_words(said: &str) -> Vec<String> {
    let typed = said.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let own = typed.split('<').map(|part| part.split_once('>').map_or(part, |(_, rest)| rest)).collect::<String>();
    own.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn nothing_but_these_terms_is_as_in_english() {
    let alike = all_said(Locale::English).into_iter().zip(all_said(Locale::WestFrisian)).filter_map(|(en, fy)| {
        let has_words = own_words(&en.1).iter().any(|word| word.parse::<u64>().is_err());
        (has_words && en == fy).then_some(en.0)
    });
    let terms =
        ["evidence-status", "table-auc", "table-forecaster", "table-parameter", "table-persona", "table-r-squared"];
    assert_eq!(alike.collect::<BTreeSet<_>>(), terms.map(str::to_owned).into());
}

#[test]
fn no_sentence_holds_a_common_word_of_english_or_dutch() {
    let english = "the and with they their them which customer customers more less often who orders rows persons";
    let dutch = "het een niet zijn met van voor deze meer vaker ook bij geen naar wordt worden";
    let foreign: BTreeSet<&str> = english.split(' ').chain(dutch.split(' ')).collect();
    for (id, said) in all_said(Locale::WestFrisian) {
        let found: Vec<String> = own_words(&said).into_iter().filter(|word| foreign.contains(&word.as_str())).collect();
        assert!(found.is_empty(), "{id}: {said}: {found:?}");
    }
}
