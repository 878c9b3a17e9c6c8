//! Tests of `portrett-text`.

mod message;
mod redact;
mod sentence;
mod splitting;
mod word;
