//! Texts as words, numbers and signs, and when two words are forms of one.

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Letters, with hyphens and apostrophes between them; whether it begins a sentence.
    Word(&'a str, bool),
    /// Whatever has a digit in it, with its separators: `1 234,5`, `-3`, `2026-11-26`, `24h`.
    Number(&'a str),
    /// Neither of them, nor a mark that only divides.
    Sign(char),
}

/// Marks that divide a text and say nothing.
const DIVIDING: [char; 12] = ['.', ',', ';', ':', '(', ')', '-', '–', '—', '\'', '’', '…'];

/// Endings that turn a word into its opposite: *useless*, *håpløs*, *zinloos*, *palveluton*.
const WITHOUT: [&str; 9] = ["less", "løs", "løst", "løse", "laus", "loos", "leas", "ton", "tön"];

/// The parts of `text` in their order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let (mut at, mut first) = (0, true);
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = length(rest);
        if length > 0 {
            let part = &rest[..length];
            let has_digit = part.contains(char::is_numeric);
            found.push(if has_digit { Token::Number(part) } else { Token::Word(part, first) });
            first = false;
            at += length;
            continue;
        }
        first |= matches!(letter, '.' | '!' | '?');
        if !letter.is_whitespace() && !DIVIDING.contains(&letter) {
            found.push(Token::Sign(letter));
        }
        at += letter.len_utf8();
    }
    found
}

/// The words of `text`, folded.
pub(super) fn words(text: &str) -> Vec<String> {
    let word = |token| match token {
        Token::Word(word, _) => Some(fold(word)),
        Token::Number(_) | Token::Sign(_) => None,
    };
    tokens(text).into_iter().filter_map(word).collect()
}

/// Small letters, and one kind of apostrophe.
pub(super) fn fold(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}

/// Whether two folded words are forms of one, by the letters that they begin with. Meant to err on the side of no.
pub(super) fn same_stem(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let lacks = |word: &str| WITHOUT.iter().any(|ending| word.ends_with(ending));
    if lacks(one) != lacks(other) {
        return false;
    }
    let common = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let lengths = (one.chars().count(), other.chars().count());
    let (short, long) = (lengths.0.min(lengths.1), lengths.0.max(lengths.1));
    match common == short {
        true => short >= 4 && long - short <= 3,
        false => common >= 5 && common * 10 >= long * 7,
    }
}

/// Bytes of the word or number at the start of `text`; 0 where there is none.
fn length(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        let before = text[..at].chars().next_back();
        let is_part = letter.is_alphanumeric()
            || before.is_none() && is_minus(letter) && next.is_some_and(char::is_numeric)
            || is_joint(before, letter, next)
            || is_thousands(before, letter, &text[at..]);
        if !is_part {
            break;
        }
        end = at + letter.len_utf8();
    }
    end
}

fn is_minus(letter: char) -> bool {
    matches!(letter, '-' | '−')
}

/// A mark between two letters of a word or two digits of a number.
fn is_joint(before: Option<char>, letter: char, next: Option<char>) -> bool {
    let both = |is: fn(char) -> bool| before.is_some_and(is) && next.is_some_and(is);
    match letter {
        '-' => both(char::is_alphanumeric),
        '\'' | '’' => both(char::is_alphabetic),
        '.' | ',' | ':' | '/' | '−' | '–' => both(char::is_numeric),
        _ => false,
    }
}

/// A blank between a digit and exactly three more.
fn is_thousands(before: Option<char>, letter: char, rest: &str) -> bool {
    let blank = matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let after: Vec<bool> = rest.chars().skip(1).take(4).map(|next| next.is_ascii_digit()).collect();
    let three = after.len() >= 3 && after[..3].iter().all(|digit| *digit) && after.get(3) != Some(&true);
    blank && before.is_some_and(|digit| digit.is_ascii_digit()) && three
}
