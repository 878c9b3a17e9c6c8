//! Search over what customers wrote.
//!
//! Takes sentences that were blacked out before, in any number and order; keeps them as an index in a folder or in
//! memory; gives those that a query matches, with the number of persons who wrote them. Knows nothing of where they
//! come from. The only files that it opens are those in the folder that it is given.
//!
//! | step | where |
//! | --- | --- |
//! | a [`Sentence`] becomes terms: stems of its own language, parts of its compounds, words as they are written | `terms`, `parts` |
//! | all of them become one segment in a folder, which takes the place of the one before when it is whole | [`Writer`] |
//! | what a user typed becomes words that must be there, phrases, and words that must not | `asked`, `plan` |
//! | the best, or the newest, with the places of the words in them | [`Index::search`] |
//! | persons by persona, theme, kind and language | [`Index::counts`] |
//! | what was found by words and by meaning, in one list | [`fuse`], [`Index::search_near`] |
//!
//! The same sentences give the same answers, in whatever order and with however many threads they were added: an index
//! is one segment, so that the statistics of BM25 are those of all sentences, and what scores the same is ordered by
//! moment and id.

mod asked;
mod counts;
mod error;
mod fields;
mod folder;
mod fuse;
mod index;
mod marks;
mod meaning;
mod parts;
mod persons;
mod plan;
mod query;
mod ranked;
mod sentence;
mod terms;
mod tokenizer;
mod writer;

pub use counts::{Count, Counts};
pub use error::SearchError;
pub use folder::VERSION;
pub use fuse::{Fused, RANK_CONSTANT, fuse};
pub use index::{Found, Hit, Index};
pub use parts::Parts;
pub use query::Query;
pub use sentence::{Kept, Sentence};
pub use writer::{Options, Writer};
