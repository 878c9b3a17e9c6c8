//! Drafts beside the concerns of personas, in the languages that customers write in.

use portrett_check::reading::{Answer, Reading, read, reading_json, render_reading};
use portrett_report::Locale;
use portrett_terms::{Argument, Aspect, Report, StatementKind};
use serde_json::Value;

use super::out::assert_file;
use super::shop::{Figure, claim, saying, shop, theme, voice};

/// Ingrid complains of delivery, doubts because of the price, wants easy returns and buys at full price; Mikkel likes
/// what is bought; Solveig says nothing more often than others.
fn report() -> Report {
    let mut shop = shop();
    let full_price =
        Figure { column: "discount_share", aspect: Aspect::Behaviour, value: 0.08, base: 0.35, effect: -0.7 };
    shop.card("Ingrid").claims = vec![
        saying("d", StatementKind::Frustration, "delivery"),
        saying("p", StatementKind::Objection, "price"),
        saying("r", StatementKind::Goal, "returns"),
        claim("f", &full_price, "orders"),
    ];
    shop.card("Mikkel").claims = vec![saying("q", StatementKind::Praise, "quality")];
    shop.report
}

fn of(reading: &Reading, persona: &str) -> Vec<(String, Answer, Vec<usize>)> {
    let own = reading.personas.iter().find(|own| own.name == persona).unwrap();
    let told = own.concerns.iter().map(|concern| {
        (concern.claim.clone(), concern.answer, concern.sentences.iter().map(|sentence| sentence.number).collect())
    });
    told.collect()
}

/// What a draft says to Ingrid: delivery, price, returns, and what she avoids where it is pushed.
fn ingrid(draft: &str) -> Vec<(String, Answer, Vec<usize>)> {
    of(&read(draft, &report(), None).unwrap(), "Ingrid")
}

fn told(rows: &[(&str, Answer, &[usize])]) -> Vec<(String, Answer, Vec<usize>)> {
    rows.iter().map(|(claim, answer, sentences)| ((*claim).to_owned(), *answer, sentences.to_vec())).collect()
}

use Answer::{Answered, Missed, Offended, Touched, Unread};

const ENGLISH: &str = "Your new winter jacket is here. We deliver your parcel within two days. \
                       You must return it at your own expense. Have a look.";

#[test]
fn an_english_draft() {
    // The expense of a return is a matter of price too.
    let wanted = told(&[("d", Answered, &[2]), ("p", Offended, &[3]), ("r", Offended, &[3])]);
    assert_eq!(ingrid(ENGLISH), wanted);
}

#[test]
fn a_norwegian_draft() {
    let draft =
        "Vinterjakken er her. Vi leverer pakken innen to dager. Du må betale returen for egen regning. Ta en titt.";
    assert_eq!(ingrid(draft), told(&[("d", Answered, &[2]), ("p", Missed, &[]), ("r", Offended, &[3])]));
}

#[test]
fn a_finnish_draft() {
    let draft = "Uusi talvitakki on täällä. Toimitamme paketin kahdessa päivässä. Palautus tehdään omalla kustannuksella. Käy katsomassa.";
    assert_eq!(ingrid(draft), told(&[("d", Answered, &[2]), ("p", Missed, &[]), ("r", Offended, &[3])]));
}

#[test]
fn a_frisian_draft() {
    let draft = "De nije winterjas is der. Wy besoargje jo pakket binnen twa dagen. Jo moatte it retoer op eigen kosten ferstjoere. Sjoch mar ris.";
    assert_eq!(ingrid(draft), told(&[("d", Answered, &[2]), ("p", Offended, &[3]), ("r", Offended, &[3])]));
}

#[test]
fn a_sentence_promises_asks_speaks_well_or_badly_or_only_mentions() {
    let table = [
        ("Delivery is free of charge.", Answered),
        ("No more late deliveries.", Answered),
        ("You don't have to wait for your parcel.", Answered),
        ("The courier arrives at your doorstep.", Touched),
        ("Have you thought about delivery?", Touched),
        ("The delivery is excellent.", Answered),
        ("Sadly the delivery is slow and terrible.", Offended),
        ("We do not deliver parcels.", Offended),
        ("You must pick up the parcel at the post office.", Offended),
        ("The jacket is warm.", Missed),
    ];
    for (draft, answer) in table {
        let first = ingrid(draft).swap_remove(0);
        assert_eq!((first.0.as_str(), first.1), ("d", answer), "{draft}");
    }
}

