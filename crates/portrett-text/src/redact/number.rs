//! Numbers: groups of digits that belong together are tried as what they can be, the longest and surest first.

use std::ops::Range;
use std::str::FromStr;

use super::phone::{Digits, Phones};
use super::token::{Class, Tokens};
use super::{Finding, Known, PersonalKind, checks, context};

/// Most groups of digits in one number, and most digits.
const MOST_GROUPS: usize = 8;
const MOST_DIGITS: usize = 19;
/// Fewest digits of a number that is looked at.
const FEWEST_DIGITS: usize = 6;

/// What is looked at together.
struct Search<'a> {
    tokens: &'a Tokens<'a>,
    phones: &'a Phones,
    known: &'a [&'a Known],
}

pub(super) fn find(tokens: &Tokens, phones: &Phones, known: &[&Known], found: &mut Vec<Finding>) {
    let search = Search { tokens, phones, known };
    let mut index = 0;
    while index < tokens.list.len() {
        let taken = match tokens.list[index].class {
            Class::Number => search.at_number(index, found),
            Class::Word => search.at_word(index, found),
            Class::Mark => search.at_mark(index, found),
        };
        index = taken.max(index + 1);
    }
}

impl Search<'_> {
    /// An IBAN begins with two letters before two digits.
    fn at_word(&self, index: usize, found: &mut Vec<Finding>) -> usize {
        let token = self.tokens.list[index];
        if token.end - token.start != 2 || !self.tokens.is_number(index + 1) || !self.tokens.touches(index) {
            return index + 1;
        }
        let Some(end) = iban_end(&self.tokens.text[token.start..]) else { return index + 1 };
        let place = token.start..token.start + end;
        let after = self.index_after(index, place.end);
        found.push(Finding { kind: PersonalKind::Account, place });
        after
    }

    /// An IPv6 address has colons.
    fn at_mark(&self, index: usize, found: &mut Vec<Finding>) -> usize {
        let text = self.tokens.text;
        let at = self.tokens.list[index].start;
        if !text[at..].starts_with(':') || !self.tokens.touches(index) {
            return index + 1;
        }
        let is_in = |byte: &u8| byte.is_ascii_hexdigit() || *byte == b':';
        let start = at - text.as_bytes()[..at].iter().rev().take(40).take_while(|byte| is_in(byte)).count();
        let end = at + text.as_bytes()[at..].iter().take(40).take_while(|byte| is_in(byte)).count();
        if end - start < 8 || std::net::Ipv6Addr::from_str(&text[start..end]).is_err() {
            return index + 1;
        }
        found.push(Finding { kind: PersonalKind::Network, place: start..end });
        self.index_after(index, end)
    }

    fn at_number(&self, index: usize, found: &mut Vec<Finding>) -> usize {
        if let Some(place) = self.hetu(index) {
            let after = self.index_after(index, place.end);
            found.push(Finding { kind: PersonalKind::Identity, place });
            return after;
        }
        let groups = self.groups(index);
        for count in (1..=groups.len()).rev() {
            let Some(number) = Number::new(self.tokens, &groups[..count]) else { continue };
            if let Some(kind) = self.kind(&number) {
                found.push(Finding { kind, place: number.place(self.tokens) });
                return groups[count - 1] + 1;
            }
        }
        index + 1
    }

    /// The first token that begins at or after the byte `end`.
    fn index_after(&self, from: usize, end: usize) -> usize {
        from + self.tokens.list[from..].iter().take_while(|token| token.start < end).count()
    }

    fn hetu(&self, index: usize) -> Option<Range<usize>> {
        let token = self.tokens.list[index];
        let place = token.start..token.start + 11;
        let is_free = index == 0 || !self.tokens.touches(index - 1) || self.tokens.is(index - 1, Class::Mark);
        let text = self.tokens.text.get(place.clone()).filter(|_| token.end - token.start == 6 && is_free)?;
        let is_whole = self.tokens.text[place.end..].chars().next().is_none_or(|next| !next.is_alphanumeric());
        (is_whole && checks::is_hetu(text)).then_some(place)
    }

    /// The numbers from `index` on that only space and marks of numbers part.
    fn groups(&self, index: usize) -> Vec<usize> {
        let mut groups = vec![index];
        let mut digits = self.tokens.text_of(index).len();
        let mut at = index;
        while let Some(next) = next_group(self.tokens, at) {
            digits += self.tokens.text_of(next).len();
            if groups.len() == MOST_GROUPS || digits > MOST_DIGITS {
                break;
            }
            groups.push(next);
            at = next;
        }
        groups
    }

    fn kind(&self, number: &Number) -> Option<PersonalKind> {
        let (digits, shape, tokens) = (number.digits.as_str(), number.shape.as_slice(), self.tokens);
        let is_before = |words| context::is_before(tokens, number.first, words);
        if number.is_network(tokens) {
            return Some(PersonalKind::Network);
        }
        if digits.len() == 11 && self.is_identity(digits, shape, || is_before(context::IDENTITY)) {
            return Some(PersonalKind::Identity);
        }
        if matches!(digits.len(), 8 | 9) && self.is_bsn(number, || is_before(context::BSN)) {
            return Some(PersonalKind::Identity);
        }
        if is_card_shape(shape) && checks::is_card_number(digits) && !is_before(context::PRODUCT) {
            return Some(PersonalKind::Card);
        }
        if digits.len() == 11 && self.is_account(number, || is_before(context::ACCOUNT)) {
            return Some(PersonalKind::Account);
        }
        self.is_phone(number).then_some(PersonalKind::Phone)
    }

    fn is_identity(&self, digits: &str, shape: &[usize], is_told: impl Fn() -> bool) -> bool {
        let is_shape = matches!(shape, [11] | [6, 5] | [2, 2, 2, 5] | [6, 3, 2]);
        is_shape && (checks::is_norwegian_identity_number(digits) || is_told())
    }

    fn is_bsn(&self, number: &Number, is_told: impl Fn() -> bool) -> bool {
        let is_shape = number.shape == [4, 2, 3] && number.marks.iter().all(|mark| *mark == ".");
        (is_shape && checks::is_bsn(&number.digits)) || is_told()
    }

    fn is_account(&self, number: &Number, is_told: impl Fn() -> bool) -> bool {
        let is_shape = number.shape == [4, 2, 5];
        (is_shape && checks::is_bank_account_no(&number.digits))
            || (matches!(number.shape.as_slice(), [11] | [4, 2, 5]) && is_told())
    }

    fn is_phone(&self, number: &Number) -> bool {
        if self.known.iter().any(|known| known.has_phone(&number.digits)) {
            return true;
        }
        let is_before = |words| context::is_before(self.tokens, number.first, words);
        let is_time = number.marks.iter().any(|mark| mark.contains(':'));
        if is_time || number.is_inside_word(self.tokens) || number.is_amount(self.tokens) {
            return false;
        }
        let is_told = is_before(context::PHONE);
        let digits = Digits {
            digits: &number.digits,
            shape: &number.shape,
            marks: &number.marks,
            is_international: number.is_international,
            is_told,
        };
        (is_told || !number.is_date())
            && self.phones.is_phone(&digits)
            && !is_before(context::PRODUCT)
            && !is_before(context::ORDER)
    }
}

