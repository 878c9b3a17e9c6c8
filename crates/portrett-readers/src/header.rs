//! Headers of columns: unique names, a key that two spellings share, and the words within.

use std::collections::BTreeMap;

use portrett_terms::{FileFormat, SourceSpec};

/// Names of all columns, each once: trimmed, without a byte-order mark, a blank one named by its
/// place, a repeated one with ` (2)`.
///
/// ```
/// use portrett_readers::header::unique_headers;
/// assert_eq!(unique_headers(["Name", "", "name "]), ["Name", "(column 2)", "name (2)"]);
/// ```
pub fn unique_headers<'a>(raw: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut headers = Vec::new();
    for (place, header) in raw.into_iter().enumerate() {
        let clean = clean(header);
        let name = if clean.is_empty() { format!("(column {})", place + 1) } else { clean };
        headers.push(numbered(&name, &mut seen));
    }
    headers
}

/// `name`, or `name (2)` when its key was seen before.
fn numbered(name: &str, seen: &mut BTreeMap<String, usize>) -> String {
    let mut candidate = name.to_owned();
    loop {
        let count = seen.entry(key(&candidate)).or_insert(0);
        *count += 1;
        if *count == 1 {
            return candidate;
        }
        candidate = format!("{name} ({count})");
    }
}

/// The header without byte-order mark, control characters and outer or repeated spaces.
fn clean(header: &str) -> String {
    let visible: String =
        header.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|&c| c != '\u{feff}').take(200).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What two spellings of one header share: case and spacing do not count.
pub fn key(header: &str) -> String {
    clean(header).to_lowercase()
}

/// The name of a column, counted from 0, in a file without a header.
///
/// ```
/// use portrett_readers::header::by_place;
/// assert_eq!(by_place(0), "column_1");
/// ```
pub fn by_place(column: usize) -> String {
    format!("column_{}", column + 1)
}

/// The headers of a file as `spec` calls its columns. Without a header, a column of `spec` whose name says no
/// place is the one of the file that stands where it stands in `spec`. Where there is a header, a name that
/// says a place and is no header stands for the column at that place: somebody said `header = true` of a file
/// that was taken for one without.
pub fn as_specified(headers: &[String], spec: &SourceSpec) -> Vec<String> {
    let mut names = headers.to_vec();
    if !matches!(spec.format, FileFormat::Csv { .. } | FileFormat::Sheet { .. }) {
        return names;
    }
    let is_there = |name: &str| headers.iter().any(|header| key(header) == key(name));
    for (place, column) in spec.columns.iter().enumerate().filter(|(_, column)| !is_there(&column.header)) {
        let said = (0..headers.len()).find(|&place| by_place(place) == key(&column.header));
        let own = if spec.layout.has_header() { said } else { said.or(Some(place)) };
        if let Some(name) = own.and_then(|place| names.get_mut(place)) {
            name.clone_from(&column.header);
        }
    }
    names
}

/// Filled cells of the header for ten of the rows that are commonest, at least.
const HEADER_PART: usize = 6;

/// Rows that a title may take.
const LONGEST_TITLE: usize = 60;

/// Which of the first rows is the header, counted from 0, by how many cells of each are filled: the first
/// that has nearly as many as most rows have. What stands above it is a title.
///
/// ```
/// use portrett_readers::header::table_start;
/// assert_eq!(table_start([1, 1, 0, 5, 5, 4, 5]), 3);
/// assert_eq!(table_start([5, 3, 3, 3]), 0);
/// assert_eq!(table_start([1, 1, 1]), 0);
/// ```
pub fn table_start(filled: impl IntoIterator<Item = usize>) -> usize {
    let filled: Vec<usize> = filled.into_iter().collect();
    let mut rows_by_count: BTreeMap<usize, usize> = BTreeMap::new();
    filled.iter().filter(|count| **count > 1).for_each(|count| *rows_by_count.entry(*count).or_insert(0) += 1);
    let Some((&usual, _)) = rows_by_count.iter().max_by_key(|(count, rows)| (**rows, **count)) else { return 0 };
    let is_header = |count: &usize| *count >= 2 && *count * 10 >= usual * HEADER_PART;
    filled.iter().take(LONGEST_TITLE).position(is_header).unwrap_or(0)
}

