//! Delimited text: bytes to raw columns of text.

pub mod dialect;
pub mod encoding;
pub mod input;
pub(crate) mod mislaid;
pub mod rows;
mod source;

pub use source::DelimitedSource;
