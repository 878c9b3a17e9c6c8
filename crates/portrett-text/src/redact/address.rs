//! Postal addresses: a street and its number, a postal code and its place, post boxes, as they are written in Norway,
//! Finland, the Netherlands and Friesland, Britain and the United States.

use super::token::{Class, Tokens};
use super::{Finding, PersonalKind, context};

/// Ends of streets' names. A word in small letters with one of the first is a street too.
const SURE_ENDS: &[&str] = &["gata", "gaten", "gate", "veien", "vegen", "katu", "straat", "strjitte", "laan", "gracht"];
const ENDS: &[&str] = &[
    "vei", "veg", "allé", "alléen", "plass", "plassen", "torg", "torget", "bakken", "bakke", "svingen", "stien",
    "stubben", "tunet", "brygge", "tie", "kuja", "polku", "kaari", "ranta", "rinne", "mäki", "tori", "raitti", "weg",
    "wei", "plein", "kade", "dijk", "dyk", "singel", "steeg", "dreef", "hof", "buorren", "wâl", "leane", "kaai",
];
/// Words that end so and are no streets.
const NO_STREETS: &[&str] =
    &["onderweg", "ûnderweis", "sortie", "kohtie", "party", "norway", "halfweg", "partie", "cutie", "hoodie", "selfie"];
/// Words of their own that end a street's name.
const STREETS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "ln",
    "drive",
    "dr",
    "court",
    "ct",
    "square",
    "sq",
    "terrace",
    "crescent",
    "boulevard",
    "blvd",
    "way",
    "close",
    "place",
    "pl",
    "gardens",
    "grove",
    "hill",
    "mews",
    "parkway",
    "highway",
];
/// Post boxes.
const BOXES: &[&str] = &["postboks", "boks", "postbus", "pl", "pb", "postlokero", "postfak"];
/// Words before a postal code that stands alone.
const PLACED: &[&str] = &[
    "i",
    "til",
    "på",
    "fra",
    "frå",
    "to",
    "in",
    "at",
    "naar",
    "te",
    "uit",
    "nei",
    "yn",
    "út",
    "postnummer",
    "postnr",
    "postinumero",
    "postcode",
    "postkoade",
    "zip",
    "code",
    "adresse",
    "adressen",
    "address",
    "osoite",
    "osoitteeni",
    "adres",
    "adresse:",
    "bor",
    "asun",
    "woon",
    "wenje",
    "live",
];
/// Most words before the last of a street's name ("Karl Johans gate").
const MOST_WORDS: usize = 3;

pub(super) fn find(tokens: &Tokens, found: &mut Vec<Finding>) {
    let mut index = 0;
    while index < tokens.list.len() {
        let address = match tokens.list[index].class {
            Class::Number => street_before(tokens, index)
                .or_else(|| english_street(tokens, index))
                .or_else(|| named_before(tokens, index)),
            Class::Word => post_box(tokens, index),
            Class::Mark => None,
        };
        let whole = match address {
            Some((first, last)) => Some((first, with_place(tokens, last))),
            None => place_alone(tokens, index),
        };
        if let Some((first, last)) = whole {
            found.push(Finding { kind: PersonalKind::Address, place: tokens.place(first, last) });
            index = last;
        }
        index += 1;
    }
}

/// A street's name before the number at `index`: the first and the last token.
fn street_before(tokens: &Tokens, index: usize) -> Option<(usize, usize)> {
    let is_short = tokens.text_of(index).len() <= 4 && index > 0 && tokens.gap(index - 1) == " ";
    if !is_short || context::is_unit(tokens, index + 1) || is_decimal(tokens, index) {
        return None;
    }
    let last_word = index - 1;
    let first = street_start(tokens, last_word)?;
    Some((first, number_end(tokens, index)))
}

/// Words with capitals before the number at `index`, when a comma, a postal code and its place follow: "Øvre Vika 3,
/// 7013 Trondheim".
fn named_before(tokens: &Tokens, index: usize) -> Option<(usize, usize)> {
    if index == 0 || !is_capital_before(tokens, index) {
        return None;
    }
    let last = number_end(tokens, index);
    code_and_place(tokens, last + 2).filter(|_| tokens.text_of(last + 1) == ",")?;
    let mut first = index - 1;
    while index - first <= MOST_WORDS && first > 0 && is_capital_before(tokens, first) {
        first -= 1;
    }
    Some((first, last))
}

