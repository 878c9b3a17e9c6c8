//! How well a few example sentences tell a team's own themes: of each subject of the support tickets some sentences of
//! one half are the examples, and the other half is told by them. Prints, for each nearness from which on a sentence is
//! told, how many are and how many of these rightly.

#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::path::Path;

use portrett_text::taxonomy::own::{OwnTheme, OwnThemes};
use portrett_text::{Language, Reader};

/// Sentences of each subject that are examples.
const EXAMPLES: usize = 8;

fn main() {
    let folder = std::env::var_os("PORTRETT_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), Into::into);
    let path = folder.join("bitext_support/Bitext_Sample_Customer_Service_Training_Dataset.csv");
    let Ok(mut reader) = csv::Reader::from_path(&path) else {
        println!("skipped: {} is not there", path.display());
        return;
    };
    let rows: Vec<(String, String)> =
        reader.records().filter_map(Result::ok).map(|row| (row[0].to_owned(), row[6].to_owned())).collect();
    let hash = |text: &str| {
        text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, own| (sum ^ u64::from(own)).wrapping_mul(0x100_0000_01b3))
    };
    let (learnt, scored): (Vec<_>, Vec<_>) = rows.iter().partition(|(text, _)| hash(text) >> 63 == 0);
    let mut examples: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (text, subject) in &learnt {
        let own = examples.entry(subject).or_default();
        if own.len() < EXAMPLES && !own.contains(text) {
            own.push(text.clone());
        }
    }
    let themes: Vec<OwnTheme> =
        examples.into_iter().map(|(id, examples)| OwnTheme { id: id.to_owned(), examples }).collect();
    let mut words = Reader::new(Language::English);
    let usual = learnt.iter().map(|(text, _)| text.as_str()).take(2_000);
    let own = OwnThemes::learn(&themes, usual, &mut words);
    let nearest = |text: &str, words: &mut Reader| {
        let all = own.similarities(&words.read(text));
        all.into_iter().enumerate().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0))
    };
    let told: Vec<(bool, f32)> = (scored.iter())
        .map(|(text, subject)| {
            let (theme, near) = nearest(text, &mut words);
            (themes[theme].id == *subject, near)
        })
        .collect();
    println!("{} themes of {EXAMPLES} examples, {} sentences to tell", themes.len(), told.len());
    println!("from     told  rightly");
    for from in [0.0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6] {
        let of: Vec<&(bool, f32)> = told.iter().filter(|(_, near)| *near >= from).collect();
        let right = of.iter().filter(|(right, _)| *right).count();
        println!(
            "{from:.2}  {:6.1}%  {:6.1}%",
            100.0 * of.len() as f64 / told.len() as f64,
            100.0 * right as f64 / of.len().max(1) as f64
        );
    }
}
