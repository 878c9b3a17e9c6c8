//! The data sets of the bench, read from where they lie, and their halves.

use std::path::{Path, PathBuf};

/// A text with what is known of it.
pub struct Row {
    /// The id that says which half it is in.
    pub id: String,
    /// What was written.
    pub text: String,
    /// What is to be foretold: a class of polarity, a category, a department.
    pub label: String,
}

/// The folder of the data sets.
pub fn folder() -> PathBuf {
    let told = std::env::var_os("PORTRETT_DATA").map(PathBuf::from);
    told.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"))
}

/// Whether a row is in the half that is scored; the other half may be learnt from. FNV-1a of the id, its lowest bit.
pub fn is_scored(id: &str) -> bool {
    id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
        & 1
        == 1
}

fn table(path: &str, row: impl Fn(&csv::StringRecord) -> Option<Row>) -> Vec<Row> {
    let Ok(mut reader) = csv::Reader::from_path(folder().join(path)) else { return Vec::new() };
    reader.records().filter_map(Result::ok).filter_map(|record| row(&record)).collect()
}

fn review(record: &csv::StringRecord) -> (String, String) {
    let title = if record[3].is_empty() { String::new() } else { format!("{}. ", &record[3]) };
    (record[0].to_owned(), title + &record[4])
}

/// Reviews of clothing with 4 or 5 stars as positive, 1 or 2 as negative.
pub fn rated_reviews() -> Vec<Row> {
    table("clothing_reviews/reviews.csv", |record| {
        let label = match record[5].parse::<u8>().ok()? {
            4.. => "positive",
            3 => return None,
            _ => "negative",
        };
        let (id, text) = review(record);
        Some(Row { id, text, label: label.to_owned() })
    })
}

/// Reviews of clothing with the department.
pub fn departments() -> Vec<Row> {
    table("clothing_reviews/reviews.csv", |record| {
        let (id, text) = review(record);
        (!record[9].is_empty()).then(|| Row { id, text, label: record[9].to_owned() })
    })
}

/// Requests for support with their category. The id is the text: the same request is in one half.
pub fn tickets() -> Vec<Row> {
    table("bitext_support/Bitext_Sample_Customer_Service_Training_Dataset.csv", |record| {
        Some(Row { id: record[0].to_owned(), text: record[0].to_owned(), label: record[6].to_owned() })
    })
}

/// Sentences with emotions: joy and trust are positive, anger, disgust, fear and sadness negative, those of both left
/// out; and neutral ones.
pub fn emotions(language: &str) -> Vec<Row> {
    let read = |name: String| std::fs::read_to_string(folder().join("xed_sentences").join(name)).unwrap_or_default();
    let mut rows = Vec::new();
    for (number, line) in read(format!("{language}-annotated.tsv")).lines().enumerate() {
        let Some((text, codes)) = line.split_once('\t') else { continue };
        let has = |wanted: &[&str]| codes.split(',').any(|code| wanted.contains(&code.trim()));
        let label = match (has(&["5", "8"]), has(&["1", "3", "4", "6"])) {
            (true, false) => "positive",
            (false, true) => "negative",
            _ => continue,
        };
        rows.push(Row { id: format!("{language}{number}"), text: text.to_owned(), label: label.to_owned() });
    }
    for (number, line) in read(format!("neutral_{language}.txt")).lines().enumerate() {
        let Some(text) = line.split('\t').nth(1) else { continue };
        rows.push(Row { id: format!("{language}n{number}"), text: text.to_owned(), label: "neutral".to_owned() });
    }
    rows
}

/// A Norwegian sentence of the kind that customers write, labelled before anything was run on it.
pub struct Norwegian {
    /// `mend`, by which words may be added, or `held`, which is only scored.
    pub half: &'static str,
    /// `nb` or `nn`.
    pub language: &'static str,
    /// The class.
    pub label: &'static str,
    /// The sentence.
    pub text: &'static str,
}

/// 60 sentences in bokmål and 60 in nynorsk.
pub fn norwegian() -> Vec<Norwegian> {
    let lines = include_str!("../../../../benches/voice/norwegian.tsv").lines();
    let sentence = |line: &'static str| {
        let mut parts = line.splitn(4, '\t');
        Some(Norwegian { half: parts.next()?, language: parts.next()?, label: parts.next()?, text: parts.next()? })
    };
    lines.filter_map(sentence).collect()
}

/// Texts of one line in six languages: sentences with emotions, requests for support, and the sentences that were written
/// for the tests of languages.
pub fn lines() -> Vec<String> {
    const WRITTEN: [&str; 6] = [
        include_str!("../../tests/it/languages/nb.txt"),
        include_str!("../../tests/it/languages/nn.txt"),
        include_str!("../../tests/it/languages/fi.txt"),
        include_str!("../../tests/it/languages/en.txt"),
        include_str!("../../tests/it/languages/nl.txt"),
        include_str!("../../tests/it/languages/fy.txt"),
    ];
    let of_data = emotions("en").into_iter().chain(emotions("fi")).chain(tickets()).map(|row| row.text);
    // As many as of the others, so that every language has its part.
    let written = WRITTEN.iter().flat_map(|list| list.lines()).map(str::to_owned);
    let written: Vec<String> = written.collect();
    let count = 12_000;
    of_data.chain((0..count).map(|number| written[number % written.len()].clone())).collect()
}