/// The first word of the street whose last word is at `index`.
fn street_start(tokens: &Tokens, index: usize) -> Option<usize> {
    if !tokens.is(index, Class::Word) {
        return None;
    }
    let word = tokens.small(index);
    let ends = |ends: &[&str], least: usize| {
        ends.iter().any(|end| word.strip_suffix(end).is_some_and(|begun| begun.chars().count() >= least))
    };
    let mut first = index;
    while index - first < MOST_WORDS && first > 0 && is_capital_before(tokens, first) {
        first -= 1;
    }
    let is_whole = SURE_ENDS.contains(&&*word) || ENDS.contains(&&*word);
    let has_name = first < index && (is_whole || STREETS.contains(&&*word));
    let is_street = ends(SURE_ENDS, 3) || (tokens.is_capital(index) && ends(ENDS, 3));
    (has_name || (is_street && !NO_STREETS.contains(&&*word))).then_some(first)
}

/// Whether a word with a capital stands before `index`, with a space or a hyphen between.
fn is_capital_before(tokens: &Tokens, index: usize) -> bool {
    tokens.is_capital(index - 1) && tokens.gap(index - 1) == " "
}

/// The last token of a house number that begins at `index`: "12 B", "12-14", "5 A 12".
fn number_end(tokens: &Tokens, index: usize) -> usize {
    let is_letter = |at: usize| tokens.is(at, Class::Word) && tokens.text_of(at).len() == 1;
    let mut last = index;
    if is_letter(last + 1) && (tokens.touches(last) || (tokens.is_capital(last + 1) && tokens.gap(last) == " ")) {
        last += 1;
        if tokens.is_number(last + 1) && tokens.text_of(last + 1).len() <= 3 && tokens.gap(last).len() <= 1 {
            last += 1;
        }
    } else if tokens.text_of(last + 1) == "-"
        && tokens.touches(last)
        && tokens.touches(last + 1)
        && tokens.list[last + 2].class != Class::Mark
    {
        last += 2;
    }
    last
}

/// A number, one to three words with capitals, and a word for a street: "221B Baker Street".
fn english_street(tokens: &Tokens, index: usize) -> Option<(usize, usize)> {
    let mut at = index + 1;
    if tokens.text_of(index).len() > 5 {
        return None;
    }
    if tokens.touches(index) && tokens.is(at, Class::Word) && tokens.text_of(at).len() == 1 {
        at += 1;
    }
    let begun = at;
    while at < begun + MOST_WORDS && tokens.is_capital(at) && tokens.gap(at - 1) == " " {
        at += 1;
        if tokens.is_capital(at) && STREETS.contains(&&*tokens.small(at)) {
            let dot = usize::from(tokens.text_of(at + 1) == "." && tokens.touches(at));
            return Some((index, at + dot));
        }
    }
    None
}

fn post_box(tokens: &Tokens, index: usize) -> Option<(usize, usize)> {
    let number = |at: usize| (tokens.is_number(at) && tokens.text_of(at).len() <= 5).then_some(at);
    let word = tokens.text_of(index);
    let is_abbreviation = matches!(word, "PL" | "PB");
    if BOXES.contains(&&*tokens.small(index)) && (is_abbreviation || word.len() > 3) {
        return Some((index, number(index + 1)?));
    }
    let is_english = matches!(word, "PO" | "P.O" | "po") && &*tokens.small(index + 1) == "box";
    if is_english { Some((index, number(index + 2)?)) } else { None }
}

/// The last token of the place that follows an address whose last token is at `last`.
fn with_place(tokens: &Tokens, last: usize) -> usize {
    let is_comma = tokens.text_of(last + 1) == ",";
    let at = last + 1 + usize::from(is_comma);
    if let Some(end) = code_and_place(tokens, at) {
        return end;
    }
    if !is_comma {
        return last;
    }
    british_code(tokens, at).or_else(|| american_code(tokens, at)).or_else(|| named_place(tokens, at)).unwrap_or(last)
}

/// A place after the comma of an English address, with the code after it: "London NW1 6XE", "Springfield, IL 62701".
fn named_place(tokens: &Tokens, at: usize) -> Option<usize> {
    let end = place_end(tokens, at)?;
    (at..=end).find_map(|end| {
        let next = end + 1 + usize::from(tokens.text_of(end + 1) == ",");
        british_code(tokens, next).or_else(|| american_code(tokens, next))
    })
}

