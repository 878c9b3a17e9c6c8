//! How sentences are meant.

use portrett_text::lexicon::Lexicon;
use portrett_text::polarity::{Class, Polarity, Scorer};
use portrett_text::{Language, Reader, sentences};

fn polarity(language: Language, text: &str) -> Polarity {
    let (mut reader, scorer) = (Reader::new(language), Scorer::new(language));
    let of: Vec<Polarity> = sentences(text).map(|place| scorer.score(&reader.read(&text[place]))).collect();
    Polarity::of_text(&of)
}

fn score(language: Language, text: &str) -> f32 {
    polarity(language, text).score
}

#[test]
fn every_line_of_every_list_is_a_word_and_a_valence() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/lexicon");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("# "), "{} does not say where it is from", path.display());
        for line in text.lines().filter(|line| !line.starts_with("# ")) {
            let cells: Vec<&str> = line.split('\t').collect();
            if path.ends_with("modifiers.txt") {
                assert!(cells.len() == 3 && Language::of_code(cells[0]).is_some(), "{line}");
                continue;
            }
            let valence: f32 = cells[1].parse().unwrap();
            assert!(cells.len() == 2 && valence.abs() <= 4.0, "{}: {line}", path.display());
        }
    }
}

#[test]
fn every_language_has_a_lexicon() {
    for language in Language::ALL {
        assert!(Lexicon::of(language).len() > 500, "{}", language.code());
    }
    assert_eq!(Lexicon::of(Language::Bokmal).valence("dårlig"), Some(-3.0));
    assert_eq!(Lexicon::of(Language::English).valence("waste of money"), Some(-3.0));
    assert_eq!(Lexicon::of(Language::Dutch).valence("tafel"), None);
}

#[test]
fn a_negation_turns_what_it_stands_by() {
    for (language, good, bad, not_good, not_bad) in [
        (Language::Bokmal, "Maten var god", "Maten var dårlig", "Maten var ikke god", "Maten var ikke dårlig"),
        (Language::Nynorsk, "Maten var god", "Maten var dårleg", "Maten var ikkje god", "Maten var ikkje dårleg"),
        (Language::Finnish, "Ruoka on hyvä", "Ruoka on huono", "Ruoka ei ole hyvä", "Ruoka ei ole huono"),
        (Language::English, "The food is good", "The food is bad", "The food is not good", "The food is not bad"),
        (Language::Dutch, "Het eten is goed", "Het eten is slecht", "Het eten is niet goed", "Het eten is niet slecht"),
        (Language::Frisian, "It iten is goed", "It iten is min", "It iten is net goed", "It iten is net min"),
    ] {
        let class = |text| polarity(language, text).class;
        assert_eq!(class(good), Class::Positive, "{good}");
        assert_eq!(class(bad), Class::Negative, "{bad}");
        assert_eq!(class(not_good), Class::Negative, "{not_good}");
        assert_eq!(class(not_bad), Class::Positive, "{not_bad}");
        assert!(score(language, not_bad) < score(language, good), "{not_bad} is less than {good}");
    }
}

#[test]
fn a_negation_may_follow_its_verb() {
    for (language, text) in [
        (Language::Bokmal, "Jeg anbefaler ikke denne butikken"),
        (Language::Bokmal, "Jeg liker det ikke"),
        (Language::Bokmal, "Appen fungerer ikke så bra"),
        (Language::Bokmal, "Jeg liker ikke den dårlige kvaliteten"),
        (Language::Nynorsk, "Eg likar ikkje denne appen"),
        (Language::Dutch, "Het bevalt mij niet"),
    ] {
        assert_eq!(polarity(language, text).class, Class::Negative, "{text}");
    }
    assert_eq!(polarity(Language::Bokmal, "Den er bra, ikke dyr").class, Class::Positive);
}

#[test]
fn strengthening_words_marks_and_capitals_make_more_of_it() {
    for (language, less, more) in [
        (Language::Bokmal, "Den er bra", "Den er veldig bra"),
        (Language::English, "It is good", "It is very good"),
        (Language::Finnish, "Se on hyvä", "Se on tosi hyvä"),
        (Language::Dutch, "Het is mooi", "Het is heel mooi"),
        (Language::Frisian, "It is moai", "It is tige moai"),
        (Language::English, "It is good", "It is good!!!"),
        (Language::English, "It is good", "It is GOOD"),
        (Language::English, "It is somewhat good", "It is good"),
        (Language::Bokmal, "Den er fin", "Den er kjempefin"),
    ] {
        assert!(score(language, less) < score(language, more), "{less} is less than {more}");
    }
}

#[test]
fn what_follows_a_contrast_weighs_more() {
    for (language, text) in [
        (Language::English, "The shop is nice but the food is bad"),
        (Language::Bokmal, "Butikken er fin, men maten er dårlig"),
        (Language::Finnish, "Kauppa on kiva, mutta ruoka on huonoa"),
        (Language::Dutch, "De winkel is fijn, maar het eten is slecht"),
        (Language::Frisian, "De winkel is fijn, mar it iten is min"),
    ] {
        assert_eq!(polarity(language, text).class, Class::Negative, "{text}");
    }
}

