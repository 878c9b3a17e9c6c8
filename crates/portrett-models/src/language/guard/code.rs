//! Codes of statements: a label that was given, or a short one made of the statement's own words, and a kind that was
//! given; for statements that are there, each with words that stand in the statement letter by letter. Which label fits
//! is the model's judgement; the words let anybody check it.

use std::ops::Range;

use serde_json::Value;

use super::Fault;
use super::name::name;
use super::words::fold;

/// The most entries of an answer that are looked at.
const MOST: usize = 1_000;

/// The fewest letters of a quote.
const LEAST_LETTERS: usize = 3;

/// By what statements may be coded.
#[derive(Debug, Clone, Copy)]
pub struct Codebook<'a> {
    /// The language of the statements.
    pub language: &'a str,
    /// The labels.
    pub labels: &'a [&'a str],
    /// The kinds of statements.
    pub kinds: &'a [&'a str],
}

/// What a statement is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// A label that was given, counted from 0.
    Given(usize),
    /// A new one, made of words of the statement.
    New(String),
}

/// A code of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The statement, counted from 0.
    pub statement: usize,
    /// What it is about.
    pub label: Label,
    /// Its kind, counted from 0; nothing where none was said that was given.
    pub kind: Option<usize>,
    /// The bytes of the statement that show it.
    pub quote: Range<usize>,
}

/// Why an entry was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dropped {
    /// No statement has its number.
    Statement,
    /// Its label was not given, and is not made of the statement's words.
    Label,
    /// Its quote is no part of the statement, or it has none.
    Quote,
}

/// The codes of statements, by statement and label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coding {
    /// What may stand.
    pub codes: Vec<Coded>,
    /// What was dropped, an entry each.
    pub dropped: Vec<Dropped>,
    /// How many statements were asked about, from the first: no more fit into one request.
    pub asked: usize,
}

/// The entries of an answer that may stand.
///
/// # Errors
/// [`Fault::NothingLeft`] where there are entries and all were dropped.
pub fn code(statements: &[&str], book: &Codebook<'_>, said: &[Value]) -> Result<Coding, Fault> {
    let labels = folded(book.labels);
    let kinds = folded(book.kinds);
    let mut coding = Coding { asked: statements.len(), ..Coding::default() };
    for entry in said.iter().take(MOST) {
        match judged(statements, book.language, (&labels, &kinds), entry) {
            Ok(coded) => coding.codes.push(coded),
            Err(dropped) => coding.dropped.push(dropped),
        }
    }
    let place = |own: &Coded| (own.statement, own.label.clone(), own.quote.start, own.quote.end, own.kind);
    coding.codes.sort_by_key(place);
    coding.codes.dedup_by(|one, other| (one.statement, &one.label) == (other.statement, &other.label));
    match coding.codes.is_empty() && !coding.dropped.is_empty() {
        true => Err(Fault::NothingLeft),
        false => Ok(coding),
    }
}

fn folded(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| fold(word.trim())).collect()
}

fn judged(
    statements: &[&str],
    language: &str,
    (labels, kinds): (&[String], &[String]),
    entry: &Value,
) -> Result<Coded, Dropped> {
    let statement = number(&entry["statement"]).and_then(|number| number.checked_sub(1)).ok_or(Dropped::Statement)?;
    let text = statements.get(statement).ok_or(Dropped::Statement)?;
    let said = entry["label"].as_str().ok_or(Dropped::Label)?;
    let label = match labels.iter().position(|own| *own == fold(said.trim())) {
        Some(place) => Label::Given(place),
        None => Label::New(name(language, &[text], said).map_err(|_| Dropped::Label)?),
    };
    let kind = entry["kind"].as_str().map(|kind| fold(kind.trim()));
    let kind = kind.and_then(|kind| kinds.iter().position(|own| *own == kind));
    let quote = entry["quote"].as_str().map(str::trim).ok_or(Dropped::Quote)?;
    if quote.chars().filter(|letter| letter.is_alphabetic()).count() < LEAST_LETTERS {
        return Err(Dropped::Quote);
    }
    let start = text.find(quote).ok_or(Dropped::Quote)?;
    Ok(Coded { statement, label, kind, quote: start..start + quote.len() })
}

/// A number, also one in quotes.
fn number(value: &Value) -> Option<usize> {
    let number = value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())?;
    usize::try_from(number).ok()
}
