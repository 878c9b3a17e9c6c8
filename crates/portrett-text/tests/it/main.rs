//! Tests of `portrett-text`.

mod message;
mod sentence;
mod splitting;
mod word;
