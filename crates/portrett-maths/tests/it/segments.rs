//! What stands beside the mixture: other ways to groups, and what is said of groups however they were found.

mod cluster;
mod continuity;
mod covariate;
mod growth;
mod hypothesis;
mod recognise;
mod redundant;
mod rule;
