//! What can be told of a text without knowing whose it is.
//!
//! Takes texts, and what is known of names that must not be seen in them; gives languages, sentences, words and
//! stems. Opens no file and knows no clock: the same text gives the same answer.
//!
//! A message goes through it in this order:
//!
//! | step | what it gives |
//! | --- | --- |
//! | [`clean`] | what the person newly wrote, and what was taken away |
//! | [`Detector`] | the language of the whole, or of each sentence; another, or unknown |
//! | [`Redactor`] | the text with placeholders for what identifies somebody ([`Known`] holds the names at hand) |
//! | [`sentences`], [`words`], [`fold`] | where they are, in bytes; words in the form in which they are compared |
//! | [`Stemmer`], [`Compounds`] | what forms and compounds of a word have in common |
//! | [`is_function_word_of`], [`is_negation`] | words that say nothing of a theme, and those that turn what is said |

mod compound;
pub mod discover;
mod language;
pub mod learned;
pub mod lexicon;
mod message;
mod phrases;
pub mod polarity;
pub mod quotes;
mod redact;
mod sentences;
pub mod statement;
mod stem;
pub mod taxonomy;
mod tokens;
mod words;

pub use compound::Compounds;
pub use language::{Detected, Detection, Detector, Language, is_function_word_of, is_negation};
pub use message::{LONGEST_MESSAGE, Message, Removed, clean, is_courtesy, plain, without_greeting};
pub use redact::{
    Finding, Known, PersonalKind, Redacted, Redactor, is_bank_account_no, is_bsn, is_card_number, is_hetu, is_iban,
    is_norwegian_identity_number, placeholder,
};
pub use sentences::sentences;
pub use stem::Stemmer;
pub use tokens::{Reader, Token, Tokens};
pub use words::{fold, words};
