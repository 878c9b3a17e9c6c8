//! Headers of columns: unique names, a key that two spellings share, and the words within.

use std::collections::BTreeMap;

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
