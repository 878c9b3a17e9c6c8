//! A language model behind an address of the company's choice that speaks as OpenAI's does (`/v1/chat/completions`:
//! llama.cpp, Ollama, vLLM, vendors). Takes text that was blacked out and what a build came to without a model; gives
//! that, or what the model said, where the guard found nothing in it that was not given.
//!
//! Nothing here fails a build: a model that cannot be reached, costs too much or talks nonsense leaves what stood there.
//! Each call leaves a record without a word of text, for whoever wants to write it down.

mod answer;
mod ceiling;
mod client;
mod endpoint;
pub mod guard;
mod memory;
mod prompt;
mod record;
mod wire;

pub use ceiling::{Ceiling, Price, Spent};
pub use client::LanguageModel;
pub use endpoint::{Endpoint, Key, Patience};
pub use guard::{Codebook, Coded, Coding, Dropped, Fault, Label};
pub use memory::Answers;
pub use record::{Call, Outcome, Purpose};

/// Text that was blacked out, and so may leave the machine. Nothing else can be sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Redacted<'a>(&'a str);

impl<'a> Redacted<'a> {
    /// Says that `text` holds nothing that tells who somebody is. Whoever calls this has seen to it: the text comes out of
    /// the redaction, or is the company's own (a label, a sentence of a card).
    pub fn i_have_redacted(text: &'a str) -> Self {
        Self(text)
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.0
    }
}

impl std::fmt::Debug for Redacted<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Redacted({} bytes)", self.0.len())
    }
}

/// What was said in the end, and by whom.
#[derive(Debug, Clone, PartialEq)]
pub enum Said<T> {
    /// The model, and the guard found nothing in it that was not given.
    Model(T),
    /// The build without a model, and why the model has no say.
    Offline(T, Reason),
}

impl<T> Said<T> {
    /// What was said, whoever said it.
    pub fn value(&self) -> &T {
        match self {
            Self::Model(value) | Self::Offline(value, _) => value,
        }
    }

    /// What was said, whoever said it.
    pub fn into_value(self) -> T {
        match self {
            Self::Model(value) | Self::Offline(value, _) => value,
        }
    }

    /// Why the model has no say.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::Model(_) => None,
            Self::Offline(_, reason) => Some(*reason),
        }
    }
}

/// Why the offline result stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// There was nothing to ask.
    Nothing,
    /// The text is longer than what is asked about.
    TooLong,
    /// The call could have passed the ceiling, and was not made.
    Ceiling,
    /// Earlier calls showed that the model cannot be had; this one was not made.
    GivenUp,
    /// The model did not answer.
    NoAnswer,
    /// The answer is not the JSON that was asked for.
    NotAsAsked,
    /// The answer holds something that was not given.
    Thrown(Fault),
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Nothing => f.write_str("there was nothing to ask"),
            Self::TooLong => f.write_str("the text is too long to ask about"),
            Self::Ceiling => f.write_str("the call could have passed the ceiling"),
            Self::GivenUp => f.write_str("the model was given up after earlier calls"),
            Self::NoAnswer => f.write_str("the model did not answer"),
            Self::NotAsAsked => f.write_str("the answer is not the JSON that was asked for"),
            Self::Thrown(fault) => write!(f, "{fault}"),
        }
    }
}
