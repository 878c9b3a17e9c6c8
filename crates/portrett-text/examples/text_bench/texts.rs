//! The texts: sentences written for the tests, and the shared data where it is there.

use std::path::Path;

use portrett_text::Language;

pub const WRITTEN: [(Language, &str); 6] = [
    (Language::Bokmal, include_str!("../../tests/it/languages/nb.txt")),
    (Language::Nynorsk, include_str!("../../tests/it/languages/nn.txt")),
    (Language::Finnish, include_str!("../../tests/it/languages/fi.txt")),
    (Language::English, include_str!("../../tests/it/languages/en.txt")),
    (Language::Dutch, include_str!("../../tests/it/languages/nl.txt")),
    (Language::Frisian, include_str!("../../tests/it/languages/fy.txt")),
];

/// A column of a file of the shared data; says so and gives nothing where it is not there.
pub fn column(folder: &Path, file: &str, column: usize, delimiter: u8) -> Vec<String> {
    let path = folder.join(file);
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(delimiter).has_headers(delimiter == b',').flexible(true).quoting(delimiter == b',');
    let Ok(mut reader) = reader.from_path(&path) else {
        println!("skipped: {} is not there", path.display());
        return Vec::new();
    };
    reader
        .records()
        .flatten()
        .filter_map(|row| row.get(column).map(str::to_owned))
        .filter(|cell| !cell.is_empty())
        .collect()
}

pub fn reviews(folder: &Path) -> Vec<String> {
    column(folder, "clothing_reviews/reviews.csv", 4, b',')
}

pub fn requests(folder: &Path) -> Vec<String> {
    column(folder, "bitext_support/Bitext_Sample_Customer_Service_Training_Dataset.csv", 0, b',')
}
