//! What is new in a message.

use portrett_text::{LONGEST_MESSAGE, clean};

/// What each body leaves.
fn check(told: &[(&str, &str)]) {
    for (body, wanted) in told {
        assert_eq!(clean(body).text, *wanted, "of {body:?}");
    }
}

#[test]
fn html_becomes_text_with_its_lines() {
    check(&[
        (
            "<html><head><title>x</title><style>p{}</style></head><body><p>Hei&nbsp;du</p><p>Pakken kom<br>ikke</p></body>",
            "Hei du\n\nPakken kom\nikke",
        ),
        ("<div>K&aelig;re &#248;l &#x1F600; &amp; is</div><script>alert('</p>')</script>", "Kære øl 😀 & is"),
        ("<ul><li>sko</li><li>jakke</li></ul>", "- sko\n- jakke"),
        ("<p>Prisen er < 500 kr & ok; 3 > 2</p>", "Prisen er < 500 kr & ok; 3 > 2"),
        ("<p>Broken <b>markup <a href=\"x>y\">link</p", "Broken markup link</p"),
        ("<p>One<!-- two --> three</p><!-- four", "One three\n<!-- four"),
        ("<div>Skriv til Kari <kari@butikk.no></div>", "Skriv til Kari <kari@butikk.no>"),
        ("a < b and b > c", "a < b and b > c"),
    ]);
    assert_eq!(clean("<p>Hei</p>").removed.tags, 2);
}

#[test]
fn boxes_of_earlier_messages_are_dropped() {
    check(&[
        ("<div>Hvor er den?</div><blockquote>Vi sendte den</blockquote><div>Takk</div>", "Hvor er den?\nTakk"),
        ("<div>Nei.</div><div class=\"gmail_quote\">On Mon wrote: <p>Vil du ha den?</p></div>", "Nei."),
        ("<p>Kiitos</p><div id=\"divRplyFwdMsg\"><b>Lähettäjä:</b> Kauppa</div><p>Vanha</p>", "Kiitos"),
    ]);
}

#[test]
fn quoted_threads_are_dropped_in_every_language() {
    check(&[
        ("New.\n\nOn Mon, 3 May 2026 at 10:00, Shop <a@shop.no> wrote:\n> Old\n> text", "New."),
        ("New.\n\nOn Mon, 3 May 2026 at 10:00,\nShop <a@shop.no> wrote:\nOld text", "New."),
        ("Nytt.\n\nDen man. 3. mai 2026 kl. 10:00 skrev Butikken <a@b.no>:\n> Gammelt", "Nytt."),
        ("Nytt.\n\nDen 3. mai 2026 skreiv Butikken:\n> Gamalt", "Nytt."),
        ("Nieuw.\n\nOp ma 3 mei 2026 om 10:00 schreef Winkel <a@b.nl>:\n> Oud", "Nieuw."),
        ("Uutta.\n\nma 3. toukok. 2026 klo 10.00 Kauppa (a@b.fi) kirjoitti:\n> Vanhaa", "Uutta."),
        ("Nij.\n\nOp 3 maaie 2026 skreau Winkel <a@b.frl>:\n> Ald", "Nij."),
        ("> Vil du ha den?\nJa, gjerne.\n> Når?\nI morgen.", "Ja, gjerne.\nI morgen."),
    ]);
}

#[test]
fn forwarded_chains_and_heads_of_mails_are_dropped() {
    check(&[
        ("See below.\n\n-----Original Message-----\nFrom: Shop\nOld", "See below."),
        (
            "Se under.\n\n________________________________\nFra: Butikken <a@b.no>\nSendt: mandag 3. mai\nTil: Kari\nEmne: Sko\n\nGammelt",
            "Se under.",
        ),
        ("Katso alta\n\nLähettäjä: Kauppa\nLähetetty: ma\nVastaanottaja: Matti\nAihe: Kengät\n\nVanhaa", "Katso alta"),
        ("Zie onder\n\n*Van:* Winkel\n*Verzonden:* maandag\n*Aan:* Jan\n*Onderwerp:* Schoenen\n\nOud", "Zie onder"),
        ("Sjoch hjir\n\nFan: Winkel\nFerstjoerd: moandei\nOan: Jan\nUnderwerp: Skuon\n\nAld", "Sjoch hjir"),
        ("FYI\n\n---------- Forwarded message ---------\nFrom: a\nOld", "FYI"),
        ("-------- Videresendt melding --------\nFra: a\nGammelt", ""),
    ]);
}

#[test]
fn the_head_of_the_mail_itself_is_dropped_and_its_text_kept() {
    check(&[("From: Kari\nTo: Shop\nSubject: Shoes\n\nWhere are they?", "Where are they?")]);
}

