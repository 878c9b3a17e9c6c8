//! Mixtures, the choice of their number, and what prepares and judges them.

mod agreement;
mod choice;
mod known;
mod likelihood;
mod null_models;
pub(crate) mod planted;
mod transform;
