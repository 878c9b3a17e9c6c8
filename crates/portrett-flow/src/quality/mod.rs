//! Takes the lake tables of the sources, the account of their imports and the links; gives what was
//! understood of each source, a score that can be checked by hand, and what to mend first.
//!
//! No stage is made from it, and it makes no table. It only counts, in SQL over the lake tables, whatever
//! their size; what it loads is a row a day or a row a combination of sources.

mod columns;
mod counts;
mod currency;
mod days;
mod mend;
mod numbers;
mod overlap;
mod problems;
mod questions;
mod score;
mod step;

pub use currency::note as currency_note;
pub use step::examine;