/// One header out of two rows: the first says the question and holds for the columns after it that it
/// leaves blank, the second says which answer. Words that only say that there is an answer are left out.
///
/// ```
/// use portrett_readers::header::two_rows;
/// let first = ["Id", "Which do you use?", "", "Anything else?"];
/// let second = ["", "Phone", "Computer", "Open-Ended Response"];
/// assert_eq!(
///     two_rows(&first, &second),
///     ["Id", "Which do you use? / Phone", "Which do you use? / Computer", "Anything else?"]
/// );
/// ```
pub fn two_rows<S: AsRef<str>>(first: &[S], second: &[S]) -> Vec<String> {
    const ANSWERS: &[&str] = &["response", "open-ended response", "svar", "vastaus", "antwoord", "antwurd"];
    let mut question = String::new();
    let columns = first.len().max(second.len());
    let cell = |row: &[S], place: usize| row.get(place).map(|cell| clean(cell.as_ref())).unwrap_or_default();
    (0..columns)
        .map(|place| {
            let (above, below) = (cell(first, place), cell(second, place));
            if !above.is_empty() {
                question = above;
            }
            let says_nothing = below.is_empty() || ANSWERS.contains(&below.to_lowercase().as_str());
            if says_nothing { question.clone() } else { format!("{question} / {below}") }
        })
        .collect()
}

/// One header out of the rows that it takes: [`two_rows`] of two, [`described`] of three or more, of which
/// the third is for programs.
pub fn joined(rows: &[Vec<String>]) -> Vec<String> {
    match rows {
        [names, texts, _, ..] => described(names, texts),
        [first, second] => two_rows(first, second),
        [only] => only.clone(),
        [] => Vec::new(),
    }
}

/// One header out of a row of names and a row that says more about each, where it does.
///
/// ```
/// use portrett_readers::header::described;
/// let (names, texts) = (["StartDate", "Q1"], ["Start Date", "Why us?"]);
/// assert_eq!(described(&names, &texts), ["StartDate", "Q1 / Why us?"]);
/// ```
pub fn described<S: AsRef<str>>(names: &[S], texts: &[S]) -> Vec<String> {
    let columns = names.len().max(texts.len());
    let cell = |row: &[S], place: usize| row.get(place).map(|cell| clean(cell.as_ref())).unwrap_or_default();
    (0..columns)
        .map(|place| {
            let (name, text) = (cell(names, place), cell(texts, place));
            let says_nothing = text.is_empty() || words(&name).concat() == words(&text).concat();
            match (name.is_empty(), says_nothing) {
                (true, _) => text,
                (false, true) => name,
                (false, false) => format!("{name} / {text}"),
            }
        })
        .collect()
}

/// The words of a header in lower case: split at signs, at `camelCase`, and between letters and
/// digits. Nordic letters are kept.
///
/// ```
/// use portrett_readers::header::words;
/// assert_eq!(words("NumWebPurchases"), ["num", "web", "purchases"]);
/// assert_eq!(words("Dt_Customer"), ["dt", "customer"]);
/// assert_eq!(words("CustomerID"), ["customer", "id"]);
/// assert_eq!(words("FØDSELSÅR"), ["fødselsår"]);
/// ```
pub fn words(header: &str) -> Vec<String> {
    spelled_words(header).iter().map(|word| word.to_lowercase()).collect()
}

/// The words of a header as they are spelled.
pub fn spelled_words(header: &str) -> Vec<String> {
    let chars: Vec<char> = header.chars().collect();
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    for (place, &c) in chars.iter().enumerate() {
        if starts_word(&chars, place) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if c.is_alphanumeric() {
            word.push(c);
        }
    }
    words.extend((!word.is_empty()).then_some(word));
    words
}

/// Whether a new word starts at `place`: after a sign, at a capital after a small letter, at the last
/// capital of a row of capitals (`IDNumber`), where letters meet digits.
fn starts_word(chars: &[char], place: usize) -> bool {
    let Some(before) = place.checked_sub(1).map(|before| chars[before]) else { return false };
    let here = chars[place];
    let after_is_small = chars.get(place + 1).is_some_and(|after| after.is_lowercase());
    !here.is_alphanumeric()
        || (before.is_lowercase() && here.is_uppercase())
        || (before.is_uppercase() && here.is_uppercase() && after_is_small)
        || (before.is_alphabetic() && here.is_numeric())
        || (before.is_numeric() && here.is_alphabetic())
}
