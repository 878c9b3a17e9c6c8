//! A light stemmer of West Frisian: plurals, small forms, endings of adjectives and infinitives.

use std::borrow::Cow;

use super::{last, without};

/// Fewest letters of a stem.
const LEAST: usize = 3;
const VOWELS: &str = "aeiouyûúâêôé";

/// The stem of a word in small letters.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    if word.chars().count() <= LEAST {
        return Cow::Borrowed(word);
    }
    let word = without_plural_s(word);
    let begun = small_form(word).or_else(|| infinitive(word)).or_else(|| without(word, &["en", "e"], LEAST));
    even(begun.unwrap_or(word))
}

/// *winkels*, *leverings*; not *prachtichs* with another consonant of hissing before.
fn without_plural_s(word: &str) -> &str {
    let is_plural =
        |begun: &&str| last(begun).is_some_and(|letter| "lmnrjgkte".contains(letter)) && begun.chars().count() > LEAST;
    word.strip_suffix('s').filter(is_plural).unwrap_or(word)
}

/// *winkeltsje*; *pakketsje* keeps its *t*.
fn small_form(word: &str) -> Option<&str> {
    let begun = without(word, &["tsje"], LEAST)?;
    let is_vowel = last(begun).is_some_and(|letter| VOWELS.contains(letter));
    Some(&word[..begun.len() + usize::from(is_vowel)])
}

/// *keapje*, *betelje*, *kaartsje*; not *nije*.
fn infinitive(word: &str) -> Option<&str> {
    let begun = without(word, &["kje", "sje", "je"], LEAST)?;
    last(begun).is_some_and(|letter| !VOWELS.contains(letter)).then_some(begun)
}

/// One consonant and one vowel for two at the end, and the sound at the end as it is written there: *prizen*, *priis*.
fn even(word: &str) -> Cow<'_, str> {
    let mut letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    if count > LEAST && letters[count - 1] == letters[count - 2] && !VOWELS.contains(letters[count - 1]) {
        letters.pop();
    }
    if let Some(end) = letters.last_mut() {
        *end = match *end {
            'z' => 's',
            'v' => 'f',
            other => other,
        };
    }
    let count = letters.len();
    if count > LEAST && letters[count - 2] == letters[count - 3] && VOWELS.contains(letters[count - 2]) {
        letters.remove(count - 2);
    }
    Cow::Owned(letters.into_iter().collect())
}
