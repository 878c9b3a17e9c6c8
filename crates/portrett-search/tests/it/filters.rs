//! What is searched in.

use portrett_search::{Index, Query, Sentence};

use crate::shop::{DAY, ids, index};

/// Number, persona, language, theme, kind, source, day.
type Row = (i64, Option<i64>, &'static str, Option<&'static str>, &'static str, &'static str, Option<i64>);

const ROWS: &[Row] = &[
    (1, Some(1), "nb", Some("delivery.late"), "frustration", "tickets", Some(10)),
    (2, Some(2), "nb", Some("delivery"), "praise", "tickets", Some(20)),
    (3, Some(2), "nn", Some("delivery.cost"), "frustration", "reviews", Some(30)),
    (4, None, "nl", Some("price"), "frustration", "reviews", Some(40)),
    (5, Some(2), "", None, "other", "tickets", None),
    (6, Some(-7), "sv", Some("deliveries"), "question", "chat: a \"b\"", Some(50)),
];

fn shop() -> Index {
    let sentence = |row: &Row| Sentence {
        id: row.0,
        writer: row.0 % 3,
        moment: row.6.map(|day| day * DAY),
        persona: row.1,
        language: row.2,
        theme: row.3,
        topic: row.3.map(|theme| theme.split('.').next().unwrap()),
        kind: row.4,
        source: row.5,
        polarity: -0.5,
        text: "pakket frakt",
    };
    index(&ROWS.iter().map(sentence).collect::<Vec<_>>())
}

#[test]
fn a_filter_lets_through_what_it_names() {
    let name = |name: &str| Some(name.to_owned());
    let all = Query::default;
    let table: Vec<(Query, &[i64])> = vec![
        (all(), &[6, 4, 3, 2, 1, 5]),
        (Query { persona: Some(2), ..all() }, &[3, 2, 5]),
        (Query { persona: Some(-7), ..all() }, &[6]),
        (Query { persona: Some(99), ..all() }, &[]),
        (Query { language: name("nb"), ..all() }, &[2, 1]),
        (Query { language: name("nn"), ..all() }, &[3]),
        (Query { language: name(""), ..all() }, &[5]),
        (Query { language: name("sv"), ..all() }, &[6]),
        (Query { theme: name("delivery"), ..all() }, &[3, 2, 1]),
        (Query { theme: name("delivery.late"), ..all() }, &[1]),
        (Query { kind: name("frustration"), ..all() }, &[4, 3, 1]),
        (Query { source: name("chat: a \"b\""), ..all() }, &[6]),
        (Query { source: name("Tickets"), ..all() }, &[]),
        (Query { since: Some(20 * DAY), ..all() }, &[6, 4, 3, 2]),
        (Query { until: Some(20 * DAY), ..all() }, &[1]),
        (Query { since: Some(20 * DAY), until: Some(40 * DAY), ..all() }, &[3, 2]),
        (Query { since: Some(40 * DAY), until: Some(20 * DAY), ..all() }, &[]),
        (Query { since: Some(i64::MIN), until: Some(i64::MAX), ..all() }, &[6, 4, 3, 2, 1]),
        (Query { persona: Some(2), kind: name("frustration"), language: name("nn"), ..all() }, &[3]),
    ];
    let index = shop();
    for (query, expected) in table {
        assert_eq!(ids(&index, &query), expected, "{query:?}");
        let with_word = Query { text: "frakt".to_owned(), ..query.clone() };
        let mut both = ids(&index, &with_word);
        both.sort_unstable();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(both, expected, "{with_word:?}");
        assert!(ids(&index, &Query { text: "-frakt".to_owned(), ..query }).is_empty());
    }
}

#[test]
fn what_is_found_is_what_was_given_with_its_total_and_its_writers() {
    let found = shop().search(&Query { limit: 1, ..Query::new("frakt -nothing") }).unwrap();
    assert_eq!((found.total, found.writers, found.hits.len()), (6, 3, 1));
    let late = shop().search(&Query { theme: Some("delivery.late".to_owned()), ..Query::default() }).unwrap();
    let sentence = &late.hits[0].sentence;
    assert_eq!((sentence.id, sentence.writer, sentence.moment, sentence.persona), (1, 1, Some(10 * DAY), Some(1)));
    assert_eq!((&*sentence.language, sentence.theme.as_deref()), ("nb", Some("delivery.late")));
    assert_eq!(
        (sentence.topic.as_deref(), &*sentence.kind, &*sentence.source),
        (Some("delivery"), "frustration", "tickets")
    );
    assert_eq!((sentence.polarity, &*sentence.text), (-0.5, "pakket frakt"));
}

#[test]
fn sentences_are_there_by_their_numbers() {
    let some = shop().sentences(&[4, 99, 1]).unwrap();
    assert_eq!(some.iter().map(|sentence| sentence.id).collect::<Vec<_>>(), [4, 1]);
}
