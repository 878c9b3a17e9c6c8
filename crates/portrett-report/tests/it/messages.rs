//! Every language says the same things, and nothing that is said is missing or left over.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use portrett_report::{Language, Locale, MESSAGE_PREFIXES, message_files};
use portrett_terms::{Argument, Phrase, ProblemReason};

type Messages = BTreeMap<String, BTreeSet<String>>;

/// The messages of a language with the arguments of each. `x-number` chooses a plural of `x`, and `x-about` is `x`
/// in the form of what is spoken of: neither is an argument of its own, and not every language needs it.
fn messages(locale: Locale) -> Messages {
    let mut messages = Messages::new();
    for (name, text) in message_files(locale) {
        for entry in fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}")).body
        {
            if let Entry::Message(message) = entry {
                if is_form(message.id.name) {
                    continue;
                }
                let mut arguments = BTreeSet::new();
                collect(message.value.as_ref().unwrap(), &mut arguments);
                assert!(
                    messages.insert(message.id.name.to_owned(), arguments).is_none(),
                    "{name}: {} twice",
                    message.id.name
                );
            }
        }
    }
    messages
}

/// Names in the forms that a language's sentences ask for are that language's own.
fn is_form(id: &str) -> bool {
    id == "about" || id.starts_with("name-")
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => argument(inline, arguments),
            Expression::Select { selector, variants } => {
                argument(selector, arguments);
                variants.iter().for_each(|variant| collect(&variant.value, arguments));
            }
        }
    }
}

fn argument(inline: &InlineExpression<&str>, arguments: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline
        && !["amount", "ends"].contains(&id.name)
    {
        arguments.insert(id.name.trim_end_matches("-number").trim_end_matches("-about").to_owned());
    }
}

#[test]
fn every_language_holds_the_same_messages_with_the_same_arguments() {
    for locale in Locale::ALL {
        assert_eq!(messages(Locale::English), messages(*locale), "{locale:?}");
    }
}

/// The words of each message between its braces; a message of arguments alone has none.
fn words(locale: Locale) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for (_, text) in message_files(locale) {
        for entry in fluent_syntax::parser::parse(text).unwrap().body {
            if let Entry::Message(message) = entry {
                let mut own = String::new();
                collect_words(message.value.as_ref().unwrap(), &mut own);
                words.insert(message.id.name.to_owned(), own);
            }
        }
    }
    words
}

fn collect_words(pattern: &Pattern<&str>, words: &mut String) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| collect_words(&variant.value, words));
            }
            PatternElement::Placeable { .. } => words.push(' '),
        }
    }
}

/// Messages whose word languages may well share.
const SHARED: &[&str] = &[
    "evidence-status",
    "table-auc",
    "table-forecaster",
    "table-parameter",
    "table-persona",
    "table-r-squared",
    "test-below",
];

#[test]
fn no_message_was_left_in_english() {
    let english = words(Locale::English);
    let is_said = |id: &str, text: &str| text.contains(char::is_alphabetic) && !SHARED.contains(&id);
    for locale in Locale::ALL.iter().filter(|locale| **locale != Locale::English) {
        let own = words(*locale);
        let same: Vec<_> = english.iter().filter(|(id, text)| is_said(id, text) && own[*id] == **text).collect();
        assert_eq!(same, Vec::new(), "{locale:?}");
    }
}

#[test]
fn no_sentence_holds_a_common_word_of_english() {
    const WORDS: [&str; 12] =
        ["the", "of", "and", "with", "not", "their", "they", "customers", "which", "from", "than", "who"];
    for locale in Locale::ALL.iter().filter(|locale| **locale != Locale::English) {
        for (id, text) in words(*locale) {
            // What somebody types is no prose.
            let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
            let words = prose.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
            // Frisian has `of` too: or.
            let is_english = |word: &String| {
                WORDS.contains(&word.as_str()) && (*locale, word.as_str()) != (Locale::WestFrisian, "of")
            };
            let english: Vec<_> = words.filter(is_english).collect();
            assert!(english.is_empty(), "{locale:?} {id}: {english:?} in {text}");
        }
    }
}

