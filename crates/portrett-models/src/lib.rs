//! Models that a company may have beside its data. Both are off unless asked for, and a build is whole without them.
//!
//! - [`vectors`] takes a folder with a model and gives a vector for each sentence, so that sentences of the same meaning
//!   lie close to each other, across languages if the model knows them.
//! - [`language`] asks a language model behind an address of the company's choice. What it says is data that somebody
//!   else wrote: it is judged by what was given, and thrown away where it holds anything that was not.
//!
//! Only text that was blacked out goes to an address ([`language::Redacted`]).

pub mod error;
pub mod language;
pub mod vectors;

pub use error::ModelError;
