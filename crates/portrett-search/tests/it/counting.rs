//! Persons, not sentences.

use portrett_search::{Count, Index, Query, Sentence};

use crate::shop::index;

/// Writer, persona, language, theme, kind, what is said.
type Row = (i64, Option<i64>, &'static str, Option<&'static str>, &'static str, &'static str);

const ROWS: &[Row] = &[
    (1, Some(1), "nb", Some("delivery.cost"), "frustration", "Frakten er dyr."),
    (1, Some(1), "nb", Some("delivery.cost"), "frustration", "Frakten er dyr!"),
    (1, Some(1), "en", Some("price"), "praise", "Cheap frakt"),
    (2, Some(2), "nb", Some("delivery.cost"), "frustration", "Dyr frakt."),
    (3, None, "", None, "other", "frakt"),
    (-9_000_000_000_000, Some(2), "nb", Some("price"), "frustration", "Frakt og pris"),
    (5, Some(2), "nb", Some("price"), "praise", "Fin butikk"),
];

fn shop() -> Index {
    let sentence = |(id, row): (usize, &Row)| {
        let (writer, persona, language, theme, kind, text) = *row;
        Sentence { id: id as i64, writer, persona, language, theme, kind, text, ..Sentence::default() }
    };
    index(&ROWS.iter().enumerate().map(sentence).collect::<Vec<_>>())
}

/// `2 nb, 1 en`; a value that is not there is `-`.
fn told<T: std::fmt::Display>(counts: &[Count<T>]) -> String {
    let value = |count: &Count<T>| count.value.as_ref().map_or("-".to_owned(), ToString::to_string);
    counts.iter().map(|count| format!("{} {}", count.persons, value(count))).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_person_who_says_it_twice_counts_once() {
    let counts = shop().counts(&Query::new("frakt")).unwrap();
    assert_eq!(counts.persons, 4);
    assert_eq!(told(&counts.personas), "2 2, 1 -, 1 1");
    assert_eq!(told(&counts.themes), "2 delivery.cost, 2 price, 1 -");
    assert_eq!(told(&counts.kinds), "3 frustration, 1 other, 1 praise");
    assert_eq!(told(&counts.languages), "3 nb, 1 , 1 en");
    let found = shop().search(&Query::new("frakt")).unwrap();
    assert_eq!((found.total, found.writers), (6, 4));
}

#[test]
fn filters_hold_for_counts_too() {
    let counts = shop().counts(&Query { persona: Some(2), ..Query::default() }).unwrap();
    assert_eq!((counts.persons, told(&counts.themes)), (3, "2 price, 1 delivery.cost".to_owned()));
    assert_eq!(shop().counts(&Query::new("nobody says this")).unwrap().persons, 0);
}

#[test]
fn an_index_of_nothing_answers() {
    let index = index(&[]);
    assert!(index.is_empty());
    assert_eq!(index.search(&Query::new("frakt")).unwrap().total, 0);
    assert_eq!(index.counts(&Query::default()).unwrap().persons, 0);
    assert!(index.sentences(&[1]).unwrap().is_empty());
}
