//! Takes profiles, memberships and, for claims about defining features, the memberships computed
//! without them; gives the claims of every segment, measured on `hold`, and the cards composed of the
//! strongest. Never changes who belongs where.

mod candidates;
mod card;
mod claims;
mod colleagues;
mod hold;
mod identity;
mod kinds;
mod names;
mod pictures;
mod provisional;
mod quotes;
mod roles;
mod spec;
mod step;
mod words;

pub use candidates::Saying;
pub use colleagues::{widen_number, widen_share};
pub use hold::{Hold, Values};
pub use identity::{Before, Birth, Identities, Identity, moves};
pub use provisional::{Participants, provisional};
pub use spec::{CLAIMS_PER_ASPECT, MIN_GROUP, PersonasSpec, SETTINGS, SMALLEST_COUNT};
pub use step::{PersonasFacts, Portraits, count_by_status, draw};
pub use words::phrase;
