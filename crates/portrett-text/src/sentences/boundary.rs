//! One pass over the bytes of a text that stops at what may end a sentence.

use std::ops::Range;

use super::abbreviation::{self, Kind};
use super::line;

/// What a byte can be the beginning of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Nothing,
    Dot,
    Mark,
    Break,
    /// The first byte of characters among which are marks, line separators and emoji.
    Beyond,
}

const STOPS: [Stop; 256] = {
    let mut stops = [Stop::Nothing; 256];
    stops[b'.' as usize] = Stop::Dot;
    stops[b'!' as usize] = Stop::Mark;
    stops[b'?' as usize] = Stop::Mark;
    stops[b'\n' as usize] = Stop::Break;
    stops[b'\r' as usize] = Stop::Break;
    stops[0xe2] = Stop::Beyond;
    stops[0xe3] = Stop::Beyond;
    stops[0xef] = Stop::Beyond;
    stops[0xf0] = Stop::Beyond;
    stops
};

/// Most characters that are looked at before a stop, so that a text without words costs no more than another.
const LOOK_BACK: usize = 40;

/// Where the next sentence begins and what has been looked at.
pub(super) struct Scan<'a> {
    text: &'a str,
    start: usize,
    at: usize,
    line: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, start: 0, at: 0, line: 0 }
    }

    /// The next piece of text, space and list mark included; no byte is in two.
    pub(super) fn next_piece(&mut self) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            let stop = STOPS[usize::from(byte)];
            if stop == Stop::Nothing {
                self.at += 1;
            } else if let Some(end) = self.end_at(stop) {
                return Some(self.take(end));
            }
        }
        (self.start < bytes.len()).then(|| self.take(bytes.len()))
    }

    fn take(&mut self, end: usize) -> Range<usize> {
        let piece = self.start..end;
        (self.start, self.at) = (end, end);
        piece
    }

    /// Where the sentence ends whose end the stop at the place may be; where it is none, goes past it.
    fn end_at(&mut self, stop: Stop) -> Option<usize> {
        match stop {
            Stop::Nothing => None,
            Stop::Dot => self.after_dot(),
            Stop::Mark => self.after_mark(),
            Stop::Break => self.after_break(),
            Stop::Beyond => self.after_beyond(),
        }
    }

    fn after_break(&mut self) -> Option<usize> {
        let at = self.at;
        let next = if self.text[at..].starts_with("\r\n") { at + 2 } else { at + 1 };
        let said = &self.text[self.line.min(at)..at];
        self.line = next;
        if line::goes_on(said, &self.text[next..]) {
            self.at = next;
            return None;
        }
        Some(next)
    }

    fn after_mark(&mut self) -> Option<usize> {
        let end = marks_end(self.text, self.at);
        let next = self.text[end..].chars().next();
        // "Yahoo!-konto" and "(sic!), men" go on.
        let goes_on = next.is_some_and(|next| !next.is_whitespace() && !next.is_alphanumeric());
        if goes_on || is_lost_apostrophe(&self.text[self.at..]) {
            self.at = end;
            return None;
        }
        Some(emoji_end(self.text, end))
    }

    fn after_beyond(&mut self) -> Option<usize> {
        let next = self.text[self.at..].chars().next()?;
        match next {
            '…' => self.after_ellipsis(self.at + next.len_utf8()),
            '‼' | '⁉' | '⁈' | '。' | '！' | '？' => self.after_mark(),
            '\u{2028}' | '\u{2029}' => {
                self.at += next.len_utf8();
                self.line = self.at;
                Some(self.at)
            }
            _ if is_emoji(next) => self.after_emoji(),
            _ => {
                self.at += next.len_utf8();
                None
            }
        }
    }

    /// Emoji end a sentence before a capital.
    fn after_emoji(&mut self) -> Option<usize> {
        let end = emoji_end(self.text, self.at);
        let rest = self.text[end..].trim_start_matches([' ', '\u{a0}']);
        let said = self.text[self.start..self.at].chars().rev().take(LOOK_BACK);
        let has_words = said.into_iter().any(char::is_alphabetic);
        self.at = end;
        (has_words && rest.chars().next().is_some_and(char::is_uppercase)).then_some(end)
    }

    /// Dots that leave something open end a sentence before a capital or the end of the line.
    fn after_ellipsis(&mut self, end: usize) -> Option<usize> {
        let end = marks_end(self.text, end);
        self.at = end;
        let rest = self.text[end..].trim_start_matches([' ', '\u{a0}']);
        let next = rest.chars().next();
        next.is_none_or(|next| next.is_uppercase() || is_emoji(next) || next == '\n').then(|| emoji_end(self.text, end))
    }

    fn after_dot(&mut self) -> Option<usize> {
        let (dot, bytes) = (self.at, self.text.as_bytes());
        if matches!(bytes.get(dot + 1), Some(b'.')) {
            let dots = bytes[dot..].iter().take_while(|byte| **byte == b'.').count();
            return self.after_ellipsis(dot + dots);
        }
        let end = marks_end(self.text, dot);
        self.at = end;
        let word = word_before(self.text, dot);
        let ends = match self.text[end..].chars().next() {
            None => true,
            Some(next) if next.is_whitespace() => ends_before_space(self.text, word, dot, end),
            Some(next) => end == dot + 1 && is_space_forgotten(word, next, &self.text[end..]),
        };
        ends.then(|| emoji_end(self.text, end))
    }
}

