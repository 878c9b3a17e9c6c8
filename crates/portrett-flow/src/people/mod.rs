//! Takes the source tables; gives `links` (a key → its person) and `people` (one row a person, with
//! the part, `fit` or `hold`, that it falls into), `accounts` and `account_people` (which company a person
//! belongs to). Joins exactly, on the customer's id and on the normalised e-mail. Never looks at what
//! anybody did.

mod accounts;
mod consent;
mod spec;
mod step;
mod union;

pub use consent::consents;
pub use spec::PeopleSpec;
pub use step::{PeopleFacts, makes_people, only_participants, resolve};
