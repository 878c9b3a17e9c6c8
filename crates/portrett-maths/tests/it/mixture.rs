//! Mixtures, the choice of their number, and what prepares and judges them.

mod agreement;
mod ascent;
mod choice;
mod emissions;
mod known;
mod likelihood;
mod null_models;
mod planted;
mod transform;
