//! Tests of `portrett-text`.

mod language;
mod message;
mod planted;
mod planted_score;
mod planted_words;
mod redact;
mod redact_planted;
mod sentence;
mod splitting;
mod stem;
mod word;
