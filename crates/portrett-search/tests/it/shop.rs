//! Sentences to search in.

use portrett_search::{Index, Options, Parts, Query, Sentence, Writer};

/// Microseconds of a day.
pub const DAY: i64 = 86_400_000_000;

pub fn options() -> Options {
    Options::new("today", Parts::shipped().unwrap())
}

/// An index in memory of what is given.
pub fn index(sentences: &[Sentence<'_>]) -> Index {
    let writer = Writer::in_memory(&options()).unwrap();
    sentences.iter().for_each(|sentence| writer.add(sentence).unwrap());
    writer.finish().unwrap()
}

/// Sentences of `language` with the numbers 1, 2, ... by as many persons.
pub fn said<'a>(language: &'a str, texts: &[&'a str]) -> Vec<Sentence<'a>> {
    let one = |(number, text): (usize, &&'a str)| Sentence {
        id: number as i64 + 1,
        writer: number as i64 + 1,
        language,
        kind: "frustration",
        source: "tickets",
        text,
        ..Sentence::default()
    };
    texts.iter().enumerate().map(one).collect()
}

/// The numbers of what is found, the best first.
pub fn ids(index: &Index, query: &Query) -> Vec<i64> {
    index.search(query).unwrap().hits.iter().map(|hit| hit.sentence.id).collect()
}

/// The numbers of what is found, in their order.
pub fn found(index: &Index, text: &str) -> Vec<i64> {
    let mut ids = ids(index, &Query { limit: 1000, ..Query::new(text) });
    ids.sort_unstable();
    ids
}
