//! What can be told of a text without knowing whose it is.
//!
//! Takes texts, and what is known of names that must not be seen in them; gives languages, sentences, words and
//! stems. Opens no file and knows no clock: the same text gives the same answer.

mod language;
mod message;
mod sentences;
mod stem;
mod words;

pub use language::Language;
pub use message::{LONGEST_MESSAGE, Message, Removed, clean};
pub use sentences::sentences;
pub use stem::Stemmer;
pub use words::{fold, words};
