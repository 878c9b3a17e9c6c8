//! Measures the first half of what is told of a text: how often its language and what identifies in it are told right,
//! and how many texts a processor second goes through each step.
//! `cargo run -p portrett-text --example text_bench -- [FOLDER OF THE SHARED DATA]`.
#![allow(clippy::print_stdout, missing_docs)]

mod clock;
mod language;
#[path = "../../tests/it/planted.rs"]
#[allow(dead_code)]
mod planted;
#[path = "../../tests/it/planted_score.rs"]
mod planted_score;
#[path = "../../tests/it/planted_words.rs"]
mod planted_words;
mod redaction;
mod speed;
mod texts;

use std::path::PathBuf;

fn main() {
    let folder = std::env::args().nth(1).map_or_else(|| PathBuf::from("../shared/data"), PathBuf::from);
    println!("== languages: sentences of 5 to 30 words, held-out halves");
    language::run(&folder);
    println!("\n== what identifies: planted in made-up texts of six written languages");
    redaction::run();
    println!("\n== speed: texts a processor second, one thread");
    speed::run(&folder);
}
