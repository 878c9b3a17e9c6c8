//! Every message of every language, said with each direction and with one and with many.

use std::collections::BTreeSet;
use std::fmt::Write;

use portrett_report::{Language, Locale, message_files};
use portrett_terms::{Argument, Phrase, Unit};

/// Messages whose shape is their purpose: signs around words.
const BARE: [&str; 2] = ["list-many", "list-two"];

/// An argument such as the program would give, by its name.
fn argument(name: &str, count: f64) -> Argument {
    match name {
        "direction" => Argument::Text(if count > 1.0 { "more".into() } else { "less".into() }),
        "date" | "from" | "to" | "first" | "last" => Argument::Date("2026-01-05".into()),
        "share" | "certainty" | "between" | "first-share" | "second-share" | "rest-share" => {
            Argument::Figure { value: 0.45, unit: Unit::Share }
        }
        "days" | "usual" => Argument::Figure { value: count, unit: Unit::Days },
        "money" => Argument::Figure { value: 912_345.0, unit: Unit::Money },
        "name" | "label" | "category" | "text" | "source" | "author" | "statement" | "title" => {
            Argument::Text(format!("‹{name}›"))
        }
        "degree" => Argument::Text(if count > 1.0 { "far".into() } else { "clearly".into() }),
        "what" => Argument::List(vec![Phrase::new("gap-times"), Phrase::new("gap-returns")]),
        "clauses" => Argument::List(clauses()),
        "next" => Argument::List(clauses().into_iter().take(1).collect()),
        _ => Argument::Figure { value: count, unit: Unit::Count },
    }
}

/// Two clauses about one person.
fn clauses() -> Vec<Phrase> {
    ["summary-order-count", "summary-spend-total"].map(|id| Phrase::new(id).text("direction", "more")).into()
}

/// The message's arguments, as they stand in its file.
fn arguments(text: &str) -> BTreeSet<&str> {
    text.split("{$").skip(1).map(|rest| rest.split([' ', '}']).next().unwrap()).collect()
}

/// Each message's id and what its file says of it.
fn blocks(locale: Locale) -> Vec<(&'static str, String)> {
    let mut blocks: Vec<(&str, String)> = Vec::new();
    for (_, text) in message_files(locale) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =").filter(|(id, _)| id.starts_with(|c: char| c.is_ascii_lowercase())) {
                Some((id, rest)) => blocks.push((id, rest.to_owned())),
                None => blocks.last_mut().into_iter().for_each(|(_, block)| block.push_str(line)),
            }
        }
    }
    blocks
}

/// What the message says to one and to many.
fn said(language: &Language, id: &str, block: &str) -> [String; 2] {
    [1.0, 5.0].map(|count| {
        let plain =
            arguments(block).into_iter().map(|name| name.trim_end_matches("-number").trim_end_matches("-about"));
        let phrase = plain.fold(Phrase::new(id), |phrase, name| phrase.with(name, argument(name, count)));
        language.say(&phrase)
    })
}

/// `SHOW_MESSAGES=folder cargo test -p portrett-report every_message` writes them, for a native reader.
#[test]
fn every_message_is_said_whole_and_spaced_as_its_language_does() {
    for locale in Locale::ALL {
        let language = Language::new(*locale, Some("EUR")).unwrap();
        let mut page = String::new();
        for (id, block) in blocks(*locale).iter().filter(|(id, _)| !id.starts_with("unit-")) {
            let [one, many] = said(&language, id, block);
            for text in [&one, &many] {
                assert!(!text.contains("{$") && !text.contains(['{', '}']), "{locale:?} {id}: {text}");
                let odd = ["  ", " .", " ,", " ;", " :", "( ", " )", "..", ",,"];
                let is_odd = odd.iter().any(|pair| text.contains(pair)) && !BARE.contains(id);
                assert!(!is_odd && text.trim() == text, "{locale:?} {id}: {text:?}");
            }
            writeln!(page, "{id}\n    {one}").unwrap();
            if many != one {
                writeln!(page, "    {many}").unwrap();
            }
        }
        if let Some(folder) = std::env::var_os("SHOW_MESSAGES").map(std::path::PathBuf::from) {
            std::fs::write(folder.join(format!("messages.{}.txt", locale.tag())), page).unwrap();
        }
    }
}