#[test]
fn a_name_is_bent_where_a_sentence_asks_for_it() {
    let names = |fi: &str, en: &str| {
        Argument::Names([("fi", fi), ("en", en)].map(|(tag, name)| (tag.to_owned(), name.to_owned())).into())
    };
    let said = |locale, name: Argument| {
        let phrase = Phrase::new("claim-voice-frustration").text("direction", "more").with("name", name);
        Language::new(locale, None).unwrap().say(&phrase)
    };
    let late = names("Myöhäinen toimitus", "Late delivery");
    assert_eq!(said(Locale::Finnish, late.clone()), "Valittavat toimituksen myöhästymisestä");
    assert_eq!(said(Locale::English, late), "complain about late delivery");
    let renamed = names("Kuljetus", "Late delivery");
    assert_eq!(said(Locale::Finnish, renamed), "Valittavat aiheesta ”kuljetus”", "a project's own word");
    let unknown = names("Huivit", "Scarves");
    assert_eq!(said(Locale::Finnish, unknown), "Valittavat aiheesta ”huivit”");
    assert_eq!(said(Locale::Finnish, Argument::Text("vetoketju".into())), "Valittavat aiheesta ”vetoketju”");
}

#[test]
fn every_theme_of_ours_has_its_form_in_finnish() {
    let taxonomy = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../portrett-text/data/taxonomy.toml");
    let taxonomy = std::fs::read_to_string(taxonomy).unwrap();
    let mut themes = 0;
    for line in taxonomy.lines().filter(|line| line.starts_with("name = ")) {
        let name = |tag: &str| line.split(&format!("{tag} = \"")).nth(1).unwrap().split('"').next().unwrap().to_owned();
        let names = ["fi", "en"].map(|tag| (tag.to_owned(), name(tag)));
        let phrase = Phrase::new("feature-voice-praise").with("name", Argument::Names(names.into()));
        let said = Language::new(Locale::Finnish, None).unwrap().say(&phrase);
        assert!(said.starts_with("Kehut ") && !said.contains("aiheesta"), "{line}: {said}");
        themes += 1;
    }
    assert!(themes > 50, "{themes}");
}

/// Every argument of a message as a word or as a number, so that each of its variants can be said.
fn filled(id: &str, arguments: &BTreeSet<String>, direction: &str, number: usize) -> Phrase {
    arguments.iter().fold(Phrase::new(id), |phrase, name| match name.as_str() {
        "direction" => phrase.text(name, direction),
        "count" | "people" | "free" => phrase.count(name, number),
        name => phrase.text(name, format!("<{name}>")),
    })
}

/// Each message of a language as it says itself, in each of its variants.
pub fn all_said(locale: Locale) -> Vec<(String, String)> {
    let language = Language::new(locale, None).unwrap();
    let variants = [("less", 0), ("more", 1), ("more", 1_234)];
    let said = |(id, arguments): (String, BTreeSet<String>)| {
        variants.map(|(direction, number)| (id.clone(), language.say(&filled(&id, &arguments, direction, number))))
    };
    messages(locale).into_iter().flat_map(said).collect()
}

#[test]
fn every_message_can_be_said_in_every_language() {
    for locale in Locale::ALL {
        for (id, said) in all_said(*locale) {
            assert!(!said.trim().is_empty() && !said.contains(['{', '}']), "{} {id}: {said}", locale.tag());
        }
    }
}

fn source_files(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => source_files(&path),
            false if path.extension().is_some_and(|end| end == "rs") => vec![std::fs::read_to_string(path).unwrap()],
            false => Vec::new(),
        })
        .collect()
}

/// The string literals of the crate that look like message ids.
fn literals() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let looks_like_id =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let text = source_files(&folder).join("\n");
    text.split('"').filter(|piece| looks_like_id(piece)).map(str::to_owned).collect()
}