/// The end of the marks, quotation marks and brackets that begin at `at`.
fn marks_end(text: &str, at: usize) -> usize {
    let closes = |next: char| {
        matches!(next, '.' | '!' | '?' | '…' | '"' | '\'' | ')' | ']' | '”' | '’' | '»' | '‼' | '⁉' | '⁈')
            || matches!(next, '。' | '！' | '？')
    };
    let rest = &text[at..];
    at + (rest.len() - rest.trim_start_matches(closes).len())
}

/// The end of the emoji that follow `at` with or without a space; `at` where there is none.
fn emoji_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let begun = rest.trim_start_matches([' ', '\u{a0}']);
    if !begun.chars().next().is_some_and(is_emoji) {
        return at;
    }
    let left = begun.trim_start_matches(|next| is_emoji(next) || matches!(next, ' ' | '\u{200d}' | '\u{fe0f}' | '!'));
    at + (rest.len() - left.len())
}

/// Whether a character is drawn as a picture (the blocks of the Unicode Standard that hold pictographs).
pub(crate) fn is_emoji(character: char) -> bool {
    matches!(character, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}' | '\u{2b06}')
}

/// The word that ends before the byte `at`, with full stops in it.
fn word_before(text: &str, at: usize) -> &str {
    let head = &text[..at];
    let is_in = |character: char| character.is_alphanumeric() || character == '.';
    let word = head.char_indices().rev().take(LOOK_BACK).take_while(|(_, character)| is_in(*character));
    word.last().map_or("", |(from, _)| &head[from..])
}

/// Whether the full stop after `word` at `dot` with space after it ends a sentence.
fn ends_before_space(text: &str, word: &str, dot: usize, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '\t', '\u{a0}']);
    let next = rest.chars().next();
    let breaks = next.is_none_or(|next| matches!(next, '\n' | '\r'));
    let is_capital = next.is_some_and(|next| !next.is_lowercase() && !next.is_numeric());
    if word.bytes().last().is_some_and(|byte| byte.is_ascii_digit()) {
        return breaks || (is_capital && !begins_a_line(text, dot - word.len())) || begins_sentence(rest);
    }
    match abbreviation::kind(word) {
        Kind::Followed => false,
        Kind::Last => breaks || is_capital,
        Kind::None => true,
    }
}

/// Small words that begin a sentence and follow no ordinal ("a size 10. it fits", but "den 5. mars").
const OPENERS: &[&str] = &[
    "i", "it", "the", "they", "this", "my", "we", "he", "she", "but", "jeg", "eg", "men", "og", "ik", "het", "wij",
    "maar",
];

fn begins_sentence(rest: &str) -> bool {
    rest.split([' ', '\'', '\n']).next().is_some_and(|word| OPENERS.contains(&word))
}

/// Whether the question mark that `text` begins with was an apostrophe before a program lost it: "don?t", "i?ll".
fn is_lost_apostrophe(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('?') else { return false };
    let letters = rest.bytes().take(3).take_while(u8::is_ascii_lowercase).count();
    matches!(&rest[..letters], "t" | "s" | "m" | "d" | "ll" | "re" | "ve")
}

/// Whether only space stands between `at` and the beginning of its line.
fn begins_a_line(text: &str, at: usize) -> bool {
    text[..at].trim_end_matches([' ', '\t']).chars().next_back().is_none_or(|before| before == '\n')
}

/// Whether a space was forgotten between a full stop and `next`: a word of small letters before it, a capital and a
/// small letter after it ("fint.Men"), and nothing of an address around.
fn is_space_forgotten(word: &str, next: char, rest: &str) -> bool {
    let is_word =
        word.chars().count() >= 2 && !word.contains('.') && word.chars().next_back().is_some_and(char::is_lowercase);
    let second = rest.chars().nth(1);
    let begins = next.is_uppercase() && second.is_some_and(|second| second.is_lowercase() || second == ' ');
    is_word && begins && abbreviation::kind(word) == Kind::None
}
