//! What can be told of a text without knowing whose it is.
//!
//! Takes texts, and what is known of names that must not be seen in them; gives languages, sentences, words and
//! stems. Opens no file and knows no clock: the same text gives the same answer.

pub mod discover;
mod language;
pub mod learned;
pub mod lexicon;
mod phrases;
pub mod polarity;
pub mod quotes;
mod sentences;
pub mod statement;
mod stem;
pub mod taxonomy;
mod tokens;
mod words;

pub use language::Language;
pub use sentences::sentences;
pub use stem::Stemmer;
pub use tokens::{Reader, Token, Tokens};
pub use words::words;
