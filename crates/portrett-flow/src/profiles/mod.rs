//! Takes the source tables and the links; gives `profiles`, one row a person with a column a feature,
//! and the list of features. Every feature has one entry in the registry. Never fits anything.

mod as_of;
mod choices;
mod contacts;
mod feature;
mod orders;
pub mod registry;
mod spec;
mod standing;
mod step;
mod touches;

pub(crate) use as_of::latest;
pub use feature::{Feature, FeatureKind, Left};
pub(crate) use spec::DAY;
pub use spec::{AS_OF, ProfilesSpec, SETTINGS};
pub use step::{ProfilesFacts, portray};
