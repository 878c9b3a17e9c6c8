//! Five cards in all formats, the first time and again: wall and CPU seconds, by format.
//!
//! `cargo run -p portrett-print --example print_bench [FOLDER]` also writes the files to FOLDER. Between the rounds
//! every figure of the cards changes, as it does from build to build, so that nothing is found ready.
#![allow(clippy::unwrap_used, clippy::print_stdout, dead_code, unused_imports, missing_docs)]

#[path = "../../portrett-report/tests/it/fixture.rs"]
mod fixture;
#[path = "../../portrett-report/tests/it/fixture_campaigns.rs"]
mod fixture_campaigns;
#[path = "../../portrett-report/tests/it/fixture_segments.rs"]
mod fixture_segments;
#[path = "../../portrett-report/tests/it/fixture_voice.rs"]
mod fixture_voice;
#[path = "../../portrett-report/tests/it/foreseen.rs"]
mod foreseen;
#[path = "../../portrett-report/tests/it/quality_fixture.rs"]
mod quality_fixture;

use std::time::Instant;

use portrett_print::{Format, Template, print};
use portrett_report::{Body, Document, Locale, Overview, documents, overview};

/// Five cards as full as the fullest of the fixture, each with figures of its own.
fn cards(round: usize, locale: Locale) -> (Vec<Document>, Overview) {
    let mut report = fixture::report();
    let full = report.personas[0].clone();
    report.personas = (0..5).map(|_| full.clone()).collect();
    let mut cards = documents(&report, locale).unwrap();
    for (number, card) in cards.iter_mut().enumerate() {
        card.hue = number as u8;
        for section in &mut card.sections {
            let Body::Statements(all) = &mut section.body else { continue };
            for (place, own) in all.iter_mut().enumerate() {
                own.value = format!("{}%", (number * 17 + place * 5 + round * 29) % 97 + 1);
                own.sentence = format!("{} ({number}.{round})", own.sentence);
            }
        }
    }
    (cards, overview(&report, locale).unwrap())
}

/// Seconds of CPU that this process has used, on Linux; a hundred ticks a second.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after_name.split_whitespace().skip(11).take(2).filter_map(|own| own.parse::<f64>().ok()).sum();
    ticks / 100.0
}

fn main() {
    let folder = std::env::args().nth(1);
    for round in 1..=3 {
        let (cards, first) = cards(round, Locale::ALL[round % Locale::ALL.len()]);
        let (all_wall, all_cpu) = (Instant::now(), cpu());
        let mut bytes = 0;
        for format in Format::ALL {
            let (wall, before) = (Instant::now(), cpu());
            let files = print(&cards, &first, format, &Template::default()).unwrap();
            bytes += files.iter().map(|(_, own)| own.len()).sum::<usize>();
            let (wall, used) = (wall.elapsed().as_secs_f64(), cpu() - before);
            println!("round {round}  {:9} {} files  {wall:6.2} s wall  {used:6.2} s CPU", format.name(), files.len());
            for (file, own) in files.iter().filter(|_| round == 1) {
                if let Some(folder) = &folder {
                    std::fs::write(std::path::Path::new(folder).join(file), own).unwrap();
                }
            }
        }
        let (wall, used) = (all_wall.elapsed().as_secs_f64(), cpu() - all_cpu);
        println!("round {round}  all       {} kB  {wall:6.2} s wall  {used:6.2} s CPU", bytes / 1000);
    }
}
