//! Labels for statements: only labels that were given, for statements that are there, each with words that stand in the
//! statement letter by letter. Which label fits is the model's judgement; the words let anybody check it.

use std::ops::Range;

use serde_json::Value;

use super::Fault;
use super::words::fold;

/// The most entries of an answer that are looked at.
const MOST: usize = 1_000;

/// The fewest letters of a quote.
const LEAST_LETTERS: usize = 3;

/// A label for a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// The statement, counted from 0.
    pub statement: usize,
    /// The label, counted from 0.
    pub label: usize,
    /// The bytes of the statement that show it.
    pub quote: Range<usize>,
}

/// Why an entry was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dropped {
    /// No statement has its number.
    Statement,
    /// Its label was not given.
    Label,
    /// Its quote is no part of the statement, or it has none.
    Quote,
}

/// The labels of statements, by statement and label.
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
pub fn code(statements: &[&str], labels: &[&str], said: &[Value]) -> Result<Coding, Fault> {
    let labels: Vec<String> = labels.iter().map(|label| fold(label.trim())).collect();
    let mut coding = Coding { asked: statements.len(), ..Coding::default() };
    for entry in said.iter().take(MOST) {
        match judged(statements, &labels, entry) {
            Ok(coded) => coding.codes.push(coded),
            Err(dropped) => coding.dropped.push(dropped),
        }
    }
    coding.codes.sort_by_key(|own| (own.statement, own.label, own.quote.start, own.quote.end));
    coding.codes.dedup_by_key(|own| (own.statement, own.label));
    match coding.codes.is_empty() && !coding.dropped.is_empty() {
        true => Err(Fault::NothingLeft),
        false => Ok(coding),
    }
}

fn judged(statements: &[&str], labels: &[String], entry: &Value) -> Result<Coded, Dropped> {
    let statement = number(&entry["statement"]).and_then(|number| number.checked_sub(1)).ok_or(Dropped::Statement)?;
    let text = statements.get(statement).ok_or(Dropped::Statement)?;
    let label = entry["label"].as_str().map(|label| fold(label.trim())).ok_or(Dropped::Label)?;
    let label = labels.iter().position(|own| *own == label).ok_or(Dropped::Label)?;
    let quote = entry["quote"].as_str().map(str::trim).ok_or(Dropped::Quote)?;
    if quote.chars().filter(|letter| letter.is_alphabetic()).count() < LEAST_LETTERS {
        return Err(Dropped::Quote);
    }
    let start = text.find(quote).ok_or(Dropped::Quote)?;
    Ok(Coded { statement, label, quote: start..start + quote.len() })
}

/// A number, also one in quotes.
fn number(value: &Value) -> Option<usize> {
    let number = value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())?;
    usize::try_from(number).ok()
}
