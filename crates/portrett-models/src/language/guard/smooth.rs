//! A sentence said anew. Words that only join may come and go, other words may change their form and place; the rest must
//! be there, all of it and nothing else. What a claim hangs on, its numbers, signs, names and words such as *not*, *more*
//! and *because*, stands in the same order, each before the same word, because *34 % of men, 12 % of women* has the same
//! words as its opposite.

use super::Fault;
use super::lists::Lists;
use super::words::{Token, fold, same_stem, tokens, words};

/// A part of a sentence that says something.
#[derive(Debug, PartialEq)]
enum Part<'a> {
    /// With plain blanks, whichever kind stands between its thousands.
    Number(String),
    Sign(char),
    Name(&'a str),
    Claim(String),
    Content(String),
}

/// The sentence that `said` gives, if it says what `original` says. `given` are words that may come in.
///
/// # Errors
/// What is wrong with it.
pub fn smooth(language: &str, original: &str, given: &[&str], said: &str) -> Result<String, Fault> {
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let lengths = (original.chars().count(), said.chars().count());
    if said.is_empty() {
        return Err(Fault::Empty);
    }
    if lengths.1 * 2 < lengths.0 || lengths.1 * 2 > lengths.0 * 3 {
        return Err(Fault::Length);
    }
    let lists = Lists::of(language);
    let names = names(original);
    let (before, after) = (parts(original, &names, lists), parts(&said, &names, lists));
    same_words(&before, &after, given)?;
    same_anchors(&before, &after)?;
    same_neighbours(&before, &after)?;
    Ok(said)
}

/// Words with a capital that does not come from the start of a sentence, or with one inside them.
fn names(text: &str) -> Vec<&str> {
    let name = |token| match token {
        Token::Word(word, first) if is_name(word, first) => Some(word),
        _ => None,
    };
    tokens(text).into_iter().filter_map(name).collect()
}

fn is_name(word: &str, first: bool) -> bool {
    word.chars().skip(usize::from(first)).any(char::is_uppercase)
}

/// What says something in `text`. A word is a name also at the start, if the original has it as one.
fn parts<'a>(text: &'a str, names: &[&str], lists: Lists) -> Vec<Part<'a>> {
    let part = |token| match token {
        Token::Number(number) => Some(Part::Number(number.replace(char::is_whitespace, " "))),
        Token::Sign(sign) => Some(Part::Sign(sign)),
        Token::Word(word, first) if is_name(word, first) || names.contains(&word) => Some(Part::Name(word)),
        Token::Word(word, _) => match fold(word) {
            word if lists.claims(&word) => Some(Part::Claim(word)),
            word if lists.joins(&word) => None,
            word => Some(Part::Content(word)),
        },
    };
    tokens(text).into_iter().filter_map(part).collect()
}

/// Every word that carries meaning was given, and none is lost.
fn same_words(before: &[Part<'_>], after: &[Part<'_>], given: &[&str]) -> Result<(), Fault> {
    let content = |parts: &'_ [Part<'_>]| -> Vec<String> {
        parts.iter().filter_map(|part| if let Part::Content(word) = part { Some(word.clone()) } else { None }).collect()
    };
    let (before, after) = (content(before), content(after));
    let given: Vec<String> = given.iter().flat_map(|text| words(text)).collect();
    let has = |words: &[String], word: &String| words.iter().any(|own| same_stem(own, word));
    if after.iter().any(|word| !has(&before, word) && !given.contains(word)) {
        return Err(Fault::Ungiven);
    }
    match before.iter().all(|word| has(&after, word)) {
        true => Ok(()),
        false => Err(Fault::Lost),
    }
}

/// What the claim hangs on is the same, kind by kind and then in one order.
fn same_anchors(before: &[Part<'_>], after: &[Part<'_>]) -> Result<(), Fault> {
    let of = |is: fn(&Part<'_>) -> bool| {
        let (one, other) = (before.iter().filter(|part| is(part)), after.iter().filter(|part| is(part)));
        one.eq(other)
    };
    if !of(|part| matches!(part, Part::Number(_))) {
        return Err(Fault::Number);
    }
    if !of(|part| matches!(part, Part::Sign(_))) {
        return Err(Fault::Sign);
    }
    if !of(|part| matches!(part, Part::Name(_))) {
        return Err(Fault::Name);
    }
    if !of(|part| matches!(part, Part::Claim(_))) {
        return Err(Fault::Claim);
    }
    match of(|part| !matches!(part, Part::Content(_))) {
        true => Ok(()),
        false => Err(Fault::Moved),
    }
}

/// Each of them stands before the same part as it did. Their order is the same already.
fn same_neighbours(before: &[Part<'_>], after: &[Part<'_>]) -> Result<(), Fault> {
    let same = |one: &(Option<&Part<'_>>, Option<&Part<'_>>)| match one {
        (Some(Part::Content(one)), Some(Part::Content(other))) => same_stem(one, other),
        (one, other) => one == other,
    };
    match followers(before).into_iter().zip(followers(after)).all(|pair| same(&pair)) {
        true => Ok(()),
        false => Err(Fault::Moved),
    }
}

/// What comes after each part that the claim hangs on.
fn followers<'a, 'b>(parts: &'b [Part<'a>]) -> Vec<Option<&'b Part<'a>>> {
    let anchors = parts.iter().enumerate().filter(|(_, part)| !matches!(part, Part::Content(_)));
    anchors.map(|(at, _)| parts.get(at + 1)).collect()
}
