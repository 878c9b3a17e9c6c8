//! The index finds and scores what a look at every sentence finds and scores.

use portrett_search::Query;

use crate::any_order::mixed;
use crate::shop::{found, index, said};

/// Words that are their own stems.
const WORDS: &[&str] = &["coat", "shoe", "late", "fast", "blue", "red", "store", "lost"];
const SENTENCES: u64 = 400;

fn drawn(seed: u64) -> &'static str {
    WORDS[(mixed(seed) % WORDS.len() as u64) as usize]
}

fn texts() -> Vec<String> {
    let text = |id: u64| (0..1 + mixed(id) % 7).map(|place| drawn(id * 50 + place)).collect::<Vec<_>>().join(" ");
    (0..SENTENCES).map(text).collect()
}

/// What is typed, and whether a sentence is meant.
type Case = (String, Box<dyn Fn(&[&str]) -> bool>);

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for seed in 0..60 {
        let [a, b, c] = [1, 2, 3].map(|salt| drawn(seed * 7 + salt * 1000));
        cases.push((format!("{a} {b} {c}"), Box::new(move |has| [a, b, c].iter().all(|word| has.contains(word)))));
        cases
            .push((format!("{a} OR {b} OR {c}"), Box::new(move |has| [a, b, c].iter().any(|word| has.contains(word)))));
        cases.push((
            format!("{c} {a} OR {b}"),
            Box::new(move |has| has.contains(&c) && (has.contains(&a) || has.contains(&b))),
        ));
        cases.push((format!("{a} -{b}"), Box::new(move |has| has.contains(&a) && !has.contains(&b))));
        cases.push((
            format!("\"{a} {b}\" -\"{b} {c}\""),
            Box::new(move |has| has.windows(2).any(|two| two == [a, b]) && !has.windows(2).any(|two| two == [b, c])),
        ));
        cases.push((
            format!("{}* OR {b}", &a[..1]),
            Box::new(move |has| has.iter().any(|word| word.starts_with(&a[..1]) || *word == b)),
        ));
    }
    cases
}

#[test]
fn a_look_at_every_sentence_finds_the_same() {
    let texts = texts();
    let index = index(&said("en", &texts.iter().map(|text| &**text).collect::<Vec<_>>()));
    for (typed, is_meant) in cases() {
        let is_meant = |text: &String| is_meant(&text.split(' ').collect::<Vec<_>>());
        let expected: Vec<i64> = (1..).zip(&texts).filter(|(_, text)| is_meant(text)).map(|(id, _)| id).collect();
        assert_eq!(found(&index, &typed), expected, "{typed}");
    }
}

/// BM25 with k1 1.2 and b 0.75 (Robertson and Zaragoza 2009), the form of Lucene, times k1 + 1.
fn bm25(texts: &[String], word: &str, text: &str) -> f64 {
    let times = |text: &str| text.split(' ').filter(|own| *own == word).count() as f64;
    let length = |text: &str| text.split(' ').count() as f64;
    let count = texts.len() as f64;
    let having = texts.iter().filter(|text| times(text) > 0.0).count() as f64;
    let mean = texts.iter().map(|text| length(text)).sum::<f64>() / count;
    let rare = (1.0 + (count - having + 0.5) / (having + 0.5)).ln();
    rare * 2.2 * times(text) / (times(text) + 1.2 * (0.25 + 0.75 * length(text) / mean))
}

#[test]
fn the_score_is_bm25_summed_over_the_words() {
    let texts = texts();
    let index = index(&said("en", &texts.iter().map(|text| &**text).collect::<Vec<_>>()));
    let mut seen = 0;
    for typed in ["coat", "shoe lost", "red blue late", "fast OR store", "coat OR red OR late OR lost"] {
        let found = index.search(&Query { limit: 1000, ..Query::new(typed) }).unwrap();
        for hit in &found.hits {
            let words = typed.split(' ').filter(|word| *word != "OR");
            let expected: f64 = words.map(|word| bm25(&texts, word, &hit.sentence.text)).sum();
            assert!((f64::from(hit.score) - expected).abs() < 1e-4, "{typed}: {} is not {expected}", hit.score);
            seen += 1;
        }
    }
    assert!(seen > 300);
}
