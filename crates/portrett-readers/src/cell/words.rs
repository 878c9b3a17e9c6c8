//! Cells that are words for yes and no, or for what became of an order, in the languages that we know.

use portrett_terms::{DecimalMark, ProblemReason};

use super::{Parsed, is_blank, number, trim};

const YES: &[&str] = &[
    "1", "true", "yes", "y", "t", "ja", "j", "kyllä", "k", "on", "tosi", "sant", "sann", "wahr", "waar", "wier", "x",
    "checked", "oui", "sí", "1.0", "1,0",
];
const NO: &[&str] = &[
    "0",
    "false",
    "no",
    "n",
    "f",
    "nei",
    "ei",
    "nej",
    "nee",
    "nein",
    "off",
    "usann",
    "usant",
    "falskt",
    "epätosi",
    "falsch",
    "onwaar",
    "unchecked",
    "non",
    "0.0",
    "0,0",
];

/// Beginnings of words that say that an order was undone.
const UNDONE: &[&str] = &[
    "cancel",
    "refund",
    "returned",
    "chargeback",
    "voided",
    "reimburs",
    "kansell",
    "avbest",
    "tilbakebet",
    "returner",
    "annul",
    "krediter",
    "peruttu",
    "peruut",
    "palaut",
    "hyvite",
    "återbet",
    "makuler",
    "storn",
    "rückerstatt",
    "retourn",
    "geretourneerd",
    "geannuleerd",
    "terugbet",
    "weromstjoerd",
];

/// Whole words that say so.
const UNDONE_WHOLE: &[&str] = &["return", "void", "retur", "retour", "retoure", "returer"];

/// Words that turn such a word around.
const NEGATIONS: &[&str] =
    &["not", "no", "never", "ikke", "ingen", "inte", "ej", "ei", "niet", "net", "geen", "nicht", "kein"];

/// Yes or no, when the word is one of either.
///
/// ```
/// use portrett_readers::cell::words::yes_no_word;
/// assert_eq!(yes_no_word("Ja"), Some(true));
/// assert_eq!(yes_no_word("maybe"), None);
/// ```
pub fn yes_no_word(trimmed: &str) -> Option<bool> {
    match trimmed {
        "1" | "Yes" | "True" | "true" | "TRUE" => return Some(true),
        "0" | "No" | "False" | "false" | "FALSE" => return Some(false),
        long if long.len() > 12 => return None,
        _ => {}
    }
    let lower = trimmed.to_lowercase();
    let is_in = |list: &[&str]| list.contains(&lower.as_str());
    if is_in(YES) { Some(true) } else { is_in(NO).then_some(false) }
}

/// Reads a yes or no.
///
/// # Errors
/// `NotYesNo` when it is neither.
pub fn yes_no(cell: &str) -> Parsed<bool> {
    let trimmed = trim(cell);
    match yes_no_word(trimmed) {
        Some(answer) => Ok(Some(answer)),
        None if is_blank(trimmed) => Ok(None),
        None => Err(ProblemReason::NotYesNo),
    }
}

/// Whether a status says that an order was cancelled, refunded or returned.
pub fn says_undone(trimmed: &str) -> bool {
    let lower = trimmed.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let says = |word: &str| UNDONE.iter().any(|start| word.starts_with(start)) || UNDONE_WHOLE.contains(&word);
    words.clone().any(says) && !words.any(|word| NEGATIONS.contains(&word))
}

/// What stands where an id would in a row of totals, in lower case.
const TOTALS: &[&str] = &[
    "total",
    "totals",
    "grand total",
    "subtotal",
    "sum",
    "totalt",
    "totalsum",
    "delsum",
    "i alt",
    "totalbeløp",
    "summa",
    "totaltsumma",
    "yhteensä",
    "välisumma",
    "totaal",
    "subtotaal",
    "totale",
    "summe",
    "gesamt",
    "gesamtsumme",
    "average",
    "gjennomsnitt",
    "genomsnitt",
    "gennemsnit",
    "keskiarvo",
    "gemiddelde",
    "gemiddeld",
    "durchschnitt",
];

/// Longest of them in bytes.
const LONGEST_TOTAL: usize = 12;

/// Whether a cell that should be an id says that its row is a sum of others.
///
/// ```
/// use portrett_readers::cell::words::says_total;
/// assert!(says_total("Totalt:") && says_total("YHTEENSÄ"));
/// assert!(!says_total("K-100") && !says_total("Totalt fornøyd AS"));
/// ```
pub fn says_total(id: &str) -> bool {
    let bare = id.trim_end_matches(':').trim();
    bare.len() <= LONGEST_TOTAL
        && bare.starts_with(char::is_alphabetic)
        && TOTALS.contains(&bare.to_lowercase().as_str())
}

/// Reads whether a row is a return: a yes or no, a number (below zero is a return), or a status.
pub fn returned(cell: &str, mark: DecimalMark) -> Parsed<bool> {
    let trimmed = trim(cell);
    if let Some(answer) = yes_no_word(trimmed) {
        return Ok(Some(answer));
    }
    if is_blank(trimmed) {
        return Ok(None);
    }
    match number::number(trimmed, mark) {
        Ok(value) => Ok(value.map(|value| value < 0.0)),
        Err(_) => Ok(Some(says_undone(trimmed))),
    }
}

/// Reads whether somebody answered: a yes or no, or how many times.
///
/// # Errors
/// `NotYesNo` when it is neither.
pub fn answered(cell: &str, mark: DecimalMark) -> Parsed<bool> {
    match yes_no(cell) {
        Ok(answer) => Ok(answer),
        Err(reason) => number::number(cell, mark).map(|count| count.map(|count| count > 0.0)).map_err(|_| reason),
    }
}
