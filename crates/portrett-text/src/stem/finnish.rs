//! A light stemmer of Finnish: it takes off what is hung on, the case and the number, then makes the grades of
//! consonants one.

use std::borrow::Cow;

use super::{last, without};

/// Fewest letters of a stem.
const LEAST: usize = 3;
const VOWELS: &str = "aeiouyäö";

/// Particles at the very end.
const CLITICS: &[&str] = &["kaan", "kään", "kin"];
/// Whose it is.
const POSSESSIVES: &[&str] = &["nsa", "nsä", "mme", "nne", "ni"];
/// The partitive, which is short words' own end: *hinta*.
const PARTITIVES: &[&str] = &["ta", "tä"];
/// Cases, numbers and persons.
const ENDINGS: &[&str] = &[
    "isiin", "iltaan", "neet", "iden", "itten", "issa", "issä", "ista", "istä", "illa", "illä", "ilta", "iltä", "ille",
    "iksi", "siin", "seen", "ttiin", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "tta",
    "ttä", "sti", "vat", "vät", "nut", "nyt", "ita", "itä", "ina", "inä", "ien", "jen", "ihin", "hin", "ia", "iä",
    "ja", "jä",
];
/// Shorter endings, tried last.
const SHORT: &[&str] = &["na", "nä", "en", "in", "an", "än", "on", "ön", "un", "yn", "n", "t", "a", "ä"];
/// The weak grade of consonants and the strong one that stands for both.
const GRADES: &[(&str, &str)] = &[
    ("nn", "nt"),
    ("ng", "nk"),
    ("mm", "mp"),
    ("ll", "lt"),
    ("rr", "rt"),
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("d", "t"),
];

/// The stem of a word in small letters.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if word.chars().count() <= LEAST {
        return Cow::Borrowed(word);
    }
    let word = without(word, CLITICS, LEAST + 1).unwrap_or(word);
    let word = without(word, POSSESSIVES, LEAST + 1).filter(|begun| last(begun).is_some_and(is_vowel)).unwrap_or(word);
    let word = without(word, &["nen"], LEAST).unwrap_or_else(|| without_ending(word));
    graded(without_stem_end(without_vowels(word)))
}

fn without_ending(word: &str) -> &str {
    let fits = |begun: &&str| begun.chars().any(is_vowel);
    let longest = |ends: &[&str], least| ends.iter().find_map(|end| without(word, &[end], least).filter(fits));
    longest(ENDINGS, LEAST).or_else(|| longest(PARTITIVES, LEAST + 1)).or_else(|| longest(SHORT, LEAST)).unwrap_or(word)
}

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

/// The word without the vowels at its end, three letters at least.
fn without_vowels(word: &str) -> &str {
    let mut left = word;
    while left.chars().count() > LEAST && last(left).is_some_and(is_vowel) {
        left = &left[..left.len() - last(left).map_or(0, char::len_utf8)];
    }
    left
}

/// The word without the end that its cases change: *toimituks-*, *toimitus*; *asiakas*; *ystävällis-*; *puhelim-*.
fn without_stem_end(word: &str) -> &str {
    let is_after = |begun: &&str| last(begun).is_some_and(|letter| "uyaäi".contains(letter));
    if let Some(begun) = word.strip_suffix("ks").or_else(|| word.strip_suffix('s')).filter(is_after) {
        return without_vowels(begun);
    }
    without(word, &["im", "in"], LEAST + 2).unwrap_or(word)
}

fn graded(word: &str) -> Cow<'_, str> {
    for (weak, strong) in GRADES {
        if let Some(begun) = word.strip_suffix(weak) {
            return Cow::Owned(format!("{begun}{strong}"));
        }
    }
    Cow::Borrowed(word)
}