/// A postal code and its place that stand without a street.
fn place_alone(tokens: &Tokens, index: usize) -> Option<(usize, usize)> {
    if tokens.is(index, Class::Word) {
        let is_placed = index > 0 && tokens.text_of(index - 1) == ",";
        let american = if is_placed { american_code(tokens, index) } else { None };
        return british_code(tokens, index).or(american).map(|last| (index, last));
    }
    let digits = tokens.text_of(index);
    let is_free = index == 0 || (!tokens.touches(index - 1) || tokens.text_of(index - 1) == ",");
    let end = if is_free { code_and_place(tokens, index)? } else { return None };
    let is_dutch =
        tokens.text_of(index + 1).len() == 2 && tokens.text_of(index + 1).bytes().all(|byte| byte.is_ascii_uppercase());
    let is_told = index > 0
        && (tokens.text_of(index - 1) == ","
            || PLACED.contains(&&*tokens.small(index - 1))
            || tokens.gap(index - 1).contains('\n'));
    let is_year = digits.len() == 4 && matches!(&digits[..2], "19" | "20");
    let is_sure = digits.len() == 5 || digits.starts_with('0') || is_dutch || is_told;
    (is_sure && !is_year).then_some((index, end))
}

/// The last token of a code of digits and its place that begin at `at`: "0150 Oslo", "00100 Helsinki", "8911 AB Leeuwarden".
fn code_and_place(tokens: &Tokens, at: usize) -> Option<usize> {
    let length = tokens.text_of(at).len();
    if !tokens.is_number(at) || !matches!(length, 4 | 5) || tokens.gap(at).len() > 1 || tokens.gap(at).contains('\n') {
        return None;
    }
    let next = tokens.text_of(at + 1);
    let is_dutch = length == 4 && next.len() == 2 && next.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_dutch {
        let is_near = tokens.gap(at + 1) == " ";
        return Some(place_end(tokens, at + 2).filter(|_| is_near).unwrap_or(at + 1));
    }
    place_end(tokens, at + 1).filter(|_| tokens.gap(at) == " ")
}

/// The last word of a place that begins at `at`: one to three words with capitals.
fn place_end(tokens: &Tokens, at: usize) -> Option<usize> {
    let is_word = |at: usize| tokens.is_capital(at) && tokens.text_of(at).chars().count() >= 2;
    if !is_word(at) || context::is_unit(tokens, at) {
        return None;
    }
    let mut end = at;
    while end < at + 2 && is_word(end + 1) && tokens.gap(end) == " " {
        end += 1;
    }
    Some(end)
}

/// The last token of a British postcode that begins at `at` (Royal Mail: one or two letters, a digit and perhaps one
/// more character, a digit and two letters).
fn british_code(tokens: &Tokens, at: usize) -> Option<usize> {
    let start = tokens.list.get(at).filter(|token| token.class == Class::Word && token.end - token.start <= 2)?.start;
    let is_capital = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_uppercase);
    let bytes = &tokens.text.as_bytes()[start..];
    let outer = bytes.iter().take(5).position(|byte| *byte == b' ')?;
    let inner = bytes.get(outer + 1..outer + 4)?;
    let is_outer = (2..=4).contains(&outer)
        && is_capital(bytes.first())
        && bytes[1..outer].iter().any(u8::is_ascii_digit)
        && bytes[..outer].iter().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    let is_inner = inner[0].is_ascii_digit() && inner[1..].iter().all(u8::is_ascii_uppercase);
    let is_whole = bytes.get(outer + 4).is_none_or(|byte| !byte.is_ascii_alphanumeric());
    let end = start + outer + 4;
    let last = || at + tokens.list[at..].iter().take_while(|token| token.start < end).count() - 1;
    (is_outer && is_inner && is_whole).then(last)
}

/// The last token of an American state and ZIP code at `at`: "IL 62701".
fn american_code(tokens: &Tokens, at: usize) -> Option<usize> {
    let state = tokens.text_of(at);
    let is_state = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_code = tokens.is_number(at + 1) && tokens.text_of(at + 1).len() == 5;
    if !is_state || !is_code {
        return None;
    }
    let is_long = tokens.text_of(at + 2) == "-" && tokens.is_number(at + 3) && tokens.touches(at + 1);
    Some(if is_long { at + 3 } else { at + 1 })
}

fn is_decimal(tokens: &Tokens, index: usize) -> bool {
    matches!(tokens.text_of(index + 1), "," | "." | ":")
        && tokens.touches(index)
        && tokens.touches(index + 1)
        && tokens.is_number(index + 2)
}
