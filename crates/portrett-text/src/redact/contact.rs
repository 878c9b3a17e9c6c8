//! E-mail addresses and links.

use std::ops::Range;

use memchr::{memchr, memchr_iter, memmem};

use super::token::Tokens;
use super::{Finding, PersonalKind};

/// Ways to write `@` by which people hide an address from machines.
const HIDDEN_ATS: [&str; 6] = ["(at)", "[at]", "(AT)", "(a)", "[a]", " @ "];
/// Most bytes of the part before `@` (RFC 5321) and of the part after it.
const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 255;

pub(super) fn find(tokens: &Tokens, found: &mut Vec<Finding>) {
    let text = tokens.text;
    let bytes = text.as_bytes();
    for at in memchr_iter(b'@', bytes) {
        found.extend(email(text, at..at + 1).map(|place| Finding { kind: PersonalKind::Email, place }));
    }
    for hidden in HIDDEN_ATS {
        for at in memmem::find_iter(bytes, hidden.as_bytes()) {
            let place = hidden_email(text, at..at + hidden.len());
            found.extend(place.map(|place| Finding { kind: PersonalKind::Email, place }));
        }
    }
    if memchr(b'/', bytes).is_some() {
        links(text, found);
    }
}

/// The address around an `@` that stands at `at`.
fn email(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let local = text[..at.start].char_indices().rev().take(LONGEST_LOCAL).take_while(|(_, part)| is_local(*part));
    let start = local.last()?.0;
    let begun = text[start..at.start].trim_start_matches(['.', '-', '\'', '+']);
    let end = at.end + domain_length(&text[at.end..])?;
    (!begun.is_empty()).then_some(at.start - begun.len()..end)
}

/// The address around a hidden `@`, with the spaces that may stand around it.
fn hidden_email(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let before = text[..at.start].trim_end_matches(' ').len();
    let after = text.len() - text[at.end..].trim_start_matches(' ').len();
    let local = email(text, before..after)?;
    (at.start - before <= 1 && after - at.end <= 1).then_some(local)
}

fn is_local(part: char) -> bool {
    part.is_alphanumeric() || matches!(part, '.' | '_' | '%' | '+' | '-' | '\'' | '!' | '#' | '&')
}

/// Bytes of the domain that `text` begins with: two parts at least, the last of two letters at least.
fn domain_length(text: &str) -> Option<usize> {
    let is_part = |(_, part): &(usize, char)| part.is_alphanumeric() || matches!(part, '.' | '-');
    let run = text.char_indices().take(LONGEST_DOMAIN).take_while(is_part);
    let length = run.last().map(|(at, last)| at + last.len_utf8())?;
    let domain = text[..length].trim_end_matches(['.', '-']);
    is_domain(domain).then_some(domain.len())
}

fn is_domain(domain: &str) -> bool {
    let Some((host, top)) = domain.rsplit_once('.') else { return false };
    !host.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
}

fn links(text: &str, found: &mut Vec<Finding>) {
    let mut at = 0;
    for piece in text.split([' ', '\n', '\t', '<', '>', '"']) {
        let secret = if piece.contains('/') { secret(piece) } else { None };
        found.extend(secret.map(|place| Finding { kind: PersonalKind::Link, place: at + place.start..at + place.end }));
        at += piece.len() + 1;
    }
}

/// What of a link in `piece` may hold a token: everything after the host, or after the scheme where a user is named.
fn secret(piece: &str) -> Option<Range<usize>> {
    let piece = piece.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
    let scheme = piece.find("://").map_or(0, |at| at + 3);
    let begin = if scheme > 0 { scheme } else { piece.find(char::is_alphanumeric)? };
    let host_end = piece[begin..].find(['/', '?', '#']).map(|at| begin + at)?;
    let host = &piece[begin..host_end];
    if host.contains('@') {
        return Some(begin..piece.len());
    }
    let name = host.split(':').next().unwrap_or_default();
    if !is_domain(name) && (scheme == 0 || name.is_empty()) {
        return None;
    }
    let rest = &piece[host_end..];
    let is_secret = rest.contains('?') || rest.contains('=') || rest.split(['/', '#']).any(is_token);
    (is_secret && rest.len() > 1).then_some(host_end + usize::from(rest.starts_with('/'))..piece.len())
}

/// Whether a part of a path was made by a machine: many digits, or digits and letters in a long row.
fn is_token(part: &str) -> bool {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    let has_letters = part.bytes().any(|byte| byte.is_ascii_alphabetic());
    (digits >= 6 && digits == part.len()) || (part.len() >= 16 && digits >= 4 && has_letters) || part.contains('@')
}
