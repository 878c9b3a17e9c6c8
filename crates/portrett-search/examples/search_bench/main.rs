//! How fast sentences are indexed and found. `benches/search/bench.py` runs it and its peers on the same sentences.
//!
//! `search_bench write COUNT FOLDER` writes the sentences and the queries for the peers; `search_bench run COUNT FOLDER
//! THREADS` indexes and asks, and prints `name=value` pairs on a line.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::print_stderr, missing_docs)]

mod made;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use made::{Asked, Made};
use portrett_search::{Index, Options, Parts, Query, Writer};

/// Queries that are asked.
const QUERIES: u64 = 1000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| arguments.get(place).and_then(|text| text.parse::<u64>().ok()).unwrap_or(1);
    let folder = PathBuf::from(arguments.get(2).map_or(".", String::as_str));
    let made = Made::new(number(1));
    match arguments.first().map(String::as_str) {
        Some("write") => write(&made, &folder),
        Some("run") => run(&made, &folder, number(3) as usize),
        other => eprintln!("no task is called {other:?}"),
    }
}

/// `sentences.tsv` (id, writer, moment, persona, language, theme, kind, source, text) and `queries.tsv` (kind, words).
fn write(made: &Made, folder: &Path) {
    let mut rows = String::new();
    for one in made.sentences() {
        let theme = one.theme.unwrap_or_default();
        let (moment, persona) = (one.moment.unwrap_or_default(), one.persona.unwrap_or_default());
        let (id, writer, language, kind, source, text) =
            (one.id, one.writer, one.language, one.kind, one.source, one.text);
        writeln!(rows, "{id}\t{writer}\t{moment}\t{persona}\t{language}\t{theme}\t{kind}\t{source}\t{text}").unwrap();
    }
    std::fs::write(folder.join("sentences.tsv"), rows).unwrap();
    let queries = (0..QUERIES).map(|number| made.asked(number));
    let lines: String = queries.map(|asked| format!("{}\t{}\n", asked.kind(), asked.words().join(" "))).collect();
    std::fs::write(folder.join("queries.tsv"), lines).unwrap();
}

fn run(made: &Made, folder: &Path, threads: usize) {
    let place = folder.join("ours");
    let options = Options { threads, ..Options::new("bench", Parts::shipped().unwrap()) };
    let (wall, processor) = (Instant::now(), seconds_of_processor());
    let writer = Writer::create(&place, &options).unwrap();
    made.sentences().for_each(|sentence| writer.add(&sentence).unwrap());
    drop(writer.finish().unwrap());
    let (wall, processor) = (wall.elapsed().as_secs_f64(), seconds_of_processor() - processor);
    println!("task=index threads={threads} wall={wall:.2} cpu={processor:.2} bytes={}", bytes(&place));
    let opening = Instant::now();
    let index = Index::open(&place, &options).unwrap();
    println!("task=open ms={:.2}", opening.elapsed().as_secs_f64() * 1e3);
    asked(made, &index);
    counted(&index);
}

fn asked(made: &Made, index: &Index) {
    let queries: Vec<Asked> = (0..QUERIES).map(|number| made.asked(number)).collect();
    for pass in ["cold", "warm"] {
        let mut totals = 0;
        let mut times: Vec<f64> = Vec::new();
        for asked in &queries {
            let query = Query::new(asked.typed());
            let start = Instant::now();
            let found = index.search(&query).unwrap();
            times.push(start.elapsed().as_secs_f64() * 1e3);
            totals += found.total;
        }
        times.sort_by(f64::total_cmp);
        let (median, p99, most) = (times[times.len() / 2], times[times.len() * 99 / 100], times[times.len() - 1]);
        println!("task=search pass={pass} median={median:.3} p99={p99:.3} most={most:.3} hits={totals}");
    }
}

fn counted(index: &Index) {
    for text in ["", "frakt"] {
        let start = Instant::now();
        let counts = index.counts(&Query::new(text)).unwrap();
        let milliseconds = start.elapsed().as_secs_f64() * 1e3;
        let name = if text.is_empty() { "everything" } else { text };
        println!("task=counts of={name} ms={milliseconds:.1} persons={}", counts.persons);
    }
}

/// Of this process so far, to hundredths: fields 14 and 15 of Linux's account of it.
fn seconds_of_processor() -> f64 {
    let account = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = account.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

fn bytes(folder: &Path) -> u64 {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| if entry.path().is_dir() { bytes(&entry.path()) } else { entry.metadata().unwrap().len() })
        .sum()
}
