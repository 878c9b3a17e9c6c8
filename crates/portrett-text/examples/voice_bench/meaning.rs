//! Polarity and kinds of statements.

use std::time::Instant;

use portrett_text::discover::{Sample, Text};
use portrett_text::learned::{Judge, Learned, LearnedWords, Rated, Settings, Thresholds};
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

/// The sentences of each half and kind of Norwegian, all of them and those that are meant well or badly alone.
pub fn norwegian() {
    let all = data::norwegian();
    for half in ["mend", "held"] {
        let told = |code: &str, language: Language| {
            let (mut reader, scorer, mut tokens) = (Reader::new(language), Scorer::new(language), Tokens::default());
            let own = all.iter().filter(|own| own.half == half && own.language == code);
            own.map(|own| {
                let told = name(score(own.text, &mut reader, &scorer, &mut tokens).class);
                if told != own.label {
                    eprintln!("  {half} {code} {}, told as {told}: {}", own.label, own.text);
                }
                (own.label, told)
            })
            .collect::<Vec<_>>()
        };
        let (nb, nn) = (told("nb", Language::Bokmal), told("nn", Language::Nynorsk));
        let both = [nb.clone(), nn.clone()].concat();
        for (language, pairs) in [("nb", nb), ("nn", nn), ("both", both)] {
            let meant: Vec<(&str, &str)> = pairs.iter().copied().filter(|(is, _)| *is != "neutral").collect();
            let (f1, of_meant) = (macro_f1(&pairs), macro_f1(&meant));
            println!("task={half}-{language} n={} macro_f1={f1:.4} meant_macro_f1={of_meant:.4}", pairs.len());
        }
    }
}

fn class(label: &str) -> Class {
    match label {
        "positive" => Class::Positive,
        "neutral" => Class::Neutral,
        _ => Class::Negative,
    }
}

fn learnt(task: &str, language: Language, rows: &[Row]) {
    let settings = Settings::default();
    let (scored, known): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| data::is_scored(&row.id));
    let start = Instant::now();
    let rated: Vec<Rated> =
        (0..).zip(&known).map(|(person, row)| Rated { person, text: &row.text, class: class(&row.label) }).collect();
    let learned = Learned::learn(&rated, language, settings);
    let learning = start.elapsed().as_secs_f64();
    let mut judge = Judge::new(language, &learned);
    let start = Instant::now();
    let told: Vec<(&str, &str)> = scored.iter().map(|row| (&*row.label, name(judge.text(&row.text).class))).collect();
    let took = start.elapsed().as_secs_f64();
    println!(
        "task={task} n={} words={} macro_f1={:.4} learning={learning:.2} texts_per_second={:.0}",
        scored.len(),
        learned.words.len(),
        macro_f1(&told),
        scored.len() as f64 / took
    );
    for class in [Class::Negative, Class::Positive] {
        let words: Vec<&str> = learned.telling(class, 12).iter().map(|word| &*word.word).collect();
        eprintln!("  {}: {}", name(class), words.join(", "));
    }
}

/// How well the lexicon tells the half that is scored, with the words that the other half taught it and without.
fn taught(task: &str, language: Language, rows: &[Row]) {
    let (scored, known): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| data::is_scored(&row.id));
    let gather = |label: &str| {
        let mut sample = Sample::new(20_000, 1);
        let of = (0..).zip(&known).filter(|(_, row)| row.label == label);
        of.for_each(|(person, row)| sample.offer(Text { person, text: &row.text }));
        sample
    };
    let start = Instant::now();
    let words = LearnedWords::learn(&gather("positive"), &gather("negative"), language, Thresholds::default());
    let learning = start.elapsed().as_secs_f64();
    let (mut reader, mut tokens) = (Reader::new(language), Tokens::default());
    let mut figure = |scorer: &Scorer| {
        let told = |row: &&Row| name(score(&row.text, &mut reader, scorer, &mut tokens).class);
        let told: Vec<&str> = scored.iter().map(told).collect();
        macro_f1(&scored.iter().zip(told).map(|(row, told)| (&*row.label, told)).collect::<Vec<_>>())
    };
    println!(
        "task={task} n={} words={} macro_f1={:.4} without={:.4} learning={learning:.2}",
        scored.len(),
        words.words.len(),
        figure(&Scorer::with_learned(language, &words)),
        figure(&Scorer::new(language)),
    );
    for word in words.words.iter().take(25) {
        eprintln!(
            "  {} {}+ {}- {:.2} [{:.2}, {:.2}]",
            word.word, word.positive, word.negative, word.weight, word.low, word.high
        );
    }
}

pub fn taught_words() {
    taught("words-reviews", Language::English, &data::rated_reviews());
    taught("words-en", Language::English, &data::emotions("en"));
    taught("words-fi", Language::Finnish, &data::emotions("fi"));
}

pub fn learned() {
    learnt("learned-reviews", Language::English, &data::rated_reviews());
    learnt("learned-en", Language::English, &data::emotions("en"));
    learnt("learned-fi", Language::Finnish, &data::emotions("fi"));
}
