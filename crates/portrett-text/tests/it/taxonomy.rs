//! What customers talk about.

use portrett_text::taxonomy::own::{OwnTheme, OwnThemes};
use portrett_text::taxonomy::{Matcher, SHIPPED, Taxonomy, TaxonomyError};
use portrett_text::{Language, Reader};

/// The theme that a sentence is about most.
fn main_theme(language: Language, text: &str) -> String {
    let taxonomy = Taxonomy::shipped().unwrap();
    let matcher = Matcher::new(&taxonomy, language);
    let mut hits = Vec::new();
    matcher.hits(&Reader::new(language).read(text), &mut hits);
    matcher.main(&hits).map_or(String::new(), |theme| taxonomy.themes()[theme].id.clone())
}

#[test]
fn the_shipped_taxonomy_has_names_and_words_in_every_language() {
    let taxonomy = Taxonomy::shipped().unwrap();
    assert!(taxonomy.themes().len() > 50);
    for theme in taxonomy.themes() {
        for language in Language::ALL {
            assert!(!theme.name(language).is_empty(), "{}", theme.id);
            let least = match (language, theme.parent) {
                (Language::Nynorsk, _) => 1,
                (_, None) => 5,
                (_, Some(_)) => 3,
            };
            assert!(theme.terms(language).count() >= least, "{} in {}", theme.id, language.code());
        }
    }
}

#[test]
fn a_theme_is_one_in_all_languages() {
    for (language, text, theme) in [
        (Language::Bokmal, "Frakten tok tre dager", "delivery"),
        (Language::Nynorsk, "Pakka vart levert heim", "delivery"),
        (Language::Finnish, "Toimitus kesti kolme päivää", "delivery.late"),
        (Language::English, "The delivery was quick", "delivery"),
        (Language::Dutch, "De bezorging was vlot", "delivery"),
        (Language::Frisian, "De besoarging wie flot", "delivery"),
        (Language::Bokmal, "Jeg vil si opp abonnementet mitt", "subscription.cancel"),
        (Language::English, "How do I get my money back?", "returns.refund"),
        (Language::Finnish, "Haluan rahat takaisin", "returns.refund"),
        (Language::Dutch, "Ik ben mijn wachtwoord vergeten", "account.password"),
        (Language::Frisian, "It is my te djoer", "price.high"),
        (Language::Bokmal, "Dette er for dyrt", "price.high"),
        (Language::English, "It runs small in the waist", "fit"),
    ] {
        assert_eq!(main_theme(language, text), theme, "{text}");
    }
}

#[test]
fn parts_of_compounds_tell_a_theme() {
    assert_eq!(main_theme(Language::Bokmal, "Leveringsproblemer igjen"), "delivery");
    assert_eq!(main_theme(Language::Finnish, "Asiakaspalvelunumero ei vastaa"), "service.waiting");
    assert_eq!(main_theme(Language::Dutch, "De leveringsdatum klopt niet"), "delivery");
}

#[test]
fn some_words_tell_a_part_only_beside_a_word_of_its_theme() {
    assert_eq!(main_theme(Language::English, "The parcel was late"), "delivery.late");
    assert_eq!(main_theme(Language::English, "I was late"), "");
}

#[test]
fn a_project_may_carry_a_taxonomy_of_its_own() {
    let text = "[bikes]\nname = { en = \"Bikes\" }\nen = [\"bike\", \"bicycle\"]\n\n[bikes.repair]\nname = { en = \"Repair\" }\nen = \"flat tyre, +fix\"\n";
    let taxonomy = Taxonomy::parse(text).unwrap();
    assert_eq!(taxonomy.themes()[1].id, "bikes.repair");
    assert_eq!(taxonomy.themes()[1].parent, Some(0));
    assert_eq!(taxonomy.themes()[0].name(Language::Frisian), "Bikes");
    assert_eq!(taxonomy.index("bikes.repair"), Some(1));
}

#[test]
fn what_is_wrong_with_a_taxonomy_is_told_with_line_and_key() {
    for (text, told) in [
        ("[a\n", "line 1: "),
        ("", "the taxonomy has no theme"),
        ("[a]\nen = \"x\"\n", "line 1: a has no name"),
        ("[a]\nname = { de = \"A\" }\n", "line 2: a.name.de is no language (nb, nn, fi, en, nl, fy)"),
        (
            "[a]\nname = { en = \"A\" }\nde = \"x\"\n",
            "line 3: a.de is no language (nb, nn, fi, en, nl, fy) and no part",
        ),
        ("[a]\nname = { en = \"A\" }\nen = 3\n", "line 3: a.en must be words between commas, or a list of words"),
        ("[a]\nname = { en = \"A\" }\nen = \"x,,y\"\n", "line 3: a.en has an empty word"),
        ("[a]\nname = { fi = \"A\" }\nfi = \"x\"\n", "line 2: a.name needs a name in English, or in every language"),
        ("[a]\nname = { en = \"A\" }\n", "line 1: a has no words and no examples in any language"),
        ("a = 3\n", "line 1: a must be a table with a name and words"),
    ] {
        let error: TaxonomyError = Taxonomy::parse(text).unwrap_err();
        assert!(error.to_string().contains(told), "{text:?} gives {error}");
    }
}

#[test]
fn the_shipped_file_names_no_word_twice_in_a_theme() {
    assert!(SHIPPED.starts_with("# "));
    for theme in Taxonomy::shipped().unwrap().themes() {
        for language in Language::ALL {
            let mut words: Vec<&str> = theme.terms(language).collect();
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all, "{} in {}", theme.id, language.code());
        }
    }
}

#[test]
fn a_team_describes_a_theme_by_examples() {
    let own = |id: &str, examples: &[&str]| OwnTheme {
        id: id.to_owned(),
        examples: examples.iter().map(ToString::to_string).collect(),
    };
    let themes = [
        own("assembly", &["the screws did not fit the holes", "it took hours to put the shelf together"]),
        own("smell", &["the foam smells of chemicals", "a strong smell of paint"]),
    ];
    let others = ["the shop is near the station", "it took a week to arrive", "the colour of the shelf is nice"];
    let mut reader = Reader::new(Language::English);
    let ready = OwnThemes::learn(&themes, others, &mut reader);
    let near = ready.similarities(&reader.read("two screws were missing and the holes did not match"));
    assert!(near[0] > 0.3 && near[0] > 2.0 * near[1], "{near:?}");
    let near = ready.similarities(&reader.read("it smells of chemicals"));
    assert!(near[1] > 0.5 && near[1] > 2.0 * near[0], "{near:?}");
    let near = ready.similarities(&reader.read("the weather was nice"));
    assert!(near.iter().all(|near| *near < 0.2), "{near:?}");
}
