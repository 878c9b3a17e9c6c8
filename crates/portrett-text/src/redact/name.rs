//! Names that nobody handed in, by what stands before them: a title, an introduction, a greeting.

use super::known::PARTICLES;
use super::token::{Class, Tokens};
use super::{Finding, PersonalKind};
use crate::language::is_function_word;

/// Titles before a name.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mister", "dr", "prof", "herr", "hr", "fru", "frk", "frøken", "herra", "rouva", "rva",
    "neiti", "dhr", "mevr", "mevrouw", "meneer", "mijnheer", "heer", "hear", "frou", "mefrou", "mefr",
];
/// Names of things that have a title.
const THINGS: &[&str] =
    &["martens", "oetker", "pepper", "dre", "clean", "muscle", "scholl", "bronner", "world", "right"];
/// Introductions: the name follows. Their words are parted by spaces.
const INTRODUCTIONS: &[&str] = &[
    "jeg heter",
    "eg heiter",
    "navnet er",
    "navn er",
    "navnet mitt er",
    "mitt navn er",
    "namnet mitt er",
    "namnet er",
    "nimeni on",
    "nimi on",
    "my name is",
    "name is",
    "name's",
    "mijn naam is",
    "ik heet",
    "naam is",
    "myn namme is",
    "namme is",
    "ik hjit",
];
/// Greetings at the end of a message.
const CLOSINGS: &[&str] = &[
    "hilsen",
    "helsing",
    "mvh",
    "vh",
    "terveisin",
    "terv",
    "ystävällisesti",
    "regards",
    "sincerely",
    "groet",
    "groeten",
    "groetjes",
    "mvg",
    "groetnis",
    "groetnissen",
    "cheers",
    "klem",
    "klem fra",
    "hilsning",
];
/// Greetings at the beginning of one.
const GREETINGS: &[&str] = &[
    "hei", "hallo", "heisann", "kjære", "hi", "hello", "hey", "dear", "moi", "hoi", "beste", "geachte", "moikka",
    "terve", "goeie", "hoi", "leave", "achte", "hyvä",
];
/// Words with a capital after a greeting that are no names.
const NOBODY: &[&str] = &[
    "team",
    "support",
    "all",
    "alle",
    "folkens",
    "dere",
    "customer",
    "kundeservice",
    "kundesenter",
    "there",
    "sir",
    "madam",
    "everyone",
    "guys",
    "folks",
    "asiakaspalvelu",
    "klantenservice",
    "klanteservice",
    "kaikki",
    "teillä",
    "iedereen",
    "elkenien",
    "mevrouw",
    "meneer",
    "heer",
    "hr",
    "fru",
    "herr",
    "mr",
    "mrs",
    "ms",
    "butikken",
    "butikk",
    "kauppa",
    "winkel",
    "again",
    "igjen",
    "takk",
    "kiitos",
    "bedankt",
    "thanks",
    "service",
    "world",
    "verden",
    "jul",
    "joulua",
    "kerst",
];
/// Most words of a name.
const MOST_WORDS: usize = 4;

pub(super) fn find(tokens: &Tokens, found: &mut Vec<Finding>) {
    for index in 0..tokens.list.len() {
        if !tokens.is(index, Class::Word) || tokens.list[index].end - tokens.list[index].start > 14 {
            continue;
        }
        let word = tokens.small(index);
        let name = titled(tokens, index, &word)
            .or_else(|| introduced(tokens, index, &word))
            .or_else(|| closing(tokens, index, &word))
            .or_else(|| greeted(tokens, index, &word));
        found.extend(name.map(|(first, last)| Finding { kind: PersonalKind::Name, place: tokens.place(first, last) }));
    }
}

/// The first and last token of a name.
type Place = (usize, usize);

