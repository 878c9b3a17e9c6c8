//! What a card calls a trait, made from its header.

use crate::header::{spelled_words, words};

/// Headers whose words in order make no phrase, and what is said instead.
const LABELS: &[(&str, &str)] = &[
    ("year birth", "Year of birth"),
    ("birth year", "Year of birth"),
    ("yob", "Year of birth"),
    ("dob", "Date of birth"),
    ("dt customer", "Customer since"),
    ("kidhome", "Children at home"),
    ("teenhome", "Teenagers at home"),
    ("recency", "Days since last purchase"),
    ("num web visits month", "Web visits a month"),
    ("complain", "Complained"),
    ("response", "Answered the last campaign"),
];

/// Words that only say what kind of number follows.
const DROPPED: &[&str] = &["mnt", "num", "nbr", "cnt", "is", "has", "ind"];

/// Words that are short for others.
const LONGER: &[(&str, &str)] = &[
    ("cmp", "campaign"),
    ("dt", "date"),
    ("prods", "products"),
    ("prod", "product"),
    ("qty", "quantity"),
    ("amt", "amount"),
    ("avg", "average"),
    ("pct", "per cent"),
    ("cust", "customer"),
    ("edu", "education"),
    ("ant", "antall"),
    ("gj", "gjennomsnittlig"),
    ("yr", "year"),
    ("yrs", "years"),
    ("mth", "month"),
    ("acct", "account"),
    ("addr", "address"),
];

/// A label for a column: its words with the short ones written out, the first with a capital.
///
/// ```
/// use portrett_readers::inspect::label;
/// assert_eq!(label("MntWines"), "Wines");
/// assert_eq!(label("NumWebPurchases"), "Web purchases");
/// assert_eq!(label("Year_Birth"), "Year of birth");
/// assert_eq!(label("antall_kjøp"), "Antall kjøp");
/// assert_eq!(label("Likes: PC games"), "Likes: PC games");
/// assert_eq!(label("Q12_3 / Why us?"), "Why us?");
/// ```
pub fn label(header: &str) -> String {
    let header = without_code(header);
    let lower = words(header).join(" ");
    if let Some((_, label)) = LABELS.iter().find(|(key, _)| *key == lower) {
        return (*label).to_owned();
    }
    let is_prose = header.contains(' ') && !header.contains('_');
    if is_prose {
        return capitalised(header);
    }
    let spelled = with_numbers(spelled_words(header));
    let kept: Vec<String> =
        spelled.iter().enumerate().filter_map(|(place, word)| said(word, place, spelled.len())).collect();
    if kept.is_empty() { capitalised(header) } else { capitalised(&kept.join(" ")) }
}

/// A question without the code that a survey gives it.
fn without_code(header: &str) -> &str {
    let is_code = |code: &str| {
        code.starts_with('Q') && code.contains(|c: char| c.is_ascii_digit()) && !code.contains(char::is_whitespace)
    };
    header.split_once(" / ").filter(|(code, _)| is_code(code)).map_or(header, |(_, question)| question)
}

/// Words with the number of an item kept on its letter: `A1` is no two words.
fn with_numbers(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for word in words {
        match joined.last_mut() {
            Some(letter) if letter.chars().count() <= 2 && word.chars().all(char::is_numeric) => letter.push_str(&word),
            _ => joined.push(word),
        }
    }
    joined
}

/// A word as a label says it; nothing when it says nothing.
fn said(word: &str, place: usize, count: usize) -> Option<String> {
    let lower = word.to_lowercase();
    let edge = place == 0 || place + 1 == count;
    if count > 1 && edge && DROPPED.contains(&lower.as_str()) {
        return None;
    }
    if let Some((_, long)) = LONGER.iter().find(|(short, _)| *short == lower) {
        return Some((*long).to_owned());
    }
    let is_acronym = word.chars().count() <= 4 && word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    Some(if is_acronym { word.to_owned() } else { lower })
}

fn capitalised(text: &str) -> String {
    let mut chars = text.trim().chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
