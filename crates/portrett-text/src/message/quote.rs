//! Earlier messages in a message: lines after `>`, threads below a line that names their writer, forwarded chains.

use super::{Removed, phrase};

/// Most characters of a line that is compared with the phrases of mail programs.
const LONGEST_LINE: usize = 300;
/// Most lines over which the line that names a writer is broken.
const BROKEN_OVER: usize = 3;
/// Lines in which the other fields of a mail's head stand.
const HEAD_LINES: usize = 6;

/// What a line does to what comes after it.
enum Turn {
    /// It is the person's.
    Own,
    /// So many lines from it on are not the person's.
    Skip(usize),
    /// Nothing from it on is.
    Cut,
}

/// The lines of `text` without those of earlier messages.
pub(super) fn without_quotes<'a>(text: &'a str, removed: &mut Removed) -> Vec<&'a str> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut own = Vec::with_capacity(lines.len());
    let (mut at, mut has_words) = (0, false);
    while at < lines.len() {
        match turn(&lines[at..], has_words) {
            Turn::Own => {
                has_words |= !lines[at].trim().is_empty();
                own.push(lines[at]);
                at += 1;
            }
            Turn::Skip(count) => {
                removed.quoted_lines += count;
                at += count;
            }
            Turn::Cut => {
                own.truncate(own.len() - own.iter().rev().take_while(|line| is_rule(line)).count());
                removed.quoted_lines += lines[at..].iter().filter(|line| !line.trim().is_empty()).count();
                break;
            }
        }
    }
    own
}

/// Whether a line is empty or drawn, as above an earlier message.
fn is_rule(line: &str) -> bool {
    line.chars().all(|mark| matches!(mark, '_' | '-' | '=' | '*') || mark.is_whitespace())
}

fn turn(lines: &[&str], has_words: bool) -> Turn {
    let line = lines[0].trim();
    if is_quoted(line) {
        return Turn::Skip(1);
    }
    if line.is_empty() || line.len() > LONGEST_LINE {
        return Turn::Own;
    }
    let small = line.to_lowercase();
    if is_separator(&small) {
        return Turn::Cut;
    }
    if let Some(fields) = head(&small, lines) {
        return if has_words { Turn::Cut } else { Turn::Skip(fields) };
    }
    match attribution(&small, lines) {
        Some(count) if is_followed_by_quotes(&lines[count..]) => Turn::Skip(count),
        Some(_) => Turn::Cut,
        None => Turn::Own,
    }
}

/// Whether a line begins with `>` or `|`, as quoted lines do. `>:(` is a face and `>5` a comparison.
fn is_quoted(line: &str) -> bool {
    let rest = line.strip_prefix('>').unwrap_or("5");
    !rest.starts_with([':', ';', '.', '_', '=']) && !rest.starts_with(|next: char| next.is_ascii_digit())
}

/// Whether a line says that an earlier message follows. Without dashes it must say nothing else.
fn is_separator(small: &str) -> bool {
    let bare = small.trim_matches(|mark: char| matches!(mark, '-' | '_' | '=' | '*' | ' ' | ':' | '—' | '–'));
    bare.len() < small.len() && phrase::SEPARATORS.contains(&bare)
}

/// How many lines head a mail from here on: a line of who wrote it and two other fields at least.
fn head(small: &str, lines: &[&str]) -> Option<usize> {
    if !phrase::FROM.contains(&field(small)?) {
        return None;
    }
    let others = lines.iter().take(HEAD_LINES).skip(1).map(|line| line.trim().to_lowercase());
    let count = others.take_while(|line| field(line).is_some_and(|name| phrase::FIELDS.contains(&name))).count();
    (count >= 2).then_some(count + 1)
}

/// What stands before the colon of a line, without stars (bold in text made of HTML).
fn field(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
    Some(name.trim_matches(['*', ' ', '_']))
}

/// How many lines the naming of a writer takes that begins here, if one does.
fn attribution(small: &str, lines: &[&str]) -> Option<usize> {
    let has_figure =
        |text: &str| text.bytes().any(|byte| byte.is_ascii_digit()) || text.contains('@') || text.contains('<');
    let mut text = small.to_owned();
    for count in 1..=BROKEN_OVER {
        let ends = text.ends_with(':') && has_figure(&text) && text.len() <= LONGEST_LINE;
        if ends && phrase::ATTRIBUTIONS.iter().any(|(begin, end)| names_writer(&text, begin, end)) {
            return Some(count);
        }
        let next =
            lines.get(count).map(|line| line.trim()).filter(|line| !line.is_empty() && line.len() <= LONGEST_LINE)?;
        if is_quoted(next) || !begins_attribution(small) {
            return None;
        }
        text.push(' ');
        text.push_str(&next.to_lowercase());
    }
    None
}

fn names_writer(text: &str, begin: &str, end: &str) -> bool {
    text.starts_with(begin)
        && text.ends_with(end)
        && (end.len() > 1 || phrase::WROTE.iter().any(|wrote| text.contains(wrote)))
}

fn begins_attribution(small: &str) -> bool {
    let begins = |(begin, _): &(&str, &str)| !begin.is_empty() && small.starts_with(begin);
    phrase::ATTRIBUTIONS.iter().any(begins) || small.contains('<')
}

fn is_followed_by_quotes(lines: &[&str]) -> bool {
    lines.iter().map(|line| line.trim()).find(|line| !line.is_empty()).is_some_and(is_quoted)
}