/// Groups of digits taken as one number.
struct Number<'a> {
    first: usize,
    last: usize,
    digits: String,
    shape: Vec<usize>,
    marks: Vec<&'a str>,
    /// Whether `+` or `00` stands before it.
    is_international: bool,
}

impl<'a> Number<'a> {
    fn new(tokens: &Tokens<'a>, groups: &[usize]) -> Option<Self> {
        let whole: usize = groups.iter().map(|index| tokens.text_of(*index).len()).sum();
        if !(FEWEST_DIGITS..=MOST_DIGITS).contains(&whole) && groups.len() != 4 {
            return None;
        }
        let (first, last) = (groups[0], *groups.last()?);
        let shape = groups.iter().map(|index| tokens.text_of(*index).len()).collect();
        let digits: String = groups.iter().map(|index| tokens.text_of(*index)).collect();
        let marks = groups.windows(2).map(|pair| between(tokens, pair[0], pair[1])).collect();
        let is_international =
            digits.starts_with("00") || (first > 0 && tokens.touches(first - 1) && tokens.text_of(first - 1) == "+");
        Some(Self { first, last, shape, marks, is_international, digits })
    }

    /// Where it is, with a plus and brackets before it.
    fn place(&self, tokens: &Tokens) -> Range<usize> {
        let mut first = self.first;
        while first > 0 && tokens.touches(first - 1) && matches!(tokens.text_of(first - 1), "+" | "(") {
            let is_open =
                tokens.text_of(first - 1) == "(" && !tokens.text[tokens.place(first, self.last)].contains(')');
            if is_open {
                break;
            }
            first -= 1;
        }
        tokens.place(first, self.last)
    }

    fn is_network(&self, tokens: &Tokens) -> bool {
        let is_free = self.first == 0 || !tokens.touches(self.first - 1) || !tokens.is(self.first - 1, Class::Word);
        let is_shape = self.shape.len() == 4 && self.marks.iter().all(|mark| *mark == ".");
        is_shape && is_free && std::net::Ipv4Addr::from_str(&tokens.text[tokens.place(self.first, self.last)]).is_ok()
    }

    /// Whether letters touch it, or a decimal point before it.
    fn is_inside_word(&self, tokens: &Tokens) -> bool {
        let touches_before = self.first > 0 && tokens.touches(self.first - 1);
        let before = touches_before
            && (tokens.is(self.first - 1, Class::Word) || matches!(tokens.text_of(self.first - 1), "," | "#" | "_"));
        before || (tokens.touches(self.last) && tokens.is(self.last + 1, Class::Word))
    }

