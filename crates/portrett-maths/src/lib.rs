//! Portrett's mathematics: pure functions over slices.
//!
//! There is no input or output, clock, thread, global or source of chance in this crate: a seed is
//! passed in ([`seed`]), logarithms and exponentials come from [`special`], sums run in index order.
//! The same arguments give the same bits, whoever calls.

pub mod adjust;
pub mod agreement;
pub mod change;
pub mod cluster;
pub mod clustered;
pub mod continuity;
pub mod covariate;
pub mod effect;
pub mod growth;
pub mod interval;
pub mod lifetime;
mod linear;
pub mod mixture;
pub mod null_models;
pub mod number;
pub mod recognise;
pub mod redundant;
pub mod regression;
pub mod reliability;
pub mod rhythm;
pub mod rule;
pub mod score;
pub mod seed;
pub mod share;
pub mod sparse;
pub mod special;
pub mod transform;
pub mod workers;