/// The ids that stand directly in a call that says a message.
fn said_in_code() -> BTreeSet<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let text = source_files(&folder).join("\n");
    let calls = ["message(\"", "message_with(\"", "Phrase::new(\""];
    calls
        .iter()
        .flat_map(|call| {
            text.split(call).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_message_that_the_code_says_exists() {
    let messages = messages(Locale::English);
    let missing: Vec<_> = said_in_code().into_iter().filter(|id| !messages.contains_key(id)).collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn no_message_is_left_over() {
    let literals = literals();
    let put_together =
        |id: &str| MESSAGE_PREFIXES.iter().any(|(prefix, _)| id.starts_with(prefix)) || id.starts_with("source-");
    let unused: Vec<_> =
        messages(Locale::English).into_keys().filter(|id| !put_together(id) && !literals.contains(id)).collect();
    assert_eq!(unused, Vec::<String>::new());
}

#[test]
fn every_prefix_that_is_promised_has_messages() {
    let messages = messages(Locale::English);
    for (prefix, _) in MESSAGE_PREFIXES {
        assert!(messages.keys().any(|id| id.starts_with(prefix)), "{prefix}");
    }
}

#[test]
fn every_feature_has_its_sentence_its_name_its_title_and_its_clause() {
    let messages = messages(Locale::English);
    let features: Vec<_> = messages.keys().filter_map(|id| id.strip_prefix("claim-")).collect();
    assert_eq!(features.len(), 66);
    for feature in features {
        for prefix in ["feature-", "title-", "summary-"] {
            assert!(messages.contains_key(&format!("{prefix}{feature}")), "{prefix}{feature}");
        }
    }
}

#[test]
fn every_reason_to_set_something_aside_is_said() {
    use ProblemReason::*;
    let all = [
        NoCustomer,
        NoKey,
        CellCount,
        BrokenQuote,
        TooLong,
        NulByte,
        NotJson,
        SheetError,
        Encoding,
        NotANumber,
        TooLarge,
        NotADate,
        ImplausibleDate,
        NotYesNo,
        NotAnEmail,
        RepeatedKey,
        Blank,
        Footer,
        NotDone,
    ];
    let messages = messages(Locale::English);
    for reason in all {
        assert!(messages.contains_key(&format!("problem-{}", reason.name().replace('_', "-"))), "{}", reason.name());
    }
}

#[test]
fn a_sentence_follows_its_direction_and_its_words() {
    let said = |locale, phrase: &Phrase| Language::new(locale, None).unwrap().say(phrase);
    let married = Phrase::new("claim-trait-category")
        .text("direction", "more")
        .text("label", "Marital status")
        .text("category", "Married");
    assert_eq!(said(Locale::English, &married), "Marital status: Married");
    let fewer = Phrase::new("claim-order-count").text("direction", "less");
    assert_eq!(said(Locale::English, &fewer), "Buy less often");
    assert_eq!(said(Locale::NorwegianBokmal, &fewer), "Kjøper sjeldnere");
    assert_eq!(said(Locale::Finnish, &fewer), "Ostavat harvemmin");
    let verdict = Phrase::new("prediction-not-shown").with("predictor", Argument::Message("predictor-rfm".into()));
    assert_eq!(
        said(Locale::NorwegianBokmal, &verdict),
        "Ikke vist å være bedre enn nylighet, hyppighet og beløp (RFM)"
    );
    let outlier = |count| Phrase::new("note-outliers").text("label", "Income").count("count", count);
    assert_eq!(said(Locale::English, &outlier(1)), "Income: one value lies far outside all others and was drawn in.");
    assert_eq!(
        said(Locale::English, &outlier(1200)),
        "Income: 1,200 values lie far outside all others and were drawn in."
    );
    assert_eq!(
        said(Locale::Finnish, &outlier(1)),
        "Income: yksi arvo on kaukana kaikista muista, ja se vedettiin lähemmäs."
    );
}

#[test]
fn a_message_that_nobody_wrote_is_seen() {
    assert_eq!(
        Language::new(Locale::English, None).unwrap().say(&Phrase::new("claim-of-nothing")),
        "[claim-of-nothing]"
    );
}

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(Locale::from_tag("nb-NO"), Some(Locale::NorwegianBokmal));
    assert_eq!(Locale::from_tag("no"), Some(Locale::NorwegianBokmal));
    assert_eq!(Locale::from_tag("en_GB"), Some(Locale::English));
    assert_eq!(Locale::from_tag("fi_FI"), Some(Locale::Finnish));
    assert_eq!(Locale::from_tag("fy-NL"), Some(Locale::WestFrisian));
    assert_eq!(Locale::from_tag("sv"), None);
}
