//! What kind of statement a sentence is.

use portrett_text::polarity::Scorer;
use portrett_text::statement::{Answer, Kind, Kinds, Turn, answers};
use portrett_text::{Language, Reader};

fn kind(language: Language, text: &str, rating: Option<f32>) -> Kind {
    let tokens = Reader::new(language).read(text);
    Kinds::new(language).kind(&tokens, &Scorer::new(language).score(&tokens), rating)
}

#[test]
fn phrases_and_polarity_tell_the_kind_in_every_language() {
    for (language, expected) in [
        (
            Language::English,
            [
                ("The app does not work on my phone", Kind::Frustration),
                ("I would like a bigger size", Kind::Need),
                ("I'm not sure I trust this shop", Kind::Doubt),
                ("Lovely dress, thank you", Kind::Praise),
                ("When do you open?", Kind::Question),
                ("The parcel is in the hall", Kind::Other),
            ],
        ),
        (
            Language::Bokmal,
            [
                ("Appen virker ikke på telefonen min", Kind::Frustration),
                ("Jeg skulle ønske dere hadde større størrelser", Kind::Need),
                ("Usikker på om dette er verdt pengene", Kind::Doubt),
                ("Nydelig kjole, tusen takk", Kind::Praise),
                ("Når åpner dere?", Kind::Question),
                ("Pakken ligger i gangen", Kind::Other),
            ],
        ),
        (
            Language::Nynorsk,
            [
                ("Appen verkar ikkje på telefonen min", Kind::Frustration),
                ("Eg treng ei større jakke", Kind::Need),
                ("Det er for dyrt", Kind::Doubt),
                ("Eg er svært nøgd", Kind::Praise),
                ("Kva tid opnar de?", Kind::Question),
                ("Pakka ligg i gangen", Kind::Other),
            ],
        ),
        (
            Language::Finnish,
            [
                ("Sovellus ei toimi puhelimessani", Kind::Frustration),
                ("Haluaisin isomman koon", Kind::Need),
                ("Liian kallis minulle", Kind::Doubt),
                ("Ihana mekko, kiitos", Kind::Praise),
                ("Milloin avaatte?", Kind::Question),
                ("Paketti on eteisessä", Kind::Other),
            ],
        ),
        (
            Language::Dutch,
            [
                ("De app werkt niet op mijn telefoon", Kind::Frustration),
                ("Ik wil graag een grotere maat", Kind::Need),
                ("Te duur voor mij", Kind::Doubt),
                ("Prachtige jurk, dank je wel", Kind::Praise),
                ("Wanneer gaan jullie open?", Kind::Question),
                ("Het pakket ligt in de gang", Kind::Other),
            ],
        ),
        (
            Language::Frisian,
            [
                ("De app wurket net op myn tillefoan", Kind::Frustration),
                ("Ik wol graach in gruttere maat", Kind::Need),
                ("Dit is my te djoer", Kind::Doubt),
                ("In prachtige jurk, tige tank", Kind::Praise),
                ("Wannear binne jimme iepen?", Kind::Question),
                ("It pakket leit yn de gong", Kind::Other),
            ],
        ),
    ] {
        for (text, expected) in expected {
            assert_eq!(kind(language, text, None), expected, "{text}");
        }
    }
}

#[test]
fn a_complaint_that_asks_is_a_frustration() {
    for (language, text) in [
        (Language::English, "Why does it always crash?"),
        (Language::Bokmal, "Hvorfor må jeg vente i tre uker på en pakke?"),
        (Language::Bokmal, "Hvordan er det mulig å gjøre dette så dårlig?"),
        (Language::Finnish, "Miksi sovellus kaatuu joka kerta?"),
        (Language::Dutch, "Waarom kan ik niet inloggen?"),
        (Language::Bokmal, "Hvorfor er det ikke mulig å hente pakken i butikk?"),
        (Language::Finnish, "Miksi pakettia ei voi noutaa myymälästä?"),
        (Language::Dutch, "Waarom kan ik het pakket niet in de winkel ophalen?"),
    ] {
        assert_eq!(kind(language, text, None), Kind::Frustration, "{text}");
    }
}

#[test]
fn the_stars_are_evidence_where_the_words_are_not() {
    let text = "The parcel is in the hall";
    assert_eq!(kind(Language::English, text, Some(1.0)), Kind::Frustration);
    assert_eq!(kind(Language::English, text, Some(5.0)), Kind::Praise);
    assert_eq!(kind(Language::English, text, Some(3.0)), Kind::Other);
}

#[test]
fn in_an_interview_only_the_participant_counts() {
    let said = |participant, text| Turn { participant, text };
    let turns = [
        said(false, "Thanks for coming. What did you try to do?"),
        said(true, "I wanted to sign in"),
        said(true, "It did not let me"),
        said(false, "Go on."),
        said(true, "I gave up"),
    ];
    let expected = [
        Answer { question: Some("What did you try to do?"), text: "I wanted to sign in" },
        Answer { question: Some("What did you try to do?"), text: "It did not let me" },
        Answer { question: Some("Go on."), text: "I gave up" },
    ];
    assert_eq!(answers(&turns), expected);
    assert!(answers(&turns[..1]).is_empty());
}
