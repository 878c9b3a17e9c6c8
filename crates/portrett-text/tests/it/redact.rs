//! What identifies somebody is blacked out, and what only looks like it is not.

use portrett_text::{
    Known, Language, PersonalKind, Redactor, is_bank_account_no, is_bsn, is_card_number, is_hetu, is_iban,
    is_norwegian_identity_number,
};

const COUNTRIES: [&str; 5] = ["NO", "FI", "NL", "GB", "US"];

fn black(text: &str, language: Language, known: &Known) -> String {
    Redactor::new(&COUNTRIES).redact(text, Some(language), &[known]).text
}

/// What each text becomes when nothing is known of its author.
fn check(language: Language, told: &[(&str, &str)]) {
    for (text, wanted) in told {
        assert_eq!(black(text, language, &Known::default()), *wanted, "of {text:?}");
    }
}

#[test]
fn check_digits_are_those_of_the_authorities() {
    // ECBS and SWIFT print these as examples.
    for iban in ["NO9386011117947", "FI2112345600000785", "NL91ABNA0417164300", "GB29NWBK60161331926819"] {
        assert!(is_iban(iban), "{iban}");
        assert!(!is_iban(&iban.replace('1', "2")), "{iban}");
    }
    // Test numbers of the card networks.
    for card in ["4111111111111111", "5555555555554444", "378282246310005"] {
        assert!(is_card_number(card), "{card}");
    }
    assert!(!is_card_number("4111111111111112"));
    // Skatteetaten's Test-Norge has the month + 80.
    assert!(is_norwegian_identity_number("13097248022"), "a number of python-stdnum's tests");
    assert!(!is_norwegian_identity_number("13097248023"));
    assert!(is_hetu("131052-308T"), "the authority's example");
    assert!(is_hetu("131052Y308T") && !is_hetu("131052-308U"));
    assert!(is_bsn("111222333") && !is_bsn("111222334"));
    assert!(is_bank_account_no("86011117947") && !is_bank_account_no("86011117948"));
}

#[test]
fn numbers_are_blacked_out_in_bokmal() {
    check(
        Language::Bokmal,
        &[
            ("Ring meg på 412 34 567 eller +47 41 23 45 67.", "Ring meg på [telefon] eller [telefon]."),
            ("Ring 412\u{a0}34\u{a0}567 nå", "Ring [telefon] nå"),
            ("Skriv til kari.n@firma.no, takk", "Skriv til [e-post], takk"),
            ("Kontoen min er NO93 8601 1117 947.", "Kontoen min er [konto]."),
            ("Betal til kontonummer 8601.11.17947 i dag", "Betal til kontonummer [konto] i dag"),
            ("Kortet 4111 1111 1111 1111 ble trukket to ganger", "Kortet [kortnummer] ble trukket to ganger"),
            ("Fødselsnummeret er 130972 48022", "Fødselsnummeret er [fødselsnummer]"),
            ("Ordrenummer: 4711234, kom aldri", "Ordrenummer: [ordrenummer], kom aldri"),
            ("Ordre #12345 og ORD-2024-0001 mangler", "Ordre [ordrenummer] og [ordrenummer] mangler"),
            ("Jeg bor i Storgata 5B, 0155 Oslo nå", "Jeg bor i [adresse] nå"),
            ("Sendt til Karl Johans gate 12, 0154 Oslo", "Sendt til [adresse]"),
            ("Logget inn fra 192.168.1.20", "Logget inn fra [ip-adresse]"),
            ("Se https://butikk.no/min-side?token=abc123 her", "Se https://butikk.no/[lenke] her"),
            ("Postboks 123, 5001 Bergen", "[adresse]"),
        ],
    );
}

#[test]
fn numbers_are_blacked_out_in_other_languages() {
    check(
        Language::Finnish,
        &[
            ("Soita 040 123 4567, kiitos", "Soita [puhelin], kiitos"),
            ("Henkilötunnukseni on 131052-308T.", "Henkilötunnukseni on [henkilötunnus]."),
            ("Tilausnumero 998877 ei saapunut", "Tilausnumero [tilausnumero] ei saapunut"),
            ("Osoite on Mannerheimintie 12 A 5, 00100 Helsinki.", "Osoite on [osoite]."),
            ("Tili FI21 1234 5600 0007 85", "Tili [tili]"),
        ],
    );
    check(
        Language::Dutch,
        &[
            ("Bel 06-12345678 of 058-2123456", "Bel [telefoon] of [telefoon]"),
            ("Mijn bsn is 111222333", "Mijn bsn is [bsn]"),
            ("Kerkstraat 12-3, 1017 GC Amsterdam is het adres", "[adres] is het adres"),
            ("Bestelnummer is 20240012345", "Bestelnummer is [bestelnummer]"),
        ],
    );
    check(
        Language::Frisian,
        &[
            ("Myn rekken is NL91 ABNA 0417 1643 00", "Myn rekken is [rekken]"),
            ("Ik wenje oan de Tsjerkestrjitte 4, 8911 AB Ljouwert", "Ik wenje oan de [adres]"),
            ("Belje nei 0512 345 678", "Belje nei [telefoan]"),
        ],
    );
    check(
        Language::English,
        &[
            ("Call (555) 123-4567 or 020 7946 0018", "Call [phone] or [phone]"),
            ("I live at 221B Baker Street, London NW1 6XE, you know", "I live at [address], you know"),
            ("Send it to 742 Evergreen Terrace, Springfield, IL 62701", "Send it to [address]"),
            ("cancel purchase 00004587345", "cancel purchase [order number]"),
            ("From 2001:db8:0:0:0:ff00:42:8329 today", "From [ip address] today"),
            ("write to john (at) example.com", "write to [e-mail]"),
        ],
    );
}

