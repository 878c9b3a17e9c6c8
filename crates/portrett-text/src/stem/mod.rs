//! Stems: what is left of a word when its ending is taken away, so that forms of one word match. Never shown.
//!
//! Norwegian, English and Dutch by Snowball. Finnish and Frisian by our own light stemmers: Snowball's Finnish parts
//! forms of one word (*hinnat*, *hinnoista*), and for Frisian none is published.

mod finnish;
mod frisian;

use std::borrow::Cow;

use rust_stemmers::Algorithm;

use crate::Language;

/// Gives the stems of words of one language.
pub struct Stemmer(Method);

enum Method {
    Snowball(rust_stemmers::Stemmer),
    Own(fn(&str) -> Cow<'_, str>),
}

impl Stemmer {
    /// The stemmer of `language`.
    pub fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Bokmal | Language::Nynorsk => Algorithm::Norwegian,
            Language::English => Algorithm::English,
            Language::Dutch => Algorithm::Dutch,
            Language::Finnish => return Self(Method::Own(finnish::stem)),
            Language::Frisian => return Self(Method::Own(frisian::stem)),
        };
        Self(Method::Snowball(rust_stemmers::Stemmer::create(algorithm)))
    }

    /// The stem of a word in small letters.
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        match &self.0 {
            Method::Snowball(stemmer) => stemmer.stem(word),
            Method::Own(stem) => stem(word),
        }
    }
}

/// `word` without the first of `ends` that it has, when `least` letters are left.
fn without<'a>(word: &'a str, ends: &[&str], least: usize) -> Option<&'a str> {
    let begun = ends.iter().find_map(|end| word.strip_suffix(end))?;
    (begun.chars().count() >= least).then_some(begun)
}

fn last(word: &str) -> Option<char> {
    word.chars().next_back()
}
