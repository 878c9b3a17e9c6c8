//! Tests of `portrett-text`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod language;
mod message;
mod odd;
mod planted;
mod planted_score;
mod planted_words;
mod redact;
mod redact_planted;
mod sentence;
mod splitting;
mod stem;
mod word;
