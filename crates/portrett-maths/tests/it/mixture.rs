//! Mixtures, the choice of their number, and what prepares and judges them.

mod agreement;
mod ascent;
mod bad_input;
mod block;
mod choice;
mod emissions;
mod invariance;
mod known;
mod likelihood;
mod noise;
mod null_models;
pub(crate) mod planted;
mod select;
mod separation;
mod stationary;
mod transform;