#[test]
fn signatures_are_dropped() {
    check(&[
        ("Hvor er pakken?\n\nMed vennlig hilsen\nKari Nordmann\nDaglig leder\nTlf. 412 34 567", "Hvor er pakken?"),
        ("Kvar er pakken?\nVenleg helsing Kari", "Kvar er pakken?"),
        ("Missä paketti on?\n\nYstävällisin terveisin,\nMatti Meikäläinen", "Missä paketti on?"),
        ("Waar is het?\n\nMet vriendelijke groet,\n\nJan de Vries\nAmsterdam", "Waar is het?"),
        ("Wêr is it?\n\nMei freonlike groetnis,\nSjoerd", "Wêr is it?"),
        ("Where is it?\n-- \nJohn Smith\nCEO", "Where is it?"),
        ("Where is it?\n\nSent from my iPhone", "Where is it?"),
        ("Hvor er den?\n\nSendt fra min iPhone", "Hvor er den?"),
        ("Missä?\n\nLähetetty iPhonesta", "Missä?"),
        ("Waar?\n\nVerstuurd vanaf mijn iPad", "Waar?"),
        ("Wêr?\n\nFerstjoerd fan myn iPhone", "Wêr?"),
        ("Hei, hvor er pakken? Mvh Kari Nordmann", "Hei, hvor er pakken?"),
        ("Where is it?\n\nThanks,\nAnna", "Where is it?"),
        ("Where is it?\n\nRegards\nAnna\n\nPS: The box was open.", "Where is it?\n\nPS: The box was open."),
    ]);
}

#[test]
fn what_only_looks_like_an_end_is_kept() {
    check(&[
        (
            "Hilsen fra dere i pakken var veldig hyggelig å få. Takk!",
            "Hilsen fra dere i pakken var veldig hyggelig å få. Takk!",
        ),
        (
            "Alt er bra.\nHilsen fra hytta der alt virker som det skal",
            "Alt er bra.\nHilsen fra hytta der alt virker som det skal",
        ),
        ("Hilsen Kari", "Hilsen Kari"),
        ("Regards the delivery, it was late", "Regards the delivery, it was late"),
        ("Thanks for the help, it works now", "Thanks for the help, it works now"),
        ("Best shop ever!", "Best shop ever!"),
        ("Helsinki on kylmä\nterve vaan", "Helsinki on kylmä\nterve vaan"),
        (">:( why", ">:( why"),
        ("On Monday they wrote: come back tomorrow", "On Monday they wrote: come back tomorrow"),
        ("Til info: pakken mangler", "Til info: pakken mangler"),
    ]);
}

#[test]
fn characters_that_nobody_sees_are_dropped_and_letters_composed() {
    check(&[
        ("\u{feff}He\u{200b}i\u{ad} du\u{202e}\u{0}", "Hei du"),
        ("a\u{30a}pent og e\u{301}n\u{a0}dag", "åpent og én dag"),
        ("👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}", "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}"),
        ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
        ("مرحبا بك", "مرحبا بك"),
    ]);
    assert_eq!(clean("He\u{200b}i").removed.characters, 1);
    assert_eq!(clean(&format!("o{}", "\u{301}".repeat(1000))).removed.characters, 996);
}

#[test]
fn what_was_taken_away_is_counted() {
    let removed = clean("<p>Ny</p><p>Mvh</p><p>Kari</p><blockquote>Gammel<br>linje</blockquote>").removed;
    assert_eq!((removed.tags, removed.signature_lines, removed.quoted_lines), (9, 2, 2));
}

#[test]
fn ten_megabytes_are_cut_and_it_is_said_how_much() {
    let long = "Hvor er pakken min? ".repeat(500_000);
    let message = clean(&long);
    assert!(message.text.len() <= LONGEST_MESSAGE && message.text.len() > LONGEST_MESSAGE - 100);
    assert_eq!(message.text.len() + message.removed.cut_bytes, long.trim_end().len());
}

#[test]
fn ten_megabytes_of_anything_take_one_pass() {
    let pieces = [
        "<",
        "<a ",
        "<a \">",
        "<!--",
        "<script>",
        "&",
        "&amp",
        "> ",
        "\n>",
        "On \n",
        "From: a\n",
        "\n",
        "<div class=gmail_quote>",
        "<blockquote>",
        "a\u{301}\u{302}",
        "\u{200d}",
        "<p>",
        "Mvh\n",
        "😀",
        "Den 3. skrev a <\n",
        "-",
        ". hilsen",
        "</p ",
    ];
    for piece in pieces {
        let message = clean(&format!("<p>{}", piece.repeat(10_000_000 / piece.len())));
        assert!(message.text.len() <= LONGEST_MESSAGE, "{piece}");
    }
}
