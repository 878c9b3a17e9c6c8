//! Numbers of orders, invoices, parcels and customers: by the word before them, by `#`, by a usual prefix, or by their
//! length.

use super::token::{Class, Tokens};
use super::{Finding, PersonalKind, context};

/// Fewest digits of a number after `#`, and of one after a word or a prefix.
const AFTER_HASH: usize = 3;
const AFTER_WORD: usize = 4;
/// A row of so many digits identifies something whatever stands around it.
const ALONE: usize = 10;
/// Longest code in bytes.
const LONGEST: usize = 40;

pub(super) fn find(tokens: &Tokens, found: &mut Vec<Finding>) {
    let mut index = 0;
    while index < tokens.list.len() {
        if tokens.is(index, Class::Mark) {
            index += 1;
            continue;
        }
        let last = code_end(tokens, index);
        if is_order(tokens, index, last) {
            let first = if index > 0 && tokens.touches(index - 1) && tokens.text_of(index - 1) == "#" {
                index - 1
            } else {
                index
            };
            let last = grouped_end(tokens, index, last);
            found.push(Finding { kind: PersonalKind::Order, place: tokens.place(first, last) });
            index = last;
        }
        index = index.max(last) + 1;
    }
}

/// The last token of the code that begins at `index`: letters, digits and hyphens without space.
fn code_end(tokens: &Tokens, index: usize) -> usize {
    let mut last = index;
    while tokens.touches(last) {
        let next = last + 1;
        let is_joint = matches!(tokens.text_of(next), "-" | "_" | "/")
            && tokens.touches(next)
            && !tokens.is(next + 1, Class::Mark);
        match tokens.list[next].class {
            Class::Mark if is_joint => last = next + 1,
            Class::Mark => break,
            Class::Word | Class::Number => last = next,
        }
    }
    last
}

/// The last token where digits after the code are parted by spaces: "123 456 789".
fn grouped_end(tokens: &Tokens, index: usize, last: usize) -> usize {
    let mut end = last;
    let length = tokens.text_of(index).len();
    while index == last
        && tokens.is_number(end + 1)
        && tokens.gap(end) == " "
        && tokens.text_of(end + 1).len() >= length.min(3)
    {
        end += 1;
    }
    end
}

fn is_order(tokens: &Tokens, index: usize, last: usize) -> bool {
    let code = &tokens.text[tokens.place(index, last)];
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    if digits < AFTER_HASH || code.len() > LONGEST {
        return false;
    }
    let is_one_number = index == last;
    let is_hashed = index > 0 && tokens.touches(index - 1) && tokens.text_of(index - 1) == "#";
    if context::is_before(tokens, index, context::PRODUCT) {
        return false;
    }
    if is_hashed && tokens.is_number(index) {
        return true;
    }
    let is_prefixed = context::ORDER_PREFIXES.contains(&&*tokens.small(index)) && tokens.touches(index);
    if digits >= AFTER_WORD && is_prefixed && !is_one_number {
        return true;
    }
    if is_one_number && digits >= ALONE && !is_decimal(tokens, index) {
        return true;
    }
    digits >= AFTER_WORD && is_told(tokens, index, last, digits)
}

/// Whether a word before the code says that it is an order's. Four digits may be a year, an amount or a place.
fn is_told(tokens: &Tokens, index: usize, last: usize, digits: usize) -> bool {
    if !context::is_before(tokens, index, context::ORDER)
        || context::is_unit(tokens, last + 1)
        || is_decimal(tokens, last)
    {
        return false;
    }
    let is_mark = |at: usize| matches!(tokens.text_of(at), "#" | ":" | ".");
    let is_marked = index > 0 && (is_mark(index - 1) || context::NUMBERS.contains(&&*tokens.small(index - 1)));
    let is_compound = tokens.list[..index].last().is_some_and(|before| before.end - before.start > 9);
    let is_year = index == last && digits == 4 && matches!(&tokens.text_of(index)[..2], "19" | "20");
    !is_date(tokens, index, last) && (digits > AFTER_WORD || ((is_marked || is_compound) && !is_year))
}

/// Whether a decimal sign and digits follow or precede.
fn is_decimal(tokens: &Tokens, index: usize) -> bool {
    let is_point = |at: usize| matches!(tokens.text_of(at), "." | ",") && tokens.touches(at);
    let after = tokens.touches(index)
        && is_point(index + 1)
        && (tokens.is_number(index + 2) || tokens.text_of(index + 2) == "-");
    let before = index >= 2
        && tokens.touches(index - 1)
        && is_point(index - 1)
        && tokens.touches(index - 2)
        && tokens.is_number(index - 2);
    after || before
}

/// Whether the code is a date with hyphens or slashes.
fn is_date(tokens: &Tokens, index: usize, last: usize) -> bool {
    let numbers: Vec<usize> =
        (index..=last).filter(|at| tokens.is_number(*at)).map(|at| tokens.text_of(at).len()).collect();
    last - index == 4 && matches!(numbers.as_slice(), [1 | 2, 1 | 2, 2 | 4] | [4, 2, 2])
}
