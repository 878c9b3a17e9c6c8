//! Which word finds which, in five languages.

use portrett_search::{Parts, Sentence, Writer};
use portrett_text::Language;

use crate::shop::{found, index, options, said};

/// Language, what is typed, a sentence that it finds.
const FINDS: &[(&str, &str, &str)] = &[
    // Forms of one word.
    ("nb", "frakt", "Frakten var altfor dyr."),
    ("nb", "frakten", "Dyr frakt!"),
    ("nb", "pakke", "Pakkene kom aldri fram."),
    ("nn", "frakten", "Frakta? Nei, frakt er dyrt her."),
    ("nn", "pakken", "Pakken kom ikkje."),
    ("fi", "toimituksen", "Toimitus kesti viikon."),
    ("fi", "toimitus", "Toimituksessa meni kauan."),
    ("fi", "hinta", "Hinnat ovat nousseet."),
    ("fi", "kengät", "Kengissä oli reikä."),
    ("en", "deliveries", "The delivery was late."),
    ("en", "returning", "I returned the shoes."),
    ("nl", "bezorgingen", "De bezorging duurde lang."),
    ("nl", "pakket", "De pakketten zijn kwijt."),
    ("fy", "winkels", "De winkel wie ticht."),
    ("fy", "priis", "De prizen binne heech."),
    // Small and capital letters, and accents that a writer may leave out.
    ("nb", "ÆRLIG", "Helt ærlig er det for dyrt."),
    ("nb", "ærlig", "HELT ÆRLIG."),
    ("nb", "kafe", "Fin kafé i butikken."),
    ("nb", "kaféen", "Kafeen i butikken er fin."),
    ("fy", "thusbesoarge", "Se soene it thúsbesoargje."),
    ("nl", "reële", "Een reele prijs."),
    ("fy", "betelje", "Ik woe betélje."),
    ("en", "can't", "I can’t log in."),
    ("fi", "a\u{308}iti", "Äiti tilasi kengät."),
    // Parts of compounds.
    ("nb", "frakt", "Fraktkostnadene er skjult."),
    ("nb", "frakt", "Jeg valgte ekspressfrakt."),
    ("nb", "levering", "Leveringstiden stemte ikke."),
    ("nb", "pris", "Prisøkningen er for stor."),
    ("fi", "toimitus", "Toimituskulut ovat liian suuret."),
    ("nb", "service", "Kundeservice svarer ikke."),
    ("fi", "maksu", "Toimitusmaksu yllätti."),
    ("nl", "kosten", "De verzendkosten zijn hoog."),
    ("fy", "kosten", "De ferstjoerkosten binne heech."),
    // Of a language that is unknown, and of one that is none of ours.
    ("", "frakten", "Frakt!!"),
    ("", "frakt", "Frakten!!"),
    ("", "toimitus", "toimituksen"),
    ("sv", "frakt", "Frakten var dyr."),
];

/// Language, what is typed, a sentence that it does not find.
const MISSES: &[(&str, &str, &str)] = &[
    ("nb", "gratis", "Frakten var altfor dyr."),
    ("nb", "fraktkostnad", "Frakten var altfor dyr."),
    ("nb", "dyr frakt", "Frakten var grei."),
    ("nb", "ring", "For mye forvirring."),
    ("fi", "hinta", "Toimitus kesti viikon."),
    // The letters å ä ö ø æ are no accents.
    ("fi", "talli", "Tälli."),
    ("nb", "hoy", "Prisen er høy."),
    ("nb", "for", "Får jeg pengene tilbake?"),
    // Stems of another language do not count: the stem of Finnish *hinta* is the English word *hint*.
    ("en", "hinta", "I need a hint."),
];

#[test]
fn forms_accents_and_parts_of_a_word_find_each_other() {
    for (language, typed, text) in FINDS {
        let index = index(&said(language, &[text, "Something else 1 2 3"]));
        assert_eq!(found(&index, typed), [1], "{language}: {typed} in {text}");
    }
}

#[test]
fn other_words_are_not_found() {
    for (language, typed, text) in MISSES {
        let index = index(&said(language, &[text]));
        assert!(found(&index, typed).is_empty(), "{language}: {typed} in {text}");
    }
}

#[test]
fn a_word_is_looked_for_in_every_language_at_once() {
    let texts =
        [("nb", "Pakkene er borte."), ("nl", "Het pakket is kwijt."), ("en", "My packet is lost."), ("", "Pakket?")];
    let sentences: Vec<Sentence<'_>> = (1..)
        .zip(texts)
        .map(|(id, (language, text))| Sentence { id, writer: id, language, text, ..Sentence::default() })
        .collect();
    let index = index(&sentences);
    assert_eq!(found(&index, "pakketten"), [2, 4]);
    assert_eq!(found(&index, "pakker"), [1, 4]);
    assert_eq!(found(&index, "packets"), [3]);
}

#[test]
fn a_company_may_bring_the_parts_of_its_own_compounds() {
    let text = &said("nb", &["Garderobeskapet mangler skruer."]);
    assert!(found(&index(text), "skap").is_empty());
    let parts = Parts::new(&[(Language::Bokmal, "garderobe"), (Language::Bokmal, "skap")]);
    let mut options = options();
    options.parts = parts;
    let writer = Writer::in_memory(&options).unwrap();
    writer.add(&text[0]).unwrap();
    let index = writer.finish().unwrap();
    assert_eq!(found(&index, "skapene"), [1]);
    assert_eq!(found(&index, "garderobe"), [1]);
}
