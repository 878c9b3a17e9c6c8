//! Takes the source tables, the visits and the links; gives `profiles`, one row a person with a column a
//! feature, and the list of features; `person_orders` and `order_sums`, which it is made from; with a cut-off
//! `outcomes`, what came after. Every feature has one entry in the registry. Never fits anything.

mod accounts;
mod as_of;
mod bucket;
mod choices;
mod common;
mod computed;
mod contacts;
mod feature;
mod future;
mod lack;
mod life;
mod lines;
mod messages;
mod orders;
mod outcomes;
mod places;
mod rates;
pub mod registry;
mod searches;
mod spec;
mod standing;
mod step;
mod sums;
mod tally;
mod touches;
mod uses;
mod visits;

pub(crate) use as_of::latest;
pub use feature::{Feature, FeatureKind, Left, Words};
pub use lack::{Lack, Wanted};
pub use rates::Unconverted;
pub(crate) use spec::DAY;
pub use spec::{AS_OF, COST_PER_REQUEST, CUT_OFF, PLACES, ProfilesSpec, RATES, SETTINGS};
pub use step::{ProfilesFacts, TABLES, portray, portray_orders};
pub use sums::write as sum_orders;
