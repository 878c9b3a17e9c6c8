//! Takes profiles; gives `memberships` (each person's segment, with its probability) and
//! `memberships_without` (each hold person's segment computed without one feature, for the claims about
//! it). Fits on `fit` persons only, and never looks at what is to be foretold.

mod columns;
mod covariates;
mod formed;
mod growth;
mod memberships;
mod model;
mod outliers;
mod outside;
mod related;
mod remarks;
mod rule_column;
mod rules;
mod spec;
mod step;
mod told;
mod units;

pub use rule_column::{RuleColumn, YES_NO};
pub use rules::names_of;
pub use spec::{SETTINGS, SegmentsSpec};
pub use step::{Segmented, SegmentsFacts, segment};
