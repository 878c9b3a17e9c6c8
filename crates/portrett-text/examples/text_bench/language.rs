//! How often the language of a sentence is told, beside lingua alone.

use std::path::Path;

use portrett_text::{Detected, Detector, Language, sentences, words};

use crate::clock::timed;
use crate::texts::{WRITTEN, column, reviews};

/// Sentences of the shared data that are taken of each file.
const MOST: usize = 2000;

struct Row {
    name: String,
    language: Language,
    sentences: Vec<String>,
}

pub fn run(folder: &Path) {
    let detector = Detector::new();
    // Loads all models before the clock runs.
    for text in ["zzgrt blorf", "vrak og", "mies ja", "man en"] {
        detector.detect(text);
        detector.lingua_alone(text);
    }
    println!(
        "{:<22} {:>6}  {:>8} {:>9} {:>9}  {:>8} {:>9}",
        "", "texts", "ours", "exact", "a second", "lingua", "a second"
    );
    let (written, data) = (written(), data(folder));
    let mut sum = Sum::default();
    written.iter().chain(&data).for_each(|row| sum.add(row, &detector));
    short(folder).iter().for_each(|row| Sum::default().add(row, &detector));
    println!(
        "all of 5 to 30 words: {:.4} with Norwegian as one, lingua {:.4}",
        sum.ours / sum.all,
        sum.lingua / sum.all
    );
}

fn fits(text: &str) -> bool {
    (5..=30).contains(&words(text).count())
}

fn written() -> Vec<Row> {
    let half = |text: &str| text.lines().skip(1).step_by(2).filter(|line| fits(line)).map(str::to_owned).collect();
    let row = |(language, text): &(Language, &str)| Row {
        name: format!("{} written", language.code()),
        language: *language,
        sentences: half(text),
    };
    WRITTEN.iter().map(row).collect()
}

/// Sentences of one to four words: shown, and in no sum.
fn short(folder: &Path) -> Vec<Row> {
    let is_short = |text: &String| (1..=4).contains(&words(text).count());
    let of = |file: &str| {
        column(folder, file, 0, b'\t').into_iter().filter(is_short).skip(1).step_by(2).take(MOST).collect()
    };
    let row = |name: &str, language, sentences| Row { name: name.to_owned(), language, sentences };
    vec![
        row("fi xed, 1 to 4 words", Language::Finnish, of("xed_sentences/fi-annotated.tsv")),
        row("en xed, 1 to 4 words", Language::English, of("xed_sentences/en-annotated.tsv")),
    ]
}

fn data(folder: &Path) -> Vec<Row> {
    let of = |file: &str| {
        column(folder, file, 0, b'\t')
            .into_iter()
            .filter(|text| fits(text))
            .skip(1)
            .step_by(2)
            .take(MOST)
            .collect::<Vec<_>>()
    };
    let of_reviews = reviews(folder).into_iter().skip(1).step_by(2).flat_map(|review| {
        sentences(&review).map(|place| review[place].to_owned()).filter(|text| fits(text)).collect::<Vec<_>>()
    });
    vec![
        Row {
            name: "fi xed_sentences".into(),
            language: Language::Finnish,
            sentences: of("xed_sentences/fi-annotated.tsv"),
        },
        Row {
            name: "en xed_sentences".into(),
            language: Language::English,
            sentences: of("xed_sentences/en-annotated.tsv"),
        },
        Row {
            name: "en clothing_reviews".into(),
            language: Language::English,
            sentences: of_reviews.take(MOST).collect(),
        },
    ]
}

#[derive(Default)]
struct Sum {
    all: f64,
    ours: f64,
    lingua: f64,
}

impl Sum {
    fn add(&mut self, row: &Row, detector: &Detector) {
        let texts: Vec<&str> = row.sentences.iter().map(String::as_str).collect();
        if texts.is_empty() {
            return;
        }
        let (ours, speed) = timed(&texts, |text| detector.detect(text).language);
        let (lingua, lingua_speed) = timed(&texts, |text| detector.lingua_alone(text));
        let count = texts.len() as f64;
        let right = |told: &[Detected]| told.iter().filter(|told| is_same(**told, row.language)).count() as f64;
        let exact = ours.iter().filter(|told| **told == Detected::Ours(row.language)).count() as f64;
        println!(
            "{:<22} {:>6}  {:>8.4} {:>9.4} {:>9.0}  {:>8.4} {:>9.0}",
            row.name,
            texts.len(),
            right(&ours) / count,
            exact / count,
            speed,
            right(&lingua) / count,
            lingua_speed
        );
        self.all += count;
        self.ours += right(&ours);
        self.lingua += right(&lingua);
    }
}

/// Whether a language was told, bokmål and nynorsk taken as one.
fn is_same(told: Detected, language: Language) -> bool {
    let norwegian = [Language::Bokmal, Language::Nynorsk];
    let both = |one: Language| norwegian.contains(&one) && norwegian.contains(&language);
    told.ours().is_some_and(|one| one == language || both(one))
}
