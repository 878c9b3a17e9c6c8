//! Sentences as customers write them.

use portrett_text::sentences;

/// The sentences of `text`, parted by ` | `.
fn split(text: &str) -> String {
    sentences(text).map(|place| &text[place]).collect::<Vec<_>>().join(" | ")
}

#[test]
fn an_abbreviation_ends_no_sentence() {
    for text in [
        "Har dere f.eks. Telenor som partner?",
        "Vi bestilte bl.a. Tre par sko kl. 12 og ca. 40 meter tau, jf. nr. 7.",
        "Tuotteita on esim. Helsingissä, Turussa ja nro. 5 on loppu.",
        "Bestel bv. Een jas of bijv. Schoenen bij dhr. De Vries.",
        "Mr. Smith and Mrs. Jones came, e.g. On Monday.",
        "Pakken til J. R. Hansen kom den 5. mars.",
        "It costs 3.50 or 1.250,00 and v2.1 is out.",
        "Se www.butikk.no eller skriv til hjelp@butikk.no i dag.",
        "Vi venter på m.m. og noe til",
    ] {
        assert_eq!(split(text), text);
    }
}

#[test]
fn an_abbreviation_that_can_be_last_ends_a_sentence_before_a_capital() {
    assert_eq!(split("Sko, jakker osv. Alt var fint."), "Sko, jakker osv. | Alt var fint.");
    assert_eq!(split("Kengät, takit jne. olivat hyviä."), "Kengät, takit jne. olivat hyviä.");
    assert_eq!(split("Esken var tom. Den er min. Jeg vil ha ny."), "Esken var tom. | Den er min. | Jeg vil ha ny.");
    assert_eq!(split("I think so. It is red. So am I."), "I think so. | It is red. | So am I.");
}

#[test]
fn small_letters_and_forgotten_spaces_do_not_hide_an_end() {
    assert_eq!(split("pakken kom ikke. jeg er skuffet!hva nå?"), "pakken kom ikke. | jeg er skuffet! | hva nå?");
    assert_eq!(split("Alt var fint.Men prisen er høy."), "Alt var fint. | Men prisen er høy.");
    assert_eq!(split("a size 10. it fits. the 2. mai it don?t"), "a size 10. | it fits. | the 2. mai it don?t");
    assert_eq!(split("Really?!? No!!! Yes."), "Really?!? | No!!! | Yes.");
}

#[test]
fn dots_that_leave_something_open_end_a_sentence_before_a_capital_only() {
    assert_eq!(split("vel... det var ikke bra… Jeg vet ikke..."), "vel... det var ikke bra… | Jeg vet ikke...");
}

#[test]
fn an_emoji_belongs_to_the_sentence_before_it() {
    assert_eq!(split("Great! 😀 Love it 😍😍 Will buy again"), "Great! 😀 | Love it 😍😍 | Will buy again");
    assert_eq!(split("Jeg ❤️ denne butikken"), "Jeg ❤️ denne butikken");
}

#[test]
fn lines_and_lists_end_sentences_and_a_wrapped_line_does_not() {
    assert_eq!(
        split("Hei\nhvor er pakken\n\n- sko\n* jakke\n1. lue\n2) vott"),
        "Hei | hvor er pakken | sko | jakke | lue | vott"
    );
    let wrapped = "Jeg bestilte en jakke for tre uker siden, og den har\nikke kommet ennå.\nHva gjør dere?";
    assert_eq!(
        split(wrapped),
        "Jeg bestilte en jakke for tre uker siden, og den har\nikke kommet ennå. | Hva gjør dere?"
    );
    assert_eq!(split("one\r\ntwo\r\n"), "one | two");
}

#[test]
fn a_full_stop_inside_of_quotation_marks_takes_them_along() {
    assert_eq!(split("De sa «kom i morgen.» Så gikk jeg."), "De sa «kom i morgen.» | Så gikk jeg.");
}

#[test]
fn what_is_no_text_has_no_sentences() {
    assert_eq!(split(" \n\t "), "");
    assert_eq!(split("مرحبا! كيف حالك؟"), "مرحبا! | كيف حالك؟");
}

#[test]
fn ten_megabytes_of_stops_are_split_in_one_pass() {
    for piece in ["a.", "1. ", "😀 1 ", "…", "x.X", "\n- ", "!?", "é. "] {
        let text = piece.repeat(10_000_000 / piece.len());
        assert!(sentences(&text).count() > 0, "{piece}");
    }
}
