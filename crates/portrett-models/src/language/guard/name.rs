//! A name for a theme: a few words, each of which several of the sentences hold.

use super::Fault;
use super::lists::Lists;
use super::words::{Token, fold, same_stem, tokens, words};

/// The most words of a name, and the most letters of a word.
const MOST_WORDS: usize = 5;
const MOST_LETTERS: usize = 40;

/// From so many sentences on a word must stand in two of them: what one message says, it may have been made to say.
const SEVERAL: usize = 3;

/// Beginnings of words that tell of the task and not of what customers said.
const ECHOES: [&str; 12] = [
    "json",
    "instruction",
    "instruks",
    "instructie",
    "ynstruksje",
    "prompt",
    "assistant",
    "assistent",
    "avustaja",
    "chatgpt",
    "noun",
    "substantiv",
];

/// The name that `said` gives, if it is made of what `sentences` hold. Words are written as in the sentences.
///
/// # Errors
/// What is wrong with it.
pub fn name(language: &str, sentences: &[&str], said: &str) -> Result<String, Fault> {
    let said = said.trim().trim_matches(['"', '\'', '.', '«', '»', '“', '”']).trim();
    let parts = letters_only(said)?;
    let folded: Vec<String> = parts.iter().map(|word| fold(word)).collect();
    if folded.iter().any(|word| ECHOES.iter().any(|echo| word.starts_with(echo))) {
        return Err(Fault::Echo);
    }
    let given: Vec<Vec<String>> = sentences.iter().map(|sentence| words(sentence)).collect();
    let lists = Lists::of(language);
    let content: Vec<&String> = folded.iter().filter(|word| !lists.joins(word)).collect();
    let needed = if sentences.len() >= SEVERAL { 2 } else { 1 };
    for word in &content {
        match given.iter().filter(|own| own.iter().any(|own| same_stem(word, own))).count() {
            0 => return Err(Fault::Ungiven),
            held if held < needed => return Err(Fault::OneVoice),
            _ => {}
        }
    }
    if content.is_empty() {
        return Err(Fault::Empty);
    }
    let written: Vec<String> = parts.iter().map(|word| as_written(word, sentences)).collect();
    Ok(written.join(" "))
}

/// The words of a name that has nothing else.
fn letters_only(said: &str) -> Result<Vec<&str>, Fault> {
    let parts: Vec<&str> = said.split_whitespace().collect();
    let is_word = |part: &&str| matches!(tokens(part)[..], [Token::Word(word, _)] if word.len() == part.len());
    match parts.len() {
        0 => Err(Fault::Empty),
        count if count > MOST_WORDS => Err(Fault::TooManyWords),
        _ if parts.iter().any(|part| part.chars().count() > MOST_LETTERS) => Err(Fault::TooManyWords),
        _ if parts.iter().all(is_word) => Ok(parts),
        _ => Err(Fault::NotLetters),
    }
}

/// Capitals stay where a sentence has them within it.
fn as_written(word: &str, sentences: &[&str]) -> String {
    let holds = |token: Token<'_>| matches!(token, Token::Word(own, false) if own == word);
    match sentences.iter().any(|sentence| tokens(sentence).into_iter().any(holds)) {
        true => word.to_owned(),
        false => word.to_lowercase(),
    }
}
