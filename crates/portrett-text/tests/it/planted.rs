//! Texts with planted numbers, addresses and names, and with what only looks like them: made from templates and a seed,
//! for the test and for the bench.

use std::ops::Range;

use portrett_text::{
    Known, Language, PersonalKind, is_bank_account_no, is_bsn, is_card_number, is_hetu, is_iban,
    is_norwegian_identity_number,
};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::planted_words::Words;

/// One text, what was planted in it, and what is known of its author.
pub struct Planted {
    pub language: Language,
    pub text: String,
    pub places: Vec<(PersonalKind, Range<usize>)>,
    pub known: Known,
}

/// Draws values.
pub struct Draw(ChaCha8Rng);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.0.next_u64() % u64::try_from(bound).unwrap_or(1)).unwrap_or(0)
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap_or(0))).collect()
    }

    /// Draws from `make` until `is_right`.
    fn until(&mut self, make: impl Fn(&mut Self) -> String, is_right: impl Fn(&str) -> bool) -> String {
        loop {
            let made = make(self);
            if is_right(&made) {
                return made;
            }
        }
    }

    /// `#` in a pattern becomes a digit.
    fn pattern(&mut self, pattern: &str) -> String {
        pattern.chars().map(|sign| if sign == '#' { self.digits(1) } else { sign.to_string() }).collect()
    }
}

/// A text in each language for each of `count` rounds.
pub fn corpus(seed: u64, count: usize, words: &[Words]) -> Vec<Planted> {
    let mut draw = Draw::new(seed);
    let mut texts = Vec::new();
    for _ in 0..count {
        for words in words {
            texts.push(text(words, &mut draw));
        }
    }
    texts
}

/// Two sentences that hold something and two that only look so, in any order.
fn text(words: &Words, draw: &mut Draw) -> Planted {
    let (name, forms) = words.names[draw.below(words.names.len())];
    let mut planted =
        Planted { language: words.language, text: String::new(), places: Vec::new(), known: Known::of(&[name]) };
    for _ in 0..4 {
        let template = if draw.below(2) == 0 { draw.pick(words.holding) } else { draw.pick(words.harmless) };
        fill(&mut planted, template, words, forms, draw);
        planted.text.push(' ');
    }
    planted
}

/// Puts values for what stands in braces.
fn fill(planted: &mut Planted, template: &str, words: &Words, forms: &[&str], draw: &mut Draw) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        planted.text.push_str(before);
        let (slot, after) = after.split_once('}').unwrap_or((after, ""));
        let (kind, value) = value(slot, words, forms, draw);
        let start = planted.text.len();
        planted.text.push_str(&value);
        planted.places.extend(kind.map(|kind| (kind, start..planted.text.len())));
        rest = after;
    }
    planted.text.push_str(rest);
}

fn value(slot: &str, words: &Words, forms: &[&str], draw: &mut Draw) -> (Option<PersonalKind>, String) {
    let number = |draw: &mut Draw, from: usize, to: usize| (from + draw.below(to - from)).to_string();
    let kind = match slot {
        "phone" => PersonalKind::Phone,
        "email" => PersonalKind::Email,
        "iban" | "account" => PersonalKind::Account,
        "card" => PersonalKind::Card,
        "id" => PersonalKind::Identity,
        "order" => PersonalKind::Order,
        "address" => PersonalKind::Address,
        "link" => PersonalKind::Link,
        "ip" => PersonalKind::Network,
        "name" => PersonalKind::Name,
        _ => return (None, harmless(slot, draw)),
    };
    let value = match slot {
        "phone" => {
            let pattern = draw.pick(words.phones);
            draw.pattern(pattern)
        }
        "email" => format!("{}.{}@{}", draw.pick(EMAILS), number(draw, 10, 99), draw.pick(HOSTS)),
        "iban" => iban(words, draw),
        "account" => {
            spaced(&draw.until(|draw| draw.digits(11), is_bank_account_no), &[4, 2, 5], draw.pick(&[".", " "]))
        }
        "card" => card(draw),
        "id" => identity(words.language, draw),
        "order" => {
            let pattern = draw.pick(&["#####", "######", "########", "20#######", "A#######"]);
            draw.pattern(pattern)
        }
        "address" => {
            let (street, place) = words.addresses[draw.below(words.addresses.len())];
            let number = number(draw, 1, 120);
            if words.language == Language::English {
                format!("{number} {street}, {place}")
            } else {
                format!("{street} {number}, {place}")
            }
        }
        "link" => format!("k?t={}", draw.pattern("##a##b##c##")),
        "ip" => format!(
            "{}.{}.{}.{}",
            number(draw, 11, 250),
            number(draw, 0, 250),
            number(draw, 0, 250),
            number(draw, 1, 250)
        ),
        _ => draw.pick(forms).to_owned(),
    };
    (Some(kind), value)
}

