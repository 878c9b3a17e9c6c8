//! What changed since the build before, told apart from chance.
//!
//! Takes the personas, and what the build before left: its personas and the versions of its tables. Gives what became
//! of every persona, who moved, which figures moved, and how far each feature moved over all customers. Changes no table and no card.

mod drift;
mod figures;
mod step;

pub use step::{ChangesStep, Comparison, Earlier, Standing, compare};
