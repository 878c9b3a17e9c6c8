//! A mistake in `portrett.toml`, with its place.

use std::ops::Range;

/// A mistake in the settings.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct Mistake {
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub hint: String,
    /// The bytes of the file at fault.
    pub place: Range<usize>,
}

impl Mistake {
    /// A mistake at `place`.
    pub fn new(message: impl Into<String>, hint: impl Into<String>, place: Option<Range<usize>>) -> Self {
        Self { message: message.into(), hint: hint.into(), place: place.unwrap_or(0..0) }
    }

    /// An unknown name, with the nearest of the known ones.
    pub fn unknown(what: &str, name: &str, known: &[&str], place: Option<Range<usize>>) -> Self {
        let near =
            known.iter().copied().map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate)).min();
        let hint = match near {
            Some((distance, candidate)) if distance <= 3.max(name.len() / 3) => format!("did you mean `{candidate}`?"),
            _ => format!("known are {}", known.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ")),
        };
        Self::new(format!("there is no {what} `{name}`"), hint, place)
    }
}
