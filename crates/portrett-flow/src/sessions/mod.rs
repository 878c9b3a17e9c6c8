//! Takes the source tables of events (and of orders, for the moment of a first one) and the links; gives
//! `sessions`, one row a visit, and `attributions`, one row a person with the first and the last way
//! there. Never looks at what anybody is like, and gives nobody a visitor who may be several persons.

mod attribution;
mod events;
mod spec;
mod step;

pub(crate) use events::is_page_view;
pub use spec::{GAP_MINUTES, SETTINGS, SessionsSpec};
pub use step::{SessionsFacts, TABLES, visits};
