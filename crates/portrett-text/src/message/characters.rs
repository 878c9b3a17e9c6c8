//! Characters: what nobody sees is dropped, and letters are composed.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::Removed;
use crate::sentences::is_emoji;

/// Most combining marks over one letter; a text that is painted over with marks is made readable.
const MOST_MARKS: usize = 4;

/// `text` composed, its lines ended by `\n`, without characters that are not seen.
pub(super) fn normal<'a>(text: &'a str, removed: &mut Removed) -> Cow<'a, str> {
    let text = if text.bytes().all(is_plain) { Cow::Borrowed(text) } else { Cow::Owned(visible(text, removed)) };
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    Cow::Owned(text.nfc().collect())
}

/// Whether a byte begins nothing that could have to go. Two-byte letters from U+0100 on (lead bytes above `0xC3`) may
/// be combining marks, and U+0080 to U+00BF (lead byte `0xC2`) hold controls.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\t' | 0x80..=0xbf | 0xc3)
}

fn visible(text: &str, removed: &mut Removed) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut before, mut marks) = ('\n', 0);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        marks = if is_mark(character) { marks + 1 } else { 0 };
        let next = characters.peek().copied();
        match shown(character, before, next) {
            Some(shown) if marks <= MOST_MARKS => {
                kept.push(shown);
                before = character;
            }
            _ => removed.characters += usize::from(character != '\r'),
        }
    }
    kept
}

/// What is put for a character, if anything is.
fn shown(character: char, before: char, next: Option<char>) -> Option<char> {
    match character {
        '\r' => (next != Some('\n')).then_some('\n'),
        '\n' | '\t' => Some(character),
        '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => Some('\n'),
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => Some(' '),
        // Joins emoji to one picture.
        '\u{200d}' => (is_emoji(before) || before == '\u{fe0f}').then_some(character),
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{feff}' | '\u{fffe}' | '\u{fff9}'..='\u{fffb}' => None,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
        '\u{e0000}'..='\u{e0fff}' => None,
        _ => (!character.is_control()).then_some(character),
    }
}

fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
