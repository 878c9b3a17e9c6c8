//! Tests of `portrett-text`.

mod splitting;
