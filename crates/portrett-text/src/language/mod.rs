//! The languages that customers write in here: which one a text is in, and their function words.

mod detector;
mod everyday;
mod first_look;
mod function_words;
mod shape;
mod telling;
mod vocabulary;

pub use detector::{Detected, Detection, Detector};
pub(crate) use vocabulary::is_function_word;
pub use vocabulary::{is_function_word_of, is_negation};

/// A language that the program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Norwegian, bokmål.
    Bokmal,
    /// Norwegian, nynorsk.
    Nynorsk,
    /// Finnish.
    Finnish,
    /// English.
    English,
    /// Dutch.
    Dutch,
    /// West Frisian.
    Frisian,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 6] = [Self::Bokmal, Self::Nynorsk, Self::Finnish, Self::English, Self::Dutch, Self::Frisian];

    /// Its code by ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
            Self::Finnish => "fi",
            Self::English => "en",
            Self::Dutch => "nl",
            Self::Frisian => "fy",
        }
    }

    /// The language of a code by ISO 639-1; `no` is bokmål.
    pub fn of_code(code: &str) -> Option<Self> {
        let code = if code == "no" { "nb" } else { code };
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
