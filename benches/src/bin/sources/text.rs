//! Words to fill cells with.

use portrett_maths::seed::Stream;

/// Seed of everything that is made.
pub const SEED: u64 = 20_261_124;

/// Customers for a hundred rows.
pub const CUSTOMERS_A_HUNDRED: u64 = 10;

const WORDS: [&str; 24] = [
    "the",
    "jacket",
    "came",
    "late",
    "again",
    "and",
    "støvlene",
    "fits",
    "well",
    "but",
    "zipper",
    "broke",
    "after",
    "two",
    "weeks",
    "return",
    "pakka",
    "väärä",
    "koko",
    "thanks",
    "for",
    "help",
    "size",
    "großartig",
];

/// One of `list`.
pub fn one<'a>(stream: &mut Stream, list: &[&'a str]) -> &'a str {
    list[stream.below(list.len())]
}

/// Adds `count` words to `text`, with spaces between.
pub fn words(stream: &mut Stream, count: usize, text: &mut String) {
    for place in 0..count {
        if place > 0 {
            text.push(' ');
        }
        text.push_str(one(stream, &WORDS));
    }
}

/// A day and a time of it in the years 2021 to 2025, with `between` them.
pub fn moment(stream: &mut Stream, between: char) -> String {
    let (year, month, day) = (2021 + stream.below(5), 1 + stream.below(12), 1 + stream.below(28));
    let second = stream.below(86_400);
    let (hour, minute, second) = (second / 3_600, second / 60 % 60, second % 60);
    format!("{year}-{month:02}-{day:02}{between}{hour:02}:{minute:02}:{second:02}")
}