#[test]
fn forms_that_no_list_has_are_known_by_stem_or_beginning() {
    assert!(score(Language::Finnish, "Pettymyksestä huolimatta") < 0.0);
    assert!(score(Language::Bokmal, "En upraktisk løsning for alle") < score(Language::Bokmal, "En praktisk løsning"));
    assert_eq!(polarity(Language::Bokmal, "Stolen står i stua").class, Class::Neutral);
}

#[test]
fn words_that_no_list_has_are_told_by_their_parts() {
    let of = |language, word: &str| Scorer::new(language).score(&Reader::new(language).read(word)).class;
    for (language, good, neutral, bad) in [
        (
            Language::Bokmal,
            "støyfri hyggeligste bekymringsløst",
            "sukkerfri kostnadsfritt vindstille",
            "leveringstrøbbel returproblemer",
        ),
        (Language::Nynorsk, "støyfritt venlegaste", "sukkerfritt barna", "leveringstrøbbel returproblem"),
        (Language::Dutch, "storingsvrij", "suikervrij", "leveringsprobleem"),
    ] {
        good.split(' ').for_each(|word| assert_eq!(of(language, word), Class::Positive, "{word}"));
        neutral.split(' ').for_each(|word| assert_eq!(of(language, word), Class::Neutral, "{word}"));
        bad.split(' ').for_each(|word| assert_eq!(of(language, word), Class::Negative, "{word}"));
    }
}

#[test]
fn a_word_says_nothing_of_the_word_that_it_is_made_from() {
    assert_eq!(polarity(Language::Bokmal, "Det er barnlig").class, Class::Negative);
    assert_eq!(polarity(Language::Bokmal, "Sko til barna").class, Class::Neutral);
}

#[test]
fn a_negation_of_several_words_reaches_over_them() {
    for (language, text) in [
        (Language::Bokmal, "Jeg er ikke på noen måte fornøyd"),
        (Language::Bokmal, "Dette er på ingen måte bra"),
        (Language::Bokmal, "Varen er langt ifra god"),
        (Language::Nynorsk, "Eg er ikkje på nokon måte nøgd"),
        (Language::Nynorsk, "Dette er slett ikkje bra"),
    ] {
        assert_eq!(polarity(language, text).class, Class::Negative, "{text}");
    }
}

#[test]
fn emoji_say_how_it_is_meant() {
    assert_eq!(polarity(Language::Bokmal, "Pakken kom i dag 😍").class, Class::Positive);
    assert_eq!(polarity(Language::Bokmal, "Pakken kom i dag 😡").class, Class::Negative);
    assert_eq!(polarity(Language::English, "the parcel came today :(").class, Class::Negative);
}

/// Sentences as customers and critics write them, made up for this test before the lists were tried on them.
#[test]
fn norwegian_sentences_are_told_apart() {
    let good = [
        "Rask levering og hyggelig betjening, anbefales på det varmeste.",
        "Filmen er gripende fra første til siste minutt.",
        "Skuespillerne leverer varene, og manuset sitter som et skudd.",
        "Lydkvaliteten er upåklagelig til prisen.",
        "Endelig en app som bare virker.",
        "Dette er den beste boka jeg har lest i år.",
        "Eg er kjempenøgd med kjøpet.",
        "Albumet er fullt av fengende refrenger.",
        "Skjermen er skarp, og batteriet varer hele dagen.",
        "Boka er velskriven og spanande.",
        "Maten smakte nydelig, og porsjonene var store.",
        "Det er vanskelig å ikke la seg sjarmere.",
        "Serien er både morsom og tankevekkende.",
        "Telefonen ligger godt i hånda og er lett å bruke.",
        "Ingen problemer med bestillingen, alt gikk på skinner.",
    ];
    let bad = [
        "Venter fortsatt på pakken etter tre uker.",
        "Historien er forutsigbar og dialogen stiv.",
        "Kundeservice svarer verken på telefon eller e-post.",
        "Appen krasjer hver gang jeg åpner den.",
        "Dessverre faller filmen helt sammen mot slutten.",
        "Dette var bortkastede penger.",
        "Batteriet er elendig og kameraet skuffer.",
        "Eg er svært misnøgd med servisen.",
        "Låtene er pregløse og glemmes fort.",
        "Buksa revnet etter to gangers bruk.",
        "Jeg kommer aldri til å handle her igjen, for en frekk betjening.",
        "Boka er langdryg og keisam.",
        "Altfor dyrt for det du får.",
        "Manuset er fullt av klisjeer, og humoren treffer ikke.",
        "Grafikken er utdatert, og spillet blir fort ensformig.",
    ];
    let wrong = |texts: &[&str], wanted: Class| -> Vec<String> {
        let missed = texts.iter().filter(|text| polarity(Language::Bokmal, text).class != wanted);
        missed.map(ToString::to_string).collect()
    };
    let missed = [wrong(&good, Class::Positive), wrong(&bad, Class::Negative)].concat();
    assert!(missed.len() <= 4, "{missed:#?}");
}

#[test]
fn what_is_bad_and_does_not_happen_is_no_complaint() {
    for (language, text) in [(Language::Bokmal, "Ullsokkene klør ikke."), (Language::Dutch, "De trui jeukt niet.")] {
        let tokens = Reader::new(language).read(text);
        assert_ne!(Scorer::new(language).score(&tokens).class, Class::Negative, "{text}");
    }
}
