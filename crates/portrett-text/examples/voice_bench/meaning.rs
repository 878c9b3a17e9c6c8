//! Polarity and kinds of statements.

use std::time::Instant;

use portrett_text::polarity::{Class, Polarity, Scorer};
use portrett_text::{Language, Reader, Tokens, sentences};

use crate::data::{self, Row};
use crate::figures::macro_f1;

pub fn name(class: Class) -> &'static str {
    match class {
        Class::Positive => "positive",
        Class::Neutral => "neutral",
        Class::Negative => "negative",
    }
}

pub fn score(text: &str, reader: &mut Reader, scorer: &Scorer, tokens: &mut Tokens) -> Polarity {
    let mut found = Vec::new();
    for place in sentences(text) {
        reader.read_into(&text[place], tokens);
        found.push(scorer.score(tokens));
    }
    Polarity::of_text(&found)
}

fn quality(task: &str, language: Language, rows: &[Row]) {
    let (mut reader, scorer, mut tokens) = (Reader::new(language), Scorer::new(language), Tokens::default());
    let start = Instant::now();
    let told: Vec<(&str, &str)> =
        rows.iter().map(|row| (&*row.label, name(score(&row.text, &mut reader, &scorer, &mut tokens).class))).collect();
    let took = start.elapsed().as_secs_f64();
    let scored: Vec<(&str, &str)> =
        rows.iter().zip(told).filter(|(row, _)| data::is_scored(&row.id)).map(|(_, pair)| pair).collect();
    println!(
        "task={task} n={} macro_f1={:.4} texts_per_second={:.0}",
        scored.len(),
        macro_f1(&scored),
        rows.len() as f64 / took
    );
    for label in ["positive", "neutral", "negative"] {
        let of: Vec<&str> = scored.iter().filter(|(is, _)| *is == label).map(|pair| pair.1).collect();
        let count = |class| of.iter().filter(|told| **told == class).count();
        eprintln!("  {label}: {} {} {}", count("positive"), count("neutral"), count("negative"));
    }
}

pub fn polarity() {
    quality("polarity-reviews", Language::English, &data::rated_reviews());
    quality("polarity-en", Language::English, &data::emotions("en"));
    quality("polarity-fi", Language::Finnish, &data::emotions("fi"));
}