fn titled(tokens: &Tokens, index: usize, word: &str) -> Option<Place> {
    if !TITLES.contains(&word) {
        return None;
    }
    let first = index + 1 + usize::from(tokens.text_of(index + 1) == ".");
    let last = name_end(tokens, first)?;
    let is_near = !tokens.gap(first - 1).contains('\n') && tokens.gap(first - 1).len() == 1;
    (is_near && !THINGS.contains(&&*tokens.small(first))).then_some((first, last))
}

fn introduced(tokens: &Tokens, index: usize, word: &str) -> Option<Place> {
    let ends = matches!(word, "heter" | "heiter" | "er" | "on" | "is" | "heet" | "hjit" | "name's");
    if !ends || index == 0 {
        return None;
    }
    let begun = (0..4)
        .filter(|count| *count <= index)
        .map(|count| (index - count..=index).map(|at| tokens.small(at)).collect::<Vec<_>>().join(" "));
    if !begun.into_iter().any(|said| INTRODUCTIONS.contains(&said.as_str())) {
        return None;
    }
    let first = index + 1;
    if let Some(last) = name_end(tokens, first) {
        return Some((first, last));
    }
    let is_word = tokens.is(first, Class::Word) && tokens.text_of(first).chars().count() >= 2;
    let name = tokens.small(first);
    (is_word && !is_function_word(&name)).then_some((first, first))
}

fn closing(tokens: &Tokens, index: usize, word: &str) -> Option<Place> {
    if !CLOSINGS.contains(&word) {
        return None;
    }
    let first = index + 1 + usize::from(matches!(tokens.text_of(index + 1), "," | "." | ":" | "!"));
    let last = name_end(tokens, first)?;
    let is_end =
        tokens.list.get(last + 1).is_none_or(|_| tokens.gap(last).contains('\n') || tokens.is(last + 1, Class::Mark));
    is_end.then_some((first, last))
}

fn greeted(tokens: &Tokens, index: usize, word: &str) -> Option<Place> {
    let begins =
        index == 0 || tokens.gap(index - 1).contains('\n') || matches!(tokens.text_of(index - 1), "." | "!" | "?");
    if !begins || !GREETINGS.contains(&word) {
        return None;
    }
    let first = index + 1;
    let last = name_end(tokens, first)?;
    let is_end = tokens.list.get(last + 1).is_none_or(|_| tokens.gap(last).contains('\n'))
        || matches!(tokens.text_of(last + 1), "," | "!" | "." | ":");
    (is_end && last - first < 2 && !tokens.gap(index).contains('\n')).then_some((first, last))
}

/// The last token of the name that begins at `first`: words with capitals, particles and hyphens between them.
fn name_end(tokens: &Tokens, first: usize) -> Option<usize> {
    let (mut last, mut at, mut words) = (None, first, 0);
    while words < MOST_WORDS && (at == first || !tokens.gap(at - 1).contains('\n')) {
        if is_name(tokens, at) {
            last = Some(at);
            words += 1;
        } else if !is_between(tokens, at) {
            break;
        }
        at += 1;
    }
    last
}

fn is_name(tokens: &Tokens, at: usize) -> bool {
    let word = tokens.small(at);
    let is_somebody = !NOBODY.contains(&&*word) && !TITLES.contains(&&*word);
    tokens.is_capital(at) && is_somebody && (PARTICLES.contains(&&*word) || !is_function_word(&word))
}

/// Whether the token may stand inside of a name, when a word with a capital follows.
fn is_between(tokens: &Tokens, at: usize) -> bool {
    let is_hyphen = tokens.text_of(at) == "-" && at > 0 && tokens.touches(at - 1) && tokens.touches(at);
    let is_initial = tokens.text_of(at) == "." && at > 0 && tokens.text_of(at - 1).chars().count() == 1;
    let is_particle = PARTICLES.contains(&tokens.text_of(at));
    (is_hyphen || is_initial || is_particle)
        && (tokens.is_capital(at + 1) || PARTICLES.contains(&tokens.text_of(at + 1)))
}
