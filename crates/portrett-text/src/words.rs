//! The words of a text.

use std::borrow::Cow;
use std::ops::Range;

/// Where each word of `text` is, in bytes, in order. What holds no letter and no digit is no word.
///
/// A word is a run of letters, digits, `_` and combining marks. An apostrophe between letters is inside of it, and so
/// are a point or a comma between digits (the rules of Unicode Standard Annex 29 for our alphabets, in one pass).
/// A hyphen parts words.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = skip(text, at)?;
            let run = run_end(text, start);
            at = run.end;
            if run.is_word {
                return Some(start..run.end);
            }
        }
    })
}

/// A word in the form in which words are compared: small letters, and `'` for every apostrophe.
///
/// ```
/// use portrett_text::fold;
/// assert_eq!(fold("Can’t"), "can't");
/// assert_eq!(fold("ÆRLIG"), "ærlig");
/// ```
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase().replace('`', "'"));
    }
    if !word.chars().any(|character| is_apostrophe(character) || character.is_uppercase()) {
        return Cow::Borrowed(word);
    }
    let plain = word.chars().map(|character| if is_apostrophe(character) { '\'' } else { character });
    Cow::Owned(plain.flat_map(char::to_lowercase).collect())
}

struct Run {
    end: usize,
    is_word: bool,
}

/// What a byte below 128 is to a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    /// `_`, which words may hold and not consist of.
    Joint,
    Other,
}

const CLASSES: [Class; 128] = {
    let mut classes = [Class::Other; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'_' => Class::Joint,
            _ => Class::Other,
        };
        byte += 1;
    }
    classes
};

/// Where the first byte of a word is from `at` on.
fn skip(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        if byte < 128 {
            if CLASSES[usize::from(byte)] != Class::Other {
                return Some(at);
            }
            at += 1;
        } else {
            let character = text[at..].chars().next()?;
            if character.is_alphanumeric() {
                return Some(at);
            }
            at += character.len_utf8();
        }
    }
    None
}

/// Where the run of a word's characters from `start` on ends, and whether a letter or digit is among them.
fn run_end(text: &str, start: usize) -> Run {
    let (mut at, mut before, mut is_word) = (start, Class::Other, false);
    while let Some((class, length)) = class_at(text, at) {
        match class {
            Class::Other if !is_inner(text, before, at, length) => break,
            Class::Letter | Class::Digit => is_word = true,
            Class::Joint | Class::Other => {}
        }
        before = if class == Class::Other { before } else { class };
        at += length;
    }
    Run { end: at, is_word }
}

/// What stands at `at`, and its length in bytes. Combining marks are as the letter that they stand over.
fn class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte < 128 {
        return Some((CLASSES[usize::from(byte)], 1));
    }
    let character = text[at..].chars().next()?;
    let class = match character {
        '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{ad}' => Class::Letter,
        _ if character.is_numeric() => Class::Digit,
        _ if character.is_alphabetic() => Class::Letter,
        _ => Class::Other,
    };
    Some((class, character.len_utf8()))
}

/// Whether the mark at `at` is inside of a word: an apostrophe between letters, a point or comma between digits, a
/// point between single letters is not.
fn is_inner(text: &str, before: Class, at: usize, length: usize) -> bool {
    let Some(mark) = text[at..].chars().next() else { return false };
    let Some((after, _)) = class_at(text, at + length) else { return false };
    match before {
        Class::Letter => after == Class::Letter && is_apostrophe(mark),
        Class::Digit => after == Class::Digit && matches!(mark, '.' | ','),
        Class::Joint | Class::Other => false,
    }
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | '´' | '`' | 'ʼ' | '′')
}
