//! What stands beside the mixture: other ways to groups, and what is said of groups however they were found.

mod cluster;
mod covariate;
mod growth;
mod recognise;
mod redundant;
mod rule;
