//! The record of a call: what it was for, what it took and how it ended. No text, no key, no address.

use std::time::Duration;

use serde::Serialize;

/// What a call was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To name a theme.
    Name,
    /// To give labels to statements.
    Code,
    /// To make a sentence read more smoothly.
    Smooth,
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// There is an answer, and the guard let all or part of it through.
    Taken,
    /// There is an answer, and it was thrown away.
    Thrown,
    /// There is an answer, and it is not the JSON that was asked for.
    NotAsAsked,
    /// The server says no, with this status of HTTP.
    Refused(u16),
    /// The server wants the request sent to another address, which is not done.
    Redirected,
    /// The time was over.
    TimedOut,
    /// The answer is larger than any honest one.
    TooLarge,
    /// The server could not be reached, or closed the connection before it said anything.
    Unreached,
    /// The connection broke within the answer.
    BrokenOff,
    /// What came back is not what the protocol says.
    Garbled,
}

/// One request. When it was is for the caller to add: no clock is read here but to tell how long it took.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Call {
    /// The model that was asked for.
    pub model: String,
    /// What for.
    pub purpose: Purpose,
    /// Tokens sent, as the server reports them; where it does not, the most that they can be.
    pub sent: u64,
    /// Tokens received, likewise.
    pub received: u64,
    /// Milliseconds from the request to the end of the answer.
    #[serde(serialize_with = "milliseconds", rename = "milliseconds")]
    pub took: Duration,
    /// How it ended.
    pub outcome: Outcome,
}

fn milliseconds<S: serde::Serializer>(took: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(u64::try_from(took.as_millis()).unwrap_or(u64::MAX))
}
