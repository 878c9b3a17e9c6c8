//! Takes `person_orders` and `order_sums`; gives `forecasts`, one row a person with an order: the probability
//! of still being a customer, the orders and the value to come; `cohorts`, what the customers of each month
//! did since; `contracts`, where a source tells of them; and how well each model foretold what happened. The maths is in `portrett-maths`; nothing here
//! knows of segments.

mod cohorts;
mod contracts;
mod forecast;
mod judge;
mod model;
mod purchases;
mod spec;
mod step;

pub use contracts::tells as tells_contracts;
pub use spec::{DISCOUNT, DRAWS, HORIZON_DAYS, RENEWAL_DAYS, SETTINGS, ValueSpec};
pub use step::{TABLES, ValueStep, features, foresee, foresee_by};
