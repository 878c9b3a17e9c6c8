//! Which languages a word is one of: the lists of words as one table, made at the first look.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use super::{Language, everyday, function_words, telling};
use crate::lexicon;

/// Languages that are told apart: ours in the order of [`Language::ALL`], then others.
pub(super) const COUNT: usize = 12;
/// Places of the other languages.
pub(super) const DANISH: usize = 6;
pub(super) const SWEDISH: usize = 7;
pub(super) const ESTONIAN: usize = 8;
pub(super) const GERMAN: usize = 9;
pub(super) const AFRIKAANS: usize = 10;
/// Any other language of our alphabet.
pub(super) const AROUND: usize = 11;

const FUNCTION: [&str; 6] = [
    function_words::BOKMAL,
    function_words::NYNORSK,
    function_words::FINNISH,
    function_words::ENGLISH,
    function_words::DUTCH,
    function_words::FRISIAN,
];

/// The languages of a word, one bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry {
    /// Languages in which it is frequent.
    pub languages: u16,
    /// Languages of which it is a word with a colour, and no frequent one: it says less.
    pub coloured: u16,
    /// Those of ours in which it is a function word.
    function: u8,
    /// Those of ours in which it negates.
    negation: u8,
}

static TABLE: LazyLock<HashMap<&'static str, Entry>> = LazyLock::new(table);

fn table() -> HashMap<&'static str, Entry> {
    let mut table: HashMap<&str, Entry> = HashMap::with_capacity(4096);
    let mut add = |words: &'static str, set: &dyn Fn(&mut Entry)| {
        words.split_whitespace().for_each(|word| set(table.entry(word).or_default()));
    };
    for (place, function) in FUNCTION.into_iter().enumerate() {
        let bit = 1_u16 << place;
        let ours = 1_u8 << place;
        add(function, &|entry| (entry.languages, entry.function) = (entry.languages | bit, entry.function | ours));
        let negate =
            |entry: &mut Entry| (entry.languages, entry.negation) = (entry.languages | bit, entry.negation | ours);
        add(function_words::NEGATIONS[place], &negate);
        add(telling::FREQUENT[place], &|entry| entry.languages |= bit);
        add(everyday::EVERYDAY[place], &|entry| entry.languages |= bit);
    }
    let others = [
        (DANISH, telling::DANISH),
        (SWEDISH, telling::SWEDISH),
        (ESTONIAN, telling::ESTONIAN),
        (GERMAN, telling::GERMAN),
        (AFRIKAANS, telling::AFRIKAANS),
        (AROUND, telling::AROUND),
    ];
    for (place, words) in others {
        add(words, &|entry| entry.languages |= 1 << place);
    }
    colours(&mut table);
    table
}

/// Adds the words of the lexicons that are on no list of frequent words. Only those of English or Finnish alone: the
/// others have too much in common with languages around, of which no lexicon is here.
fn colours(table: &mut HashMap<&'static str, Entry>) {
    let mut of: HashMap<&'static str, u16> = HashMap::with_capacity(20_000);
    for language in Language::ALL {
        lexicon::single_words(language).for_each(|word| *of.entry(word).or_default() |= 1 << language as u16);
    }
    let alone = [Language::Finnish, Language::English].map(|language| 1_u16 << language as u16);
    for (word, languages) in of.into_iter().filter(|(_, languages)| alone.contains(languages)) {
        let entry = table.entry(word).or_default();
        if entry.languages == 0 {
            entry.coloured = languages;
        }
    }
}

/// What is known of a word in small letters.
pub(super) fn entry(word: &str) -> Option<Entry> {
    TABLE.get(word).copied()
}

/// Whether `word`, in small letters, is a function word of `language`, as *og*, *ja*, *the*, *en*. Negations are none.
///
/// ```
/// use portrett_text::{Language, is_function_word_of, is_negation};
/// assert!(is_function_word_of(Language::Frisian, "fan"));
/// assert!(is_negation(Language::Bokmal, "ikke") && !is_function_word_of(Language::Bokmal, "ikke"));
/// ```
pub fn is_function_word_of(language: Language, word: &str) -> bool {
    entry(word).is_some_and(|entry| (entry.function & !entry.negation) >> (language as u8) & 1 == 1)
}

/// Whether `word`, in small letters, negates in `language`.
pub fn is_negation(language: Language, word: &str) -> bool {
    entry(word).is_some_and(|entry| entry.negation >> (language as u8) & 1 == 1)
}

/// Whether `word`, in small letters, is a function word or a negation of any of our languages.
pub(crate) fn is_function_word(word: &str) -> bool {
    entry(word).is_some_and(|entry| entry.function | entry.negation != 0)
}
