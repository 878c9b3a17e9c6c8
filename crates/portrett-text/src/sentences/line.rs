//! Lines: what marks an item of a list, and which breaks only wrap a line.

/// A line of at least so many bytes may have been broken by a mail program.
const WRAPPED: usize = 50;

/// How many bytes of `text` are the mark of a list's item and the space after it: `-`, `*`, `•`, `1.`, `2)`.
pub(super) fn mark_length(text: &str) -> usize {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match (digits, text[digits..].chars().next()) {
        (1 | 2, Some('.' | ')')) => digits + 1,
        (0, Some(mark @ ('-' | '*' | '•' | '·' | '–' | '‣' | '▪' | '●' | '◦' | '+'))) => mark.len_utf8(),
        _ => return 0,
    };
    let rest = &text[mark..];
    let space = rest.len() - rest.trim_start_matches([' ', '\t', '\u{a0}']).len();
    if space == 0 || rest.len() == space { 0 } else { mark + space }
}

/// Whether the break between `line` and `rest` is one inside of a sentence.
pub(super) fn goes_on(line: &str, rest: &str) -> bool {
    let next = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    line.len() >= WRAPPED && next.chars().next().is_some_and(char::is_lowercase)
}
