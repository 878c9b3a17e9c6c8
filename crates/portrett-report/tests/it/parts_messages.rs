//! Every message of `parts.ftl`, with every kind of argument that a phrase can hold, in every language.

use std::collections::BTreeSet;

use portrett_report::{Language, Locale, message_files};
use portrett_terms::{Argument, Phrase, Unit};

use crate::fixture::{HEBREW, SCRIPT};
use crate::fixture_voice::delivery;

/// The file of a language.
fn file(locale: Locale) -> &'static str {
    message_files(locale).into_iter().find(|(name, _)| *name == "parts.ftl").unwrap().1
}

/// Ids of the file's messages.
fn ids(locale: Locale) -> BTreeSet<&'static str> {
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_lowercase());
    file(locale).lines().filter(begins).map(|line| line.split(" =").next().unwrap()).collect()
}

/// One argument of each kind, and of figures one of each unit, whole and broken, one and many.
fn kinds() -> Vec<Argument> {
    let units = [
        Unit::Share,
        Unit::Money,
        Unit::Days,
        Unit::Years,
        Unit::CalendarYear,
        Unit::Count,
        Unit::PerYear,
        Unit::Plain,
    ];
    let figures = units.iter().flat_map(|unit| [0.0, 1.0, 0.37, 1_234.5].map(|value| (value, *unit)));
    let mut kinds: Vec<Argument> = figures.map(|(value, unit)| Argument::Figure { value, unit }).collect();
    kinds.extend([
        Argument::Text("ski boots".into()),
        Argument::Text(SCRIPT.into()),
        Argument::Text(HEBREW.into()),
        Argument::Message("channel-any".into()),
        Argument::Message("source-survey".into()),
        Argument::Date("2026-01-05".into()),
        Argument::Country("NO".into()),
        delivery(),
        Argument::List(vec![Phrase::new("summary-order-count").text("direction", "more")]),
        Argument::List(["less", "more", "less"].map(|own| Phrase::new("summary-alive").text("direction", own)).into()),
    ]);
    kinds
}

/// Names of all arguments of the file.
fn names() -> BTreeSet<&'static str> {
    let named = file(Locale::Finnish).split("{$").skip(1);
    named
        .map(|rest| rest.split([' ', '}']).next().unwrap().trim_end_matches("-number").trim_end_matches("-about"))
        .collect()
}

#[test]
fn every_message_is_said_with_every_kind_of_argument() {
    let names = names();
    assert!(names.contains("clauses") && names.contains("degree") && names.len() > 10, "{names:?}");
    for locale in Locale::ALL {
        let language = Language::new(*locale, Some("EUR")).unwrap();
        for id in ids(*locale) {
            for kind in kinds() {
                // A figure has no name's form: what is spoken of is never one.
                let is_figure = matches!(kind, Argument::Figure { .. } | Argument::Date(_));
                let of = |name: &str| if name == "name" && is_figure { delivery() } else { kind.clone() };
                let phrase = names.iter().fold(Phrase::new(id), |phrase, name| phrase.with(name, of(name)));
                for word in ["less", "more", "somewhat", "clearly", "far"] {
                    let phrase = phrase.clone().text("direction", word).text("degree", word);
                    let said = language.say(&phrase);
                    assert!(!said.trim().is_empty() && !said.contains(['{', '}']), "{locale:?} {id} {kind:?}: {said}");
                    assert!(!said.starts_with('['), "{locale:?} {id}: {said}");
                }
            }
        }
    }
}

#[test]
fn each_word_of_degree_is_another_sentence() {
    for locale in Locale::ALL {
        let language = Language::new(*locale, None).unwrap();
        for id in ids(*locale).into_iter().filter(|id| id.starts_with("description-") && !id.contains("opening")) {
            let said = |word: &str| {
                language.say(&Phrase::new(id).text("who", "Oda").text("clauses", "x").text("degree", word))
            };
            let all: BTreeSet<String> = ["somewhat", "clearly", "far"].map(said).into();
            assert_eq!(all.len(), 3, "{locale:?} {id}");
        }
    }
}
