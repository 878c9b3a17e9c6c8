//! The same sentences give the same answers.

use portrett_search::{Found, Index, Query, Sentence, Writer};

use crate::shop::{DAY, options};

const WORDS: &[&str] = &[
    "frakt",
    "frakten",
    "dyr",
    "dyre",
    "pakke",
    "pakken",
    "pris",
    "prisene",
    "sen",
    "levering",
    "leveringstid",
    "butikk",
    "god",
    "service",
    "aldri",
    "kom",
    "skjorte",
    "stor",
    "liten",
    "retur",
];
const LANGUAGES: &[&str] = &["nb", "nn", "fi", "en", "nl", "fy", ""];
const QUERIES: &[&str] = &[
    "frakt",
    "dyr frakt",
    "frakt OR pakke OR pris OR retur",
    "\"dyr frakt\"",
    "lever* frakt",
    "pris -dyr",
    "",
    "frakt dyr pakke",
    "levering OR frakt butikk OR service OR god",
    "pa* OR pr* OR frakt",
];

/// A number from a number (SplitMix64, Steele, Lea and Flood 2014).
pub fn mixed(number: u64) -> u64 {
    let number = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

fn texts(count: u64) -> Vec<String> {
    let words = |seed: u64| 3 + mixed(seed) % 9;
    let word = |seed: u64| WORDS[(mixed(seed) % WORDS.len() as u64) as usize];
    let text = |id: u64| (0..words(id)).map(|place| word(id * 100 + place)).collect::<Vec<_>>().join(" ");
    (0..count).map(text).collect()
}

fn built(texts: &[String], order: &[usize], threads: usize) -> Index {
    let options = portrett_search::Options { threads, ..options() };
    let writer = Writer::in_memory(&options).unwrap();
    for &id in order {
        let sentence = Sentence {
            id: id as i64,
            writer: (mixed(id as u64 + 7) % 500) as i64,
            moment: Some((mixed(id as u64 + 9) % 30) as i64 * DAY),
            persona: Some(id as i64 % 4),
            language: LANGUAGES[id % LANGUAGES.len()],
            kind: "frustration",
            text: &texts[id],
            ..Sentence::default()
        };
        writer.add(&sentence).unwrap();
    }
    writer.finish().unwrap()
}

fn answers(index: &Index) -> Vec<Found> {
    let all = |text: &&str| index.search(&Query { limit: 50, ..Query::new(*text) }).unwrap();
    QUERIES.iter().map(all).collect()
}

#[test]
fn no_order_of_adding_and_no_number_of_threads_changes_an_answer() {
    let texts = texts(20_000);
    let forward: Vec<usize> = (0..texts.len()).collect();
    let mut backward = forward.clone();
    backward.reverse();
    let mut shuffled = forward.clone();
    shuffled.sort_by_key(|id| mixed(*id as u64 + 3));
    let first = built(&texts, &forward, 1);
    let (expected, counts) = (answers(&first), first.counts(&Query::new("frakt")).unwrap());
    assert!(expected.iter().all(|found| found.hits.len() == 50));
    for (order, threads) in [(&backward, 1), (&shuffled, 1), (&forward, 4), (&shuffled, 3)] {
        let index = built(&texts, order, threads);
        assert_eq!(answers(&index), expected, "{threads} threads");
        assert_eq!(index.counts(&Query::new("frakt")).unwrap(), counts);
    }
}

#[test]
fn fewer_hits_are_the_first_of_more() {
    let texts = texts(3_000);
    let index = built(&texts, &(0..texts.len()).collect::<Vec<_>>(), 2);
    for text in QUERIES {
        let all = index.search(&Query { limit: usize::MAX, ..Query::new(*text) }).unwrap();
        assert_eq!(all.hits.len() as u64, all.total);
        for limit in [0, 1, 7, 40, 200] {
            let some = index.search(&Query { limit, ..Query::new(*text) }).unwrap();
            assert_eq!((some.total, some.writers), (all.total, all.writers));
            assert_eq!(some.hits, all.hits[..limit.min(all.hits.len())], "{text} {limit}");
        }
    }
}

#[test]
fn several_threads_may_search_at_once() {
    let texts = texts(2_000);
    let index = built(&texts, &(0..texts.len()).collect::<Vec<_>>(), 1);
    let expected = answers(&index);
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..4).map(|_| scope.spawn(|| answers(&index))).collect();
        assert!(all.into_iter().all(|one| one.join().unwrap() == expected));
    });
}