const EMAILS: &[&str] = &["kari", "p.hansen", "matti_v", "jan-de", "emily", "sjoerd+x", "øyvind"];
const HOSTS: &[&str] = &["example.com", "post.example.no", "mail.example.fi", "example.nl", "example.co.uk"];

fn harmless(slot: &str, draw: &mut Draw) -> String {
    let pattern = match slot {
        "price" => draw.pick(&["# ###,50", "## ###", "###,00", "1 #99 000", "1.2#9,90", "#99", "2###"]),
        "date" => draw.pick(&["1#.0#.2024", "2#.1#.2023", "2024-0#-1#", "1/#/2025", "2#.5.24", "202#-11-0#"]),
        "size" => draw.pick(&["#0x200", "4# 2/3", "38-4#", "1,#", "80 x 1#0", "3#.5"]),
        "year" => draw.pick(&["201#", "202#", "199#"]),
        "product" => draw.pick(&["########", "######", "WH-####", "6########1234", "A-####"]),
        "percent" => draw.pick(&["1#", "2#,5", "100", "#"]),
        "hours" => draw.pick(&["10.00-16.00", "1000-1600", "9-17", "08:00-20:00", "11.30-2#.00"]),
        _ => draw.pick(&["#", "1#", "#0", "2##"]),
    };
    draw.pattern(pattern)
}

/// An IBAN of the language's country, with or without spaces.
fn iban(words: &Words, draw: &mut Draw) -> String {
    let body = draw.pattern(&words.iban[2..]);
    let made = (2..99).map(|check| format!("{}{check:02}{body}", &words.iban[..2]));
    let whole = made.into_iter().find(|iban| is_iban(iban)).unwrap_or_default();
    let groups = vec![4; whole.len() / 4 + 1];
    spaced(&whole, &groups, draw.pick(&["", " "]))
}

fn card(draw: &mut Draw) -> String {
    let (first, length) = [("4", 16), ("51", 16), ("37", 15), ("55", 16)][draw.below(4)];
    let made = draw.until(|draw| format!("{first}{}", draw.digits(length - first.len())), is_card_number);
    let groups: &[usize] = if length == 15 { &[4, 6, 5] } else { &[4, 4, 4, 4] };
    spaced(&made, groups, draw.pick(&["", " ", "-"]))
}

fn identity(language: Language, draw: &mut Draw) -> String {
    match language {
        Language::Finnish => {
            let date =
                |draw: &mut Draw| format!("{:02}{:02}{}", 1 + draw.below(28), 1 + draw.below(12), draw.digits(2));
            let make = |draw: &mut Draw| {
                let (century, check) = (draw.pick(&["-", "A", "+"]), draw.pick(&["0", "5", "A", "F", "T", "Y"]));
                format!("{}{century}{}{check}", date(draw), draw.digits(3))
            };
            draw.until(make, is_hetu)
        }
        Language::Dutch | Language::Frisian => draw.until(|draw| draw.digits(9), is_bsn),
        _ => {
            let make = |draw: &mut Draw| {
                let (day, month) =
                    (1 + draw.below(28) + 40 * draw.below(2), 1 + draw.below(12) + [0, 40, 80][draw.below(3)]);
                format!("{day:02}{month:02}{}", draw.digits(7))
            };
            let made = draw.until(make, is_norwegian_identity_number);
            spaced(&made, &[6, 5], draw.pick(&["", " "]))
        }
    }
}

/// `text` in groups of so many characters with `mark` between.
fn spaced(text: &str, groups: &[usize], mark: &str) -> String {
    let mut parts = Vec::new();
    let mut rest = text;
    for length in groups {
        let (part, after) = rest.split_at((*length).min(rest.len()));
        parts.push(part);
        rest = after;
    }
    parts.retain(|part| !part.is_empty());
    parts.join(mark)
}