    /// Whether a currency or a unit stands beside it, or tenths after a comma.
    fn is_amount(&self, tokens: &Tokens) -> bool {
        let before =
            self.first > 0 && matches!(tokens.text_of(self.first - 1), "$" | "€" | "£" | "kr" | "NOK" | "EUR" | "USD");
        let is_comma = tokens.touches(self.last) && tokens.text_of(self.last + 1) == ",";
        let tenths = is_comma
            && tokens.touches(self.last + 1)
            && (tokens.is_number(self.last + 2) || tokens.text_of(self.last + 2) == "-");
        before || tenths || context::is_unit(tokens, self.last + 1)
    }

    /// Whether it is a date, two years, or hours from and to.
    fn is_date(&self) -> bool {
        let values: Vec<u32> = self.groups().map(|group| group.parse().unwrap_or(u32::MAX)).collect();
        let is_day = |day: u32, month: u32| (1..=31).contains(&day) && (1..=12).contains(&month);
        match (self.shape.as_slice(), values.as_slice()) {
            ([1 | 2, 1 | 2, 4, ..], [day, month, year, ..]) => {
                is_year(*year) && (is_day(*day, *month) || is_day(*month, *day))
            }
            ([4, 1 | 2, 1 | 2, ..], [year, month, day, ..]) => is_year(*year) && is_day(*day, *month),
            ([4, 4], [from, to]) => (is_year(*from) && is_year(*to)) || (*from <= 2400 && *to <= 2400),
            ([8], [whole]) => {
                is_year(whole / 10_000) && is_day(whole % 100, whole / 100 % 100)
                    || is_year(whole % 10_000) && is_day(whole / 1_000_000, whole / 10_000 % 100)
            }
            _ => false,
        }
    }

    fn groups(&self) -> impl Iterator<Item = &str> {
        self.shape.iter().scan(0, |at, length| {
            *at += length;
            Some(&self.digits[*at - length..*at])
        })
    }
}

fn is_year(value: u32) -> bool {
    (1900..2100).contains(&value)
}

/// What stands between two numbers; every kind of space is one.
fn between<'a>(tokens: &Tokens<'a>, one: usize, other: usize) -> &'a str {
    match &tokens.text[tokens.list[one].end..tokens.list[other].start] {
        "\u{a0}" | "\u{202f}" => " ",
        mark => mark,
    }
}

/// The number after the one at `index`, when at most three characters part them that numbers are written with.
fn next_group(tokens: &Tokens, index: usize) -> Option<usize> {
    let next = (index + 1..=index + 3).find(|next| tokens.is_number(*next))?;
    let between = &tokens.text[tokens.list[index].end..tokens.list[next].start];
    let is_mark =
        |mark: char| matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '/' | '(' | ')' | '–' | '‑' | ':');
    (between.len() <= 5 && between.chars().count() <= 3 && between.chars().all(is_mark)).then_some(next)
}

fn is_card_shape(shape: &[usize]) -> bool {
    matches!(shape, [13..=19] | [4, 4, 4, 4] | [4, 6, 5] | [4, 6, 4] | [4, 4, 4, 4, 3] | [4, 4, 4, 1])
}

/// Lengths of the IBANs of countries around (SWIFT IBAN registry).
const IBAN_LENGTHS: &[(&str, usize)] = &[
    ("NO", 15),
    ("BE", 16),
    ("DK", 18),
    ("FI", 18),
    ("NL", 18),
    ("EE", 20),
    ("LT", 20),
    ("AT", 20),
    ("LU", 20),
    ("CH", 21),
    ("LV", 21),
    ("DE", 22),
    ("GB", 22),
    ("IE", 22),
    ("SE", 24),
    ("ES", 24),
    ("PT", 25),
    ("IS", 26),
    ("FR", 27),
    ("IT", 27),
    ("PL", 28),
];

/// Where the IBAN ends that `text` begins with. One of a country that is listed may have a wrong digit.
fn iban_end(text: &str) -> Option<usize> {
    let mut letters = String::with_capacity(34);
    let mut ends = Vec::with_capacity(34);
    for (at, character) in text.char_indices() {
        if character.is_ascii_alphanumeric() && letters.len() < 34 {
            letters.push(character.to_ascii_uppercase());
            ends.push(at + 1);
        } else if !matches!(character, ' ' | '-') || text[at..].starts_with("  ") {
            break;
        }
    }
    let is_end = |length: usize| text[ends[length - 1]..].chars().next().is_none_or(|next| !next.is_alphanumeric());
    let listed = IBAN_LENGTHS.iter().find(|(country, _)| letters.starts_with(country)).map(|(_, length)| *length);
    let length = match listed {
        Some(length) => {
            (letters.len() >= length && is_end(length) && is_iban_body(&letters[..length])).then_some(length)
        }
        None => (15..=letters.len()).find(|length| is_end(*length) && checks::is_iban(&letters[..*length])),
    };
    length.map(|length| ends[length - 1])
}

/// Whether enough of what follows the country is digits.
fn is_iban_body(letters: &str) -> bool {
    let digits = letters.bytes().skip(2).filter(u8::is_ascii_digit).count();
    letters.as_bytes()[2..4].iter().all(u8::is_ascii_digit) && digits >= letters.len() / 2
}
