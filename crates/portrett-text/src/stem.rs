//! Stems: what is left of a word when its ending is taken away, so that forms of one word match. Never shown.

use std::borrow::Cow;

use rust_stemmers::Algorithm;

use crate::Language;

/// Gives the stems of words of one language.
pub struct Stemmer(Option<rust_stemmers::Stemmer>);

impl Stemmer {
    /// The stemmer of `language`. Frisian has none that is published: its words stay as they are.
    pub fn new(language: Language) -> Self {
        let algorithm = match language {
            Language::Bokmal | Language::Nynorsk => Algorithm::Norwegian,
            Language::Finnish => Algorithm::Finnish,
            Language::English => Algorithm::English,
            Language::Dutch => Algorithm::Dutch,
            Language::Frisian => return Self(None),
        };
        Self(Some(rust_stemmers::Stemmer::create(algorithm)))
    }

    /// The stem of a word in small letters.
    pub fn stem<'a>(&self, word: &'a str) -> Cow<'a, str> {
        self.0.as_ref().map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word))
    }
}