#[test]
fn a_discount_offends_who_buys_at_full_price_and_nobody_else() {
    let draft = "Use our discount code today.";
    let offended = ingrid(draft).pop().unwrap();
    assert_eq!(offended, ("f".to_owned(), Offended, vec![1]));
    assert_eq!(of(&read(draft, &report(), None).unwrap(), "Mikkel"), told(&[("q", Missed, &[])]));
    assert!(ingrid("There are no discounts in our shop.").iter().all(|(claim, _, _)| claim != "f"), "none is pushed");
}

#[test]
fn a_language_without_themes_is_said_and_nothing_is_called_missed() {
    let german = "Die neue Winterjacke ist da und wir liefern das Paket innerhalb von zwei Tagen nach Hause.";
    let reading = read(german, &report(), None).unwrap();
    assert_eq!(reading.unread, [("de".to_owned(), 1)].into());
    assert_eq!(of(&reading, "Ingrid"), told(&[("d", Unread, &[]), ("p", Unread, &[]), ("r", Unread, &[])]));
    let text = render_reading(&reading, &report(), Locale::English).unwrap();
    let said = "One sentence could not be read, because there are no themes for its language: de.";
    assert!(text.starts_with(said), "{text}");
}

#[test]
fn a_theme_that_was_found_in_texts_is_told_by_the_words_of_its_name_in_its_own_language() {
    let mut shop = shop();
    let mut found = theme("found-en-3", 12);
    found.name = Argument::Text("waterproof zipper".into());
    shop.report.voice = Some(voice(vec![theme("delivery", 30), found]));
    shop.card("Ingrid").claims = vec![saying("z", StatementKind::Frustration, "theme_1")];
    let answer = |draft: &str| of(&read(draft, &shop.report, None).unwrap(), "Ingrid").swap_remove(0).1;
    assert_eq!(answer("We promise that zippers never break."), Answered);
    assert_eq!(answer("We have new jackets for you."), Missed);
    assert_eq!(answer("Vi har fått nye jakker til deg."), Unread);
}

#[test]
fn a_projects_own_themes_are_read_and_a_broken_file_of_themes_is_refused() {
    let mut shop = shop();
    shop.card("Ingrid").claims = vec![saying("w", StatementKind::Goal, "wax")];
    let themes = "[wax]\nname = { en = \"Wax\" }\nen = \"ski wax, waxing\"\n";
    let reading = read("You get free ski wax.", &shop.report, Some(themes)).unwrap();
    assert_eq!(of(&reading, "Ingrid"), told(&[("w", Answered, &[1])]));
    let without = read("You get free ski wax.", &shop.report, None).unwrap();
    assert_eq!(of(&without, "Ingrid"), told(&[("w", Unread, &[])]));
    assert!(read("Wax.", &shop.report, Some("[wax]\nname = 3")).is_err());
}

#[test]
fn claims_that_few_people_or_fewer_than_elsewhere_stand_for_are_no_concerns() {
    let mut shop = shop();
    let less =
        Figure { column: "says_frustration_price", aspect: Aspect::Frustration, value: 0.1, base: 0.3, effect: -0.6 };
    let few = super::shop::changed("few", &Figure { value: 0.4, base: 0.1, effect: 0.8, ..less }, "tickets", |parts| {
        parts.n = 9
    });
    shop.card("Ingrid").claims = vec![claim("less", &less, "tickets"), few];
    assert_eq!(of(&read(ENGLISH, &shop.report, None).unwrap(), "Ingrid"), Vec::new());
}

#[test]
fn a_page_of_html_is_read_as_what_is_seen_of_it() {
    let page = "<html><head><style>p { price: 1 }</style></head><body><h1>Winter</h1>\
                <p>We <b>deliver</b> your parcel within two days.</p><script>alert('price')</script></body></html>";
    let answers: Vec<Answer> = ingrid(page).into_iter().map(|own| own.1).collect();
    assert_eq!(answers, [Answered, Missed, Missed]);
}

