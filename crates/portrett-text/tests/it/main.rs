//! Tests of `portrett-text`.

mod splitting;
mod sentence;
mod word;
