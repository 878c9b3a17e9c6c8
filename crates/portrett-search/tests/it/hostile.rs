//! No text is an error: neither what is typed nor what is searched in.

use portrett_search::{Query, Sentence};

use crate::shop::{found, index, said};

/// Strings that other search engines choke on.
const TYPED: &[&str] = &[
    "",
    " ",
    "\"",
    "\"\"\"",
    "\"\"\"\"\"\" \"",
    "((((((((((",
    "a AND (b OR",
    "NOT",
    "OR",
    "OR OR OR",
    "AND AND",
    "+",
    "-",
    "--",
    "-- -- -\"",
    "-*",
    "*",
    "***",
    "?*",
    "a*b*c*",
    "*:*",
    "text:frakt",
    "stems:nfrakt",
    "id:[0 TO 9]",
    "persona:>=1",
    "moment:{* TO *}",
    "writer:IN [1 2 3]",
    "/fra.*t/",
    ".*",
    "[a-z]+(?i)\\p{L}{1,9999}",
    "(a+)+$",
    "frakt~2",
    "frakt^9999999999",
    "\"frakt dyr\"~5",
    "\\",
    "\\\"",
    "%' OR 1=1; DROP TABLE statements;--",
    "${jndi:ldap://example.com}",
    "<script>alert(1)</script>",
    "../../../../etc/passwd",
    "C:\\temp\\*",
    "\0",
    "\u{feff}frakt\u{200b}",
    "\u{202e}tkarf\u{202c}",
    "مرحبا بالعالم",
    "שלום \"עולם\" -לא",
    "配送が遅い",
    "ส่งช้ามาก",
    "😡😡😡 👩‍👩‍👧‍👦 🇳🇴",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "İIıi ǅ ß ﬁ ﷺ",
    "1.000.000,00 -5 +47 1e309 NaN inf",
    "''''' ’’’’ it's'nt'",
    "a\u{ad}b",
    "\u{10ffff} \u{10ffff}*",
    "„«“\"”»‟",
    "-“ ” OR -«»",
];

#[test]
fn whatever_is_typed_is_answered() {
    let index = index(&said("nb", &["Frakten er dyr", "مرحبا بالعالم", "配送が遅い", "a b c"]));
    for typed in TYPED {
        for typed in
            [(*typed).to_owned(), format!("frakt {typed}"), format!("-{typed}*"), format!("{typed} OR {typed}")]
        {
            let query = Query::new(typed);
            index.search(&query).unwrap();
            index.counts(&query).unwrap();
        }
    }
    assert_eq!(found(&index, "بالعالم"), [2]);
    assert_eq!(found(&index, "\u{feff}frakt\u{200b}"), [1]);
}

#[test]
fn pairs_of_what_means_something_are_answered_in_every_order() {
    let index = index(&said("nb", &["Frakten er dyr", "OR"]));
    let pieces = ["\"", "-", "*", "OR", " ", "a", "ø", "«", ":", "'", "\u{301}", "😡"];
    let mut count = 0;
    for one in pieces {
        for two in pieces {
            for three in pieces {
                for four in pieces {
                    index.search(&Query::new(format!("{one}{two}{three}{four}"))).unwrap();
                    count += 1;
                }
            }
        }
    }
    assert_eq!(count, 20_736);
}

#[test]
fn very_long_queries_are_cut_and_say_so() {
    let index = index(&said("nb", &["Frakten er dyr"]));
    let table = [
        ("frakt ".repeat(100_000), 1, true),
        ("frakt OR ".repeat(100_000), 1, true),
        ("x".repeat(1_000_000), 0, false),
        (format!("{}*", "x".repeat(1_000_000)), 0, false),
        ("\"".repeat(1_000_001), 0, true),
        ("-".repeat(1_000_000), 0, false),
        ("* ".repeat(1_000_000), 0, true),
        (format!("\"{}\"", "frakt ".repeat(100_000)), 0, true),
        ("a-".repeat(500_000), 0, true),
        ("frakt".to_owned(), 1, false),
    ];
    for (typed, total, is_cut) in table {
        let found = index.search(&Query::new(typed.clone())).unwrap();
        let shown: String = typed.chars().take(20).collect();
        assert_eq!((found.total, found.is_cut), (total, is_cut), "{shown}");
    }
}

#[test]
fn whatever_was_written_can_be_found() {
    let long = format!("{} frakt {}", "z".repeat(200_000), "dyr ".repeat(100_000));
    let texts = ["", "\0", &long, "\u{202e}tkarf", "🇳🇴", "e\u{301}\u{301}x"];
    let index = index(&said("nb", &texts));
    assert_eq!(index.len(), 6);
    assert_eq!(found(&index, "frakt"), [3]);
    assert_eq!(found(&index, "zzz*"), [3]);
    assert_eq!(found(&index, &"z".repeat(200_000)), [3]);
    assert_eq!(found(&index, "tkarf"), [4]);
    assert_eq!(found(&index, "").len(), 6);
}

#[test]
fn names_may_hold_anything() {
    let long = "n".repeat(100_000);
    let odd = Sentence {
        id: 1,
        kind: "a:b \"c\"",
        source: "\0",
        language: "../x",
        theme: Some(&long),
        text: "x",
        ..Sentence::default()
    };
    let index = index(&[odd]);
    let found =
        index.search(&Query { kind: Some("a:b \"c\"".to_owned()), source: Some("\0".to_owned()), ..Query::new("x") });
    assert_eq!(found.unwrap().hits[0].sentence.language, "../x");
}
