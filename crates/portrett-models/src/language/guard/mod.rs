//! The guard: what a model says is data that a stranger wrote, perhaps at the wish of a customer who wrote so into a
//! message. Pure functions that take what was given and what was said, and give what may stand, or the fault.
//!
//! They look at words and numbers, not at meaning: nothing comes through that was not given, but that does not make it a
//! good name, label or sentence.

mod code;
mod lists;
mod name;
mod smooth;
mod words;

pub use code::{Codebook, Coded, Coding, Dropped, Label, code};
pub use name::name;
pub use smooth::smooth;

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// A name has more than five words, or a word that is longer than any.
    TooManyWords,
    /// A name has something else than letters.
    NotLetters,
    /// A word was not given.
    Ungiven,
    /// A word of the name was said by one alone, while several were asked.
    OneVoice,
    /// It speaks of what the model was told to do.
    Echo,
    /// It is less than half or more than one and a half times as long as what was given.
    Length,
    /// A number is new, lost, changed or elsewhere in the order.
    Number,
    /// A sign (a percent sign, a currency, a bracket, a question mark) is new, lost or elsewhere in the order.
    Sign,
    /// A name is new, lost, changed or elsewhere in the order.
    Name,
    /// A word on which the claim hangs (not, more, all, because, perhaps) is new, lost or elsewhere in the order.
    Claim,
    /// A number or a word on which the claim hangs now stands before another word.
    Moved,
    /// A word that carries meaning is lost.
    Lost,
    /// Of all that was said nothing is left.
    NothingLeft,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "it is empty",
            Self::TooManyWords => "it has too many or too long words",
            Self::NotLetters => "it has something else than letters",
            Self::Ungiven => "a word was not given",
            Self::OneVoice => "a word was said by one alone",
            Self::Echo => "it speaks of the task",
            Self::Length => "it is too short or too long",
            Self::Number => "a number is not as given",
            Self::Sign => "a sign is not as given",
            Self::Name => "a name is not as given",
            Self::Claim => "a word of the claim is not as given",
            Self::Moved => "a number or a word of the claim stands before another word",
            Self::Lost => "a word is lost",
            Self::NothingLeft => "nothing of it was given",
        })
    }
}
