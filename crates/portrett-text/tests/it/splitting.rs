//! Sentences, words and stems.

use portrett_text::{Language, Stemmer, sentences, words};

#[test]
fn a_text_is_split_into_sentences_and_words() {
    let text = "Pakken kom aldri!  Hvor er den? ";
    let said: Vec<&str> = sentences(text).map(|place| &text[place]).collect();
    assert_eq!(said, ["Pakken kom aldri!", "Hvor er den?"]);
    let said: Vec<&str> = words(text).map(|place| &text[place]).collect();
    assert_eq!(said, ["Pakken", "kom", "aldri", "Hvor", "er", "den"]);
}

#[test]
fn forms_of_one_word_have_one_stem() {
    for (language, forms) in [
        (Language::Bokmal, ["levering", "leveringen"]),
        (Language::English, ["delivery", "deliveries"]),
        (Language::Dutch, ["levering", "leveringen"]),
    ] {
        let stemmer = Stemmer::new(language);
        assert_eq!(stemmer.stem(forms[0]), stemmer.stem(forms[1]), "{}", language.code());
    }
}

#[test]
fn a_code_names_a_language() {
    for language in Language::ALL {
        assert_eq!(Language::of_code(language.code()), Some(language));
    }
    assert_eq!(Language::of_code("no"), Some(Language::Bokmal));
    assert_eq!(Language::of_code("xx"), None);
}
