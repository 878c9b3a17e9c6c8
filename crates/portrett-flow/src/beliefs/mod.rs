//! What people believe, held against the data.
//!
//! Takes what they wrote, the personas and their members whom no fit saw; gives each belief with what the data says of
//! it. A belief never becomes a claim, and its tests count in no family of tests. What somebody wrote is read by a closed
//! grammar; a query is made from what was understood, never from the text.

mod query;
mod spec;
mod step;

pub use spec::BeliefSpec;
pub use step::{Believed, Judged, is_readable, judge};
