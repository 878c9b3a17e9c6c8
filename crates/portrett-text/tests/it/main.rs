//! Tests of `portrett-text`.

mod language;
mod message;
mod redact;
mod sentence;
mod splitting;
mod stem;
mod word;