#[test]
fn drafts_that_nobody_should_write_do_no_harm() {
    let long = "We deliver. ".repeat(20_000);
    for draft in ["", " \n ", "\0\u{1b}[31m", "🎿🎿🎿", "שלום עולם", "<", "((((", long.as_str()] {
        let reading = read(draft, &report(), None).unwrap();
        let text = render_reading(&reading, &report(), Locale::English).unwrap();
        assert!(!text.contains(['\u{1b}', '\0']), "{text:?}");
        reading_json(&reading, &report()).unwrap();
    }
    let cut = read(&long, &report(), None).unwrap();
    assert!(cut.cut_bytes > 0);
    let text = render_reading(&cut, &report(), Locale::English).unwrap();
    assert!(text.contains("The draft is too long; its end was not read."), "{text}");
}

#[test]
fn the_text_shows_each_concern_with_the_draft_and_the_claim_in_each_language() {
    let draft = format!("{ENGLISH} Save 20% with our discount code! Das Angebot gilt nur für kurze Zeit im Laden.");
    let reading = read(&draft, &report(), None).unwrap();
    for locale in Locale::ALL {
        let text = render_reading(&reading, &report(), *locale).unwrap();
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
        assert_file(&format!("tests/it/expected/reading.{}.txt", locale.tag()), &text);
    }
}

#[test]
fn the_json_holds_the_same() {
    let reading = read(ENGLISH, &report(), None).unwrap();
    let json: Value = serde_json::from_str(&reading_json(&reading, &report()).unwrap()).unwrap();
    let concern = &json["personas"][0]["concerns"][2];
    assert_eq!(
        (&concern["claim"], &concern["answer"], &concern["kind"]),
        (&"r".into(), &"offended".into(), &"goal".into())
    );
    assert_eq!(concern["sentences"][0]["text"], "You must return it at your own expense.");
    assert_eq!(concern["sentences"][0]["tone"], "demand");
    assert!(concern["statement"]["in_words"]["fi"].is_string());
    let schema = portrett_check::reading::reading_schema();
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&schema["properties"]), keys(&json));
    assert_eq!(keys(&schema["$defs"]["Concern"]["properties"]), keys(concern));
}

/// Ingrid, who has more to say.
fn talkative() -> Report {
    let mut report = report();
    let more = [
        ("s", StatementKind::Frustration, "service"),
        ("z", StatementKind::Objection, "fit"),
        ("q", StatementKind::Praise, "quality"),
    ];
    report.personas.truncate(1);
    report.personas[0].claims.extend(more.map(|(id, kind, theme)| saying(id, kind, theme)));
    report
}

/// The same mail in each language: what is shipped the same day, free returns that sale items are shut out of, an answer
/// within five minutes, a question about the size, a discount.
#[test]
fn a_mail_as_shops_send_it_is_read_in_each_language() {
    for locale in Locale::ALL {
        let draft = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/drafts");
        let draft = std::fs::read_to_string(draft.join(format!("{}.txt", locale.tag()))).unwrap();
        let reading = read(&draft, &talkative(), None).unwrap();
        let answers = of(&reading, "Ingrid");
        let answer = |claim: &str| answers.iter().find(|own| own.0 == claim).map(|own| own.1);
        let told = ["d", "r", "f"].map(answer);
        assert_eq!(told, [Some(Answered), Some(Offended), Some(Offended)], "{}", locale.tag());
        let text = render_reading(&reading, &talkative(), *locale).unwrap();
        assert_file(&format!("tests/it/expected/draft.{}.txt", locale.tag()), &text);
    }
}

#[test]
fn a_short_sentence_is_of_the_language_of_the_rest() {
    let draft = "We deliver your parcel within two days, and the boots keep your feet warm. Members get 10% off.";
    assert_eq!(read(draft, &report(), None).unwrap().read, [("en".to_owned(), 2)].into());
}

#[test]
fn a_clause_that_says_no_is_a_part_of_the_promise_beside_it() {
    let table = [
        ("If the parcel does not arrive, we send you a new one.", Answered),
        ("If the parcel does not arrive.", Offended),
        ("Sale items cannot be returned, and that delivery takes a week.", Touched),
    ];
    for (draft, answer) in table {
        assert_eq!(ingrid(draft).swap_remove(0).1, answer, "{draft}");
    }
}
