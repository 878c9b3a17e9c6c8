//! The end of a message: greetings, names, titles, what a telephone adds.

use super::{Removed, phrase};

/// Most lines with text that may follow a greeting at the end; more is a part of the message.
const LINES_AFTER: usize = 8;
/// Most bytes of a line below a greeting, and of the line of the greeting itself.
const LONGEST_LINE: usize = 80;
/// Most characters after a greeting inside of the last line.
const LONGEST_NAME: usize = 40;

/// The lines without the signature. A postscript after it is kept.
pub(super) fn without_signature<'a>(mut lines: Vec<&'a str>, removed: &mut Removed) -> Vec<&'a str> {
    let begun = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).count();
    lines.retain(|line| !is_sent_from(line.trim()));
    if let Some(dashes) = lines.iter().position(|line| matches!(line.trim_end(), "-- " | "--")) {
        lines.truncate(dashes);
    }
    if let Some(closing) = closing_line(&lines).filter(|closing| has_text(&lines[..*closing])) {
        let postscript = lines[closing..].iter().position(|line| is_postscript(line)).map(|from| closing + from);
        lines.drain(closing..postscript.unwrap_or(lines.len()));
    }
    if let Some(last) = lines.iter_mut().rev().find(|line| !line.trim().is_empty()) {
        *last = without_closing(last);
    }
    let left = lines.iter().filter(|line| !line.trim().is_empty()).count();
    removed.signature_lines = begun - left;
    lines
}

fn has_text(lines: &[&str]) -> bool {
    lines.iter().any(|line| !line.trim().is_empty())
}

fn is_sent_from(line: &str) -> bool {
    if line.is_empty() || line.len() > LONGEST_LINE * 2 {
        return false;
    }
    let small = line.to_lowercase();
    let bare = small.trim_start_matches(['-', '_', '*', ' ', '[', '<']);
    phrase::SENT_FROM.iter().any(|begin| bare.starts_with(begin))
}

fn is_postscript(line: &str) -> bool {
    let begun = line.trim_start();
    ["PS", "P.S", "Ps.", "ps.", "Ps:", "ps:", "P.s"].iter().any(|begin| begun.starts_with(begin))
}

/// The line with the greeting that ends the message.
fn closing_line(lines: &[&str]) -> Option<usize> {
    let (mut found, mut below) = (None, "");
    let filled = lines.iter().enumerate().rev().filter(|(_, line)| !line.trim().is_empty());
    for (after, (index, line)) in filled.enumerate() {
        if after > LINES_AFTER || (line.len() > LONGEST_LINE && !is_postscript(line)) {
            break;
        }
        let small = line.trim().to_lowercase();
        if begins_with_closing(line.trim(), &small) || (after == 1 && is_thanks(&small) && is_name(below)) {
            found = Some(index);
        }
        below = line.trim();
    }
    found
}

fn begins_with_closing(line: &str, small: &str) -> bool {
    phrase::CLOSINGS.iter().filter_map(|closing| small.strip_prefix(closing)).any(|rest| {
        let from = line.len().saturating_sub(rest.len());
        ends_closing(line.get(from..).unwrap_or(rest))
    })
}

/// Whether `rest`, what follows the words of a greeting on their line, leaves them a greeting: a mark, two words at
/// most, or a name of more, but no sentence ("Hilsen fra hytta, alt er bra").
fn ends_closing(rest: &str) -> bool {
    let is_apart = rest.chars().next().is_none_or(|next| !next.is_alphanumeric());
    let words: Vec<&str> = rest.split(|mark: char| !mark.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_name = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count() * 2 > words.len();
    is_apart && (words.len() <= 2 || (words.len() <= 7 && is_name)) && !rest.trim_end().ends_with(['?', '!'])
}

fn is_thanks(small: &str) -> bool {
    phrase::THANKS.contains(&small.trim_end_matches([',', '!', '.', ' ', '-']))
}

/// Whether a line is a name: at most three words, each with a capital first.
fn is_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.len() <= 3 && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase))
}

/// `line` without a greeting and name at its end, after the end of a sentence ("Hvor er den? Mvh Kari").
fn without_closing(line: &str) -> &str {
    let mut from = line.len().saturating_sub(LONGEST_LINE);
    while !line.is_char_boundary(from) {
        from += 1;
    }
    for (at, _) in line[from..].match_indices(['.', '!', '?', ',']) {
        let at = from + at + 1;
        let rest = line[at..].trim_start();
        if rest.len() < line[at..].len() && is_closing_with_name(rest) {
            return &line[..at];
        }
    }
    line
}

/// Whether `rest` is a greeting and nothing but a name after it.
fn is_closing_with_name(rest: &str) -> bool {
    let small = rest.to_lowercase();
    let closing =
        phrase::CLOSINGS.iter().filter(|closing| small.starts_with(*closing)).max_by_key(|closing| closing.len());
    let Some(after) = closing.and_then(|closing| rest.get(closing.len()..)) else { return false };
    let bounded = after.chars().next().is_none_or(|next| !next.is_alphanumeric());
    let name = after.trim_matches(|mark: char| !mark.is_alphanumeric());
    bounded && name.chars().count() <= LONGEST_NAME && (name.is_empty() || is_name(name))
}
