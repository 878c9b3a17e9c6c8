//! What a user may type.

use portrett_search::{Query, Sentence};

use crate::shop::{DAY, found, ids, index, said};

const TEXTS: &[&str] = &[
    "Frakten er for dyr, altfor dyr.",     // 1
    "Gratis frakt, men dyr porto.",        // 2
    "Porto koster for mye.",               // 3
    "Leveringen var rask.",                // 4
    "Leverandøren svarer ikke på e-post.", // 5
    "Or so they said.",                    // 6
    "Dyr for den frakten.",                // 7
];

/// What is typed, and the sentences that it finds.
const TYPED: &[(&str, &[i64])] = &[
    // All words must be there, in any order.
    ("frakt", &[1, 2, 7]),
    ("dyr frakt", &[1, 2, 7]),
    ("frakt porto", &[2]),
    ("frakt frakt", &[1, 2, 7]),
    // A phrase is as it is written.
    ("\"for dyr\"", &[1]),
    ("\"FOR dyr\"", &[1]),
    ("“for dyr”", &[1]),
    ("«for dyr»", &[1]),
    ("\"dyr for\"", &[7]),
    ("\"frakt\"", &[2]),
    ("\"er for dyr altfor\"", &[1]),
    ("frakt\"for dyr\"", &[1]),
    // One or the other; binds closer than the space.
    ("porto OR rask", &[2, 3, 4]),
    ("dyr porto OR rask", &[2]),
    ("dyr dyr OR rask", &[1, 2, 7]),
    ("frakt OR \"koster for mye\" OR rask", &[1, 2, 3, 4, 7]),
    ("porto -gratis OR rask", &[3, 4]),
    ("porto OR -gratis OR rask", &[3, 4]),
    ("porto OR !? OR rask", &[2, 3, 4]),
    // Where nothing is to choose from it is a word.
    ("OR", &[6]),
    ("OR so", &[6]),
    ("so OR", &[6]),
    ("porto or rask", &[]),
    // Without.
    ("frakt -porto", &[1, 7]),
    ("frakt -\"for dyr\"", &[2, 7]),
    ("frakt -dy*", &[]),
    ("-frakt", &[3, 4, 5, 6]),
    ("frakt - porto", &[2]),
    ("frakt OR rask -gratis", &[1, 4, 7]),
    // The beginning of a word as it is written.
    ("lever*", &[4, 5]),
    ("leverin*", &[4]),
    ("LEVER* svare*", &[5]),
    ("e-po*", &[5]),
    ("*lever", &[]),
    // What holds several words stands for all of them.
    ("e-post", &[5]),
    ("frakt,dyr;gratis", &[2]),
    // An open quotation mark is text.
    ("\"frakt porto", &[2]),
    ("frakt\"", &[1, 2, 7]),
    // Nothing but marks finds nothing.
    ("!?", &[]),
    ("\"\"", &[]),
    ("*", &[]),
    ("-", &[]),
    ("😡", &[]),
    ("😡 frakt", &[1, 2, 7]),
];

#[test]
fn what_is_typed_finds_what_it_says() {
    let index = index(&said("nb", TEXTS));
    for (typed, expected) in TYPED {
        assert_eq!(found(&index, typed), *expected, "{typed}");
    }
}

#[test]
fn nothing_typed_lists_the_newest_first_and_those_without_a_day_last() {
    let days = [Some(2), None, Some(9), Some(2), Some(-4)];
    let sentences: Vec<Sentence<'_>> = (1..)
        .zip(days)
        .map(|(id, day)| Sentence { id, moment: day.map(|day| day * DAY), text: "Takk", ..Sentence::default() })
        .collect();
    let index = index(&sentences);
    for typed in ["", "  \t\n", "\u{3000}"] {
        assert_eq!(ids(&index, &Query::new(typed)), [3, 1, 4, 5, 2]);
    }
    let two = index.search(&Query { limit: 2, ..Query::default() }).unwrap();
    assert_eq!((two.total, two.hits.len(), two.hits[0].score), (5, 2, 0.0));
}

#[test]
fn the_best_comes_first_then_the_newer_then_the_smaller_number() {
    let mut sentences = said(
        "en",
        &[
            "Shoes, shoes and shoes.",
            "I bought shoes and a coat and a hat and a scarf there.",
            "Nice shoes here.",
            "Nice shoes here.",
            "Nice shoes here.",
            "A coat.",
        ],
    );
    for (sentence, day) in sentences.iter_mut().zip([1, 1, 5, 7, 5, 9]) {
        sentence.moment = Some(day * DAY);
    }
    assert_eq!(ids(&index(&sentences), &Query::new("shoe")), [1, 4, 3, 5, 2]);
}

#[test]
fn a_rare_word_weighs_more_than_a_common_one() {
    let mut texts = vec!["The coat is torn here."; 1];
    texts.extend(["The coat is nice here."; 30]);
    texts.push("The zipper is nice here.");
    let index = index(&said("en", &texts));
    assert_eq!(ids(&index, &Query { limit: 1, ..Query::new("coat OR zipper") }), [32]);
}
