//! Texts a second of processor time, step by step.

use std::hint::black_box;
use std::path::Path;

use portrett_text::{Detector, Known, Language, Redactor, Stemmer, clean, fold, sentences, words};

use crate::clock::timed;
use crate::texts::{WRITTEN, requests, reviews};

const ONE_LINE_TEXTS: usize = 100_000;
const COUNTRIES: [&str; 5] = ["NO", "FI", "NL", "GB", "US"];

pub fn run(folder: &Path) {
    let steps = Steps::new();
    let (reviews, requests) = (reviews(folder), requests(folder));
    let written: Vec<&str> = WRITTEN.iter().flat_map(|(_, text)| text.lines()).collect();
    let mut rows: Vec<(&str, Vec<&str>)> = vec![("one line, six languages", written)];
    rows.push(("one line, bitext_support", requests.iter().map(String::as_str).collect()));
    for (name, texts) in rows.into_iter().filter(|(_, texts)| !texts.is_empty()) {
        let texts: Vec<&str> = texts.iter().copied().cycle().take(ONE_LINE_TEXTS).collect();
        steps.run(name, &texts);
    }
    if !reviews.is_empty() {
        steps.run("clothing_reviews", &reviews.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

struct Steps {
    redactor: Redactor,
    known: Known,
    detector: Detector,
    stemmers: Vec<Stemmer>,
}

impl Steps {
    fn new() -> Self {
        Self {
            redactor: Redactor::new(&COUNTRIES),
            known: Known::of(&["Kari Solbakk", "Emily Thornton"]),
            detector: Detector::new(),
            stemmers: Language::ALL.into_iter().map(Stemmer::new).collect(),
        }
    }

    fn run(&self, name: &str, texts: &[&str]) {
        let characters: usize = texts.iter().map(|text| text.chars().count()).sum();
        println!("{name}: {} texts of {} characters", texts.len(), characters / texts.len());
        let print = |step: &str, speed: f64| println!("  {step:<24} {speed:>10.0}");
        print("message", timed(texts, |text| black_box(clean(text)).text.len()).1);
        print("redact", timed(texts, |text| black_box(self.redact(text)).len()).1);
        print("language", timed(texts, |text| black_box(self.detector.detect(text))).1);
        print(
            "lingua alone",
            timed(&texts[..texts.len().min(2000)], |text| black_box(self.detector.lingua_alone(text))).1,
        );
        print("sentences", timed(texts, |text| black_box(sentences(text).count())).1);
        print(
            "words, folded",
            timed(texts, |text| words(text).map(|place| black_box(fold(&text[place])).len()).sum::<usize>()).1,
        );
        print("words, folded, stems", timed(texts, |text| self.stems(text, Language::English)).1);
        print("all, language by text", timed(texts, |text| self.all(text)).1);
    }

    fn redact(&self, text: &str) -> String {
        self.redactor.redact(text, Some(Language::English), &[&self.known]).text
    }

    fn stems(&self, text: &str, language: Language) -> usize {
        let stemmer = &self.stemmers[language as usize];
        words(text).map(|place| black_box(stemmer.stem(&fold(&text[place]))).len()).sum()
    }

    fn all(&self, text: &str) -> usize {
        let message = clean(text);
        let language = self.detector.detect(&message.text).language.ours().unwrap_or(Language::English);
        let redacted = self.redactor.redact(&message.text, Some(language), &[&self.known]);
        sentences(&redacted.text).map(|place| self.stems(&redacted.text[place], language)).sum()
    }
}
