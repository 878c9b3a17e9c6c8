//! Tests of `portrett-text`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, missing_docs)]

mod bad_input;
mod discover;
mod language;
mod learned;
mod message;
mod odd;
mod planted;
mod planted_score;
mod planted_words;
mod polarity;
mod quotes;
mod redact;
mod redact_planted;
mod sentence;
mod splitting;
mod statement;
mod stem;
mod taxonomy;
mod whole_way;
mod word;
