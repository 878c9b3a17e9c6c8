//! Takes profiles, memberships and an outcome column that took no part in anything; gives how well the
//! personas foretell it on persons that no fit saw, beside four other predictors, how they answered campaigns, and who
//! in the data was heard. Never changes a card.

mod campaigns;
mod design;
mod rfm;
mod sample;
mod step;

pub use campaigns::{Touched, campaigns, tells_campaigns};
pub use sample::sample;
pub use step::{Outlook, foretell};