#[test]
fn what_only_looks_like_a_number_of_a_person_is_kept() {
    for text in [
        "Den kostet 1 299,50 kr, ikke 12 345 678 kr.",
        "Åpent 10.00-16.00 og 1000-1600, helg 11-15.",
        "Levert 12.05.2024, bestilt 2024-05-01 og 22.05.2024.",
        "Garantien gjelder 2023-2024 og 20240512.",
        "Størrelse 90x200 cm, 42 2/3, vekt 1.250 kg.",
        "Varenummer 41234567 er utsolgt.",
        "Rabatt på 25 % i 2024, modell WH-1000XM4, ISO 9001.",
        "Ordre på 12000 kr og bestilling i 2024",
        "Jeg kjøpte 4 par sko i uke 22 til 5000 kroner.",
        "I 2019 Telenor ga oss 3 år garanti.",
        "Maksoin 1 500 euroa 3 kuukautta sitten, EAN 6412345678903.",
        "Het kost € 1.299,00 en weegt 12 kg; maat 38-40.",
        "Version 2.4.1 costs $1,299.00 and 100000 points.",
        "Se https://butikk.no/sko/lopesko-dame og www.butikk.no.",
        "Onderweg 3 keer gestopt, 100 % katoen.",
    ] {
        let redacted = Redactor::new(&COUNTRIES).redact(text, Some(Language::Bokmal), &[]);
        assert_eq!(redacted.text, text);
    }
}

#[test]
fn known_names_are_blacked_out_with_their_endings() {
    let kari = Known::of(&["Kari Nordmann"]);
    assert_eq!(black("karis pakke, til NORDMANN, Kari", Language::Bokmal, &kari), "[navn] pakke, til [navn]");
    let matti = Known::of(&["Matti Virtanen", "Pekka Mäkinen"]);
    assert_eq!(
        black("Virtaselle ja Matin paketti ja Pekan, Makisen", Language::Finnish, &matti),
        "[nimi] ja [nimi] paketti ja [nimi]"
    );
    let ole = Known::of(&["Ole Per"]);
    assert_eq!(black("Olen odottanut, Perille asti", Language::Finnish, &ole), "Olen odottanut, [nimi] asti");
    assert_eq!(black("Oles pakke, olen", Language::Bokmal, &ole), "[navn] pakke, olen");
    let bjorn = Known::of(&["Bjørn-Åge Sæther"]);
    assert_eq!(black("Bjorn Aage Saether ringte", Language::Bokmal, &bjorn), "[navn] ringte");
    let de_vries = Known::of(&["Jan de Vries"]);
    assert_eq!(black("voor jan de vries en Jan's doos", Language::Dutch, &de_vries), "voor [naam] en [naam]'s doos");
}

#[test]
fn a_name_that_is_a_word_is_kept_where_it_is_the_word() {
    let even = Known::of(&["Even Li"]);
    assert_eq!(black("Even if it is late, even now", Language::English, &even), "Even if it is late, even now");
    assert_eq!(black("Even ringte, er det even", Language::Bokmal, &even), "[navn] ringte, er det even");
    let hope = Known::of(&["Hope Price"]);
    assert_eq!(black("Hope you see why Hope Price wrote", Language::English, &hope), "Hope you see why [name] wrote");
    assert_eq!(black("Pakken til Even Li og til Even.", Language::Bokmal, &even), "Pakken til [navn] og til [navn].");
}

#[test]
fn known_numbers_and_addresses_are_blacked_out() {
    let mut known = Known::default();
    known.add_phone("+47 412 34 567");
    known.add_address("Solbakken 3, 1234 Vik");
    assert_eq!(black("41-23-45-67 og solbakken 3", Language::Bokmal, &known), "[telefon] og [adresse]");
}

#[test]
fn names_after_titles_greetings_and_introductions_are_blacked_out() {
    check(
        Language::Bokmal,
        &[
            ("Hei Kari, jeg heter Ola Nordmann.", "Hei [navn], jeg heter [navn]."),
            ("Jeg snakket med fru Hansen.\nHilsen Per", "Jeg snakket med fru [navn].\nHilsen [navn]"),
            ("Hei dere! Hilsen fra Bergen er fin", "Hei dere! Hilsen fra Bergen er fin"),
        ],
    );
    check(Language::Finnish, &[("Hei, nimeni on Matti Meikäläinen", "Hei, nimeni on [nimi]")]);
    check(Language::Dutch, &[("Mijn naam is Jan de Vries en meneer Bakker", "Mijn naam is [naam] en meneer [naam]")]);
    check(
        Language::English,
        &[
            ("Dear Dr. Smith, my name is john", "Dear Dr. [name], my name is [name]"),
            ("I love my Dr. Martens. My name is on the box.", "I love my Dr. Martens. My name is on the box."),
        ],
    );
}

#[test]
fn findings_say_what_was_where() {
    let redacted = Redactor::new(&["NO"]).redact("Ring 412 34 567", Some(Language::Nynorsk), &[]);
    assert_eq!(redacted.findings.len(), 1);
    assert_eq!(redacted.findings[0].kind, PersonalKind::Phone);
    assert_eq!(&"Ring 412 34 567"[redacted.findings[0].place.clone()], "412 34 567");
}

#[test]
fn a_megabyte_of_anything_takes_one_pass() {
    let known = Known::of(&["Kari Nordmann"]);
    let redactor = Redactor::new(&["NO"]);
    for piece in [
        "1", "1 ", "12.", "a@", "A ", "A1-", "://", "x/", "NO93 ", "Kari ", "#1", ":1", "é", "gate 1 ", "+", "(",
        "is ", "B2 2B ",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        assert!(!redactor.redact(&text, None, &[&known]).text.is_empty(), "{piece}");
    }
}
